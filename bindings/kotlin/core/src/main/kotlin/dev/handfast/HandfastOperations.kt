package dev.handfast

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.async
import java.util.concurrent.Executor

/**
 * The calls of [Handfast] that need the network, for code that does not use
 * coroutines. Each begins at once, and tells its end to listeners.
 */
public class HandfastOperations internal constructor(
    private val handfast: Handfast,
    private val scope: CoroutineScope,
    private val executor: Executor,
) {
    /** As [Handfast.createUser]. */
    public fun createUser(options: UserCreationOptions): Operation<UserCreationResult> =
        begun { handfast.createUser(options) }

    /** As [Handfast.resumeUserCreation]. */
    public fun resumeUserCreation(): Operation<UserCreationResult?> =
        begun { handfast.resumeUserCreation() }

    /** As [Handfast.requestUserAccessToken]. */
    public fun requestUserAccessToken(): Operation<UserAccessToken> =
        begun { handfast.requestUserAccessToken() }

    /** As [Handfast.requestDrainToken]. */
    public fun requestDrainToken(): Operation<UserAccessToken> =
        begun { handfast.requestDrainToken() }

    /** As [Handfast.refreshStatus]. */
    public fun refreshStatus(): Operation<HandfastStatus> = begun { handfast.refreshStatus() }

    /** As [Handfast.addUserMetadataFields]. */
    public fun addUserMetadataFields(fields: Map<String, String>): Operation<Map<String, String>> =
        begun { handfast.addUserMetadataFields(fields) }

    /** As [Handfast.removeUserMetadataField]. */
    public fun removeUserMetadataField(name: String): Operation<Map<String, String>> =
        begun { handfast.removeUserMetadataField(name) }

    /** As [Handfast.reset]. */
    public fun reset(): Operation<ResetResult> = begun { handfast.reset() }

    /** As [Handfast.sayPendingFarewells]. */
    public fun sayPendingFarewells(): Operation<Int> = begun { handfast.sayPendingFarewells() }

    private fun <Value> begun(call: suspend () -> Value): Operation<Value> =
        Operation(scope.async { call() }, executor)
}
