public import PortalCore

/// What things are called where there is no page around them.
public enum ActNames {
    /// What a complaint is about.
    public static func name(of category: Complaint.Category, _ language: Language) -> String {
        Words.complaints.category(category)[language].plain(in: language)
    }

    /// The family, which is all that is said of a masked act.
    public static func masked(_ family: ActFamily, _ language: Language) -> String {
        Words.families[family][language].plain(in: language)
    }
}
