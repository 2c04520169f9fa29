package dev.handfast.ports

import dev.handfast.AppFacts
import dev.handfast.DeviceFacts
import dev.handfast.Platform
import java.time.Instant
import java.util.concurrent.Executor

/** What a platform supplies. */
public class HandfastPorts @JvmOverloads constructor(
    /** HTTP. */
    public val http: HttpPort,
    /** The secure store. */
    public val vault: VaultPort,
    /** The device keys. */
    public val deviceKey: DeviceKeyPort,
    /** Where listeners are told unless they name an executor: one at a time, in order. */
    public val listenerExecutor: Executor,
    /** What is known of the app and the device. */
    public val facts: PlatformFacts = PlatformFacts(),
    /** What the device takes for the time. Tests give a wrong one; apps give none. */
    public val clock: WallClockPort? = null,
    /** Closed with the SDK: what the ports hold, such as a lock. */
    public val closeable: AutoCloseable? = null,
)

/** What a platform knows of the app and the device where nobody says otherwise. */
public class PlatformFacts @JvmOverloads constructor(
    /** The platform. */
    public val platform: Platform = Platform.OTHER,
    /** The app. */
    public val app: AppFacts = AppFacts(),
    /** The device. */
    public val device: DeviceFacts = DeviceFacts(),
)

/** Tells what the device takes for the time. */
public fun interface WallClockPort {
    /** The time. The system's counts when this throws. */
    public fun now(): Instant
}
