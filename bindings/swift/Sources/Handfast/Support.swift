import Foundation

/// A value behind a lock.
final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) {
        self.value = value
    }

    func withLock<Answer>(_ body: (inout Value) throws -> Answer) rethrows -> Answer {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}

/// Takes a value to another thread. The caller of the SDK chose that thread.
struct Unchecked<Value>: @unchecked Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}

/// A span in whole milliseconds, as near as a `UInt32` comes.
func wholeMillis(_ span: TimeInterval) -> UInt32 {
    let millis = (span * 1_000).rounded()
    guard millis > 0 else {
        return 0
    }
    return millis < Double(UInt32.max) ? UInt32(millis) : UInt32.max
}

/// A moment in milliseconds since 1970.
func moment(millis: Int64) -> Date {
    Date(timeIntervalSince1970: Double(millis) / 1_000)
}
