import Foundation

/// What a platform supplies. ``standard`` is what ``Handfast/shared`` uses.
public struct HandfastPorts: Sendable {
    /// HTTP.
    public var http: any HTTPPort
    /// The secure store.
    public var vault: any VaultPort
    /// The device keys.
    public var deviceKey: any DeviceKeyPort
    /// What the device takes for the time. Tests give a wrong one; apps give
    /// none.
    public var clock: (any WallClockPort)?

    /// Ports as given.
    public init(
        http: any HTTPPort = URLSessionHTTP(),
        vault: any VaultPort,
        deviceKey: any DeviceKeyPort,
        clock: (any WallClockPort)? = nil
    ) {
        self.http = http
        self.vault = vault
        self.deviceKey = deviceKey
        self.clock = clock
    }

    /// URLSession, and on iOS the keychain and the Secure Enclave, elsewhere
    /// files in a folder of this program's own.
    public static var standard: HandfastPorts {
        #if os(iOS)
        let home = KeychainHome()
        return HandfastPorts(vault: home, deviceKey: home)
        #else
        return .files(in: standardFolder)
        #endif
    }

    /// URLSession, and a store and device keys in files of `folder`, which one
    /// process at a time holds.
    public static func files(in folder: URL) -> HandfastPorts {
        let home = FileHome(folder: folder)
        return HandfastPorts(vault: home, deviceKey: home)
    }

    private static var standardFolder: URL {
        let folders = FileManager.default.urls(
            for: .applicationSupportDirectory,
            in: .userDomainMask
        )
        let program = Bundle.main.bundleIdentifier ?? ProcessInfo.processInfo.processName
        return (folders.first ?? FileManager.default.temporaryDirectory)
            .appendingPathComponent(program)
            .appendingPathComponent("handfast")
    }
}

/// Sends requests. Redirects are not followed: a proof is for one address.
public protocol HTTPPort: Sendable {
    /// Sends one request and waits for its answer. The task is cancelled when
    /// the answer is not wanted any more.
    ///
    /// - Throws: ``HTTPPortFailure``. Anything else is a fault of the port, and
    ///   the SDK's call ends with `UNEXPECTED_ERROR`.
    func send(_ request: HTTPPortRequest) async throws -> HTTPPortResponse
}

/// Keeps one opaque blob, safe from other apps. It must not call the SDK: such
/// a call fails.
public protocol VaultPort: Sendable {
    /// What was stored last, if anything.
    ///
    /// - Throws: ``VaultPortFailure``.
    func load() throws -> Data?
    /// Puts `blob` in the place of what was there, wholly or not at all, and
    /// durably: when this returns, a crash does not undo it.
    ///
    /// - Throws: ``VaultPortFailure``.
    func store(_ blob: Data) throws
    /// Removes what was stored; nothing being there is no failure.
    ///
    /// - Throws: ``VaultPortFailure``.
    func delete() throws
}

/// Makes and uses P-256 keys that never leave the device. The names belong to
/// the SDK: keys that it no longer knows are deleted at initialisation. It must
/// not call the SDK: such a call fails.
public protocol DeviceKeyPort: Sendable {
    /// Makes a key of this name, durably, unless there is one.
    ///
    /// - Throws: ``DeviceKeyPortFailure``.
    func createKey(named name: String) throws
    /// The public half: big-endian x and y, 32 bytes each, with or without the
    /// byte 4 before them.
    ///
    /// - Throws: ``DeviceKeyPortFailure``.
    func publicKey(named name: String) throws -> Data
    /// ECDSA over SHA-256 of `message`: r and s, big-endian, 32 bytes each.
    ///
    /// - Throws: ``DeviceKeyPortFailure``.
    func signature(for message: Data, withKeyNamed name: String) throws -> Data
    /// Deletes the key; its not being there is no failure.
    ///
    /// - Throws: ``DeviceKeyPortFailure``.
    func deleteKey(named name: String) throws
    /// The names of all keys made through this port.
    ///
    /// - Throws: ``DeviceKeyPortFailure``.
    func keyNames() throws -> [String]
}

/// Tells what the device takes for the time.
public protocol WallClockPort: Sendable {
    /// The time. The system's counts when this throws.
    func now() throws -> Date
}
