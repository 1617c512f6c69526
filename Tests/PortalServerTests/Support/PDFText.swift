import Foundation
import PortalTestSupport

/// What another program reads in a PDF.
enum PDFText {
    /// The text, laid out as on paper.
    static func read(_ bytes: [UInt8]) throws -> String { try ask(["pdftotext", "-layout"], about: bytes) }

    /// Title, size, pages, whether it is tagged.
    static func facts(_ bytes: [UInt8]) throws -> String { try ask(["pdfinfo"], about: bytes) }

    private static func ask(_ command: [String], about bytes: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        let path = folder.path + "/document.pdf"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/" + command[0])
        process.arguments = command.dropFirst() + [path] + (command[0] == "pdftotext" ? ["-"] : [])
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
