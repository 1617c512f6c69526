import HTMLTemplates
import HTTPServer
import PortalCore

/// `/garanties/estimation`: what a care to come would be reimbursed. A plain GET, which changes nothing and can be kept.
enum EstimationController {
    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let registry = RegistryStore(reader, participant: session.participant.id)
        let rows = try registry.guaranteeTable(on: visit.today).current
        let family = try registry.family(today: visit.today)
        let query = try visit.head.query
        guard query["garantie"] != nil else {
            let fields = EstimationFields(day: visit.today.iso)
            return visit.answer(
                EstimationPage(
                    layout: try visit.layout(), rows: rows, family: family, fields: fields, today: visit.today,
                    clock: visit.services.depositClock))
        }
        let form = EstimationForm(query, rows: rows, family: family)
        let ladder = try form.line.map { line in
            // As for a line: the plan and the version in force on the day of care, which may be other ones than today's.
            let candidates = try registry.guarantees(for: line.act.family, on: line.careStartsOn)
            let guarantee = candidates.covering(line)
            let isHidden = family.hidesUse(by: line.beneficiaryCode, of: candidates)
            let ceilings = CeilingStore(reader, participant: session.participant.id)
            let left = isHidden ? nil : try ceilings.left(of: guarantee, among: candidates, before: line)
            return Ladder(estimating: line, guarantee: guarantee, ceilingLeft: left)
        }
        let page = EstimationPage(
            layout: try visit.layout(dataAsOf: registry.freshness()), rows: rows, family: family, fields: form.typed,
            errors: form.errors,
            ladder: ladder, today: visit.today, clock: visit.services.depositClock)
        return visit.answer(page, status: form.errors.isEmpty ? .ok : .unprocessableContent)
    }
}
