import PortalCore

/// Names of the families of acts.
final class FamilyWords: Sendable {
    let consultation = Phrase("Consultation", "الفحص الطبي")
    let pharmacy = Phrase("Pharmacie", "الأدوية")
    let laboratory = Phrase("Analyses", "التحاليل")
    let radiology = Phrase("Radiologie", "الأشعة")
    let nursing = Phrase("Soins infirmiers", "العلاجات التمريضية")
    let psychotherapy = Phrase("Psychothérapie", "العلاج النفسي")
    let optics = Phrase("Optique", "البصريات")
    let hospitalisation = Phrase("Hospitalisation", "الاستشفاء")
    let surgery = Phrase("Chirurgie", "الجراحة")
    let maternity = Phrase("Maternité", "الولادة")
    let spa = Phrase("Cures thermales", "الاستشفاء بالمياه المعدنية")
    let dental = Phrase("Soins dentaires", "علاج الأسنان")
    let dentalProstheses = Phrase("Prothèses dentaires", "تعويض الأسنان")
    let abroad = Phrase("Soins à l’étranger", "العلاج بالخارج")
    let other = Phrase("Autres soins", "علاجات أخرى")

    subscript(family: ActFamily) -> Phrase {
        switch family {
        case .consultation: consultation
        case .pharmacy: pharmacy
        case .laboratory: laboratory
        case .radiology: radiology
        case .nursing: nursing
        case .psychotherapy: psychotherapy
        case .optics: optics
        case .hospitalisation: hospitalisation
        case .surgery: surgery
        case .maternity: maternity
        case .spa: spa
        case .dental: dental
        case .dentalProstheses: dentalProstheses
        case .abroad: abroad
        case .other: other
        }
    }
}
