import Foundation
import XCTest
@testable import Handfast

final class ListenerTests: XCTestCase {
    private let queue = DispatchQueue(label: "dev.handfast.test.changes")

    func testAListenerIsToldOnTheMainQueueUntilItIsRemoved() throws {
        let device = TestDevice()
        let sdk = try device.start()
        let listener = Listener()
        try sdk.addStatusListener(listener)
        let told = expectation(description: "the listener was told")
        listener.whenTold = { who, change in
            XCTAssertTrue(who === sdk)
            XCTAssertTrue(Thread.isMainThread)
            XCTAssertEqual(change, .configurationChanged(version: 2))
            told.fulfill()
        }
        createAndPublish(sdk, device, configuration: 2)
        wait(for: [told], timeout: 60)

        sdk.removeStatusListener(listener)
        listener.whenTold = { _, _ in XCTFail("it was removed") }
        let again = expectation(description: "something else was told")
        let observation = try sdk.observeStatus { _ in again.fulfill() }
        publish(sdk, device, configuration: 3)
        wait(for: [again], timeout: 60)
        observation.cancel()
    }

    func testAListenerIsHeldWeakly() async throws {
        let device = TestDevice()
        let sdk = try await device.startWithUser()
        weak var gone: Listener?
        do {
            let listener = Listener()
            try sdk.addStatusListener(listener, queue: queue)
            gone = listener
        }
        XCTAssertNil(gone)
        device.platform.publish(configuration: 2)
        try await sdk.refreshStatus()
        queue.sync {}
        XCTAssertEqual(sdk.listeners.withLock { $0.count }, 0)
    }

    func testAnObservationEndsWhenItIsCancelledOrLetGo() async throws {
        let device = TestDevice()
        let sdk = try await device.startWithUser()
        let heard = Locked<[StatusChange]>([])
        var observation: StatusObservation? = try sdk.observeStatus(queue: queue) { change in
            heard.withLock { $0.append(change) }
        }
        // What waits on the queue is not heard either.
        queue.suspend()
        device.platform.publish(configuration: 2)
        let refreshed = try? await sdk.refreshStatus()
        observation?.cancel()
        queue.resume()
        XCTAssertNotNil(refreshed)
        device.platform.publish(configuration: 3)
        try await sdk.refreshStatus()
        observation = try sdk.observeStatus(queue: queue) { change in
            heard.withLock { $0.append(change) }
        }
        device.platform.publish(configuration: 4)
        try await sdk.refreshStatus()
        queue.sync {}
        observation = nil
        device.platform.publish(configuration: 5)
        try await sdk.refreshStatus()
        queue.sync {}
        XCTAssertEqual(
            heard.withLock { $0 },
            [.configurationChanged(version: 4)]
        )
    }

    func testAStreamTellsEveryChangeInOrder() async throws {
        let device = TestDevice()
        let sdk = try await device.startWithUser()
        let changes = try sdk.statusChanges()
        for version in 2...4 {
            device.platform.publish(configuration: version)
            try await sdk.refreshStatus()
        }
        var heard: [StatusChange] = []
        for await change in changes {
            heard.append(change)
            if heard.count == 3 {
                break
            }
        }
        XCTAssertEqual(heard, [
            .configurationChanged(version: 2),
            .configurationChanged(version: 3),
            .configurationChanged(version: 4),
        ])
    }

    func testAListenerOutlivesAReset() async throws {
        let device = TestDevice()
        let sdk = try await device.startWithUser()
        let heard = Locked<[StatusChange]>([])
        let observation = try sdk.observeStatus(queue: queue) { change in
            heard.withLock { $0.append(change) }
        }
        try await sdk.reset()
        _ = try await sdk.createUser(options: TestDevice.creation)
        device.platform.publish(configuration: 7)
        try await sdk.refreshStatus()
        queue.sync {}
        XCTAssertEqual(heard.withLock { $0 }, [.configurationChanged(version: 7)])
        observation.cancel()
    }

    func testListeningComesAfterInitialisation() {
        let sdk = TestDevice().boot()
        XCTAssertThrowsError(try sdk.statusChanges()) { error in
            XCTAssertEqual((error as? OfflineError)?.failureReason, .notInitialized)
        }
        XCTAssertThrowsError(try sdk.addStatusListener(Listener())) { error in
            XCTAssertEqual((error as? OfflineError)?.failureReason, .notInitialized)
        }
    }

    private func createAndPublish(_ sdk: Handfast, _ device: TestDevice, configuration: Int) {
        sdk.createUser(options: TestDevice.creation) { result, _ in
            XCTAssertNotNil(result)
            self.publish(sdk, device, configuration: configuration)
        }
    }

    private func publish(_ sdk: Handfast, _ device: TestDevice, configuration: Int) {
        device.platform.publish(configuration: configuration)
        sdk.refreshStatus { status, _ in
            XCTAssertNotNil(status)
        }
    }
}

private final class Listener: StatusListener {
    var whenTold: (Handfast, StatusChange) -> Void = { _, _ in }

    func handfast(_ handfast: Handfast, statusDidChange change: StatusChange) {
        whenTold(handfast, change)
    }
}
