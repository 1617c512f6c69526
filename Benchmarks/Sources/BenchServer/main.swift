import Dispatch
import Glibc
import HTTPServer

// BenchServer PORT FOLDER [TLS-PORT CERTIFICATE KEY]: a small site for load generators: "/" says hello, "/slow" takes a processor for some tens of milliseconds, "/assets/…" has the files of FOLDER. It prints what it listens at and the path of each file.

struct Site: HTTPHandler {
    static let hello = Array("Hello, world!\n".utf8)
    let assets: AssetSet
    let queue = WorkQueue(label: "slow", workers: 1, capacity: 64)

    func admit(_ head: HTTPRequestHead) -> Admission {
        switch (head.method, head.path) {
        case (.get, "/"), (.head, "/"):
            Admission(route: "/") { _ in HTTPResponse(contentType: "text/plain; charset=utf-8", bytes: Site.hello) }
        case (_, "/"):
            Admission(route: "/") { _ in
                var response = HTTPResponse(status: .methodNotAllowed)
                response.fields.append(.allow, "GET, HEAD")
                return response
            }
        case (.post, "/connexion"):
            Admission(route: "/connexion", lane: .queue(queue), body: .form(maximumBytes: 65_536)) { request in
                HTTPResponse(contentType: "text/plain", bytes: Array("\(request.form.names.count) fields\n".utf8))
            }
        case (.get, "/slow"):
            // What a password hash costs: 40 ms of a processor.
            Admission(route: "/slow", lane: .queue(queue)) { _ in
                var sum: UInt64 = 0
                for index in 0..<40_000_000 as Range<UInt64> { sum = (sum &+ index) &* 0x9E37_79B9_7F4A_7C15 }
                return HTTPResponse(contentType: "text/plain", bytes: Array("\(sum)\n".utf8))
            }
        default:
            Admission(route: "/assets") { request in
                assets.response(for: request.head) ?? HTTPResponse(status: .notFound)
            }
        }
    }

    func refuse(_ refusal: HTTPRefusal, _ id: RequestID) -> HTTPResponse {
        HTTPResponse(status: refusal.status, body: .bytes(Array("\(refusal.reason) (\(id))\n".utf8)))
    }

    func finished(_ exchange: HTTPExchange) {}
}

let arguments = CommandLine.arguments
guard arguments.count == 3 || arguments.count == 6, let port = UInt16(arguments[1]) else {
    print("usage: BenchServer PORT FOLDER [TLS-PORT CERTIFICATE KEY]")
    exit(64)
}
var configuration = HTTPServerConfiguration(listeners: [HTTPListener(port: port)])
if arguments.count == 6, let port = UInt16(arguments[3]) {
    let tls = TLSConfiguration(certificatePath: arguments[4], keyPath: arguments[5])
    configuration.listeners.append(HTTPListener(port: port, tls: tls))
}
// A load generator is one address.
configuration.limits.connectionsPerAddress = 20_000
configuration.limits.connections = 20_000
let site = Site(assets: try AssetSet(folder: arguments[2]))
let server = try HTTPServer(configuration: configuration, handler: site)
for address in try server.start() { print("listening \(address)") }
for name in site.assets.names { print("asset \(name) \(site.assets.path(for: name) ?? "")") }
fflush(nil)

/// Stops the server at SIGTERM. A function of its own, because a closure of the top level belongs to the main actor and
/// traps on Dispatch's thread.
nonisolated func stopAtTermination(_ server: HTTPServer) -> any DispatchSourceSignal {
    signal(SIGTERM, SIG_IGN)
    let termination = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
    termination.setEventHandler { @Sendable in
        server.stop()
        exit(0)
    }
    termination.resume()
    return termination
}

let termination = stopAtTermination(server)
dispatchMain()
