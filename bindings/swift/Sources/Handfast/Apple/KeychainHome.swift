#if canImport(Security)
import Foundation
import Security

/// The store and the device keys of an app in its keychain, under names of the
/// SDK's own: the app's items are never touched. Nothing of it leaves the
/// device, and it may be used once the device was unlocked after its start.
///
/// The keychain outlives the app. What an earlier installation of the app left
/// there is deleted before the first use after a reinstallation.
public final class KeychainHome: VaultPort, DeviceKeyPort, @unchecked Sendable {
    private let blob: KeychainBlob
    private let keys: KeychainKeys
    private let mark: InstallationMark
    private let isCleared = Locked(false)

    /// The home of this app.
    public convenience init() {
        self.init(
            owner: Bundle.main.bundleIdentifier ?? ProcessInfo.processInfo.processName,
            mark: .standard
        )
    }

    init(owner: String, mark: InstallationMark) {
        // No bundle identifier has a slash, so none is the beginning of another
        // name.
        let service = "dev.handfast.sdk/\(owner)"
        blob = KeychainBlob(service: service)
        keys = KeychainKeys(prefix: "\(service)/")
        self.mark = mark
    }

    /// What was stored last, if anything.
    public func load() throws -> Data? {
        try stored { try blob.load() }
    }

    /// Puts `blob` in the place of what was there.
    public func store(_ blob: Data) throws {
        try stored { try self.blob.store(blob) }
    }

    /// Removes what was stored.
    public func delete() throws {
        try stored { try blob.delete() }
    }

    /// Makes a key of this name, unless there is one: in the Secure Enclave
    /// where the device has one, else in the keychain.
    public func createKey(named name: String) throws {
        try kept { try keys.create(name) }
    }

    /// The public half of a key.
    public func publicKey(named name: String) throws -> Data {
        try kept { try keys.publicKey(name) }
    }

    /// Signs with a key.
    public func signature(for message: Data, withKeyNamed name: String) throws -> Data {
        try kept { try keys.sign(message, name) }
    }

    /// Deletes a key.
    public func deleteKey(named name: String) throws {
        try kept { try keys.delete(name) }
    }

    /// The names of all keys.
    public func keyNames() throws -> [String] {
        try kept { try keys.names() }
    }

    private func clearOnce() throws {
        try isCleared.withLock { (isCleared: inout Bool) throws -> Void in
            if isCleared {
                return
            }
            if try !mark.isLeft() {
                try blob.delete()
                for name in try keys.names() {
                    try keys.delete(name)
                }
                try mark.leave()
            }
            isCleared = true
        }
    }

    private func stored<Value>(_ call: () throws -> Value) throws -> Value {
        do {
            try clearOnce()
            return try call()
        } catch let fault as KeychainFault {
            throw VaultPortFailure.unavailable(details: fault.details)
        }
    }

    private func kept<Value>(_ call: () throws -> Value) throws -> Value {
        do {
            try clearOnce()
            return try call()
        } catch let fault as KeychainFault {
            if fault.status == errSecItemNotFound {
                throw DeviceKeyPortFailure.notFound
            }
            throw DeviceKeyPortFailure.unavailable(details: fault.details)
        }
    }
}

/// What the keychain says when it does not do what is asked.
struct KeychainFault: Error {
    let status: OSStatus

    /// Nothing but what the system says.
    var details: String {
        if status == errSecInteractionNotAllowed {
            return "the keychain is locked until the device is unlocked for the first time"
        }
        let said = SecCopyErrorMessageString(status, nil) as String?
        return "the keychain said: \(said ?? "no words") (\(status))"
    }

    /// Throws unless all is well.
    static func check(_ status: OSStatus) throws {
        if status != errSecSuccess {
            throw KeychainFault(status: status)
        }
    }

    /// What a call of the Security framework told.
    init(taking error: Unmanaged<CFError>?) {
        let code = error.map { CFErrorGetCode($0.takeRetainedValue()) }
        status = code.flatMap { OSStatus(exactly: $0) } ?? errSecNotAvailable
    }

    init(status: OSStatus) {
        self.status = status
    }
}
#endif
