package dev.handfast.android

import android.annotation.SuppressLint
import android.content.Context
import dev.handfast.Handfast

/**
 * The SDK of this process: whoever asks gets the same one. Keep it to the app's
 * main process; another process that uses it is refused with
 * `STORE_UNAVAILABLE`.
 */
@JvmSynthetic
public fun Handfast.Companion.getInstance(context: Context): Handfast =
    HandfastAndroid.getInstance(context)

/** Where Java gets the SDK. In Kotlin, `Handfast.getInstance(context)` reads better. */
public object HandfastAndroid {
    // Its ports hold the application's context, which lives as long as the process.
    @SuppressLint("StaticFieldLeak")
    private var instance: Handfast? = null

    /**
     * The SDK of this process. Any context will do. It is never closed: it is
     * everybody's.
     */
    @JvmStatic
    @Synchronized
    public fun getInstance(context: Context): Handfast =
        instance ?: Handfast(AndroidPorts.of(context)).also { instance = it }
}
