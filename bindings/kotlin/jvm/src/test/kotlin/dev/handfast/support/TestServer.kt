package dev.handfast.support

import com.google.gson.Gson
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import java.net.URI
import java.net.URLEncoder
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Path
import java.util.UUID

/** The server that the tests run against, and its server-to-server API. */
object TestServer {
    val url: String = needed("HANDFAST_TEST_SERVER")
    private val key = needed("HANDFAST_TEST_KEY")
    private val client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
    private val gson = Gson()

    /** Makes the names of one test unlike those of any other. */
    fun freshPrefix(): String = UUID.randomUUID().toString()

    /** One call with the API key: status and answer. */
    fun call(method: String, path: String, body: Any? = null): Pair<Int, JsonElement> {
        val sent = body?.let { BodyPublishers.ofString(gson.toJson(it)) } ?: BodyPublishers.noBody()
        val request = HttpRequest.newBuilder(URI(url + path))
            .method(method, sent)
            .header("Authorization", "Bearer $key")
            .header("Content-Type", "application/json")
            .build()
        val response = client.send(request, BodyHandlers.ofString())
        return response.statusCode() to JsonParser.parseString(response.body())
    }

    /** Asks for a code: status and answer. */
    fun issue(externalId: String, options: Map<String, String> = emptyMap()): Pair<Int, JsonObject> {
        val asked = mapOf("external_id" to externalId) + options
        val (status, answer) = call("POST", "/users/auth-code", asked)
        return status to answer.asJsonObject
    }

    /** A code for a user. */
    fun code(externalId: String): String {
        val (status, answer) = issue(externalId)
        check(status == 200) { "no code: $status" }
        return answer["authentication_code"].asString
    }

    /** The user of an external id, if there is one. */
    fun find(externalId: String): JsonObject? {
        val (status, answer) = call("GET", "/users?external_id=${URLEncoder.encode(externalId, "UTF-8")}")
        val found = answer.asJsonObject
        if (status == 404 && found["errorCode"].asString == "USER_NOT_FOUND") {
            return null
        }
        check(status == 200) { "no answer about a user: $status" }
        return found
    }
}

/** The folder of the contract that every SDK keeps. */
val contract: Path = checkNotNull(
    generateSequence(Path.of("").toAbsolutePath()) { it.parent }
        .map { it.resolve("bindings/contract") }
        .firstOrNull { it.toFile().isDirectory },
) { "bindings/contract is nowhere above this folder" }
