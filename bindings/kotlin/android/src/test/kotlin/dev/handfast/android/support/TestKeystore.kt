package dev.handfast.android.support

import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import org.junit.rules.ExternalResource
import java.security.Provider
import java.security.Security

/**
 * Stands where a device has its Android Keystore: a provider of that name, with
 * keys in memory. The rest of Java's cryptography is the real one.
 */
class TestKeystore : ExternalResource() {
    private val provider = TestProvider(this)

    /** Whether there is a StrongBox, and what it says when it is asked. */
    var strongBoxFailure: RuntimeException? = null

    /** What the store says whatever it is asked. */
    var failure: Exception? = null

    /** What it says when a key is looked up. */
    var keyFailure: Exception? = null

    val entries = linkedMapOf<String, TestEntry>()

    /** What each key was wanted to be, in the order of making. */
    val wanted = mutableListOf<KeyGenParameterSpec>()

    override fun before() {
        Security.addProvider(provider)
    }

    override fun after() {
        Security.removeProvider(provider.name)
    }

    fun check() {
        failure?.let { throw it }
    }

    /** Makes a key, or says why not. */
    fun admit(spec: KeyGenParameterSpec, entry: TestEntry) {
        if (isForStrongBox(spec)) {
            strongBoxFailure?.let { throw it }
        }
        check()
        wanted += spec
        entries[spec.keystoreAlias] = entry
    }
}

/** Before Android 9 there is no StrongBox. */
fun isForStrongBox(spec: KeyGenParameterSpec): Boolean =
    Build.VERSION.SDK_INT >= Build.VERSION_CODES.P && spec.isStrongBoxBacked

private class TestProvider(keystore: TestKeystore) :
    Provider("AndroidKeyStore", "1", "keys in memory") {
    init {
        offer("KeyStore", "AndroidKeyStore") { TestKeyStoreSpi(keystore) }
        offer("KeyPairGenerator", "EC") { TestKeyPairGenerator(keystore) }
        offer("KeyGenerator", "AES") { TestKeyGenerator(keystore) }
    }

    private fun offer(type: String, algorithm: String, make: () -> Any) {
        putService(
            object : Service(this, type, algorithm, make.javaClass.name, null, null) {
                override fun newInstance(parameter: Any?): Any = make()
            },
        )
    }
}
