/// The Prometheus text format, version 0.0.4: families of samples, a line each.
struct PrometheusText {
    private(set) var text = ""

    /// Begins a family of samples.
    mutating func family(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP portal_\(name) \(help)\n# TYPE portal_\(name) \(kind)\n"
    }

    /// A sample of the family begun last.
    mutating func sample(_ name: String, _ labels: [(String, String)] = [], _ value: Double) {
        let list = labels.map { "\($0)=\"\(LineLog.escaped($1))\"" }.joined(separator: ",")
        let number = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
        text += "portal_\(name)" + (list.isEmpty ? "" : "{\(list)}") + " \(number)\n"
    }

    /// A family of one sample.
    mutating func single(_ name: String, _ kind: String, _ help: String, _ value: Int) {
        family(name, kind, help)
        sample(name, [], Double(value))
    }

    /// The samples of a histogram.
    mutating func histogram(_ name: String, _ labels: [(String, String)], _ durations: Metrics.Durations) {
        var total = 0
        for (index, count) in durations.buckets.enumerated() {
            total += count
            let bound = index < Metrics.Durations.bounds.count ? String(Metrics.Durations.bounds[index]) : "+Inf"
            sample(name + "_bucket", labels + [("le", bound)], Double(total))
        }
        sample(name + "_sum", labels, Double(durations.nanoseconds) / 1e9)
        sample(name + "_count", labels, Double(total))
    }
}
