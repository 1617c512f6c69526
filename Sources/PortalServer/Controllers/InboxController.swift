import HTMLTemplates
import HTTPServer
import PortalCore

/// `/messagerie`: what the member was told, and wants to be told.
enum InboxController {
    static func index(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let notices = try NoticeStore(reader, account: session.account).all()
        return visit.answer(
            InboxPage(
                layout: try visit.layout(), notices: notices,
                wantsPaymentMails: try PaymentNews.isWanted(by: session.account, on: reader)))
    }

    static func update(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        try visit.services.database.write { writer in
            switch fields["geste"] {
            case "lu": try NoticeStore.markAllRead(of: session.account, at: visit.now, on: writer)
            case "avis": try PaymentNews.setWanted(true, by: session.account, on: writer)
            case "sans-avis": try PaymentNews.setWanted(false, by: session.account, on: writer)
            default: break
            }
        }
        return visit.redirect(to: .inbox)
    }
}
