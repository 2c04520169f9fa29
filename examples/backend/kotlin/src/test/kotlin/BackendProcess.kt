import com.google.gson.Gson
import com.google.gson.JsonObject
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.util.UUID

/** What somebody was answered. */
class Told(val status: Int, val headers: Map<String, String>, val body: JsonObject)

/** Requests of an app, and of a test. */
object Http {
    private val client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

    fun send(method: String, url: String, body: Any?, bearer: String?): Told {
        val request = HttpRequest.newBuilder(URI(url))
            .method(method, BodyPublishers.ofString(if (body == null) "" else Gson().toJson(body)))
        bearer?.let { request.header("Authorization", "Bearer $it") }
        val response = client.send(request.build(), BodyHandlers.ofString())
        val headers = sortedMapOf<String, String>(String.CASE_INSENSITIVE_ORDER)
        response.headers().map().forEach { (name, values) -> headers[name] = values.first() }
        return Told(response.statusCode(), headers, Gson().fromJson(response.body(), JsonObject::class.java))
    }
}

/** A process of the backend. */
class Backend(platformUrl: String, platformKey: String) : AutoCloseable {
    private val password = UUID.randomUUID().toString()
    private val process: Process
    private val url: String

    init {
        val java = "${System.getProperty("java.home")}/bin/java"
        val builder = ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "BackendKt")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
        builder.environment().clear()
        builder.environment() += mapOf(
            "PLATFORM_URL" to platformUrl,
            "PLATFORM_KEY" to platformKey,
            "CAROLS_PASSWORD" to password,
        )
        process = builder.start()
        url = process.inputStream.bufferedReader().readLine().removePrefix("listening on ")
    }

    fun post(path: String, body: Any, session: String? = null): Told = Http.send("POST", url + path, body, session)

    fun signIn(): String {
        val answer = post("/sign-in", mapOf("name" to "carol", "password" to password))
        check(answer.status == 200) { "not signed in: ${answer.status}" }
        return answer.body["session"].asString
    }

    override fun close() {
        process.destroyForcibly().waitFor()
    }
}
