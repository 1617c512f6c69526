import PortalCore

/// Names of the links between a beneficiary and the participant.
final class PeopleWords: Sendable {
    let participant = Phrase("vous", "أنتم")
    let spouse = Phrase("conjoint", "الزوج(ة)")
    let child = Phrase("enfant", "ابن(ة)")

    subscript(relation: Beneficiary.Relation) -> Phrase {
        switch relation {
        case .participant: participant
        case .spouse: spouse
        case .child: child
        }
    }
}
