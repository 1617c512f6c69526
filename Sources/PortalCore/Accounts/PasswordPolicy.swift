/// What a new password must be like.
public struct PasswordPolicy: Sendable {
    /// The two sets of rules there are; the raw value is the setting's.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The user guide's: 8 to 12 characters, at least 2 of them digits.
        case guide
        /// 12 to 128 characters of any kind.
        case strong
    }

    private let kind: Kind
    private let lists: PasswordLists

    /// The rules of `kind`, with these lists of refused words.
    public init(_ kind: Kind, lists: PasswordLists) {
        self.kind = kind
        self.lists = lists
    }

    /// All rules, in the order in which they stand under the field.
    public var rules: [PasswordRule] {
        let form: [PasswordRule] = kind == .guide ? [.length(8...12), .digits(2)] : [.length(12...128)]
        return form + [.noMatricule, .noName, .noBirthYear, .noEmail, .noFundWord, .notCommon]
    }

    /// Takes `password` for the person `owner`, or says which rules it breaks: all of them, in their order.
    ///
    /// Characters are counted as Unicode scalars of the composed form (NFC), which is also the form that is hashed.
    public func check(_ password: String, for owner: PasswordOwner) -> PasswordCheck {
        let composed = Folding.composed(password)
        let folded = FoldedPassword(composed)
        let broken = rules.filter { !holds($0, composed, folded, owner) }
        return broken.isEmpty ? .accepted(NewPassword(text: composed)) : .refused(broken)
    }

    private func holds(
        _ rule: PasswordRule, _ password: String, _ folded: FoldedPassword, _ owner: PasswordOwner
    ) -> Bool {
        switch rule {
        case .length(let lengths): lengths.contains(password.unicodeScalars.count)
        case .digits(let count):
            password.unicodeScalars.count { $0.properties.generalCategory == .decimalNumber } >= count
        case .noMatricule: !folded.contains(anyOf: owner.matriculePieces)
        case .noName: !folded.contains(anyOf: owner.namePieces)
        case .noBirthYear: !folded.contains(anyOf: owner.birthYearPieces)
        case .noEmail: !folded.contains(anyOf: owner.emailPieces)
        case .noFundWord: !folded.contains(anyOf: lists.fundWords)
        case .notCommon: !lists.isCommon(folded)
        }
    }
}

/// A rule for passwords; its words stand in the catalog.
public enum PasswordRule: Hashable, Sendable {
    /// So many characters.
    case length(ClosedRange<Int>)
    /// At least so many digits.
    case digits(Int)
    /// The registration number is not in it.
    case noMatricule
    /// Neither name is in it.
    case noName
    /// The year of birth is not in it.
    case noBirthYear
    /// The mail address, or what stands before the `@`, is not in it.
    case noEmail
    /// The fund's own words are not in it.
    case noFundWord
    /// It is not one that many people use, nor such a one with a few digits or signs around it.
    case notCommon
}

/// What came of checking a password.
public enum PasswordCheck: Sendable {
    /// It keeps all rules.
    case accepted(NewPassword)
    /// It breaks these.
    case refused([PasswordRule])
}

/// A password that keeps the rules; only a policy makes one.
public struct NewPassword: Sendable {
    let text: String
}
