extension Connection {
    /// Whether this connection may serve another request.
    var mayPersist: Bool {
        served < loop.limits.requestsPerConnection && !loop.isStopping && !loop.ledger.isCrowded
    }

    /// Sends what stands ready, and what a source makes when that is gone, until the socket takes no more.
    func flush() {
        guard let exchange else { return }
        do throws(SystemError) {
            while true {
                while exchange.answer.left > 0 {
                    guard isWritable, let count = try transport.write(exchange.answer, scratch: loop.sendScratch) else {
                        isWritable = false
                        return
                    }
                    exchange.bytesSent += count
                    exchange.answer.advance(count)
                    patience.moved(count, now: loop.now, limits: loop.limits)
                    allowance -= 1
                    // A little more than the turn, so that the last request of a turn can be answered.
                    if allowance < -8 { return }
                }
                switch refill(exchange) {
                case .ready: continue
                case .later: return
                case .done: return finish(exchange)
                case .failed: return abandon()
                }
            }
        } catch {
            abandon()
        }
    }

    func finish(_ exchange: Exchange) {
        self.exchange = nil
        report(exchange, isComplete: true)
        if exchange.persists {
            wait(.idle)
        } else {
            // Closing at once could destroy the answer on its way when the client has sent more than we read
            // (RFC 9112 9.6): say that we are done, and wait a little for the client to be.
            stored = []
            parser = nil
            transport.finishSending()
            wait(.lingering)
        }
    }

    func report(_ exchange: Exchange, isComplete: Bool) {
        loop.finished(
            exchange.record(peer: peer, isSecure: listener.isSecure, isComplete: isComplete), on: listener)
    }

    /// Destroys the connection, whatever it was doing.
    func abandon() {
        guard !isDestroyed else { return }
        isDestroyed = true
        let isCut = exchange != nil
        if let exchange { report(exchange, isComplete: false) }
        exchange = nil
        stored = []
        loop.heldBytes -= held
        if patience.phase == .handshake { loop.endHandshake(self) }
        transport.destroy(isCut: isCut)
        loop.forget(self)
    }
}
