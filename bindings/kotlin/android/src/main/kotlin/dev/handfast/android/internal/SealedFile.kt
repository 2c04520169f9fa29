package dev.handfast.android.internal

import android.system.ErrnoException
import android.system.Os
import android.system.OsConstants
import dev.handfast.ports.VaultPort
import dev.handfast.ports.VaultPortException
import java.io.File
import java.io.FileNotFoundException
import java.io.FileOutputStream
import java.io.IOException

/**
 * One blob in a file, sealed. It is replaced by renaming: whoever is killed in
 * between leaves the old one or the new one.
 *
 * A file that cannot be opened any more, such as one that was restored without
 * the key that sealed it, counts as none: the device is empty, as after a
 * reinstallation.
 */
internal class SealedFile(
    private val file: File,
    private val cipher: BlobCipher,
    private val syncFolder: (File) -> Unit,
) : VaultPort {
    private val folder: File = file.absoluteFile.parentFile ?: File("/")
    private val next = File(folder, "${file.name}.new")

    @Synchronized
    override fun load(): ByteArray? = asking { sealed()?.let(cipher::open) }

    @Synchronized
    override fun store(blob: ByteArray): Unit = asking {
        folder.mkdirs()
        FileOutputStream(next).use { stream ->
            stream.write(cipher.seal(blob))
            stream.fd.sync()
        }
        if (!next.renameTo(file)) {
            throw IOException("the file could not be put in its place")
        }
        syncFolder(folder)
    }

    @Synchronized
    override fun delete(): Unit = asking {
        val isGone = next.deleteIfThere() && file.deleteIfThere()
        if (!isGone) {
            throw IOException("the file could not be deleted")
        }
        cipher.forget()
        if (folder.isDirectory) {
            syncFolder(folder)
        }
    }

    private fun sealed(): ByteArray? = try {
        file.readBytes()
    } catch (fault: FileNotFoundException) {
        // What is there and cannot be read is no empty device.
        if (file.exists()) throw fault else null
    }

    private fun File.deleteIfThere(): Boolean = delete() || !exists()

    private inline fun <Value> asking(ask: () -> Value): Value =
        askingKeystore({ VaultPortException.Unavailable(it) }) {
            try {
                ask()
            } catch (fault: IOException) {
                val kind = fault.javaClass.simpleName
                throw VaultPortException.Unavailable("the file system said $kind")
            }
        }

    companion object {
        /** A rename is durable once its folder was written. */
        fun syncFolder(folder: File) {
            try {
                val descriptor = Os.open(folder.path, OsConstants.O_RDONLY, 0)
                try {
                    Os.fsync(descriptor)
                } finally {
                    Os.close(descriptor)
                }
            } catch (fault: ErrnoException) {
                throw IOException(fault)
            }
        }
    }
}
