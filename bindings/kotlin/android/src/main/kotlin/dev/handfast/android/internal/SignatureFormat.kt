package dev.handfast.android.internal

import java.nio.BufferUnderflowException
import java.nio.ByteBuffer

/**
 * ECDSA signatures of P-256 come from Java as a DER sequence of two integers,
 * and go to the SDK as r and s, 32 bytes each.
 */
internal object SignatureFormat {
    private const val SEQUENCE: Byte = 0x30
    private const val INTEGER: Byte = 0x02
    private const val NUMBER_BYTES = 32

    /** r and s of a DER signature; `null` when it is not one. */
    fun plainFromDer(der: ByteArray): ByteArray? = try {
        val whole = ByteBuffer.wrap(der)
        val numbers = value(SEQUENCE, whole)
        val r = padded(value(INTEGER, numbers))
        val s = padded(value(INTEGER, numbers))
        if (whole.hasRemaining() || numbers.hasRemaining()) null else r + s
    } catch (_: BufferUnderflowException) {
        null
    } catch (_: IllegalArgumentException) {
        null
    }

    /** A number in 32 bytes, big-endian: a coordinate of a point, or a half of a signature. */
    fun padded(number: ByteArray): ByteArray {
        val significant = number.dropWhile { it == 0.toByte() }.toByteArray()
        require(significant.size <= NUMBER_BYTES) { "a number of P-256 has at most 32 bytes" }
        return ByteArray(NUMBER_BYTES - significant.size) + significant
    }

    private fun padded(number: ByteBuffer): ByteArray =
        padded(ByteArray(number.remaining()).also(number::get))

    /**
     * Takes one value off the front. A P-256 signature is short, so its lengths
     * are one byte each.
     */
    private fun value(tag: Byte, from: ByteBuffer): ByteBuffer {
        require(from.get() == tag) { "another tag was expected" }
        val length = from.get().toInt()
        require(length in 0..from.remaining()) { "a length leads beyond the end" }
        val value = from.slice()
        value.limit(length)
        from.position(from.position() + length)
        return value
    }
}
