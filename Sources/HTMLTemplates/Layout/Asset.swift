/// The files of `Public/` that pages link to.
public enum Asset: String, CaseIterable, Sendable {
    // One line a file; a test compares them with the folder.
    /// Colours, type, spacing.
    case tokensStyle = "css/tokens.css"
    /// Elements as they are everywhere.
    case baseStyle = "css/base.css"
    /// The frame of the page.
    case layoutStyle = "css/layout.css"
    /// Buttons, notices, cards: what nearly every page has.
    case blocksStyle = "css/blocks.css"
    /// Forms.
    case formsStyle = "css/forms.css"
    /// Lists, totals, filters, pager.
    case listStyle = "css/list.css"
    /// The ladder.
    case ladderStyle = "css/ladder.css"
    /// The welcome page and the member's home.
    case homeStyle = "css/home.css"
    /// Print.
    case printStyle = "css/print.css"
    /// Shows a password while it is typed, and ticks its rules.
    case passwordScript = "js/password.js"
    /// Writes the slashes of a day.
    case dayScript = "js/day.js"
    /// Copies a reference.
    case copyScript = "js/copy.js"
    /// Offers answers while a message is written.
    case closestScript = "js/closest.js"
    /// The mark of the portal.
    case mark = "img/mark.svg"
    /// The pattern of the header.
    case pattern = "img/pattern.svg"
    /// The drawing of the welcome page.
    case rosette = "img/rosette.svg"
    /// The icon of the tab.
    case icon = "img/icon.svg"
}

/// The address of an asset, with its content's hash in it.
public struct AssetURL: Hashable, Sendable {
    let text: String
}

/// Where the assets are, asked once at start.
public struct AssetPaths: Sendable {
    private let urls: [Asset: AssetURL]

    /// Asks `resolve` for the path of every asset by its name in `Public/`, such as `css/base.css`.
    public init(resolve: (String) -> String) {
        urls = Dictionary(
            uniqueKeysWithValues: Asset.allCases.map { ($0, AssetURL(text: resolve($0.rawValue))) })
    }

    /// The address of `asset`.
    subscript(asset: Asset) -> AssetURL { urls[asset] ?? AssetURL(text: "") }
}
