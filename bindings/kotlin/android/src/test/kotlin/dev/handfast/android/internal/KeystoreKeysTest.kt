package dev.handfast.android.internal

import android.content.Context
import android.content.pm.PackageManager
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import dev.handfast.android.support.TestEntry
import dev.handfast.android.support.TestKeystore
import dev.handfast.ports.DeviceKeyPortException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.math.BigInteger
import java.security.KeyStoreException
import java.security.ProviderException
import java.security.Signature
import java.security.UnrecoverableKeyException
import java.security.interfaces.ECPublicKey
import javax.crypto.KeyGenerator

@RunWith(RobolectricTestRunner::class)
class KeystoreKeysTest {
    @get:Rule
    val keystore = TestKeystore()

    private val keys = KeystoreKeys(hasStrongBox = false)

    @Test
    fun `a key is for signing SHA-256 on P-256 and nothing else`() {
        keys.createKey("one")
        val wanted = keystore.wanted.single()
        assertEquals("dev.handfast.sdk/device-key/one", wanted.keystoreAlias)
        assertEquals(KeyProperties.PURPOSE_SIGN, wanted.purposes)
        assertArrayEquals(arrayOf(KeyProperties.DIGEST_SHA256), wanted.digests)
        assertFalse(wanted.isUserAuthenticationRequired)
    }

    @Test
    fun `a key is made once`() {
        keys.createKey("one")
        val first = keys.publicKey("one")
        keys.createKey("one")
        assertArrayEquals(first, keys.publicKey("one"))
    }

    @Test
    fun `a signature is r and s, of the public key that was told`() {
        keys.createKey("one")
        val signature = keys.sign("one", "message".toByteArray())
        assertEquals(64, signature.size)
        val certificate = keystore.entries.values.single().certificate!!
        val verifier = Signature.getInstance("SHA256withECDSAinP1363Format", "SunEC")
        verifier.initVerify(certificate.publicKey)
        verifier.update("message".toByteArray())
        assertTrue(verifier.verify(signature))
        val point = (certificate.publicKey as ECPublicKey).w
        val told = keys.publicKey("one")
        assertEquals(64, told.size)
        assertEquals(point.affineX, BigInteger(1, told.copyOf(32)))
        assertEquals(point.affineY, BigInteger(1, told.copyOfRange(32, 64)))
    }

    @Test
    fun `the keys of the app are not the SDK's`() {
        val key = KeyGenerator.getInstance("AES").generateKey()
        keystore.entries["login"] = TestEntry(key)
        keystore.entries["dev.handfast.sdk/vault"] = TestEntry(key)
        keys.createKey("one")
        assertEquals(listOf("one"), keys.keyNames())
        keys.deleteKey("one")
        keys.deleteKey("one")
        keys.deleteKey("login")
        assertEquals(setOf("login", "dev.handfast.sdk/vault"), keystore.entries.keys)
    }

    @Test
    fun `a key that is not there is told apart`() {
        assertThrows(DeviceKeyPortException.NotFound::class.java) { keys.publicKey("one") }
        assertThrows(DeviceKeyPortException.NotFound::class.java) {
            keys.sign("one", byteArrayOf())
        }
    }

    @Test
    @Config(sdk = [35])
    fun `a StrongBox makes the key where there is one`() {
        KeystoreKeys(hasStrongBox = true).createKey("one")
        assertTrue(keystore.wanted.single().isStrongBoxBacked)
    }

    @Test
    @Config(sdk = [35])
    fun `a StrongBox that says no is done without`() {
        for (no in listOf(StrongBoxUnavailableException(), ProviderException("full"))) {
            keystore.strongBoxFailure = no
            KeystoreKeys(hasStrongBox = true).createKey(no.javaClass.simpleName)
            assertFalse(keystore.wanted.last().isStrongBoxBacked)
        }
    }

    @Test
    @Config(sdk = [35])
    fun `the device says whether it has a StrongBox`() {
        val context: Context = RuntimeEnvironment.getApplication()
        KeystoreKeys.on(context).createKey("without")
        shadowOf(context.packageManager)
            .setSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE, true)
        KeystoreKeys.on(context).createKey("with")
        assertEquals(listOf(false, true), keystore.wanted.map { it.isStrongBoxBacked })
    }

    @Test
    fun `a Keystore that is away is no lost key`() {
        keys.createKey("one")
        for (no in listOf(KeyStoreException(SECRET), ProviderException(SECRET), IllegalStateException(SECRET))) {
            keystore.failure = no
            val calls = listOf(
                { keys.createKey("one") },
                { keys.publicKey("one") },
                { keys.sign("one", byteArrayOf()) },
                { keys.deleteKey("one") },
                { keys.keyNames() },
            )
            for (call in calls) {
                val told = assertThrows(DeviceKeyPortException.Unavailable::class.java) { call() }
                assertEquals("the Android Keystore said ${no.javaClass.simpleName}", told.message)
            }
        }
        keystore.failure = null
        assertEquals(listOf("one"), keys.keyNames())
    }

    @Test
    fun `a key that is away is not made anew`() {
        keys.createKey("one")
        keystore.keyFailure = UnrecoverableKeyException(SECRET)
        assertThrows(DeviceKeyPortException.Unavailable::class.java) { keys.createKey("one") }
        assertEquals(1, keystore.wanted.size)
    }

    @Test
    fun `a key that is of no more use is gone, and made anew`() {
        keys.createKey("one")
        val end = UnrecoverableKeyException().apply { initCause(KeyPermanentlyInvalidatedException()) }
        keystore.keyFailure = end
        assertThrows(DeviceKeyPortException.NotFound::class.java) {
            keys.sign("one", byteArrayOf())
        }
        keys.createKey("one")
        assertEquals(2, keystore.wanted.size)
    }

    private companion object {
        const val SECRET = "what nobody is told"
    }
}
