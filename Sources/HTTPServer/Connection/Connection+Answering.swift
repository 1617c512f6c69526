extension Connection {
    /// Finds the route of a request whose head has come, and decides about its body.
    func begin(_ parsed: borrowing ParsedHead, bodyHasBegun: Bool) {
        let persists = parsed.wantsToPersist && mayPersist
        let client = loop.trustedProxies.client(
            peer: peer, isSecure: listener.isSecure, fields: HTTPFields(received: parsed.bytes, lines: parsed.lines))
        let head = HTTPRequestHead(
            parsed, client: client.address, isSecure: client.isSecure, id: loop.nextRequestID())
        let exchange = Exchange(head: head, startedAt: Monotonic.nanoseconds(), persists: persists)
        self.exchange = exchange
        do throws(HTTPRefusal) {
            if head.target.saysHTTPS, !client.isSecure {
                throw HTTPRefusal(.misdirectedRequest, "https asked over plain HTTP")
            }
            let admission =
                head.target.isAsterisk ? listener.handler.admitOptionsOfServer(head) : listener.handler.admit(head)
            exchange.admission = admission
            switch try BodyPlan(head, admission.body, loop.limits) {
            case .nothing(let body):
                respond(exchange, body)
            case .ignore:
                exchange.persists = false
                respond(exchange, .none)
            case .read(let reader):
                exchange.body = reader
                wait(.body)
                if head.framing.expectsContinue, head.minorVersion >= 1, !bodyHasBegun { sendContinue() }
            }
        } catch {
            refuse(error)
        }
    }

    /// Tells the client to send its body (RFC 9110 10.1.1).
    private func sendContinue() {
        var interim = OutgoingAnswer()
        interim.head = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
        // Everything before it has been sent, so the socket has room; a client that reads nothing is given up.
        do throws(SystemError) {
            if try transport.write(interim, scratch: loop.sendScratch) != interim.left { abandon() }
        } catch {
            abandon()
        }
    }

    /// Has the route answer the whole request, here or on its queue.
    func respond(_ exchange: Exchange, _ body: HTTPRequestBody) {
        guard let head = exchange.head, let admission = exchange.admission else { return }
        let request = HTTPRequest(head: head, body: body)
        let compresses = loop.compresses
        switch admission.lane {
        case .loop:
            var response = admission.respond(request)
            if compresses { response.compress(for: head) }
            send(response, for: exchange)
        case .queue(let queue):
            wait(.working)
            let (key, loop) = (key, loop)
            let accepted = queue.submit {
                var response = admission.respond(request)
                if compresses { response.compress(for: head) }
                loop.post(.answer(key, response))
            }
            // The request has been read whole, so the connection is not to blame and may go on.
            if !accepted { refuse(.overloaded(retryAfter: loop.limits.retryAfterSeconds), keepsConnection: true) }
        }
    }

    /// Begins to send an answer.
    func send(_ response: HTTPResponse, for exchange: Exchange) {
        let minorVersion = exchange.head?.minorVersion ?? 1
        let framing = ResponseHead.framing(of: response, minorVersion: minorVersion)
        let sendsBody = !exchange.isHead && framing != .none
        exchange.persists = exchange.persists && mayPersist && (framing != .untilClose || !sendsBody)
        exchange.status = response.status
        exchange.answer.head.reserveCapacity(
            ResponseHead.ownBytes + response.fields.bytes.count + (sendsBody ? response.body.copiedBytes : 0))
        ResponseHead.write(
            response, framing: framing, persists: exchange.persists, minorVersion: minorVersion, date: loop.date(),
            into: &exchange.answer.head)
        if sendsBody {
            switch response.body {
            case .empty: break
            case .bytes(let bytes) where response.body.copiedBytes > 0: exchange.answer.head += bytes
            case .bytes(let bytes): exchange.answer.body = bytes
            case .file(let file): exchange.answer.source = .file(file)
            case .stream(let producer):
                exchange.answer.source = .stream(producer, chunked: framing == .chunked)
            }
        }
        wait(.answer)
        flush()
    }

    /// What came of asking a source for more bytes.
    enum Refill {
        case ready
        case later
        case done
        case failed
    }

    /// Asks the source of the body for more.
    func refill(_ exchange: Exchange) -> Refill {
        switch exchange.answer.source {
        case .none:
            return .done
        case .file(let file):
            return refill(exchange, from: file)
        case .stream(let producer, let chunked):
            if case .queue(let queue)? = exchange.admission?.lane {
                askQueue(queue, producer, exchange)
                return .later
            }
            do {
                var piece: [UInt8] = []
                let isLast = try !producer(&piece)
                exchange.answer.take(piece: piece, isLast: isLast, chunked: chunked)
                return .ready
            } catch {
                return .failed
            }
        }
    }

    private func refill(_ exchange: Exchange, from file: FileBody) -> Refill {
        do throws(SystemError) {
            let piece = try file.file.read(at: file.offset, count: min(file.length, 65_536))
            if piece.isEmpty, file.length > 0 { return .failed }
            exchange.answer.body = piece
            let rest = file.part(piece.count..<file.length)
            exchange.answer.source = rest.length == 0 ? .none : .file(rest)
            return .ready
        } catch {
            return .failed
        }
    }

    /// Has the queue of the route make the next piece; the loop is not held up meanwhile.
    private func askQueue(_ queue: WorkQueue, _ producer: @escaping HTTPResponseBody.Producer, _ exchange: Exchange) {
        guard !exchange.awaitsPiece else { return }
        exchange.awaitsPiece = true
        patience.pause(now: loop.now)
        let (key, loop) = (key, loop)
        queue.resume {
            var piece: [UInt8] = []
            do {
                let more = try producer(&piece)
                loop.post(.piece(key, piece, isLast: !more))
            } catch {
                loop.post(.pieceFailed(key))
            }
        }
    }

    /// Takes a piece that a queue has made.
    func take(piece: [UInt8], isLast: Bool) {
        guard let exchange, exchange.awaitsPiece, case .stream(_, let chunked) = exchange.answer.source else { return }
        exchange.awaitsPiece = false
        exchange.answer.take(piece: piece, isLast: isLast, chunked: chunked)
        patience.resume(now: loop.now)
        advance()
    }
}

extension HTTPResponseBody {
    /// The bytes that are copied behind the head, when they are few: cheaper than handing the system two pieces.
    fileprivate var copiedBytes: Int {
        if case .bytes(let bytes) = self, bytes.count <= 4_096 { bytes.count } else { 0 }
    }
}
