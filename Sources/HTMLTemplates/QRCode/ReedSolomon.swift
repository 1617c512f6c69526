/// Error correction of QR codes: Reed-Solomon over the field of 256 elements with the polynomial 0x11D.
struct ReedSolomon {
    /// Of the generator polynomial, without the leading one, the highest power first.
    private let generator: [UInt8]

    /// Makes `degree` correction codewords a block.
    init(degree: Int) {
        var generator = [UInt8](repeating: 0, count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in generator.indices {
                generator[index] = Self.product(generator[index], root)
                if index + 1 < generator.count { generator[index] ^= generator[index + 1] }
            }
            root = Self.product(root, 2)
        }
        self.generator = generator
    }

    /// The correction codewords of `data`.
    func remainder(of data: [UInt8]) -> [UInt8] {
        data.reduce(into: [UInt8](repeating: 0, count: generator.count)) { result, byte in
            let factor = byte ^ result.removeFirst()
            result.append(0)
            for index in generator.indices { result[index] ^= Self.product(generator[index], factor) }
        }
    }

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var result = 0
        for bit in stride(from: 7, through: 0, by: -1) {
            result = result << 1 ^ (result >> 7) * 0x11D
            if right >> UInt8(bit) & 1 == 1 { result ^= Int(left) }
        }
        return UInt8(result)
    }
}
