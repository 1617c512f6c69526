import PortalCore

/// The work of the `admin` commands about complaints, the same in the command and in a running server.
enum ComplaintWork {
    static let command = "complaint"

    /// What a running server does.
    static func handler(_ accounts: AccountEnvironment) -> ControlServer.Handler {
        { request, _ in .done(try perform(request.arguments, in: accounts)) }
    }

    /// Does what `arguments` say: an act, and for all but `list` the reference, the name of who does it, and the text.
    ///
    /// - Throws: `CommandProblem`, or why the database cannot be used.
    static func perform(_ arguments: [String], in accounts: AccountEnvironment) throws -> [String] {
        let staff = ComplaintStaff(accounts)
        if arguments == ["list"] { return try staff.waiting().map(line) }
        guard arguments.count == 4 else { throw CommandProblem("action, référence, nom et texte sont attendus") }
        let (act, reference, name, text) = (arguments[0], arguments[1], arguments[2], arguments[3])
        if act == "show" { return try show(reference, staff, by: name) }
        guard !name.isEmpty else { throw CommandProblem("dites qui répond : --by") }
        let acts: [String: ComplaintStaff.Act] = [
            "begin": .begin, "close": .close, "note": .note(text), "ask": .ask(text),
            "answer": .answer(text, isRefused: false), "refuse": .answer(text, isRefused: true),
        ]
        guard let chosen = acts[act] else { throw CommandProblem("action inconnue : \(act)") }
        guard !text.isEmpty || ["begin", "close"].contains(act) else { throw CommandProblem("le texte est vide") }
        guard try staff.perform(chosen, on: reference, by: name) else {
            throw CommandProblem("aucune réclamation \(reference)")
        }
        return ["\(reference) : fait"]
    }

    private static func show(_ reference: String, _ staff: ComplaintStaff, by name: String) throws -> [String] {
        let thread = try staff.thread(reference, by: name)
        guard !thread.isEmpty else { throw CommandProblem("aucune réclamation \(reference)") }
        return thread.map { message in
            let files = message.files.map { "\n    pièce : \($0.name) (\($0.file))\(warning($0.scan))" }.joined()
            return TerminalText.safe(
                "\(message.author)\n    \(message.text.replacing("\n", with: "\n    "))\(files)")
        }
    }

    private static func warning(_ scan: Attachment.Scan) -> String {
        switch scan {
        case .clean: ""
        case .notAsked: " : non contrôlée, le portail n'a pas d'antivirus"
        case .held: " : PAS ENCORE CONTRÔLÉE par l'antivirus, ne l'ouvrez pas"
        case .infected: " : effacée, l'antivirus y a trouvé un virus"
        }
    }

    private static func line(_ complaint: Complaint) -> String {
        TerminalText.safe(
            "\(complaint.reference)  à traiter avant le \(complaint.handleBy.iso)  \(complaint.state.rawValue)  "
                + "\(complaint.category.rawValue)  \(complaint.subject)")
    }
}
