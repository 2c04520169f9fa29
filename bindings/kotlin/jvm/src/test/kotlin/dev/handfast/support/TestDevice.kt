package dev.handfast.support

import dev.handfast.DeviceFacts
import dev.handfast.Handfast
import dev.handfast.InitializationOptions
import dev.handfast.StatusChange
import dev.handfast.jvm.DeviceHome
import dev.handfast.jvm.JdkHttp
import dev.handfast.ports.HandfastPorts
import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortException
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import dev.handfast.ports.VaultPort
import dev.handfast.ports.VaultPortException
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.Collections
import java.util.concurrent.Executor

/** Tells listeners before the call that learnt of a change returns. */
val atOnce = Executor(Runnable::run)

/** A device whose parts can be made to fail. It is not initialised. */
class TestDevice(folder: Path, private val facts: DeviceFacts, clockOffset: Duration) :
    AutoCloseable {
    private val home = DeviceHome.open(folder)
    val http = SwitchedHttp(JdkHttp())
    val vault = FaultyVault(home.vault)
    val heard: MutableList<StatusChange> = Collections.synchronizedList(mutableListOf())
    var token: String? = null
    private val ports = HandfastPorts(
        http = http,
        vault = vault,
        deviceKey = home.deviceKey,
        listenerExecutor = atOnce,
        clock = { Instant.now() + clockOffset },
    )
    var sdk = Handfast(ports)
        private set
    private var listens = false

    fun initialize(platformUrl: String, creationDeadline: Duration) {
        sdk.initialize(InitializationOptions(platformUrl, device = facts, creationDeadline = creationDeadline))
        if (!listens) {
            sdk.addStatusListener { heard.add(it) }
            listens = true
        }
    }

    fun restart() {
        sdk.close()
        sdk = Handfast(ports)
        listens = false
    }

    fun reinstall() {
        home.vault.delete()
        home.deviceKey.keyNames().forEach(home.deviceKey::deleteKey)
        restart()
    }

    override fun close() {
        sdk.close()
        home.close()
    }
}

/** The ready-made client, over a network with faults. */
class SwitchedHttp(private val http: HttpPort) : HttpPort {
    enum class Network { ONLINE, OFFLINE, LOSES_ANSWERS }

    private var network = Network.ONLINE
    private var left: Int? = null

    @Synchronized
    fun become(network: Network, times: Int?) {
        this.network = network
        left = times
    }

    override suspend fun send(request: HttpPortRequest): HttpPortResponse {
        val network = next()
        if (network == Network.OFFLINE) {
            throw HttpPortException.Unreachable("offline")
        }
        val response = http.send(request)
        if (network == Network.LOSES_ANSWERS) {
            throw HttpPortException.Unreachable("the answer was lost")
        }
        return response
    }

    @Synchronized
    private fun next(): Network {
        if (left == 0) {
            return Network.ONLINE
        }
        left = left?.minus(1)
        return network
    }
}

/** A store with faults. */
class FaultyVault(private val vault: VaultPort) : VaultPort {
    enum class Fault { WORKS, UNAVAILABLE, THROWS, THROWS_ON_STORE }

    private var fault = Fault.WORKS
    private var stillWorking = 0

    @Synchronized
    fun become(fault: Fault, after: Int) {
        this.fault = fault
        stillWorking = after
    }

    override fun load(): ByteArray? {
        fail(isStoring = false)
        return vault.load()
    }

    override fun store(blob: ByteArray) {
        fail(isStoring = true)
        vault.store(blob)
    }

    override fun delete() {
        fail(isStoring = true)
        vault.delete()
    }

    @Synchronized
    private fun fail(isStoring: Boolean) {
        if (fault == Fault.WORKS || (fault == Fault.THROWS_ON_STORE && !isStoring)) {
            return
        }
        if (isStoring && stillWorking > 0) {
            stillWorking--
            return
        }
        if (fault == Fault.UNAVAILABLE) {
            throw VaultPortException.Unavailable("away")
        }
        error("the store throws")
    }
}
