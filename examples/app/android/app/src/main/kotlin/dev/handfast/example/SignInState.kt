package dev.handfast.example

import dev.handfast.InstallState
import java.time.Instant

/** Everything that the window shows. */
data class SignInState(
    /** Whether a call is under way; nothing can be pressed meanwhile. */
    val isBusy: Boolean = false,
    /** What the last call led to, in words. */
    val message: String = "",
    /** Whether [message] tells of a failure. */
    val isFailure: Boolean = false,
    /** Who is signed in. */
    val userId: String? = null,
    /** Where the install stands. */
    val installState: InstallState? = null,
    /** Why the install may not act, or why it is in its state. */
    val reason: String? = null,
    /** When the access token ends, where there is one. */
    val tokenEnd: Instant? = null,
    /** What the listener heard, the newest first. */
    val heard: List<String> = emptyList(),
) {
    /** Whether somebody is signed in. */
    val isSignedIn: Boolean
        get() = userId != null
}
