/// How badly a symbol reads (ISO/IEC 18004, section 7.8.3): the mask with the least is taken.
enum QRPenalty {
    /// A finder and the light beside it, seen in data.
    private static let falseFinders: [[Bool]] = [
        [false, true, false, true, true, true, false, true, false, false, false, false],
        [false, false, false, false, true, false, true, true, true, false, true, false],
    ]

    static func of(_ canvas: QRCanvas) -> Int {
        let size = canvas.size
        var points = blocks(canvas) + balance(canvas)
        for index in 0..<size {
            points += line((0..<size).map { canvas[$0, index] })
            points += line((0..<size).map { canvas[index, $0] })
        }
        return points
    }

    /// Runs of five and more, and what looks like a finder.
    private static func line(_ modules: [Bool]) -> Int {
        var (points, run) = (0, 1)
        for index in 1...modules.count {
            if index < modules.count, modules[index] == modules[index - 1] {
                run += 1
            } else {
                if run >= 5 { points += run - 2 }
                run = 1
            }
        }
        // The quiet zone is light too.
        let quiet = [Bool](repeating: false, count: 4)
        let padded = quiet + modules + quiet
        for start in 0...(padded.count - 12) {
            let window = padded[start..<start + 12]
            points += falseFinders.count { window.elementsEqual($0) } * 40
        }
        return points
    }

    /// Squares of two by two in one colour.
    private static func blocks(_ canvas: QRCanvas) -> Int {
        var points = 0
        for row in 1..<canvas.size {
            for column in 1..<canvas.size {
                let dark = canvas[column, row]
                if dark == canvas[column - 1, row], dark == canvas[column, row - 1],
                    dark == canvas[column - 1, row - 1]
                {
                    points += 3
                }
            }
        }
        return points
    }

    /// Ten for each twentieth that dark is away from half.
    private static func balance(_ canvas: QRCanvas) -> Int {
        let (dark, all) = (canvas.isDark.count { $0 }, canvas.size * canvas.size)
        return abs(dark * 2 - all) * 10 / all * 10
    }
}
