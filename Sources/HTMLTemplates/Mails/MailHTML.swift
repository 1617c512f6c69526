import PortalCore

/// A mail as a page. Mail programs know little of style sheets, so that the few styles stand on the elements; nothing is
/// fetched from anywhere.
struct MailHTML {
    let letter: Letter
    let language: Language
    let support: SupportContact

    func text() -> String {
        let (direction, start): (Markup, Markup) = language == .arabic ? ("rtl", "right") : ("ltr", "left")
        let words = Words.mails
        var out = Markup(capacity: 4096)
        out.add(
            """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)" dir="\(direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>\(plain: letter.subject, language)</title>
            </head>
            <body style="margin:0;padding:0;background:#f4efe4;color:#1d2b29;\
            font:16px/1.6 'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',Arial,sans-serif">
            <div style="max-width:560px;margin:0 auto;padding:24px 16px">
            <div style="padding:20px 24px;background:#0e4a43;color:#fdf9ef;border-bottom:4px solid #e9b44c">
            <div lang="ar" dir="rtl" style="font-weight:bold;text-align:\(start)">\(LayoutWords.mutualArabic)</div>
            <div lang="fr" dir="ltr" style="text-align:\(start)">\(LayoutWords.mutualFrench)</div>
            </div>
            <div style="padding:24px;background:#ffffff">
            <h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">\(letter.subject, language)</h1>
            <p>\(words.hello, language)</p>
            \(each: letter.paragraphs, { phrase, out in out.add("<p>\(phrase, language)</p>\n") })
            """)
        if let action = letter.action { renderAction(action.label, action.url, into: &out) }
        out.add(
            """
            \(each: letter.after, { phrase, out in out.add("<p>\(phrase, language)</p>\n") })\
            <p>\(words.goodbye, language)</p>
            </div>
            <div style="padding:16px 24px;font-size:14px;color:#51605c">
            <p>\(words.help(support.phone, support.email), language)</p>
            <p>\(words.automatic, language)</p>
            </div>
            </div>
            </body>
            </html>

            """)
        return String(decoding: out.bytes, as: UTF8.self)
    }

    private func renderAction(_ label: Phrase, _ url: String, into out: inout Markup) {
        out.add(
            """
            <p style="margin:24px 0"><a href="\(url)" style="display:inline-block;padding:12px 24px;background:#0e5a50;\
            color:#ffffff;font-weight:bold;text-decoration:none;border-radius:6px">\(label, language)</a></p>
            <p style="font-size:14px;color:#51605c">\(Words.mails.linkFallback, language)<br>\
            <bdi dir="ltr" style="word-break:break-all">\(url)</bdi></p>

            """)
    }
}
