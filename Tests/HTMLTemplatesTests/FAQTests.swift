import PortalCore
import XCTest

@testable import HTMLTemplates

final class FAQTests: XCTestCase {
    func testThereAreFortyQuestionsInEightThemesEachNamedOnce() {
        XCTAssertGreaterThanOrEqual(FAQ.all.count, 40)
        XCTAssertEqual(Set(FAQ.all.map(\.id)).count, FAQ.all.count)
        for theme in FAQEntry.Theme.allCases {
            XCTAssertGreaterThanOrEqual(FAQ.all.count { $0.theme == theme }, 5, theme.rawValue)
        }
    }

    func testWordsAreFoundWithoutTheirAccentsInBothLanguages() {
        XCTAssertTrue(FAQ.matching("RECLAMATION delai").contains { $0.id == "delai-reponse" } == false)
        XCTAssertTrue(FAQ.matching("reclamation reference").contains { $0.id == "faire-reclamation" })
        XCTAssertTrue(FAQ.matching("Déposer délai").contains { $0.id == "deposer" })
        // With a vowel sign and with ة or ه at the end.
        XCTAssertTrue(FAQ.matching("كلمة السِّر").contains { $0.id == "mot-de-passe-oublie" })
        XCTAssertTrue(FAQ.matching("شكايه").contains { $0.id == "faire-reclamation" })
        XCTAssertEqual(FAQ.matching("zzz").count, 0)
        XCTAssertEqual(FAQ.matching(" ").count, FAQ.all.count)
    }

    /// What members write, and the question that answers it.
    func testTheClosestQuestionIsOffered() {
        let french = [
            "Mon remboursement est trop bas, j\u{2019}ai payé 300 DH et vous m\u{2019}avez versé 56 DH":
                "moins-que-paye",
            "Mon dossier a été refusé, pour quel motif ?": "refuse",
            "REFUS : la cure a été rejetée alors que l\u{2019}ordonnance était jointe": "refuse",
            "Deux mois que j\u{2019}attends mon virement, toujours rien": "delai-virement",
            "Je veux ajouter mon bébé comme bénéficiaire": "ajouter-enfant",
            "Changement d\u{2019}adresse e-mail": "changer-adresse",
            "j ai perdu mon mot de passe": "mot-de-passe-oublie",
            "Délai d\u{2019}attente pour mon mari après le mariage": "delai-conjoint",
            "le fichier de ma facture est trop grand pour le joindre": "joindre",
            "certificat de scolarité de ma fille étudiante": "enfant-etudiant",
        ]
        let arabic = [
            "لماذا رُفض ملفي؟": "refuse", "التعويض قليل جدا دفعت 300 درهم": "moins-que-paye",
            "متى يصل المبلغ إلى حسابي البنكي": "delai-virement", "نسيت كلمة السر": "mot-de-passe-oublie",
            "أريد تسجيل مولود جديد": "ajouter-enfant", "شهادة مدرسية لولدي الذي يدرس": "enfant-etudiant",
        ]
        for (language, texts) in [(Language.french, french), (.arabic, arabic)] {
            for (text, id) in texts { XCTAssertEqual(FAQ.closest(to: text, in: language).first?.id, id, text) }
        }
        for text in [
            "", "Bonjour, merci de me répondre", "L\u{2019}accueil a été désagréable", "السلام عليكم شكرا لكم", "x <b>",
        ] {
            for language in Language.allCases {
                XCTAssertEqual(FAQ.closest(to: text, in: language).map(\.id), [], text)
            }
        }
    }

    func testOtherWordsBelongToQuestionsAndAreSearched() {
        for id in FAQ.otherWords.keys { XCTAssertTrue(FAQ.has(id), id) }
        XCTAssertEqual(FAQ.matching("bébé").map(\.id), ["ajouter-enfant"])
    }
}
