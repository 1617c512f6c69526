import Foundation

/// Files of the package, as they lie there.
enum PackageText {
    static func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}
