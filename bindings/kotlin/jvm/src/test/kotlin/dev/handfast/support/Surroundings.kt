package dev.handfast.support

import org.junit.jupiter.api.extension.BeforeAllCallback
import org.junit.jupiter.api.extension.ExtensionContext

/** No test runs without a server and the SDK's core. */
class Surroundings : BeforeAllCallback {
    override fun beforeAll(context: ExtensionContext) {
        listOf("HANDFAST_TEST_SERVER", "HANDFAST_TEST_KEY", "SDK_LIBRARY").forEach(::needed)
    }
}

/** What the command that starts the server sets. */
fun needed(variable: String): String = checkNotNull(System.getenv(variable)) {
    "$variable is not set; run: cargo xtask contract -- mvn -q -B -f bindings/kotlin verify"
}
