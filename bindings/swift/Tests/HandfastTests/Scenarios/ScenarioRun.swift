import Foundation
@testable import Handfast

/// A failure as a scenario sees it.
protocol ToldFailure: Error {
    var reasonName: String? { get }
    var platformCode: String? { get }
}

extension HandfastError: ToldFailure {
    var reasonName: String? { reason.rawValue }
}

/// A code that the platform did not issue.
struct IssueFailure: ToldFailure {
    let platformCode: String?
    var reasonName: String? { nil }
}

/// One run of one scenario, with devices and users of its own.
final class ScenarioRun {
    let server: TestServer
    let prefix = UUID().uuidString.lowercased()
    var devices: [String: ScenarioDevice] = [:]
    var codes: [String: String] = [:]
    var externalIds: [String: String] = [:]

    private init(server: TestServer) {
        self.server = server
    }

    /// Runs the scenario of that name.
    static func run(_ name: String) async throws {
        guard let scenario = try Scenarios.load().first(where: { $0.name == name }) else {
            throw TestFailure("there is no scenario \"\(name)\"")
        }
        let run = ScenarioRun(server: try TestServer.fromEnvironment())
        for (index, fields) in scenario.steps.enumerated() {
            let step = Step(fields)
            do {
                try await run.perform(step)
            } catch {
                throw TestFailure("step \(index + 1), \(step.kind): \(error)")
            }
        }
    }

    private func perform(_ step: Step) async throws {
        let answer: JSON
        do {
            answer = try await self.answer(to: step)
        } catch let failure as ToldFailure {
            try step.checkArguments()
            guard let expected = step.failure else {
                throw failure
            }
            let told = JSON.object([
                "reason": .optional(failure.reasonName),
                "error_code": .optional(failure.platformCode),
            ])
            guard told.matches(expected) else {
                throw TestFailure("failed with \(told), not \(expected)")
            }
            return
        }
        try step.checkArguments()
        if let expected = step.failure {
            throw TestFailure("answered \(answer), and did not fail with \(expected)")
        }
        if let expected = step.expected, !answer.matches(expected) {
            throw TestFailure("answered \(answer), not \(expected)")
        }
    }

    func deviceOf(_ step: Step) throws -> ScenarioDevice {
        let name = try step.text("device")
        guard let device = devices[name] else {
            throw TestFailure("there is no device \"\(name)\"")
        }
        return device
    }

    func externalId(_ user: String) -> String {
        externalIds[user] ?? "\(prefix)/\(user)"
    }

    /// The name of the user with that id, if any has it.
    func name(ofUser id: String?) async throws -> JSON {
        guard let id = id else {
            return .null
        }
        for (name, externalId) in externalIds {
            let user = try await server.user(externalId: externalId)
            if user?["id"] == .text(id) {
                return .text(name)
            }
        }
        return .null
    }
}
