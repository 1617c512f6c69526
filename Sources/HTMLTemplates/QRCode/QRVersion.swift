/// A version of the symbol, 1 to 40: how large it is and how much it holds at level M.
struct QRVersion: Hashable, Sendable {
    let number: Int

    /// Error correction codewords of each block, by version (ISO/IEC 18004, table 9, level M).
    private static let correctionPerBlock = [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28,
        28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ]
    /// Blocks, by version (the same table).
    private static let blockCounts = [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31,
        33, 35,
        37, 38, 40, 43, 45, 47, 49,
    ]

    static func smallest(for byteCount: Int) -> QRVersion? {
        (1...40).map(QRVersion.init).first { $0.byteCapacity >= byteCount }
    }

    var size: Int { 17 + 4 * number }
    var blockCount: Int { Self.blockCounts[number - 1] }
    var correctionCount: Int { Self.correctionPerBlock[number - 1] }
    var dataCount: Int { codewordCount - blockCount * correctionCount }

    /// Data and error correction, in whole codewords.
    var codewordCount: Int { (dataModuleCount) / 8 }

    /// Bytes that fit in: mode and count come first.
    private var byteCapacity: Int { (dataCount * 8 - 4 - countBits) / 8 }
    private var countBits: Int { number < 10 ? 8 : 16 }

    /// What patterns, format and version leave.
    private var dataModuleCount: Int {
        let whole = (16 * number + 128) * number + 64
        guard number > 1 else { return whole }
        let alignments = number / 7 + 2
        return whole - ((25 * alignments - 10) * alignments - 55) - (number >= 7 ? 36 : 0)
    }

    /// Rows and columns of the centres of the alignment patterns.
    var alignmentCentres: [Int] {
        guard number > 1 else { return [] }
        let count = number / 7 + 2
        // Version 32 is the one that the rule of the others does not fit.
        let step = number == 32 ? 26 : (number * 4 + count * 2 + 1) / (count * 2 - 2) * 2
        return [6] + (0..<count - 1).map { size - 7 - $0 * step }.reversed()
    }

    /// Mode, count and `bytes`, padded to what this version holds.
    func dataCodewords(of bytes: [UInt8]) -> [UInt8] {
        var bits: [Bool] = []
        func append(_ value: Int, _ count: Int) {
            for bit in stride(from: count - 1, through: 0, by: -1) { bits.append(value >> bit & 1 == 1) }
        }
        append(0b0100, 4)
        append(bytes.count, countBits)
        for byte in bytes { append(Int(byte), 8) }
        append(0, min(4, dataCount * 8 - bits.count))
        append(0, (8 - bits.count % 8) % 8)
        var codewords = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        var padding: UInt8 = 0xEC
        while codewords.count < dataCount {
            codewords.append(padding)
            padding ^= 0xEC ^ 0x11
        }
        return codewords
    }

    /// The blocks of `data` with their error correction, codeword by codeword of each in turn.
    func interleaved(_ data: [UInt8]) -> [UInt8] {
        let shortLength = dataCount / blockCount
        let longCount = dataCount % blockCount
        var (start, blocks) = (0, [[UInt8]]())
        for index in 0..<blockCount {
            let length = shortLength + (index < blockCount - longCount ? 0 : 1)
            blocks.append(Array(data[start..<start + length]))
            start += length
        }
        let solomon = ReedSolomon(degree: correctionCount)
        let corrections = blocks.map(solomon.remainder)
        var result: [UInt8] = []
        for index in 0...shortLength { for block in blocks where index < block.count { result.append(block[index]) } }
        for index in 0..<correctionCount { for correction in corrections { result.append(correction[index]) } }
        return result
    }
}
