package dev.handfast.android.internal

import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import dev.handfast.android.support.TestKeystore
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.security.UnrecoverableKeyException

@RunWith(RobolectricTestRunner::class)
class KeystoreCipherTest {
    @get:Rule
    val keystore = TestKeystore()

    private val cipher = KeystoreCipher()
    private val blob = "what is stored".toByteArray()

    @Test
    fun `the key is for AES-256-GCM, and made once`() {
        cipher.seal(blob)
        cipher.seal(blob)
        val wanted = keystore.wanted.single()
        assertEquals("dev.handfast.sdk/vault", wanted.keystoreAlias)
        assertEquals(256, wanted.keySize)
        assertArrayEquals(arrayOf(KeyProperties.BLOCK_MODE_GCM), wanted.blockModes)
    }

    @Test
    fun `what was sealed opens`() {
        val sealed = cipher.seal(blob)
        assertArrayEquals(blob, KeystoreCipher().open(sealed))
        assertArrayEquals(byteArrayOf(), cipher.open(cipher.seal(byteArrayOf())))
    }

    @Test
    fun `nothing is sealed twice alike`() {
        assertFalse(cipher.seal(blob).contentEquals(cipher.seal(blob)))
    }

    @Test
    fun `what was changed does not open`() {
        val sealed = cipher.seal(blob)
        for (index in sealed.indices) {
            val changed = sealed.copyOf().also { it[index] = (it[index] + 1).toByte() }
            assertNull(cipher.open(changed))
        }
        for (length in sealed.indices) {
            assertNull(cipher.open(sealed.copyOf(length)))
        }
    }

    @Test
    fun `without its key nothing opens`() {
        val sealed = cipher.seal(blob)
        cipher.forget()
        assertNull(cipher.open(sealed))
        cipher.seal(blob)
        assertNull(cipher.open(sealed))
        assertEquals(2, keystore.wanted.size)
    }

    @Test
    fun `a key that is away is no lost key`() {
        val sealed = cipher.seal(blob)
        keystore.keyFailure = UnrecoverableKeyException()
        assertThrows(UnrecoverableKeyException::class.java) { cipher.open(sealed) }
        assertThrows(UnrecoverableKeyException::class.java) { cipher.seal(blob) }
        assertEquals(1, keystore.wanted.size)
    }

    @Test
    fun `a key that is of no more use is replaced`() {
        val sealed = cipher.seal(blob)
        keystore.keyFailure = UnrecoverableKeyException().apply {
            initCause(KeyPermanentlyInvalidatedException())
        }
        assertNull(cipher.open(sealed))
        cipher.seal(blob)
        assertEquals(2, keystore.wanted.size)
    }
}
