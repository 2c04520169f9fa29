import Foundation
@testable import Handfast

extension ScenarioRun {
    /// Does what a step says.
    func answer(to step: Step) async throws -> JSON {
        switch step.kind {
        case "device": return try makeDevice(step)
        case "initialize": return try initialize(step)
        case "restart":
            try deviceOf(step).restart()
            return .null
        case "reinstall":
            try deviceOf(step).reinstall()
            return .null
        case "issue": return try await issue(step)
        case "create_user": return try await createUser(step)
        case "resume_user_creation":
            let result = try await deviceOf(step).sdk.resumeUserCreation()
            return try await created(result)
        case "request_token":
            let device = try deviceOf(step)
            device.token = try await device.sdk.requestUserAccessToken().token
            return .null
        case "request_drain_token":
            _ = try await deviceOf(step).sdk.requestDrainToken()
            return .null
        case "introspect": return try await introspect(step)
        case "status":
            return try await told(try deviceOf(step).sdk.status)
        case "refresh_status":
            let status = try await deviceOf(step).sdk.refreshStatus()
            return try await told(status)
        case "on_device": return try await onDevice(try deviceOf(step).sdk)
        case "add_metadata":
            let fields = try step.texts("fields")
            return metadata(try await deviceOf(step).sdk.addUserMetadataFields(fields))
        case "remove_metadata":
            let name = try step.text("name")
            return metadata(try await deviceOf(step).sdk.removeUserMetadataField(name))
        case "reset":
            let result = try await deviceOf(step).sdk.reset()
            return .object(["farewell": .text(result.farewell.rawValue)])
        case "say_farewells":
            let left = try await deviceOf(step).sdk.sayPendingFarewells()
            return .object(["left": .number(Double(left))])
        case "heard":
            return .object(["changes": .list(try deviceOf(step).takeHeard())])
        case "network": return try setNetwork(step)
        case "vault": return try setVault(step)
        case "server": return try await act(step)
        case "server_says": return try await serverSays(step)
        default:
            throw TestFailure("there is no such step")
        }
    }

    private func makeDevice(_ step: Step) throws -> JSON {
        let name = try step.text("name")
        guard let formFactor = FormFactor(rawValue: try step.text("form_factor")) else {
            throw TestFailure("there is no such form factor")
        }
        devices[name] = ScenarioDevice(
            name: name,
            id: "\(prefix)/\(name)",
            formFactor: formFactor,
            clockOffset: step.argument("clock_offset_seconds").asNumber ?? 0
        )
        return .null
    }

    private func initialize(_ step: Step) throws -> JSON {
        try deviceOf(step).initialize(
            platformURL: platformURL(step) ?? server.address,
            deadlineMillis: step.argument("creation_deadline_millis").asNumber ?? 30_000
        )
        return .null
    }

    private func platformURL(_ step: Step) -> String? {
        let given = step.argument("platform_url").asText
        return given == "SERVER" ? server.address : given
    }

    private func issue(_ step: Step) async throws -> JSON {
        let user = try step.text("user")
        let name = try step.text("code")
        if let rehearsal = step.argument("rehearses").asText {
            externalIds[user] = "test:\(rehearsal):\(prefix)/\(user)"
        }
        let externalId = self.externalId(user)
        externalIds[user] = externalId
        var body = ["external_id": externalId]
        body["on_conflict"] = step.argument("on_conflict").asText
        body["intent"] = step.argument("intent").asText
        let answer = try await server.call("POST", "/users/auth-code", body: body)
        guard answer.status == 200 else {
            throw IssueFailure(platformCode: answer.body["errorCode"].asText)
        }
        codes[name] = answer.body["authentication_code"].asText
        return .object([
            "will_restore": .bool(answer.body["user_id"] != .null),
            "active_device": answer.body["active_device"]["model"],
        ])
    }

    private func createUser(_ step: Step) async throws -> JSON {
        let device = try deviceOf(step)
        let code = try authenticationCode(step)
        let options = UserCreationOptions(
            authenticationCode: code,
            platformURL: platformURL(step)
        )
        return try await created(try await device.sdk.createUser(options: options))
    }

    private func authenticationCode(_ step: Step) throws -> String {
        if let text = step.argument("code_text").asText {
            return text
        }
        guard let code = codes[try step.text("code")] else {
            throw TestFailure("there is no such code")
        }
        return code
    }

