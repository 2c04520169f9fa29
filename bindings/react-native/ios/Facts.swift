import UIKit

/// What the system says of the app and the device.
func deviceFacts() -> [String: Any] {
    let device = UIDevice.current
    let version = Bundle.main.object(forInfoDictionaryKey: "CFBundleShortVersionString")
    return [
        "formFactor": formFactor(of: device.userInterfaceIdiom),
        "platform": "IOS",
        "model": orNull(machine()),
        "osVersion": device.systemVersion,
        "deviceId": orNull(device.identifierForVendor?.uuidString),
        "bundleId": orNull(Bundle.main.bundleIdentifier),
        "appVersion": orNull(version as? String),
    ]
}

private func formFactor(of idiom: UIUserInterfaceIdiom) -> String {
    switch idiom {
    case .phone: return "PHONE"
    case .pad: return "TABLET"
    default: return "OTHER"
    }
}

/// Such as `iPhone15,2`.
private func machine() -> String? {
    var system = utsname()
    guard uname(&system) == 0 else {
        return nil
    }
    return withUnsafeBytes(of: &system.machine) { bytes in
        String(decoding: bytes.prefix(while: { $0 != 0 }), as: UTF8.self)
    }
}
