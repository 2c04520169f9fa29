package dev.handfast

import dev.handfast.internal.CoreClock
import dev.handfast.internal.CoreDeviceKey
import dev.handfast.internal.CoreHttp
import dev.handfast.internal.CoreListener
import dev.handfast.internal.CoreVault
import dev.handfast.internal.HostCalls
import dev.handfast.internal.NetworkCalls
import dev.handfast.internal.StatusFlow
import dev.handfast.internal.asked
import dev.handfast.internal.fieldsFromJson
import dev.handfast.internal.fieldsToJson
import dev.handfast.internal.initializationException
import dev.handfast.internal.metadataException
import dev.handfast.internal.offlineException
import dev.handfast.internal.resetException
import dev.handfast.internal.statusException
import dev.handfast.internal.toCore
import dev.handfast.internal.toHandfast
import dev.handfast.internal.tokenException
import dev.handfast.internal.userCreationException
import dev.handfast.internal.wholeMillis
import dev.handfast.ports.HandfastPorts
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import java.time.Duration
import java.util.concurrent.Executor
import dev.handfast.core.Handfast as Core

/**
 * The SDK of one device. Make one and share it: two over the same store would
 * not know of each other.
 *
 * Every call may be made from any thread. Calls that need the network suspend;
 * [operations] are the same calls with listeners. Before [initialize] only it,
 * [initState], [userExists], [isUserLinked], [reset] and [version] may be used;
 * the rest fails with `NOT_INITIALIZED`.
 *
 * Cancelling a coroutine ends its call where it stands and leaves nothing
 * stuck: a creation then waits to be resumed.
 */
