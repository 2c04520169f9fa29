#if canImport(Security)
import Foundation
import Security

/// One opaque blob in the keychain.
struct KeychainBlob {
    let service: String

    private var item: [CFString: Any] {
        [
            kSecClass: kSecClassGenericPassword,
            kSecAttrService: service,
            kSecAttrAccount: "state",
        ]
    }

    func load() throws -> Data? {
        var query = item
        query[kSecReturnData] = true
        query[kSecMatchLimit] = kSecMatchLimitOne
        var found: CFTypeRef?
        let status = SecItemCopyMatching(query as CFDictionary, &found)
        if status == errSecItemNotFound {
            return nil
        }
        try KeychainFault.check(status)
        return found as? Data
    }

    func store(_ blob: Data) throws {
        let content: [CFString: Any] = [
            kSecValueData: blob,
            kSecAttrAccessible: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly,
        ]
        let status = SecItemUpdate(item as CFDictionary, content as CFDictionary)
        if status != errSecItemNotFound {
            return try KeychainFault.check(status)
        }
        let whole = item.merging(content) { _, new in new }
        try KeychainFault.check(SecItemAdd(whole as CFDictionary, nil))
    }

    func delete() throws {
        let status = SecItemDelete(item as CFDictionary)
        if status != errSecItemNotFound {
            try KeychainFault.check(status)
        }
    }
}
#endif
