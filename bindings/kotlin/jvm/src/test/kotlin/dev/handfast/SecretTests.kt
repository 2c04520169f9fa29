package dev.handfast

import dev.handfast.ports.HttpPortHeader
import dev.handfast.ports.HttpPortResponse
import dev.handfast.support.CODE
import dev.handfast.support.StubPlatform
import dev.handfast.support.TOKEN
import dev.handfast.support.initialized
import dev.handfast.support.ports
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** Nothing that is shown holds a secret. */
class SecretTests {
    @TempDir
    private lateinit var folder: Path

    @Test
    fun `what is given and got does not show its secrets`() {
        val platform = StubPlatform()
        initialized(ports(folder, platform)).use { sdk ->
            val options = UserCreationOptions(CODE)
            val created = runBlocking { sdk.createUser(options) }
            val request = platform.requests.first()
            assertTrue(checkNotNull(request.body).decodeToString().contains(CODE))
            assertEquals(TOKEN, created.accessToken?.token)
            val response = HttpPortResponse(200, request.headers, TOKEN.encodeToByteArray())
            val header = HttpPortHeader("authorization", TOKEN)
            val operation = sdk.operations.requestUserAccessToken()
            val given = listOf(options, created, created.accessToken, sdk, operation)
            val sent = listOf(request, request.headers, response, header)
            val shown = (given + sent).joinToString()
            assertFalse(shown.contains(CODE) || shown.contains(TOKEN), shown)
            request.headers.filter { it.name == "dpop" }.forEach { assertFalse(shown.contains(it.value)) }
        }
    }

    @Test
    fun `failures do not show the code`() {
        val platform = StubPlatform().apply { refusal = 400 to "AUTH_CODE_INVALID" }
        initialized(ports(folder, platform)).use { sdk ->
            for (code in listOf(CODE, "$CODE\uD800", "")) {
                val failure = assertThrows<UserCreationException> {
                    runBlocking { sdk.createUser(UserCreationOptions(code)) }
                }
                assertFalse(failure.stackTraceToString().contains(CODE))
            }
            val address = "https://user:$TOKEN@platform.example"
            val failure = assertThrows<UserCreationException> {
                runBlocking { sdk.createUser(UserCreationOptions(CODE, address)) }
            }
            assertFalse(failure.stackTraceToString().contains(TOKEN))
        }
    }
}
