import Foundation
import HandfastCore

/// Hears of changes, such as a screen that shows who is signed in.
public protocol StatusListener: AnyObject {
    /// Something changed, and is stored already. It may call the SDK.
    func handfast(_ handfast: Handfast, statusDidChange change: StatusChange)
}

/// Ends what ``Handfast/observeStatus(queue:_:)`` began: at ``cancel()``, or
/// when nobody holds this any more.
public final class StatusObservation: @unchecked Sendable {
    private let handle: HandfastCore.ListenerHandle
    private let isHeard: Locked<Bool>

    init(handle: HandfastCore.ListenerHandle, isHeard: Locked<Bool>) {
        self.handle = handle
        self.isHeard = isHeard
    }

    deinit {
        cancel()
    }

    /// Nothing is heard from now on. Called on the queue of the observation,
    /// nothing that waits there is heard either.
    public func cancel() {
        isHeard.withLock { $0 = false }
        handle.remove()
    }
}

extension Handfast {
    /// Has `listener` told of changes from now on, resets notwithstanding, on
    /// the main queue unless another is given. It is held weakly. Adding it
    /// again gives it the new queue.
    ///
    /// - Throws: ``OfflineError``.
    public func addStatusListener(
        _ listener: any StatusListener,
        queue: DispatchQueue = .main
    ) throws {
        let id = ObjectIdentifier(listener)
        let held = WeakListener(listener)
        let observation = try observeStatus(queue: queue) { [weak self] change in
            guard let self = self else {
                return
            }
            if let listener = held.listener {
                listener.handfast(self, statusDidChange: change)
            } else {
                self.forgetListener(id)
            }
        }
        listeners.withLock { $0[id] = observation }
    }

    /// Tells `listener` no more.
    public func removeStatusListener(_ listener: any StatusListener) {
        forgetListener(ObjectIdentifier(listener))
    }

    /// Has `change` called at every change from now on, resets notwithstanding,
    /// on the main queue unless another is given, as long as what is returned
    /// is held.
    ///
    /// - Throws: ``OfflineError``.
    public func observeStatus(
        queue: DispatchQueue = .main,
        _ change: @escaping (StatusChange) -> Void
    ) throws -> StatusObservation {
        let heard = Unchecked(change)
        return try observe { isHeard, change in
            queue.async {
                if isHeard.withLock({ $0 }) {
                    heard.value(change)
                }
            }
        }
    }

    /// Every change from now on, resets notwithstanding, until the stream is
    /// dropped or the task that reads it is cancelled.
    ///
    /// - Throws: ``OfflineError``.
    public func statusChanges() throws -> AsyncStream<StatusChange> {
        let (stream, continuation) = AsyncStream<StatusChange>.makeStream()
        let observation = try observe { _, change in
            _ = continuation.yield(change)
        }
        continuation.onTermination = { _ in
            observation.cancel()
        }
        return stream
    }

    private func observe(
        _ tell: @escaping @Sendable (Locked<Bool>, StatusChange) -> Void
    ) throws -> StatusObservation {
        let isHeard = Locked(true)
        let listener = CoreListener { change in
            tell(isHeard, change)
        }
        return try answer(orThrow: HandfastCore.OfflineError.self) {
            StatusObservation(
                handle: try core.addStatusListener(listener: listener),
                isHeard: isHeard
            )
        }
    }

    private func forgetListener(_ id: ObjectIdentifier) {
        let forgotten = listeners.withLock { $0.removeValue(forKey: id) }
        forgotten?.cancel()
    }
}

private final class WeakListener {
    weak var listener: (any StatusListener)?

    init(_ listener: any StatusListener) {
        self.listener = listener
    }
}

private final class CoreListener: HandfastCore.StatusListener, @unchecked Sendable {
    private let tell: @Sendable (StatusChange) -> Void

    init(_ tell: @escaping @Sendable (StatusChange) -> Void) {
        self.tell = tell
    }

    func statusChanged(change: HandfastCore.StatusChange) throws {
        tell(StatusChange(core: change))
    }
}
