import Foundation
import HandfastCore

/// Options of ``Handfast/initialize(options:)``.
public struct InitializationOptions: Equatable, Sendable {
    /// The address of the platform, such as `https://id.example`.
    public var platformURL: String
    /// The app that holds the SDK.
    public var app: AppFacts
    /// The device.
    public var device: DeviceFacts
    /// How many seconds a user creation goes on trying.
    public var creationDeadline: TimeInterval

    /// Options for the platform at that address. What is said of the app and
    /// the device is read from the system unless it is given.
    public init(
        platformURL: String,
        app: AppFacts = .current,
        device: DeviceFacts = .current,
        creationDeadline: TimeInterval = 30
    ) {
        self.platformURL = platformURL
        self.app = app
        self.device = device
        self.creationDeadline = creationDeadline
    }

    var core: HandfastCore.InitializeOptions {
        HandfastCore.InitializeOptions(
            platformUrl: platformURL,
            app: app.core,
            device: device.core,
            platform: InitializationOptions.platform,
            creationDeadlineMillis: wholeMillis(creationDeadline)
        )
    }

    private static var platform: HandfastCore.Platform {
        #if os(iOS)
        return .ios
        #else
        return .other
        #endif
    }
}

/// Options of ``Handfast/createUser(options:)``. The code is a secret: no
/// description of this shows it.
public struct UserCreationOptions: Equatable, Sendable {
    /// The code that the app got from its own backend.
    public var authenticationCode: String
    /// The address of the platform for this user, if not the one given at
    /// initialisation.
    public var platformURL: String?

    /// Options with a code from the app's own backend.
    public init(authenticationCode: String, platformURL: String? = nil) {
        self.authenticationCode = authenticationCode
        self.platformURL = platformURL
    }

    var core: HandfastCore.CreateUserOptions {
        HandfastCore.CreateUserOptions(
            authenticationCode: authenticationCode,
            platformUrl: platformURL
        )
    }
}

extension UserCreationOptions: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The address, where there is one, without the code.
    public var description: String {
        "UserCreationOptions(platformURL: \(platformURL ?? "as initialised"))"
    }

    /// The same.
    public var debugDescription: String { description }

    /// The address without the code.
    public var customMirror: Mirror {
        Mirror(self, children: ["platformURL": platformURL as Any])
    }
}
