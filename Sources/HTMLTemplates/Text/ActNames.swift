public import PortalCore

/// What acts are called where there is no page around them.
public enum ActNames {
    /// The family, which is all that is said of a masked act.
    public static func masked(_ family: ActFamily, _ language: Language) -> String {
        Words.families[family][language].plain(in: language)
    }
}
