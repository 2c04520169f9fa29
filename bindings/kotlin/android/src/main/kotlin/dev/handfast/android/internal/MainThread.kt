package dev.handfast.android.internal

import android.os.Handler
import android.os.Looper
import java.util.concurrent.Executor

/** The thread that draws. What runs on it runs later, one at a time, in order. */
internal object MainThread : Executor {
    private val handler = Handler(Looper.getMainLooper())

    override fun execute(command: Runnable) {
        handler.post(command)
    }
}
