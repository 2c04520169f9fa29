package dev.handfast.scenarios

import com.google.gson.JsonElement
import com.google.gson.JsonObject
import java.time.Duration

/** One step of a scenario. An argument that is not read by then is unknown. */
class Step(private val step: JsonObject) {
    private val read = mutableSetOf("do", "expect", "fails")

    val act: String = step["do"].asString
    val expected: JsonElement? = step["expect"]
    val failure: JsonElement? = step["fails"]

    operator fun get(argument: String): String =
        requireNotNull(find(argument)) { "$argument is missing" }.asString

    fun text(argument: String): String? = find(argument)?.asString

    fun number(argument: String): Int? = find(argument)?.asInt

    fun seconds(argument: String): Duration = Duration.ofSeconds(number(argument)?.toLong() ?: 0)

    fun fields(argument: String): Map<String, String> =
        requireNotNull(find(argument)).asJsonObject.asMap().mapValues { it.value.asString }

    fun checkAllRead() {
        val unknown = step.keySet() - read
        check(unknown.isEmpty()) { "unknown: $unknown" }
    }

    override fun toString(): String = step.toString()

    private fun find(argument: String): JsonElement? {
        read.add(argument)
        return step[argument]
    }
}
