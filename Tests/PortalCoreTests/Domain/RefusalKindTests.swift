import XCTest

@testable import PortalCore

/// What the registry's words for a refusal mean.
final class RefusalKindTests: XCTestCase {
    func testCommonReasonsAreUnderstood() {
        let cases: [(String?, RefusalKind)] = [
            ("Ordonnance manquante", .prescription), ("PRESCRIPTION ABSENTE", .prescription),
            ("Cachet du praticien illisible", .stamp), ("Dossier déposé hors délai", .late),
            ("Ordonnance déposée hors délai", .late), ("Acte non couvert par la garantie", .notCovered),
            ("Feuille de soins incomplète", .careSheet), ("Entente préalable absente", .priorAgreement),
            ("Vignettes non jointes", .medicineLabels), ("Facture non acquittée", .invoice),
            ("Compte rendu opératoire manquant", .report), ("Certificat de scolarité non fourni", .familyProof),
            ("Plafond annuel épuisé", .ceiling), ("Doublon : déjà remboursé", .duplicate),
            ("Avis du médecin conseil", .other), ("", .other), (nil, .other),
        ]
        for (reason, kind) in cases { XCTAssertEqual(RefusalKind(reason: reason), kind, reason ?? "nil") }
        XCTAssertEqual(Set(cases.map(\.1)), Set(RefusalKind.allCases), "each kind is met")
    }
}
