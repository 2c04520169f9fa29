package dev.handfast.android.support

import com.squareup.okhttp.OkHttpClient
import com.squareup.okhttp.OkUrlFactory
import java.net.URL

/** Gives this JVM the `HttpURLConnection` of Android, which is OkHttp 2. */
object AndroidHttp {
    init {
        URL.setURLStreamHandlerFactory(OkUrlFactory(OkHttpClient()))
    }

    /** Doing so again does nothing. */
    fun install() = Unit
}
