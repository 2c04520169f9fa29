package dev.handfast.scenarios

import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonNull
import com.google.gson.JsonObject

/** Fails unless [actual] is what was expected, as far as that is told. */
fun match(expected: JsonElement, actual: JsonElement, path: String) {
    if (expected is JsonObject && actual is JsonObject) {
        for ((name, value) in expected.entrySet()) {
            match(value, actual[name] ?: JsonNull.INSTANCE, "$path.$name")
        }
    } else if (expected is JsonArray && actual is JsonArray) {
        if (expected.size() != actual.size()) {
            throw AssertionError("$path is $actual")
        }
        expected.zip(actual).forEachIndexed { number, (one, other) -> match(one, other, "$path[$number]") }
    } else if (expected != actual) {
        throw AssertionError("$path is $actual, not $expected")
    }
}
