import PortalCore

/// What went wrong between a command and the running server, for the operator.
enum ControlSentence {
    static func text(_ failure: ControlFailure) -> String {
        switch failure {
        case .noServer: "aucun portail n'est en marche"
        case .system(let code): "la liaison avec le portail en marche a échoué : \(SystemError.text(code))"
        case .cutShort: "le portail s'est arrêté avant la fin ; relancez la commande"
        case .malformed: "le portail en marche parle une autre version : redémarrez-le"
        }
    }
}
