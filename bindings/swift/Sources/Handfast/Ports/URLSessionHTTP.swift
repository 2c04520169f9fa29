import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// HTTP by way of URLSession: without cookies, without a cache, and without
/// following redirects. It speaks HTTPS, and plain HTTP to this machine alone.
public final class URLSessionHTTP: HTTPPort, @unchecked Sendable {
    private let exchanges = Exchanges()
    private let session: URLSession
    private let allowsPlainHTTP: Bool

    /// A client for HTTPS everywhere and plain HTTP to this machine.
    ///
    /// - Parameter allowsPlainHTTP: Speaks plain HTTP to any host, for test
    ///   networks: whoever listens on the way can read the codes and tokens.
    public init(allowsPlainHTTP: Bool = false) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        session = URLSession(
            configuration: configuration,
            delegate: exchanges,
            delegateQueue: nil
        )
        self.allowsPlainHTTP = allowsPlainHTTP
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    /// Sends one request and waits for its answer.
    public func send(_ request: HTTPPortRequest) async throws -> HTTPPortResponse {
        let exchange = Exchange(session.dataTask(with: try urlRequest(request)))
        exchanges.add(exchange)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation {
                (waiting: CheckedContinuation<HTTPPortResponse, Error>) in
                exchange.begin(waiting, within: request.timeout)
            }
        } onCancel: {
            exchange.giveUp(.unreachable(details: "the request was cancelled"))
        }
    }

    private func urlRequest(_ request: HTTPPortRequest) throws -> URLRequest {
        guard let url = URL(string: request.url) else {
            throw HTTPPortFailure.refused(details: "the address is not a URL")
        }
        if url.scheme?.lowercased() != "https", !allowsPlainHTTP, !isThisMachine(url.host) {
            throw HTTPPortFailure.refused(
                details: "plain HTTP would show the code to whoever listens; use https://"
            )
        }
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = request.method
        urlRequest.httpBody = request.body
        urlRequest.httpShouldHandleCookies = false
        for header in request.headers {
            urlRequest.setValue(header.value, forHTTPHeaderField: header.name)
        }
        return urlRequest
    }
}

private func isThisMachine(_ host: String?) -> Bool {
    guard let host = host?.lowercased() else {
        return false
    }
    if host == "localhost" || host == "::1" || host == "[::1]" {
        return true
    }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
}
