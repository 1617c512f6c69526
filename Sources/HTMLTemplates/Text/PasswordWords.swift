import PortalCore

/// Passwords: their rules, and the page of the first login.
final class PasswordWords: Sendable {
    let password = Phrase("Mot de passe", "كلمة السر")
    let newPassword = Phrase("Nouveau mot de passe", "كلمة السر الجديدة")
    let confirmation = Phrase("Confirmation du mot de passe", "تأكيد كلمة السر")
    let confirmationHint = Phrase("Tapez-le une seconde fois.", "أدخلوها مرة ثانية.")
    let show = Phrase("Afficher", "إظهار")
    let hide = Phrase("Masquer", "إخفاء")
    let showLabel = Phrase("Afficher le mot de passe", "إظهار كلمة السر")
    let rules = Phrase("Votre mot de passe doit :", "على كلمة السر:")
    let ruleMet = Phrase("respecté", "مستوفى")
    let noMatricule = Phrase("ne pas contenir votre matricule", "ألا تحتوي على رقم انخراطكم")
    let noName = Phrase("ne contenir ni votre nom ni votre prénom", "ألا تحتوي على اسمكم العائلي أو الشخصي")
    let noBirthYear = Phrase("ne pas contenir votre année de naissance", "ألا تحتوي على سنة ازديادكم")
    let noEmail = Phrase("ne pas contenir votre adresse e-mail", "ألا تحتوي على بريدكم الإلكتروني")
    let noFundWord = Phrase(
        "ne pas contenir le nom de la mutuelle", "ألا تحتوي على اسم الصندوق")
    let notCommon = Phrase("ne pas être un mot de passe courant", "ألا تكون شائعة الاستعمال")

    let firstLoginTitle = Phrase("Changez votre mot de passe", "غيّروا كلمة السر")
    let firstLoginAsk = Phrase(
        "C’est votre première connexion. Pour votre sécurité, choisissez un nouveau mot de passe, que personne d’autre ne connaît.",
        "هذا أول دخول لكم. حفاظاً على أمانكم، اختاروا كلمة سر جديدة لا يعرفها غيركم.")
    let firstLoginRequired = Phrase(
        "Votre mot de passe actuel vous a été remis par la CMIM. Choisissez le vôtre pour ouvrir votre espace.",
        "كلمة السر الحالية سلّمها لكم الصندوق. اختاروا كلمة سر خاصة بكم لفتح فضائكم.")
    let save = Phrase("Enregistrer mon mot de passe", "حفظ كلمة السر")
    let later = Phrase("Plus tard", "لاحقاً")
    let laterHint = Phrase(
        "Vous avez choisi votre mot de passe vous-même il y a peu ? Vous pouvez le garder.",
        "إذا اخترتم كلمة السر بأنفسكم منذ قليل، يمكنكم الاحتفاظ بها.")

    /// What the password must do or be, to follow "Votre mot de passe doit".
    func rule(_ rule: PasswordRule) -> Phrase {
        switch rule {
        case .length(let range): length(range)
        case .digits(let count): digits(count)
        case .noMatricule: noMatricule
        case .noName: noName
        case .noBirthYear: noBirthYear
        case .noEmail: noEmail
        case .noFundWord: noFundWord
        case .notCommon: notCommon
        }
    }

    /// The rule as a sentence of its own, said when it is broken.
    func broken(_ rule: PasswordRule) -> Phrase {
        let words = self.rule(rule)
        return Phrase("Le mot de passe doit \(words[.french]).", "على كلمة السر \(words[.arabic]).")
    }

    private func length(_ range: ClosedRange<Int>) -> Phrase {
        Phrase(
            "avoir de \(range.lowerBound) à \(range.upperBound) caractères",
            "أن تتكون من \(range.lowerBound) إلى \(range.upperBound) حرفاً أو رقماً")
    }

    private func digits(_ count: Int) -> Phrase {
        let arabic: Sentence =
            switch count {
            case 1: "أن تحتوي على رقم واحد على الأقل"
            case 2: "أن تحتوي على رقمين على الأقل"
            default: "أن تحتوي على \(count) أرقام على الأقل"
            }
        return Phrase(count < 2 ? "contenir au moins un chiffre" : "contenir au moins \(count) chiffres", arabic)
    }
}
