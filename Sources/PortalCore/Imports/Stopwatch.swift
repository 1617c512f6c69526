import Glibc

/// Measures a length of time, whatever happens to the wall clock.
struct Stopwatch {
    private let began = Stopwatch.now

    /// Seconds since it was made.
    var seconds: Double { Self.now - began }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
