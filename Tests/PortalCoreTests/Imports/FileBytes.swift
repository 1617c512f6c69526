import Foundation
import Locking

/// Files of bytes that are no text.
enum FileBytes {
    static func write(_ bytes: [UInt8], to path: String) -> Bool {
        FileManager.default.createFile(atPath: path, contents: Data(bytes))
    }

    static func read(_ path: String) -> [UInt8] { Array(FileManager.default.contents(atPath: path) ?? Data()) }

    static func append(_ text: String, to path: String) -> Bool { write(read(path) + Array(text.utf8), to: path) }
}

/// Counts from any thread.
final class Counter: Sendable {
    private let count = Locked(0)

    /// The next number, from 1.
    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }

    var value: Int { count.withLock { $0 } }
}
