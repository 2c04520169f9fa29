package dev.handfast.ports

/**
 * Keeps one opaque blob, safe from other apps. It is called from any thread and
 * must not call the SDK: such a call fails.
 *
 * What it throws beside [VaultPortException] is a fault of the port: the SDK's
 * call ends with `UNEXPECTED_ERROR`, and what was thrown is repeated to nobody.
 */
public interface VaultPort {
    /** What was stored last, if anything. */
    @Throws(VaultPortException::class)
    public fun load(): ByteArray?

    /**
     * Puts [blob] in the place of what was there, wholly or not at all, and
     * durably: when this returns, a crash does not undo it.
     */
    @Throws(VaultPortException::class)
    public fun store(blob: ByteArray)

    /** Removes what was stored; nothing being there is no failure. */
    @Throws(VaultPortException::class)
    public fun delete()
}

/** Why a store failed. The details hold no secrets. */
public sealed class VaultPortException(details: String) : Exception(details) {
    /** It is away for now, such as a key store before the first unlock. */
    public class Unavailable(details: String) : VaultPortException(details)

    /** Others could read or change it. The details say what cures it. */
    public class Unsafe(details: String) : VaultPortException(details)
}
