import HTMLTemplates
import HTTPServer
import PortalCore

/// `/messagerie`: what the member was told.
enum InboxController {
    static func index(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let notices = try NoticeStore(reader, account: session.account).all()
        return visit.answer(InboxPage(layout: try visit.layout(), notices: notices))
    }

    /// All of it has been seen.
    static func update(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        try visit.services.database.write { writer in
            try NoticeStore.markAllRead(of: session.account, at: visit.now, on: writer)
        }
        return visit.redirect(to: .inbox)
    }
}
