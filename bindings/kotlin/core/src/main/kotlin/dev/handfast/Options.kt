package dev.handfast

import java.time.Duration

/** Options of [Handfast.initialize]. */
public data class InitializationOptions @JvmOverloads constructor(
    /** The address of the platform, such as `https://id.example`. */
    val platformUrl: String,
    /** The app that holds the SDK; without it, what the platform's ports say. */
    val app: AppFacts? = null,
    /** The device; without it, what the platform's ports say. */
    val device: DeviceFacts? = null,
    /** How long a user creation goes on trying, in whole milliseconds. */
    val creationDeadline: Duration = Duration.ofSeconds(30),
)

/**
 * Options of [Handfast.createUser]. The code is a secret: [toString] does not
 * show it.
 */
public data class UserCreationOptions @JvmOverloads constructor(
    /** The code that the app got from its own backend. */
    val authenticationCode: String,
    /** The address of the platform for this user, if not the one given at initialisation. */
    val platformUrl: String? = null,
) {
    /** The address, where there is one, without the code. */
    override fun toString(): String =
        "UserCreationOptions(platformUrl=${platformUrl ?: "as initialised"})"
}
