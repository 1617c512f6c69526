import HTTPServer
import PortalCore

/// The one mapping from any error to an answer. What is unknown is logged with the request's id and never shown.
enum Failure {
    /// Seconds after which one may try again when the disk or the hasher had no room.
    static let retrySeconds = 30

    /// The refusal that stands for `error`.
    static func refusal(for error: any Error) -> HTTPRefusal {
        switch error {
        case let refusal as HTTPRefusal: refusal
        case DatabaseError.diskFull, DatabaseError.inputOutput, DatabaseError.busy, is PasswordHasher.Failure,
            is SecureRandom.Unavailable:
            HTTPRefusal(.serviceUnavailable, "\(error)", retryAfterSeconds: retrySeconds)
        default: HTTPRefusal(.internalServerError, "\(error)")
        }
    }
}
