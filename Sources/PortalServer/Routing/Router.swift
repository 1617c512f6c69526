import HTTPServer

/// Finds the route of a request among those of the site map.
struct Router: Sendable {
    /// Two routes answer the same request: a mistake in the site map, found at start.
    struct Conflict: Error, CustomStringConvertible {
        let description: String
    }

    /// What a path leads to.
    enum Match: Sendable {
        /// A route, and what stands in the path where its pattern has braces.
        case found(Route, parameters: [String])
        /// The path exists, but not with this method.
        case otherMethods([HTTPMethod])
        /// There is no such path.
        case nothing
    }

    private var fixed: [String: [Route]] = [:]
    private var patterned: [(segments: [Segment], routes: [Route])] = []

    private enum Segment: Sendable, Equatable {
        case literal(String)
        /// Anything, up to this ending: `{number}.pdf`. Mostly there is none.
        case parameter(ending: String)

        var isParameter: Bool { if case .parameter = self { true } else { false } }
        var hasEnding: Bool { if case .parameter(let ending) = self { !ending.isEmpty } else { false } }
    }

    /// Takes the site map.
    ///
    /// - Throws: `Conflict` when one route shadows another.
    init(_ routes: [Route]) throws {
        for route in routes {
            let segments = Self.segments(of: route.pattern)
            if !segments.contains(where: \.isParameter) {
                try Self.add(route, to: &fixed[route.pattern, default: []])
            } else if let index = patterned.firstIndex(where: { Self.overlap($0.segments, segments) }) {
                guard patterned[index].segments == segments else {
                    throw Conflict(description: "\(route.pattern) and \(patterned[index].routes[0].pattern) overlap")
                }
                try Self.add(route, to: &patterned[index].routes)
            } else {
                patterned.append((segments, [route]))
            }
        }
        // A file's own pattern is tried before the one that takes any name.
        patterned = patterned.filter(Self.isFile) + patterned.filter { !Self.isFile($0) }
    }

    /// What `method` and `path` (decoded) lead to. HEAD goes where GET goes.
    func match(_ method: HTTPMethod, _ path: String) -> Match {
        if let routes = fixed[path] { return choose(method, routes, []) }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (segments, routes) in patterned where segments.count == parts.count {
            if let parameters = Self.parameters(parts, segments) { return choose(method, routes, parameters) }
        }
        return .nothing
    }

    private func choose(_ method: HTTPMethod, _ routes: [Route], _ parameters: [String]) -> Match {
        let wanted = method == .head ? .get : method
        if let route = routes.first(where: { $0.method == wanted }) { return .found(route, parameters: parameters) }
        let methods = routes.map(\.method)
        return .otherMethods(methods.contains(.get) ? methods + [.head] : methods)
    }

    private static func parameters(_ parts: [Substring], _ segments: [Segment]) -> [String]? {
        var parameters: [String] = []
        for (part, segment) in zip(parts, segments) {
            switch segment {
            case .literal(let text):
                guard part == text else { return nil }
            case .parameter(let ending):
                guard part.hasSuffix(ending), part.count > ending.count else { return nil }
                parameters.append(String(part.dropLast(ending.count)))
            }
        }
        return parameters
    }

    private static func isFile(_ entry: (segments: [Segment], routes: [Route])) -> Bool {
        entry.segments.contains(where: \.hasEnding)
    }

    private static func segments(of pattern: String) -> [Segment] {
        pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
            .map { part in
                guard part.hasPrefix("{"), let brace = part.firstIndex(of: "}") else { return .literal(String(part)) }
                return .parameter(ending: String(part[part.index(after: brace)...]))
            }
    }

    private static func overlap(_ one: [Segment], _ other: [Segment]) -> Bool {
        one.count == other.count
            && zip(one, other).allSatisfy { one, other in
                // Of two parameters the endings tell which is meant.
                one.isParameter == other.isParameter ? one == other : true
            }
    }

    private static func add(_ route: Route, to routes: inout [Route]) throws {
        guard !routes.contains(where: { $0.method == route.method }) else {
            throw Conflict(description: "\(route.method.rawValue) \(route.pattern) stands twice in the site map")
        }
        routes.append(route)
    }
}
