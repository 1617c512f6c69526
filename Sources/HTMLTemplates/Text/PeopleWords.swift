import PortalCore

/// Names of the links between a beneficiary and the participant.
final class PeopleWords: Sendable {
    let participant = Phrase("vous", "أنتم")
    let spouse = Phrase("conjoint", "الزوج أو الزوجة")
    let child = Phrase("enfant", "ابن أو ابنة")

    subscript(relation: Beneficiary.Relation) -> Phrase {
        switch relation {
        case .participant: participant
        case .spouse: spouse
        case .child: child
        }
    }
}
