package dev.handfast.example

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.json.JSONException
import org.json.JSONObject
import java.io.IOException
import java.net.HttpURLConnection
import java.net.MalformedURLException
import java.net.URL

/**
 * The app's own backend: it knows who signs in, and hands that person's code to
 * the app. See `examples/backend`.
 */
class Backend(private val address: String) {
    /** Signs a person in, and answers with a code for that person. */
    suspend fun code(person: Person): String = withContext(Dispatchers.IO) {
        val body = JSONObject().put("name", person.name).put("password", person.password)
        try {
            val session = post("/sign-in", body.toString()).getString("session")
            post("/auth/code", session = session).getString("authentication_code")
        } catch (_: MalformedURLException) {
            throw BackendException("That is no address of a backend.")
        } catch (_: IOException) {
            throw BackendException("The backend is out of reach.")
        } catch (_: JSONException) {
            throw BackendException("The backend answered something else.")
        }
    }

    private fun post(path: String, body: String = "", session: String? = null): JSONObject {
        val connection = URL(address.trimEnd('/') + path).openConnection() as HttpURLConnection
        try {
            connection.requestMethod = "POST"
            connection.connectTimeout = PATIENCE_MILLIS
            connection.readTimeout = PATIENCE_MILLIS
            connection.doOutput = true
            session?.let { connection.setRequestProperty("Authorization", "Bearer $it") }
            connection.outputStream.use { it.write(body.toByteArray()) }
            return when (val status = connection.responseCode) {
                200 -> JSONObject(connection.inputStream.reader().use { it.readText() })
                401 -> throw BackendException("That name and password do not fit.")
                else -> throw BackendException("The backend answered $status.")
            }
        } finally {
            connection.disconnect()
        }
    }

    private companion object {
        const val PATIENCE_MILLIS = 10_000
    }
}

/** Why there is no code, in words for the person who signs in. */
class BackendException(message: String) : Exception(message)

/** Who signs in. */
class Person(val name: String, val password: String)
