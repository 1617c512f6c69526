import PortalCore

/// What the mutual tells all its members, each with its day.
struct HomeNews: Component {
    let news: [MutualNews]
    let language: Language

    func render(into out: inout Markup) {
        guard !news.isEmpty else { return }
        out.add(
            """
            <section aria-labelledby="actualites">
            <h2 id="actualites">\(Words.home.news, language)</h2>
            <ul class="news">
            \(each: news, renderItem)</ul>
            </section>

            """)
    }

    private func renderItem(_ item: MutualNews, into out: inout Markup) {
        let text = item[language]
        out.add(
            """
            <li><h3>\(text.title)</h3>
            <p>\(text.body)\(some: item.link, { " \(link($0, to: text.title))" })</p>
            <p class="fresh">\(Formats.longDay(item.day, language))</p></li>

            """)
    }

    /// Several links that say the same need a name of their own for who hears them one by one.
    private func link(_ target: String, to title: String) -> Markup {
        "<a href=\"\(target)\">\(Words.home.readMore, language)<span class=\"visually-hidden\"> \(title)</span></a>"
    }
}
