package dev.handfast.android.internal

import dev.handfast.FormFactor
import kotlin.math.hypot
import kotlin.math.roundToInt

/** A screen of 7 inches or more makes a tablet. */
internal object FormFactorRule {
    private const val TABLET_TENTHS = 70

    /**
     * The kind of a device by its screen: its size in pixels, and how many
     * pixels are an inch each way.
     *
     * Makers round: a screen sold as 7 inches may measure 6.98. So the diagonal
     * counts in tenths of an inch.
     */
    fun of(width: Int, height: Int, horizontalDpi: Float, verticalDpi: Float): FormFactor {
        if (width <= 0 || height <= 0 || !(horizontalDpi > 0) || !(verticalDpi > 0)) {
            return FormFactor.OTHER
        }
        val tenths = hypot(width / horizontalDpi, height / verticalDpi) * 10
        return if (tenths.roundToInt() >= TABLET_TENTHS) FormFactor.TABLET else FormFactor.PHONE
    }
}
