import CZlib
import Locking

/// gzip through zlib. A compressor's quarter of a megabyte is allocated once and used again.
final class Gzip: @unchecked Sendable {
    // Sendable: a compressor is used by one thread at a time, the one that took it out of the pool.
    private let stream: UnsafeMutablePointer<z_stream>

    private static let pool = Locked<[Gzip]>([])

    private init?(level: Int32) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard portal_deflate_init_gzip(stream, level) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Compresses a page quickly (level 1); nil when there is no memory for that.
    static func page(_ bytes: [UInt8]) -> [UInt8]? {
        guard let compressor = pool.withLock({ $0.popLast() }) ?? Gzip(level: 1) else { return nil }
        defer { pool.withLock { if $0.count < 8 { $0.append(compressor) } } }
        return compressor.compress(bytes)
    }

    /// Compresses an asset as well as can be (level 9); nil when there is no memory for that.
    static func asset(_ bytes: [UInt8]) -> [UInt8]? {
        Gzip(level: 9)?.compress(bytes)
    }

    private func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard deflateReset(stream) == Z_OK, bytes.count <= Int(UInt32.max) else { return nil }
        let bound = Int(deflateBound(stream, UInt(bytes.count)))
        var isWhole = false
        let compressed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            bytes.withUnsafeBufferPointer { input in
                // zlib only reads through next_in, which it declares mutable.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(truncatingIfNeeded: input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(truncatingIfNeeded: output.count)
                isWhole = deflate(stream, Z_FINISH) == Z_STREAM_END
            }
            count = bound - Int(stream.pointee.avail_out)
        }
        return isWhole ? compressed : nil
    }
}
