package dev.handfast

import dev.handfast.support.CODE
import dev.handfast.support.HangingHttp
import dev.handfast.support.StubPlatform
import dev.handfast.support.initialized
import dev.handfast.support.ports
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executor

/** Calls that are cancelled, made at once, or told to listeners. */
class CallTests {
    @TempDir
    private lateinit var folder: Path
    private val options = UserCreationOptions(CODE)

    @Test
    fun `a cancelled creation waits to be resumed`() {
        val http = HangingHttp()
        initialized(ports(folder, http)).use { sdk ->
            runBlocking {
                val creation = async(Dispatchers.IO) { sdk.createUser(options) }
                http.isAsked.await()
                creation.cancel()
                assertThrows<CancellationException> { creation.await() }
            }
            http.isCancelled.await()
            assertTrue(sdk.userCreationPending)
            http.answers = StubPlatform()
            assertNotNull(runBlocking { sdk.resumeUserCreation() })
            assertTrue(sdk.userExists)
        }
    }

    @Test
    fun `a second creation is refused and a reset ends the first`() {
        val http = HangingHttp()
        initialized(ports(folder, http)).use { sdk ->
            runBlocking {
                val first = CompletableFuture<Throwable>()
                async(Dispatchers.IO) {
                    first.complete(runCatching { sdk.createUser(options) }.exceptionOrNull())
                }
                http.isAsked.await()
                val second = runCatching { sdk.createUser(options) }.exceptionOrNull()
                assertEquals(UserCreationFailureReason.USER_CREATION_IN_PROGRESS, reasonOf(second))
                assertEquals(ResetResult.Farewell.NONE, sdk.reset().farewell)
                assertEquals(UserCreationFailureReason.SDK_RESET_IN_PROGRESS, reasonOf(first.get()))
            }
            assertFalse(sdk.userExists)
        }
    }

    @Test
    fun `the status flows`() {
        Handfast(ports(folder, StubPlatform())).use { sdk ->
            val failure = assertThrows<OfflineException> { sdk.status }
            assertEquals(OfflineFailureReason.NOT_INITIALIZED, failure.reason)
            sdk.initialize(InitializationOptions("https://platform.example"))
            assertNull(sdk.status.value)
            runBlocking {
                val told = async(start = CoroutineStart.UNDISPATCHED) {
                    sdk.status.first { it?.disabledReason == DisabledReason.USER_DISABLED }
                }
                sdk.createUser(options)
                assertEquals(true, sdk.status.value?.remotelyEnabled)
                assertEquals(sdk.refreshStatus(), told.await())
                sdk.reset()
            }
            assertNull(sdk.status.value)
        }
    }

    @Test
    fun `an operation tells its success`() {
        initialized(ports(folder, StubPlatform())).use { sdk ->
            val heard = CompletableFuture<UserCreationResult>()
            val completed = CompletableFuture<Operation<UserCreationResult>>()
            val operation = sdk.operations.createUser(options)
                .addOnFailureListener { heard.completeExceptionally(it) }
                .addOnSuccessListener { heard.complete(it) }
                .addOnCompleteListener { completed.complete(it) }
            assertEquals(sdk.userId ?: heard.get().userId, heard.get().userId)
            assertEquals(operation, completed.get())
            assertTrue(operation.isSuccessful && operation.isComplete && !operation.isCanceled)
            assertEquals(heard.get(), operation.result)
            assertNull(operation.exception)
            val late = CompletableFuture<UserCreationResult>()
            operation.addOnSuccessListener { late.complete(it) }
            assertEquals(heard.get(), late.get())
        }
    }

    @Test
    fun `an operation tells its failure on the executor that was chosen`() {
        initialized(ports(folder, StubPlatform())).use { sdk ->
            val thread = CompletableFuture<String>()
            val executor = Executor { Thread(it, "chosen").start() }
            val operation = sdk.operations.requestUserAccessToken()
                .addOnSuccessListener { error("there is no user") }
                .addOnFailureListener(executor) { thread.complete(Thread.currentThread().name) }
            assertEquals("chosen", thread.get())
            assertEquals(UserAccessTokenFailureReason.NO_USER, operation.exception?.reason)
            assertThrows<IllegalStateException> { operation.result }
        }
    }

    @Test
    fun `a cancelled operation tells so, and only so`() {
        val http = HangingHttp()
        initialized(ports(folder, http)).use { sdk ->
            val cancelled = CountDownLatch(1)
            val operation = sdk.operations.createUser(options)
                .addOnSuccessListener { error("it was cancelled") }
                .addOnFailureListener { error("it was cancelled") }
                .addOnCanceledListener { cancelled.countDown() }
            http.isAsked.await()
            operation.cancel()
            cancelled.await()
            http.isCancelled.await()
            assertTrue(operation.isCanceled && !operation.isSuccessful)
            assertNull(operation.exception)
            assertTrue(sdk.userCreationPending)
        }
    }

    @Test
    fun `closing ends what is under way`() {
        val http = HangingHttp()
        val sdk = initialized(ports(folder, http))
        val operation = sdk.operations.createUser(options)
        http.isAsked.await()
        sdk.close()
        http.isCancelled.await()
        val ended = CountDownLatch(1)
        operation.addOnCompleteListener { ended.countDown() }
        ended.await()
        assertThrows<OfflineException> { sdk.userId }
        sdk.close()
    }

    private fun reasonOf(failure: Throwable?): FailureReason? = (failure as? HandfastException)?.reason
}
