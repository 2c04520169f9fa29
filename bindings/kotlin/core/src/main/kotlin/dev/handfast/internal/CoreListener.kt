package dev.handfast.internal

import dev.handfast.StatusListener
import dev.handfast.StatusListenerHandle
import dev.handfast.core.HostFailure
import dev.handfast.core.ListenerHandle
import java.util.concurrent.Executor
import dev.handfast.core.StatusChange as CoreStatusChange
import dev.handfast.core.StatusListener as CoreStatusListener

/** A listener as the core knows it, told on its executor. */
internal class CoreListener(
    private val executor: Executor,
    private val listener: StatusListener,
) : CoreStatusListener {
    @Volatile
    private var isHeard = true

    override fun statusChanged(change: CoreStatusChange) {
        val told = change.toHandfast()
        try {
            executor.execute { if (isHeard) listener.onStatusChanged(told) }
        } catch (_: Throwable) {
            throw HostFailure.HostFailed("the listener or its executor threw")
        }
    }

    /** What waits on the executor is not heard either, once it is removed there. */
    fun handle(inCore: ListenerHandle): StatusListenerHandle = object : StatusListenerHandle {
        override fun remove() {
            isHeard = false
            inCore.remove()
        }
    }
}
