package dev.handfast.jvm

import dev.handfast.AppFacts
import dev.handfast.DeviceFacts
import dev.handfast.FormFactor
import dev.handfast.Platform
import dev.handfast.ports.PlatformFacts
import java.nio.file.Path

/**
 * Where [application], a name without slashes such as `com.example.app`, keeps
 * what belongs to one user: under `XDG_DATA_HOME` on Linux, Application Support
 * on macOS, `APPDATA` on Windows.
 */
public fun userDataFolder(application: String): Path {
    require(application.isNotBlank() && application.none { it in "/\\" } && application != "..") {
        "the name of an application is one name of a folder"
    }
    return userDataFolders().resolve(application)
}

private fun userDataFolders(): Path {
    val home = Path.of(System.getProperty("user.home"))
    val system = System.getProperty("os.name").lowercase()
    return when {
        system.startsWith("windows") ->
            named("APPDATA") ?: home.resolve("AppData").resolve("Roaming")
        system.startsWith("mac") -> home.resolve("Library").resolve("Application Support")
        else -> named("XDG_DATA_HOME") ?: home.resolve(".local").resolve("share")
    }
}

/** A relative path there counts for nothing. */
private fun named(variable: String): Path? =
    System.getenv(variable)?.let(Path::of)?.takeIf(Path::isAbsolute)

/** What the JVM knows of the computer; nothing of the app. */
internal fun desktopFacts(): PlatformFacts = PlatformFacts(
    platform = Platform.OTHER,
    app = AppFacts(),
    device = DeviceFacts(
        formFactor = FormFactor.OTHER,
        model = "${System.getProperty("os.name")} ${System.getProperty("os.arch")}",
        osVersion = System.getProperty("os.version"),
    ),
)
