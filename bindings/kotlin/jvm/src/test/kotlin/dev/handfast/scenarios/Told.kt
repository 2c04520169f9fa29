package dev.handfast.scenarios

import com.google.gson.JsonObject
import dev.handfast.DisplacedBy
import dev.handfast.Handfast
import dev.handfast.InitState
import dev.handfast.StatusChange
import dev.handfast.support.TestDevice
import dev.handfast.support.TestServer

// What devices and the server tell, in the words of the contract.

fun onDevice(sdk: Handfast, nameOf: (String) -> String?): Map<String, Any?> {
    val always = mapOf(
        "init_state" to sdk.initState.name,
        "user_exists" to sdk.userExists,
        "is_user_linked" to sdk.isUserLinked,
    )
    if (sdk.initState != InitState.INITIALIZED) {
        return always
    }
    return always + mapOf(
        "user" to sdk.userId?.let(nameOf),
        "user_creation_pending" to sdk.userCreationPending,
        "pending_farewells" to sdk.pendingFarewells,
        "configuration_version" to sdk.configuration?.version,
    )
}

fun heard(device: TestDevice): Map<String, Any?> {
    val changes = device.heard.map(::told)
    device.heard.clear()
    return mapOf("changes" to changes)
}

fun told(device: DisplacedBy?): Map<String, Any?>? =
    device?.let { mapOf("form_factor" to it.formFactor.name, "model" to it.model) }

private fun told(change: StatusChange): Map<String, Any?> {
    val kind = checkNotNull(change::class.simpleName)
    val name = kind.replace(Regex("(?<=.)[A-Z]"), "_$0").uppercase()
    val more = when (change) {
        is StatusChange.Deactivated ->
            mapOf("reason" to change.reason?.name, "displaced_by" to told(change.displacedBy))
        is StatusChange.PutOnStandby -> mapOf("reason" to change.reason?.name)
        is StatusChange.ConfigurationChanged -> mapOf("version" to change.version)
        else -> emptyMap()
    }
    return mapOf("change" to name) + more
}

fun introspect(device: TestDevice): Map<String, Any?> {
    val (status, answer) = TestServer.call("POST", "/introspect", mapOf("token" to device.token))
    check(status == 200) { "no introspection: $status" }
    return mapOf("active" to answer.asJsonObject["active"])
}

fun onServer(act: String, externalId: String) {
    val user = checkNotNull(TestServer.find(externalId))["id"].asString
    val (status, _) = when (act) {
        "disable_user" -> TestServer.call("POST", "/users/$user/disable")
        "enable_user" -> TestServer.call("POST", "/users/$user/enable")
        "delete_user" -> TestServer.call("DELETE", "/users/$user")
        else -> error("unknown act: $act")
    }
    check(status == 200) { "$act: $status" }
}

fun toldByServer(user: JsonObject?): Map<String, Any?> {
    if (user == null) {
        return mapOf("exists" to false)
    }
    val installs = user["installs"].asJsonArray.map { it.asJsonObject }
    return mapOf(
        "exists" to true,
        "enabled" to user["enabled"],
        "active" to installs.firstOrNull { it["id"] == user["active_install_id"] }?.get("model"),
        "installs" to installs.map {
            val state = it["state"].asString.uppercase()
            mapOf("device" to it["model"], "state" to state, "reason" to it["reason"])
        },
        "metadata" to user["metadata"],
    )
}
