package dev.handfast.android.support

import dev.handfast.ports.HttpPort
import dev.handfast.ports.HttpPortRequest
import dev.handfast.ports.HttpPortResponse

/** A platform in this process: creates every user, and disables it at once. */
class StubPlatform : HttpPort {
    override suspend fun send(request: HttpPortRequest): HttpPortResponse =
        when (val path = request.url.removePrefix(URL)) {
            "/sdk/users" -> answer(201, CREATED)
            "/sdk/status" -> answer(200, STATUS)
            "/sdk/reset" -> answer(200, """{"install_id": "ins_$ID", "state": "reset"}""")
            else -> error("nothing at $path")
        }

    private fun answer(status: Int, body: String) =
        HttpPortResponse(status, emptyList(), body.encodeToByteArray())

    companion object {
        const val URL = "https://platform.example"
        const val CODE = "a code that nobody may read"
        private const val ID = "01jd8x3b3w8m4q2k7n5c9v6t0r"
        private const val SINCE = "2026-03-01T09:00:00.000Z"
        private const val INSTALL =
            """{"id": "ins_$ID", "state": "active", "reason": null, "since": "$SINCE"}"""
        private const val CONFIGURATION = """{"version": 0, "settings": {"enabled": true}}"""
        private const val CREATED = """{
            "user": {"id": "usr_$ID", "restored": false},
            "install": $INSTALL,
            "access_token": {"token": "a token", "expires_at": "2026-03-01T10:00:00.000Z"},
            "configuration": $CONFIGURATION
        }"""
        private const val STATUS = """{
            "user": {"id": "usr_$ID", "enabled": false},
            "install": $INSTALL,
            "remotely_enabled": false,
            "configuration": $CONFIGURATION
        }"""
    }
}
