import Foundation
import XCTest
@testable import Handfast

/// The ready HTTP port, against sockets of this machine.
final class URLSessionHTTPTests: XCTestCase {
    func testARequestIsSentAsGivenAndItsAnswerComesBack() async throws {
        let server = try LocalServer(answer: """
            HTTP/1.1 201 Created\r
            Content-Length: 5\r
            Retry-After: 7\r
            Connection: close\r
            \r
            hello
            """)
        defer { server.stop() }
        let response = try await URLSessionHTTP().send(
            request("PATCH", server.address + "/sdk/metadata", body: Data("{}".utf8))
        )
        XCTAssertEqual(response.status, 201)
        XCTAssertEqual(response.body, Data("hello".utf8))
        let retryAfter = response.headers.first { $0.name.lowercased() == "retry-after" }
        XCTAssertEqual(retryAfter?.value, "7")
        let asked = try XCTUnwrap(server.requests.first)
        XCTAssertTrue(asked.hasPrefix("PATCH /sdk/metadata HTTP/1.1"), asked)
        XCTAssertTrue(asked.lowercased().contains("x-test: a value"), asked)
    }

    func testARedirectIsAnAnswer() async throws {
        let server = try LocalServer(answer: """
            HTTP/1.1 307 Temporary Redirect\r
            Location: /elsewhere\r
            Content-Length: 0\r
            Connection: close\r
            \r

            """)
        defer { server.stop() }
        let response = try await URLSessionHTTP().send(request("GET", server.address + "/here"))
        XCTAssertEqual(response.status, 307)
        XCTAssertEqual(server.requests.count, 1)
    }

    func testNoCookieIsKept() async throws {
        let server = try LocalServer(answer: """
            HTTP/1.1 200 OK\r
            Set-Cookie: session=1; Path=/\r
            Content-Length: 0\r
            Connection: close\r
            \r

            """)
        defer { server.stop() }
        let http = URLSessionHTTP()
        for _ in 0..<2 {
            _ = try await http.send(request("GET", server.address + "/"))
        }
        XCTAssertEqual(server.requests.count, 2)
        for asked in server.requests {
            XCTAssertFalse(asked.lowercased().contains("cookie:"), asked)
        }
    }

    func testASilentServerIsWaitedForNoLongerThanTheLimit() async throws {
        let server = try LocalServer(answer: nil)
        defer { server.stop() }
        let told = await failure(of: request("GET", server.address + "/", timeout: 0.2))
        XCTAssertEqual(told, .timeout)
    }

    func testACancelledRequestEndsAtOnce() async throws {
        let server = try LocalServer(answer: nil)
        defer { server.stop() }
        let asked = request("GET", server.address + "/", timeout: 600)
        let task = Task { await self.failure(of: asked) }
        task.cancel()
        let told = await task.value
        XCTAssertEqual(told, .unreachable(details: "the request was cancelled"))
    }

    func testAServerThatIsNotThereIsOutOfReach() async {
        let told = await failure(of: request("GET", "http://127.0.0.1:1/"))
        guard case .some(.unreachable) = told else {
            return XCTFail("nobody listens at that address")
        }
    }

    func testPlainHTTPIsForThisMachine() async {
        for url in ["http://id.example/", "http://127.0.0.1.example/", "ftp://id.example/", ""] {
            let told = await failure(of: request("GET", url))
            guard case .some(.refused) = told else {
                return XCTFail("\(url) was asked")
            }
        }
    }

    private func request(
        _ method: String,
        _ url: String,
        body: Data? = nil,
        timeout: TimeInterval = 30
    ) -> HTTPPortRequest {
        HTTPPortRequest(
            method: method,
            url: url,
            headers: [HTTPPortHeader(name: "X-Test", value: "a value")],
            body: body,
            timeout: timeout
        )
    }

    private func failure(of request: HTTPPortRequest) async -> HTTPPortFailure? {
        do {
            _ = try await URLSessionHTTP().send(request)
            return nil
        } catch {
            return error as? HTTPPortFailure
        }
    }
}
