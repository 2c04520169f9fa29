package dev.handfast.jvm

import java.math.BigInteger
import java.security.KeyFactory
import java.security.KeyPairGenerator
import java.security.PrivateKey
import java.security.interfaces.ECPublicKey
import java.security.spec.ECGenParameterSpec
import java.security.spec.InvalidKeySpecException
import java.security.spec.PKCS8EncodedKeySpec
import java.security.spec.X509EncodedKeySpec
import java.util.Base64

private const val COORDINATE_BYTES = 32
private const val LINE = 64

/**
 * A P-256 key as PEM: the private half in PKCS#8, and the public half, which the
 * JDK does not work out from the private one.
 */
internal class KeyFile private constructor(
    val privateKey: PrivateKey,
    private val publicKey: ECPublicKey,
) {
    /** Big-endian x and y. */
    val coordinates: ByteArray
        get() = bytes(publicKey.w.affineX) + bytes(publicKey.w.affineY)

    fun toBytes(): ByteArray =
        (pem("PRIVATE KEY", privateKey.encoded) + pem("PUBLIC KEY", publicKey.encoded))
            .encodeToByteArray()

    override fun toString(): String = "KeyFile"

    companion object {
        fun fresh(): KeyFile {
            val generator = KeyPairGenerator.getInstance("EC")
            generator.initialize(ECGenParameterSpec("secp256r1"))
            val pair = generator.generateKeyPair()
            return KeyFile(pair.private, pair.public as ECPublicKey)
        }

        fun from(content: ByteArray): KeyFile {
            val text = content.decodeToString()
            val keys = KeyFactory.getInstance("EC")
            val public = keys.generatePublic(X509EncodedKeySpec(decoded(text, "PUBLIC KEY")))
            val private = keys.generatePrivate(PKCS8EncodedKeySpec(decoded(text, "PRIVATE KEY")))
            return KeyFile(private, public as ECPublicKey)
        }
    }
}

private fun pem(label: String, encoded: ByteArray): String {
    val lines = Base64.getMimeEncoder(LINE, byteArrayOf('\n'.code.toByte())).encodeToString(encoded)
    return "-----BEGIN $label-----\n$lines\n-----END $label-----\n"
}

private fun decoded(text: String, label: String): ByteArray {
    val lines = text.substringAfter("-----BEGIN $label-----", "").substringBefore("-----END $label-----")
    return try {
        Base64.getMimeDecoder().decode(lines)
    } catch (_: IllegalArgumentException) {
        throw InvalidKeySpecException("no Base64")
    }
}

private fun bytes(coordinate: BigInteger): ByteArray {
    val bytes = coordinate.toByteArray().takeLast(COORDINATE_BYTES)
    return ByteArray(COORDINATE_BYTES - bytes.size) + bytes
}
