package dev.handfast.jvm

import dev.handfast.ports.VaultPort
import dev.handfast.ports.VaultPortException
import java.io.IOException
import java.nio.file.Path

/** A store in one file. */
internal class FileVault(private val file: Path) : VaultPort {
    override fun load(): ByteArray? = asked { PrivateFiles.read(file) }

    override fun store(blob: ByteArray): Unit = asked { PrivateFiles.write(file, blob) }

    override fun delete(): Unit = asked { PrivateFiles.remove(file) }

    private fun <Answer> asked(ask: () -> Answer): Answer = try {
        ask()
    } catch (unsafe: UnsafeFileException) {
        throw VaultPortException.Unsafe(unsafe.details)
    } catch (failure: IOException) {
        throw VaultPortException.Unavailable("$file cannot be used: ${failure.whatHappened}")
    }
}
