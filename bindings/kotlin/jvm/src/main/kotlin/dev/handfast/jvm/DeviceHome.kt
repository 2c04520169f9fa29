package dev.handfast.jvm

import dev.handfast.ports.DeviceKeyPort
import dev.handfast.ports.VaultPort
import java.io.IOException
import java.nio.channels.FileChannel
import java.nio.channels.FileLock
import java.nio.file.Path
import java.nio.file.StandardOpenOption.CREATE
import java.nio.file.StandardOpenOption.WRITE
import java.util.concurrent.ConcurrentHashMap

/**
 * The folder of one device, for its owner alone. This process holds it alone
 * until it is closed; a process that dies lets go of it.
 */
public class DeviceHome private constructor(private val folder: Path, private val lock: FileLock) :
    AutoCloseable {
    /** A store in one file, readable by its owner alone. */
    public val vault: VaultPort = FileVault(folder.resolve("vault"))

    /** Device keys in files, readable by their owner alone. There is no secure hardware behind them. */
    public val deviceKey: DeviceKeyPort = FileDeviceKey(folder.resolve("keys"))

    /** Lets others have the folder. Nothing may use it afterwards. */
    override fun close() {
        if (lock.acquiredBy().isOpen) {
            lock.acquiredBy().close()
            held.remove(folder)
        }
    }

    /** The folder. */
    override fun toString(): String = "DeviceHome($folder)"

    /** Opens homes. */
    public companion object {
        /**
         * The homes of this process. Where a file is opened twice, closing one
         * ends the lock of the other, so nothing is opened to find out.
         */
        private val held = ConcurrentHashMap.newKeySet<Path>()

        /**
         * Opens [folder], which is made when it is not there, and keeps other
         * processes out.
         */
        @JvmStatic
        @Throws(DeviceHomeException::class)
        public fun open(folder: Path): DeviceHome = try {
            PrivateFiles.makeFolder(folder)
            PrivateFiles.makeFolder(folder.resolve("keys"))
            hold(folder.toRealPath())
        } catch (unsafe: UnsafeFileException) {
            throw DeviceHomeException(DeviceHomeFailureReason.UNSAFE, unsafe.details)
        } catch (failure: IOException) {
            val details = "the device's home $folder cannot be used: ${failure.whatHappened}"
            throw DeviceHomeException(DeviceHomeFailureReason.UNAVAILABLE, details)
        }

        private fun hold(folder: Path): DeviceHome {
            if (!held.add(folder)) {
                throw inUse(folder, "another part of this process")
            }
            try {
                return DeviceHome(folder, lock(folder))
            } catch (thrown: Throwable) {
                held.remove(folder)
                throw thrown
            }
        }

        private fun lock(folder: Path): FileLock {
            val channel = FileChannel.open(folder.resolve("lock"), setOf(CREATE, WRITE), *ownerOnly)
            try {
                return channel.tryLock() ?: throw inUse(folder, "another process")
            } catch (thrown: Throwable) {
                channel.close()
                throw thrown
            }
        }

        private fun inUse(folder: Path, by: String) = DeviceHomeException(
            DeviceHomeFailureReason.IN_USE,
            "the device in $folder is in use by $by; wait for it to end, or name another home",
        )
    }
}

/** Why a folder cannot be a device's home. */
public enum class DeviceHomeFailureReason {
    /** Another process, or another part of this one, uses it. */
    IN_USE,

    /** Others may get at it, or it is not a folder. */
    UNSAFE,

    /** The file system failed. */
    UNAVAILABLE,
}

/** A folder cannot be a device's home. */
public class DeviceHomeException(
    /** Why, for the program. */
    public val reason: DeviceHomeFailureReason,
    /** Why, for people. */
    public val details: String,
) : Exception("$reason: $details")
