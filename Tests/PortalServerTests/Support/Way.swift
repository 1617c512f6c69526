import HTTPServer
import PortalServer

/// How a test's requests reach the portal. One test body is run each way.
enum Way: String, CaseIterable {
    /// Through the portal's own door, without a server.
    case memory
    /// Through a real server, over TCP.
    case socket
}

/// Carries a request to the portal and brings its answer back.
protocol Carrier {
    func carry(_ request: TestRequest) throws -> Answer
}

/// A request before it has become bytes.
struct TestRequest {
    var method = HTTPMethod.get
    var target: String
    /// Field names and values, `Host` among them.
    var fields: [(name: String, value: String)] = []
    /// Who asks; over a socket it is always this machine.
    var client = ClientAddress.loopback
    /// Nil when there is no body at all.
    var body: [UInt8]?

    /// The first value of a field; nil when it is not sent.
    subscript(name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
