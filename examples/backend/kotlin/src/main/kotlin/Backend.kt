import com.google.gson.Gson
import com.google.gson.JsonObject
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.net.InetSocketAddress
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.security.MessageDigest
import java.security.SecureRandom
import java.time.Duration
import java.util.Base64
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executors

private val environment = System.getenv()
private val client = HttpClient.newHttpClient()

// Stands for the users that a backend has already: a name for signing in, the
// stable id by which the backend knows the user, and a password.
private val users = mapOf("carol" to ("customer-4711" to environment.getValue("CAROLS_PASSWORD")))
private val sessions = ConcurrentHashMap<String, String>()
private val told = setOf("authentication_code", "expires_at")

/** What the app is answered. */
private class Answer(val status: Int, val body: Any = emptyMap<String, String>(), val retryAfter: String? = null)

/** Vouches for one user. */
private fun codeFor(userId: String): Answer {
    val body = HttpRequest.BodyPublishers.ofString(Gson().toJson(mapOf("external_id" to userId)))
    val request = HttpRequest.newBuilder(URI("${environment["PLATFORM_URL"]}/users/auth-code")).POST(body)
        .headers("Authorization", "Bearer ${environment["PLATFORM_KEY"]}", "Content-Type", "application/json")
        .timeout(Duration.ofSeconds(5)).build()
    val response = runCatching { client.send(request, HttpResponse.BodyHandlers.ofString()) }.getOrNull()
    return when (response?.statusCode()) {
        null -> Answer(503, retryAfter = "1")
        200 -> Answer(200, parsed(response.body()).asMap().filterKeys { it in told })
        429, 503 -> Answer(503, retryAfter = response.headers().firstValue("Retry-After").orElse("1"))
        else -> {
            // The problem names an error code and a request id, and holds no secret.
            System.err.println("the platform refused: ${response.body()}")
            Answer(503, retryAfter = "60")
        }
    }
}

private fun signIn(exchange: HttpExchange): Answer {
    val given = parsed(exchange.requestBody.readNBytes(1000).decodeToString())
    val (userId, password) = users[given["name"].asString] ?: return Answer(401)
    val isRight = MessageDigest.isEqual(password.toByteArray(), given["password"].asString.toByteArray())
    if (!isRight || password.isEmpty()) return Answer(401)
    val session = Base64.getUrlEncoder().encodeToString(ByteArray(33).also(SecureRandom()::nextBytes))
    sessions[session] = userId
    return Answer(200, mapOf("session" to session))
}

private fun authCode(exchange: HttpExchange): Answer {
    // Whose code it is says the session, and nothing that the app sends.
    val given = exchange.requestHeaders.getFirst("Authorization").orEmpty().removePrefix("Bearer ")
    return sessions[given]?.let(::codeFor) ?: Answer(401)
}

private fun parsed(json: String): JsonObject = Gson().fromJson(json, JsonObject::class.java)

fun main() {
    val routes = mapOf("POST /sign-in" to ::signIn, "POST /auth/code" to ::authCode)
    val server = HttpServer.create(InetSocketAddress("127.0.0.1", environment["PORT"]?.toInt() ?: 0), 0)
    server.createContext("/") { exchange ->
        val answer = routes["${exchange.requestMethod} ${exchange.requestURI.path}"]?.invoke(exchange) ?: Answer(404)
        answer.retryAfter?.let { exchange.responseHeaders["Retry-After"] = it }
        exchange.responseHeaders["Cache-Control"] = "no-store"
        val sent = Gson().toJson(answer.body).toByteArray()
        exchange.sendResponseHeaders(answer.status, sent.size.toLong())
        exchange.responseBody.use { it.write(sent) }
    }
    server.apply { executor = Executors.newCachedThreadPool() }.start()
    println("listening on http://127.0.0.1:${server.address.port}")
}
