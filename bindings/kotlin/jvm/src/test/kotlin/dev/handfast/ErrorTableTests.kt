package dev.handfast

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import dev.handfast.jvm.DeviceHome
import dev.handfast.ports.DeviceKeyPort
import dev.handfast.ports.HandfastPorts
import dev.handfast.support.CODE
import dev.handfast.support.MemoryVault
import dev.handfast.support.StubPlatform
import dev.handfast.support.atOnce
import dev.handfast.support.contract
import dev.handfast.support.initialized
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import kotlin.io.path.readText

/** Every error code of the platform becomes the reason that the contract names. */
class ErrorTableTests {
    @TempDir
    private lateinit var folder: Path
    private val home by lazy { DeviceHome.open(folder.resolve("home")) }
    private val withUser by lazy {
        val vault = MemoryVault()
        sdk(StubPlatform(), vault).use { runBlocking { it.createUser(UserCreationOptions(CODE)) } }
        vault.blob
    }

    @AfterEach
    fun close() = home.close()

    @TestFactory
    fun errorCodes(): List<DynamicTest> {
        val table = JsonParser.parseString(contract.resolve("error_codes.json").readText()).asJsonArray
        assertTrue(table.size() > 100)
        return table.map { it.asJsonObject }.map { row ->
            dynamicTest("${row["call"].asString} answered ${row["error_code"].asString}") { check(row) }
        }
    }

    private fun check(row: JsonObject) {
        val code = row["error_code"].asString
        val call = row["call"].asString
        val platform = StubPlatform().apply { refusal = row["http_status"].asInt to code }
        val vault = MemoryVault(if (call == "createUser") null else withUser)
        val failure = sdk(platform, vault).use { failureOf(it, call) }
        val reason = row["reason"].takeUnless { it.isJsonNull }?.asString
        assertEquals(reason, failure?.reason?.name)
        if (reason == null) {
            assertNull(failure)
        } else {
            assertEquals(code, failure?.errorCode)
            assertTrue(checkNotNull(failure).details.contains(code))
            assertEquals("$reason: ${failure.details}", failure.message)
        }
    }

    private fun failureOf(sdk: Handfast, call: String): HandfastException? = try {
        runBlocking {
            when (call) {
                "createUser" -> sdk.createUser(UserCreationOptions(CODE))
                "requestUserAccessToken" -> sdk.requestUserAccessToken()
                "requestDrainToken" -> sdk.requestDrainToken()
                "refreshStatus" -> sdk.refreshStatus()
                "addUserMetadataFields" -> sdk.addUserMetadataFields(mapOf("plan" to "gold"))
                "removeUserMetadataField" -> sdk.removeUserMetadataField("plan")
                else -> error("unknown call: $call")
            }
        }
        null
    } catch (failure: HandfastException) {
        failure
    }

    private fun sdk(platform: StubPlatform, vault: MemoryVault): Handfast =
        initialized(HandfastPorts(platform, vault, KeptKeys(home.deviceKey), atOnce))
}

/** Device keys that are found by nobody who looks for unneeded ones. */
private class KeptKeys(keys: DeviceKeyPort) : DeviceKeyPort by keys {
    override fun keyNames(): List<String> = emptyList()
}
