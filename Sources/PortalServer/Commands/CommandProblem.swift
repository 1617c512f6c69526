/// Why a command could not do its work, in words for the operator.
struct CommandProblem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
