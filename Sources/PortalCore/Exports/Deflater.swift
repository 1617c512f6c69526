import CZlib

/// Raw DEFLATE (RFC 1951) through zlib, piece by piece.
final class Deflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private static let pieceSize = 1 << 15

    init() throws {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard portal_deflate_init_raw(stream, 6) == Z_OK else {
            stream.deallocate()
            throw ZIPFile.Failure.compressor
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Compresses `bytes`; appends what is ready, and all of it when they are the last.
    func deflate(_ bytes: [UInt8], isLast: Bool, into out: inout [UInt8]) throws {
        var piece = [UInt8](repeating: 0, count: Self.pieceSize)
        try bytes.withUnsafeBufferPointer { input in
            // zlib only reads through next_in, which it declares mutable.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(truncatingIfNeeded: input.count)
            var isFull = true
            while isFull {
                let count = try piece.withUnsafeMutableBufferPointer { output in
                    stream.pointee.next_out = output.baseAddress
                    stream.pointee.avail_out = UInt32(truncatingIfNeeded: output.count)
                    // Z_BUF_ERROR only says that there was nothing to do.
                    let result = CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    guard result != Z_STREAM_ERROR else { throw ZIPFile.Failure.compressor }
                    return output.count - Int(stream.pointee.avail_out)
                }
                out += piece[..<count]
                isFull = stream.pointee.avail_out == 0
            }
        }
    }

    /// CRC-32 of everything so far and `bytes`.
    static func checksum(_ bytes: [UInt8], after former: UInt32) -> UInt32 {
        bytes.withUnsafeBufferPointer { buffer in
            UInt32(
                truncatingIfNeeded: crc32(UInt(former), buffer.baseAddress, UInt32(truncatingIfNeeded: buffer.count)))
        }
    }
}
