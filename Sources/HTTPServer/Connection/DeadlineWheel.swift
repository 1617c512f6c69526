/// The one list of deadlines of a loop: a wheel of slots, each a span of time. Entries are keys with the moment at
/// which to look at them again; a deadline that has moved on meanwhile is simply put in again, so that a request costs
/// the list nothing.
struct DeadlineWheel {
    private var slots: [[(key: UInt64, at: Int64)]]
    private var current: Int64
    private(set) var count = 0
    /// The span of a slot, in milliseconds: how late a deadline may be noticed.
    static let span: Int64 = 256

    init(now: Int64, slots: Int = 128) {
        self.slots = Array(repeating: [], count: slots)
        current = now / Self.span
    }

    /// Asks for `key` to be returned at `at` or soon after.
    mutating func insert(_ key: UInt64, at: Int64) {
        // A deadline beyond one turn waits in the last slot before this one and is put in again from there.
        let latest = current + Int64(slots.count) - 1
        let slot = min(max(at / Self.span + 1, current + 1), latest)
        slots[Int(slot % Int64(slots.count))].append((key, at))
        count += 1
    }

    /// Takes out every key whose moment has come.
    mutating func due(now: Int64) -> [UInt64] {
        var due: [UInt64] = []
        let target = now / Self.span
        // After a pause longer than a turn one turn is enough: it visits every slot.
        if target - current > Int64(slots.count) { current = target - Int64(slots.count) }
        while current < target {
            current += 1
            let index = Int(current % Int64(slots.count))
            guard !slots[index].isEmpty else { continue }
            let entries = slots[index]
            slots[index] = []
            count -= entries.count
            for entry in entries {
                if entry.at <= now { due.append(entry.key) } else { insert(entry.key, at: entry.at) }
            }
        }
        return due
    }
}
