import HTMLTemplates
import Locking
import PortalCore

/// The documents as they are sent, each drawn once.
final class DocumentShelf: Sendable {
    struct Copy: Sendable {
        let bytes: [UInt8]
        /// Of these bytes, for `ETag`.
        let tag: String
    }

    private let ald: ALDList
    private let copies = Locked<[String: Copy]>([:])

    init(_ ald: ALDList) {
        self.ald = ald
    }

    /// The document in a language. Two threads may draw it at once, and draw the same.
    ///
    /// - Throws: `PDFFailure`.
    func copy(of document: MutualDocument, in language: Language) throws -> Copy {
        let key = "\(document.slug) \(language.rawValue)"
        if let copy = copies.withLock({ $0[key] }) { return copy }
        let bytes = try DocumentPDF(document, in: language, conditions: ald.groups).bytes()
        let copy = Copy(bytes: bytes, tag: "\"\(Base64URL.encode(Array(SHA256.hash(bytes).prefix(12))))\"")
        copies.withLock { $0[key] = copy }
        return copy
    }

    /// Draws what is not drawn yet, so that nobody waits for it.
    ///
    /// - Throws: `PDFFailure`.
    func fill() throws {
        for document in MutualDocument.all {
            for language in Language.allCases { _ = try copy(of: document, in: language) }
        }
    }
}
