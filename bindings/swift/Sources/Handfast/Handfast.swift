import Foundation
import HandfastCore

/// The SDK of one device.
///
/// Apps use ``shared``. Every call may be made from any thread. Before
/// ``initialize(options:)`` only it, ``initState``, ``userExists``,
/// ``isUserLinked``, ``reset()`` and ``version`` may be used; the rest fails
/// with `NOT_INITIALIZED`.
public final class Handfast: @unchecked Sendable {
    /// The SDK over the ports of this platform: URLSession, and on iOS the
    /// keychain and the Secure Enclave, elsewhere files.
    public static let shared = Handfast(ports: .standard)

    let core: HandfastCore.Handfast
    let listeners = Locked<[ObjectIdentifier: StatusObservation]>([:])

    /// An SDK over ports of your own. Make one and share it: two over the same
    /// store would not know of each other.
    ///
    /// - Parameters:
    ///   - ports: What the platform supplies.
    ///   - hostCallLimit: How many seconds a call of a store, a device key or a
    ///     clock may take before it is given up.
    public init(ports: HandfastPorts, hostCallLimit: TimeInterval = 10) {
        core = HandfastCore.Handfast(
            http: CoreHTTP(ports.http),
            vault: CoreVault(ports.vault),
            deviceKey: CoreDeviceKey(ports.deviceKey),
            wallClock: ports.clock.map { CoreClock($0) },
            hostCallLimitMillis: wholeMillis(hostCallLimit)
        )
    }

    /// Makes ``shared`` ready: reads what is stored, without the network.
    ///
    /// - Throws: ``InitializationError``.
    public static func initialize(_ options: InitializationOptions) throws {
        try shared.initialize(options: options)
    }

    /// Reads what is stored and makes the SDK ready, without the network. Doing
    /// so again puts the new options in the place of the old ones and changes
    /// nothing else.
    ///
    /// - Throws: ``InitializationError``.
    public func initialize(options: InitializationOptions) throws {
        try answer(orThrow: HandfastCore.InitializeError.self) {
            try core.initialize(options: options.core)
        }
    }

    /// Where the SDK stands.
    public var initState: InitState {
        InitState(core: core.initState())
    }

    /// The version of the SDK.
    public var version: String {
        core.version()
    }

    /// Whether there is a user on this device. May be asked before
    /// initialisation.
    public var userExists: Bool {
        core.userExists()
    }

    /// Whether there is a user for which a trusted server vouched. May be asked
    /// before initialisation.
    public var isUserLinked: Bool {
        core.isUserLinked()
    }

    /// The user on this device.
    ///
    /// - Throws: ``OfflineError``.
    public var userId: String? {
        get throws {
            try answer(orThrow: HandfastCore.OfflineError.self) {
                try core.userId()
            }
        }
    }

    /// The SDK configuration that the platform last told.
    ///
    /// - Throws: ``OfflineError``.
    public var configuration: HandfastConfiguration? {
        get throws {
            try answer(orThrow: HandfastCore.OfflineError.self) {
                try core.configuration().map { HandfastConfiguration(core: $0) }
            }
        }
    }

    /// Where the install and its user stood when the platform last told.
    ///
    /// - Throws: ``OfflineError``.
    public var status: HandfastStatus? {
        get throws {
            try answer(orThrow: HandfastCore.OfflineError.self) {
                try core.status().map { HandfastStatus(core: $0) }
            }
        }
    }

    /// Whether an attempt to create a user waits to be resumed.
    ///
    /// - Throws: ``OfflineError``.
    public var userCreationPending: Bool {
        get throws {
            try answer(orThrow: HandfastCore.OfflineError.self) {
                try core.userCreationPending()
            }
        }
    }

    /// How many resets the platform was not told of yet.
    ///
    /// - Throws: ``OfflineError``.
    public var pendingFarewells: Int {
        get throws {
            try answer(orThrow: HandfastCore.OfflineError.self) {
                Int(try core.pendingFarewells())
            }
        }
    }
}

extension Handfast: CustomStringConvertible {
    /// The state of the SDK and nothing of its user.
    public var description: String {
        "Handfast(\(initState.rawValue))"
    }
}
