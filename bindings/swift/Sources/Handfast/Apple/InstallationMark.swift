#if canImport(Security)
import Foundation

/// A file that goes with the app and is in no backup: without it, what is in
/// the keychain is from an earlier installation.
struct InstallationMark {
    let file: URL

    static var standard: InstallationMark {
        let folders = FileManager.default.urls(
            for: .applicationSupportDirectory,
            in: .userDomainMask
        )
        let folder = (folders.first ?? FileManager.default.temporaryDirectory)
            .appendingPathComponent("dev.handfast.sdk")
        return InstallationMark(file: folder.appendingPathComponent("installed"))
    }

    /// Only a file that is surely missing counts as missing: to take a locked
    /// device for a fresh installation would lose its user.
    func isLeft() throws -> Bool {
        if access(file.path, F_OK) == 0 {
            return true
        }
        let reason = errno
        if reason == ENOENT || reason == ENOTDIR {
            return false
        }
        throw KeychainFault(status: errSecNotAvailable)
    }

    func leave() throws {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            #if os(iOS)
            try Data().write(to: file, options: .noFileProtection)
            #else
            try Data().write(to: file)
            #endif
            var written = file
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            try written.setResourceValues(values)
        } catch {
            throw KeychainFault(status: errSecIO)
        }
    }
}
#endif
