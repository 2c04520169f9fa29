import Foundation
import HandfastCore

/// A store and device keys in files of one folder, readable by their owner
/// alone, for platforms that have nothing better. The folder is made when it is
/// first needed, and then held by this process as long as this is alive.
public final class FileHome: VaultPort, DeviceKeyPort, @unchecked Sendable {
    private struct Opened {
        let vault: HandfastCore.FileVault
        let keys: HandfastCore.SoftwareDeviceKey
    }

    private let path: String
    private let opened = Locked<Opened?>(nil)

    /// The home in that folder.
    public init(folder: URL) {
        path = folder.path
    }

    /// What was stored last, if anything.
    public func load() throws -> Data? {
        try stored { try $0.load() }
    }

    /// Puts `blob` in the place of what was there.
    public func store(_ blob: Data) throws {
        try stored { try $0.store(blob: blob) }
    }

    /// Removes what was stored.
    public func delete() throws {
        try stored { try $0.delete() }
    }

    /// Makes a key of this name, unless there is one.
    public func createKey(named name: String) throws {
        try kept { try $0.create(name: name) }
    }

    /// The public half of a key.
    public func publicKey(named name: String) throws -> Data {
        try kept { try $0.publicCoordinates(name: name) }
    }

    /// Signs with a key.
    public func signature(for message: Data, withKeyNamed name: String) throws -> Data {
        try kept { try $0.sign(name: name, message: message) }
    }

    /// Deletes a key.
    public func deleteKey(named name: String) throws {
        try kept { try $0.delete(name: name) }
    }

    /// The names of all keys.
    public func keyNames() throws -> [String] {
        try kept { try $0.names() }
    }

    private func open() throws -> Opened {
        try opened.withLock { (opened: inout Opened?) throws -> Opened in
            if let already = opened {
                return already
            }
            let home = try HandfastCore.DeviceHome.open(folder: path)
            let fresh = Opened(
                vault: HandfastCore.FileVault(home: home),
                keys: HandfastCore.SoftwareDeviceKey(home: home)
            )
            opened = fresh
            return fresh
        }
    }

    private func stored<Value>(_ use: (HandfastCore.FileVault) throws -> Value) throws -> Value {
        do {
            return try use(try open().vault)
        } catch let failure as HandfastCore.VaultFailure {
            switch failure {
            case .Unavailable(let details), .HostFailed(let details):
                throw VaultPortFailure.unavailable(details: details)
            case .Unsafe(let details):
                throw VaultPortFailure.unsafe(details: details)
            }
        } catch let failure as HandfastCore.HomeFailure {
            switch failure {
            case .InUse(let details), .Unavailable(let details):
                throw VaultPortFailure.unavailable(details: details)
            case .Unsafe(let details):
                throw VaultPortFailure.unsafe(details: details)
            }
        }
    }

    private func kept<Value>(
        _ use: (HandfastCore.SoftwareDeviceKey) throws -> Value
    ) throws -> Value {
        do {
            return try use(try open().keys)
        } catch let failure as HandfastCore.KeyFailure {
            switch failure {
            case .NotFound:
                throw DeviceKeyPortFailure.notFound
            case .Unavailable(let details), .HostFailed(let details):
                throw DeviceKeyPortFailure.unavailable(details: details)
            }
        } catch let failure as HandfastCore.HomeFailure {
            switch failure {
            case .InUse(let details), .Unsafe(let details), .Unavailable(let details):
                throw DeviceKeyPortFailure.unavailable(details: details)
            }
        }
    }
}
