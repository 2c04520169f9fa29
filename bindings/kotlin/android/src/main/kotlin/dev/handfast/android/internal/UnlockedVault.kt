package dev.handfast.android.internal

import dev.handfast.ports.VaultPort
import dev.handfast.ports.VaultPortException

/**
 * A store that is away until the device was unlocked for the first time since
 * its start. Before that the app's files look as though they were not there.
 */
internal class UnlockedVault(
    private val isUnlocked: () -> Boolean,
    private val lock: DeviceLock,
    file: () -> VaultPort,
) : VaultPort {
    private val file by lazy(file)

    override fun load(): ByteArray? = unlocked().load()

    override fun store(blob: ByteArray): Unit = unlocked().store(blob)

    override fun delete(): Unit = unlocked().delete()

    private fun unlocked(): VaultPort {
        if (!isUnlocked()) {
            throw VaultPortException.Unavailable("the device was not unlocked since its start")
        }
        lock.take()
        return file
    }
}
