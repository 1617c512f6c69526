import Foundation
import PortalCore
import XCTest

@testable import HTMLTemplates

/// What holds for every page in every state.
final class PageTests: XCTestCase {
    private func forEachPage(_ body: (_ name: String, _ html: String, _ outline: HTMLOutline) -> Void) {
        for language in Language.allCases {
            for (name, page) in Gallery(language: language).pages {
                let html = String(decoding: page.bytes(), as: UTF8.self)
                body("\(name).\(language.rawValue)", html, HTMLOutline(html))
            }
        }
    }

    func testIsWellFormed() {
        forEachPage { name, _, outline in XCTAssertEqual(outline.faults, [], name) }
    }

    func testNamesItsLanguageAndDirection() {
        forEachPage { name, html, _ in
            let start = name.hasSuffix(".ar") ? "<html lang=\"ar\" dir=\"rtl\">" : "<html lang=\"fr\" dir=\"ltr\">"
            XCTAssertTrue(html.hasPrefix("<!DOCTYPE html>\n\(start)\n"), name)
        }
    }

    func testHasOneTitleOneHeadingAndTheLandmarks() {
        forEachPage { name, _, outline in
            for tag in ["title", "h1", "main", "header", "footer", "nav"] {
                let count = outline.tags.count { $0.name == tag && $0["class"] != "pager" }
                XCTAssertEqual(count, 1, "\(name): <\(tag)>")
            }
        }
    }

    func testNoElementStandsInATitleOrAnAttribute() {
        forEachPage { name, html, outline in
            XCTAssertTrue(html.range(of: "<title>[^<]+</title>", options: .regularExpression) != nil, name)
            for tag in outline.tags {
                XCTAssertTrue(tag.attributes.allSatisfy { !$0.value.contains("<") }, "\(name): \(tag)")
            }
        }
    }

    func testIdentifiersAreUniqueAndEveryReferenceMeetsOne() {
        forEachPage { name, _, outline in
            let ids = outline.values(of: "id")
            XCTAssertEqual(Set(ids).count, ids.count, "\(name): \(ids)")
            let references = ["for", "aria-describedby", "aria-labelledby"].flatMap(outline.values(of:))
                .flatMap { $0.split(separator: " ").map(String.init) }
            let anchors = outline.values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
            for reference in references + anchors {
                XCTAssertTrue(ids.contains(reference), "\(name): nothing is called \(reference)")
            }
        }
    }

    func testEveryControlHasALabel() {
        forEachPage { name, _, outline in
            let labelled = Set(outline.values(of: "for"))
            for tag in outline.tags where ["input", "select", "textarea"].contains(tag.name) && tag["type"] != "hidden"
            {
                XCTAssertTrue(tag.has("hidden") || labelled.contains(tag["id"] ?? ""), "\(name): \(tag)")
            }
        }
    }

    func testEveryFormThatChangesSomethingCarriesTheToken() {
        forEachPage { name, _, outline in
            let posts = outline.tags.count { $0.name == "form" && $0["method"] == "post" }
            let tokens = outline.tags.count { $0["name"] == "_csrf" && $0["value"] == "csrf-token" }
            XCTAssertEqual(posts, tokens, name)
            XCTAssertTrue(outline.tags.allSatisfy { $0.name != "form" || $0.has("method") }, name)
        }
    }

    func testHoldsNothingThatTheSecurityPolicyForbids() {
        forEachPage { name, _, outline in
            for tag in outline.tags {
                XCTAssertNotEqual(tag.name, "style", name)
                XCTAssertTrue(tag.attributes.allSatisfy { $0.name != "style" && !$0.name.hasPrefix("on") }, name)
                if tag.name == "script" { XCTAssertTrue(tag.has("src") && tag.has("defer"), name) }
            }
        }
    }

    func testLinksOnlyToPagesThatExist() {
        let known = Set(
            [
                Path.welcome, .accountCreation, .activation, .activationResend, .login, .logout, .firstLogin, .language,
                .home, .reimbursements(), .profile, .changePassword, .sessions, .forgottenPassword,
                .newPassword, .changeEmail, .emailConfirmation, .emailCancellation, .changeQuestion,
                .loginCode, .security, .securitySetup,
                .journal(), .journalFile(JournalFilterFields()),
                .statements, .reimbursementsFile(ReimbursementFilterFields()), .verification, .dataExport, .guarantees,
                .estimation, .faq, .ald, .contact, .rights, .closing, .documents, .inbox,
                .charts(ReimbursementFilterFields()),
                .complaints, .newComplaint(), .legalNotice,
                .personalData,
                .accessibility,
            ].map(\.text))
        forEachPage { name, _, outline in
            for link in outline.values(of: "href") + outline.values(of: "action") {
                let path = String(link.prefix { $0 != "?" })
                XCTAssertTrue(
                    known.contains(path) || path.hasPrefix("/remboursements/R-") || path.hasPrefix("/releves/")
                        || path.hasPrefix("/reclamations/REC-")
                        || MutualDocument.all.contains { path == "/documents/\($0.slug)" }
                        || path.hasPrefix("assets/")
                        || path.hasPrefix("#") || path.hasPrefix("tel:") || path.hasPrefix("mailto:"),
                    "\(name): \(link)")
            }
        }
    }

    func testNeverShowsAPasswordOrAnAnswerAgain() {
        forEachPage { name, _, outline in
            for tag in outline.tags where ["mot_de_passe", "confirmation"].contains(tag["name"]) {
                XCTAssertFalse(tag.has("value"), name)
            }
            for tag in outline.tags where tag["name"] == "reponse" { XCTAssertEqual(tag["value"], "", name) }
        }
    }

    func testArabicPagesShowNoFrenchBesideNames() {
        for (name, page) in Gallery(language: .arabic).pages {
            let html = String(decoding: page.bytes(), as: UTF8.self)
            for word in ["Remboursement", "Mot de passe", "Connexion", "Erreur", "Vous ", "inconnu"] {
                XCTAssertFalse(html.contains(word), "\(name): \(word)")
            }
        }
    }
}
