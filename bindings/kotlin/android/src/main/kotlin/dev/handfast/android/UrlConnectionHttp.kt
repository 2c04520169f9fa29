package dev.handfast.android

import dev.handfast.android.internal.Exchange
import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortException
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull
import java.net.HttpURLConnection
import java.net.MalformedURLException
import java.net.URL

/**
 * HTTP by way of [HttpURLConnection]: HTTPS, and plain HTTP to this device
 * alone. No cache, no redirects followed.
 *
 * @param allowPlainHttp Speaks plain HTTP to any host, for test networks:
 *   whoever listens on the way can read the codes and tokens. The app's network
 *   security configuration has to allow that host too.
 */
public class UrlConnectionHttp @JvmOverloads constructor(
    private val allowPlainHttp: Boolean = false,
) : HttpPort {
    // An exchange outlives its caller while a name is looked up: that cannot be
    // broken off.
    private val exchanges = CoroutineScope(SupervisorJob() + Dispatchers.IO)

    /** Sends one request and waits for its answer. */
    override suspend fun send(request: HttpPortRequest): HttpPortResponse {
        val exchange = Exchange(address(request.url), request)
        val answer = exchanges.async { exchange.run() }
        try {
            return withTimeoutOrNull(request.timeout.toMillis()) { answer.await() }
                ?: throw HttpPortException.Timeout()
        } finally {
            if (!answer.isCompleted) {
                answer.cancel()
                // Closing a connection may write, which the main thread must not.
                exchanges.launch { exchange.end() }
            }
        }
    }

    private fun address(text: String): URL {
        val address = try {
            URL(text)
        } catch (_: MalformedURLException) {
            throw HttpPortException.Refused("the address is not a URL")
        }
        val isSafe = address.protocol == "https" || allowPlainHttp || isThisDevice(address.host)
        if (!isSafe) {
            throw HttpPortException.Refused(
                "plain HTTP would show the code to whoever listens; use https://",
            )
        }
        return address
    }
}

private val LOOPBACK = Regex("""localhost|\[?::1]?|127(\.\d{1,3}){3}""", RegexOption.IGNORE_CASE)

private fun isThisDevice(host: String) = LOOPBACK.matches(host)
