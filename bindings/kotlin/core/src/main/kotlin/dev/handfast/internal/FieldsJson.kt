package dev.handfast.internal

// The core takes and tells metadata as a JSON object of texts. That much JSON
// is not worth a library in every app.

/** The fields as a JSON object of texts, in ASCII. */
internal fun fieldsToJson(fields: Map<String, String>): String =
    fields.entries.joinToString(",", "{", "}") { (name, value) -> "${quoted(name)}:${quoted(value)}" }

private fun quoted(text: String): String = buildString {
    append('"')
    for (unit in text) {
        when {
            unit == '"' || unit == '\\' -> append('\\').append(unit)
            unit in ' '..'~' -> append(unit)
            else -> append("\\u").append(unit.code.toString(16).padStart(4, '0'))
        }
    }
    append('"')
}

/** The fields of a JSON object of texts. */
internal fun fieldsFromJson(json: String): Map<String, String> = FieldsReader(json).read()

private class FieldsReader(private val json: String) {
    private var position = 0

    fun read(): Map<String, String> {
        val fields = LinkedHashMap<String, String>()
        take('{')
        while (peek() != '}') {
            val name = text()
            take(':')
            fields[name] = text()
            if (peek() == ',') {
                take(',')
            }
        }
        take('}')
        return fields
    }

    private fun text(): String = buildString {
        take('"')
        while (json[position] != '"') {
            val unit = json[position++]
            append(if (unit == '\\') escaped() else unit)
        }
        take('"')
    }

    private fun escaped(): Char = when (val unit = json[position++]) {
        'b' -> '\b'
        'f' -> '\u000c'
        'n' -> '\n'
        'r' -> '\r'
        't' -> '\t'
        'u' -> json.substring(position, position + 4).toInt(16).toChar().also { position += 4 }
        else -> unit
    }

    private fun peek(): Char {
        while (json[position].isWhitespace()) {
            position++
        }
        return json[position]
    }

    private fun take(unit: Char) {
        check(peek() == unit) { "the fields are no JSON object of texts" }
        position++
    }
}
