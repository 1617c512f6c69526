import PortalCore

/// Where a line stands, in one word.
struct StateBadge: Component {
    let state: Reimbursement.State
    let language: Language

    func render(into out: inout Markup) {
        let style: Markup =
            switch state {
            case .pending: "pending"
            case .paid: "paid"
            case .rejected: "rejected"
            }
        out.add("<span class=\"badge badge-\(style)\">\(Words.reimbursements.state(state), language)</span>")
    }
}
