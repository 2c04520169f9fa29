package dev.handfast.android

import dev.handfast.android.support.AndroidHttp
import dev.handfast.android.support.LocalServer
import dev.handfast.ports.HttpPortException
import dev.handfast.ports.HttpPortHeader
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.Timeout
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.time.Duration

/** What the system has for HTTP as the SDK uses it, against sockets that misbehave. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class UrlConnectionHttpTest {
    @get:Rule
    val limit: Timeout = Timeout.seconds(60)

    private val http = UrlConnectionHttp()

    init {
        AndroidHttp.install()
    }

    @Test
    fun `an answer is told whole`() {
        val answer = "HTTP/1.1 201 Created\r\neTaG: x\r\nContent-Length: 3\r\n\r\n{}\n"
        LocalServer(answer).use { server ->
            val response = send(request("${server.url}/a?b=c", body = "hello"))
            assertEquals(201, response.status)
            assertEquals("{}\n", response.body.decodeToString())
            val tag = response.headers.single { it.name.equals("etag", ignoreCase = true) }
            assertEquals("x", tag.value)
            val told = server.request.get()
            assertTrue(told, told.startsWith("POST /a?b=c HTTP/1.1\r\n"))
            assertTrue(told, told.contains("dpop: proof\r\n"))
            assertTrue(told, told.contains("User-Agent: handfast-sdk-kotlin\r\n"))
            assertTrue(told, told.endsWith("\r\n\r\nhello"))
        }
    }

    @Test
    fun `every method of the SDK is sent`() {
        for ((method, body) in listOf("GET" to null, "POST" to "{}", "PATCH" to "{}")) {
            LocalServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").use { server ->
                assertEquals(200, send(request(server.url, method, body)).status)
                assertTrue(server.request.get().startsWith("$method / HTTP/1.1"))
            }
        }
    }

    @Test
    fun `a POST without a body says so`() {
        LocalServer("HTTP/1.1 304 Not Modified\r\n\r\n").use { server ->
            assertEquals(304, send(request(server.url, "POST")).status)
            assertTrue(server.request.get().contains("Content-Length: 0"))
        }
    }

    @Test
    fun `redirects are not followed`() {
        val answer = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
        LocalServer(answer).use { assertEquals(302, send(request(it.url)).status) }
    }

    @Test
    fun `a refusal is an answer as any other`() {
        val answer = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: DPoP\r\nContent-Length: 2\r\n\r\n{}"
        LocalServer(answer).use {
            val response = send(request(it.url, body = "{}"))
            assertEquals(401, response.status)
            assertEquals("{}", response.body.decodeToString())
        }
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
            LocalServer(answer).use { assertUnreachable(it.url) }
        }
    }

    @Test
    fun `an answer without end is not read to it`() {
        val chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n"
        val answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17)
        LocalServer(answer, stays = true).use { server ->
            assertUnreachable(server.url)
            assertTrue(server.clientWent.get())
        }
    }

    @Test
    fun `nobody there is no answer`() {
        val url = LocalServer("").use { server ->
            assertUnreachable(server.url)
            server.url
        }
        assertUnreachable(url)
    }

    @Test
    fun `a server that is silent is given up`() {
        LocalServer("", stays = true).use { server ->
            assertThrows(HttpPortException.Timeout::class.java) {
                send(request(server.url, timeout = Duration.ofMillis(200)))
            }
            assertTrue(server.clientWent.get())
        }
    }

    @Test
    fun `a server that dribbles is given up`() {
        // Every byte is in time; the whole is not.
        LocalServer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx", stays = true).use { server ->
            assertThrows(HttpPortException.Timeout::class.java) {
                send(request(server.url, timeout = Duration.ofMillis(200)))
            }
            assertTrue(server.clientWent.get())
        }
    }

    @Test
    fun `cancelling closes the connection`() {
        LocalServer("", stays = true).use { server ->
            runBlocking {
                val call = launch(Dispatchers.Default) { http.send(request(server.url)) }
                server.request.get()
                call.cancelAndJoin()
            }
            assertTrue(server.clientWent.get())
        }
    }

    @Test
    fun `plain HTTP is for this device alone`() {
        for (host in listOf("192.0.2.1", "127.0.0.1.example", "localhost.example", "[2001:db8::1]")) {
            val told = assertThrows(HttpPortException.Refused::class.java) {
                send(request("http://$host/"))
            }
            assertFalse(told.message!!.contains(host))
        }
        for (host in listOf("127.0.0.1", "LOCALHOST")) {
            assertUnreachable("http://$host:1/")
        }
    }

    @Test
    fun `what is no address of HTTP is refused`() {
        for (url in listOf("", "id.example", "ftp://127.0.0.1/", "file:///etc/hosts")) {
            assertThrows(HttpPortException.Refused::class.java) { send(request(url)) }
        }
    }

    @Test
    fun `what cannot be sent is refused and not repeated`() {
        val header = HttpPortHeader("dpop", "a secret\nwith a line")
        val request = HttpPortRequest("GET", "http://127.0.0.1:1/", listOf(header), null, SOON)
        val told = assertThrows(HttpPortException.Refused::class.java) { send(request) }
        assertFalse(told.message!!.contains("secret"))
    }

    private fun assertUnreachable(url: String) {
        assertThrows(HttpPortException.Unreachable::class.java) { send(request(url)) }
    }

    private fun send(request: HttpPortRequest): HttpPortResponse = runBlocking { http.send(request) }

    private fun request(
        url: String,
        method: String = "POST",
        body: String? = null,
        timeout: Duration = SOON,
    ) = HttpPortRequest(
        method,
        url,
        listOf(HttpPortHeader("dpop", "proof")),
        body?.encodeToByteArray(),
        timeout,
    )

    private companion object {
        val SOON: Duration = Duration.ofSeconds(10)
    }
}
