package dev.handfast.example

import com.google.gson.JsonParser
import dev.handfast.AppFacts
import dev.handfast.Handfast
import dev.handfast.HandfastException
import dev.handfast.InitState
import dev.handfast.InitializationOptions
import dev.handfast.InstallState
import dev.handfast.ResetResult.Farewell
import dev.handfast.UserCreationOptions
import dev.handfast.UserCreationResult
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import java.time.Instant
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/** Who is signed in on this device, and how that changes. */
class SignIn(private val handfast: Handfast) {
    private val shown = MutableStateFlow(SignInState())
    private var listens = false

    /** What the window shows. */
    val state: StateFlow<SignInState> = shown.asStateFlow()

    /** Begins with what is stored; a creation that was cut short goes on. */
    suspend fun start(platform: String) = work {
        initialize(platform)
        val resumed = handfast.resumeUserCreation()
        if (resumed == null) "" else welcome(resumed)
    }

    /** Asks the app's own backend for a code and creates the user with it. */
    suspend fun signIn(platform: String, backend: Backend, person: Person) = work {
        initialize(platform)
        val code = backend.code(person)
        welcome(handfast.createUser(UserCreationOptions(code)))
    }

    /** Asks the platform how things stand. */
    suspend fun refresh() = work {
        handfast.refreshStatus()
        ""
    }

    /** Empties the device, online or not. */
    suspend fun reset() = work {
        when (handfast.reset().farewell) {
            Farewell.PENDING -> "The device is empty. The platform is told when it is next in reach."
            else -> "The device is empty."
        }
    }

    /** Asks the platform as often as it wishes, as long as the window is there. */
    suspend fun follow() {
        while (true) {
            delay(interval())
            if (!state.value.isBusy && state.value.isSignedIn) {
                refresh()
            }
        }
    }

    private fun initialize(platform: String) {
        handfast.initialize(InitializationOptions(platform, AppFacts("dev.handfast.example", "1.0")))
        if (!listens) {
            handfast.addStatusListener { change -> hear(inWords(change)) }
            listens = true
        }
    }

    private suspend fun work(act: suspend () -> String) {
        shown.update { it.copy(isBusy = true, message = "", isFailure = false) }
        val failure = try {
            val message = act()
            shown.update { it.copy(message = message) }
            null
        } catch (exception: HandfastException) {
            advice(exception)
        } catch (exception: BackendException) {
            exception.message
        }
        if (failure != null) {
            shown.update { it.copy(message = failure, isFailure = true) }
        }
        show(tokenEnd())
    }

    private fun show(tokenEnd: Instant?) {
        val status = if (isReady()) handfast.status.value else null
        shown.update {
            it.copy(
                isBusy = false,
                userId = status?.userId,
                installState = status?.installState,
                reason = (status?.disabledReason ?: status?.stateReason)?.name,
                tokenEnd = tokenEnd,
            )
        }
    }

    private suspend fun tokenEnd(): Instant? = try {
        val isActive = isReady() && handfast.status.value?.installState == InstallState.ACTIVE
        if (isActive) handfast.requestUserAccessToken().expiresAt else null
    } catch (_: HandfastException) {
        null
    }

    private fun hear(change: String) = shown.update { it.copy(heard = listOf(change) + it.heard) }

    private fun isReady() = handfast.initState == InitState.INITIALIZED

    private fun interval(): Duration {
        val settings = if (isReady()) handfast.configuration?.settingsJson else null
        val wished = settings?.let { JsonParser.parseString(it).asJsonObject["status_interval_s"] }
        return (wished?.asLong ?: USUAL_INTERVAL_SECONDS).seconds
    }

    private fun welcome(user: UserCreationResult) = if (user.restored) "Welcome back." else "Welcome."

    private companion object {
        const val USUAL_INTERVAL_SECONDS = 60L
    }
}
