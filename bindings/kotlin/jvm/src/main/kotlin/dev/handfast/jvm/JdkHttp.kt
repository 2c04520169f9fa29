package dev.handfast.jvm

import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortException
import dev.handfast.ports.HttpPortHeader
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asExecutor
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.withTimeoutOrNull
import java.io.IOException
import java.net.URI
import java.net.URISyntaxException
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpTimeoutException
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException
import javax.net.ssl.SSLContext
import javax.net.ssl.SSLException
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException

/** The JDK takes none that is shorter. */
private val shortestTimeout = Duration.ofMillis(1)

/**
 * HTTP as the JDK has it: HTTPS, and plain HTTP to this machine alone. No
 * cookies, no cache, no redirects followed; the JDK's proxy where there is one.
 *
 * @param allowPlainHttp Speaks plain HTTP to any host, for test networks:
 *   whoever listens on the way can read the codes and tokens.
 * @param tls Whom to trust, if not whom the JDK trusts.
 */
public class JdkHttp @JvmOverloads constructor(
    private val allowPlainHttp: Boolean = false,
    tls: SSLContext? = null,
) : HttpPort, AutoCloseable {
    private val client: HttpClient = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .executor(Dispatchers.IO.asExecutor())
        .apply { tls?.let(::sslContext) }
        .build()

    override suspend fun send(request: HttpPortRequest): HttpPortResponse {
        val asked = asked(request)
        val response = withTimeoutOrNull(request.timeout.toMillis()) {
            try {
                client.sendAsync(asked) { LimitedBody() }.awaited()
            } catch (failure: IOException) {
                throw portException(failure)
            }
        }
        return response?.toPort() ?: throw HttpPortException.Timeout()
    }

    private fun asked(request: HttpPortRequest): HttpRequest = try {
        val body = request.body?.let(BodyPublishers::ofByteArray) ?: BodyPublishers.noBody()
        val builder = HttpRequest.newBuilder(address(request.url))
            .method(request.method, body)
            .timeout(request.timeout.coerceAtLeast(shortestTimeout))
            .header("User-Agent", "handfast-sdk-kotlin")
        request.headers.forEach { builder.setHeader(it.name, it.value) }
        builder.build()
    } catch (_: IllegalArgumentException) {
        // Its words would repeat what was to be sent.
        throw HttpPortException.Refused("the request is not one of HTTP")
    }

    private fun address(url: String): URI {
        val address = try {
            URI(url)
        } catch (_: URISyntaxException) {
            throw HttpPortException.Refused("the address is not one of HTTP")
        }
        val host = address.host ?: throw HttpPortException.Refused("the address is not one of HTTP")
        if (address.scheme == "http" && !allowPlainHttp && !isThisMachine(host)) {
            val details = "plain HTTP would show the code to whoever listens; use https://"
            throw HttpPortException.Refused(details)
        }
        return address
    }

    /** Lets go of connections and threads, where the JDK (21 or later) can; else they go by themselves. */
    override fun close() {
        val client: Any = client
        (client as? AutoCloseable)?.close()
    }
}

/** Cancelling the coroutine ends the exchange and its connection. */
private suspend fun <Value> CompletableFuture<Value>.awaited(): Value =
    suspendCancellableCoroutine { continuation ->
        continuation.invokeOnCancellation { cancel(true) }
        whenComplete { value, thrown ->
            when (thrown) {
                null -> continuation.resume(value)
                is CompletionException -> continuation.resumeWithException(thrown.cause ?: thrown)
                else -> continuation.resumeWithException(thrown)
            }
        }
    }

private fun portException(failure: IOException): HttpPortException {
    val told = generateSequence<Throwable>(failure) { it.cause }.take(5)
    return when {
        told.any { it is HttpTimeoutException } -> HttpPortException.Timeout()
        failure is SSLException -> HttpPortException.Unreachable("${failure.message}")
        failure is TooLargeException -> HttpPortException.Unreachable(failure.details)
        else -> HttpPortException.Unreachable(failure.javaClass.simpleName)
    }
}

private fun HttpResponse<ByteArray>.toPort() = HttpPortResponse(
    status = statusCode(),
    headers = headers().map().flatMap { (name, values) -> values.map { HttpPortHeader(name, it) } },
    body = body(),
)
