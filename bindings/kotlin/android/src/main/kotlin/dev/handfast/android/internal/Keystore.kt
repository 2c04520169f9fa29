package dev.handfast.android.internal

import android.security.keystore.KeyPermanentlyInvalidatedException
import java.io.IOException
import java.security.GeneralSecurityException
import java.security.Key
import java.security.KeyStore
import java.security.ProviderException
import java.security.UnrecoverableKeyException

/** The Android Keystore. All names in it that are the SDK's begin alike. */
internal object Keystore {
    const val PROVIDER = "AndroidKeyStore"
    const val PREFIX = "dev.handfast.sdk/"

    /** The key of this alias; `null` when it is not there or is of no more use. */
    fun key(alias: String): Key? = try {
        open().getKey(alias, null)
    } catch (fault: UnrecoverableKeyException) {
        if (fault.isEndOfKey()) null else throw fault
    }

    /** The store, to look at and to delete from. */
    fun open(): KeyStore = KeyStore.getInstance(PROVIDER).apply { load(null) }

    /** Deletes the key of this alias; its not being there is no failure. */
    fun delete(alias: String) {
        open().run { if (containsAlias(alias)) deleteEntry(alias) }
    }
}

/** Whether a key will never again do what it is asked. */
internal fun Throwable.isEndOfKey(): Boolean =
    generateSequence(this) { it.cause }.any { it is KeyPermanentlyInvalidatedException }

/**
 * Calls the Keystore. Every way in which it says no becomes the failure of a
 * port; what it says may hold anything, so only the kind of its complaint is
 * told.
 */
internal inline fun <Value> askingKeystore(
    failure: (details: String) -> Exception,
    ask: () -> Value,
): Value = try {
    ask()
} catch (fault: GeneralSecurityException) {
    throw failure(complaint(fault))
} catch (fault: ProviderException) {
    throw failure(complaint(fault))
} catch (fault: IllegalStateException) {
    throw failure(complaint(fault))
} catch (fault: IOException) {
    throw failure(complaint(fault))
}

internal fun complaint(fault: Exception): String {
    val kinds = generateSequence<Throwable>(fault) { it.cause }.map { it.javaClass.simpleName }
    return "the Android Keystore said ${kinds.joinToString(" from ")}"
}
