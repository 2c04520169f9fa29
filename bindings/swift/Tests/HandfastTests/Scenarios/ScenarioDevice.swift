import Foundation
@testable import Handfast

/// A device of a scenario. What survives a restart is here; the SDK is made
/// anew.
final class ScenarioDevice {
    let name: String
    let vault = TestVault()
    let network = TestNetwork(over: URLSessionHTTP())
    var token: String?

    private let facts: DeviceFacts
    private let clock: WrongClock
    private let keys = TestKeys()
    private let queue = DispatchQueue(label: "dev.handfast.test.listener")
    private let heard = Locked<[JSON]>([])
    private var observation: StatusObservation?
    private(set) var sdk: Handfast

    init(name: String, id: String, formFactor: FormFactor, clockOffset: TimeInterval) {
        self.name = name
        facts = DeviceFacts(formFactor: formFactor, model: name, id: id)
        clock = WrongClock(offset: clockOffset)
        sdk = Handfast(
            ports: HandfastPorts(http: network, vault: vault, deviceKey: keys, clock: clock)
        )
    }

    func initialize(platformURL: String, deadlineMillis: Double) throws {
        let options = InitializationOptions(
            platformURL: platformURL,
            app: AppFacts(),
            device: facts,
            creationDeadline: deadlineMillis / 1_000
        )
        try sdk.initialize(options: options)
        if observation == nil {
            let heard = self.heard
            observation = try sdk.observeStatus(queue: queue) { change in
                heard.withLock { $0.append(JSON.change(change)) }
            }
        }
    }

    func restart() {
        observation = nil
        sdk = Handfast(
            ports: HandfastPorts(http: network, vault: vault, deviceKey: keys, clock: clock)
        )
    }

    func reinstall() throws {
        for name in try keys.keyNames() {
            try keys.deleteKey(named: name)
        }
        vault.empty()
        restart()
    }

    /// What the listener heard since this was asked last.
    func takeHeard() -> [JSON] {
        // What was put on the queue before is told before this.
        queue.sync {}
        return heard.withLock { heard -> [JSON] in
            let taken = heard
            heard = []
            return taken
        }
    }
}

extension JSON {
    static func change(_ change: StatusChange) -> JSON {
        switch change {
        case .deactivated(let reason, _, let displacedBy):
            return .object([
                "change": .text("DEACTIVATED"),
                "reason": optional(reason?.rawValue),
                "displaced_by": device(displacedBy),
            ])
        case .putOnStandby(let reason):
            return .object([
                "change": .text("PUT_ON_STANDBY"),
                "reason": optional(reason?.rawValue),
            ])
        case .promoted:
            return .object(["change": .text("PROMOTED")])
        case .userDisabled:
            return .object(["change": .text("USER_DISABLED")])
        case .userEnabled:
            return .object(["change": .text("USER_ENABLED")])
        case .userDeleted:
            return .object(["change": .text("USER_DELETED")])
        case .configurationChanged(let version):
            return .object([
                "change": .text("CONFIGURATION_CHANGED"),
                "version": .number(Double(version)),
            ])
        }
    }

    static func device(_ device: DisplacedBy?) -> JSON {
        guard let device = device else {
            return .null
        }
        return .object([
            "form_factor": .text(device.formFactor.rawValue),
            "model": optional(device.model),
        ])
    }
}
