package dev.handfast.android.internal

import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import dev.handfast.ports.DeviceKeyPort
import dev.handfast.ports.DeviceKeyPortException
import java.security.InvalidKeyException
import java.security.KeyPairGenerator
import java.security.PrivateKey
import java.security.ProviderException
import java.security.Signature
import java.security.interfaces.ECPublicKey
import java.security.spec.ECGenParameterSpec

/** P-256 keys in the Android Keystore, in StrongBox where there is one. */
internal class KeystoreKeys(private val hasStrongBox: Boolean) : DeviceKeyPort {
    override fun createKey(name: String): Unit = asking {
        if (Keystore.key(alias(name)) != null) {
            return
        }
        if (!hasStrongBox || !madeInStrongBox(name)) {
            make(name, inStrongBox = false)
        }
    }

    override fun publicKey(name: String): ByteArray = asking {
        val certificate = Keystore.open().getCertificate(alias(name))
        val point = (certificate?.publicKey as? ECPublicKey)?.w ?: throw notFound()
        SignatureFormat.padded(point.affineX.toByteArray()) +
            SignatureFormat.padded(point.affineY.toByteArray())
    }

    override fun sign(name: String, message: ByteArray): ByteArray = asking {
        val key = Keystore.key(alias(name)) as? PrivateKey ?: throw notFound()
        val signature = Signature.getInstance("SHA256withECDSA")
        try {
            signature.initSign(key)
        } catch (fault: InvalidKeyException) {
            throw if (fault.isEndOfKey()) notFound() else fault
        }
        signature.update(message)
        SignatureFormat.plainFromDer(signature.sign())
            ?: throw DeviceKeyPortException.Unavailable("the Android Keystore gave no signature")
    }

    override fun deleteKey(name: String): Unit = asking { Keystore.delete(alias(name)) }

    override fun keyNames(): List<String> = asking {
        val aliases = Keystore.open().aliases().toList()
        aliases.filter { it.startsWith(PREFIX) }.map { it.removePrefix(PREFIX) }
    }

    /** A StrongBox may be there and say no: it is small and slow, and may be full. */
    private fun madeInStrongBox(name: String): Boolean = try {
        make(name, inStrongBox = true)
        true
    } catch (_: ProviderException) {
        false
    }

    private fun make(name: String, inStrongBox: Boolean) {
        val algorithm = KeyProperties.KEY_ALGORITHM_EC
        val generator = KeyPairGenerator.getInstance(algorithm, Keystore.PROVIDER)
        val wanted = KeyGenParameterSpec.Builder(alias(name), KeyProperties.PURPOSE_SIGN)
            .setAlgorithmParameterSpec(ECGenParameterSpec("secp256r1"))
            .setDigests(KeyProperties.DIGEST_SHA256)
        if (inStrongBox && Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            wanted.setIsStrongBoxBacked(true)
        }
        generator.initialize(wanted.build())
        generator.generateKeyPair()
    }

    private fun alias(name: String) = PREFIX + name

    private fun notFound() = DeviceKeyPortException.NotFound()

    private inline fun <Value> asking(ask: () -> Value): Value =
        askingKeystore({ DeviceKeyPortException.Unavailable(it) }, ask)

    companion object {
        private const val PREFIX = "${Keystore.PREFIX}device-key/"

        /** Those of this device. */
        fun on(context: Context): KeystoreKeys = KeystoreKeys(
            hasStrongBox = Build.VERSION.SDK_INT >= Build.VERSION_CODES.P &&
                context.packageManager
                    .hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE),
        )
    }
}
