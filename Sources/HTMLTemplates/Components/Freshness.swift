import PortalCore

/// From when the figures of the page are.
struct Freshness: Component {
    let layout: Layout

    func render(into out: inout Markup) {
        out.add("<p class=\"fresh\">\(Words.shared.upToDate(layout.dataAsOf), layout.language)</p>\n")
    }
}
