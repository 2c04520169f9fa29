import Foundation
import XCTest
@testable import Handfast

/// No way of printing a value shows the secrets in it.
final class SecretTests: XCTestCase {
    func testAnAuthenticationCodeIsNotPrinted() {
        let options = UserCreationOptions(
            authenticationCode: TestDevice.code,
            platformURL: "https://id.example"
        )
        assertHides(TestDevice.code, options)
        XCTAssertTrue("\(options)".contains("https://id.example"))
    }

    func testATokenIsNotPrinted() async throws {
        let sdk = try TestDevice().start()
        let created = try await sdk.createUser(options: TestDevice.creation)
        let token = try await sdk.requestUserAccessToken()
        assertHides(StubPlatform.token, token)
        assertHides(StubPlatform.token, created)
        XCTAssertTrue("\(token)".contains("2020"))
        XCTAssertTrue("\(created)".contains(StubPlatform.userId))
    }

    func testRequestsAndResponsesAreNotPrinted() {
        let secret = "a secret of the wire"
        let header = HTTPPortHeader(name: "DPoP", value: secret)
        let request = HTTPPortRequest(
            method: "POST",
            url: "https://id.example/sdk/users",
            headers: [header],
            body: Data(secret.utf8),
            timeout: 1
        )
        let response = HTTPPortResponse(status: 200, headers: [header], body: Data(secret.utf8))
        assertHides(secret, header)
        assertHides(secret, request)
        assertHides(secret, response)
        XCTAssertEqual("\(request)", "POST https://id.example/sdk/users")
        XCTAssertEqual("\(response)", "HTTP 200")
    }

    private func assertHides<Value>(
        _ secret: String,
        _ value: Value,
        file: StaticString = #filePath,
        line: UInt = #line
    ) {
        var dumped = ""
        dump(value, to: &dumped)
        let optional: Value? = value
        let shown = [
            String(describing: value),
            String(reflecting: value),
            "\(value)",
            "\([value])",
            String(describing: optional as Any),
            dumped,
        ]
        for text in shown {
            XCTAssertFalse(text.contains(secret), text, file: file, line: line)
        }
        for child in Mirror(reflecting: value).children {
            XCTAssertFalse("\(child.value)".contains(secret), file: file, line: line)
        }
    }
}
