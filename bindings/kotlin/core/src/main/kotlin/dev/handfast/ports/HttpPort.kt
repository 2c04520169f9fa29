package dev.handfast.ports

import java.time.Duration

/** Sends requests. Redirects are not followed: a proof is for one address. */
public fun interface HttpPort {
    /**
     * Sends one request and waits for its answer. It is cancelled when the
     * answer is not wanted any more.
     *
     * What it throws beside [HttpPortException] is a fault of the port: the
     * SDK's call ends with `UNEXPECTED_ERROR`, and what was thrown is repeated
     * to nobody.
     */
    @Throws(HttpPortException::class)
    public suspend fun send(request: HttpPortRequest): HttpPortResponse
}

/**
 * One HTTP request. Its headers and its body hold secrets: [toString] does not
 * show them.
 */
public class HttpPortRequest(
    /** `GET`, `POST` or `PATCH`. */
    public val method: String,
    /** The whole address. */
    public val url: String,
    /** The headers. */
    public val headers: List<HttpPortHeader>,
    /** The body, where there is one. */
    public val body: ByteArray?,
    /** How long the whole exchange may take. The SDK gives up a second later. */
    public val timeout: Duration,
) {
    /** The method and the address. */
    override fun toString(): String = "$method $url"
}

/**
 * One HTTP response, whatever its status. Its headers and its body hold
 * secrets: [toString] does not show them.
 */
public class HttpPortResponse(
    /** The status. */
    public val status: Int,
    /** The headers. */
    public val headers: List<HttpPortHeader>,
    /** The whole body. A body cut short is a failure, not a response. */
    public val body: ByteArray,
) {
    /** The status. */
    override fun toString(): String = "HTTP $status"
}

/** One header of a request or a response. [toString] does not show its value. */
public class HttpPortHeader(
    /** Its name. The case does not matter. */
    public val name: String,
    /** Its value. */
    public val value: String,
) {
    /** The name. */
    override fun toString(): String = "$name: …"
}

/** Why there is no response. The details hold no secrets. */
public sealed class HttpPortException(details: String) : Exception(details) {
    /** No connection, or it broke. Worth another try. */
    public class Unreachable(details: String) : HttpPortException(details)

    /** No answer in time. Worth another try. */
    public class Timeout : HttpPortException("no answer in time")

    /** The client will not send this: another try would fare the same. */
    public class Refused(details: String) : HttpPortException(details)
}
