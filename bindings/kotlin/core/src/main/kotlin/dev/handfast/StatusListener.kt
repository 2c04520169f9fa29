package dev.handfast

import java.time.Instant

/** A change that listeners are told of. */
public sealed interface StatusChange {
    /** The install was deactivated. It never comes back by itself. */
    public data class Deactivated(
        /** Why. */
        val reason: StateReason?,
        /** When. */
        val since: Instant,
        /** The kind of device that took its place. */
        val displacedBy: DisplacedBy?,
    ) : StatusChange

    /** The install was put on standby. */
    public data class PutOnStandby(
        /** Why. */
        val reason: StateReason?,
    ) : StatusChange

    /** The install became the active one. */
    public data object Promoted : StatusChange

    /** The customer disabled the user. */
    public data object UserDisabled : StatusChange

    /** The customer enabled the user again. */
    public data object UserEnabled : StatusChange

    /** The user was deleted. What is on the device stays until a reset. */
    public data object UserDeleted : StatusChange

    /** The SDK configuration is another one. */
    public data class ConfigurationChanged(
        /** The version now in force. */
        val version: Int,
    ) : StatusChange
}

/** Hears of changes, such as a screen that shows who is signed in. */
public fun interface StatusListener {
    /** Something changed, and is stored already. It may call the SDK. */
    public fun onStatusChanged(change: StatusChange)
}

/** Ends what [Handfast.addStatusListener] began. */
public interface StatusListenerHandle {
    /** Nothing that comes from now on is heard. Doing so again does nothing. */
    public fun remove()
}
