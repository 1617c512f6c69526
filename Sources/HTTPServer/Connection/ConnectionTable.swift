/// The connections of a loop by key. A key is a place and a generation: an event that comes late for a connection
/// already gone cannot reach the next one in the same place.
struct ConnectionTable {
    private var places: [Connection?] = []
    private var generations: [UInt32] = []
    private var free: [UInt32] = []

    var isEmpty: Bool { free.count == places.count }

    var count: Int { places.count - free.count }

    /// All connections there are now.
    var all: [Connection] { places.compactMap(\.self) }

    subscript(key: UInt64) -> Connection? {
        let place = Int(key & 0xFFFF_FFFF)
        guard place < places.count, generations[place] == UInt32(key >> 32) else { return nil }
        return places[place]
    }

    /// Puts in the connection that `make` makes for a new key.
    mutating func insert(_ make: (UInt64) -> Connection) -> Connection {
        let place: UInt32
        if let last = free.popLast() {
            place = last
        } else {
            place = UInt32(truncatingIfNeeded: places.count)
            places.append(nil)
            generations.append(0)
        }
        // Bit 31 stays clear, so that no key is one of the loop's own.
        generations[Int(place)] = (generations[Int(place)] &+ 1) & 0x7FFF_FFFF
        let connection = make(UInt64(generations[Int(place)]) << 32 | UInt64(place))
        places[Int(place)] = connection
        return connection
    }

    mutating func remove(_ key: UInt64) {
        guard self[key] != nil else { return }
        let place = Int(key & 0xFFFF_FFFF)
        places[place] = nil
        free.append(UInt32(truncatingIfNeeded: place))
    }
}
