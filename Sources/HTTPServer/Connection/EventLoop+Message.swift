extension EventLoop {
    /// What other threads may ask of a loop.
    enum Message: Sendable {
        case answer(UInt64, HTTPResponse)
        case piece(UInt64, [UInt8], isLast: Bool)
        case pieceFailed(UInt64)
        case stop
        case stopNow
    }
}
