package dev.handfast.example

import dev.handfast.Handfast
import dev.handfast.InstallState
import dev.handfast.jvm.DeviceHome
import dev.handfast.jvm.desktopPorts
import dev.handfast.jvm.onDesktop
import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortException
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.util.UUID

/** The app without its window, beside a real platform. */
class SignInTest {
    @TempDir
    lateinit var folder: Path

    private val backend = TestBackend(UUID.randomUUID().toString(), password = "secret")
    private val carol = Person("carol", "secret")

    @AfterEach
    fun close() = backend.close()

    @Test
    fun `a person signs in, is still there at the next start, and is reset`() = runBlocking {
        onDevice { signIn ->
            signIn.start(Platform.url)
            assertFalse(signIn.state.value.isSignedIn)
            signIn.signIn(Platform.url, Backend(backend.url), carol)
            val state = signIn.state.value
            assertEquals("Welcome.", state.message)
            assertEquals(InstallState.ACTIVE, state.installState)
            assertNotNull(state.tokenEnd)
            assertFalse(state.isBusy)
        }
        onDevice { signIn ->
            signIn.start(Platform.url)
            assertTrue(signIn.state.value.isSignedIn)
            signIn.reset()
            assertEquals("The device is empty.", signIn.state.value.message)
            assertNull(signIn.state.value.userId)
            assertNull(signIn.state.value.tokenEnd)
            signIn.signIn(Platform.url, Backend(backend.url), carol)
            assertEquals("Welcome back.", signIn.state.value.message)
        }
    }

    @Test
    fun `a wrong password is told in words`() = onDevice { signIn ->
        signIn.signIn(Platform.url, Backend(backend.url), Person("carol", "wrong"))
        assertFailure("That name and password do not fit.", signIn)
    }

    @Test
    fun `a backend that is not there is told in words`() = onDevice { signIn ->
        signIn.signIn(Platform.url, Backend("http://127.0.0.1:1"), carol)
        assertFailure("The backend is out of reach.", signIn)
        signIn.signIn(Platform.url, Backend("no address"), carol)
        assertFailure("That is no address of a backend.", signIn)
    }

    @Test
    fun `a platform that is no address is told in words`() = onDevice { signIn ->
        signIn.start("no address")
        assertTrue(signIn.state.value.isFailure)
        assertFalse(signIn.state.value.isBusy)
        signIn.start(Platform.url)
        assertFalse(signIn.state.value.isFailure)
    }

    @Test
    fun `offline a reset empties the device and the farewell waits`() = runBlocking {
        onDevice { it.signIn(Platform.url, Backend(backend.url), carol) }
        val offline = HttpPort { throw HttpPortException.Unreachable("offline") }
        Handfast(desktopPorts(DeviceHome.open(folder), offline)).use { handfast ->
            val signIn = SignIn(handfast)
            signIn.start(Platform.url)
            assertTrue(signIn.state.value.isSignedIn)
            signIn.reset()
            val told = signIn.state.value.message
            assertEquals("The device is empty. The platform is told when it is next in reach.", told)
            assertFalse(signIn.state.value.isSignedIn)
        }
    }

    @Test
    fun `what the listener hears is shown`() = onDevice { signIn ->
        signIn.signIn(Platform.url, Backend(backend.url), carol)
        Platform.disable(signIn.state.value.userId!!)
        signIn.refresh()
        assertEquals("USER_DISABLED", signIn.state.value.reason)
        assertNull(signIn.state.value.tokenEnd)
        val heard = signIn.state.first { it.heard.isNotEmpty() }.heard
        assertEquals(listOf("Your account is disabled."), heard)
    }

    private fun assertFailure(expected: String, signIn: SignIn) {
        val state = signIn.state.value
        assertEquals(expected, state.message)
        assertTrue(state.isFailure)
        assertFalse(state.isBusy)
        assertFalse(state.isSignedIn)
    }

    private fun onDevice(act: suspend (SignIn) -> Unit) {
        Handfast.onDesktop(folder).use { handfast -> runBlocking { act(SignIn(handfast)) } }
    }
}
