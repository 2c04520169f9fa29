package dev.handfast.scenarios

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import dev.handfast.support.contract
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.parallel.Execution
import org.junit.jupiter.api.parallel.ExecutionMode
import kotlin.io.path.createTempDirectory
import kotlin.io.path.readText

/** Every scenario of the contract, as a test of its name. */
@Execution(ExecutionMode.CONCURRENT)
class ScenarioTests {
    @TestFactory
    fun scenarios(): List<DynamicTest> {
        val told = JsonParser.parseString(contract.resolve("scenarios.json").readText())
        return told.asJsonObject["scenarios"].asJsonArray.map { scenario ->
            dynamicTest(scenario.asJsonObject["name"].asString) { run(scenario.asJsonObject) }
        }
    }

    private fun run(scenario: JsonObject) {
        val folder = createTempDirectory("handfast")
        try {
            Stage(folder).use { stage ->
                scenario["steps"].asJsonArray.forEachIndexed { number, step ->
                    take(stage, number + 1, Step(step.asJsonObject))
                }
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
    }

    private fun take(stage: Stage, number: Int, step: Step) {
        try {
            runBlocking { stage.take(step) }
        } catch (thrown: Throwable) {
            throw AssertionError("step $number, $step: ${thrown.message}", thrown)
        }
    }
}
