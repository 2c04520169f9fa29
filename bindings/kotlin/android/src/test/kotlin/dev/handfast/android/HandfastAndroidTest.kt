package dev.handfast.android

import android.content.Context
import android.os.Looper
import dev.handfast.Handfast
import dev.handfast.InitState
import dev.handfast.InitializationException
import dev.handfast.InitializationFailureReason
import dev.handfast.InitializationOptions
import dev.handfast.ResetResult.Farewell
import dev.handfast.UserCreationOptions
import dev.handfast.android.support.StubPlatform
import dev.handfast.android.support.TestKeystore
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertSame
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

/** The whole SDK on Android's classes, over a platform in this process. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class HandfastAndroidTest {
    @get:Rule
    val keystore = TestKeystore()

    private val context: Context = RuntimeEnvironment.getApplication()
    private val folder = context.noBackupFilesDir.resolve("dev.handfast.sdk")

    @Test
    fun `there is one SDK in a process, whoever asks`() {
        val threads = Executors.newFixedThreadPool(8)
        val asked = List(64) { threads.submit<Handfast> { HandfastAndroid.getInstance(context) } }
        val told = asked.map { it.get(10, TimeUnit.SECONDS) }.toSet()
        threads.shutdown()
        assertSame(told.single(), Handfast.getInstance(context))
        assertEquals(InitState.NOT_INITIALIZED, told.single().initState)
    }

    @Test
    fun `a user lives on the device until a reset`() = runBlocking {
        sdk().use { sdk ->
            val user = sdk.createUser(UserCreationOptions(StubPlatform.CODE))
            assertEquals(user.userId, sdk.userId)
            assertFalse(user.userId in folder.resolve("state").readText(Charsets.ISO_8859_1))
        }
        sdk().use { sdk ->
            assertTrue(sdk.userExists)
            assertEquals(1, keysOfDevice().size)
            assertEquals(Farewell.SAID, sdk.reset().farewell)
        }
        assertEquals(emptyList<String>(), keysOfDevice())
    }

    @Test
    fun `a file without its key is an empty device`() = runBlocking {
        sdk().use { it.createUser(UserCreationOptions(StubPlatform.CODE)) }
        keystore.entries.clear()
        sdk().use { sdk ->
            assertFalse(sdk.userExists)
            assertNull(sdk.userId)
            sdk.createUser(UserCreationOptions(StubPlatform.CODE))
            assertTrue(sdk.userExists)
        }
    }

    @Test
    fun `listeners hear on the main thread`() = runBlocking {
        sdk().use { sdk ->
            sdk.createUser(UserCreationOptions(StubPlatform.CODE))
            val heardOn = mutableListOf<Looper?>()
            sdk.addStatusListener { heardOn += Looper.myLooper() }
            sdk.refreshStatus()
            shadowOf(Looper.getMainLooper()).idle()
            assertEquals(listOf(Looper.getMainLooper()), heardOn)
        }
    }

    @Test
    fun `two of them over one store do not go together`() {
        sdk().use {
            val refused = assertThrows(InitializationException::class.java) { sdk() }
            assertEquals(InitializationFailureReason.STORE_UNAVAILABLE, refused.reason)
        }
        sdk().close()
    }

    @Test
    fun `a Keystore that is away makes the store away`() {
        runBlocking { sdk().use { it.createUser(UserCreationOptions(StubPlatform.CODE)) } }
        keystore.failure = IllegalStateException()
        val away = assertThrows(InitializationException::class.java) { sdk() }
        assertEquals(InitializationFailureReason.STORE_UNAVAILABLE, away.reason)
    }

    private fun sdk(): Handfast {
        // Robolectric knows files, but no folders that are synced.
        val sdk = Handfast(AndroidPorts.of(context, StubPlatform(), syncFolder = {}))
        try {
            sdk.initialize(InitializationOptions(StubPlatform.URL))
        } catch (failure: InitializationException) {
            sdk.close()
            throw failure
        }
        return sdk
    }

    private fun keysOfDevice() = keystore.entries.keys.filter { "/device-key/" in it }
}
