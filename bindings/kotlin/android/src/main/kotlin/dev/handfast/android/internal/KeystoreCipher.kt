package dev.handfast.android.internal

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import java.security.InvalidKeyException
import java.security.Key
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.spec.GCMParameterSpec

/** AES-256-GCM with a key in the Android Keystore, which never leaves the device. */
internal class KeystoreCipher : BlobCipher {
    override fun seal(blob: ByteArray): ByteArray {
        val cipher = Cipher.getInstance(ALGORITHM)
        cipher.init(Cipher.ENCRYPT_MODE, Keystore.key(ALIAS) ?: make())
        cipher.updateAAD(FORMAT)
        // The Keystore draws the nonce itself, and lets nobody else choose it.
        return FORMAT + cipher.iv + cipher.doFinal(blob)
    }

    override fun open(sealed: ByteArray): ByteArray? {
        val key = Keystore.key(ALIAS) ?: return null
        val nonceEnd = FORMAT.size + NONCE_BYTES
        if (sealed.size < nonceEnd + TAG_BITS / 8 || sealed[0] != FORMAT[0]) {
            return null
        }
        val nonce = GCMParameterSpec(TAG_BITS, sealed, FORMAT.size, NONCE_BYTES)
        return try {
            val cipher = Cipher.getInstance(ALGORITHM)
            cipher.init(Cipher.DECRYPT_MODE, key, nonce)
            cipher.updateAAD(FORMAT)
            cipher.doFinal(sealed, nonceEnd, sealed.size - nonceEnd)
        } catch (_: AEADBadTagException) {
            null
        } catch (fault: InvalidKeyException) {
            if (fault.isEndOfKey()) null else throw fault
        }
    }

    override fun forget() {
        Keystore.delete(ALIAS)
    }

    private fun make(): Key {
        val algorithm = KeyProperties.KEY_ALGORITHM_AES
        val generator = KeyGenerator.getInstance(algorithm, Keystore.PROVIDER)
        val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val wanted = KeyGenParameterSpec.Builder(ALIAS, purposes)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setKeySize(KEY_BITS)
        generator.init(wanted.build())
        return generator.generateKey()
    }

    private companion object {
        const val ALIAS = "${Keystore.PREFIX}vault"
        const val ALGORITHM = "AES/GCM/NoPadding"
        const val KEY_BITS = 256
        const val NONCE_BYTES = 12
        const val TAG_BITS = 128

        /** Begins every sealed blob and is sealed with it. */
        val FORMAT = byteArrayOf(1)
    }
}
