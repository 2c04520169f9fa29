import Foundation
import HandfastCore
#if canImport(UIKit)
import UIKit
#endif

/// The kind of a device.
public enum FormFactor: String, CaseIterable, Sendable {
    /// Preferred to a tablet when both want to be active.
    case phone = "PHONE"
    /// Stands by while a phone is active.
    case tablet = "TABLET"
    /// Anything else.
    case other = "OTHER"

    init(core: HandfastCore.FormFactor) {
        switch core {
        case .phone: self = .phone
        case .tablet: self = .tablet
        case .other: self = .other
        }
    }

    var core: HandfastCore.FormFactor {
        switch self {
        case .phone: return .phone
        case .tablet: return .tablet
        case .other: return .other
        }
    }
}

/// The app that holds the SDK.
public struct AppFacts: Equatable, Sendable {
    /// Its bundle identifier.
    public var bundleIdentifier: String?
    /// Its version.
    public var version: String?

    /// Facts as given.
    public init(bundleIdentifier: String? = nil, version: String? = nil) {
        self.bundleIdentifier = bundleIdentifier
        self.version = version
    }

    /// What the main bundle says.
    public static var current: AppFacts {
        let version = Bundle.main.object(forInfoDictionaryKey: "CFBundleShortVersionString")
        return AppFacts(
            bundleIdentifier: Bundle.main.bundleIdentifier,
            version: version as? String
        )
    }

    var core: HandfastCore.AppFacts {
        HandfastCore.AppFacts(bundleId: bundleIdentifier, version: version)
    }
}

/// The device.
public struct DeviceFacts: Equatable, Sendable {
    /// What kind it is.
    public var formFactor: FormFactor
    /// The maker's model name.
    public var model: String?
    /// The version of the operating system.
    public var osVersion: String?
    /// What the system gives one vendor to tell its devices apart.
    public var id: String?

    /// Facts as given.
    public init(
        formFactor: FormFactor,
        model: String? = nil,
        osVersion: String? = nil,
        id: String? = nil
    ) {
        self.formFactor = formFactor
        self.model = model
        self.osVersion = osVersion
        self.id = id
    }

    /// What the system says of this device.
    public static var current: DeviceFacts {
        #if os(iOS)
        let device = UIDevice.current
        return DeviceFacts(
            formFactor: formFactor(of: device.userInterfaceIdiom),
            model: machine,
            osVersion: device.systemVersion,
            id: device.identifierForVendor?.uuidString
        )
        #else
        let system = ProcessInfo.processInfo.operatingSystemVersion
        return DeviceFacts(
            formFactor: .other,
            osVersion: "\(system.majorVersion).\(system.minorVersion).\(system.patchVersion)"
        )
        #endif
    }

    var core: HandfastCore.DeviceFacts {
        HandfastCore.DeviceFacts(
            formFactor: formFactor.core,
            model: model,
            osVersion: osVersion,
            id: id
        )
    }
}

#if os(iOS)
extension DeviceFacts {
    private static func formFactor(of idiom: UIUserInterfaceIdiom) -> FormFactor {
        switch idiom {
        case .phone: return .phone
        case .pad: return .tablet
        default: return .other
        }
    }

    /// Such as `iPhone15,2`.
    private static var machine: String? {
        var system = utsname()
        guard uname(&system) == 0 else {
            return nil
        }
        return withUnsafeBytes(of: &system.machine) { bytes in
            String(decoding: bytes.prefix(while: { $0 != 0 }), as: UTF8.self)
        }
    }
}
#endif
