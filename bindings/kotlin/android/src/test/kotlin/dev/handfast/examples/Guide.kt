package dev.handfast.examples

import dev.handfast.Handfast
import dev.handfast.HandfastStatus
import dev.handfast.ResetException
import dev.handfast.ResetResult
import dev.handfast.StatusChange
import dev.handfast.StatusException
import dev.handfast.StatusListenerHandle
import dev.handfast.UserAccessTokenException
import dev.handfast.UserAccessTokenFailureReason
import dev.handfast.UserCreationException
import dev.handfast.UserCreationFailureReason
import dev.handfast.UserCreationOptions
import kotlinx.coroutines.flow.map

// ANCHOR: sign_in
suspend fun signIn(handfast: Handfast, code: String): String {
    val user = handfast.createUser(UserCreationOptions(code))
    return "${user.userId} is ${user.state}"
}
// ANCHOR_END: sign_in

// ANCHOR: errors
suspend fun createUser(handfast: Handfast, code: String): String = try {
    "signed in as ${handfast.createUser(UserCreationOptions(code)).userId}"
} catch (failure: UserCreationException) {
    when (failure.reason) {
        // Nothing is lost: offer the same code again, or resume.
        UserCreationFailureReason.NETWORK_ERROR,
        UserCreationFailureReason.SERVER_ERROR,
        UserCreationFailureReason.UNEXPECTED_ERROR,
        -> "later, with the same code: ${failure.details}"
        UserCreationFailureReason.AUTH_CODE_INVALID,
        UserCreationFailureReason.AUTH_CODE_EXPIRED,
        -> "ask the backend for a new code: ${failure.errorCode ?: failure.details}"
        UserCreationFailureReason.USER_ALREADY_EXISTS -> "reset first"
        UserCreationFailureReason.NOT_INITIALIZED,
        UserCreationFailureReason.SDK_RESET_IN_PROGRESS,
        UserCreationFailureReason.USER_CREATION_IN_PROGRESS,
        -> failure.details
    }
}
// ANCHOR_END: errors

// ANCHOR: token
suspend fun authorization(handfast: Handfast): String {
    val token = try {
        handfast.requestUserAccessToken()
    } catch (failure: UserAccessTokenException) {
        if (failure.reason != UserAccessTokenFailureReason.INSTALL_DEACTIVATED) {
            throw failure
        }
        // What was collected before may still be handed in for a while.
        handfast.requestDrainToken()
    }
    return "Bearer ${token.token}"
}
// ANCHOR_END: token

// ANCHOR: status
class SignInViewModel(private val handfast: Handfast) {
    val message = handfast.status.map(::inWords)

    suspend fun onStart() {
        try {
            handfast.refreshStatus()
        } catch (failure: StatusException) {
            println("as last told: ${failure.details}")
        }
    }

    private fun inWords(status: HandfastStatus?): String = when {
        status == null -> "signed out"
        status.remotelyEnabled -> "signed in"
        else -> "not available: ${status.disabledReason}"
    }
}
// ANCHOR_END: status

// ANCHOR: listen
fun listen(handfast: Handfast, show: (String) -> Unit): StatusListenerHandle =
    handfast.addStatusListener { change ->
        when (change) {
            is StatusChange.Deactivated -> {
                val model = change.displacedBy?.model ?: "another device"
                show("signed out by $model at ${change.since}")
            }
            is StatusChange.PutOnStandby -> show("in use on your phone")
            StatusChange.Promoted, StatusChange.UserEnabled -> show("signed in")
            StatusChange.UserDisabled, StatusChange.UserDeleted -> show("not available")
            is StatusChange.ConfigurationChanged -> show("configuration ${change.version}")
        }
    }
// ANCHOR_END: listen

// ANCHOR: sign_out
suspend fun signOut(handfast: Handfast) {
    try {
        if (handfast.reset().farewell == ResetResult.Farewell.PENDING) {
            println("the platform is told when it is next in reach")
        }
    } catch (failure: ResetException) {
        // The store could not be emptied. Try again before the next sign-in.
        println(failure)
    }
}
// ANCHOR_END: sign_out