    private func created(_ result: UserCreationResult?) async throws -> JSON {
        guard let result = result else {
            return .object(["user": .null])
        }
        return .object([
            "user": try await name(ofUser: result.userId),
            "restored": .bool(result.restored),
            "state": .text(result.state.rawValue),
            "reason": .optional(result.reason?.rawValue),
            "has_token": .bool(result.accessToken != nil),
        ])
    }

    private func introspect(_ step: Step) async throws -> JSON {
        let body = ["token": try deviceOf(step).token ?? ""]
        let answer = try await server.call("POST", "/introspect", body: body)
        guard answer.status == 200 else {
            throw TestFailure("the server answered \(answer.status)")
        }
        return .object(["active": answer.body["active"]])
    }

    private func told(_ status: HandfastStatus?) async throws -> JSON {
        guard let status = status else {
            return .object(["user": .null])
        }
        return .object([
            "user": try await name(ofUser: status.userId),
            "remotely_enabled": .bool(status.remotelyEnabled),
            "disabled_reason": .optional(status.disabledReason?.rawValue),
            "install_state": .text(status.installState.rawValue),
            "state_reason": .optional(status.stateReason?.rawValue),
            "displaced_by": .device(status.displacedBy),
        ])
    }

    private func onDevice(_ sdk: Handfast) async throws -> JSON {
        var answer: [String: JSON] = [
            "init_state": .text(sdk.initState.rawValue),
            "user_exists": .bool(sdk.userExists),
            "is_user_linked": .bool(sdk.isUserLinked),
        ]
        if sdk.initState == .initialized {
            answer["user"] = try await name(ofUser: try sdk.userId)
            answer["user_creation_pending"] = .bool(try sdk.userCreationPending)
            answer["pending_farewells"] = .number(Double(try sdk.pendingFarewells))
            let version = try sdk.configuration?.version
            answer["configuration_version"] = version.map { JSON.number(Double($0)) }
        }
        return .object(answer)
    }

    private func metadata(_ fields: [String: String]) -> JSON {
        .object(["fields": .object(fields.mapValues { JSON.text($0) })])
    }

    private func setNetwork(_ step: Step) throws -> JSON {
        guard let condition = TestNetwork.Condition(rawValue: try step.text("is")) else {
            throw TestFailure("there is no such network")
        }
        let times = step.argument("times").asNumber.map { Int($0) }
        try deviceOf(step).network.become(condition, times: times)
        return .null
    }

    private func setVault(_ step: Step) throws -> JSON {
        let vault = try deviceOf(step).vault
        let after = Int(step.argument("after").asNumber ?? 0)
        switch try step.text("is") {
        case "WORKS": vault.behave(.works)
        case "UNAVAILABLE": vault.behave(.unavailable)
        case "THROWS": vault.behave(.throwsAlways)
        case "THROWS_ON_STORE": vault.behave(.throwsOnStore(after: after))
        default: throw TestFailure("there is no such vault")
        }
        return .null
    }

    private func act(_ step: Step) async throws -> JSON {
        let externalId = self.externalId(try step.text("user"))
        guard let id = try await server.user(externalId: externalId)?["id"].asText else {
            throw TestFailure("the user is not there")
        }
        let answer: TestServer.Answer
        switch try step.text("act") {
        case "disable_user": answer = try await server.call("POST", "/users/\(id)/disable")
        case "enable_user": answer = try await server.call("POST", "/users/\(id)/enable")
        case "delete_user": answer = try await server.call("DELETE", "/users/\(id)")
        default: throw TestFailure("there is no such act")
        }
        guard answer.status == 200 else {
            throw TestFailure("the server answered \(answer.status)")
        }
        return .null
    }

    private func serverSays(_ step: Step) async throws -> JSON {
        let externalId = self.externalId(try step.text("user"))
        guard let user = try await server.user(externalId: externalId) else {
            return .object(["exists": .bool(false)])
        }
        let installs = user["installs"].asList.sorted { newer($0, $1) }
        let active = installs.first { $0["id"] == user["active_install_id"] }
        return .object([
            "exists": .bool(true),
            "enabled": user["enabled"],
            "active": active?["model"] ?? .null,
            "installs": .list(installs.map { shown($0) }),
            "metadata": user["metadata"],
        ])
    }

    private func shown(_ install: JSON) -> JSON {
        .object([
            "device": install["model"],
            "state": install["state"].screaming,
            "reason": install["reason"].screaming,
        ])
    }

    private func newer(_ one: JSON, _ other: JSON) -> Bool {
        let mine = one["created_at"].asText ?? ""
        let theirs = other["created_at"].asText ?? ""
        return mine > theirs
    }
}
