import Foundation

/// What the Turbo Module answers: the keychain and the Secure Enclave, as the
/// Swift SDK uses them.
@objc(HandfastDeviceHome)
public final class HandfastDeviceHome: NSObject {
    private let home = KeychainHome()

    /// What the system says of the app and the device.
    @objc public func facts() -> [String: Any] {
        deviceFacts()
    }

    /// What was stored last, if anything.
    @objc public func vaultLoad() -> [String: Any] {
        bytesAnswer { try home.load() }
    }

    /// Puts `blob` in the place of what was there.
    @objc public func vaultStore(_ blob: String) -> [String: Any] {
        emptyAnswer { try home.store(decoded(blob)) }
    }

    /// Removes what was stored.
    @objc public func vaultDelete() -> [String: Any] {
        emptyAnswer { try home.delete() }
    }

    /// Makes a key of this name, unless there is one.
    @objc public func keyCreate(_ name: String) -> [String: Any] {
        emptyAnswer { try home.createKey(named: name) }
    }

    /// The public half of a key.
    @objc public func keyPublicCoordinates(_ name: String) -> [String: Any] {
        bytesAnswer { try home.publicKey(named: name) }
    }

    /// Signs with a key.
    @objc public func keySign(_ name: String, message: String) -> [String: Any] {
        bytesAnswer { try home.signature(for: decoded(message), withKeyNamed: name) }
    }

    /// Deletes a key.
    @objc public func keyDelete(_ name: String) -> [String: Any] {
        emptyAnswer { try home.deleteKey(named: name) }
    }

    /// The names of all keys.
    @objc public func keyNames() -> [String: Any] {
        namesAnswer { try home.keyNames() }
    }
}
