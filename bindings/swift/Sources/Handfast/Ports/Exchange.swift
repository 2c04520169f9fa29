import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One request under way. Whatever comes first, the answer, the time limit or a
/// cancellation, ends it, and nothing after that counts.
final class Exchange: @unchecked Sendable {
    /// The largest answer that is read.
    private static let mostBytes = 1024 * 1024

    private struct Progress {
        var waiting: CheckedContinuation<HTTPPortResponse, Error>?
        var end: Result<HTTPPortResponse, HTTPPortFailure>?
        var body = Data()
    }

    private let task: URLSessionDataTask
    private let progress = Locked(Progress())

    init(_ task: URLSessionDataTask) {
        self.task = task
    }

    /// Names the exchange within its session.
    var id: Int {
        task.taskIdentifier
    }

    /// Sends the request, unless it was given up already.
    func begin(
        _ waiting: CheckedContinuation<HTTPPortResponse, Error>,
        within limit: TimeInterval
    ) {
        let end = progress.withLock { progress -> Result<HTTPPortResponse, HTTPPortFailure>? in
            if progress.end == nil {
                progress.waiting = waiting
            }
            return progress.end
        }
        if let end = end {
            tell(waiting, end)
            return
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + limit) { [weak self] in
            self?.giveUp(.timeout)
        }
        task.resume()
    }

    /// Ends the exchange without an answer.
    func giveUp(_ failure: HTTPPortFailure) {
        guard finish(.failure(failure)) else {
            return
        }
        // Where Foundation is not Apple's, cancelling may wait for other tasks.
        DispatchQueue.global().async {
            self.task.cancel()
        }
    }

    /// A part of the answer's body came.
    func receive(_ data: Data) {
        let size = progress.withLock { progress -> Int in
            progress.body.append(data)
            return progress.body.count
        }
        if size > Exchange.mostBytes {
            giveUp(.unreachable(details: "the answer is too large"))
        }
    }

    /// The answer is a redirect, which is an answer like any other.
    func redirected(_ response: HTTPURLResponse) {
        finish(.success(answer(response, body: Data())))
    }

    /// Nothing more comes.
    func complete(_ error: Error?) {
        if let error = error {
            finish(.failure(failure(error)))
        } else if let response = task.response as? HTTPURLResponse {
            let body = progress.withLock { $0.body }
            finish(.success(answer(response, body: body)))
        } else {
            finish(.failure(.unreachable(details: "the answer is not HTTP")))
        }
    }

    /// Whether this is what ended the exchange.
    @discardableResult
    private func finish(_ end: Result<HTTPPortResponse, HTTPPortFailure>) -> Bool {
        let (isFirst, waiting) = progress.withLock {
            progress -> (Bool, CheckedContinuation<HTTPPortResponse, Error>?) in
            guard progress.end == nil else {
                return (false, nil)
            }
            progress.end = end
            let waiting = progress.waiting
            progress.waiting = nil
            return (true, waiting)
        }
        if let waiting = waiting {
            tell(waiting, end)
        }
        return isFirst
    }

    private func tell(
        _ waiting: CheckedContinuation<HTTPPortResponse, Error>,
        _ end: Result<HTTPPortResponse, HTTPPortFailure>
    ) {
        switch end {
        case .success(let response):
            waiting.resume(returning: response)
        case .failure(let failure):
            waiting.resume(throwing: failure)
        }
    }

    private func answer(_ response: HTTPURLResponse, body: Data) -> HTTPPortResponse {
        let headers = response.allHeaderFields.compactMap { field -> HTTPPortHeader? in
            guard let name = field.key as? String, let value = field.value as? String else {
                return nil
            }
            return HTTPPortHeader(name: name, value: value)
        }
        return HTTPPortResponse(status: response.statusCode, headers: headers, body: body)
    }

    private func failure(_ error: Error) -> HTTPPortFailure {
        guard let error = error as? URLError else {
            return .unreachable(details: "the request failed")
        }
        switch error.code {
        case .timedOut:
            return .timeout
        case .badURL, .unsupportedURL:
            return .refused(details: "the address is not one that can be asked")
        default:
            #if canImport(Darwin)
            if error.code == .appTransportSecurityRequiresSecureConnection {
                return .refused(details: error.localizedDescription)
            }
            #endif
            return .unreachable(details: "\(error.localizedDescription) (\(error.code.rawValue))")
        }
    }
}

/// The exchanges of one session. The session tells it of what comes, whichever
/// exchange it is for.
final class Exchanges: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let underWay = Locked<[Int: Exchange]>([:])

    func add(_ exchange: Exchange) {
        let id = exchange.id
        underWay.withLock { $0[id] = exchange }
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) {
        exchange(task)?.redirected(response)
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive data: Data
    ) {
        exchange(dataTask)?.receive(data)
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didCompleteWithError error: Error?
    ) {
        let id = task.taskIdentifier
        let ended = underWay.withLock { $0.removeValue(forKey: id) }
        ended?.complete(error)
    }

    private func exchange(_ task: URLSessionTask) -> Exchange? {
        let id = task.taskIdentifier
        return underWay.withLock { $0[id] }
    }
}
