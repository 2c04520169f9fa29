import Foundation

/// One HTTP request. Its headers and its body hold secrets: no description of
/// this shows them.
public struct HTTPPortRequest: Equatable, Sendable {
    /// `GET`, `POST` or `PATCH`.
    public let method: String
    /// The whole address.
    public let url: String
    /// The headers.
    public let headers: [HTTPPortHeader]
    /// The body, where there is one.
    public let body: Data?
    /// How many seconds the whole exchange may take. The SDK gives up a second
    /// later.
    public let timeout: TimeInterval

    /// A request as given.
    public init(
        method: String,
        url: String,
        headers: [HTTPPortHeader],
        body: Data?,
        timeout: TimeInterval
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }
}

/// One HTTP response, whatever its status. Its headers and its body hold
/// secrets: no description of this shows them.
public struct HTTPPortResponse: Equatable, Sendable {
    /// The status.
    public let status: Int
    /// The headers.
    public let headers: [HTTPPortHeader]
    /// The whole body. A body cut short is a failure, not a response.
    public let body: Data

    /// A response as given.
    public init(status: Int, headers: [HTTPPortHeader] = [], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// One header of a request or a response. No description of it shows its value.
public struct HTTPPortHeader: Equatable, Sendable {
    /// Its name. The case does not matter.
    public let name: String
    /// Its value.
    public let value: String

    /// A header as given.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension HTTPPortRequest: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The method and the address.
    public var description: String { "\(method) \(url)" }

    /// The same.
    public var debugDescription: String { description }

    /// The method and the address.
    public var customMirror: Mirror {
        Mirror(self, children: ["method": method, "url": url])
    }
}

extension HTTPPortResponse: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The status.
    public var description: String { "HTTP \(status)" }

    /// The same.
    public var debugDescription: String { description }

    /// The status.
    public var customMirror: Mirror {
        Mirror(self, children: ["status": status])
    }
}

extension HTTPPortHeader: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The name.
    public var description: String { "\(name): …" }

    /// The same.
    public var debugDescription: String { description }

    /// The name.
    public var customMirror: Mirror {
        Mirror(self, children: ["name": name])
    }
}

/// Why there is no response.
public enum HTTPPortFailure: Error, Equatable {
    /// No connection, or it broke. Worth another try. The details hold no
    /// secrets.
    case unreachable(details: String)
    /// No answer in time. Worth another try.
    case timeout
    /// The client will not send this: another try would fare the same. The
    /// details hold no secrets.
    case refused(details: String)
}

/// Why a store failed.
public enum VaultPortFailure: Error, Equatable {
    /// It is away for now, such as the keychain before the first unlock. The
    /// details hold no secrets.
    case unavailable(details: String)
    /// Others could read or change it. The details say what is wrong and what
    /// cures it.
    case unsafe(details: String)
}

/// Why a device key failed.
public enum DeviceKeyPortFailure: Error, Equatable {
    /// There is no key of this name.
    case notFound
    /// The key store is away or refuses. The details hold no secrets.
    case unavailable(details: String)
}
