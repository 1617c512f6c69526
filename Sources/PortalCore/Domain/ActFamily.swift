/// The families of medical acts; the raw value is the registry's code.
public enum ActFamily: String, Hashable, Sendable, CaseIterable {
    case consultation
    case pharmacy = "pharmacie"
    case laboratory = "analyses"
    case radiology = "radiologie"
    case nursing = "soins_infirmiers"
    case psychotherapy = "psychotherapie"
    case optics = "optique"
    case hospitalisation
    case surgery = "chirurgie"
    case maternity = "maternite"
    case spa = "cures"
    case dental = "dentaire"
    case dentalProstheses = "protheses_dentaires"
    case abroad = "etranger"
    case other = "autre"
}
