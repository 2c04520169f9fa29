package dev.handfast.internal

import dev.handfast.core.DeviceKey
import dev.handfast.core.HostFailure
import dev.handfast.core.HttpClient
import dev.handfast.core.HttpFailure
import dev.handfast.core.HttpHeader
import dev.handfast.core.HttpMethod
import dev.handfast.core.HttpRequest
import dev.handfast.core.HttpResponse
import dev.handfast.core.KeyFailure
import dev.handfast.core.Vault
import dev.handfast.core.VaultFailure
import dev.handfast.core.WallClock
import dev.handfast.ports.DeviceKeyPort
import dev.handfast.ports.DeviceKeyPortException
import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortException
import dev.handfast.ports.HttpPortHeader
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import dev.handfast.ports.VaultPort
import dev.handfast.ports.VaultPortException
import dev.handfast.ports.WallClockPort
import kotlinx.coroutines.CancellationException
import java.time.Duration

/** What a port threw that is none of its failures. It is not repeated: nobody knows what it holds. */
private const val THREW = "the port threw something that is none of its failures"

/** An HTTP port as the core knows it. */
internal class CoreHttp(private val port: HttpPort) : HttpClient {
    override suspend fun send(request: HttpRequest): HttpResponse = try {
        port.send(request.toPort()).toCore()
    } catch (failure: HttpPortException) {
        throw failure.toCore()
    } catch (cancelled: CancellationException) {
        throw cancelled
    } catch (_: Throwable) {
        throw HttpFailure.HostFailed(THREW)
    }
}

private fun HttpRequest.toPort() = HttpPortRequest(
    method = when (method) {
        HttpMethod.GET -> "GET"
        HttpMethod.POST -> "POST"
        HttpMethod.PATCH -> "PATCH"
    },
    url = url,
    headers = headers.map { HttpPortHeader(it.name, it.value) },
    body = body,
    timeout = Duration.ofMillis(timeoutMillis.toLong()),
)

private fun HttpPortResponse.toCore() = HttpResponse(
    status = status.coerceIn(0, UShort.MAX_VALUE.toInt()).toUShort(),
    headers = headers.map { HttpHeader(it.name, it.value) },
    body = body,
)

private fun HttpPortException.toCore(): HttpFailure = when (this) {
    is HttpPortException.Unreachable -> HttpFailure.Unreachable(message.orEmpty())
    is HttpPortException.Timeout -> HttpFailure.Timeout()
    is HttpPortException.Refused -> HttpFailure.Refused(message.orEmpty())
}

/** A store as the core knows it. */
internal class CoreVault(private val port: VaultPort, private val calls: HostCalls) : Vault {
    override fun load(): ByteArray? = asked { port.load() }

    override fun store(blob: ByteArray) = asked { port.store(blob) }

    override fun delete() = asked { port.delete() }

    private fun <Answer> asked(ask: () -> Answer): Answer = try {
        calls.during(ask)
    } catch (failure: VaultPortException) {
        throw when (failure) {
            is VaultPortException.Unavailable -> VaultFailure.Unavailable(failure.message.orEmpty())
            is VaultPortException.Unsafe -> VaultFailure.Unsafe(failure.message.orEmpty())
        }
    } catch (_: Throwable) {
        throw VaultFailure.HostFailed(THREW)
    }
}

/** Device keys as the core knows them. */
internal class CoreDeviceKey(private val port: DeviceKeyPort, private val calls: HostCalls) :
    DeviceKey {
    override fun create(name: String) = asked { port.createKey(name) }

    override fun publicCoordinates(name: String): ByteArray = asked { port.publicKey(name) }

    override fun sign(name: String, message: ByteArray): ByteArray =
        asked { port.sign(name, message) }

    override fun delete(name: String) = asked { port.deleteKey(name) }

    override fun names(): List<String> = asked { port.keyNames() }

    private fun <Answer> asked(ask: () -> Answer): Answer = try {
        calls.during(ask)
    } catch (failure: DeviceKeyPortException) {
        throw when (failure) {
            is DeviceKeyPortException.NotFound -> KeyFailure.NotFound()
            is DeviceKeyPortException.Unavailable ->
                KeyFailure.Unavailable(failure.message.orEmpty())
        }
    } catch (_: Throwable) {
        throw KeyFailure.HostFailed(THREW)
    }
}

/** A clock as the core knows it. */
internal class CoreClock(private val port: WallClockPort, private val calls: HostCalls) :
    WallClock {
    override fun nowMillis(): Long = try {
        calls.during { port.now().toEpochMilli() }
    } catch (_: Throwable) {
        throw HostFailure.HostFailed(THREW)
    }
}
