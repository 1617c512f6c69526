import CPango

/// The system gave no font or no memory for a PDF.
public struct PDFFailure: Error, Hashable, Sendable {
    /// cairo's own number of what went wrong.
    public let status: UInt32
}

/// Pages of A4, in points from the top left. Pango shapes and wraps the text of both scripts; cairo writes tagged PDF, the
/// same bytes for the same content. Used by one thread at a time.
final class PDFCanvas {
    /// How a text stands in its width: at the side where a line of the language begins, or at the other.
    enum Alignment {
        case start, end
    }

    /// How a text looks.
    struct Font {
        var size = 9.0
        var isBold = false
        /// 0 is black, 1 white.
        var gray = 0.1
    }

    static let width = 595.276
    static let height = 841.89

    /// Collects what cairo writes.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    private let sink = Sink()
    private let surface: OpaquePointer?
    private let context: OpaquePointer?
    private let layout: OpaquePointer?
    private let isRightToLeft: Bool

    /// An empty document.
    ///
    /// - Parameters:
    ///   - title: for the reader's window.
    ///   - day: stands as the day of creation, `yyyy-MM-dd`, so that the bytes do not depend on the clock.
    init(title: String, day: String, isRightToLeft: Bool) {
        self.isRightToLeft = isRightToLeft
        // cairo calls back before `finish` returns, while `self` holds the sink.
        surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes +=
                    UnsafeBufferPointer(start: data, count: Int(length))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), Self.width, Self.height)
        context = cairo_create(surface)
        layout = pango_cairo_create_layout(context)
        for (key, value) in [
            (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_AUTHOR, "CMIM"),
            (CAIRO_PDF_METADATA_CREATE_DATE, day + "T00:00:00Z"),
        ] {
            cairo_pdf_surface_set_metadata(surface, key, value)
        }
        pango_context_set_base_dir(
            pango_layout_get_context(layout), isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        // With this root cairo says that the document is tagged.
        cairo_tag_begin(context, "Document", "")
    }

    deinit {
        portal_object_unref(UnsafeMutableRawPointer(layout))
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Writes `text` with its top at `y`, between `x` and `x + width`, in as many lines as it needs.
    ///
    /// - Parameter tag: what it is in the document's structure (ISO 32000-1, 14.8.4): `H1`, `P`, `TH`, `TD`.
    /// - Returns: its height.
    @discardableResult
    func write(
        _ text: String, x: Double, y: Double, width: Double, _ font: Font = Font(), _ alignment: Alignment = .start,
        tag: String = "P"
    ) -> Double {
        let height = set(text, width: width, font, alignment)
        tagged(tag) {
            cairo_set_source_rgb(context, font.gray, font.gray, font.gray)
            cairo_move_to(context, x, y)
            pango_cairo_show_layout(context, layout)
        }
        return height
    }

    /// The height that `text` needs in `width`.
    func height(of text: String, width: Double, _ font: Font = Font()) -> Double {
        set(text, width: width, font, .start)
    }

    /// What `body` draws stands in the document's structure as `tag`.
    func tagged(_ tag: String, _ body: () -> Void) {
        cairo_tag_begin(context, tag, "")
        body()
        cairo_tag_end(context, tag)
    }

    /// A filled rectangle.
    func fill(x: Double, y: Double, width: Double, height: Double, red: Double, green: Double, blue: Double) {
        cairo_set_source_rgb(context, red, green, blue)
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
    }

    /// Ends the page; what follows stands on the next.
    func endPage() { cairo_show_page(context) }

    /// Ends the document: its bytes.
    ///
    /// - Throws: `PDFFailure`.
    func finish() throws(PDFFailure) -> [UInt8] {
        cairo_tag_end(context, "Document")
        cairo_surface_finish(surface)
        let statuses = [cairo_status(context), cairo_surface_status(surface)]
        if let bad = statuses.first(where: { $0 != CAIRO_STATUS_SUCCESS }) { throw PDFFailure(status: bad.rawValue) }
        return sink.bytes
    }

    private func set(_ text: String, width: Double, _ font: Font, _ alignment: Alignment) -> Double {
        let description = pango_font_description_from_string("Noto Sans, Noto Sans Arabic")
        pango_font_description_set_absolute_size(description, font.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(description, font.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        let isRight = (alignment == .end) != isRightToLeft
        pango_layout_set_alignment(layout, isRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_text(layout, text, -1)
        var height: Int32 = 0
        pango_layout_get_size(layout, nil, &height)
        return Double(height) / Double(PANGO_SCALE)
    }
}
