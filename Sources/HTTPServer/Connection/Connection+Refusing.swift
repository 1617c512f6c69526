// What the connection answers by itself instead of asking its route.
extension Connection {
    /// Answers bytes that are no request.
    func refuse(_ refusal: HTTPRefusal, unreadable bytes: Span<UInt8>) {
        exchange = Exchange(unreadable: bytes, id: loop.nextRequestID())
        refuse(refusal)
    }

    /// Answers a refusal of our own, then closes, because nobody can say where the next request would begin; unless the
    /// request has been read whole, and the caller says so.
    func refuse(_ refusal: HTTPRefusal, keepsConnection: Bool = false) {
        guard let exchange else { return }
        exchange.refusal = refusal
        exchange.persists = exchange.persists && keepsConnection
        exchange.body = nil
        var response = listener.handler.refuse(refusal, exchange.id)
        if let seconds = refusal.retryAfterSeconds { response.fields[.retryAfter] = String(seconds) }
        if refusal == .contentCoding { response.fields[.acceptEncoding] = "identity" }
        send(response, for: exchange)
    }

    /// The time that the phase allows is over.
    func expire() {
        switch patience.phase {
        case .head where !stored.isEmpty: refuseStored(.tooSlow("a head that came too slowly"))
        case .body: refuse(.tooSlow("a body that came too slowly"))
        default: abandon()
        }
    }

    /// Refuses what has come of a head.
    func refuseStored(_ refusal: HTTPRefusal) {
        let bytes = stored
        refuse(refusal, unreadable: bytes.span)
    }

    /// Has the loop know what of a request not whole yet stands in memory, and turns away who holds much when all hold too
    /// much together.
    func countHeld() {
        let now = stored.count + (exchange?.body?.heldBytes ?? 0)
        guard now != held else { return }
        loop.heldBytes += now - held
        held = now
        guard loop.holdsTooMuch, held > loop.limits.ordinaryRequestBytes else { return }
        let refusal = HTTPRefusal.overloaded(retryAfter: loop.limits.retryAfterSeconds)
        switch patience.phase {
        case .head: refuseStored(refusal)
        case .body: refuse(refusal)
        default: return
        }
        if !isDestroyed { countHeld() }
    }
}
