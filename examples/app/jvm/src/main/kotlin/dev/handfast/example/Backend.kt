package dev.handfast.example

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.io.IOException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration

/**
 * The app's own backend: it knows who signs in, and hands that person's code to
 * the app. See `examples/backend`.
 */
class Backend(private val address: String) {
    /** Signs a person in, and answers with a code for that person. */
    suspend fun code(person: Person): String = withContext(Dispatchers.IO) {
        val body = JsonObject().apply {
            addProperty("name", person.name)
            addProperty("password", person.password)
        }
        val session = post("/sign-in", body.toString())["session"].asString
        post("/auth/code", session = session)["authentication_code"].asString
    }

    private fun post(path: String, body: String = "", session: String? = null): JsonObject {
        val request = try {
            HttpRequest.newBuilder(URI.create(address.trimEnd('/') + path))
        } catch (_: IllegalArgumentException) {
            throw BackendException("That is no address of a backend.")
        }
        session?.let { request.header("Authorization", "Bearer $it") }
        request.timeout(PATIENCE).POST(BodyPublishers.ofString(body))
        val response = try {
            client.send(request.build(), BodyHandlers.ofString())
        } catch (_: IOException) {
            throw BackendException("The backend is out of reach.")
        }
        return when (val status = response.statusCode()) {
            200 -> JsonParser.parseString(response.body()).asJsonObject
            401 -> throw BackendException("That name and password do not fit.")
            else -> throw BackendException("The backend answered $status.")
        }
    }

    private companion object {
        val PATIENCE: Duration = Duration.ofSeconds(10)
        val client: HttpClient = HttpClient.newHttpClient()
    }
}

/** Why there is no code, in words for the person who signs in. */
class BackendException(message: String) : Exception(message)

/** Who signs in. */
class Person(val name: String, val password: String)
