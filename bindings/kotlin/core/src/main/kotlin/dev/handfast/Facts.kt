package dev.handfast

/** The platform whose SDK this is. */
public enum class Platform {
    /** Android. */
    ANDROID,

    /** Anything else: a desktop, a terminal, a test. */
    OTHER,
}

/** The kind of a device. */
public enum class FormFactor {
    /** Preferred to a tablet when both want to be active. */
    PHONE,

    /** Stands by while a phone is active. */
    TABLET,

    /** Anything else. */
    OTHER,
}

/** The app that holds the SDK. */
public data class AppFacts @JvmOverloads constructor(
    /** Its package name. */
    val bundleId: String? = null,
    /** Its version. */
    val version: String? = null,
)

/** The device. */
public data class DeviceFacts @JvmOverloads constructor(
    /** What kind it is. */
    val formFactor: FormFactor = FormFactor.OTHER,
    /** The maker's model name. */
    val model: String? = null,
    /** The version of the operating system. */
    val osVersion: String? = null,
    /** What the system gives one vendor to tell its devices apart. */
    val id: String? = null,
)
