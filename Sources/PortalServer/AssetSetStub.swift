import HTTPServer
struct AssetSet: Sendable {
    init(folder: String, prefix: String) throws {}
    func path(for name: String) -> String? { "/assets/" + name }
    func response(for head: HTTPRequestHead) -> HTTPResponse? { nil }
}
