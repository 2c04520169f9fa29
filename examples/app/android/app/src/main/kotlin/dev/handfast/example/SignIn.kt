package dev.handfast.example

import android.content.Context
import dev.handfast.Handfast
import dev.handfast.HandfastException
import dev.handfast.InitState
import dev.handfast.InitializationOptions
import dev.handfast.InstallState
import dev.handfast.ResetResult.Farewell
import dev.handfast.UserCreationOptions
import dev.handfast.UserCreationResult
import dev.handfast.android.getInstance
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import java.time.Instant

/** Who is signed in on this device, and how that changes. Lives on the main thread. */
class SignIn(context: Context) {
    private val handfast = Handfast.getInstance(context)
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
    private val shown = MutableStateFlow(SignInState())
    private var listens = false

    /** What the screen shows. */
    val state: StateFlow<SignInState> = shown.asStateFlow()

    /** Begins with what is stored; a creation that was cut short goes on. */
    fun start(platform: String = USUAL_PLATFORM) = work {
        initialize(platform)
        handfast.resumeUserCreation()?.let(::welcome).orEmpty()
    }

    /** Asks the app's own backend for a code and creates the user with it. */
    fun signIn(platform: String, backend: Backend, person: Person) = work {
        initialize(platform)
        val code = backend.code(person)
        welcome(handfast.createUser(UserCreationOptions(code)))
    }

    /** Asks the platform how things stand, such as when the app comes to the foreground. */
    fun refresh() {
        if (state.value.isSignedIn && !state.value.isBusy) {
            work {
                handfast.refreshStatus()
                ""
            }
        }
    }

    /** Empties the device, online or not. */
    fun reset() = work {
        when (handfast.reset().farewell) {
            Farewell.PENDING -> "The device is empty. The platform is told when it is next in reach."
            else -> "The device is empty."
        }
    }

    private fun initialize(platform: String) {
        handfast.initialize(InitializationOptions(platform))
        if (!listens) {
            handfast.addStatusListener { change -> hear(inWords(change)) }
            listens = true
        }
    }

    private fun work(act: suspend () -> String) {
        shown.update { it.copy(isBusy = true, message = "", isFailure = false) }
        scope.launch {
            try {
                val message = act()
                shown.update { it.copy(message = message) }
            } catch (exception: HandfastException) {
                fail(advice(exception))
            } catch (exception: BackendException) {
                fail(exception.message.orEmpty())
            }
            show(tokenEnd())
        }
    }

    private fun fail(message: String) = shown.update { it.copy(message = message, isFailure = true) }

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

    private fun welcome(user: UserCreationResult) = if (user.restored) "Welcome back." else "Welcome."

    companion object {
        /** The platform on this computer, by way of `adb reverse`. */
        const val USUAL_PLATFORM = "http://127.0.0.1:8080"

        /** The backend on this computer, likewise. */
        const val USUAL_BACKEND = "http://127.0.0.1:8000"
    }
}
