package dev.handfast.ports

/**
 * Makes and uses P-256 keys that never leave the device. The names belong to
 * the SDK: keys that it no longer knows are deleted at initialisation. It is
 * called from any thread and must not call the SDK: such a call fails.
 *
 * What it throws beside [DeviceKeyPortException] is a fault of the port: the
 * SDK's call ends with `UNEXPECTED_ERROR`, and what was thrown is repeated to
 * nobody.
 */
public interface DeviceKeyPort {
    /** Makes a key of this name, durably, unless there is one. */
    @Throws(DeviceKeyPortException::class)
    public fun createKey(name: String)

    /**
     * The public half: big-endian x and y, 32 bytes each, with or without the
     * byte 4 before them.
     */
    @Throws(DeviceKeyPortException::class)
    public fun publicKey(name: String): ByteArray

    /** ECDSA over SHA-256 of [message]: r and s, big-endian, 32 bytes each. */
    @Throws(DeviceKeyPortException::class)
    public fun sign(name: String, message: ByteArray): ByteArray

    /** Deletes the key; its not being there is no failure. */
    @Throws(DeviceKeyPortException::class)
    public fun deleteKey(name: String)

    /** The names of all keys made through this port. */
    @Throws(DeviceKeyPortException::class)
    public fun keyNames(): List<String>
}

/** Why a device key failed. The details hold no secrets. */
public sealed class DeviceKeyPortException(details: String) : Exception(details) {
    /** There is no key of this name. */
    public class NotFound : DeviceKeyPortException("there is no such device key")

    /** The key store is away or refuses. */
    public class Unavailable(details: String) : DeviceKeyPortException(details)
}
