package dev.handfast.android.internal

import android.content.Context
import android.content.pm.PackageManager
import android.provider.Settings
import dev.handfast.FormFactor
import dev.handfast.Platform
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowBuild

@RunWith(RobolectricTestRunner::class)
class AndroidFactsTest {
    private val context: Context = RuntimeEnvironment.getApplication()

    @Test
    fun `the system tells of app and device`() {
        ShadowBuild.setModel("Example One")
        ShadowBuild.setVersionRelease("15")
        Settings.Secure.putString(context.contentResolver, Settings.Secure.ANDROID_ID, "a1b2")
        shadowOf(context.packageManager)
            .getInternalMutablePackageInfo(context.packageName).versionName = "2.1.0"
        val facts = AndroidFacts.of(context)
        assertEquals(Platform.ANDROID, facts.platform)
        assertEquals(context.packageName, facts.app.bundleId)
        assertEquals("2.1.0", facts.app.version)
        assertEquals("Example One", facts.device.model)
        assertEquals("15", facts.device.osVersion)
        assertEquals("a1b2", facts.device.id)
    }

    @Test
    @Config(qualifiers = "w411dp-h891dp-xxhdpi")
    fun `a small screen makes a phone`() = assertFormFactor(FormFactor.PHONE)

    @Test
    @Config(qualifiers = "w800dp-h1280dp-hdpi")
    fun `a large screen makes a tablet`() = assertFormFactor(FormFactor.TABLET)

    @Test
    fun `a television is neither`() {
        shadowOf(context.packageManager).setSystemFeature(PackageManager.FEATURE_LEANBACK, true)
        assertFormFactor(FormFactor.OTHER)
    }

    private fun assertFormFactor(expected: FormFactor) {
        assertEquals(expected, AndroidFacts.of(context).device.formFactor)
    }
}
