import Foundation
@testable import Handfast

/// The platform's device API in memory, for one user, as short as it goes.
final class StubPlatform: HTTPPort, @unchecked Sendable {
    static let userId = "usr_01jd8x3b3w8m4q2k7n5c9v6t0r"
    static let installId = "ins_01jd8x3b3w8m4q2k7n5c9v6t0s"
    static let token = "a.token-that-nobody-may-see.x"

    /// An error that the platform answers with.
    struct Refusal {
        let errorCode: String
        let status: Int
    }

    private struct State {
        var requests: [HTTPPortRequest] = []
        var configuration = 1
        var refusal: Refusal?
        var garbled = false
    }

    private let state = Locked(State())

    var requests: [HTTPPortRequest] {
        state.withLock { $0.requests }
    }

    /// Publishes a version of the SDK configuration.
    func publish(configuration: Int) {
        state.withLock { $0.configuration = configuration }
    }

    /// Answers every request with this error from now on.
    func refuse(_ refusal: Refusal?) {
        state.withLock { $0.refusal = refusal }
    }

    /// Answers with something that is not JSON from now on.
    func garble() {
        state.withLock { $0.garbled = true }
    }

    func send(_ request: HTTPPortRequest) async throws -> HTTPPortResponse {
        let state = self.state.withLock { state -> State in
            state.requests.append(request)
            return state
        }
        if let refusal = state.refusal {
            return StubPlatform.problem(refusal)
        }
        if state.garbled {
            return HTTPPortResponse(status: 200, body: Data("not JSON".utf8))
        }
        return StubPlatform.answer(request, configuration: state.configuration)
    }

    private static func answer(
        _ request: HTTPPortRequest,
        configuration version: Int
    ) -> HTTPPortResponse {
        let install = """
            {"id": "\(installId)", "state": "active", "since": "2026-01-02T03:04:05.678Z"}
            """
        let configuration = #"{"version": \#(version), "settings": {"colour": "blue"}}"#
        // It has ended, so that each request for a token reaches the platform.
        let token = #"{"token": "\#(self.token)", "expires_at": "2020-01-02T04:04:05.678Z"}"#
        switch request.url.components(separatedBy: "/sdk/").last ?? "" {
        case "users":
            return json(201, """
                {"user": {"id": "\(userId)", "restored": false}, "install": \(install),
                 "access_token": \(token), "configuration": \(configuration)}
                """)
        case "token":
            return json(200, token)
        case "status":
            return json(200, """
                {"user": {"id": "\(userId)", "enabled": true}, "install": \(install),
                 "remotely_enabled": true, "configuration": \(configuration)}
                """)
        case "metadata":
            return json(200, #"{"metadata": {"plan": "gold"}}"#)
        case "reset":
            return json(200, #"{"install_id": "\#(installId)", "state": "reset"}"#)
        default:
            return problem(Refusal(errorCode: "ROUTE_NOT_FOUND", status: 404))
        }
    }

    /// It asks to be left alone for so long that no call has time for a second
    /// try.
    private static func problem(_ refusal: Refusal) -> HTTPPortResponse {
        let body = """
            {"type": "/docs/errors", "title": "An error", "status": \(refusal.status),
             "detail": "details of \(refusal.errorCode)", "errorCode": "\(refusal.errorCode)",
             "message": "details of \(refusal.errorCode)", "requestId": "req_1"}
            """
        return HTTPPortResponse(
            status: refusal.status,
            headers: [HTTPPortHeader(name: "Retry-After", value: "60")],
            body: Data(body.utf8)
        )
    }

    private static func json(_ status: Int, _ body: String) -> HTTPPortResponse {
        HTTPPortResponse(
            status: status,
            headers: [HTTPPortHeader(name: "Content-Type", value: "application/json")],
            body: Data(body.utf8)
        )
    }
}
