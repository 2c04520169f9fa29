package dev.handfast.jvm

import dev.handfast.ports.HttpPortException
import dev.handfast.ports.HttpPortHeader
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import dev.handfast.support.LocalServer
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.time.Duration

/** The JDK's HTTP as the SDK uses it, against sockets that misbehave. */
class JdkHttpTests {
    private val http = JdkHttp()

    @Test
    fun `an answer is told whole`() {
        val answer = "HTTP/1.1 201 Created\r\neTaG: x\r\nContent-Length: 3\r\n\r\n{}\n"
        LocalServer(answer).use { server ->
            val response = send(request("${server.url}/a?b=c", body = "hello"))
            assertEquals(201, response.status)
            assertEquals("{}\n", response.body.decodeToString())
            assertEquals("x", response.headers.single { it.name.equals("etag", ignoreCase = true) }.value)
            val told = server.request.get()
            assertTrue(told.startsWith("POST /a?b=c HTTP/1.1\r\n"), told)
            assertTrue(told.contains("dpop: proof\r\n"), told)
            assertTrue(told.contains("User-Agent: handfast-sdk-kotlin\r\n"), told)
            assertTrue(told.endsWith("\r\n\r\nhello"), told)
        }
    }

    @Test
    fun `a POST without a body says so`() {
        LocalServer("HTTP/1.1 304 Not Modified\r\n\r\n").use { server ->
            assertEquals(304, send(request(server.url)).status)
            assertTrue(server.request.get().contains("Content-Length: 0"))
        }
    }

    @Test
    fun `redirects are not followed and cookies not kept`() {
        val answer = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n" +
            "Set-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"
        LocalServer(answer).use { assertEquals(302, send(request(it.url)).status) }
        LocalServer(answer).use { server ->
            send(request(server.url))
            assertTrue(!server.request.get().contains("Cookie"))
        }
    }

    @Test
    fun `a refusal to authenticate is an answer as any other`() {
        val answer = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\nContent-Length: 2\r\n\r\n{}"
        LocalServer(answer).use { assertEquals(401, send(request(it.url)).status) }
    }

    @Test
    fun `an answer cut short is none`() {
        val answers = listOf(
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}\n",
            "HTTP/1.1 200",
            "\n",
            "",
        )
        for (answer in answers) {
            LocalServer(answer).use { assertThrows<HttpPortException.Unreachable> { send(request(it.url)) } }
        }
    }

    @Test
    fun `an answer without end is not read to it`() {
        val chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n"
        LocalServer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17), stays = true)
            .use { server ->
                val failure = assertThrows<HttpPortException.Unreachable> { send(request(server.url)) }
                assertTrue(failure.message.orEmpty().contains("larger"), failure.message)
            }
    }

    @Test
    fun `a server that says nothing more is given up, and its connection closed`() {
        val answers = listOf("", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")
        for (answer in answers) {
            LocalServer(answer, stays = true).use { server ->
                val asked = request(server.url, timeout = Duration.ofMillis(300))
                assertThrows<HttpPortException.Timeout> { send(asked) }
                assertTrue(server.clientWent.get())
            }
        }
    }

    @Test
    fun `no time left is a timeout`() {
        val asked = request("http://127.0.0.1:1/", timeout = Duration.ZERO)
        assertThrows<HttpPortException.Timeout> { send(asked) }
    }

    @Test
    fun `nobody listens`() {
        assertThrows<HttpPortException.Unreachable> { send(request("http://127.0.0.1:1/")) }
    }

    @Test
    fun `plain HTTP leaves this machine only when it is allowed`() {
        for (url in listOf("http://platform.invalid/", "http://192.0.2.1/", "http://127.0.0.1.invalid/")) {
            val failure = assertThrows<HttpPortException.Refused> { send(request(url)) }
            assertTrue(failure.message.orEmpty().contains("https"))
        }
        for (url in listOf("ftp://127.0.0.1/", "nonsense", "http:///", "http://[")) {
            assertThrows<HttpPortException.Refused> { send(request(url)) }
        }
        val allowing = JdkHttp(allowPlainHttp = true)
        assertThrows<HttpPortException.Unreachable> {
            runBlocking { allowing.send(request("http://platform.invalid/")) }
        }
    }

    @Test
    fun `a header that is none is refused and not repeated`() {
        val headers = listOf(HttpPortHeader("dpop", "a secret\r\nwith a line"))
        val asked = HttpPortRequest("POST", "http://127.0.0.1:1/", headers, null, Duration.ofSeconds(1))
        val failure = assertThrows<HttpPortException.Refused> { send(asked) }
        assertTrue(!failure.stackTraceToString().contains("a secret"))
    }

    @Test
    fun `a cancelled request ends its connection, also within an answer`() {
        for (answer in listOf("", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")) {
            LocalServer(answer, stays = true).use { server ->
                runBlocking {
                    val sent = async(Dispatchers.IO) {
                        http.send(request(server.url, timeout = Duration.ofHours(1)))
                    }
                    server.request.get()
                    sent.cancel()
                    assertThrows<CancellationException> { sent.await() }
                }
                assertTrue(server.clientWent.get())
            }
        }
    }

    private fun send(request: HttpPortRequest): HttpPortResponse = runBlocking { http.send(request) }

    private fun request(
        url: String,
        body: String? = null,
        timeout: Duration = Duration.ofSeconds(10),
    ) = HttpPortRequest(
        "POST",
        url,
        listOf(HttpPortHeader("dpop", "proof")),
        body?.encodeToByteArray(),
        timeout,
    )
}
