/// The sentences of an import. Its reader is the operator, so they are in French only.
enum ImportText {
    static let empty = "valeur obligatoire absente"
    static let notUTF8 = "texte qui n'est pas en UTF-8"
    static let control = "caractère de contrôle interdit"
    static let identifier = "identifiant invalide (lettres sans accent, chiffres, - . _ : + ~, 64 au plus)"
    static let beneficiaryCode = "code invalide (lettres sans accent et chiffres, 8 au plus)"
    static let matricule = "matricule invalide (lettres sans accent, chiffres, - / . _, 32 au plus)"
    static let day = "date invalide (attendu aaaa-mm-jj ou jj/mm/aaaa)"
    static let amount = "montant invalide (attendu 1234.56 ou 1234,56)"
    static let rate = "taux invalide (attendu de 0 à 100, deux décimales au plus)"
    static let email = "adresse électronique invalide"
    static let phone = "numéro de téléphone invalide"
    static let bankAccount = "RIB invalide (24 chiffres, clé modulo 97)"
    static let paidWithoutDate = "date obligatoire pour une ligne payée"
    static let ownCode = "le code 00 est celui du titulaire"
    static let endBeforeStart = "la fin précède le début"

    static let strayQuote = "guillemet au milieu d'un champ sans guillemets"
    static let textAfterQuote = "texte après le guillemet fermant"
    static let openQuote = "guillemet jamais fermé"
    static let recordTooLong = "ligne trop longue (64 Kio au plus)"

    static let unknownPlan = "plan inconnu"
    static let unknownMatricule = "matricule inconnu"
    static let unknownBeneficiary = "bénéficiaire inconnu pour ce matricule"
    static let unknownStatement = "relevé inconnu pour ce matricule"
    static let foreignLine = "cet id appartient déjà à un autre matricule"
    static let foreignStatement = "ce numéro appartient déjà à un autre matricule"

    static let noHeader = "fichier vide : la ligne d'en-tête manque"
    static let missingColumn = "colonne obligatoire absente de l'en-tête"
    static let doubledColumn = "colonne présente deux fois dans l'en-tête"
    static let badHeader = "en-tête illisible"

    static func tooLong(_ maximum: Int) -> String { "texte trop long (\(maximum) octets au plus)" }
    static func notOneOf(_ values: [String]) -> String {
        "valeur inconnue (attendu \(values.joined(separator: ", ")))"
    }
    static func fieldCount(_ found: Int, expected: Int) -> String { "\(found) champs au lieu de \(expected)" }
    static func sameKey(asLine line: Int) -> String { "déjà présent à la ligne \(line) du fichier" }
    static func ignoredColumns(_ file: String, _ names: [String]) -> String {
        "\(file): colonnes inconnues ignorées : \(names.joined(separator: ", "))"
    }

    static func unreadable(_ path: String, _ errno: Int32) -> String { "fichier illisible (erreur \(errno)) : \(path)" }
    static func notFound(_ path: String) -> String { "ni fichier ni dossier : \(path)" }
    static func unknownFile(_ path: String) -> String {
        "nom de fichier inconnu : \(path) (attendu \(RegistryFile.allCases.map(\.fileName).joined(separator: ", ")))"
    }
    static func noFiles(_ path: String) -> String { "aucun fichier du registre dans \(path)" }
    static func doubledFile(_ name: String) -> String { "deux fichiers de même nature : \(name)" }
    static func resumed(_ name: String) -> String { "\(name): lot interrompu, terminé maintenant" }
    static func abandoned(_ name: String) -> String {
        "\(name): lot interrompu dont le fichier de travail est perdu ; importez le fichier de nouveau"
    }

    static func database(_ error: DatabaseError) -> String {
        switch error {
        case .diskFull:
            "le disque est plein : faites de la place et relancez ; l'import reprend où il s'est arrêté"
        case .inputOutput(let code):
            "le disque ne répond pas (erreur SQLite \(code)) ; l'import reprendra où il s'est arrêté"
        case .busy:
            "la base est occupée par un autre programme ; relancez"
        default:
            "la base refuse l'import : \(error)"
        }
    }

    static func malformation(_ malformation: CSVReader.Malformation) -> String {
        switch malformation {
        case .strayQuote: strayQuote
        case .textAfterQuote: textAfterQuote
        case .openQuote: openQuote
        case .tooLong: recordTooLong
        }
    }
}
