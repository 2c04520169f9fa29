package dev.handfast.processes

import dev.handfast.Handfast
import dev.handfast.InitializationOptions
import dev.handfast.UserCreationOptions
import dev.handfast.jvm.DeviceHome
import dev.handfast.jvm.DeviceHomeException
import dev.handfast.jvm.DeviceHomeFailureReason
import dev.handfast.jvm.onDesktop
import dev.handfast.support.TestServer
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** One folder, and more than one process or life. */
class FolderTests {
    @TempDir
    private lateinit var parent: Path
    private val folder by lazy { parent.resolve("home") }

    @Test
    fun `one process at a time holds a folder, and a killed one lets go`() {
        Child("hold", "$folder").use { child ->
            assertEquals("held", child.line())
            repeat(2) {
                val failure = assertThrows<DeviceHomeException> { DeviceHome.open(folder) }
                assertEquals(DeviceHomeFailureReason.IN_USE, failure.reason)
                assertTrue(failure.details.contains("another process"))
            }
        }
        DeviceHome.open(folder).use {
            assertThrows<DeviceHomeException> { DeviceHome.open(folder) }
            Child("hold", "$folder").use { assertEquals("IN_USE", it.line()) }
        }
    }

    @Test
    fun `the next process finds the user, and an empty folder gets it back`() {
        val externalId = TestServer.freshPrefix()
        val first = device(folder).use { sdk ->
            runBlocking { sdk.createUser(UserCreationOptions(TestServer.code(externalId))) }
        }
        device(folder).use { assertEquals(first.userId, it.userId) }
        device(parent.resolve("reinstalled")).use { sdk ->
            assertTrue(!sdk.userExists)
            val restored = runBlocking { sdk.createUser(UserCreationOptions(TestServer.code(externalId))) }
            assertTrue(restored.restored)
            assertEquals(first.userId, restored.userId)
        }
    }

    private fun device(folder: Path): Handfast = Handfast.onDesktop(folder).apply {
        initialize(InitializationOptions(TestServer.url))
    }
}
