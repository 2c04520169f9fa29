package dev.handfast.support

import com.google.gson.Gson
import dev.handfast.Handfast
import dev.handfast.InitializationOptions
import dev.handfast.jvm.DeviceHome
import dev.handfast.ports.DeviceKeyPort
import dev.handfast.ports.HandfastPorts
import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortHeader
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import dev.handfast.ports.VaultPort
import dev.handfast.ports.WallClockPort
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue

const val CODE = "a code that nobody may read"
const val TOKEN = "a token that nobody may read"
const val PLATFORM = "https://platform.example"
private const val ID = "01jd8x3b3w8m4q2k7n5c9v6t0r"
private const val SINCE = "2026-03-01T09:00:00.000Z"

/** A platform in this process: creates every user; its status says that the user is disabled. */
class StubPlatform(private val keepsAccount: Boolean = true) : HttpPort {
    /** Status and error code of every answer, if it refuses. */
    @Volatile
    var refusal: Pair<Int, String>? = null
    val requests = ConcurrentLinkedQueue<HttpPortRequest>()

    override suspend fun send(request: HttpPortRequest): HttpPortResponse {
        if (keepsAccount) {
            requests.add(request)
        }
        refusal?.let { (status, code) ->
            val problem = mapOf("errorCode" to code, "detail" to "no", "status" to status)
            // More than any call has time for.
            return response(status, problem, listOf(HttpPortHeader("retry-after", "3600")))
        }
        return when (val path = request.url.removePrefix(PLATFORM)) {
            "/sdk/users" -> response(201, created)
            "/sdk/status" -> response(200, status)
            "/sdk/reset" -> response(200, mapOf("install_id" to "ins_$ID", "state" to "reset"))
            else -> error("nothing at $path")
        }
    }
}

private val configuration = mapOf("version" to 0, "settings" to mapOf("enabled" to true))
private val install =
    mapOf("id" to "ins_$ID", "state" to "active", "reason" to null, "since" to SINCE)
private val created = mapOf(
    "user" to mapOf("id" to "usr_$ID", "restored" to false),
    "install" to install,
    "access_token" to mapOf("token" to TOKEN, "expires_at" to "2026-03-01T10:00:00.000Z"),
    "configuration" to configuration,
)
private val status = mapOf(
    "user" to mapOf("id" to "usr_$ID", "enabled" to false),
    "install" to install,
    "remotely_enabled" to false,
    "configuration" to configuration,
)

private fun response(status: Int, body: Any, headers: List<HttpPortHeader> = emptyList()) =
    HttpPortResponse(status, headers, Gson().newBuilder().serializeNulls().create().toJson(body).encodeToByteArray())

/** A store that lives as long as this process. */
open class MemoryVault(@Volatile var blob: ByteArray? = null) : VaultPort {
    override fun load(): ByteArray? = blob

    override fun store(blob: ByteArray) {
        this.blob = blob
    }

    override fun delete() {
        blob = null
    }
}

/** Ports over these parts, and ready ones for the rest, in a folder that is closed with them. */
fun ports(
    folder: Path,
    http: HttpPort,
    vault: VaultPort = MemoryVault(),
    deviceKey: DeviceKeyPort? = null,
    clock: WallClockPort? = null,
): HandfastPorts {
    val home = DeviceHome.open(folder)
    return HandfastPorts(
        http = http,
        vault = vault,
        deviceKey = deviceKey ?: home.deviceKey,
        listenerExecutor = atOnce,
        clock = clock,
        closeable = home,
    )
}

/** An SDK over ports, initialised with an address where nobody is. */
fun initialized(
    ports: HandfastPorts,
    creationDeadline: Duration = Duration.ofSeconds(30),
    hostCallLimit: Duration = Duration.ofSeconds(10),
): Handfast {
    val sdk = Handfast(ports, hostCallLimit)
    sdk.initialize(InitializationOptions(PLATFORM, creationDeadline = creationDeadline))
    return sdk
}
