/// The modules of a symbol while they are drawn.
struct QRCanvas {
    let version: QRVersion
    private(set) var isDark: [Bool]
    /// Patterns and format, which no data and no mask touches.
    private var isFixed: [Bool]

    var size: Int { version.size }

    init(version: QRVersion) {
        self.version = version
        isDark = [Bool](repeating: false, count: version.size * version.size)
        isFixed = isDark
    }

    subscript(column: Int, row: Int) -> Bool { isDark[row * size + column] }

    private mutating func fix(_ column: Int, _ row: Int, _ dark: Bool) {
        guard (0..<size).contains(column), (0..<size).contains(row) else { return }
        isDark[row * size + column] = dark
        isFixed[row * size + column] = true
    }

    /// Everything but data.
    mutating func drawPatterns() {
        for index in 0..<size {
            fix(6, index, index % 2 == 0)
            fix(index, 6, index % 2 == 0)
        }
        for (column, row) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(column, row) }
        let centres = version.alignmentCentres
        for column in centres {
            for row in centres where !isUnderFinder(column, row) { drawAlignment(column, row) }
        }
        drawFormat(mask: 0)
        drawVersion()
    }

    /// Rings around a centre: the finder with its light separator.
    private mutating func drawFinder(_ column: Int, _ row: Int) {
        for y in -4...4 {
            for x in -4...4 {
                let ring = max(abs(x), abs(y))
                fix(column + x, row + y, ring != 2 && ring != 4)
            }
        }
    }

    private mutating func drawAlignment(_ column: Int, _ row: Int) {
        for y in -2...2 { for x in -2...2 { fix(column + x, row + y, max(abs(x), abs(y)) != 1) } }
    }

    private func isUnderFinder(_ column: Int, _ row: Int) -> Bool {
        (column == 6 && row == 6) || (column == 6 && row == size - 7) || (column == size - 7 && row == 6)
    }

    /// Level M (00) and the mask, guarded by a BCH code and written twice.
    private mutating func drawFormat(mask: Int) {
        let remainder = (0..<10).reduce(mask) { value, _ in value << 1 ^ (value >> 9) * 0x537 }
        let bits = (mask << 10 | remainder) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { fix(8, index, bit(index)) }
        fix(8, 7, bit(6))
        fix(8, 8, bit(7))
        fix(7, 8, bit(8))
        for index in 9..<15 { fix(14 - index, 8, bit(index)) }
        for index in 0..<8 { fix(size - 1 - index, 8, bit(index)) }
        for index in 8..<15 { fix(8, size - 15 + index, bit(index)) }
        fix(8, size - 8, true)
    }

    /// From version 7 on, guarded by a BCH code and written twice.
    private mutating func drawVersion() {
        guard version.number >= 7 else { return }
        let remainder = (0..<12).reduce(version.number) { value, _ in value << 1 ^ (value >> 11) * 0x1F25 }
        let bits = version.number << 12 | remainder
        for index in 0..<18 {
            let (far, near, dark) = (size - 11 + index % 3, index / 3, bits >> index & 1 == 1)
            fix(far, near, dark)
            fix(near, far, dark)
        }
    }

    /// Two columns at a time, from the right, upwards and downwards in turn.
    mutating func draw(codewords: [UInt8]) {
        var index = 0
        var pairs = stride(from: size - 1, to: 6, by: -2).map { $0 }
        pairs += stride(from: 5, to: 0, by: -2)
        for (turn, right) in pairs.enumerated() {
            for step in 0..<size {
                let row = turn % 2 == 0 ? size - 1 - step : step
                for column in [right, right - 1] where !isFixed[row * size + column] {
                    guard index < codewords.count * 8 else { return }
                    isDark[row * size + column] = codewords[index / 8] >> UInt8(7 - index % 8) & 1 == 1
                    index += 1
                }
            }
        }
    }

    /// The same symbol under the mask of that number.
    func masked(_ mask: Int) -> QRCanvas {
        var result = self
        for row in 0..<size {
            for column in 0..<size where !isFixed[row * size + column] && Self.inverts(mask, column, row) {
                result.isDark[row * size + column].toggle()
            }
        }
        result.drawFormat(mask: mask)
        return result
    }

    /// ISO/IEC 18004, table 10.
    private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }
}
