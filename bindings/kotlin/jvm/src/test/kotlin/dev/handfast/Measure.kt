package dev.handfast

import dev.handfast.jvm.DeviceHome
import dev.handfast.jvm.JdkHttp
import dev.handfast.jvm.desktopPorts
import dev.handfast.ports.HandfastPorts
import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
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
import java.nio.file.Path
import java.util.concurrent.atomic.AtomicLong
import kotlin.io.path.createTempDirectory

private const val WARM_UP = 100
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

/** What createUser takes, and how much of it the answers of the platform are. */
private fun creations(folder: Path) {
    val http = TimedHttp(JdkHttp())
    val prefix = TestServer.freshPrefix()
    val whole = mutableListOf<Long>()
    val network = mutableListOf<Long>()
    repeat(WARM_UP + CREATIONS) { number ->
        val code = TestServer.code("$prefix/$number")
        Handfast(desktopPorts(DeviceHome.open(folder.resolve("$number")), http)).use { sdk ->
            sdk.initialize(InitializationOptions(TestServer.url))
            http.nanos.set(0)
            val begun = System.nanoTime()
            runBlocking { sdk.createUser(UserCreationOptions(code)) }
            whole += System.nanoTime() - begun
            network += http.nanos.get()
        }
    }
    tell("createUser", whole.drop(WARM_UP))
    tell("the network", network.drop(WARM_UP))
    tell("added", whole.zip(network, Long::minus).drop(WARM_UP))
}

private fun tell(what: String, nanos: List<Long>) {
    val sorted = nanos.sorted()
    val median = sorted[sorted.size / 2] / MEGABYTE
    val high = sorted[sorted.size * 95 / 100] / MEGABYTE
    println("%-12s median %6.2f ms, 95 of 100 within %6.2f ms".format(what, median, high))
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

/** A client, and how long its answers took. */
private class TimedHttp(private val http: HttpPort) : HttpPort {
    val nanos = AtomicLong()

    override suspend fun send(request: HttpPortRequest): HttpPortResponse {
        val begun = System.nanoTime()
        return http.send(request).also { nanos.addAndGet(System.nanoTime() - begun) }
    }
}
