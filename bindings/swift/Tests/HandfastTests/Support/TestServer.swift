import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The real platform that the tests run against, as the customer's server sees
/// it.
struct TestServer {
    let address: String
    private let key: String

    struct Missing: Error, CustomStringConvertible {
        let variable: String

        var description: String {
            "\(variable) is not set. Run: "
                + "cargo xtask contract -- swift test --package-path bindings/swift"
        }
    }

    struct Answer {
        let status: Int
        let body: JSON
    }

    static func fromEnvironment() throws -> TestServer {
        _ = try variable("HANDFAST_TEST_APP")
        return TestServer(
            address: try variable("HANDFAST_TEST_SERVER"),
            key: try variable("HANDFAST_TEST_KEY")
        )
    }

    func call(
        _ method: String,
        _ path: String,
        body: [String: String]? = nil
    ) async throws -> Answer {
        guard let url = URL(string: address + path) else {
            throw TestFailure("\(address) is not an address")
        }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        if let body = body {
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            request.httpBody = try JSONEncoder().encode(body)
        }
        let (data, status) = try await send(request)
        return Answer(status: status, body: try JSON.parse(data))
    }

    /// The user of an external id, if there is one.
    func user(externalId: String) async throws -> JSON? {
        let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        )
        let encoded = externalId.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
        let answer = try await call("GET", "/users?external_id=\(encoded)")
        if answer.status == 404, answer.body["errorCode"] == .text("USER_NOT_FOUND") {
            return nil
        }
        guard answer.status == 200 else {
            throw TestFailure("the server answered \(answer.status) \(answer.body["errorCode"])")
        }
        return answer.body
    }

    /// A code for a user that is made on the way.
    func code(externalId: String) async throws -> String {
        let body = ["external_id": externalId]
        let answer = try await call("POST", "/users/auth-code", body: body)
        guard let code = answer.body["authentication_code"].asText else {
            throw TestFailure("no code: \(answer.status) \(answer.body["errorCode"])")
        }
        return code
    }

    private static func variable(_ name: String) throws -> String {
        guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
            throw Missing(variable: name)
        }
        return value
    }

    private func send(_ request: URLRequest) async throws -> (Data, Int) {
        try await withCheckedThrowingContinuation {
            (waiting: CheckedContinuation<(Data, Int), Error>) in
            let task = URLSession.shared.dataTask(with: request) { data, response, error in
                if let error = error {
                    waiting.resume(throwing: error)
                } else if let response = response as? HTTPURLResponse {
                    waiting.resume(returning: (data ?? Data(), response.statusCode))
                } else {
                    waiting.resume(throwing: TestFailure("the answer is not HTTP"))
                }
            }
            task.resume()
        }
    }
}

/// What makes a test fail, in words.
struct TestFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
