import Dispatch
import Glibc
import Locking
import XCTest

@testable import HTTPServer

/// Bounded queues.
final class WorkQueueTests: XCTestCase {
    func testOneWorkerKeepsTheOrder() {
        let queue = WorkQueue(label: "order", workers: 1, capacity: 1_000)
        let done = DispatchSemaphore(value: 0)
        let seen = Locked<[Int]>([])
        for index in 0..<1_000 {
            XCTAssertTrue(
                queue.submit {
                    seen.withLock { $0.append(index) }
                    if index == 999 { done.signal() }
                })
        }
        done.wait()
        XCTAssertEqual(seen.withLock { $0 }, Array(0..<1_000))
    }

    func testRefusesBeyondItsBoundButNotTheRestOfWhatBegan() {
        let queue = WorkQueue(label: "bound", workers: 2, capacity: 1)
        let (gate, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let work: @Sendable () -> Void = {
            gate.wait()
            done.signal()
        }
        XCTAssertEqual((0..<5).map { _ in queue.submit(work) }, [true, true, true, false, false])
        queue.resume(work)
        XCTAssertEqual(queue.load.waiting, 2)
        XCTAssertEqual(queue.load.running, 2)
        XCTAssertEqual(queue.load.refused, 2)
        for _ in 0..<4 { gate.signal() }
        for _ in 0..<4 { done.wait() }
    }

    func testWorkersGiveWayToLoops() {
        let queue = WorkQueue(label: "nice", workers: 1, capacity: 1)
        let done = DispatchSemaphore(value: 0)
        let priority = Locked<Int32>(0)
        let which = __priority_which_t(PRIO_PROCESS.rawValue)
        XCTAssertTrue(
            queue.submit {
                priority.withLock { $0 = getpriority(which, 0) }
                done.signal()
            })
        done.wait()
        XCTAssertGreaterThan(priority.withLock { $0 }, getpriority(which, 0))
    }
}
