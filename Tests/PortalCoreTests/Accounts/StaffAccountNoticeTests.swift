import PortalTestSupport
import XCTest

@testable import PortalCore

final class StaffAccountNoticeTests: XCTestCase {
    func testTheRegistrysOwnAddressIsToldOfAnAccountMadeByStaff() throws {
        let world = try AccountWorld()
        let matricule = try XCTUnwrap(Matricule(RegistryFixture.helene.matricule))
        let other = try XCTUnwrap(EmailAddress("pirate@exemple.ma"))
        _ = try AccountAdministration(world.environment).createAccount(matricule: matricule, email: other)
        let mails = try world.deliver()
        XCTAssertEqual(mails.map(\.recipient), ["helene@registre.example"])
        XCTAssertTrue(mails.allSatisfy { $0.token == nil })
    }

    func testItIsNotToldOfItself() throws {
        let world = try AccountWorld()
        let matricule = try XCTUnwrap(Matricule(RegistryFixture.helene.matricule))
        let own = try XCTUnwrap(EmailAddress("Helene@Registre.example"))
        _ = try AccountAdministration(world.environment).createAccount(matricule: matricule, email: own)
        XCTAssertEqual(try world.deliver().count, 0)
    }
}
