package dev.handfast.android.support

import java.io.InputStream
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.util.concurrent.CompletableFuture
import kotlin.concurrent.thread

/** Takes one connection, reads a request, answers [answer], and then goes or stays. */
class LocalServer(private val answer: String, private val stays: Boolean = false) : AutoCloseable {
    private val listener = ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))
    val url: String = "http://127.0.0.1:${listener.localPort}"

    /** The request as it came. */
    val request = CompletableFuture<String>()

    /** Whether the client went first. */
    val clientWent = CompletableFuture<Boolean>()

    private val thread = thread(isDaemon = true, name = "local-server") {
        listener.accept().use(::serve)
    }

    private fun serve(connection: Socket) {
        val text = read(connection.getInputStream())
        connection.getOutputStream().write(answer.encodeToByteArray())
        request.complete(text)
        if (stays) {
            clientWent.complete(connection.getInputStream().read() < 0)
        }
    }

    /** The head, and as much of a body as it announces. */
    private fun read(stream: InputStream): String {
        val text = StringBuilder()
        while (!text.endsWith("\r\n\r\n")) {
            text.append(stream.read().toChar())
        }
        val length = Regex("(?i)content-length: (\\d+)").find(text)?.groupValues?.get(1)?.toInt() ?: 0
        return text.append(stream.readNBytes(length).decodeToString()).toString()
    }

    override fun close() {
        listener.close()
        thread.join()
    }
}
