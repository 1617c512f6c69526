import FoundationEssentials

/// A line as a FHIR R4 ExplanationOfBenefit (hl7.org/fhir/R4/explanationofbenefit.html), with its required elements.
struct ExplanationOfBenefit: Encodable {
    struct Coding: Encodable {
        let system: String
        let code: String
    }
    struct Concept: Encodable {
        var coding: [Coding]?
        var text: String?
    }
    struct Reference: Encodable {
        let display: String
    }
    struct Identifier: Encodable {
        let system: String
        let value: String
    }
    struct PatientReference: Encodable {
        let identifier: Identifier
    }
    struct Period: Encodable {
        let start: String
        let end: String?
    }
    struct Amount: Encodable {
        let value: Decimal
        let currency = "MAD"
        enum CodingKeys: CodingKey { case value, currency }
    }
    struct Insurance: Encodable {
        let focal = true
        let coverage: Reference
        enum CodingKeys: CodingKey { case focal, coverage }
    }
    struct Item: Encodable {
        let sequence = 1
        let productOrService: Concept
        let net: Amount
        enum CodingKeys: CodingKey { case sequence, productOrService, net }
    }
    struct Total: Encodable {
        let category: Concept
        let amount: Amount
    }
    struct Payment: Encodable {
        let date: String
        let amount: Amount
    }

    let resourceType = "ExplanationOfBenefit"
    let identifier: [Identifier]
    let status = "active"
    let type: Concept
    let use = "claim"
    let patient: PatientReference
    let billablePeriod: Period
    let created: String
    let insurer = Reference(display: "CMIM")
    let provider: Reference
    let outcome: String
    let disposition: String?
    let insurance = [Insurance(coverage: Reference(display: "CMIM"))]
    let item: [Item]
    let total: [Total]
    let payment: Payment?

    enum CodingKeys: CodingKey {
        case resourceType, identifier, status, type, use, patient, billablePeriod, created, insurer, provider, outcome
        case disposition, insurance, item, total, payment
    }

    /// The line of the member with that number; a beneficiary is told apart by the code after it.
    init(_ line: Reimbursement, matricule: Matricule) {
        func total(_ code: String, _ amount: Money) -> Total {
            let coding = Coding(system: "http://terminology.hl7.org/CodeSystem/adjudication", code: code)
            return Total(category: Concept(coding: [coding]), amount: Amount(value: amount.dirhams))
        }
        identifier = [Identifier(system: "urn:cmim:reimbursement", value: line.id)]
        type = Concept(
            coding: [
                Coding(system: "http://terminology.hl7.org/CodeSystem/claim-type", code: line.act.family.claimType)
            ])
        patient = PatientReference(
            identifier: Identifier(
                system: "urn:cmim:beneficiary", value: "\(matricule.text)/\(line.beneficiaryCode)"))
        billablePeriod = Period(start: line.careStartsOn.iso, end: line.careEndsOn?.iso)
        created = line.careStartsOn.iso
        provider = Reference(display: line.provider?.name ?? "unknown")
        outcome = line.state == .pending ? "queued" : "complete"
        disposition = line.reason
        let act = line.act.isMasked ? line.act.family.rawValue : line.act.label
        item = [
            Item(productOrService: Concept(text: act), net: Amount(value: line.amountIncurred.dirhams))
        ]
        self.total = [total("submitted", line.amountIncurred), total("benefit", line.amountReimbursed)]
        payment = line.paidOn.map { Payment(date: $0.iso, amount: Amount(value: line.amountReimbursed.dirhams)) }
    }
}

extension ActFamily {
    /// The code of FHIR's example claim types that comes nearest.
    fileprivate var claimType: String {
        switch self {
        case .pharmacy: "pharmacy"
        case .dental, .dentalProstheses: "oral"
        case .optics: "vision"
        case .hospitalisation, .surgery, .maternity, .spa: "institutional"
        case .consultation, .laboratory, .radiology, .nursing, .psychotherapy, .abroad, .other: "professional"
        }
    }
}
