import Dispatch
import Glibc
import HTTPServer

// bench-server PORT [TLS-PORT CERTIFICATE KEY]: answers like a small site, for load generators and the probe.

struct Site: HTTPHandler {
    static let hello = Array("Hello, world!\n".utf8)
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
        default:
            Admission(route: "404") { _ in HTTPResponse(status: .notFound) }
        }
    }

    func refuse(_ refusal: HTTPRefusal, _ id: RequestID) -> HTTPResponse {
        HTTPResponse(
            status: refusal.status, fields: HTTPFields(), body: .bytes(Array("\(refusal.reason) (\(id))\n".utf8)))
    }

    func finished(_ exchange: HTTPExchange) {}
}

let arguments = CommandLine.arguments
var configuration = HTTPServerConfiguration(
    listeners: [HTTPListener(port: UInt16(arguments.count > 1 ? arguments[1] : "8080") ?? 8080)])
if arguments.count > 4, let port = UInt16(arguments[2]) {
    configuration.listeners.append(
        HTTPListener(port: port, tls: TLSConfiguration(certificatePath: arguments[3], keyPath: arguments[4])))
}
configuration.limits.connectionsPerAddress = 20_000
configuration.limits.connections = 20_000
let server = try HTTPServer(configuration: configuration, handler: Site())
for address in try server.start() { print("listening at \(address)") }
fflush(nil)

signal(SIGTERM, SIG_IGN)
let termination = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
termination.setEventHandler {
    server.stop()
    exit(0)
}
termination.resume()
dispatchMain()
