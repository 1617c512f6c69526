/// Why a line was refused, as far as the registry's own words tell.
public enum RefusalKind: Hashable, Sendable, CaseIterable {
    /// The prescription is missing.
    case prescription
    /// The care sheet is missing or not filled in.
    case careSheet
    /// The practitioner's stamp or signature is missing or cannot be read.
    case stamp
    /// The invoice or the proof of payment is missing.
    case invoice
    /// The labels of the medicines are missing.
    case medicineLabels
    /// A report or a result is missing.
    case report
    /// The proof of a family link or of studies is missing.
    case familyProof
    /// Nobody had agreed beforehand.
    case priorAgreement
    /// It came too late.
    case late
    /// The plan does not pay for it.
    case notCovered
    /// The ceiling was used up.
    case ceiling
    /// It was paid already.
    case duplicate
    /// Something else, or nothing was said.
    case other

    /// What `reason` means. Words that several kinds share go to the first of them.
    public init(reason: String?) {
        let key = Folding.searchKey(reason ?? "")
        self = Self.stems.first { _, stems in stems.contains { key.contains($0) } }?.kind ?? .other
    }

    /// Whether the line is paid once something is sent.
    public var isMissingPiece: Bool {
        switch self {
        case .prescription, .careSheet, .stamp, .invoice, .medicineLabels, .report, .familyProof, .priorAgreement: true
        case .late, .notCovered, .ceiling, .duplicate, .other: false
        }
    }

    private static let stems: [(kind: RefusalKind, stems: [String])] = [
        (.late, ["hors delai", "delai depasse", "tardi", "forclos"]),
        (.duplicate, ["doublon", "deja rembours", "deja paye", "deja regle"]),
        (.ceiling, ["plafond"]),
        (.priorAgreement, ["entente", "accord prealable"]),
        (.notCovered, ["non couvert", "non pris en charge", "exclu", "non rembours", "hors garantie"]),
        (.medicineLabels, ["vignette", "ppv", "code barre"]),
        (.stamp, ["cachet", "signature"]),
        (.prescription, ["ordonnance", "prescription"]),
        (.report, ["compte rendu", "resultat", "rapport"]),
        (.familyProof, ["scolarite", "certificat de vie", "mariage", "prise en charge familiale"]),
        (.invoice, ["facture", "recu", "justificatif de paiement"]),
        (.careSheet, ["feuille de soins", "formulaire", "dossier incomplet"]),
    ]
}
