/// A browser and a system by the names people know them by, as far as a `User-Agent` tells. A guess for the eye, nothing
/// is decided by it.
struct DeviceName: Hashable {
    let browser: String?
    let system: String?

    // The first that is found counts: Edge also calls itself Chrome, and everybody calls himself Safari.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    init(userAgent: String) {
        browser = Self.browsers.first { userAgent.contains($0.0) }?.1
        system = Self.systems.first { userAgent.contains($0.0) }?.1
    }

    var phrase: Phrase {
        switch (browser, system) {
        case (let browser?, let system?): Phrase("\(browser) sur \(system)", "\(browser) على \(system)")
        case (let name?, nil), (nil, let name?): Phrase("\(name)", "\(name)")
        case (nil, nil): Phrase("navigateur inconnu", "متصفح غير معروف")
        }
    }
}
