import Foundation

/// The app's own backend: it knows who signs in, and hands that person's code
/// to the app. See `examples/backend`.
struct Backend {
    let address: URL

    struct Refused: LocalizedError {
        let status: Int

        var errorDescription: String? {
            status == 401 ? "That name and password do not fit." : "The backend answered \(status)."
        }
    }

    private struct Session: Decodable {
        let session: String
    }

    private struct Code: Decodable {
        let authenticationCode: String

        enum CodingKeys: String, CodingKey {
            case authenticationCode = "authentication_code"
        }
    }

    /// Signs a person in, and answers with a code for that person.
    func code(name: String, password: String) async throws -> String {
        let body = try JSONEncoder().encode(["name": name, "password": password])
        let signedIn = try await post("sign-in", body: body, as: Session.self)
        let code = try await post("auth/code", session: signedIn.session, as: Code.self)
        return code.authenticationCode
    }

    private func post<Answer: Decodable>(
        _ path: String,
        body: Data? = nil,
        session: String? = nil,
        as type: Answer.Type
    ) async throws -> Answer {
        var request = URLRequest(url: address.appendingPathComponent(path))
        request.httpMethod = "POST"
        request.httpBody = body
        if let session {
            request.setValue("Bearer \(session)", forHTTPHeaderField: "Authorization")
        }
        let (data, response) = try await URLSession.shared.data(for: request)
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard status == 200 else {
            throw Refused(status: status)
        }
        return try JSONDecoder().decode(type, from: data)
    }
}
