package dev.handfast.android.internal

import dev.handfast.ports.HttpPortException
import dev.handfast.ports.HttpPortHeader
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream
import java.net.HttpURLConnection
import java.net.ProtocolException
import java.net.SocketTimeoutException
import java.net.URL
import java.net.UnknownServiceException

/** One request under way, which blocks the thread that runs it. */
internal class Exchange(private val address: URL, private val request: HttpPortRequest) {
    @Volatile
    private var connection: HttpURLConnection? = null

    fun run(): HttpPortResponse = try {
        val connection = address.openConnection() as? HttpURLConnection
            ?: throw HttpPortException.Refused("the address is not of HTTP")
        this.connection = connection
        prepare(connection)
        send(connection)
        answer(connection)
    } catch (fault: IOException) {
        throw failure(fault)
    } catch (_: SecurityException) {
        throw HttpPortException.Refused("the app has no permission INTERNET")
    } catch (_: IllegalArgumentException) {
        throw HttpPortException.Refused("the request is not one of HTTP")
    } finally {
        end()
    }

    /** Closes the connection, whatever it is at. */
    fun end() {
        connection?.disconnect()
    }

    private fun prepare(connection: HttpURLConnection) {
        val timeout = request.timeout.toMillis().coerceIn(1, Int.MAX_VALUE.toLong()).toInt()
        connection.connectTimeout = timeout
        connection.readTimeout = timeout
        connection.instanceFollowRedirects = false
        connection.useCaches = false
        connection.requestMethod = request.method
        // The system's own would name the device to every proxy.
        connection.setRequestProperty("User-Agent", "handfast-sdk-kotlin")
        for (header in request.headers) {
            connection.setRequestProperty(header.name, header.value)
        }
        // Else the system unpacks what was packed, and its length says nothing.
        connection.setRequestProperty("Accept-Encoding", "identity")
    }

    private fun send(connection: HttpURLConnection) {
        val body = request.body ?: if (request.method == "GET") return else ByteArray(0)
        connection.doOutput = true
        // A body that is not kept is not sent a second time by itself.
        connection.setFixedLengthStreamingMode(body.size)
        connection.outputStream.use { it.write(body) }
    }

    private fun answer(connection: HttpURLConnection): HttpPortResponse {
        val status = connection.responseCode
        val isError = status >= HttpURLConnection.HTTP_BAD_REQUEST
        val stream = if (isError) connection.errorStream else connection.inputStream
        val body = stream?.use(::whole) ?: ByteArray(0)
        val promised = connection.getHeaderField("Content-Length")?.toLongOrNull()
        if (promised != null && promised != body.size.toLong()) {
            throw HttpPortException.Unreachable("the answer was cut short")
        }
        return HttpPortResponse(status, headers(connection), body)
    }

    private fun whole(stream: InputStream): ByteArray {
        val body = ByteArrayOutputStream()
        val piece = ByteArray(PIECE_BYTES)
        while (true) {
            val read = stream.read(piece)
            if (read < 0) {
                return body.toByteArray()
            }
            if (body.size() + read > MAX_BODY_BYTES) {
                throw HttpPortException.Unreachable("the answer is larger than any of the platform")
            }
            body.write(piece, 0, read)
        }
    }

    // The status line stands among the headers, without a name.
    private fun headers(connection: HttpURLConnection): List<HttpPortHeader> =
        connection.headerFields.flatMap { (name: String?, values) ->
            if (name == null) emptyList() else values.map { HttpPortHeader(name, it) }
        }

    private fun failure(fault: IOException): HttpPortException {
        val kind = fault.javaClass.simpleName
        return when (fault) {
            is SocketTimeoutException -> HttpPortException.Timeout()
            // Plain HTTP that the app's network security configuration forbids.
            is UnknownServiceException -> HttpPortException.Refused("the system said $kind")
            is ProtocolException -> HttpPortException.Unreachable("no HTTP: $kind")
            else -> HttpPortException.Unreachable("no connection: $kind")
        }
    }

    private companion object {
        const val PIECE_BYTES = 8 * 1024
        const val MAX_BODY_BYTES = 1024 * 1024
    }
}
