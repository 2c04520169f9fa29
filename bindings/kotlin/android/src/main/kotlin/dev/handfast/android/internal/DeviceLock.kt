package dev.handfast.android.internal

import dev.handfast.ports.VaultPortException
import java.io.File
import java.io.IOException
import java.io.RandomAccessFile
import java.nio.channels.FileLock
import java.nio.channels.OverlappingFileLockException

/**
 * Keeps other processes of the app out of the store: two SDKs over one store
 * would not know of each other. The system lets go of it when the process ends,
 * however it ends.
 */
internal class DeviceLock(private val folder: () -> File) : AutoCloseable {
    private var held: FileLock? = null

    /** Takes the lock, if it is not held already. */
    @Synchronized
    fun take() {
        if (held != null) {
            return
        }
        held = try {
            locked()
        } catch (fault: IOException) {
            val kind = fault.javaClass.simpleName
            throw VaultPortException.Unavailable("the file system said $kind")
        } catch (_: OverlappingFileLockException) {
            null
        } ?: throw VaultPortException.Unavailable("another SDK of this app holds the device")
    }

    @Synchronized
    override fun close() {
        held?.acquiredBy()?.close()
        held = null
    }

    private fun locked(): FileLock? {
        val folder = folder().apply { mkdirs() }
        val file = RandomAccessFile(File(folder, "lock"), "rw")
        return try {
            file.channel.tryLock().also { if (it == null) file.close() }
        } catch (fault: OverlappingFileLockException) {
            file.close()
            throw fault
        }
    }
}