public class Handfast @JvmOverloads constructor(
    private val ports: HandfastPorts,
    hostCallLimit: Duration = Duration.ofSeconds(10),
) : AutoCloseable {
    private val hostCalls = HostCalls(onThreadsOfTheCore = wholeMillis(hostCallLimit) > 0u)
    private val core = Core(
        CoreHttp(ports.http),
        CoreVault(ports.vault, hostCalls),
        CoreDeviceKey(ports.deviceKey, hostCalls),
        ports.clock?.let { CoreClock(it, hostCalls) },
        wholeMillis(hostCallLimit),
    )
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val statusFlow = StatusFlow { core.status()?.toHandfast() }
    private val network = NetworkCalls(hostCalls, statusFlow)

    /** The same calls for code that does not use coroutines. */
    public val operations: HandfastOperations =
        HandfastOperations(this, scope, ports.listenerExecutor)

    /**
     * Reads what is stored and makes the SDK ready, without the network. Doing
     * so again puts the new options in the place of the old ones and changes
     * nothing else.
     */
    @Throws(InitializationException::class)
    public fun initialize(options: InitializationOptions) {
        asked(::initializationException) { core.initialize(options.toCore(ports.facts)) }
        statusFlow.update()
    }

    /** Where the SDK stands. */
    public val initState: InitState
        get() = core.initState().toHandfast()

    /** The version of the SDK. */
    public val version: String
        get() = core.version()

    /** Whether there is a user on this device. May be asked before [initialize]. */
    public val userExists: Boolean
        get() = core.userExists()

    /**
     * Whether there is a user for which a trusted server vouched. May be asked
     * before [initialize].
     */
    public val isUserLinked: Boolean
        get() = core.isUserLinked()

    /** The user on this device. */
    @get:Throws(OfflineException::class)
    public val userId: String?
        get() = asked(::offlineException) { core.userId() }

    /** The SDK configuration that the platform last told. */
    @get:Throws(OfflineException::class)
    public val configuration: HandfastConfiguration?
        get() = asked(::offlineException) { core.configuration()?.toHandfast() }

    /**
     * Where the install and its user stood when the platform last told; `null`
     * without a user. It follows every call that learns of something new.
     */
    @get:Throws(OfflineException::class)
    public val status: StateFlow<HandfastStatus?>
        get() {
            asked(::offlineException) { statusFlow.updateOrThrow() }
            return statusFlow.values
        }

    /** Whether an attempt to create a user waits to be resumed. */
    @get:Throws(OfflineException::class)
    public val userCreationPending: Boolean
        get() = asked(::offlineException) { core.userCreationPending() }

    /** How many resets the platform was not told of yet. */
    @get:Throws(OfflineException::class)
    public val pendingFarewells: Int
        get() = asked(::offlineException) { core.pendingFarewells().toInt() }

    /**
     * Has [listener] told of changes from now on, resets notwithstanding, on
     * [executor], which is the platform's own unless another is given: the main
     * thread on Android. What it throws is the executor's matter.
     */
    @JvmOverloads
    @Throws(OfflineException::class)
    public fun addStatusListener(
        executor: Executor = ports.listenerExecutor,
        listener: StatusListener,
    ): StatusListenerHandle = asked(::offlineException) {
        val told = CoreListener(executor, listener)
        told.handle(core.addStatusListener(told))
    }

    /**
     * Creates or restores a user with a code from the app's own backend.
     *
     * Offering the same code again after `NETWORK_ERROR`, `SERVER_ERROR` or
     * `UNEXPECTED_ERROR`, even in another process, goes on where this call
     * stopped. Offering another code starts anew.
     */
    @Throws(UserCreationException::class)
    public suspend fun createUser(options: UserCreationOptions): UserCreationResult =
        network.awaited(::userCreationException) {
            core.createUser(options.toCore()).toHandfast()
        }

    /**
     * Finishes the creation that an earlier call, or an earlier process, could
     * not; `null` when there is none to finish.
     */
    @Throws(UserCreationException::class)
    public suspend fun resumeUserCreation(): UserCreationResult? =
        network.awaited(::userCreationException) { core.resumeUserCreation()?.toHandfast() }

    /**
     * A token that acts for the user. It is kept while it is fresh and refreshed
     * ahead of its end; however many ask, the platform is asked once.
     */
    @Throws(UserAccessTokenException::class)
    public suspend fun requestUserAccessToken(): UserAccessToken =
        network.awaited(::tokenException) { core.requestUserAccessToken().toHandfast() }

    /**
     * For a while after its deactivation, an install may get a token of scope
     * `drain`, with which the app hands in what it collected before. It is asked
     * for anew each time.
     */
    @Throws(UserAccessTokenException::class)
    public suspend fun requestDrainToken(): UserAccessToken =
        network.awaited(::tokenException) { core.requestDrainToken().toHandfast() }

    /**
     * Asks the platform where the install, its user and its configuration stand,
     * stores what is new and tells the listeners. That the user was deleted is
     * an answer too, not a failure.
     */
    @Throws(StatusException::class)
    public suspend fun refreshStatus(): HandfastStatus =
        network.awaited(::statusException) { core.refreshStatus().toHandfast() }

    /**
     * Sets metadata fields of the user and leaves the others; answers with every
     * field that stands now. At most 50 fields, 500 characters a key or value.
     */
    @Throws(UserMetadataException::class)
    public suspend fun addUserMetadataFields(fields: Map<String, String>): Map<String, String> =
        network.awaited(::metadataException) {
            fieldsFromJson(core.addUserMetadataFields(fieldsToJson(fields)))
        }

    /**
     * Removes one metadata field of the user, whether it is there or not;
     * answers with every field that stands now.
     */
    @Throws(UserMetadataException::class)
    public suspend fun removeUserMetadataField(name: String): Map<String, String> =
        network.awaited(::metadataException) {
            fieldsFromJson(core.removeUserMetadataField(name))
        }

    /**
     * Empties the device. May be called at any time, also uninitialised; the SDK
     * stays as initialised as it was. A user creation under way ends with
     * `SDK_RESET_IN_PROGRESS`. The platform is told now, or when it is next in
     * reach.
     */
    @Throws(ResetException::class)
    public suspend fun reset(): ResetResult =
        network.awaited(::resetException) { core.reset().toHandfast() }

    /**
     * Tells the platform of the resets that it does not know of yet, and answers
     * how many are still owed. Every call that reached the platform does so by
     * itself; this is for a device that is empty and stays so.
     */
    @Throws(OfflineException::class)
    public suspend fun sayPendingFarewells(): Int =
        network.awaited(::offlineException) { core.sayPendingFarewells().toInt() }

    /**
     * Ends what is under way and lets go of the ports. What is stored stays.
     * Nothing may be called afterwards.
     */
    override fun close() {
        scope.cancel()
        core.close()
        ports.closeable?.close()
    }

    /** The state of the SDK and nothing of its user. */
    override fun toString(): String = "Handfast(${runCatching { initState }.getOrNull() ?: "closed"})"

    /** Where platforms add ways to make one. */
    public companion object
}
