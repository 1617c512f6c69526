import Synchronization

/// The disk that the temporary files of all uploads may take together.
final class UploadRoom: Sendable {
    private let left: Atomic<Int>

    init(bytes: Int) { left = Atomic(bytes) }

    /// A part of the room; it is given back with the last copy of this reference.
    final class Lease: Sendable {
        private let room: UploadRoom
        private let count: Int

        fileprivate init(_ room: UploadRoom, _ count: Int) {
            self.room = room
            self.count = count
        }

        deinit { room.left.add(count, ordering: .relaxed) }
    }

    /// `count` bytes of the room, nil when there are fewer.
    func lease(_ count: Int) -> Lease? {
        guard left.subtract(count, ordering: .relaxed).newValue >= 0 else {
            left.add(count, ordering: .relaxed)
            return nil
        }
        return Lease(self, count)
    }
}
