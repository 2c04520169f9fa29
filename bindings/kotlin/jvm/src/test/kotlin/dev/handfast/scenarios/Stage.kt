package dev.handfast.scenarios

import com.google.gson.Gson
import com.google.gson.JsonElement
import dev.handfast.DeviceFacts
import dev.handfast.FormFactor
import dev.handfast.HandfastException
import dev.handfast.HandfastStatus
import dev.handfast.UserCreationOptions
import dev.handfast.UserCreationResult
import dev.handfast.support.FaultyVault
import dev.handfast.support.SwitchedHttp
import dev.handfast.support.TestDevice
import dev.handfast.support.TestServer
import java.nio.file.Path
import java.time.Duration

private typealias Answer = Map<String, Any?>

/** The platform refused a code. */
private class IssueFailed(val errorCode: String) : Exception(errorCode)

/** The devices and users of one scenario. */
class Stage(private val folder: Path) : AutoCloseable {
    private val prefix = TestServer.freshPrefix()
    private val devices = mutableMapOf<String, TestDevice>()
    private val externalIds = mutableMapOf<String, String>()
    private val codes = mutableMapOf<String, String>()

    suspend fun take(step: Step) {
        var answer: JsonElement? = null
        var failure: Answer? = null
        try {
            answer = json(act(step))
        } catch (failed: IssueFailed) {
            failure = mapOf("error_code" to failed.errorCode)
        } catch (failed: HandfastException) {
            failure = mapOf("reason" to failed.reason.name, "error_code" to failed.errorCode)
        }
        step.checkAllRead()
        if (step.failure != null) {
            match(step.failure, json(checkNotNull(failure) { "it did not fail" }), "failure")
        } else {
            check(failure == null) { "it failed: $failure" }
            step.expected?.let { match(it, checkNotNull(answer), "answer") }
        }
    }

    override fun close() = devices.values.forEach(TestDevice::close)

    private suspend fun act(step: Step): Answer? = when (step.act) {
        "device" -> nothing { make(step) }
        "initialize" -> nothing { initialize(step) }
        "restart" -> nothing { device(step).restart() }
        "reinstall" -> nothing { device(step).reinstall() }
        "issue" -> issue(step)
        "create_user" -> createUser(step)
        "resume_user_creation" -> created(device(step).sdk.resumeUserCreation())
        "request_token" -> nothing { requestToken(device(step)) }
        "request_drain_token" -> nothing { device(step).sdk.requestDrainToken() }
        "introspect" -> introspect(device(step))
        "status" -> standing(device(step).sdk.status.value)
        "refresh_status" -> standing(device(step).sdk.refreshStatus())
        "on_device" -> onDevice(device(step).sdk, ::nameOf)
        "add_metadata" ->
            mapOf("fields" to device(step).sdk.addUserMetadataFields(step.fields("fields")))
        "remove_metadata" ->
            mapOf("fields" to device(step).sdk.removeUserMetadataField(step["name"]))
        "reset" -> mapOf("farewell" to device(step).sdk.reset().farewell.name)
        "say_farewells" -> mapOf("left" to device(step).sdk.sayPendingFarewells())
        "heard" -> heard(device(step))
        "network" -> nothing {
            val network = SwitchedHttp.Network.valueOf(step["is"])
            device(step).http.become(network, step.number("times"))
        }
        "vault" -> nothing {
            val fault = FaultyVault.Fault.valueOf(step["is"])
            device(step).vault.become(fault, step.number("after") ?: 0)
        }
        "server" -> nothing { onServer(step["act"], externalIds.getValue(step["user"])) }
        "server_says" -> toldByServer(TestServer.find(externalIds.getValue(step["user"])))
        else -> error("unknown step: ${step.act}")
    }

    private fun device(step: Step): TestDevice = devices.getValue(step["device"])

    private fun make(step: Step) {
        val name = step["name"]
        val formFactor = FormFactor.valueOf(step["form_factor"])
        val facts = DeviceFacts(formFactor, model = name, id = "$prefix/$name")
        val home = folder.resolve("${devices.size}")
        devices[name] = TestDevice(home, facts, step.seconds("clock_offset_seconds"))
    }

    private fun initialize(step: Step) {
        val deadline = Duration.ofMillis(step.number("creation_deadline_millis")?.toLong() ?: 30_000)
        device(step).initialize(address(step.text("platform_url") ?: "SERVER"), deadline)
    }

    private fun issue(step: Step): Answer {
        val user = step["user"]
        val rehearsal = step.text("rehearses")?.let { "test:$it:" }.orEmpty()
        val externalId = externalIds.getOrPut(user) { "$rehearsal$prefix/$user" }
        val options = listOf("on_conflict", "intent").mapNotNull { name -> step.text(name)?.let { name to it } }
        val code = step["code"]
        val (status, answer) = TestServer.issue(externalId, options.toMap())
        if (status != 200) {
            throw IssueFailed(answer["errorCode"].asString)
        }
        codes[code] = answer["authentication_code"].asString
        val active = answer["active_device"].takeUnless { it.isJsonNull }?.asJsonObject
        return mapOf("will_restore" to !answer["user_id"].isJsonNull, "active_device" to active?.get("model"))
    }

    private suspend fun createUser(step: Step): Answer {
        val code = step.text("code")?.let(codes::getValue) ?: step["code_text"]
        val address = step.text("platform_url")?.let(::address)
        return created(device(step).sdk.createUser(UserCreationOptions(code, address)))
    }

    private fun created(created: UserCreationResult?): Answer {
        if (created == null) {
            return mapOf("user" to null)
        }
        return mapOf(
            "user" to nameOf(created.userId),
            "restored" to created.restored,
            "state" to created.state.name,
            "reason" to created.reason?.name,
            "has_token" to (created.accessToken != null),
        )
    }

    private suspend fun requestToken(device: TestDevice) {
        device.token = device.sdk.requestUserAccessToken().token
    }

    private fun standing(status: HandfastStatus?): Answer {
        if (status == null) {
            return mapOf("user" to null)
        }
        return mapOf(
            "user" to nameOf(status.userId),
            "remotely_enabled" to status.remotelyEnabled,
            "disabled_reason" to status.disabledReason?.name,
            "install_state" to status.installState.name,
            "state_reason" to status.stateReason?.name,
            "displaced_by" to told(status.displacedBy),
        )
    }

    private fun nameOf(userId: String): String? = externalIds.entries
        .firstOrNull { TestServer.find(it.value)?.get("id")?.asString == userId }
        ?.key
}

/** With nulls, which count as much as what is missing. */
private fun json(answer: Any?): JsonElement = Gson().newBuilder().serializeNulls().create().toJsonTree(answer)

private fun address(platformUrl: String): String =
    if (platformUrl == "SERVER") TestServer.url else platformUrl

private inline fun nothing(act: () -> Unit): Map<String, Any?>? {
    act()
    return null
}
