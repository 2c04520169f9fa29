package dev.handfast.example

import dev.handfast.HandfastException
import dev.handfast.StatusChange
import dev.handfast.UserCreationException
import dev.handfast.UserCreationFailureReason
import java.time.Instant
import java.time.ZoneId
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle

/** What the person can do about a failure. */
fun advice(exception: HandfastException): String = when (exception) {
    is UserCreationException -> advice(exception)
    else -> exception.details.asSentence()
}

private fun advice(exception: UserCreationException): String = when (exception.reason) {
    UserCreationFailureReason.NETWORK_ERROR, UserCreationFailureReason.SERVER_ERROR ->
        "The platform is out of reach. Your sign-in goes on when the app starts again."
    UserCreationFailureReason.AUTH_CODE_INVALID ->
        if (exception.errorCode == "ACTIVE_DEVICE_EXISTS") {
            "You are signed in on another device."
        } else {
            "The platform does not take that code. Sign in again."
        }
    UserCreationFailureReason.AUTH_CODE_EXPIRED -> "That took too long. Sign in again."
    else -> exception.details.asSentence()
}

/** What a listener heard. */
fun inWords(change: StatusChange): String = when (change) {
    is StatusChange.Deactivated -> "Signed in on ${change.displacedBy?.model ?: "another device"}."
    is StatusChange.PutOnStandby -> "In use on your phone."
    StatusChange.Promoted -> "This device is active."
    StatusChange.UserDisabled -> "Your account is disabled."
    StatusChange.UserEnabled -> "Your account is enabled again."
    StatusChange.UserDeleted -> "Your account was deleted."
    is StatusChange.ConfigurationChanged -> "Configuration ${change.version} is in force."
}

/** A moment as the person's own clock shows it. */
fun inWords(moment: Instant): String =
    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withZone(ZoneId.systemDefault())
        .format(moment)

private fun String.asSentence() = "${replaceFirstChar(Char::uppercase)}."
