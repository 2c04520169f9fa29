package dev.handfast.android.support

import android.security.keystore.KeyGenParameterSpec
import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.KeyPairGeneratorSpi
import java.security.KeyStoreSpi
import java.security.PublicKey
import java.security.SecureRandom
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import javax.crypto.KeyGenerator
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey

/** A key, with the certificate of its public half where it has one. */
class TestEntry(val key: Key, val certificate: Certificate? = null)

class TestKeyPairGenerator(private val keystore: TestKeystore) : KeyPairGeneratorSpi() {
    private lateinit var spec: KeyGenParameterSpec

    override fun initialize(keysize: Int, random: SecureRandom) = error("no size is given")

    override fun initialize(params: AlgorithmParameterSpec, random: SecureRandom) {
        spec = params as KeyGenParameterSpec
    }

    override fun generateKeyPair(): KeyPair {
        val generator = KeyPairGenerator.getInstance("EC")
        generator.initialize(spec.algorithmParameterSpec)
        val pair = generator.generateKeyPair()
        keystore.admit(spec, TestEntry(pair.private, TestCertificate(pair.public)))
        return pair
    }
}

class TestKeyGenerator(private val keystore: TestKeystore) : KeyGeneratorSpi() {
    private lateinit var spec: KeyGenParameterSpec

    override fun engineInit(random: SecureRandom) = error("no parameters are given")

    override fun engineInit(keysize: Int, random: SecureRandom) = error("no size is given")

    override fun engineInit(params: AlgorithmParameterSpec, random: SecureRandom) {
        spec = params as KeyGenParameterSpec
    }

    override fun engineGenerateKey(): SecretKey {
        val generator = KeyGenerator.getInstance("AES")
        generator.init(spec.keySize)
        return generator.generateKey().also { keystore.admit(spec, TestEntry(it)) }
    }
}

class TestKeyStoreSpi(private val keystore: TestKeystore) : KeyStoreSpi() {
    override fun engineLoad(stream: InputStream?, password: CharArray?) = keystore.check()

    override fun engineGetKey(alias: String, password: CharArray?): Key? {
        keystore.keyFailure?.let { throw it }
        return keystore.entries[alias]?.key
    }

    override fun engineGetCertificate(alias: String) = keystore.entries[alias]?.certificate

    override fun engineDeleteEntry(alias: String) {
        keystore.entries.remove(alias)
    }

    override fun engineAliases(): Enumeration<String> = Collections.enumeration(keystore.entries.keys)

    override fun engineContainsAlias(alias: String) = alias in keystore.entries

    override fun engineSize() = keystore.entries.size

    override fun engineIsKeyEntry(alias: String) = alias in keystore.entries

    override fun engineIsCertificateEntry(alias: String) = false

    override fun engineGetCertificateChain(alias: String) = unused()

    override fun engineGetCreationDate(alias: String): Date = unused()

    override fun engineGetCertificateAlias(certificate: Certificate) = unused()

    override fun engineSetKeyEntry(
        alias: String,
        key: Key,
        password: CharArray?,
        chain: Array<Certificate>?,
    ) = unused()

    override fun engineSetKeyEntry(alias: String, key: ByteArray, chain: Array<Certificate>?) =
        unused()

    override fun engineSetCertificateEntry(alias: String, certificate: Certificate) = unused()

    override fun engineStore(stream: OutputStream?, password: CharArray?) = unused()

    private fun unused(): Nothing = error("the SDK does not ask for this")
}

private class TestCertificate(private val key: PublicKey) : Certificate("test") {
    override fun getPublicKey() = key

    override fun getEncoded(): ByteArray = key.encoded

    override fun verify(key: PublicKey) = Unit

    override fun verify(key: PublicKey, provider: String) = Unit

    override fun toString() = "TestCertificate"
}
