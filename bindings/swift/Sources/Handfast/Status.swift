import Foundation
import HandfastCore

/// The state of an install.
public enum InstallState: String, CaseIterable, Sendable {
    /// It may act for its user.
    case active = "ACTIVE"
    /// Another device of the user is active.
    case standby = "STANDBY"
    /// It never comes back by itself.
    case deactivated = "DEACTIVATED"
    /// It said farewell.
    case reset = "RESET"

    init(core: HandfastCore.InstallState) {
        switch core {
        case .active: self = .active
        case .standby: self = .standby
        case .deactivated: self = .deactivated
        case .reset: self = .reset
        }
    }
}

/// Why an install is in its state.
public enum StateReason: String, CaseIterable, Sendable {
    /// Standby because a phone of the same user is active.
    case phonePreferred = "PHONE_PREFERRED"
    /// Deactivated because another device of the same user became active.
    case superseded = "SUPERSEDED"
    /// Deactivated because a user was created on the same device again.
    case deviceReused = "DEVICE_REUSED"
    /// Active because the install that was active before it went.
    case promoted = "PROMOTED"

    init(core: HandfastCore.StateReason) {
        switch core {
        case .phonePreferred: self = .phonePreferred
        case .superseded: self = .superseded
        case .deviceReused: self = .deviceReused
        case .promoted: self = .promoted
        }
    }
}

/// Why an install may not act for its user.
public enum DisabledReason: String, CaseIterable, Sendable {
    /// The user was deleted.
    case userDeleted = "USER_DELETED"
    /// The customer disabled the user.
    case userDisabled = "USER_DISABLED"
    /// The install was deactivated.
    case installDeactivated = "INSTALL_DEACTIVATED"
    /// Another device of the user is active.
    case installStandby = "INSTALL_STANDBY"
    /// The SDK configuration says so.
    case configuration = "CONFIGURATION"

    init(core: HandfastCore.DisabledReason) {
        switch core {
        case .userDeleted: self = .userDeleted
        case .userDisabled: self = .userDisabled
        case .installDeactivated: self = .installDeactivated
        case .installStandby: self = .installStandby
        case .configuration: self = .configuration
        }
    }
}

/// The device that took an install's place.
public struct DisplacedBy: Equatable, Sendable {
    /// What kind it is.
    public let formFactor: FormFactor
    /// The maker's model name, if it is known.
    public let model: String?

    init(core: HandfastCore.DisplacedBy) {
        formFactor = FormFactor(core: core.formFactor)
        model = core.model
    }
}

/// Where the install and its user stood when the platform last told.
public struct HandfastStatus: Equatable, Sendable {
    /// The user.
    public let userId: String
    /// The install.
    public let installId: String
    /// Whether the install may act for its user.
    public let remotelyEnabled: Bool
    /// Why not, when it may not.
    public let disabledReason: DisabledReason?
    /// The state of the install.
    public let installState: InstallState
    /// Why it is in that state.
    public let stateReason: StateReason?
    /// Since when.
    public let since: Date
    /// The kind of device that took its place.
    public let displacedBy: DisplacedBy?

    init(core: HandfastCore.Status) {
        userId = core.userId
        installId = core.installId
        remotelyEnabled = core.remotelyEnabled
        disabledReason = core.disabledReason.map { DisabledReason(core: $0) }
        installState = InstallState(core: core.installState)
        stateReason = core.stateReason.map { StateReason(core: $0) }
        since = moment(millis: core.sinceMillis)
        displacedBy = core.displacedBy.map { DisplacedBy(core: $0) }
    }
}

/// A change that listeners are told of.
public enum StatusChange: Equatable, Sendable {
    /// The install was deactivated. It never comes back by itself.
    case deactivated(reason: StateReason?, since: Date, displacedBy: DisplacedBy?)
    /// The install was put on standby.
    case putOnStandby(reason: StateReason?)
    /// The install became the active one.
    case promoted
    /// The customer disabled the user.
    case userDisabled
    /// The customer enabled the user again.
    case userEnabled
    /// The user was deleted. What is on the device stays until a reset.
    case userDeleted
    /// The SDK configuration is another one.
    case configurationChanged(version: Int)

    init(core: HandfastCore.StatusChange) {
        switch core {
        case .deactivated(let reason, let sinceMillis, let displacedBy):
            self = .deactivated(
                reason: reason.map { StateReason(core: $0) },
                since: moment(millis: sinceMillis),
                displacedBy: displacedBy.map { DisplacedBy(core: $0) }
            )
        case .putOnStandby(let reason):
            self = .putOnStandby(reason: reason.map { StateReason(core: $0) })
        case .promoted:
            self = .promoted
        case .userDisabled:
            self = .userDisabled
        case .userEnabled:
            self = .userEnabled
        case .userDeleted:
            self = .userDeleted
        case .configurationChanged(let version):
            self = .configurationChanged(version: Int(version))
        }
    }
}
