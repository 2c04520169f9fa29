package dev.handfast

import dev.handfast.jvm.DeviceHome
import dev.handfast.jvm.JdkHttp
import dev.handfast.jvm.desktopPorts
import dev.handfast.ports.DeviceKeyPort
import dev.handfast.ports.HandfastPorts
import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import dev.handfast.ports.VaultPort
import dev.handfast.support.MemoryVault
import dev.handfast.support.StubPlatform
import dev.handfast.support.TestServer
import dev.handfast.support.atOnce
import dev.handfast.support.countOfThreads
import dev.handfast.support.initialized
import dev.handfast.support.lives
import dev.handfast.support.residentBytes
import dev.handfast.support.usedHeap
import kotlinx.coroutines.runBlocking
import java.lang.reflect.Proxy
import java.nio.file.Path
import java.util.concurrent.atomic.AtomicLong
import kotlin.io.path.createTempDirectory

private const val WARM_UP = 1_000
private const val CREATIONS = 300
private const val LIVES = 10_000
private const val MEGABYTE = 1_000_000.0

/** Figures of the SDK on the JVM; `measure.sh` runs it beside a server. */
fun main() {
    val folder = createTempDirectory("handfast")
    try {
        creations(folder)
        manyLives(folder)
    } finally {
        folder.toFile().deleteRecursively()
    }
}

/** What createUser takes, and of that the platform's answers and the device's store and keys. */
private fun creations(folder: Path) {
    val network = AtomicLong()
    val device = AtomicLong()
    val prefix = TestServer.freshPrefix()
    val times = List(WARM_UP + CREATIONS) { number ->
        val code = TestServer.code("$prefix/$number")
        Handfast(timedPorts(folder.resolve("$number"), network, device)).use { sdk ->
            sdk.initialize(InitializationOptions(TestServer.url))
            network.set(0)
            device.set(0)
            val begun = System.nanoTime()
            runBlocking { sdk.createUser(UserCreationOptions(code)) }
            listOf(System.nanoTime() - begun, network.get(), device.get())
        }
    }.drop(WARM_UP)
    tell("createUser", times.map { it[0] })
    tell("the network", times.map { it[1] })
    tell("store and keys", times.map { it[2] })
    tell("the SDK itself", times.map { it[0] - it[1] - it[2] })
}

/** The ports of a computer, which add up how long they take. */
private fun timedPorts(folder: Path, network: AtomicLong, device: AtomicLong): HandfastPorts {
    val home = DeviceHome.open(folder)
    val ports = desktopPorts(home, TimedHttp(JdkHttp(), network))
    return HandfastPorts(
        http = ports.http,
        vault = timed(VaultPort::class.java, home.vault, device),
        deviceKey = timed(DeviceKeyPort::class.java, home.deviceKey, device),
        listenerExecutor = ports.listenerExecutor,
        closeable = ports.closeable,
    )
}

private fun <Port : Any> timed(kind: Class<Port>, port: Port, nanos: AtomicLong): Port {
    val timed = Proxy.newProxyInstance(kind.classLoader, arrayOf(kind)) { _, method, arguments ->
        val begun = System.nanoTime()
        method.invoke(port, *arguments.orEmpty()).also { nanos.addAndGet(System.nanoTime() - begun) }
    }
    return kind.cast(timed)
}

private fun tell(what: String, nanos: List<Long>) {
    val sorted = nanos.sorted()
    val median = sorted[sorted.size / 2] / MEGABYTE
    val high = sorted[sorted.size * 95 / 100] / MEGABYTE
    println("%-14s median %6.2f ms, 95 of 100 within %6.2f ms".format(what, median, high))
}

/** Threads and memory after many lives of one device. */
private fun manyLives(folder: Path) {
    DeviceHome.open(folder.resolve("lives")).use { home ->
        val platform = StubPlatform(keepsAccount = false)
        val ports = HandfastPorts(platform, MemoryVault(), home.deviceKey, atOnce)
        initialized(ports).use { sdk ->
            sdk.addStatusListener { }
            runBlocking { lives(sdk, WARM_UP) }
            for (done in 0..LIVES step LIVES / 4) {
                tellOfMemory(done)
                if (done < LIVES) {
                    runBlocking { lives(sdk, LIVES / 4) }
                }
            }
        }
    }
}

private fun tellOfMemory(lives: Int) {
    val heap = usedHeap() / MEGABYTE
    val resident = residentBytes() / MEGABYTE
    val threads = countOfThreads()
    println("%6d lives: %d threads, heap %.1f MB, resident %.1f MB".format(lives, threads, heap, resident))
}

/** A client that adds up how long its answers take. */
private class TimedHttp(private val http: HttpPort, private val nanos: AtomicLong) : HttpPort {
    override suspend fun send(request: HttpPortRequest): HttpPortResponse {
        val begun = System.nanoTime()
        return http.send(request).also { nanos.addAndGet(System.nanoTime() - begun) }
    }
}
