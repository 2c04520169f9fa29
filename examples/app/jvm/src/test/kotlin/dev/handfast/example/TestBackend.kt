package dev.handfast.example

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers

/** Speaks as `examples/backend` does, for one person, over the real platform. */
class TestBackend(private val externalId: String, private val password: String) : AutoCloseable {
    private val here = InetSocketAddress(InetAddress.getLoopbackAddress(), 0)
    private val server = HttpServer.create(here, 0)
    val url: String = "http://127.0.0.1:${server.address.port}"

    init {
        server.createContext("/sign-in") { answer(it, signIn(it)) }
        server.createContext("/auth/code") { answer(it, code(it)) }
        server.start()
    }

    override fun close() = server.stop(0)

    private fun signIn(exchange: HttpExchange): JsonObject? {
        val given = JsonParser.parseReader(exchange.requestBody.reader()).asJsonObject
        return if (given["password"].asString == password) text("session", SESSION) else null
    }

    private fun code(exchange: HttpExchange): JsonObject? {
        val isSignedIn = exchange.requestHeaders.getFirst("Authorization") == "Bearer $SESSION"
        return if (isSignedIn) Platform.issue(externalId) else null
    }

    private fun answer(exchange: HttpExchange, body: JsonObject?) {
        val sent = (body ?: JsonObject()).toString().encodeToByteArray()
        exchange.sendResponseHeaders(if (body == null) 401 else 200, sent.size.toLong())
        exchange.responseBody.use { it.write(sent) }
    }

    private companion object {
        const val SESSION = "a session"
    }
}

/** The server that the tests run against. */
object Platform {
    val url: String = needed("HANDFAST_TEST_SERVER")
    private val key = needed("HANDFAST_TEST_KEY")
    private val client = HttpClient.newHttpClient()

    /** Asks for a code. */
    fun issue(externalId: String): JsonObject =
        call("/users/auth-code", text("external_id", externalId).toString())

    /** Disables a user. */
    fun disable(userId: String) {
        call("/users/$userId/disable")
    }

    private fun call(path: String, body: String = "{}"): JsonObject {
        val request = HttpRequest.newBuilder(URI(url + path))
            .header("Authorization", "Bearer $key")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build()
        val response = client.send(request, BodyHandlers.ofString())
        check(response.statusCode() == 200) { "the platform answered ${response.statusCode()}" }
        return JsonParser.parseString(response.body()).asJsonObject
    }

    private fun needed(variable: String): String = checkNotNull(System.getenv(variable)) {
        "$variable is not set; run: cargo xtask kotlin"
    }
}

private fun text(name: String, value: String) = JsonObject().apply { addProperty(name, value) }
