import Foundation

/// A failure of one call: what went wrong for the program, and for people. It
/// holds no code, token or key.
public struct HandfastError<Reason: HandfastFailureReason>: Error, Equatable {
    let reason: Reason
    let platformCode: String?

    /// What went wrong, for people.
    public let details: String

    /// What went wrong, for the program. Its `rawValue` is a stable name, such
    /// as `NETWORK_ERROR`.
    public var failureReason: Reason { reason }

    /// The platform's error code, when it was the platform that refused.
    public var errorCode: String? { platformCode }

    /// A failure, such as a test of an app makes one.
    public init(_ failureReason: Reason, details: String, errorCode: String? = nil) {
        reason = failureReason
        platformCode = errorCode
        self.details = details
    }
}

extension HandfastError: LocalizedError {
    /// The details.
    public var errorDescription: String? { details }
}

extension HandfastError: CustomNSError {
    /// The same for every failure of the SDK.
    public static var errorDomain: String { "dev.handfast" }

    /// `reason`, and `errorCode` where there is one, as text.
    public var errorUserInfo: [String: Any] {
        var info: [String: Any] = [NSLocalizedDescriptionKey: details, "reason": reason.rawValue]
        if let platformCode {
            info["errorCode"] = platformCode
        }
        return info
    }
}

extension HandfastError: CustomStringConvertible {
    /// The reason's name and the details.
    public var description: String { "\(reason.rawValue): \(details)" }
}

/// Why ``Handfast/initialize(options:)`` failed.
public typealias InitializationError = HandfastError<InitializationFailureReason>

/// Why a user creation failed.
public typealias UserCreationError = HandfastError<UserCreationFailureReason>

/// Why there is no token.
public typealias UserAccessTokenError = HandfastError<UserAccessTokenFailureReason>

/// Why the status could not be refreshed.
public typealias StatusError = HandfastError<StatusFailureReason>

/// Why metadata could not be changed.
public typealias UserMetadataError = HandfastError<UserMetadataFailureReason>

/// Why a reset failed.
public typealias ResetError = HandfastError<ResetFailureReason>

/// Why a call failed that the device answers by itself.
public typealias OfflineError = HandfastError<OfflineFailureReason>
