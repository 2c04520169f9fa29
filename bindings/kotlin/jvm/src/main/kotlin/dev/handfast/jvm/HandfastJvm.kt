@file:JvmName("HandfastJvm")

package dev.handfast.jvm

import dev.handfast.Handfast
import dev.handfast.ports.HandfastPorts
import dev.handfast.ports.HttpPort
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asExecutor
import java.nio.file.Path

/**
 * The SDK of the device that is kept in [folder], which is made when it is not
 * there. This process holds it alone until the SDK is closed.
 */
@Throws(DeviceHomeException::class)
public fun Handfast.Companion.onDesktop(folder: Path): Handfast =
    Handfast(desktopPorts(DeviceHome.open(folder)))

/**
 * The SDK of the device that [application] keeps in the folder where this system
 * has its programs keep what belongs to one user; see [userDataFolder].
 */
@Throws(DeviceHomeException::class)
public fun Handfast.Companion.onDesktop(application: String): Handfast =
    onDesktop(userDataFolder(application).resolve("handfast"))

/**
 * Ports for a computer: store and keys in [home], which is closed with them, and
 * HTTP as the JDK has it unless another is given.
 */
@JvmOverloads
public fun desktopPorts(home: DeviceHome, http: HttpPort = JdkHttp()): HandfastPorts =
    HandfastPorts(
        http = http,
        vault = home.vault,
        deviceKey = home.deviceKey,
        listenerExecutor = Dispatchers.Default.limitedParallelism(1).asExecutor(),
        facts = desktopFacts(),
        closeable = {
            home.close()
            (http as? AutoCloseable)?.close()
        },
    )
