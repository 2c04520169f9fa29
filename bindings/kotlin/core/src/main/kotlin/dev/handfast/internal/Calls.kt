package dev.handfast.internal

import com.sun.jna.Native
import dev.handfast.HandfastException
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Makes a call that is answered on the device. */
internal inline fun <Answer> asked(
    translate: (Exception) -> HandfastException,
    call: () -> Answer,
): Answer = try {
    call()
} catch (thrown: Exception) {
    throw translate(thrown)
}

/** Makes the calls that need the network. */
internal class NetworkCalls(private val hostCalls: HostCalls, private val status: StatusFlow) {
    /**
     * The core asks store and keys on the thread that polls it, so it is polled
     * where waiting is allowed.
     */
    suspend fun <Answer> awaited(
        translate: (Exception) -> HandfastException,
        call: suspend () -> Answer,
    ): Answer {
        if (hostCalls.isUnderWay) {
            throw translate(Reentered())
        }
        return try {
            withContext(Dispatchers.IO) { call() }
        } catch (cancelled: CancellationException) {
            throw cancelled
        } catch (thrown: Exception) {
            throw translate(thrown)
        } finally {
            status.update()
        }
    }
}

/**
 * Finds out a port that calls the SDK from within a call that it has to answer
 * first. The core does so too, but a suspending call leaves the thread by which
 * it knows.
 */
internal class HostCalls(private val onThreadsOfTheCore: Boolean) {
    private val mark = ThreadLocal<Unit>()

    val isUnderWay: Boolean
        get() = mark.get() != null

    fun <Answer> during(call: () -> Answer): Answer {
        if (onThreadsOfTheCore) {
            // The core calls several times on one thread, which the JVM would
            // attach anew each time.
            Native.detach(false)
        }
        mark.set(Unit)
        try {
            return call()
        } finally {
            mark.remove()
        }
    }
}

/** A port called the SDK. */
internal class Reentered : Exception() {
    val details: String = "the host called the SDK from within its own store, device key or clock"
}
