package dev.handfast

import dev.handfast.core.uniffiForeignFutureHandleCount
import dev.handfast.jvm.DeviceHome
import dev.handfast.ports.HandfastPorts
import dev.handfast.support.CODE
import dev.handfast.support.MemoryVault
import dev.handfast.support.StubPlatform
import dev.handfast.support.atOnce
import dev.handfast.support.heapLeft
import dev.handfast.support.initialized
import dev.handfast.support.lives
import dev.handfast.support.threadsLeft
import dev.handfast.support.usedHeap
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

private const val LIVES = 300

/** Nothing is left behind by many lives of one device. */
class LeakTests {
    @TempDir
    private lateinit var folder: Path

    @Test
    fun `lives leave no threads, keys or memory`() {
        DeviceHome.open(folder.resolve("home")).use { home ->
            val platform = StubPlatform(keepsAccount = false)
            val ports = HandfastPorts(platform, MemoryVault(), home.deviceKey, atOnce)
            initialized(ports).use { sdk ->
                sdk.addStatusListener { }
                runBlocking { lives(sdk, 50) }
                val before = usedHeap()
                runBlocking { lives(sdk, LIVES) }
                assertEquals(emptyList<String>(), threadsLeft())
                assertEquals(emptyList<String>(), home.deviceKey.keyNames())
                assertEquals(0, uniffiForeignFutureHandleCount())
                val most = before + 10_000L * LIVES
                assertTrue(heapLeft(most) <= most)
            }
        }
    }

    @Test
    fun `an SDK that is closed lets go of its parts`() {
        repeat(20) {
            val home = DeviceHome.open(folder.resolve("home"))
            val ports = HandfastPorts(StubPlatform(), home.vault, home.deviceKey, atOnce, closeable = home)
            initialized(ports).use { sdk ->
                sdk.addStatusListener { }
                runBlocking {
                    sdk.createUser(UserCreationOptions(CODE))
                    sdk.refreshStatus()
                    sdk.reset()
                }
            }
        }
        assertEquals(emptyList<String>(), threadsLeft())
    }
}
