import PortalCore
import XCTest

@testable import HTMLTemplates

final class FieldTests: XCTestCase {
    private func html(_ field: (FieldContext) -> some Component, errors: FieldErrors = FieldErrors()) -> String {
        let layout = Gallery(language: .french).layout("/")
        return ("\(field(FieldContext(layout: layout, errors: errors)))" as Markup).text
    }

    func testAControlNamesAllThatDescribesIt() {
        var errors = FieldErrors()
        errors.add(.missing, to: "code")
        func password(_ context: FieldContext) -> PasswordField {
            PasswordField(
                context: context, name: "code", label: Words.password.password, hint: Words.shared.email,
                rules: Gallery.rules)
        }
        XCTAssertTrue(
            html(password, errors: errors).contains(
                " aria-describedby=\"code-erreur code-aide code-regles\" aria-invalid=\"true\" required>"))
        XCTAssertTrue(html(password).contains(" aria-describedby=\"code-aide code-regles\" required>"))
    }

    func testAPlainFieldIsDescribedByNothing() {
        let html = html { TextField(context: $0, name: "nom", label: Words.shared.email, value: "a\"b") }
        XCTAssertTrue(html.contains("<input id=\"nom\" name=\"nom\" type=\"text\" value=\"a&quot;b\" required>"))
    }
}
