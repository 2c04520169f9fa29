package dev.handfast.android.internal

import dev.handfast.FormFactor
import org.junit.Assert.assertEquals
import org.junit.Test

class FormFactorRuleTest {
    @Test
    fun `a screen below seven inches makes a phone`() {
        // 6.9 inches of 3120 by 1440, the largest of phones.
        assertEquals(FormFactor.PHONE, FormFactorRule.of(1440, 3120, 498f, 498f))
        assertEquals(FormFactor.PHONE, FormFactorRule.of(1080, 2400, 411f, 411f))
    }

    @Test
    fun `a screen of seven inches or more makes a tablet`() {
        assertEquals(FormFactor.TABLET, FormFactorRule.of(1600, 2560, 276f, 276f))
        assertEquals(FormFactor.TABLET, FormFactorRule.of(700, 1, 100f, 100f))
    }

    @Test
    fun `a screen sold as seven inches is one`() {
        // 800 by 1280 at 216 an inch measure 6.99.
        assertEquals(FormFactor.TABLET, FormFactorRule.of(800, 1280, 216f, 216f))
        assertEquals(FormFactor.PHONE, FormFactorRule.of(694, 1, 100f, 100f))
    }

    @Test
    fun `the way that a screen is held does not matter`() {
        assertEquals(FormFactor.TABLET, FormFactorRule.of(2560, 1600, 276f, 276f))
        assertEquals(FormFactor.PHONE, FormFactorRule.of(2400, 1080, 411f, 411f))
    }

    @Test
    fun `pixels need not be square`() {
        assertEquals(FormFactor.PHONE, FormFactorRule.of(1000, 1000, 400f, 200f))
        assertEquals(FormFactor.TABLET, FormFactorRule.of(1000, 1000, 400f, 100f))
    }

    @Test
    fun `what cannot be measured is neither`() {
        assertEquals(FormFactor.OTHER, FormFactorRule.of(0, 0, 160f, 160f))
        assertEquals(FormFactor.OTHER, FormFactorRule.of(800, 1280, 0f, 216f))
        assertEquals(FormFactor.OTHER, FormFactorRule.of(800, 1280, Float.NaN, 216f))
    }
}
