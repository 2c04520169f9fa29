package dev.handfast.support

import dev.handfast.Handfast
import dev.handfast.UserCreationOptions
import java.io.File
import java.time.Duration
import java.time.Instant

/** So many lives of one device: a user is created, its status asked for, and the device reset. */
suspend fun lives(sdk: Handfast, lives: Int) {
    repeat(lives) {
        sdk.createUser(UserCreationOptions(CODE))
        sdk.refreshStatus()
        sdk.reset()
    }
}

private val PATIENCE: Duration = Duration.ofSeconds(10)

/** The SDK's own threads that are left when they had the time to end, which they do by themselves. */
fun threadsLeft(): List<String> = settled(::namesOfThreads) { it.isEmpty() }

/** Bytes of objects in use, at most [most] if the collector gets there: some it frees in several rounds. */
fun heapLeft(most: Long): Long = settled(::usedHeap) { it <= most }

private fun <Reading> settled(read: () -> Reading, isSettled: (Reading) -> Boolean): Reading {
    val end = Instant.now() + PATIENCE
    var reading = read()
    while (!isSettled(reading) && Instant.now() < end) {
        Thread.yield()
        reading = read()
    }
    return reading
}

/** The SDK's own threads, in this process. Where the system does not tell, those that Java knows. */
private fun namesOfThreads(): List<String> {
    val tasks = File("/proc/self/task").listFiles()
    val names = tasks?.mapNotNull { task -> runCatching { File(task, "comm").readText().trim() }.getOrNull() }
        ?: Thread.getAllStackTraces().keys.map(Thread::getName)
    return names.filter { it.startsWith("handfast-") }
}

/** How many threads this process has. */
fun countOfThreads(): Int = File("/proc/self/task").list()?.size ?: Thread.activeCount()

/** Bytes in memory; 0 where the system does not tell. */
fun residentBytes(): Long {
    val pages = runCatching { File("/proc/self/statm").readText().split(" ")[1].toLong() }
    return pages.getOrDefault(0) * 4096
}

/** Bytes of objects that are in use. */
fun usedHeap(): Long {
    System.gc()
    val runtime = Runtime.getRuntime()
    return runtime.totalMemory() - runtime.freeMemory()
}
