import com.google.gson.JsonObject
import com.sun.net.httpserver.HttpServer
import dev.handfast.Handfast
import dev.handfast.InitializationOptions
import dev.handfast.InstallState
import dev.handfast.UserCreationOptions
import dev.handfast.jvm.onDesktop
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.net.InetSocketAddress
import java.nio.file.Path

private val platformUrl = needed("HANDFAST_TEST_SERVER")
private val platformKey = needed("HANDFAST_TEST_KEY")

private fun needed(variable: String): String = checkNotNull(System.getenv(variable)) {
    "$variable is not set; run: cargo xtask contract -- mvn -q -B -f bindings/kotlin verify"
}

/** The backend in front of a real platform, and of one that has bad days. */
class BackendTests {
    @TempDir
    private lateinit var folder: Path

    @Test
    fun `a signed-in user gets a code that the SDK redeems`() = Backend(platformUrl, platformKey).use { backend ->
        // What the app says of itself is no matter: the session tells who it is.
        val answer = backend.post("/auth/code", mapOf("external_id" to "somebody else"), backend.signIn())
        assertEquals(200, answer.status)
        assertEquals("no-store", answer.headers["Cache-Control"])
        assertEquals(setOf("authentication_code", "expires_at"), answer.body.keySet())
        Handfast.onDesktop(folder.resolve("home")).use { sdk ->
            sdk.initialize(InitializationOptions(platformUrl))
            val options = UserCreationOptions(answer.body["authentication_code"].asString)
            val user = runBlocking { sdk.createUser(options) }
            assertEquals(InstallState.ACTIVE, user.state)
            assertEquals(userOf("customer-4711"), user.userId)
        }
    }

    @Test
    fun `nobody else gets a code`() = Backend(platformUrl, platformKey).use { backend ->
        for (session in listOf(null, "", "made-up", backend.signIn().dropLast(1))) {
            val answer = backend.post("/auth/code", mapOf("name" to "carol"), session)
            assertEquals(401 to JsonObject(), answer.status to answer.body)
        }
    }

    @Test
    fun `a wrong password signs nobody in`() = Backend(platformUrl, platformKey).use { backend ->
        for ((name, password) in listOf("carol" to "wrong", "nobody" to "", "carol" to "")) {
            val answer = backend.post("/sign-in", mapOf("name" to name, "password" to password))
            assertEquals(401 to JsonObject(), answer.status to answer.body)
        }
    }

    @Test
    fun `nothing else is there`() = Backend(platformUrl, platformKey).use { backend ->
        assertEquals(404, backend.post("/elsewhere", emptyMap<String, String>()).status)
    }

    @Test
    fun `the app is asked to wait as the backend was`() {
        for (status in listOf(429, 503)) {
            assertEquals("7", retryAfter(status, mapOf("Retry-After" to "7")))
        }
    }

    @Test
    fun `a refused key is no matter of the app`() {
        assertEquals("60", retryAfter(401, emptyMap<String, String>()))
    }

    @Test
    fun `a platform out of reach is tried again soon`() {
        assertEquals("1", retryAfter("http://127.0.0.1:1"))
    }

    /** What the app is told in front of a platform that refuses in one way. */
    private fun retryAfter(status: Int, headers: Map<String, String>): String? {
        val platform = HttpServer.create(InetSocketAddress("127.0.0.1", 0), 0)
        platform.createContext("/") { exchange ->
            headers.forEach(exchange.responseHeaders::set)
            exchange.sendResponseHeaders(status, 2)
            exchange.responseBody.use { it.write("{}".encodeToByteArray()) }
        }
        platform.start()
        try {
            return retryAfter("http://127.0.0.1:${platform.address.port}")
        } finally {
            platform.stop(0)
        }
    }

    private fun retryAfter(platform: String): String? = Backend(platform, "a key").use { backend ->
        val answer = backend.post("/auth/code", emptyMap<String, String>(), backend.signIn())
        assertEquals(503 to JsonObject(), answer.status to answer.body)
        answer.headers["Retry-After"]
    }

    private fun userOf(externalId: String): String {
        val answer = Http.send("GET", "$platformUrl/users?external_id=$externalId", null, platformKey)
        assertTrue(answer.status == 200)
        return answer.body["id"].asString
    }
}
