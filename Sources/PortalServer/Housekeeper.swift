import Dispatch
import Logging
import PortalCore

/// Takes away what nobody can use any more, every few minutes.
final class Housekeeper: @unchecked Sendable {
    // Sendable: a timer source may be cancelled from any thread, and nothing else is done to it after `init`.
    private let timer: any DispatchSourceTimer

    init(_ services: Services, everyMinutes minutes: Int) {
        timer = DispatchSource.makeTimerSource(queue: services.background)
        timer.schedule(deadline: .now() + .seconds(1), repeating: .seconds(minutes * 60))
        timer.setEventHandler(handler: Self.work(services))
        timer.resume()
    }

    func stop() { timer.cancel() }

    /// Made in a static function, so that it belongs to no actor.
    private static func work(_ services: Services) -> @Sendable () -> Void {
        {
            do {
                try Housekeeping(services.accounts).run()
                try services.documents.fill()
                try services.attachments.sweep(services.database, at: services.clock.now())
                let held = try HeldAttachments(
                    services.database, folder: services.attachments, scanner: services.scanner
                ).scanAgain()
                if held > 0 { services.log.warning("attachments wait for the scanner", metadata: ["held": "\(held)"]) }
            } catch {
                services.log.error("housekeeping", metadata: ["error": "\(error)"])
            }
        }
    }
}
