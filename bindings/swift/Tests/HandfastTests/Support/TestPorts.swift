import Foundation
@testable import Handfast

/// What is thrown by a port that fails in no known way.
struct Thrown: Error, CustomStringConvertible {
    static let secret = "a secret that the port throws"

    let description = Thrown.secret
}

/// A store in memory that can be made to fail.
final class TestVault: VaultPort, @unchecked Sendable {
    enum Behaviour {
        case works
        case unavailable
        case throwsAlways
        case throwsOnStore(after: Int)
    }

    private struct State {
        var blob: Data?
        var behaviour = Behaviour.works
        var onLoad: (() -> Void)?
    }

    private let state = Locked(State())

    var blob: Data? {
        state.withLock { $0.blob }
    }

    func behave(_ behaviour: Behaviour) {
        state.withLock { $0.behaviour = behaviour }
    }

    /// Runs something whenever the store is read, on the thread that reads it.
    func onLoad(_ act: @escaping () -> Void) {
        state.withLock { $0.onLoad = act }
    }

    func empty() {
        state.withLock { $0.blob = nil }
    }

    func load() throws -> Data? {
        let act = state.withLock { $0.onLoad }
        act?()
        return try state.withLock { state -> Data? in
            try TestVault.admit(&state, writing: false)
            return state.blob
        }
    }

    func store(_ blob: Data) throws {
        try state.withLock { state -> Void in
            try TestVault.admit(&state, writing: true)
            state.blob = blob
        }
    }

    func delete() throws {
        try state.withLock { state -> Void in
            try TestVault.admit(&state, writing: true)
            state.blob = nil
        }
    }

    private static func admit(_ state: inout State, writing: Bool) throws {
        switch state.behaviour {
        case .works:
            return
        case .unavailable:
            throw VaultPortFailure.unavailable(details: "the test says so")
        case .throwsAlways:
            throw Thrown()
        case .throwsOnStore(let after):
            guard writing else {
                return
            }
            guard after > 0 else {
                throw Thrown()
            }
            state.behaviour = .throwsOnStore(after: after - 1)
        }
    }
}

/// HTTP over another port, on a network that can be made to fail.
final class TestNetwork: HTTPPort, @unchecked Sendable {
    enum Condition: String {
        case online = "ONLINE"
        case offline = "OFFLINE"
        case losesAnswers = "LOSES_ANSWERS"
    }

    private struct State {
        var condition = Condition.online
        var times: Int?
    }

    private let port: any HTTPPort
    private let state = Locked(State())

    init(over port: any HTTPPort) {
        self.port = port
    }

    func become(_ condition: Condition, times: Int? = nil) {
        state.withLock { $0 = State(condition: condition, times: times) }
    }

    func send(_ request: HTTPPortRequest) async throws -> HTTPPortResponse {
        switch next() {
        case .online:
            return try await port.send(request)
        case .offline:
            throw HTTPPortFailure.unreachable(details: "the test is offline")
        case .losesAnswers:
            _ = try await port.send(request)
            throw HTTPPortFailure.unreachable(details: "the test lost the answer")
        }
    }

    private func next() -> Condition {
        state.withLock { state -> Condition in
            let condition = state.condition
            if let times = state.times {
                state = times > 1 ? State(condition: condition, times: times - 1) : State()
            }
            return condition
        }
    }
}

/// The system's clock, wrong by so many seconds.
struct WrongClock: WallClockPort {
    let offset: TimeInterval

    func now() throws -> Date {
        Date().addingTimeInterval(offset)
    }
}
