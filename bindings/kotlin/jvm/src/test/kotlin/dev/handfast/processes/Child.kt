package dev.handfast.processes

import dev.handfast.Handfast
import dev.handfast.InitializationOptions
import dev.handfast.UserCreationOptions
import dev.handfast.jvm.DeviceHome
import dev.handfast.jvm.DeviceHomeException
import dev.handfast.jvm.onDesktop
import kotlinx.coroutines.runBlocking
import java.nio.file.Path
import java.util.concurrent.locks.LockSupport
import kotlin.concurrent.thread

/** A process of its own, which ends when its parent closes its input or kills it. */
fun main(arguments: Array<String>) {
    when (arguments[0]) {
        "hold" -> hold(Path.of(arguments[1]))
        "create" -> create(arguments[1], arguments.drop(2).map(::Creation))
    }
}

/** One creation that waits before it begins: `FOLDER,CODE,NANOS`. */
private class Creation(text: String) {
    private val parts = text.split(",")
    val folder: Path = Path.of(parts[0])
    val code: String = parts[1]
    val delay: Long = parts[2].toLong()
}

private fun hold(folder: Path) {
    try {
        DeviceHome.open(folder).use {
            println("held")
            readlnOrNull()
        }
    } catch (failure: DeviceHomeException) {
        println(failure.reason)
    }
}

/** Says when all are ready, begins at a line, and says when all are over. */
private fun create(platformUrl: String, creations: List<Creation>) {
    val devices = creations.map { Handfast.onDesktop(it.folder) }
    devices.forEach { it.initialize(InitializationOptions(platformUrl)) }
    println("ready")
    readlnOrNull()
    creations.zip(devices).map { (creation, device) ->
        thread {
            LockSupport.parkNanos(creation.delay)
            runBlocking { device.createUser(UserCreationOptions(creation.code)) }
        }
    }.forEach(Thread::join)
    println("created")
    readlnOrNull()
}

/** A child of this process. */
class Child(vararg arguments: String) : AutoCloseable {
    private val process: Process = ProcessBuilder(
        "${System.getProperty("java.home")}/bin/java",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx128m",
        "-D$LIBRARY=${System.getProperty(LIBRARY)}",
        "-cp",
        System.getProperty("java.class.path"),
        "dev.handfast.processes.ChildKt",
        *arguments,
    ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val output = process.inputStream.bufferedReader()

    fun line(): String? = output.readLine()

    fun proceed() {
        process.outputStream.write('\n'.code)
        process.outputStream.flush()
    }

    /** Kills it with SIGKILL, and waits for its end. */
    override fun close() {
        process.destroyForcibly().waitFor()
        output.close()
    }

    private companion object {
        const val LIBRARY = "uniffi.component.handfast_core.libraryOverride"
    }
}
