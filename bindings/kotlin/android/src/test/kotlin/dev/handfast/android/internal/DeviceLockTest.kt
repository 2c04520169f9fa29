package dev.handfast.android.internal

import dev.handfast.ports.VaultPortException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

class DeviceLockTest {
    @get:Rule
    val place = TemporaryFolder()

    @Test
    fun `one at a time holds the device`() {
        val first = DeviceLock { place.root }
        val second = DeviceLock { place.root }
        first.take()
        first.take()
        assertThrows(VaultPortException.Unavailable::class.java, second::take)
        first.close()
        second.take()
        second.close()
        second.close()
    }

    @Test
    fun `the folder is made`() {
        val folder = place.root.resolve("sdk")
        DeviceLock { folder }.use(DeviceLock::take)
        assertArrayEquals(arrayOf("lock"), folder.list())
    }

    @Test
    fun `a folder that cannot be made is a store that is away`() {
        val file = place.newFile()
        assertThrows(VaultPortException.Unavailable::class.java) {
            DeviceLock { file }.take()
        }
    }
}
