package dev.handfast.api

import org.jetbrains.kotlin.abi.tools.api.AbiFilters
import org.jetbrains.kotlin.abi.tools.api.AbiToolsFactory
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.nio.file.Path
import java.util.ServiceLoader
import kotlin.io.path.exists
import kotlin.io.path.extension
import kotlin.io.path.readText
import kotlin.io.path.walk
import kotlin.io.path.writeText

private val packages = Path.of("..")
private val kept = packages.resolve("../api/kotlin.txt")

/** `bindings/api/kotlin.txt` says what the packages offer. */
class ApiTests {
    @Test
    fun `the summary says what the packages offer`() {
        val fresh = HEAD + published().joinToString("") { "\n# $it\n\n${summary(it)}" }
        if (System.getProperty("api.write") != null) {
            kept.writeText(fresh)
        }
        val told = if (kept.exists()) kept.readText() else ""
        assertEquals(told, fresh, "bindings/api/kotlin.txt is of another day; run bindings/kotlin/api.sh")
    }

    /** The modules of the build that apps depend on. */
    private fun published(): List<String> =
        Regex("<module>(\\w+)</module>").findAll(packages.resolve("pom.xml").readText())
            .map { it.groupValues[1] }
            .filter { it !in setOf("generated", "api") }
            .toList()

    private fun summary(module: String): String {
        val classes = packages.resolve("$module/target/classes").walk()
            .filter { it.extension == "class" }
            .map { it.toFile() }
            .toList()
        val tools = ServiceLoader.load(AbiToolsFactory::class.java).first().get()
        return buildString { tools.v2.printJvmDump(this, classes, AbiFilters.EMPTY) }
    }

    private companion object {
        const val HEAD = "The public API of the Kotlin packages. Written by bindings/kotlin/api.sh.\n"
    }
}
