package dev.handfast.android.internal

import android.annotation.SuppressLint
import android.content.Context
import android.content.pm.PackageManager
import android.hardware.display.DisplayManager
import android.os.Build
import android.provider.Settings
import android.util.DisplayMetrics
import android.view.Display
import dev.handfast.AppFacts
import dev.handfast.DeviceFacts
import dev.handfast.FormFactor
import dev.handfast.Platform
import dev.handfast.ports.PlatformFacts

/** What the system tells of the app and the device. */
internal object AndroidFacts {
    private val NEITHER_PHONE_NOR_TABLET = listOf(
        PackageManager.FEATURE_LEANBACK,
        PackageManager.FEATURE_WATCH,
        PackageManager.FEATURE_AUTOMOTIVE,
    )

    fun of(context: Context): PlatformFacts = PlatformFacts(
        platform = Platform.ANDROID,
        app = AppFacts(bundleId = context.packageName, version = appVersion(context)),
        device = DeviceFacts(
            formFactor = formFactor(context),
            model = Build.MODEL,
            osVersion = Build.VERSION.RELEASE,
            id = deviceId(context),
        ),
    )

    private fun appVersion(context: Context): String? =
        context.packageManager.getPackageInfo(context.packageName, 0).versionName

    // One for each user of a device and each key that signs apps, which is what
    // tells a vendor its devices apart. It survives a reinstallation.
    @SuppressLint("HardwareIds")
    private fun deviceId(context: Context): String? =
        Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID)

    private fun formFactor(context: Context): FormFactor {
        if (NEITHER_PHONE_NOR_TABLET.any(context.packageManager::hasSystemFeature)) {
            return FormFactor.OTHER
        }
        val metrics = screen(context) ?: return FormFactor.OTHER
        return FormFactorRule.of(
            metrics.widthPixels,
            metrics.heightPixels,
            metrics.xdpi,
            metrics.ydpi,
        )
    }

    // The whole of the device's own screen: neither what a window has of it nor
    // a screen that is connected.
    @Suppress("DEPRECATION")
    private fun screen(context: Context): DisplayMetrics? =
        context.getSystemService(DisplayManager::class.java)
            ?.getDisplay(Display.DEFAULT_DISPLAY)
            ?.let { display -> DisplayMetrics().also(display::getRealMetrics) }
}
