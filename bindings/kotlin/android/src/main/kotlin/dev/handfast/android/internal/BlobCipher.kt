package dev.handfast.android.internal

/** Seals a blob so that nobody but this device opens it. */
internal interface BlobCipher {
    /** The blob, sealed. */
    fun seal(blob: ByteArray): ByteArray

    /** What was sealed; `null` when the key is gone, or this was not sealed with it. */
    fun open(sealed: ByteArray): ByteArray?

    /** Makes everything that was sealed unreadable for good. */
    fun forget()
}
