package dev.handfast.android.support

import dev.handfast.android.internal.BlobCipher
import java.security.ProviderException
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** AES-GCM with a key in memory. */
internal class TestCipher : BlobCipher {
    private var key = newKey()

    /** Whether it fails as a Keystore that is away. */
    var isAway = false

    override fun seal(blob: ByteArray): ByteArray {
        fail()
        val cipher = Cipher.getInstance(ALGORITHM).apply { init(Cipher.ENCRYPT_MODE, key) }
        return cipher.iv + cipher.doFinal(blob)
    }

    override fun open(sealed: ByteArray): ByteArray? {
        fail()
        val nonce = GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES)
        val cipher = Cipher.getInstance(ALGORITHM).apply { init(Cipher.DECRYPT_MODE, key, nonce) }
        return try {
            cipher.doFinal(sealed, NONCE_BYTES, sealed.size - NONCE_BYTES)
        } catch (_: AEADBadTagException) {
            null
        }
    }

    override fun forget() {
        key = newKey()
    }

    private fun fail() {
        if (isAway) throw ProviderException("a secret")
    }

    private fun newKey(): SecretKey = KeyGenerator.getInstance("AES").generateKey()

    private companion object {
        const val ALGORITHM = "AES/GCM/NoPadding"
        const val NONCE_BYTES = 12
        const val TAG_BITS = 128
    }
}
