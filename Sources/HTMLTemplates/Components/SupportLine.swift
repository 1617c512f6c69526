import PortalCore

/// How to reach a person: telephone and mail.
struct SupportLine: Component {
    let layout: Layout

    func render(into out: inout Markup) {
        let support = layout.site.support
        out.add("<p class=\"support-line\">\(support.phone) \(support.email)</p>\n")
    }
}
