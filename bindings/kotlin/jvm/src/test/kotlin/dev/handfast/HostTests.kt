package dev.handfast

import dev.handfast.ports.DeviceKeyPort
import dev.handfast.ports.DeviceKeyPortException
import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortException
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import dev.handfast.support.CODE
import dev.handfast.support.HangingHttp
import dev.handfast.support.MemoryVault
import dev.handfast.support.StubPlatform
import dev.handfast.support.initialized
import dev.handfast.support.ports
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CountDownLatch

private const val SECRET = "what a host throws may hold a secret"

/** Whatever a host does, its call ends with a typed error. */
class HostTests {
    @TempDir
    private lateinit var folder: Path

    @Test
    fun `a client that throws something else`() {
        for (thrown in listOf(IllegalStateException(SECRET), StackOverflowError(SECRET))) {
            initialized(ports(folder, { throw thrown })).use { sdk ->
                assertEquals(UserCreationFailureReason.UNEXPECTED_ERROR, failureOf(sdk).reason)
                assertTrue(sdk.userCreationPending)
                runBlocking { sdk.reset() }
            }
        }
    }

    @Test
    fun `a client that will not send`() {
        initialized(ports(folder, { throw HttpPortException.Refused("not allowed") })).use { sdk ->
            val failure = failureOf(sdk)
            assertEquals(UserCreationFailureReason.UNEXPECTED_ERROR, failure.reason)
            assertTrue(failure.details.contains("not allowed"))
        }
    }

    @Test
    fun `a client that hangs is given up and cancelled`() {
        val http = HangingHttp()
        val sdk = initialized(ports(folder, http), creationDeadline = Duration.ofMillis(200))
        sdk.use { assertEquals(UserCreationFailureReason.NETWORK_ERROR, failureOf(it).reason) }
        http.isCancelled.await()
    }

    @Test
    fun `a store that throws something else`() {
        val vault = object : MemoryVault() {
            var throws = false

            override fun store(blob: ByteArray) {
                check(!throws) { SECRET }
                super.store(blob)
            }
        }
        initialized(ports(folder, StubPlatform(), vault)).use { sdk ->
            vault.throws = true
            assertEquals(UserCreationFailureReason.UNEXPECTED_ERROR, failureOf(sdk).reason)
            assertFalse(sdk.userCreationPending)
            vault.throws = false
            runBlocking { sdk.createUser(UserCreationOptions(CODE)) }
        }
    }

    @Test
    fun `a store that hangs is given up`() {
        val isOver = CountDownLatch(1)
        val vault = object : MemoryVault() {
            override fun store(blob: ByteArray) = isOver.await()
        }
        val sdk = initialized(ports(folder, StubPlatform(), vault), hostCallLimit = Duration.ofMillis(200))
        sdk.use {
            val failure = failureOf(it)
            assertEquals(UserCreationFailureReason.UNEXPECTED_ERROR, failure.reason)
            assertTrue(failure.details.contains("did not answer within 200 ms"))
            isOver.countDown()
        }
    }

    @Test
    fun `a store that calls the SDK is refused`() {
        lateinit var sdk: Handfast
        val refused = mutableSetOf<FailureReason>()
        val vault = object : MemoryVault() {
            override fun store(blob: ByteArray) {
                refused += assertThrows<OfflineException> { sdk.userId }.reason
                refused += assertThrows<ResetException> { runBlocking { sdk.reset() } }.reason
                super.store(blob)
            }
        }
        sdk = initialized(ports(folder, StubPlatform(), vault))
        sdk.use { runBlocking { it.createUser(UserCreationOptions(CODE)) } }
        val expected = setOf(OfflineFailureReason.UNEXPECTED_ERROR, ResetFailureReason.UNEXPECTED_ERROR)
        assertEquals(expected, refused)
    }

    @Test
    fun `keys that throw`() {
        for (thrown in listOf(IllegalStateException(SECRET), DeviceKeyPortException.Unavailable("locked"))) {
            val keys = ThrowingKeys(thrown)
            initialized(ports(folder, StubPlatform(), deviceKey = keys)).use { sdk ->
                assertEquals(UserCreationFailureReason.UNEXPECTED_ERROR, failureOf(sdk).reason)
            }
        }
    }

    @Test
    fun `a clock that throws is not asked`() {
        val ports = ports(folder, StubPlatform(), clock = { error(SECRET) })
        initialized(ports).use { sdk ->
            val created = runBlocking { sdk.createUser(UserCreationOptions(CODE)) }
            assertEquals(InstallState.ACTIVE, created.state)
        }
    }

    @Test
    fun `listeners may throw and call the SDK`() {
        initialized(ports(folder, StubPlatform())).use { sdk ->
            val heard = mutableListOf<Any>()
            sdk.addStatusListener { error(SECRET) }
            sdk.addStatusListener { heard.add(it to sdk.userExists) }
            sdk.addStatusListener { heard.add("removed") }.remove()
            runBlocking {
                sdk.createUser(UserCreationOptions(CODE))
                sdk.refreshStatus()
            }
            assertEquals(listOf<Any>(StatusChange.UserDisabled to true), heard)
        }
    }

    @Test
    fun `a code that is no text fails`() {
        initialized(ports(folder, StubPlatform())).use { sdk ->
            val failure = assertThrows<UserCreationException> {
                runBlocking { sdk.createUser(UserCreationOptions("\uD800")) }
            }
            assertEquals(UserCreationFailureReason.UNEXPECTED_ERROR, failure.reason)
        }
    }

    private fun failureOf(sdk: Handfast): UserCreationException {
        val failure = assertThrows<UserCreationException> {
            runBlocking { sdk.createUser(UserCreationOptions(CODE)) }
        }
        assertFalse(failure.stackTraceToString().contains(SECRET))
        return failure
    }
}

private class ThrowingKeys(private val thrown: Exception) : DeviceKeyPort {
    override fun createKey(name: String) = throw thrown

    override fun publicKey(name: String): ByteArray = throw thrown

    override fun sign(name: String, message: ByteArray): ByteArray = throw thrown

    override fun deleteKey(name: String) = throw thrown

    override fun keyNames(): List<String> = emptyList()
}
