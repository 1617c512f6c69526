import XCTest

@testable import HTTPServer
@testable import PortalServer

/// Asks the portal as its server would, on the test's own thread.
struct MemoryCarrier: Carrier {
    let portal: Portal

    func carry(_ request: TestRequest) throws -> Answer {
        let id = RequestID(rawValue: UInt64.random(in: .min ... .max))
        let response: HTTPResponse
        do throws(HTTPRefusal) {
            let head = try HTTPRequestHead(
                method: request.method, target: request.target, fields: fields(request), client: request.client,
                isSecure: false, id: id)
            let admission = portal.admit(head)
            let body = try body(request.body, admission.body)
            response = admission.respond(HTTPRequest(head: head, body: body))
        } catch {
            response = portal.refuse(error, id)
        }
        return try answer(response, to: request)
    }

    private func fields(_ request: TestRequest) throws(HTTPRefusal) -> HTTPFields {
        var fields = HTTPFields()
        for field in request.fields {
            guard let name = HTTPFieldName(field.name) else { throw .badRequest("a field name") }
            fields.append(name, field.value)
        }
        return fields
    }

    /// What the route's policy makes of the body.
    private func body(_ bytes: [UInt8]?, _ policy: BodyPolicy) throws(HTTPRefusal) -> HTTPRequestBody {
        let maximum: Int
        switch policy {
        case .form(let bytes): maximum = bytes
        case .upload(let limits): maximum = limits.fieldBytes
        case .none, .bytes: return .none
        }
        guard let bytes else { return .none }
        guard bytes.count <= maximum else { throw .tooLarge("a body beyond its bound") }
        return .form(try FormFields(urlEncoded: bytes.span, maximumFields: HTTPLimits().formFields))
    }

    private func answer(_ response: HTTPResponse, to request: TestRequest) throws -> Answer {
        var bytes = [UInt8]()
        switch response.body {
        case .bytes(let whole) where request.method != .head: bytes = whole
        case .bytes, .empty: break
        case .stream(let producer) where request.method != .head: while try producer(&bytes) {}
        case .stream: break
        case .file: XCTFail("no page is a file")
        }
        var written = [UInt8]()
        response.fields.write(into: &written)
        return Answer(
            to: request, status: response.status.rawValue, fields: Answer.fields(of: written) ?? [], body: bytes)
    }
}
