import Foundation

// What the files that `npm run build` copies from the Swift SDK conform to.

protocol VaultPort: Sendable {
    func load() throws -> Data?
    func store(_ blob: Data) throws
    func delete() throws
}

protocol DeviceKeyPort: Sendable {
    func createKey(named name: String) throws
    func publicKey(named name: String) throws -> Data
    func signature(for message: Data, withKeyNamed name: String) throws -> Data
    func deleteKey(named name: String) throws
    func keyNames() throws -> [String]
}
