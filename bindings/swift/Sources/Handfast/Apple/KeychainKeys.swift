#if canImport(Security)
import CryptoKit
import Foundation
import Security

/// P-256 keys in the Secure Enclave, or in the keychain of a device without
/// one. Their application tags begin with a prefix of the SDK's own.
struct KeychainKeys {
    let prefix: String

    func create(_ name: String) throws {
        do {
            _ = try find(name)
        } catch let fault as KeychainFault where fault.status == errSecItemNotFound {
            try make(name)
        }
    }

    func publicKey(_ name: String) throws -> Data {
        var error: Unmanaged<CFError>?
        guard let publicKey = SecKeyCopyPublicKey(try find(name)),
              let point = SecKeyCopyExternalRepresentation(publicKey, &error)
        else {
            throw KeychainFault(taking: error)
        }
        return point as Data
    }

    func sign(_ message: Data, _ name: String) throws -> Data {
        var error: Unmanaged<CFError>?
        let algorithm = SecKeyAlgorithm.ecdsaSignatureMessageX962SHA256
        let key = try find(name)
        guard let der = SecKeyCreateSignature(key, algorithm, message as CFData, &error) else {
            throw KeychainFault(taking: error)
        }
        guard let plain = SignatureFormat.plain(fromDER: der as Data) else {
            throw KeychainFault(status: errSecDecode)
        }
        return plain
    }

    func delete(_ name: String) throws {
        let status = SecItemDelete(query(name) as CFDictionary)
        if status != errSecItemNotFound {
            try KeychainFault.check(status)
        }
    }

    func names() throws -> [String] {
        var all = privateKeys
        all[kSecReturnAttributes] = true
        all[kSecMatchLimit] = kSecMatchLimitAll
        var found: CFTypeRef?
        let status = SecItemCopyMatching(all as CFDictionary, &found)
        if status == errSecItemNotFound {
            return []
        }
        try KeychainFault.check(status)
        let items = found as? [[String: Any]] ?? []
        return items.compactMap { item in
            guard let tag = item[kSecAttrApplicationTag as String] as? Data else {
                return nil
            }
            let text = String(decoding: tag, as: UTF8.self)
            return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
        }
    }

    private var privateKeys: [CFString: Any] {
        [
            kSecClass: kSecClassKey,
            kSecAttrKeyClass: kSecAttrKeyClassPrivate,
            kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom,
        ]
    }

    private func query(_ name: String) -> [CFString: Any] {
        var one = privateKeys
        one[kSecAttrApplicationTag] = tag(name)
        return one
    }

    private func tag(_ name: String) -> Data {
        Data((prefix + name).utf8)
    }

    private func find(_ name: String) throws -> SecKey {
        var one = query(name)
        one[kSecReturnRef] = true
        one[kSecMatchLimit] = kSecMatchLimitOne
        var found: CFTypeRef?
        try KeychainFault.check(SecItemCopyMatching(one as CFDictionary, &found))
        guard let item = found, CFGetTypeID(item) == SecKeyGetTypeID() else {
            throw KeychainFault(status: errSecItemNotFound)
        }
        return item as! SecKey
    }

    private func make(_ name: String) throws {
        var key: [CFString: Any] = [
            kSecAttrIsPermanent: true,
            kSecAttrApplicationTag: tag(name),
        ]
        var attributes: [CFString: Any] = [
            kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom,
            kSecAttrKeySizeInBits: 256,
        ]
        var error: Unmanaged<CFError>?
        if SecureEnclave.isAvailable {
            guard let access = SecAccessControlCreateWithFlags(
                nil,
                kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly,
                .privateKeyUsage,
                &error
            ) else {
                throw KeychainFault(taking: error)
            }
            key[kSecAttrAccessControl] = access
            attributes[kSecAttrTokenID] = kSecAttrTokenIDSecureEnclave
        } else {
            key[kSecAttrAccessible] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
        }
        attributes[kSecPrivateKeyAttrs] = key
        guard SecKeyCreateRandomKey(attributes as CFDictionary, &error) != nil else {
            throw KeychainFault(taking: error)
        }
    }
}
#endif
