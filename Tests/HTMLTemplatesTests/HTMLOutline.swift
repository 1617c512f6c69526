/// The tags of a document in their order, read as strictly as the pages are written: every attribute is quoted, every
/// element that is not void is closed where it was opened.
struct HTMLOutline {
    struct Tag: Hashable {
        let name: String
        let attributes: [Attribute]

        subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
        func has(_ attribute: String) -> Bool { attributes.contains { $0.name == attribute } }
    }

    struct Attribute: Hashable {
        let name: String
        let value: String
    }

    private static let void: Set = ["meta", "link", "input", "img", "br", "rect", "path", "!DOCTYPE"]

    private(set) var tags: [Tag] = []
    /// What breaks the rules.
    private(set) var faults: [String] = []
    /// What stands between the tags.
    private(set) var text = ""
    private var open: [String] = []

    init(_ html: String) {
        var rest = Substring(html)
        while let start = rest.firstIndex(of: "<") {
            text += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ">") else {
                faults.append("a tag has no end: \(rest[start...].prefix(40))")
                return
            }
            read(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        text += rest
        if !open.isEmpty { faults.append("never closed: \(open)") }
    }

    /// The values of an attribute, wherever it stands.
    func values(of attribute: String) -> [String] { tags.compactMap { $0[attribute] } }

    private mutating func read(_ body: Substring) {
        if body.first == "/" {
            let name = String(body.dropFirst())
            if open.last == name {
                open.removeLast()
            } else {
                faults.append("</\(name)> closes \(open.last ?? "nothing")")
            }
            return
        }
        let name = String(body.prefix { $0 != " " && $0 != "/" })
        tags.append(Tag(name: name, attributes: attributes(body.dropFirst(name.count))))
        if !Self.void.contains(name) { open.append(name) }
    }

    private mutating func attributes(_ text: Substring) -> [Attribute] {
        var (rest, found) = (text, [Attribute]())
        while true {
            rest = rest.drop { $0 == " " || $0 == "/" }
            guard !rest.isEmpty else { break }
            let name = rest.prefix { $0 != " " && $0 != "=" && $0 != "/" }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else {
                found.append(Attribute(name: String(name), value: ""))
                continue
            }
            guard rest.dropFirst().first == "\"" else {
                faults.append("unquoted attribute: \(text)")
                break
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            rest = rest.dropFirst(3 + value.count)
            found.append(Attribute(name: String(name), value: String(value)))
        }
        if Set(found.map(\.name)).count != found.count { faults.append("doubled attribute: \(text)") }
        return found
    }
}
