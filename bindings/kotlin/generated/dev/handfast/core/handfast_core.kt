// @generated from crates/sdk-ffi by `cargo xtask bindings`

@file:Suppress("NAME_SHADOWING")

package dev.handfast.core

// Common helper code.
//
// Ideally this would live in a separate .kt file where it can be unittested etc
// in isolation, and perhaps even published as a re-useable package.
//
// However, it's important that the details of how this helper code works (e.g. the
// way that different builtin types are passed across the FFI) exactly match what's
// expected by the Rust code on the other side of the interface. In practice right
// now that means coming from the exact some version of `uniffi` that was used to
// compile the Rust component. The easiest way to ensure this is to bundle the Kotlin
// helpers directly inline like we're doing here.

import com.sun.jna.Library
import com.sun.jna.IntegerType
import com.sun.jna.Native
import com.sun.jna.Pointer
import com.sun.jna.Structure
import com.sun.jna.Callback
import com.sun.jna.ptr.*
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.CharBuffer
import java.nio.charset.CodingErrorAction
import java.util.concurrent.atomic.AtomicLong
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.coroutines.resume
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.GlobalScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import kotlinx.coroutines.suspendCancellableCoroutine

// This is a helper for safely working with byte buffers returned from the Rust code.
// A rust-owned buffer is represented by its capacity, its current length, and a
// pointer to the underlying data.

/**
 * @suppress
 */
@Structure.FieldOrder("capacity", "len", "data")
open class RustBuffer : Structure() {
    // Note: `capacity` and `len` are actually `ULong` values, but JVM only supports signed values.
    // When dealing with these fields, make sure to call `toULong()`.
    @JvmField var capacity: Long = 0
    @JvmField var len: Long = 0
    @JvmField var data: Pointer? = null

    class ByValue: RustBuffer(), Structure.ByValue
    class ByReference: RustBuffer(), Structure.ByReference

   internal fun setValue(other: RustBuffer) {
        capacity = other.capacity
        len = other.len
        data = other.data
    }

    companion object {
        internal fun alloc(size: ULong = 0UL) = uniffiRustCall() { status ->
            // Note: need to convert the size to a `Long` value to make this work with JVM.
            UniffiLib.ffi_handfast_sdk_rustbuffer_alloc(size.toLong(), status)
        }.also {
            if(it.data == null) {
               throw RuntimeException("RustBuffer.alloc() returned null data pointer (size=${size})")
           }
        }

        internal fun create(capacity: ULong, len: ULong, data: Pointer?): RustBuffer.ByValue {
            var buf = RustBuffer.ByValue()
            buf.capacity = capacity.toLong()
            buf.len = len.toLong()
            buf.data = data
            return buf
        }

        internal fun free(buf: RustBuffer.ByValue) = uniffiRustCall() { status ->
            UniffiLib.ffi_handfast_sdk_rustbuffer_free(buf, status)
        }
    }

    @Suppress("TooGenericExceptionThrown")
    fun asByteBuffer() =
        this.data?.getByteBuffer(0, this.len)?.also {
            it.order(ByteOrder.BIG_ENDIAN)
        }
}

// This is a helper for safely passing byte references into the rust code.
// It's not actually used at the moment, because there aren't many things that you
// can take a direct pointer to in the JVM, and if we're going to copy something
// then we might as well copy it into a `RustBuffer`. But it's here for API
// completeness.

@Structure.FieldOrder("len", "data")
internal open class ForeignBytes : Structure() {
    @JvmField var len: Int = 0
    @JvmField var data: Pointer? = null

    class ByValue : ForeignBytes(), Structure.ByValue
}
/**
 * The FfiConverter interface handles converter types to and from the FFI
 *
 * All implementing objects should be public to support external types.  When a
 * type is external we need to import it's FfiConverter.
 *
 * @suppress
 */
public interface FfiConverter<KotlinType, FfiType> {
    // Convert an FFI type to a Kotlin type
    fun lift(value: FfiType): KotlinType

    // Convert an Kotlin type to an FFI type
    fun lower(value: KotlinType): FfiType

    // Read a Kotlin type from a `ByteBuffer`
    fun read(buf: ByteBuffer): KotlinType

    // Calculate bytes to allocate when creating a `RustBuffer`
    //
    // This must return at least as many bytes as the write() function will
    // write. It can return more bytes than needed, for example when writing
    // Strings we can't know the exact bytes needed until we the UTF-8
    // encoding, so we pessimistically allocate the largest size possible (3
    // bytes per codepoint).  Allocating extra bytes is not really a big deal
    // because the `RustBuffer` is short-lived.
    fun allocationSize(value: KotlinType): ULong

    // Write a Kotlin type to a `ByteBuffer`
    fun write(value: KotlinType, buf: ByteBuffer)

    // Lower a value into a `RustBuffer`
    //
    // This method lowers a value into a `RustBuffer` rather than the normal
    // FfiType.  It's used by the callback interface code.  Callback interface
    // returns are always serialized into a `RustBuffer` regardless of their
    // normal FFI type.
    fun lowerIntoRustBuffer(value: KotlinType): RustBuffer.ByValue {
        val rbuf = RustBuffer.alloc(allocationSize(value))
        try {
            val bbuf = rbuf.data!!.getByteBuffer(0, rbuf.capacity).also {
                it.order(ByteOrder.BIG_ENDIAN)
            }
            write(value, bbuf)
            rbuf.writeField("len", bbuf.position().toLong())
            return rbuf
        } catch (e: Throwable) {
            RustBuffer.free(rbuf)
            throw e
        }
    }

    // Lift a value from a `RustBuffer`.
    //
    // This here mostly because of the symmetry with `lowerIntoRustBuffer()`.
    // It's currently only used by the `FfiConverterRustBuffer` class below.
    fun liftFromRustBuffer(rbuf: RustBuffer.ByValue): KotlinType {
        val byteBuf = rbuf.asByteBuffer()!!
        try {
           val item = read(byteBuf)
           if (byteBuf.hasRemaining()) {
               throw RuntimeException("junk remaining in buffer after lifting, something is very wrong!!")
           }
           return item
        } finally {
            RustBuffer.free(rbuf)
        }
    }
}

/**
 * FfiConverter that uses `RustBuffer` as the FfiType
 *
 * @suppress
 */
public interface FfiConverterRustBuffer<KotlinType>: FfiConverter<KotlinType, RustBuffer.ByValue> {
    override fun lift(value: RustBuffer.ByValue) = liftFromRustBuffer(value)
    override fun lower(value: KotlinType) = lowerIntoRustBuffer(value)
}
// A handful of classes and functions to support the generated data structures.
// This would be a good candidate for isolating in its own ffi-support lib.

internal const val UNIFFI_CALL_SUCCESS = 0.toByte()
internal const val UNIFFI_CALL_ERROR = 1.toByte()
internal const val UNIFFI_CALL_UNEXPECTED_ERROR = 2.toByte()

@Structure.FieldOrder("code", "error_buf")
internal open class UniffiRustCallStatus : Structure() {
    @JvmField var code: Byte = 0
    @JvmField var error_buf: RustBuffer.ByValue = RustBuffer.ByValue()

    class ByValue: UniffiRustCallStatus(), Structure.ByValue

    fun isSuccess(): Boolean {
        return code == UNIFFI_CALL_SUCCESS
    }

    fun isError(): Boolean {
        return code == UNIFFI_CALL_ERROR
    }

    fun isPanic(): Boolean {
        return code == UNIFFI_CALL_UNEXPECTED_ERROR
    }

    companion object {
        fun create(code: Byte, errorBuf: RustBuffer.ByValue): UniffiRustCallStatus.ByValue {
            val callStatus = UniffiRustCallStatus.ByValue()
            callStatus.code = code
            callStatus.error_buf = errorBuf
            return callStatus
        }
    }
}

class InternalException(message: String) : kotlin.Exception(message)

/**
 * Each top-level error class has a companion object that can lift the error from the call status's rust buffer
 *
 * @suppress
 */
interface UniffiRustCallStatusErrorHandler<E> {
    fun lift(error_buf: RustBuffer.ByValue): E;
}

// Helpers for calling Rust
// In practice we usually need to be synchronized to call this safely, so it doesn't
// synchronize itself

// Call a rust function that returns a Result<>.  Pass in the Error class companion that corresponds to the Err
private inline fun <U, E: kotlin.Exception> uniffiRustCallWithError(errorHandler: UniffiRustCallStatusErrorHandler<E>, callback: (UniffiRustCallStatus) -> U): U {
    var status = UniffiRustCallStatus()
    val return_value = callback(status)
    uniffiCheckCallStatus(errorHandler, status)
    return return_value
}

// Check UniffiRustCallStatus and throw an error if the call wasn't successful
private fun<E: kotlin.Exception> uniffiCheckCallStatus(errorHandler: UniffiRustCallStatusErrorHandler<E>, status: UniffiRustCallStatus) {
    if (status.isSuccess()) {
        return
    } else if (status.isError()) {
        throw errorHandler.lift(status.error_buf)
    } else if (status.isPanic()) {
        // when the rust code sees a panic, it tries to construct a rustbuffer
        // with the message.  but if that code panics, then it just sends back
        // an empty buffer.
        if (status.error_buf.len > 0) {
            throw InternalException(FfiConverterString.lift(status.error_buf))
        } else {
            throw InternalException("Rust panic")
        }
    } else {
        throw InternalException("Unknown rust call status: $status.code")
    }
}

/**
 * UniffiRustCallStatusErrorHandler implementation for times when we don't expect a CALL_ERROR
 *
 * @suppress
 */
object UniffiNullRustCallStatusErrorHandler: UniffiRustCallStatusErrorHandler<InternalException> {
    override fun lift(error_buf: RustBuffer.ByValue): InternalException {
        RustBuffer.free(error_buf)
        return InternalException("Unexpected CALL_ERROR")
    }
}

// Call a rust function that returns a plain value
private inline fun <U> uniffiRustCall(callback: (UniffiRustCallStatus) -> U): U {
    return uniffiRustCallWithError(UniffiNullRustCallStatusErrorHandler, callback)
}

internal inline fun<T> uniffiTraitInterfaceCall(
    callStatus: UniffiRustCallStatus,
    makeCall: () -> T,
    writeReturn: (T) -> Unit,
) {
    try {
        writeReturn(makeCall())
    } catch(e: kotlin.Exception) {
        val err = try { e.stackTraceToString() } catch(_: Throwable) { "" }
        callStatus.code = UNIFFI_CALL_UNEXPECTED_ERROR
        callStatus.error_buf = FfiConverterString.lower(err)
    }
}

internal inline fun<T, reified E: Throwable> uniffiTraitInterfaceCallWithError(
    callStatus: UniffiRustCallStatus,
    makeCall: () -> T,
    writeReturn: (T) -> Unit,
    lowerError: (E) -> RustBuffer.ByValue
) {
    try {
        writeReturn(makeCall())
    } catch(e: kotlin.Exception) {
        if (e is E) {
            callStatus.code = UNIFFI_CALL_ERROR
            callStatus.error_buf = lowerError(e)
        } else {
            val err = try { e.stackTraceToString() } catch(_: Throwable) { "" }
            callStatus.code = UNIFFI_CALL_UNEXPECTED_ERROR
            callStatus.error_buf = FfiConverterString.lower(err)
        }
    }
}
// Initial value and increment amount for handles.
// These ensure that Kotlin-generated handles always have the lowest bit set
private const val UNIFFI_HANDLEMAP_INITIAL = 1.toLong()
private const val UNIFFI_HANDLEMAP_DELTA = 2.toLong()

// Map handles to objects
//
// This is used pass an opaque 64-bit handle representing a foreign object to the Rust code.
internal class UniffiHandleMap<T: Any> {
    private val map = ConcurrentHashMap<Long, T>()
    // Start
    private val counter = java.util.concurrent.atomic.AtomicLong(UNIFFI_HANDLEMAP_INITIAL)

    val size: Int
        get() = map.size

    // Insert a new object into the handle map and get a handle for it
    fun insert(obj: T): Long {
        val handle = counter.getAndAdd(UNIFFI_HANDLEMAP_DELTA)
        map.put(handle, obj)
        return handle
    }

    // Clone a handle, creating a new one
    fun clone(handle: Long): Long {
        val obj = map.get(handle) ?: throw InternalException("UniffiHandleMap.clone: Invalid handle")
        return insert(obj)
    }

    // Get an object from the handle map
    fun get(handle: Long): T {
        return map.get(handle) ?: throw InternalException("UniffiHandleMap.get: Invalid handle")
    }

    // Remove an entry from the handlemap and get the Kotlin object back
    fun remove(handle: Long): T {
        return map.remove(handle) ?: throw InternalException("UniffiHandleMap: Invalid handle")
    }
}

// Contains loading, initialization code,
// and the FFI Function declarations in a com.sun.jna.Library.
@Synchronized
private fun findLibraryName(componentName: String): String {
    val libOverride = System.getProperty("uniffi.component.$componentName.libraryOverride")
    if (libOverride != null) {
        return libOverride
    }
    return "handfast_sdk"
}

// Define FFI callback types
internal interface UniffiRustFutureContinuationCallback : com.sun.jna.Callback {
    fun callback(`data`: Long,`pollResult`: Byte,)
}
internal interface UniffiForeignFutureDroppedCallback : com.sun.jna.Callback {
    fun callback(`handle`: Long,)
}
internal interface UniffiCallbackInterfaceFree : com.sun.jna.Callback {
    fun callback(`handle`: Long,)
}
internal interface UniffiCallbackInterfaceClone : com.sun.jna.Callback {
    fun callback(`handle`: Long,)
    : Long
}
@Structure.FieldOrder("handle", "free")
internal open class UniffiForeignFutureDroppedCallbackStruct(
    @JvmField internal var `handle`: Long = 0.toLong(),
    @JvmField internal var `free`: UniffiForeignFutureDroppedCallback? = null,
) : Structure() {
    class UniffiByValue(
        `handle`: Long = 0.toLong(),
        `free`: UniffiForeignFutureDroppedCallback? = null,
    ): UniffiForeignFutureDroppedCallbackStruct(`handle`,`free`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureDroppedCallbackStruct) {
        `handle` = other.`handle`
        `free` = other.`free`
    }

}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU8(
    @JvmField internal var `returnValue`: Byte = 0.toByte(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Byte = 0.toByte(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU8(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU8) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU8 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU8.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI8(
    @JvmField internal var `returnValue`: Byte = 0.toByte(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Byte = 0.toByte(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI8(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI8) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI8 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI8.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU16(
    @JvmField internal var `returnValue`: Short = 0.toShort(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Short = 0.toShort(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU16(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU16) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU16 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU16.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI16(
    @JvmField internal var `returnValue`: Short = 0.toShort(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Short = 0.toShort(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI16(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI16) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI16 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI16.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU32(
    @JvmField internal var `returnValue`: Int = 0,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Int = 0,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU32(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU32) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU32 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU32.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI32(
    @JvmField internal var `returnValue`: Int = 0,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Int = 0,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI32(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI32) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI32 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI32.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU64(
    @JvmField internal var `returnValue`: Long = 0.toLong(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Long = 0.toLong(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU64(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU64) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU64 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU64.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI64(
    @JvmField internal var `returnValue`: Long = 0.toLong(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Long = 0.toLong(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI64(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI64) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI64 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI64.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultF32(
    @JvmField internal var `returnValue`: Float = 0.0f,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Float = 0.0f,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultF32(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultF32) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteF32 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultF32.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultF64(
    @JvmField internal var `returnValue`: Double = 0.0,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Double = 0.0,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultF64(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultF64) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteF64 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultF64.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultRustBuffer(
    @JvmField internal var `returnValue`: RustBuffer.ByValue = RustBuffer.ByValue(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: RustBuffer.ByValue = RustBuffer.ByValue(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultRustBuffer(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultRustBuffer) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteRustBuffer : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultRustBuffer.UniffiByValue,)
}
@Structure.FieldOrder("callStatus")
internal open class UniffiForeignFutureResultVoid(
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultVoid(`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultVoid) {
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteVoid : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultVoid.UniffiByValue,)
}
internal interface UniffiCallbackInterfaceStatusListenerMethod0 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`change`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceDeviceKeyMethod0 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`name`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceDeviceKeyMethod1 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`name`: RustBuffer.ByValue,`uniffiOutReturn`: RustBuffer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceDeviceKeyMethod2 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`name`: RustBuffer.ByValue,`message`: RustBuffer.ByValue,`uniffiOutReturn`: RustBuffer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceDeviceKeyMethod3 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`name`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceDeviceKeyMethod4 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`uniffiOutReturn`: RustBuffer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceHttpClientMethod0 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`request`: RustBuffer.ByValue,`uniffiFutureCallback`: UniffiForeignFutureCompleteRustBuffer,`uniffiCallbackData`: Long,`uniffiOutDroppedCallback`: UniffiForeignFutureDroppedCallbackStruct,)
}
internal interface UniffiCallbackInterfaceVaultMethod0 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`uniffiOutReturn`: RustBuffer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceVaultMethod1 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`blob`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceVaultMethod2 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceWallClockMethod0 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`uniffiOutReturn`: LongByReference,uniffiCallStatus: UniffiRustCallStatus,)
}
@Structure.FieldOrder("uniffiFree", "uniffiClone", "statusChanged")
internal open class UniffiVTableCallbackInterfaceStatusListener(
    @JvmField internal var `uniffiFree`: UniffiCallbackInterfaceFree? = null,
    @JvmField internal var `uniffiClone`: UniffiCallbackInterfaceClone? = null,
    @JvmField internal var `statusChanged`: UniffiCallbackInterfaceStatusListenerMethod0? = null,
) : Structure() {
    class UniffiByValue(
        `uniffiFree`: UniffiCallbackInterfaceFree? = null,
        `uniffiClone`: UniffiCallbackInterfaceClone? = null,
        `statusChanged`: UniffiCallbackInterfaceStatusListenerMethod0? = null,
    ): UniffiVTableCallbackInterfaceStatusListener(`uniffiFree`,`uniffiClone`,`statusChanged`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiVTableCallbackInterfaceStatusListener) {
        `uniffiFree` = other.`uniffiFree`
        `uniffiClone` = other.`uniffiClone`
        `statusChanged` = other.`statusChanged`
    }

}
@Structure.FieldOrder("uniffiFree", "uniffiClone", "create", "publicCoordinates", "sign", "delete", "names")
internal open class UniffiVTableCallbackInterfaceDeviceKey(
    @JvmField internal var `uniffiFree`: UniffiCallbackInterfaceFree? = null,
    @JvmField internal var `uniffiClone`: UniffiCallbackInterfaceClone? = null,
    @JvmField internal var `create`: UniffiCallbackInterfaceDeviceKeyMethod0? = null,
    @JvmField internal var `publicCoordinates`: UniffiCallbackInterfaceDeviceKeyMethod1? = null,
    @JvmField internal var `sign`: UniffiCallbackInterfaceDeviceKeyMethod2? = null,
    @JvmField internal var `delete`: UniffiCallbackInterfaceDeviceKeyMethod3? = null,
    @JvmField internal var `names`: UniffiCallbackInterfaceDeviceKeyMethod4? = null,
) : Structure() {
    class UniffiByValue(
        `uniffiFree`: UniffiCallbackInterfaceFree? = null,
        `uniffiClone`: UniffiCallbackInterfaceClone? = null,
        `create`: UniffiCallbackInterfaceDeviceKeyMethod0? = null,
        `publicCoordinates`: UniffiCallbackInterfaceDeviceKeyMethod1? = null,
        `sign`: UniffiCallbackInterfaceDeviceKeyMethod2? = null,
        `delete`: UniffiCallbackInterfaceDeviceKeyMethod3? = null,
        `names`: UniffiCallbackInterfaceDeviceKeyMethod4? = null,
    ): UniffiVTableCallbackInterfaceDeviceKey(`uniffiFree`,`uniffiClone`,`create`,`publicCoordinates`,`sign`,`delete`,`names`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiVTableCallbackInterfaceDeviceKey) {
        `uniffiFree` = other.`uniffiFree`
        `uniffiClone` = other.`uniffiClone`
        `create` = other.`create`
        `publicCoordinates` = other.`publicCoordinates`
        `sign` = other.`sign`
        `delete` = other.`delete`
        `names` = other.`names`
    }

}
@Structure.FieldOrder("uniffiFree", "uniffiClone", "send")
internal open class UniffiVTableCallbackInterfaceHttpClient(
    @JvmField internal var `uniffiFree`: UniffiCallbackInterfaceFree? = null,
    @JvmField internal var `uniffiClone`: UniffiCallbackInterfaceClone? = null,
    @JvmField internal var `send`: UniffiCallbackInterfaceHttpClientMethod0? = null,
) : Structure() {
    class UniffiByValue(
        `uniffiFree`: UniffiCallbackInterfaceFree? = null,
        `uniffiClone`: UniffiCallbackInterfaceClone? = null,
        `send`: UniffiCallbackInterfaceHttpClientMethod0? = null,
    ): UniffiVTableCallbackInterfaceHttpClient(`uniffiFree`,`uniffiClone`,`send`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiVTableCallbackInterfaceHttpClient) {
        `uniffiFree` = other.`uniffiFree`
        `uniffiClone` = other.`uniffiClone`
        `send` = other.`send`
    }

}
@Structure.FieldOrder("uniffiFree", "uniffiClone", "load", "store", "delete")
internal open class UniffiVTableCallbackInterfaceVault(
    @JvmField internal var `uniffiFree`: UniffiCallbackInterfaceFree? = null,
    @JvmField internal var `uniffiClone`: UniffiCallbackInterfaceClone? = null,
    @JvmField internal var `load`: UniffiCallbackInterfaceVaultMethod0? = null,
    @JvmField internal var `store`: UniffiCallbackInterfaceVaultMethod1? = null,
    @JvmField internal var `delete`: UniffiCallbackInterfaceVaultMethod2? = null,
) : Structure() {
    class UniffiByValue(
        `uniffiFree`: UniffiCallbackInterfaceFree? = null,
        `uniffiClone`: UniffiCallbackInterfaceClone? = null,
        `load`: UniffiCallbackInterfaceVaultMethod0? = null,
        `store`: UniffiCallbackInterfaceVaultMethod1? = null,
        `delete`: UniffiCallbackInterfaceVaultMethod2? = null,
    ): UniffiVTableCallbackInterfaceVault(`uniffiFree`,`uniffiClone`,`load`,`store`,`delete`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiVTableCallbackInterfaceVault) {
        `uniffiFree` = other.`uniffiFree`
        `uniffiClone` = other.`uniffiClone`
        `load` = other.`load`
        `store` = other.`store`
        `delete` = other.`delete`
    }

}
@Structure.FieldOrder("uniffiFree", "uniffiClone", "nowMillis")
internal open class UniffiVTableCallbackInterfaceWallClock(
    @JvmField internal var `uniffiFree`: UniffiCallbackInterfaceFree? = null,
    @JvmField internal var `uniffiClone`: UniffiCallbackInterfaceClone? = null,
    @JvmField internal var `nowMillis`: UniffiCallbackInterfaceWallClockMethod0? = null,
) : Structure() {
    class UniffiByValue(
        `uniffiFree`: UniffiCallbackInterfaceFree? = null,
        `uniffiClone`: UniffiCallbackInterfaceClone? = null,
        `nowMillis`: UniffiCallbackInterfaceWallClockMethod0? = null,
    ): UniffiVTableCallbackInterfaceWallClock(`uniffiFree`,`uniffiClone`,`nowMillis`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiVTableCallbackInterfaceWallClock) {
        `uniffiFree` = other.`uniffiFree`
        `uniffiClone` = other.`uniffiClone`
        `nowMillis` = other.`nowMillis`
    }

}

// A JNA Library to expose the extern-C FFI definitions.
// This is an implementation detail which will be called internally by the public API.

// For large crates we prevent `MethodTooLargeException` (see #2340)
// N.B. the name of the extension is very misleading, since it is
// rather `InterfaceTooLargeException`, caused by too many methods
// in the interface for large crates.
//
// By splitting the otherwise huge interface into two parts
// * UniffiLib (this)
// * IntegrityCheckingUniffiLib
// And all checksum methods are put into `IntegrityCheckingUniffiLib`
// we allow for ~2x as many methods in the UniffiLib interface.
//
// Note: above all written when we used JNA's `loadIndirect` etc.
// We now use JNA's "direct mapping" - unclear if same considerations apply exactly.
internal object IntegrityCheckingUniffiLib {
    init {
        Native.register(IntegrityCheckingUniffiLib::class.java, findLibraryName(componentName = "handfast_core"))
        uniffiCheckContractApiVersion(this)
        uniffiCheckApiChecksums(this)
    }
    external fun uniffi_handfast_sdk_checksum_method_handfast_add_status_listener(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_add_user_metadata_fields(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_configuration(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_create_user(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_init_state(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_initialize(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_is_user_linked(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_pending_farewells(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_refresh_status(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_remove_user_metadata_field(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_request_drain_token(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_request_user_access_token(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_reset(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_resume_user_creation(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_say_pending_farewells(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_status(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_user_creation_pending(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_user_exists(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_user_id(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_handfast_version(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_listenerhandle_remove(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_statuslistener_status_changed(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_devicekey_create(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_devicekey_public_coordinates(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_devicekey_sign(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_devicekey_delete(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_devicekey_names(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_httpclient_send(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_vault_load(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_vault_store(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_vault_delete(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_wallclock_now_millis(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_filevault_delete(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_filevault_load(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_filevault_store(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_softwaredevicekey_create(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_softwaredevicekey_delete(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_softwaredevicekey_names(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_softwaredevicekey_public_coordinates(
    ): Int
    external fun uniffi_handfast_sdk_checksum_method_softwaredevicekey_sign(
    ): Int
    external fun uniffi_handfast_sdk_checksum_constructor_handfast_new(
    ): Int
    external fun uniffi_handfast_sdk_checksum_constructor_devicehome_open(
    ): Int
    external fun uniffi_handfast_sdk_checksum_constructor_filevault_new(
    ): Int
    external fun uniffi_handfast_sdk_checksum_constructor_softwaredevicekey_new(
    ): Int
    external fun ffi_handfast_sdk_uniffi_contract_version(
    ): Int


}

internal object UniffiLib {

    // The Cleaner for the whole library
    internal val CLEANER: UniffiCleaner by lazy {
        UniffiCleaner.create()
    }


    init {
        Native.register(UniffiLib::class.java, findLibraryName(componentName = "handfast_core"))
        uniffiCallbackInterfaceDeviceKey.register(this)
        uniffiCallbackInterfaceHttpClient.register(this)
        uniffiCallbackInterfaceStatusListener.register(this)
        uniffiCallbackInterfaceVault.register(this)
        uniffiCallbackInterfaceWallClock.register(this)

    }
    external fun uniffi_handfast_sdk_fn_clone_handfast(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_free_handfast(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_constructor_handfast_new(`http`: Long,`vault`: Long,`deviceKey`: Long,`wallClock`: RustBuffer.ByValue,`hostCallLimitMillis`: Int,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_add_status_listener(`ptr`: Long,`listener`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_add_user_metadata_fields(`ptr`: Long,`fieldsJson`: RustBuffer.ByValue,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_configuration(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_method_handfast_create_user(`ptr`: Long,`options`: RustBuffer.ByValue,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_init_state(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_method_handfast_initialize(`ptr`: Long,`options`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_method_handfast_is_user_linked(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): Byte
external fun uniffi_handfast_sdk_fn_method_handfast_pending_farewells(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): Int
external fun uniffi_handfast_sdk_fn_method_handfast_refresh_status(`ptr`: Long,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_remove_user_metadata_field(`ptr`: Long,`name`: RustBuffer.ByValue,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_request_drain_token(`ptr`: Long,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_request_user_access_token(`ptr`: Long,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_reset(`ptr`: Long,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_resume_user_creation(`ptr`: Long,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_say_pending_farewells(`ptr`: Long,
): Long
external fun uniffi_handfast_sdk_fn_method_handfast_status(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_method_handfast_user_creation_pending(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): Byte
external fun uniffi_handfast_sdk_fn_method_handfast_user_exists(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): Byte
external fun uniffi_handfast_sdk_fn_method_handfast_user_id(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_method_handfast_version(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_clone_listenerhandle(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_free_listenerhandle(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_method_listenerhandle_remove(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_clone_statuslistener(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_free_statuslistener(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_init_callback_vtable_statuslistener(`vtable`: UniffiVTableCallbackInterfaceStatusListener,
): Unit
external fun uniffi_handfast_sdk_fn_method_statuslistener_status_changed(`ptr`: Long,`change`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_clone_devicekey(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_free_devicekey(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_init_callback_vtable_devicekey(`vtable`: UniffiVTableCallbackInterfaceDeviceKey,
): Unit
external fun uniffi_handfast_sdk_fn_method_devicekey_create(`ptr`: Long,`name`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_method_devicekey_public_coordinates(`ptr`: Long,`name`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_method_devicekey_sign(`ptr`: Long,`name`: RustBuffer.ByValue,`message`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_method_devicekey_delete(`ptr`: Long,`name`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_method_devicekey_names(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_clone_httpclient(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_free_httpclient(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_init_callback_vtable_httpclient(`vtable`: UniffiVTableCallbackInterfaceHttpClient,
): Unit
external fun uniffi_handfast_sdk_fn_method_httpclient_send(`ptr`: Long,`request`: RustBuffer.ByValue,
): Long
external fun uniffi_handfast_sdk_fn_clone_vault(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_free_vault(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_init_callback_vtable_vault(`vtable`: UniffiVTableCallbackInterfaceVault,
): Unit
external fun uniffi_handfast_sdk_fn_method_vault_load(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_method_vault_store(`ptr`: Long,`blob`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_method_vault_delete(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_clone_wallclock(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_free_wallclock(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_init_callback_vtable_wallclock(`vtable`: UniffiVTableCallbackInterfaceWallClock,
): Unit
external fun uniffi_handfast_sdk_fn_method_wallclock_now_millis(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_clone_devicehome(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_free_devicehome(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_constructor_devicehome_open(`folder`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_clone_filevault(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_free_filevault(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_constructor_filevault_new(`home`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_method_filevault_delete(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_method_filevault_load(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_method_filevault_store(`ptr`: Long,`blob`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_clone_softwaredevicekey(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_free_softwaredevicekey(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_constructor_softwaredevicekey_new(`home`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun uniffi_handfast_sdk_fn_method_softwaredevicekey_create(`ptr`: Long,`name`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_method_softwaredevicekey_delete(`ptr`: Long,`name`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun uniffi_handfast_sdk_fn_method_softwaredevicekey_names(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_method_softwaredevicekey_public_coordinates(`ptr`: Long,`name`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun uniffi_handfast_sdk_fn_method_softwaredevicekey_sign(`ptr`: Long,`name`: RustBuffer.ByValue,`message`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun ffi_handfast_sdk_rustbuffer_alloc(`size`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun ffi_handfast_sdk_rustbuffer_from_bytes(`bytes`: ForeignBytes.ByValue,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun ffi_handfast_sdk_rustbuffer_free(`buf`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
): Unit
external fun ffi_handfast_sdk_rustbuffer_reserve(`buf`: RustBuffer.ByValue,`additional`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun ffi_handfast_sdk_rust_future_poll_u8(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_u8(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_u8(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_u8(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Int
external fun ffi_handfast_sdk_rust_future_poll_i8(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_i8(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_i8(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_i8(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Byte
external fun ffi_handfast_sdk_rust_future_poll_u16(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_u16(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_u16(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_u16(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Int
external fun ffi_handfast_sdk_rust_future_poll_i16(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_i16(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_i16(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_i16(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Short
external fun ffi_handfast_sdk_rust_future_poll_u32(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_u32(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_u32(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_u32(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Int
external fun ffi_handfast_sdk_rust_future_poll_i32(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_i32(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_i32(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_i32(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Int
external fun ffi_handfast_sdk_rust_future_poll_u64(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_u64(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_u64(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_u64(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun ffi_handfast_sdk_rust_future_poll_i64(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_i64(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_i64(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_i64(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Long
external fun ffi_handfast_sdk_rust_future_poll_f32(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_f32(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_f32(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_f32(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Float
external fun ffi_handfast_sdk_rust_future_poll_f64(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_f64(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_f64(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_f64(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Double
external fun ffi_handfast_sdk_rust_future_poll_rust_buffer(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_rust_buffer(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_rust_buffer(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_rust_buffer(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): RustBuffer.ByValue
external fun ffi_handfast_sdk_rust_future_poll_void(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_cancel_void(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_free_void(`handle`: Long,
): Unit
external fun ffi_handfast_sdk_rust_future_complete_void(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
): Unit


}

private fun uniffiCheckContractApiVersion(lib: IntegrityCheckingUniffiLib) {
    // Get the bindings contract version from our ComponentInterface
    val bindings_contract_version = 30
    // Get the scaffolding contract version by calling the into the dylib
    val scaffolding_contract_version = lib.ffi_handfast_sdk_uniffi_contract_version()
    if (bindings_contract_version != scaffolding_contract_version) {
        throw RuntimeException("UniFFI contract version mismatch: try cleaning and rebuilding your project")
    }
}
@Suppress("UNUSED_PARAMETER")
private fun uniffiCheckApiChecksums(lib: IntegrityCheckingUniffiLib) {
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_add_status_listener() != 26076) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_add_user_metadata_fields() != 11635) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_configuration() != 62836) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_create_user() != 8233) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_init_state() != 43621) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_initialize() != 5037) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_is_user_linked() != 17027) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_pending_farewells() != 24381) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_refresh_status() != 28395) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_remove_user_metadata_field() != 65159) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_request_drain_token() != 35408) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_request_user_access_token() != 22715) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_reset() != 60510) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_resume_user_creation() != 45278) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_say_pending_farewells() != 22492) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_status() != 9232) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_user_creation_pending() != 17658) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_user_exists() != 47906) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_user_id() != 60332) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_handfast_version() != 39034) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_listenerhandle_remove() != 17384) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_statuslistener_status_changed() != 40320) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_devicekey_create() != 53498) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_devicekey_public_coordinates() != 35972) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_devicekey_sign() != 19996) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_devicekey_delete() != 60300) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_devicekey_names() != 14796) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_httpclient_send() != 49841) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_vault_load() != 29167) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_vault_store() != 47212) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_vault_delete() != 27252) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_wallclock_now_millis() != 23964) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_filevault_delete() != 64540) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_filevault_load() != 8699) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_filevault_store() != 31592) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_create() != 29521) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_delete() != 42430) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_names() != 14707) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_public_coordinates() != 31526) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_sign() != 1101) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_constructor_handfast_new() != 26264) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_constructor_devicehome_open() != 22936) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_constructor_filevault_new() != 15312) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if (lib.uniffi_handfast_sdk_checksum_constructor_softwaredevicekey_new() != 47541) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
}

/**
 * @suppress
 */
public fun uniffiEnsureInitialized() {
    IntegrityCheckingUniffiLib
    // UniffiLib() initialized as objects are used, but we still need to explicitly
    // reference it so initialization across crates works as expected.
    UniffiLib
}

// Async support
// Async return type handlers

internal const val UNIFFI_RUST_FUTURE_POLL_READY = 0.toByte()
internal const val UNIFFI_RUST_FUTURE_POLL_WAKE = 1.toByte()

internal val uniffiContinuationHandleMap = UniffiHandleMap<CancellableContinuation<Byte>>()

// FFI type for Rust future continuations
internal object uniffiRustFutureContinuationCallbackImpl: UniffiRustFutureContinuationCallback {
    override fun callback(data: Long, pollResult: Byte) {
        uniffiContinuationHandleMap.remove(data).resume(pollResult)
    }
}

internal suspend fun<T, F, E: kotlin.Exception> uniffiRustCallAsync(
    rustFuture: Long,
    pollFunc: (Long, UniffiRustFutureContinuationCallback, Long) -> Unit,
    completeFunc: (Long, UniffiRustCallStatus) -> F,
    freeFunc: (Long) -> Unit,
    liftFunc: (F) -> T,
    errorHandler: UniffiRustCallStatusErrorHandler<E>
): T {
    try {
        do {
            val pollResult = suspendCancellableCoroutine<Byte> { continuation ->
                pollFunc(
                    rustFuture,
                    uniffiRustFutureContinuationCallbackImpl,
                    uniffiContinuationHandleMap.insert(continuation)
                )
            }
        } while (pollResult != UNIFFI_RUST_FUTURE_POLL_READY);

        return liftFunc(
            uniffiRustCallWithError(errorHandler, { status -> completeFunc(rustFuture, status) })
        )
    } finally {
        freeFunc(rustFuture)
    }
}
internal inline fun<T> uniffiTraitInterfaceCallAsync(
    crossinline makeCall: suspend () -> T,
    crossinline handleSuccess: (T) -> Unit,
    crossinline handleError: (UniffiRustCallStatus.ByValue) -> Unit,
    uniffiOutDroppedCallback: UniffiForeignFutureDroppedCallbackStruct,
) {
    // Using `GlobalScope` is labeled as a "delicate API" and generally discouraged in Kotlin programs, since it breaks structured concurrency.
    // However, our parent task is a Rust future, so we're going to need to break structure concurrency in any case.
    //
    // Uniffi does its best to support structured concurrency across the FFI.
    // If the Rust future is dropped, `uniffiForeignFutureDroppedCallbackImpl` is called, which will cancel the Kotlin coroutine if it's still running.
    @OptIn(DelicateCoroutinesApi::class)
    val job = GlobalScope.launch coroutineBlock@ {
        // Note: it's important we call either `handleSuccess` or `handleError` exactly once.  Each
        // call consumes an Arc reference, which means there should be no possibility of a double
        // call.  The following code is structured so that will will never call both `handleSuccess`
        // and `handleError`, even in the face of weird exceptions.
        //
        // In extreme circumstances we may not call either, for example if we fail to make the JNA
        // call to `handleSuccess`.  This means we will leak the Arc reference, which is better than
        // double-freeing it.
        val callResult = try {
            makeCall()
        } catch(e: kotlin.Exception) {
            handleError(
                UniffiRustCallStatus.create(
                    UNIFFI_CALL_UNEXPECTED_ERROR,
                    FfiConverterString.lower(e.toString()),
                )
            )
            return@coroutineBlock
        }
        handleSuccess(callResult)
    }
    val handle = uniffiForeignFutureHandleMap.insert(job)
    uniffiOutDroppedCallback.uniffiSetValue(UniffiForeignFutureDroppedCallbackStruct(handle, uniffiForeignFutureDroppedCallbackImpl))
}

internal inline fun<T, reified E: Throwable> uniffiTraitInterfaceCallAsyncWithError(
    crossinline makeCall: suspend () -> T,
    crossinline handleSuccess: (T) -> Unit,
    crossinline handleError: (UniffiRustCallStatus.ByValue) -> Unit,
    crossinline lowerError: (E) -> RustBuffer.ByValue,
    uniffiOutDroppedCallback: UniffiForeignFutureDroppedCallbackStruct,
) {
    // See uniffiTraitInterfaceCallAsync for details on `DelicateCoroutinesApi`
    @OptIn(DelicateCoroutinesApi::class)
    val job = GlobalScope.launch coroutineBlock@ {
        // See the note in uniffiTraitInterfaceCallAsync for details on `handleSuccess` and
        // `handleError`.
        val callResult = try {
            makeCall()
        } catch(e: kotlin.Exception) {
            if (e is E) {
                handleError(
                    UniffiRustCallStatus.create(
                        UNIFFI_CALL_ERROR,
                        lowerError(e),
                    )
                )
            } else {
                handleError(
                    UniffiRustCallStatus.create(
                        UNIFFI_CALL_UNEXPECTED_ERROR,
                        FfiConverterString.lower(e.toString()),
                    )
                )
            }
            return@coroutineBlock
        }
        handleSuccess(callResult)
    }
    val handle = uniffiForeignFutureHandleMap.insert(job)
    uniffiOutDroppedCallback.uniffiSetValue(UniffiForeignFutureDroppedCallbackStruct(handle, uniffiForeignFutureDroppedCallbackImpl))
}

internal val uniffiForeignFutureHandleMap = UniffiHandleMap<Job>()

internal object uniffiForeignFutureDroppedCallbackImpl: UniffiForeignFutureDroppedCallback {
    override fun callback(handle: Long) {
        val job = uniffiForeignFutureHandleMap.remove(handle)
        if (!job.isCompleted) {
            job.cancel()
        }
    }
}

// For testing
public fun uniffiForeignFutureHandleCount() = uniffiForeignFutureHandleMap.size

// Public interface members begin here.


// Interface implemented by anything that can contain an object reference.
//
// Such types expose a `destroy()` method that must be called to cleanly
// dispose of the contained objects. Failure to call this method may result
// in memory leaks.
//
// The easiest way to ensure this method is called is to use the `.use`
// helper method to execute a block and destroy the object at the end.
interface Disposable {
    fun destroy()
    companion object {
        fun destroy(vararg args: Any?) {
            for (arg in args) {
                when (arg) {
                    is Disposable -> arg.destroy()
                    is ArrayList<*> -> {
                        for (idx in arg.indices) {
                            val element = arg[idx]
                            if (element is Disposable) {
                                element.destroy()
                            }
                        }
                    }
                    is Map<*, *> -> {
                        for (element in arg.values) {
                            if (element is Disposable) {
                                element.destroy()
                            }
                        }
                    }
                    is Iterable<*> -> {
                        for (element in arg) {
                            if (element is Disposable) {
                                element.destroy()
                            }
                        }
                    }
                }
            }
        }
    }
}

/**
 * @suppress
 */
inline fun <T : Disposable?, R> T.use(block: (T) -> R) =
    try {
        block(this)
    } finally {
        try {
            // N.B. our implementation is on the nullable type `Disposable?`.
            this?.destroy()
        } catch (e: Throwable) {
            // swallow
        }
    }

/**
 * Placeholder object used to signal that we're constructing an interface with a FFI handle.
 *
 * This is the first argument for interface constructors that input a raw handle. It exists is that
 * so we can avoid signature conflicts when an interface has a regular constructor than inputs a
 * Long.
 *
 * @suppress
 * */
object UniffiWithHandle

/**
 * Used to instantiate an interface without an actual pointer, for fakes in tests, mostly.
 *
 * @suppress
 * */
object NoHandle// Magic number for the Rust proxy to call using the same mechanism as every other method,
// to free the callback once it's dropped by Rust.
internal const val IDX_CALLBACK_FREE = 0
// Callback return codes
internal const val UNIFFI_CALLBACK_SUCCESS = 0
internal const val UNIFFI_CALLBACK_ERROR = 1
internal const val UNIFFI_CALLBACK_UNEXPECTED_ERROR = 2

/**
 * @suppress
 */
public abstract class FfiConverterCallbackInterface<CallbackInterface: Any>: FfiConverter<CallbackInterface, Long> {
    internal val handleMap = UniffiHandleMap<CallbackInterface>()

    internal fun drop(handle: Long) {
        handleMap.remove(handle)
    }

    override fun lift(value: Long): CallbackInterface {
        return handleMap.get(value)
    }

    override fun read(buf: ByteBuffer) = lift(buf.getLong())

    override fun lower(value: CallbackInterface) = handleMap.insert(value)

    override fun allocationSize(value: CallbackInterface) = 8UL

    override fun write(value: CallbackInterface, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}
/**
 * The cleaner interface for Object finalization code to run.
 * This is the entry point to any implementation that we're using.
 *
 * The cleaner registers objects and returns cleanables, so now we are
 * defining a `UniffiCleaner` with a `UniffiClenaer.Cleanable` to abstract the
 * different implmentations available at compile time.
 *
 * @suppress
 */
interface UniffiCleaner {
    interface Cleanable {
        fun clean()
    }

    fun register(value: Any, cleanUpTask: Runnable): UniffiCleaner.Cleanable

    companion object
}

// The fallback Jna cleaner, which is available for both Android, and the JVM.
private class UniffiJnaCleaner : UniffiCleaner {
    private val cleaner = com.sun.jna.internal.Cleaner.getCleaner()

    override fun register(value: Any, cleanUpTask: Runnable): UniffiCleaner.Cleanable =
        UniffiJnaCleanable(cleaner.register(value, cleanUpTask))
}

private class UniffiJnaCleanable(
    private val cleanable: com.sun.jna.internal.Cleaner.Cleanable,
) : UniffiCleaner.Cleanable {
    override fun clean() = cleanable.clean()
}


// We decide at uniffi binding generation time whether we were
// using Android or not.
// There are further runtime checks to chose the correct implementation
// of the cleaner.
private fun UniffiCleaner.Companion.create(): UniffiCleaner =
    try {
        // For safety's sake: if the library hasn't been run in android_cleaner = true
        // mode, but is being run on Android, then we still need to think about
        // Android API versions.
        // So we check if java.lang.ref.Cleaner is there, and use that…
        java.lang.Class.forName("java.lang.ref.Cleaner")
        JavaLangRefCleaner()
    } catch (e: ClassNotFoundException) {
        // … otherwise, fallback to the JNA cleaner.
        UniffiJnaCleaner()
    }

private class JavaLangRefCleaner : UniffiCleaner {
    val cleaner = java.lang.ref.Cleaner.create()

    override fun register(value: Any, cleanUpTask: Runnable): UniffiCleaner.Cleanable =
        JavaLangRefCleanable(cleaner.register(value, cleanUpTask))
}

private class JavaLangRefCleanable(
    val cleanable: java.lang.ref.Cleaner.Cleanable
) : UniffiCleaner.Cleanable {
    override fun clean() = cleanable.clean()
}

/**
 * @suppress
 */
public object FfiConverterUShort: FfiConverter<UShort, Short> {
    override fun lift(value: Short): UShort {
        return value.toUShort()
    }

    fun lift(value: Int): UShort {
        return value.toUShort()
    }

    override fun read(buf: ByteBuffer): UShort {
        return lift(buf.getShort())
    }

    override fun lower(value: UShort): Short {
        return value.toShort()
    }

    override fun allocationSize(value: UShort) = 2UL

    override fun write(value: UShort, buf: ByteBuffer) {
        buf.putShort(value.toShort())
    }
}

/**
 * @suppress
 */
public object FfiConverterUInt: FfiConverter<UInt, Int> {
    override fun lift(value: Int): UInt {
        return value.toUInt()
    }

    override fun read(buf: ByteBuffer): UInt {
        return lift(buf.getInt())
    }

    override fun lower(value: UInt): Int {
        return value.toInt()
    }

    override fun allocationSize(value: UInt) = 4UL

    override fun write(value: UInt, buf: ByteBuffer) {
        buf.putInt(value.toInt())
    }
}

/**
 * @suppress
 */
public object FfiConverterLong: FfiConverter<Long, Long> {
    override fun lift(value: Long): Long {
        return value
    }

    override fun read(buf: ByteBuffer): Long {
        return buf.getLong()
    }

    override fun lower(value: Long): Long {
        return value
    }

    override fun allocationSize(value: Long) = 8UL

    override fun write(value: Long, buf: ByteBuffer) {
        buf.putLong(value)
    }
}

/**
 * @suppress
 */
public object FfiConverterBoolean: FfiConverter<Boolean, Byte> {
    override fun lift(value: Byte): Boolean {
        return value.toInt() != 0
    }

    override fun read(buf: ByteBuffer): Boolean {
        return lift(buf.get())
    }

    override fun lower(value: Boolean): Byte {
        return if (value) 1.toByte() else 0.toByte()
    }

    override fun allocationSize(value: Boolean) = 1UL

    override fun write(value: Boolean, buf: ByteBuffer) {
        buf.put(lower(value))
    }
}

/**
 * @suppress
 */
public object FfiConverterString: FfiConverter<String, RustBuffer.ByValue> {
    // Note: we don't inherit from FfiConverterRustBuffer, because we use a
    // special encoding when lowering/lifting.  We can use `RustBuffer.len` to
    // store our length and avoid writing it out to the buffer.
    override fun lift(value: RustBuffer.ByValue): String {
        try {
            val byteArr = ByteArray(value.len.toInt())
            value.asByteBuffer()!!.get(byteArr)
            return byteArr.toString(Charsets.UTF_8)
        } finally {
            RustBuffer.free(value)
        }
    }

    override fun read(buf: ByteBuffer): String {
        val len = buf.getInt()
        val byteArr = ByteArray(len)
        buf.get(byteArr)
        return byteArr.toString(Charsets.UTF_8)
    }

    fun toUtf8(value: String): ByteBuffer {
        // Make sure we don't have invalid UTF-16, check for lone surrogates.
        return Charsets.UTF_8.newEncoder().run {
            onMalformedInput(CodingErrorAction.REPORT)
            encode(CharBuffer.wrap(value))
        }
    }

    override fun lower(value: String): RustBuffer.ByValue {
        val byteBuf = toUtf8(value)
        // Ideally we'd pass these bytes to `ffi_bytebuffer_from_bytes`, but doing so would require us
        // to copy them into a JNA `Memory`. So we might as well directly copy them into a `RustBuffer`.
        val rbuf = RustBuffer.alloc(byteBuf.limit().toULong())
        rbuf.asByteBuffer()!!.put(byteBuf)
        return rbuf
    }

    // We aren't sure exactly how many bytes our string will be once it's UTF-8
    // encoded.  Allocate 3 bytes per UTF-16 code unit which will always be
    // enough.
    override fun allocationSize(value: String): ULong {
        val sizeForLength = 4UL
        val sizeForString = value.length.toULong() * 3UL
        return sizeForLength + sizeForString
    }

    override fun write(value: String, buf: ByteBuffer) {
        val byteBuf = toUtf8(value)
        buf.putInt(byteBuf.limit())
        buf.put(byteBuf)
    }
}

/**
 * @suppress
 */
public object FfiConverterByteArray: FfiConverterRustBuffer<ByteArray> {
    override fun read(buf: ByteBuffer): ByteArray {
        val len = buf.getInt()
        val byteArr = ByteArray(len)
        buf.get(byteArr)
        return byteArr
    }
    override fun allocationSize(value: ByteArray): ULong {
        return 4UL + value.size.toULong()
    }
    override fun write(value: ByteArray, buf: ByteBuffer) {
        buf.putInt(value.size)
        buf.put(value)
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * The folder of one device, held by this process alone as long as this, or a
 * store or key over it, is alive.
 */
public interface DeviceHomeInterface {

    companion object
}

/**
 * The folder of one device, held by this process alone as long as this, or a
 * store or key over it, is alive.
 */
open class DeviceHome: Disposable, AutoCloseable, DeviceHomeInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_handfast_sdk_fn_free_devicehome(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_handfast_sdk_fn_clone_devicehome(handle, status)
        }
    }







    companion object {

    /**
     * Opens the folder, made with permissions for its owner alone when it is
     * not there, and keeps other processes out.
     */
    @Throws(HomeFailure::class) fun `open`(`folder`: kotlin.String): DeviceHome {
            return FfiConverterTypeDeviceHome.lift(
    uniffiRustCallWithError(HomeFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_constructor_devicehome_open(

        FfiConverterString.lower(`folder`),_status)
}
    )
    }



    }

}


/**
 * @suppress
 */
public object FfiConverterTypeDeviceHome: FfiConverter<DeviceHome, Long> {
    override fun lower(value: DeviceHome): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): DeviceHome {
        return DeviceHome(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): DeviceHome {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: DeviceHome) = 8UL

    override fun write(value: DeviceHome, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Makes and uses P-256 keys that never leave the device. The names belong to
 * the SDK: keys that it no longer knows are deleted at initialisation. It must
 * not call the SDK: such a call fails.
 */
public interface DeviceKey {

    /**
     * Makes a key of this name, durably, unless there is one.
     */
    fun `create`(`name`: kotlin.String)

    /**
     * The public half: big-endian x and y, 32 bytes each, with or without the
     * byte 4 before them.
     */
    fun `publicCoordinates`(`name`: kotlin.String): kotlin.ByteArray

    /**
     * ECDSA over SHA-256 of `message`: `r` and `s`, big-endian, 32 bytes each.
     */
    fun `sign`(`name`: kotlin.String, `message`: kotlin.ByteArray): kotlin.ByteArray

    /**
     * Deletes the key; its not being there is no failure.
     */
    fun `delete`(`name`: kotlin.String)

    /**
     * The names of all keys made through this port.
     */
    fun `names`(): List<kotlin.String>

    companion object
}

/**
 * Makes and uses P-256 keys that never leave the device. The names belong to
 * the SDK: keys that it no longer knows are deleted at initialisation. It must
 * not call the SDK: such a call fails.
 */
open class DeviceKeyImpl: Disposable, AutoCloseable, DeviceKey
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_handfast_sdk_fn_free_devicekey(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_handfast_sdk_fn_clone_devicekey(handle, status)
        }
    }


    /**
     * Makes a key of this name, durably, unless there is one.
     */
    @Throws(KeyFailure::class)override fun `create`(`name`: kotlin.String)
        =
    callWithHandle {
    uniffiRustCallWithError(KeyFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_create(
        it,
        FfiConverterString.lower(`name`),_status)
}
    }




    /**
     * The public half: big-endian x and y, 32 bytes each, with or without the
     * byte 4 before them.
     */
    @Throws(KeyFailure::class)override fun `publicCoordinates`(`name`: kotlin.String): kotlin.ByteArray {
            return FfiConverterByteArray.lift(
    callWithHandle {
    uniffiRustCallWithError(KeyFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_public_coordinates(
        it,
        FfiConverterString.lower(`name`),_status)
}
    }
    )
    }



    /**
     * ECDSA over SHA-256 of `message`: `r` and `s`, big-endian, 32 bytes each.
     */
    @Throws(KeyFailure::class)override fun `sign`(`name`: kotlin.String, `message`: kotlin.ByteArray): kotlin.ByteArray {
            return FfiConverterByteArray.lift(
    callWithHandle {
    uniffiRustCallWithError(KeyFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_sign(
        it,
        FfiConverterString.lower(`name`),FfiConverterByteArray.lower(`message`),_status)
}
    }
    )
    }



    /**
     * Deletes the key; its not being there is no failure.
     */
    @Throws(KeyFailure::class)override fun `delete`(`name`: kotlin.String)
        =
    callWithHandle {
    uniffiRustCallWithError(KeyFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_delete(
        it,
        FfiConverterString.lower(`name`),_status)
}
    }




    /**
     * The names of all keys made through this port.
     */
    @Throws(KeyFailure::class)override fun `names`(): List<kotlin.String> {
            return FfiConverterSequenceString.lift(
    callWithHandle {
    uniffiRustCallWithError(KeyFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_names(
        it,
        _status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}



// Put the implementation in an object so we don't pollute the top-level namespace
internal object uniffiCallbackInterfaceDeviceKey {
    internal object `create`: UniffiCallbackInterfaceDeviceKeyMethod0 {
        override fun callback(`uniffiHandle`: Long,`name`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeDeviceKey.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`create`(
                    FfiConverterString.lift(`name`),
                )
            }
            val writeReturn = { _: Unit -> Unit }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: KeyFailure -> FfiConverterTypeKeyFailure.lower(e) }
            )
        }
    }
    internal object `publicCoordinates`: UniffiCallbackInterfaceDeviceKeyMethod1 {
        override fun callback(`uniffiHandle`: Long,`name`: RustBuffer.ByValue,`uniffiOutReturn`: RustBuffer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeDeviceKey.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`publicCoordinates`(
                    FfiConverterString.lift(`name`),
                )
            }
            val writeReturn = { value: kotlin.ByteArray -> uniffiOutReturn.setValue(FfiConverterByteArray.lower(value)) }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: KeyFailure -> FfiConverterTypeKeyFailure.lower(e) }
            )
        }
    }
    internal object `sign`: UniffiCallbackInterfaceDeviceKeyMethod2 {
        override fun callback(`uniffiHandle`: Long,`name`: RustBuffer.ByValue,`message`: RustBuffer.ByValue,`uniffiOutReturn`: RustBuffer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeDeviceKey.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`sign`(
                    FfiConverterString.lift(`name`),
                    FfiConverterByteArray.lift(`message`),
                )
            }
            val writeReturn = { value: kotlin.ByteArray -> uniffiOutReturn.setValue(FfiConverterByteArray.lower(value)) }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: KeyFailure -> FfiConverterTypeKeyFailure.lower(e) }
            )
        }
    }
    internal object `delete`: UniffiCallbackInterfaceDeviceKeyMethod3 {
        override fun callback(`uniffiHandle`: Long,`name`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeDeviceKey.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`delete`(
                    FfiConverterString.lift(`name`),
                )
            }
            val writeReturn = { _: Unit -> Unit }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: KeyFailure -> FfiConverterTypeKeyFailure.lower(e) }
            )
        }
    }
    internal object `names`: UniffiCallbackInterfaceDeviceKeyMethod4 {
        override fun callback(`uniffiHandle`: Long,`uniffiOutReturn`: RustBuffer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeDeviceKey.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`names`(
                )
            }
            val writeReturn = { value: List<kotlin.String> -> uniffiOutReturn.setValue(FfiConverterSequenceString.lower(value)) }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: KeyFailure -> FfiConverterTypeKeyFailure.lower(e) }
            )
        }
    }

    internal object uniffiFree: UniffiCallbackInterfaceFree {
        override fun callback(handle: Long) {
            FfiConverterTypeDeviceKey.handleMap.remove(handle)
        }
    }

    internal object uniffiClone: UniffiCallbackInterfaceClone {
        override fun callback(handle: Long): Long {
            return FfiConverterTypeDeviceKey.handleMap.clone(handle)
        }
    }

    internal var vtable = UniffiVTableCallbackInterfaceDeviceKey.UniffiByValue(
        uniffiFree,
        uniffiClone,
        `create`,
        `publicCoordinates`,
        `sign`,
        `delete`,
        `names`,
    )

    // Registers the foreign callback with the Rust side.
    // This method is generated for each callback interface.
    internal fun register(lib: UniffiLib) {
        lib.uniffi_handfast_sdk_fn_init_callback_vtable_devicekey(vtable)
    }
}

/**
 * @suppress
 */
public object FfiConverterTypeDeviceKey: FfiConverter<DeviceKey, Long> {
    internal val handleMap = UniffiHandleMap<DeviceKey>()

    override fun lower(value: DeviceKey): Long {
        if (value is DeviceKeyImpl) {
             // Rust-implemented object.  Clone the handle and return it
            return value.uniffiCloneHandle()
         } else {
            // Kotlin object, generate a new vtable handle and return that.
            return handleMap.insert(value)
         }
    }

    override fun lift(value: Long): DeviceKey {
        if ((value and 1.toLong()) == 0.toLong()) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return DeviceKeyImpl(UniffiWithHandle, value)
        } else {
            // Kotlin-generated handle, get the object from the handle map
            return handleMap.remove(value)
        }
    }

    override fun read(buf: ByteBuffer): DeviceKey {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: DeviceKey) = 8UL

    override fun write(value: DeviceKey, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * A store in one file of a device's home, readable by its owner alone.
 */
public interface FileVaultInterface {

    fun `delete`()

    fun `load`(): kotlin.ByteArray?

    fun `store`(`blob`: kotlin.ByteArray)

    companion object
}

/**
 * A store in one file of a device's home, readable by its owner alone.
 */
open class FileVault: Disposable, AutoCloseable, FileVaultInterface
, Vault

{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * The store of `home`.
     */
    constructor(`home`: DeviceHome) :
        this(UniffiWithHandle,
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_constructor_filevault_new(

        FfiConverterTypeDeviceHome.lower(`home`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_handfast_sdk_fn_free_filevault(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_handfast_sdk_fn_clone_filevault(handle, status)
        }
    }


    @Throws(VaultFailure::class)override fun `delete`()
        =
    callWithHandle {
    uniffiRustCallWithError(VaultFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_filevault_delete(
        it,
        _status)
}
    }




    @Throws(VaultFailure::class)override fun `load`(): kotlin.ByteArray? {
            return FfiConverterOptionalByteArray.lift(
    callWithHandle {
    uniffiRustCallWithError(VaultFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_filevault_load(
        it,
        _status)
}
    }
    )
    }



    @Throws(VaultFailure::class)override fun `store`(`blob`: kotlin.ByteArray)
        =
    callWithHandle {
    uniffiRustCallWithError(VaultFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_filevault_store(
        it,
        FfiConverterByteArray.lower(`blob`),_status)
}
    }










    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
public object FfiConverterTypeFileVault: FfiConverter<FileVault, Long> {
    override fun lower(value: FileVault): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): FileVault {
        return FileVault(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): FileVault {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: FileVault) = 8UL

    override fun write(value: FileVault, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * The SDK of one device. Make one and share it: two over the same store would
 * not know of each other. Every call may be made from any thread.
 */
public interface HandfastInterface {

    /**
     * Has `listener` told of changes from now on, resets notwithstanding.
     */
    fun `addStatusListener`(`listener`: StatusListener): ListenerHandle

    /**
     * Sets metadata fields of the user, given as a JSON object of texts, and
     * leaves the others; answers with every field that stands now, likewise.
     */
    suspend fun `addUserMetadataFields`(`fieldsJson`: kotlin.String): kotlin.String

    /**
     * The SDK configuration that the platform last told.
     */
    fun `configuration`(): Configuration?

    /**
     * Creates or restores a user with a code from the app's own backend.
     *
     * Offering the same code again after a failure of the network, of the
     * platform or of the host, even in another process, goes on where this
     * call stopped. Offering another code starts anew.
     */
    suspend fun `createUser`(`options`: CreateUserOptions): CreatedUser

    /**
     * Where the SDK stands.
     */
    fun `initState`(): InitState

    /**
     * Reads what is stored and makes the SDK ready, without the network. Doing
     * so again puts the new options in the place of the old ones and changes
     * nothing else.
     */
    fun `initialize`(`options`: InitializeOptions)

    /**
     * Whether there is a user for which a trusted server vouched. May be asked
     * before initialisation.
     */
    fun `isUserLinked`(): kotlin.Boolean

    /**
     * How many resets the platform was not told of yet.
     */
    fun `pendingFarewells`(): kotlin.UInt

    /**
     * Asks the platform where the install, its user and its configuration
     * stand, stores what is new and tells the listeners. That the user was
     * deleted is an answer too, not a failure.
     */
    suspend fun `refreshStatus`(): Status

    /**
     * Removes one metadata field of the user, whether it is there or not;
     * answers with every field that stands now, as a JSON object of texts.
     */
    suspend fun `removeUserMetadataField`(`name`: kotlin.String): kotlin.String

    /**
     * For a while after its deactivation, an install may get a token of scope
     * `drain`, with which the host product hands in what it collected before.
     * It is asked for anew each time.
     */
    suspend fun `requestDrainToken`(): UserAccessToken

    /**
     * A token that acts for the user. It is kept while it is fresh and
     * refreshed ahead of its end; however many ask, the platform is asked once.
     */
    suspend fun `requestUserAccessToken`(): UserAccessToken

    /**
     * Empties the device. May be called at any time, also uninitialised; the
     * SDK stays as initialised as it was. A user creation under way ends with
     * `SdkResetInProgress`. The platform is told now, or when it is next in
     * reach; only the key for that farewell is kept until then.
     */
    suspend fun `reset`(): ResetOutcome

    /**
     * Finishes the creation that an earlier call, or an earlier process, could
     * not; nothing when there is none to finish.
     */
    suspend fun `resumeUserCreation`(): CreatedUser?

    /**
     * Tells the platform of the resets that it does not know of yet, and
     * answers how many are still owed. Every call that reached the platform
     * does so by itself; this is for a device that is empty and stays so.
     */
    suspend fun `sayPendingFarewells`(): kotlin.UInt

    /**
     * Where the install and its user stood when the platform last told.
     */
    fun `status`(): Status?

    /**
     * Whether an attempt to create a user waits to be resumed.
     */
    fun `userCreationPending`(): kotlin.Boolean

    /**
     * Whether there is a user on this device. May be asked before
     * initialisation; a store that cannot be read holds no user one could use,
     * and neither does one that asks while it is being asked.
     */
    fun `userExists`(): kotlin.Boolean

    /**
     * The user on this device.
     */
    fun `userId`(): kotlin.String?

    /**
     * The version of the SDK's core.
     */
    fun `version`(): kotlin.String

    companion object
}

/**
 * The SDK of one device. Make one and share it: two over the same store would
 * not know of each other. Every call may be made from any thread.
 */
open class Handfast: Disposable, AutoCloseable, HandfastInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * An SDK over the host's ports. Nothing is read until `initialize`.
     *
     * `host_call_limit_millis` is how long a synchronous call of the host may
     * take: it is made on a thread of its own, and given up after that. With 0
     * the host is called on the thread that calls the SDK, as hosts with a
     * single thread need it; a host that hangs then hangs its caller.
     */
    constructor(`http`: HttpClient, `vault`: Vault, `deviceKey`: DeviceKey, `wallClock`: WallClock? = null, `hostCallLimitMillis`: kotlin.UInt = 10000u) :
        this(UniffiWithHandle,
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_constructor_handfast_new(

        FfiConverterTypeHttpClient.lower(`http`),FfiConverterTypeVault.lower(`vault`),FfiConverterTypeDeviceKey.lower(`deviceKey`),FfiConverterOptionalTypeWallClock.lower(`wallClock`),FfiConverterUInt.lower(`hostCallLimitMillis`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_handfast_sdk_fn_free_handfast(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_handfast_sdk_fn_clone_handfast(handle, status)
        }
    }


    /**
     * Has `listener` told of changes from now on, resets notwithstanding.
     */
    @Throws(OfflineException::class)override fun `addStatusListener`(`listener`: StatusListener): ListenerHandle {
            return FfiConverterTypeListenerHandle.lift(
    callWithHandle {
    uniffiRustCallWithError(OfflineException) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_add_status_listener(
        it,
        FfiConverterTypeStatusListener.lower(`listener`),_status)
}
    }
    )
    }



    /**
     * Sets metadata fields of the user, given as a JSON object of texts, and
     * leaves the others; answers with every field that stands now, likewise.
     */
    @Throws(MetadataException::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `addUserMetadataFields`(`fieldsJson`: kotlin.String) : kotlin.String {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_handfast_sdk_fn_method_handfast_add_user_metadata_fields(
                uniffiHandle,
                FfiConverterString.lower(`fieldsJson`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterString.lift(it) },
        // Error FFI converter
        MetadataException.ErrorHandler,
    )
    }


    /**
     * The SDK configuration that the platform last told.
     */
    @Throws(OfflineException::class)override fun `configuration`(): Configuration? {
            return FfiConverterOptionalTypeConfiguration.lift(
    callWithHandle {
    uniffiRustCallWithError(OfflineException) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_configuration(
        it,
        _status)
}
    }
    )
    }



    /**
     * Creates or restores a user with a code from the app's own backend.
     *
     * Offering the same code again after a failure of the network, of the
     * platform or of the host, even in another process, goes on where this
     * call stopped. Offering another code starts anew.
     */
    @Throws(CreateUserException::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `createUser`(`options`: CreateUserOptions) : CreatedUser {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_handfast_sdk_fn_method_handfast_create_user(
                uniffiHandle,
                FfiConverterTypeCreateUserOptions.lower(`options`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeCreatedUser.lift(it) },
        // Error FFI converter
        CreateUserException.ErrorHandler,
    )
    }


    /**
     * Where the SDK stands.
     */override fun `initState`(): InitState {
            return FfiConverterTypeInitState.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_init_state(
        it,
        _status)
}
    }
    )
    }



    /**
     * Reads what is stored and makes the SDK ready, without the network. Doing
     * so again puts the new options in the place of the old ones and changes
     * nothing else.
     */
    @Throws(InitializeException::class)override fun `initialize`(`options`: InitializeOptions)
        =
    callWithHandle {
    uniffiRustCallWithError(InitializeException) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_initialize(
        it,
        FfiConverterTypeInitializeOptions.lower(`options`),_status)
}
    }




    /**
     * Whether there is a user for which a trusted server vouched. May be asked
     * before initialisation.
     */override fun `isUserLinked`(): kotlin.Boolean {
            return FfiConverterBoolean.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_is_user_linked(
        it,
        _status)
}
    }
    )
    }



    /**
     * How many resets the platform was not told of yet.
     */
    @Throws(OfflineException::class)override fun `pendingFarewells`(): kotlin.UInt {
            return FfiConverterUInt.lift(
    callWithHandle {
    uniffiRustCallWithError(OfflineException) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_pending_farewells(
        it,
        _status)
}
    }
    )
    }



    /**
     * Asks the platform where the install, its user and its configuration
     * stand, stores what is new and tells the listeners. That the user was
     * deleted is an answer too, not a failure.
     */
    @Throws(StatusException::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `refreshStatus`() : Status {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_handfast_sdk_fn_method_handfast_refresh_status(
                uniffiHandle,

            )
        },
        { future, callback, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeStatus.lift(it) },
        // Error FFI converter
        StatusException.ErrorHandler,
    )
    }


    /**
     * Removes one metadata field of the user, whether it is there or not;
     * answers with every field that stands now, as a JSON object of texts.
     */
    @Throws(MetadataException::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `removeUserMetadataField`(`name`: kotlin.String) : kotlin.String {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_handfast_sdk_fn_method_handfast_remove_user_metadata_field(
                uniffiHandle,
                FfiConverterString.lower(`name`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterString.lift(it) },
        // Error FFI converter
        MetadataException.ErrorHandler,
    )
    }


    /**
     * For a while after its deactivation, an install may get a token of scope
     * `drain`, with which the host product hands in what it collected before.
     * It is asked for anew each time.
     */
    @Throws(AccessTokenException::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `requestDrainToken`() : UserAccessToken {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_handfast_sdk_fn_method_handfast_request_drain_token(
                uniffiHandle,

            )
        },
        { future, callback, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeUserAccessToken.lift(it) },
        // Error FFI converter
        AccessTokenException.ErrorHandler,
    )
    }


    /**
     * A token that acts for the user. It is kept while it is fresh and
     * refreshed ahead of its end; however many ask, the platform is asked once.
     */
    @Throws(AccessTokenException::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `requestUserAccessToken`() : UserAccessToken {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_handfast_sdk_fn_method_handfast_request_user_access_token(
                uniffiHandle,

            )
        },
        { future, callback, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeUserAccessToken.lift(it) },
        // Error FFI converter
        AccessTokenException.ErrorHandler,
    )
    }


    /**
     * Empties the device. May be called at any time, also uninitialised; the
     * SDK stays as initialised as it was. A user creation under way ends with
     * `SdkResetInProgress`. The platform is told now, or when it is next in
     * reach; only the key for that farewell is kept until then.
     */
    @Throws(ResetException::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `reset`() : ResetOutcome {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_handfast_sdk_fn_method_handfast_reset(
                uniffiHandle,

            )
        },
        { future, callback, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeResetOutcome.lift(it) },
        // Error FFI converter
        ResetException.ErrorHandler,
    )
    }


    /**
     * Finishes the creation that an earlier call, or an earlier process, could
     * not; nothing when there is none to finish.
     */
    @Throws(CreateUserException::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `resumeUserCreation`() : CreatedUser? {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_handfast_sdk_fn_method_handfast_resume_user_creation(
                uniffiHandle,

            )
        },
        { future, callback, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterOptionalTypeCreatedUser.lift(it) },
        // Error FFI converter
        CreateUserException.ErrorHandler,
    )
    }


    /**
     * Tells the platform of the resets that it does not know of yet, and
     * answers how many are still owed. Every call that reached the platform
     * does so by itself; this is for a device that is empty and stays so.
     */
    @Throws(OfflineException::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `sayPendingFarewells`() : kotlin.UInt {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_handfast_sdk_fn_method_handfast_say_pending_farewells(
                uniffiHandle,

            )
        },
        { future, callback, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_poll_u32(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_complete_u32(future, continuation) },
        { future -> UniffiLib.ffi_handfast_sdk_rust_future_free_u32(future) },
        // lift function
        { FfiConverterUInt.lift(it) },
        // Error FFI converter
        OfflineException.ErrorHandler,
    )
    }


    /**
     * Where the install and its user stood when the platform last told.
     */
    @Throws(OfflineException::class)override fun `status`(): Status? {
            return FfiConverterOptionalTypeStatus.lift(
    callWithHandle {
    uniffiRustCallWithError(OfflineException) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_status(
        it,
        _status)
}
    }
    )
    }



    /**
     * Whether an attempt to create a user waits to be resumed.
     */
    @Throws(OfflineException::class)override fun `userCreationPending`(): kotlin.Boolean {
            return FfiConverterBoolean.lift(
    callWithHandle {
    uniffiRustCallWithError(OfflineException) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_creation_pending(
        it,
        _status)
}
    }
    )
    }



    /**
     * Whether there is a user on this device. May be asked before
     * initialisation; a store that cannot be read holds no user one could use,
     * and neither does one that asks while it is being asked.
     */override fun `userExists`(): kotlin.Boolean {
            return FfiConverterBoolean.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_exists(
        it,
        _status)
}
    }
    )
    }



    /**
     * The user on this device.
     */
    @Throws(OfflineException::class)override fun `userId`(): kotlin.String? {
            return FfiConverterOptionalString.lift(
    callWithHandle {
    uniffiRustCallWithError(OfflineException) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_id(
        it,
        _status)
}
    }
    )
    }



    /**
     * The version of the SDK's core.
     */override fun `version`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_handfast_version(
        it,
        _status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
public object FfiConverterTypeHandfast: FfiConverter<Handfast, Long> {
    override fun lower(value: Handfast): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): Handfast {
        return Handfast(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): Handfast {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: Handfast) = 8UL

    override fun write(value: Handfast, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Sends requests. Redirects are not followed: a proof is for one address.
 */
public interface HttpClient {

    /**
     * Sends one request and waits for its answer. It is cancelled when the
     * answer is not wanted any more.
     */
    suspend fun `send`(`request`: HttpRequest): HttpResponse

    companion object
}

/**
 * Sends requests. Redirects are not followed: a proof is for one address.
 */
open class HttpClientImpl: Disposable, AutoCloseable, HttpClient
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_handfast_sdk_fn_free_httpclient(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_handfast_sdk_fn_clone_httpclient(handle, status)
        }
    }


    /**
     * Sends one request and waits for its answer. It is cancelled when the
     * answer is not wanted any more.
     */
    @Throws(HttpFailure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `send`(`request`: HttpRequest) : HttpResponse {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_handfast_sdk_fn_method_httpclient_send(
                uniffiHandle,
                FfiConverterTypeHttpRequest.lower(`request`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeHttpResponse.lift(it) },
        // Error FFI converter
        HttpFailure.ErrorHandler,
    )
    }








    /**
     * @suppress
     */
    companion object

}



// Put the implementation in an object so we don't pollute the top-level namespace
internal object uniffiCallbackInterfaceHttpClient {
    internal object `send`: UniffiCallbackInterfaceHttpClientMethod0 {
        override fun callback(`uniffiHandle`: Long,`request`: RustBuffer.ByValue,`uniffiFutureCallback`: UniffiForeignFutureCompleteRustBuffer,`uniffiCallbackData`: Long,`uniffiOutDroppedCallback`: UniffiForeignFutureDroppedCallbackStruct,) {
            val uniffiObj = FfiConverterTypeHttpClient.handleMap.get(uniffiHandle)
            val makeCall = suspend { ->
                uniffiObj.`send`(
                    FfiConverterTypeHttpRequest.lift(`request`),
                )
            }
            val uniffiHandleSuccess = { returnValue: HttpResponse ->
                val uniffiResult = UniffiForeignFutureResultRustBuffer.UniffiByValue(
                    FfiConverterTypeHttpResponse.lower(returnValue),
                    UniffiRustCallStatus.ByValue()
                )
                uniffiResult.write()
                uniffiFutureCallback.callback(uniffiCallbackData, uniffiResult)
            }
            val uniffiHandleError = { callStatus: UniffiRustCallStatus.ByValue ->
                uniffiFutureCallback.callback(
                    uniffiCallbackData,
                    UniffiForeignFutureResultRustBuffer.UniffiByValue(
                        RustBuffer.ByValue(),
                        callStatus,
                    ),
                )
            }
            uniffiTraitInterfaceCallAsyncWithError(
                makeCall,
                uniffiHandleSuccess,
                uniffiHandleError,
                { e: HttpFailure -> FfiConverterTypeHttpFailure.lower(e) },
                uniffiOutDroppedCallback
            )
        }
    }

    internal object uniffiFree: UniffiCallbackInterfaceFree {
        override fun callback(handle: Long) {
            FfiConverterTypeHttpClient.handleMap.remove(handle)
        }
    }

    internal object uniffiClone: UniffiCallbackInterfaceClone {
        override fun callback(handle: Long): Long {
            return FfiConverterTypeHttpClient.handleMap.clone(handle)
        }
    }

    internal var vtable = UniffiVTableCallbackInterfaceHttpClient.UniffiByValue(
        uniffiFree,
        uniffiClone,
        `send`,
    )

    // Registers the foreign callback with the Rust side.
    // This method is generated for each callback interface.
    internal fun register(lib: UniffiLib) {
        lib.uniffi_handfast_sdk_fn_init_callback_vtable_httpclient(vtable)
    }
}

/**
 * @suppress
 */
public object FfiConverterTypeHttpClient: FfiConverter<HttpClient, Long> {
    internal val handleMap = UniffiHandleMap<HttpClient>()

    override fun lower(value: HttpClient): Long {
        if (value is HttpClientImpl) {
             // Rust-implemented object.  Clone the handle and return it
            return value.uniffiCloneHandle()
         } else {
            // Kotlin object, generate a new vtable handle and return that.
            return handleMap.insert(value)
         }
    }

    override fun lift(value: Long): HttpClient {
        if ((value and 1.toLong()) == 0.toLong()) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return HttpClientImpl(UniffiWithHandle, value)
        } else {
            // Kotlin-generated handle, get the object from the handle map
            return handleMap.remove(value)
        }
    }

    override fun read(buf: ByteBuffer): HttpClient {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: HttpClient) = 8UL

    override fun write(value: HttpClient, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Names one listener. Dropping it leaves the listener in place.
 */
public interface ListenerHandleInterface {

    /**
     * Takes the listener away. A change being told at this moment may still
     * reach it.
     */
    fun `remove`()

    companion object
}

/**
 * Names one listener. Dropping it leaves the listener in place.
 */
open class ListenerHandle: Disposable, AutoCloseable, ListenerHandleInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_handfast_sdk_fn_free_listenerhandle(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_handfast_sdk_fn_clone_listenerhandle(handle, status)
        }
    }


    /**
     * Takes the listener away. A change being told at this moment may still
     * reach it.
     */override fun `remove`()
        =
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_listenerhandle_remove(
        it,
        _status)
}
    }










    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
public object FfiConverterTypeListenerHandle: FfiConverter<ListenerHandle, Long> {
    override fun lower(value: ListenerHandle): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): ListenerHandle {
        return ListenerHandle(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): ListenerHandle {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: ListenerHandle) = 8UL

    override fun write(value: ListenerHandle, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Device keys in files of a device's home, readable by their owner alone.
 */
public interface SoftwareDeviceKeyInterface {

    fun `create`(`name`: kotlin.String)

    fun `delete`(`name`: kotlin.String)

    fun `names`(): List<kotlin.String>

    fun `publicCoordinates`(`name`: kotlin.String): kotlin.ByteArray

    fun `sign`(`name`: kotlin.String, `message`: kotlin.ByteArray): kotlin.ByteArray

    companion object
}

/**
 * Device keys in files of a device's home, readable by their owner alone.
 */
open class SoftwareDeviceKey: Disposable, AutoCloseable, SoftwareDeviceKeyInterface
, DeviceKey

{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * The keys of `home`.
     */
    constructor(`home`: DeviceHome) :
        this(UniffiWithHandle,
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_constructor_softwaredevicekey_new(

        FfiConverterTypeDeviceHome.lower(`home`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_handfast_sdk_fn_free_softwaredevicekey(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_handfast_sdk_fn_clone_softwaredevicekey(handle, status)
        }
    }


    @Throws(KeyFailure::class)override fun `create`(`name`: kotlin.String)
        =
    callWithHandle {
    uniffiRustCallWithError(KeyFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_create(
        it,
        FfiConverterString.lower(`name`),_status)
}
    }




    @Throws(KeyFailure::class)override fun `delete`(`name`: kotlin.String)
        =
    callWithHandle {
    uniffiRustCallWithError(KeyFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_delete(
        it,
        FfiConverterString.lower(`name`),_status)
}
    }




    @Throws(KeyFailure::class)override fun `names`(): List<kotlin.String> {
            return FfiConverterSequenceString.lift(
    callWithHandle {
    uniffiRustCallWithError(KeyFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_names(
        it,
        _status)
}
    }
    )
    }



    @Throws(KeyFailure::class)override fun `publicCoordinates`(`name`: kotlin.String): kotlin.ByteArray {
            return FfiConverterByteArray.lift(
    callWithHandle {
    uniffiRustCallWithError(KeyFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_public_coordinates(
        it,
        FfiConverterString.lower(`name`),_status)
}
    }
    )
    }



    @Throws(KeyFailure::class)override fun `sign`(`name`: kotlin.String, `message`: kotlin.ByteArray): kotlin.ByteArray {
            return FfiConverterByteArray.lift(
    callWithHandle {
    uniffiRustCallWithError(KeyFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_sign(
        it,
        FfiConverterString.lower(`name`),FfiConverterByteArray.lower(`message`),_status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
public object FfiConverterTypeSoftwareDeviceKey: FfiConverter<SoftwareDeviceKey, Long> {
    override fun lower(value: SoftwareDeviceKey): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): SoftwareDeviceKey {
        return SoftwareDeviceKey(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): SoftwareDeviceKey {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: SoftwareDeviceKey) = 8UL

    override fun write(value: SoftwareDeviceKey, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Hears of changes. It may call the SDK. What it throws is dropped.
 */
public interface StatusListener {

    /**
     * Something changed, and is stored already.
     */
    fun `statusChanged`(`change`: StatusChange)

    companion object
}

/**
 * Hears of changes. It may call the SDK. What it throws is dropped.
 */
open class StatusListenerImpl: Disposable, AutoCloseable, StatusListener
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_handfast_sdk_fn_free_statuslistener(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_handfast_sdk_fn_clone_statuslistener(handle, status)
        }
    }


    /**
     * Something changed, and is stored already.
     */
    @Throws(HostFailure::class)override fun `statusChanged`(`change`: StatusChange)
        =
    callWithHandle {
    uniffiRustCallWithError(HostFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_statuslistener_status_changed(
        it,
        FfiConverterTypeStatusChange.lower(`change`),_status)
}
    }










    /**
     * @suppress
     */
    companion object

}



// Put the implementation in an object so we don't pollute the top-level namespace
internal object uniffiCallbackInterfaceStatusListener {
    internal object `statusChanged`: UniffiCallbackInterfaceStatusListenerMethod0 {
        override fun callback(`uniffiHandle`: Long,`change`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeStatusListener.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`statusChanged`(
                    FfiConverterTypeStatusChange.lift(`change`),
                )
            }
            val writeReturn = { _: Unit -> Unit }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: HostFailure -> FfiConverterTypeHostFailure.lower(e) }
            )
        }
    }

    internal object uniffiFree: UniffiCallbackInterfaceFree {
        override fun callback(handle: Long) {
            FfiConverterTypeStatusListener.handleMap.remove(handle)
        }
    }

    internal object uniffiClone: UniffiCallbackInterfaceClone {
        override fun callback(handle: Long): Long {
            return FfiConverterTypeStatusListener.handleMap.clone(handle)
        }
    }

    internal var vtable = UniffiVTableCallbackInterfaceStatusListener.UniffiByValue(
        uniffiFree,
        uniffiClone,
        `statusChanged`,
    )

    // Registers the foreign callback with the Rust side.
    // This method is generated for each callback interface.
    internal fun register(lib: UniffiLib) {
        lib.uniffi_handfast_sdk_fn_init_callback_vtable_statuslistener(vtable)
    }
}

/**
 * @suppress
 */
public object FfiConverterTypeStatusListener: FfiConverter<StatusListener, Long> {
    internal val handleMap = UniffiHandleMap<StatusListener>()

    override fun lower(value: StatusListener): Long {
        if (value is StatusListenerImpl) {
             // Rust-implemented object.  Clone the handle and return it
            return value.uniffiCloneHandle()
         } else {
            // Kotlin object, generate a new vtable handle and return that.
            return handleMap.insert(value)
         }
    }

    override fun lift(value: Long): StatusListener {
        if ((value and 1.toLong()) == 0.toLong()) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return StatusListenerImpl(UniffiWithHandle, value)
        } else {
            // Kotlin-generated handle, get the object from the handle map
            return handleMap.remove(value)
        }
    }

    override fun read(buf: ByteBuffer): StatusListener {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: StatusListener) = 8UL

    override fun write(value: StatusListener, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Keeps one opaque blob, safe from other apps. It must not call the SDK: such
 * a call fails.
 */
public interface Vault {

    /**
     * What was stored last, if anything.
     */
    fun `load`(): kotlin.ByteArray?

    /**
     * Puts `blob` in the place of what was there, wholly or not at all, and
     * durably: when this returns, a crash does not undo it.
     */
    fun `store`(`blob`: kotlin.ByteArray)

    /**
     * Removes what was stored; nothing being there is no failure.
     */
    fun `delete`()

    companion object
}

/**
 * Keeps one opaque blob, safe from other apps. It must not call the SDK: such
 * a call fails.
 */
open class VaultImpl: Disposable, AutoCloseable, Vault
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_handfast_sdk_fn_free_vault(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_handfast_sdk_fn_clone_vault(handle, status)
        }
    }


    /**
     * What was stored last, if anything.
     */
    @Throws(VaultFailure::class)override fun `load`(): kotlin.ByteArray? {
            return FfiConverterOptionalByteArray.lift(
    callWithHandle {
    uniffiRustCallWithError(VaultFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_vault_load(
        it,
        _status)
}
    }
    )
    }



    /**
     * Puts `blob` in the place of what was there, wholly or not at all, and
     * durably: when this returns, a crash does not undo it.
     */
    @Throws(VaultFailure::class)override fun `store`(`blob`: kotlin.ByteArray)
        =
    callWithHandle {
    uniffiRustCallWithError(VaultFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_vault_store(
        it,
        FfiConverterByteArray.lower(`blob`),_status)
}
    }




    /**
     * Removes what was stored; nothing being there is no failure.
     */
    @Throws(VaultFailure::class)override fun `delete`()
        =
    callWithHandle {
    uniffiRustCallWithError(VaultFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_vault_delete(
        it,
        _status)
}
    }










    /**
     * @suppress
     */
    companion object

}



// Put the implementation in an object so we don't pollute the top-level namespace
internal object uniffiCallbackInterfaceVault {
    internal object `load`: UniffiCallbackInterfaceVaultMethod0 {
        override fun callback(`uniffiHandle`: Long,`uniffiOutReturn`: RustBuffer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeVault.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`load`(
                )
            }
            val writeReturn = { value: kotlin.ByteArray? -> uniffiOutReturn.setValue(FfiConverterOptionalByteArray.lower(value)) }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: VaultFailure -> FfiConverterTypeVaultFailure.lower(e) }
            )
        }
    }
    internal object `store`: UniffiCallbackInterfaceVaultMethod1 {
        override fun callback(`uniffiHandle`: Long,`blob`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeVault.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`store`(
                    FfiConverterByteArray.lift(`blob`),
                )
            }
            val writeReturn = { _: Unit -> Unit }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: VaultFailure -> FfiConverterTypeVaultFailure.lower(e) }
            )
        }
    }
    internal object `delete`: UniffiCallbackInterfaceVaultMethod2 {
        override fun callback(`uniffiHandle`: Long,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeVault.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`delete`(
                )
            }
            val writeReturn = { _: Unit -> Unit }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: VaultFailure -> FfiConverterTypeVaultFailure.lower(e) }
            )
        }
    }

    internal object uniffiFree: UniffiCallbackInterfaceFree {
        override fun callback(handle: Long) {
            FfiConverterTypeVault.handleMap.remove(handle)
        }
    }

    internal object uniffiClone: UniffiCallbackInterfaceClone {
        override fun callback(handle: Long): Long {
            return FfiConverterTypeVault.handleMap.clone(handle)
        }
    }

    internal var vtable = UniffiVTableCallbackInterfaceVault.UniffiByValue(
        uniffiFree,
        uniffiClone,
        `load`,
        `store`,
        `delete`,
    )

    // Registers the foreign callback with the Rust side.
    // This method is generated for each callback interface.
    internal fun register(lib: UniffiLib) {
        lib.uniffi_handfast_sdk_fn_init_callback_vtable_vault(vtable)
    }
}

/**
 * @suppress
 */
public object FfiConverterTypeVault: FfiConverter<Vault, Long> {
    internal val handleMap = UniffiHandleMap<Vault>()

    override fun lower(value: Vault): Long {
        if (value is VaultImpl) {
             // Rust-implemented object.  Clone the handle and return it
            return value.uniffiCloneHandle()
         } else {
            // Kotlin object, generate a new vtable handle and return that.
            return handleMap.insert(value)
         }
    }

    override fun lift(value: Long): Vault {
        if ((value and 1.toLong()) == 0.toLong()) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return VaultImpl(UniffiWithHandle, value)
        } else {
            // Kotlin-generated handle, get the object from the handle map
            return handleMap.remove(value)
        }
    }

    override fun read(buf: ByteBuffer): Vault {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: Vault) = 8UL

    override fun write(value: Vault, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Tells what the device takes for the time. Tests pass a wrong one; apps pass
 * none.
 */
public interface WallClock {

    /**
     * Milliseconds since 1970. The system's time counts when this throws.
     */
    fun `nowMillis`(): kotlin.Long

    companion object
}

/**
 * Tells what the device takes for the time. Tests pass a wrong one; apps pass
 * none.
 */
open class WallClockImpl: Disposable, AutoCloseable, WallClock
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_handfast_sdk_fn_free_wallclock(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_handfast_sdk_fn_clone_wallclock(handle, status)
        }
    }


    /**
     * Milliseconds since 1970. The system's time counts when this throws.
     */
    @Throws(HostFailure::class)override fun `nowMillis`(): kotlin.Long {
            return FfiConverterLong.lift(
    callWithHandle {
    uniffiRustCallWithError(HostFailure) { _status ->
    UniffiLib.uniffi_handfast_sdk_fn_method_wallclock_now_millis(
        it,
        _status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}



// Put the implementation in an object so we don't pollute the top-level namespace
internal object uniffiCallbackInterfaceWallClock {
    internal object `nowMillis`: UniffiCallbackInterfaceWallClockMethod0 {
        override fun callback(`uniffiHandle`: Long,`uniffiOutReturn`: LongByReference,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeWallClock.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`nowMillis`(
                )
            }
            val writeReturn = { value: kotlin.Long -> uniffiOutReturn.setValue(FfiConverterLong.lower(value)) }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: HostFailure -> FfiConverterTypeHostFailure.lower(e) }
            )
        }
    }

    internal object uniffiFree: UniffiCallbackInterfaceFree {
        override fun callback(handle: Long) {
            FfiConverterTypeWallClock.handleMap.remove(handle)
        }
    }

    internal object uniffiClone: UniffiCallbackInterfaceClone {
        override fun callback(handle: Long): Long {
            return FfiConverterTypeWallClock.handleMap.clone(handle)
        }
    }

    internal var vtable = UniffiVTableCallbackInterfaceWallClock.UniffiByValue(
        uniffiFree,
        uniffiClone,
        `nowMillis`,
    )

    // Registers the foreign callback with the Rust side.
    // This method is generated for each callback interface.
    internal fun register(lib: UniffiLib) {
        lib.uniffi_handfast_sdk_fn_init_callback_vtable_wallclock(vtable)
    }
}

/**
 * @suppress
 */
public object FfiConverterTypeWallClock: FfiConverter<WallClock, Long> {
    internal val handleMap = UniffiHandleMap<WallClock>()

    override fun lower(value: WallClock): Long {
        if (value is WallClockImpl) {
             // Rust-implemented object.  Clone the handle and return it
            return value.uniffiCloneHandle()
         } else {
            // Kotlin object, generate a new vtable handle and return that.
            return handleMap.insert(value)
         }
    }

    override fun lift(value: Long): WallClock {
        if ((value and 1.toLong()) == 0.toLong()) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return WallClockImpl(UniffiWithHandle, value)
        } else {
            // Kotlin-generated handle, get the object from the handle map
            return handleMap.remove(value)
        }
    }

    override fun read(buf: ByteBuffer): WallClock {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: WallClock) = 8UL

    override fun write(value: WallClock, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}



/**
 * The app that holds the SDK.
 */
data class AppFacts (
    /**
     * Bundle id (iOS) or package name (Android).
     */
    var `bundleId`: kotlin.String? = null
    ,
    /**
     * Its version.
     */
    var `version`: kotlin.String? = null

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeAppFacts: FfiConverterRustBuffer<AppFacts> {
    override fun read(buf: ByteBuffer): AppFacts {
        return AppFacts(
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
        )
    }

    override fun allocationSize(value: AppFacts) = (
            FfiConverterOptionalString.allocationSize(value.`bundleId`) +
            FfiConverterOptionalString.allocationSize(value.`version`)
    )

    override fun write(value: AppFacts, buf: ByteBuffer) {
            FfiConverterOptionalString.write(value.`bundleId`, buf)
            FfiConverterOptionalString.write(value.`version`, buf)
    }
}



/**
 * The SDK configuration that the platform last told.
 */
data class Configuration (
    /**
     * The version that was published; 0 before the first.
     */
    var `version`: kotlin.UInt
    ,
    /**
     * The settings, as a JSON object.
     */
    var `settingsJson`: kotlin.String

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeConfiguration: FfiConverterRustBuffer<Configuration> {
    override fun read(buf: ByteBuffer): Configuration {
        return Configuration(
            FfiConverterUInt.read(buf),
            FfiConverterString.read(buf),
        )
    }

    override fun allocationSize(value: Configuration) = (
            FfiConverterUInt.allocationSize(value.`version`) +
            FfiConverterString.allocationSize(value.`settingsJson`)
    )

    override fun write(value: Configuration, buf: ByteBuffer) {
            FfiConverterUInt.write(value.`version`, buf)
            FfiConverterString.write(value.`settingsJson`, buf)
    }
}



/**
 * Options of `create_user`. The code is a secret: do not log it.
 */
data class CreateUserOptions (
    /**
     * The code that the app got from its own backend.
     */
    var `authenticationCode`: kotlin.String
    ,
    /**
     * The address of the platform for this user, if not the one given at
     * initialisation.
     */
    var `platformUrl`: kotlin.String? = null

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeCreateUserOptions: FfiConverterRustBuffer<CreateUserOptions> {
    override fun read(buf: ByteBuffer): CreateUserOptions {
        return CreateUserOptions(
            FfiConverterString.read(buf),
            FfiConverterOptionalString.read(buf),
        )
    }

    override fun allocationSize(value: CreateUserOptions) = (
            FfiConverterString.allocationSize(value.`authenticationCode`) +
            FfiConverterOptionalString.allocationSize(value.`platformUrl`)
    )

    override fun write(value: CreateUserOptions, buf: ByteBuffer) {
            FfiConverterString.write(value.`authenticationCode`, buf)
            FfiConverterOptionalString.write(value.`platformUrl`, buf)
    }
}



/**
 * A user that was created or restored on this device.
 */
data class CreatedUser (
    /**
     * The user.
     */
    var `userId`: kotlin.String
    ,
    /**
     * The install.
     */
    var `installId`: kotlin.String
    ,
    /**
     * Whether the user existed already.
     */
    var `restored`: kotlin.Boolean
    ,
    /**
     * Where the install stands.
     */
    var `state`: InstallState
    ,
    /**
     * Why, where the state alone does not say it.
     */
    var `reason`: StateReason?
    ,
    /**
     * Absent when the install may not act for its user.
     */
    var `accessToken`: UserAccessToken?

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeCreatedUser: FfiConverterRustBuffer<CreatedUser> {
    override fun read(buf: ByteBuffer): CreatedUser {
        return CreatedUser(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterBoolean.read(buf),
            FfiConverterTypeInstallState.read(buf),
            FfiConverterOptionalTypeStateReason.read(buf),
            FfiConverterOptionalTypeUserAccessToken.read(buf),
        )
    }

    override fun allocationSize(value: CreatedUser) = (
            FfiConverterString.allocationSize(value.`userId`) +
            FfiConverterString.allocationSize(value.`installId`) +
            FfiConverterBoolean.allocationSize(value.`restored`) +
            FfiConverterTypeInstallState.allocationSize(value.`state`) +
            FfiConverterOptionalTypeStateReason.allocationSize(value.`reason`) +
            FfiConverterOptionalTypeUserAccessToken.allocationSize(value.`accessToken`)
    )

    override fun write(value: CreatedUser, buf: ByteBuffer) {
            FfiConverterString.write(value.`userId`, buf)
            FfiConverterString.write(value.`installId`, buf)
            FfiConverterBoolean.write(value.`restored`, buf)
            FfiConverterTypeInstallState.write(value.`state`, buf)
            FfiConverterOptionalTypeStateReason.write(value.`reason`, buf)
            FfiConverterOptionalTypeUserAccessToken.write(value.`accessToken`, buf)
    }
}



/**
 * The device.
 */
data class DeviceFacts (
    /**
     * What kind it is.
     */
    var `formFactor`: FormFactor
    ,
    /**
     * The maker's model name.
     */
    var `model`: kotlin.String? = null
    ,
    /**
     * The version of the operating system.
     */
    var `osVersion`: kotlin.String? = null
    ,
    /**
     * What the platform gives one vendor to tell its devices apart.
     */
    var `id`: kotlin.String? = null

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeDeviceFacts: FfiConverterRustBuffer<DeviceFacts> {
    override fun read(buf: ByteBuffer): DeviceFacts {
        return DeviceFacts(
            FfiConverterTypeFormFactor.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
        )
    }

    override fun allocationSize(value: DeviceFacts) = (
            FfiConverterTypeFormFactor.allocationSize(value.`formFactor`) +
            FfiConverterOptionalString.allocationSize(value.`model`) +
            FfiConverterOptionalString.allocationSize(value.`osVersion`) +
            FfiConverterOptionalString.allocationSize(value.`id`)
    )

    override fun write(value: DeviceFacts, buf: ByteBuffer) {
            FfiConverterTypeFormFactor.write(value.`formFactor`, buf)
            FfiConverterOptionalString.write(value.`model`, buf)
            FfiConverterOptionalString.write(value.`osVersion`, buf)
            FfiConverterOptionalString.write(value.`id`, buf)
    }
}



/**
 * The device that took an install's place.
 */
data class DisplacedBy (
    /**
     * What kind it is.
     */
    var `formFactor`: FormFactor
    ,
    /**
     * The maker's model name, if it is known.
     */
    var `model`: kotlin.String?

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeDisplacedBy: FfiConverterRustBuffer<DisplacedBy> {
    override fun read(buf: ByteBuffer): DisplacedBy {
        return DisplacedBy(
            FfiConverterTypeFormFactor.read(buf),
            FfiConverterOptionalString.read(buf),
        )
    }

    override fun allocationSize(value: DisplacedBy) = (
            FfiConverterTypeFormFactor.allocationSize(value.`formFactor`) +
            FfiConverterOptionalString.allocationSize(value.`model`)
    )

    override fun write(value: DisplacedBy, buf: ByteBuffer) {
            FfiConverterTypeFormFactor.write(value.`formFactor`, buf)
            FfiConverterOptionalString.write(value.`model`, buf)
    }
}



/**
 * One header of a request or a response.
 */
data class HttpHeader (
    /**
     * Its name. The case does not matter.
     */
    var `name`: kotlin.String
    ,
    /**
     * Its value.
     */
    var `value`: kotlin.String

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeHttpHeader: FfiConverterRustBuffer<HttpHeader> {
    override fun read(buf: ByteBuffer): HttpHeader {
        return HttpHeader(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
        )
    }

    override fun allocationSize(value: HttpHeader) = (
            FfiConverterString.allocationSize(value.`name`) +
            FfiConverterString.allocationSize(value.`value`)
    )

    override fun write(value: HttpHeader, buf: ByteBuffer) {
            FfiConverterString.write(value.`name`, buf)
            FfiConverterString.write(value.`value`, buf)
    }
}



/**
 * One HTTP request. Its headers and its body hold secrets: do not log them.
 */
data class HttpRequest (
    /**
     * The method.
     */
    var `method`: HttpMethod
    ,
    /**
     * The whole address.
     */
    var `url`: kotlin.String
    ,
    /**
     * The headers.
     */
    var `headers`: List<HttpHeader>
    ,
    /**
     * The body, where there is one.
     */
    var `body`: kotlin.ByteArray?
    ,
    /**
     * How long the whole exchange may take. The SDK gives up a second later.
     */
    var `timeoutMillis`: kotlin.UInt

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeHttpRequest: FfiConverterRustBuffer<HttpRequest> {
    override fun read(buf: ByteBuffer): HttpRequest {
        return HttpRequest(
            FfiConverterTypeHttpMethod.read(buf),
            FfiConverterString.read(buf),
            FfiConverterSequenceTypeHttpHeader.read(buf),
            FfiConverterOptionalByteArray.read(buf),
            FfiConverterUInt.read(buf),
        )
    }

    override fun allocationSize(value: HttpRequest) = (
            FfiConverterTypeHttpMethod.allocationSize(value.`method`) +
            FfiConverterString.allocationSize(value.`url`) +
            FfiConverterSequenceTypeHttpHeader.allocationSize(value.`headers`) +
            FfiConverterOptionalByteArray.allocationSize(value.`body`) +
            FfiConverterUInt.allocationSize(value.`timeoutMillis`)
    )

    override fun write(value: HttpRequest, buf: ByteBuffer) {
            FfiConverterTypeHttpMethod.write(value.`method`, buf)
            FfiConverterString.write(value.`url`, buf)
            FfiConverterSequenceTypeHttpHeader.write(value.`headers`, buf)
            FfiConverterOptionalByteArray.write(value.`body`, buf)
            FfiConverterUInt.write(value.`timeoutMillis`, buf)
    }
}



/**
 * One HTTP response, whatever its status. Its body holds secrets: do not log
 * it.
 */
data class HttpResponse (
    /**
     * The status.
     */
    var `status`: kotlin.UShort
    ,
    /**
     * The headers.
     */
    var `headers`: List<HttpHeader>
    ,
    /**
     * The whole body. A body cut short is a failure, not a response.
     */
    var `body`: kotlin.ByteArray

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeHttpResponse: FfiConverterRustBuffer<HttpResponse> {
    override fun read(buf: ByteBuffer): HttpResponse {
        return HttpResponse(
            FfiConverterUShort.read(buf),
            FfiConverterSequenceTypeHttpHeader.read(buf),
            FfiConverterByteArray.read(buf),
        )
    }

    override fun allocationSize(value: HttpResponse) = (
            FfiConverterUShort.allocationSize(value.`status`) +
            FfiConverterSequenceTypeHttpHeader.allocationSize(value.`headers`) +
            FfiConverterByteArray.allocationSize(value.`body`)
    )

    override fun write(value: HttpResponse, buf: ByteBuffer) {
            FfiConverterUShort.write(value.`status`, buf)
            FfiConverterSequenceTypeHttpHeader.write(value.`headers`, buf)
            FfiConverterByteArray.write(value.`body`, buf)
    }
}



/**
 * Options of `initialize`.
 */
data class InitializeOptions (
    /**
     * The address of the platform.
     */
    var `platformUrl`: kotlin.String
    ,
    /**
     * The app that holds the SDK.
     */
    var `app`: AppFacts
    ,
    /**
     * The device.
     */
    var `device`: DeviceFacts
    ,
    /**
     * The platform whose SDK this is.
     */
    var `platform`: Platform
    ,
    /**
     * How long a user creation goes on trying.
     */
    var `creationDeadlineMillis`: kotlin.UInt = 30000u

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeInitializeOptions: FfiConverterRustBuffer<InitializeOptions> {
    override fun read(buf: ByteBuffer): InitializeOptions {
        return InitializeOptions(
            FfiConverterString.read(buf),
            FfiConverterTypeAppFacts.read(buf),
            FfiConverterTypeDeviceFacts.read(buf),
            FfiConverterTypePlatform.read(buf),
            FfiConverterUInt.read(buf),
        )
    }

    override fun allocationSize(value: InitializeOptions) = (
            FfiConverterString.allocationSize(value.`platformUrl`) +
            FfiConverterTypeAppFacts.allocationSize(value.`app`) +
            FfiConverterTypeDeviceFacts.allocationSize(value.`device`) +
            FfiConverterTypePlatform.allocationSize(value.`platform`) +
            FfiConverterUInt.allocationSize(value.`creationDeadlineMillis`)
    )

    override fun write(value: InitializeOptions, buf: ByteBuffer) {
            FfiConverterString.write(value.`platformUrl`, buf)
            FfiConverterTypeAppFacts.write(value.`app`, buf)
            FfiConverterTypeDeviceFacts.write(value.`device`, buf)
            FfiConverterTypePlatform.write(value.`platform`, buf)
            FfiConverterUInt.write(value.`creationDeadlineMillis`, buf)
    }
}



/**
 * What a reset did.
 */
data class ResetOutcome (
    /**
     * What became of the farewell.
     */
    var `farewell`: PendingFarewell

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeResetOutcome: FfiConverterRustBuffer<ResetOutcome> {
    override fun read(buf: ByteBuffer): ResetOutcome {
        return ResetOutcome(
            FfiConverterTypePendingFarewell.read(buf),
        )
    }

    override fun allocationSize(value: ResetOutcome) = (
            FfiConverterTypePendingFarewell.allocationSize(value.`farewell`)
    )

    override fun write(value: ResetOutcome, buf: ByteBuffer) {
            FfiConverterTypePendingFarewell.write(value.`farewell`, buf)
    }
}



/**
 * Where the install and its user stood when the platform last told.
 */
data class Status (
    /**
     * The user.
     */
    var `userId`: kotlin.String
    ,
    /**
     * The install.
     */
    var `installId`: kotlin.String
    ,
    /**
     * Whether the install may act for its user.
     */
    var `remotelyEnabled`: kotlin.Boolean
    ,
    /**
     * Why not, when it may not.
     */
    var `disabledReason`: DisabledReason?
    ,
    /**
     * The state of the install.
     */
    var `installState`: InstallState
    ,
    /**
     * Why it is in that state.
     */
    var `stateReason`: StateReason?
    ,
    /**
     * Since when, in milliseconds since 1970.
     */
    var `sinceMillis`: kotlin.Long
    ,
    /**
     * The kind of device that took its place.
     */
    var `displacedBy`: DisplacedBy?

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeStatus: FfiConverterRustBuffer<Status> {
    override fun read(buf: ByteBuffer): Status {
        return Status(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterBoolean.read(buf),
            FfiConverterOptionalTypeDisabledReason.read(buf),
            FfiConverterTypeInstallState.read(buf),
            FfiConverterOptionalTypeStateReason.read(buf),
            FfiConverterLong.read(buf),
            FfiConverterOptionalTypeDisplacedBy.read(buf),
        )
    }

    override fun allocationSize(value: Status) = (
            FfiConverterString.allocationSize(value.`userId`) +
            FfiConverterString.allocationSize(value.`installId`) +
            FfiConverterBoolean.allocationSize(value.`remotelyEnabled`) +
            FfiConverterOptionalTypeDisabledReason.allocationSize(value.`disabledReason`) +
            FfiConverterTypeInstallState.allocationSize(value.`installState`) +
            FfiConverterOptionalTypeStateReason.allocationSize(value.`stateReason`) +
            FfiConverterLong.allocationSize(value.`sinceMillis`) +
            FfiConverterOptionalTypeDisplacedBy.allocationSize(value.`displacedBy`)
    )

    override fun write(value: Status, buf: ByteBuffer) {
            FfiConverterString.write(value.`userId`, buf)
            FfiConverterString.write(value.`installId`, buf)
            FfiConverterBoolean.write(value.`remotelyEnabled`, buf)
            FfiConverterOptionalTypeDisabledReason.write(value.`disabledReason`, buf)
            FfiConverterTypeInstallState.write(value.`installState`, buf)
            FfiConverterOptionalTypeStateReason.write(value.`stateReason`, buf)
            FfiConverterLong.write(value.`sinceMillis`, buf)
            FfiConverterOptionalTypeDisplacedBy.write(value.`displacedBy`, buf)
    }
}



/**
 * A token and its end. The token is a secret: do not log it.
 */
data class UserAccessToken (
    /**
     * A JWT for `Authorization: Bearer`.
     */
    var `token`: kotlin.String
    ,
    /**
     * When it ends, by the platform's clock, in milliseconds since 1970.
     */
    var `expiresAtMillis`: kotlin.Long

){





    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeUserAccessToken: FfiConverterRustBuffer<UserAccessToken> {
    override fun read(buf: ByteBuffer): UserAccessToken {
        return UserAccessToken(
            FfiConverterString.read(buf),
            FfiConverterLong.read(buf),
        )
    }

    override fun allocationSize(value: UserAccessToken) = (
            FfiConverterString.allocationSize(value.`token`) +
            FfiConverterLong.allocationSize(value.`expiresAtMillis`)
    )

    override fun write(value: UserAccessToken, buf: ByteBuffer) {
            FfiConverterString.write(value.`token`, buf)
            FfiConverterLong.write(value.`expiresAtMillis`, buf)
    }
}





/**
 * Why there is no token.
 */
sealed class AccessTokenException: kotlin.Exception() {

    /**
     * `initialize` comes first.
     */
    class NotInitialized(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : AccessTokenException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * There is no user on this device.
     */
    class NoUser(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : AccessTokenException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The platform was out of reach.
     */
    class NetworkException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : AccessTokenException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The customer disabled the user.
     */
    class UserDisabledRemotely(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : AccessTokenException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The install was deactivated, or deleted with its user.
     */
    class InstallDeactivated(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : AccessTokenException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * Another device of the user is active.
     */
    class InstallStandby(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : AccessTokenException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * Drain tokens are for deactivated installs; this one is not.
     */
    class InstallNotDeactivated(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : AccessTokenException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The platform failed.
     */
    class ServerException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : AccessTokenException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A fault of the SDK or of its host.
     */
    class UnexpectedException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : AccessTokenException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<AccessTokenException> {
        override fun lift(error_buf: RustBuffer.ByValue): AccessTokenException = FfiConverterTypeAccessTokenError.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeAccessTokenError : FfiConverterRustBuffer<AccessTokenException> {
    override fun read(buf: ByteBuffer): AccessTokenException {


        return when(buf.getInt()) {
            1 -> AccessTokenException.NotInitialized(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            2 -> AccessTokenException.NoUser(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            3 -> AccessTokenException.NetworkException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            4 -> AccessTokenException.UserDisabledRemotely(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            5 -> AccessTokenException.InstallDeactivated(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            6 -> AccessTokenException.InstallStandby(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            7 -> AccessTokenException.InstallNotDeactivated(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            8 -> AccessTokenException.ServerException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            9 -> AccessTokenException.UnexpectedException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: AccessTokenException): ULong {
        return when(value) {
            is AccessTokenException.NotInitialized -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is AccessTokenException.NoUser -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is AccessTokenException.NetworkException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is AccessTokenException.UserDisabledRemotely -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is AccessTokenException.InstallDeactivated -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is AccessTokenException.InstallStandby -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is AccessTokenException.InstallNotDeactivated -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is AccessTokenException.ServerException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is AccessTokenException.UnexpectedException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
        }
    }

    override fun write(value: AccessTokenException, buf: ByteBuffer) {
        when(value) {
            is AccessTokenException.NotInitialized -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is AccessTokenException.NoUser -> {
                buf.putInt(2)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is AccessTokenException.NetworkException -> {
                buf.putInt(3)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is AccessTokenException.UserDisabledRemotely -> {
                buf.putInt(4)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is AccessTokenException.InstallDeactivated -> {
                buf.putInt(5)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is AccessTokenException.InstallStandby -> {
                buf.putInt(6)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is AccessTokenException.InstallNotDeactivated -> {
                buf.putInt(7)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is AccessTokenException.ServerException -> {
                buf.putInt(8)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is AccessTokenException.UnexpectedException -> {
                buf.putInt(9)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}





/**
 * Why a user creation failed.
 */
sealed class CreateUserException: kotlin.Exception() {

    /**
     * `initialize` comes first.
     */
    class NotInitialized(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : CreateUserException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A reset is under way, or took this creation away.
     */
    class SdkResetInProgress(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : CreateUserException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * Another call creates a user at this moment.
     */
    class UserCreationInProgress(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : CreateUserException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * There is a user on this device.
     */
    class UserAlreadyExists(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : CreateUserException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The platform refused the code; the error code says why.
     */
    class AuthCodeInvalid(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : CreateUserException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The code is past its end.
     */
    class AuthCodeExpired(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : CreateUserException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The platform was out of reach. The same code may be offered again.
     */
    class NetworkException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : CreateUserException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The platform failed. The same code may be offered again.
     */
    class ServerException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : CreateUserException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A fault of the SDK or of its host. The same code may be offered again.
     */
    class UnexpectedException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : CreateUserException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<CreateUserException> {
        override fun lift(error_buf: RustBuffer.ByValue): CreateUserException = FfiConverterTypeCreateUserError.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeCreateUserError : FfiConverterRustBuffer<CreateUserException> {
    override fun read(buf: ByteBuffer): CreateUserException {


        return when(buf.getInt()) {
            1 -> CreateUserException.NotInitialized(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            2 -> CreateUserException.SdkResetInProgress(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            3 -> CreateUserException.UserCreationInProgress(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            4 -> CreateUserException.UserAlreadyExists(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            5 -> CreateUserException.AuthCodeInvalid(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            6 -> CreateUserException.AuthCodeExpired(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            7 -> CreateUserException.NetworkException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            8 -> CreateUserException.ServerException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            9 -> CreateUserException.UnexpectedException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: CreateUserException): ULong {
        return when(value) {
            is CreateUserException.NotInitialized -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is CreateUserException.SdkResetInProgress -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is CreateUserException.UserCreationInProgress -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is CreateUserException.UserAlreadyExists -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is CreateUserException.AuthCodeInvalid -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is CreateUserException.AuthCodeExpired -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is CreateUserException.NetworkException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is CreateUserException.ServerException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is CreateUserException.UnexpectedException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
        }
    }

    override fun write(value: CreateUserException, buf: ByteBuffer) {
        when(value) {
            is CreateUserException.NotInitialized -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is CreateUserException.SdkResetInProgress -> {
                buf.putInt(2)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is CreateUserException.UserCreationInProgress -> {
                buf.putInt(3)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is CreateUserException.UserAlreadyExists -> {
                buf.putInt(4)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is CreateUserException.AuthCodeInvalid -> {
                buf.putInt(5)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is CreateUserException.AuthCodeExpired -> {
                buf.putInt(6)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is CreateUserException.NetworkException -> {
                buf.putInt(7)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is CreateUserException.ServerException -> {
                buf.putInt(8)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is CreateUserException.UnexpectedException -> {
                buf.putInt(9)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}



/**
 * Why an install may not act for its user.
 */

enum class DisabledReason {

    /**
     * The user was deleted.
     */
    USER_DELETED,
    /**
     * The customer disabled the user.
     */
    USER_DISABLED,
    /**
     * The install was deactivated.
     */
    INSTALL_DEACTIVATED,
    /**
     * Another device of the user is active.
     */
    INSTALL_STANDBY,
    /**
     * The SDK configuration says so.
     */
    CONFIGURATION;




    companion object
}


/**
 * @suppress
 */
public object FfiConverterTypeDisabledReason: FfiConverterRustBuffer<DisabledReason> {
    override fun read(buf: ByteBuffer) = try {
        DisabledReason.values()[buf.getInt() - 1]
    } catch (e: IndexOutOfBoundsException) {
        throw RuntimeException("invalid enum value, something is very wrong!!", e)
    }

    override fun allocationSize(value: DisabledReason) = 4UL

    override fun write(value: DisabledReason, buf: ByteBuffer) {
        buf.putInt(value.ordinal + 1)
    }
}





/**
 * The kind of a device.
 */

enum class FormFactor {

    /**
     * Preferred to a tablet when both want to be active.
     */
    PHONE,
    /**
     * Stands by while a phone is active.
     */
    TABLET,
    /**
     * Anything else.
     */
    OTHER;




    companion object
}


/**
 * @suppress
 */
public object FfiConverterTypeFormFactor: FfiConverterRustBuffer<FormFactor> {
    override fun read(buf: ByteBuffer) = try {
        FormFactor.values()[buf.getInt() - 1]
    } catch (e: IndexOutOfBoundsException) {
        throw RuntimeException("invalid enum value, something is very wrong!!", e)
    }

    override fun allocationSize(value: FormFactor) = 4UL

    override fun write(value: FormFactor, buf: ByteBuffer) {
        buf.putInt(value.ordinal + 1)
    }
}







/**
 * Why a folder cannot be a device's home.
 */
sealed class HomeFailure: kotlin.Exception() {

    /**
     * Another process, or another part of this one, uses it.
     */
    class InUse(

        /**
         * Which one, and what to do.
         */
        val `details`: kotlin.String
        ) : HomeFailure() {
        override val message
            get() = "details=${ `details` }"
    }

    /**
     * Others may get at it, or it is not a folder.
     */
    class Unsafe(

        /**
         * What is wrong and what cures it.
         */
        val `details`: kotlin.String
        ) : HomeFailure() {
        override val message
            get() = "details=${ `details` }"
    }

    /**
     * The file system failed.
     */
    class Unavailable(

        /**
         * What happened.
         */
        val `details`: kotlin.String
        ) : HomeFailure() {
        override val message
            get() = "details=${ `details` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<HomeFailure> {
        override fun lift(error_buf: RustBuffer.ByValue): HomeFailure = FfiConverterTypeHomeFailure.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeHomeFailure : FfiConverterRustBuffer<HomeFailure> {
    override fun read(buf: ByteBuffer): HomeFailure {


        return when(buf.getInt()) {
            1 -> HomeFailure.InUse(
                FfiConverterString.read(buf),
                )
            2 -> HomeFailure.Unsafe(
                FfiConverterString.read(buf),
                )
            3 -> HomeFailure.Unavailable(
                FfiConverterString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: HomeFailure): ULong {
        return when(value) {
            is HomeFailure.InUse -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
            is HomeFailure.Unsafe -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
            is HomeFailure.Unavailable -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
        }
    }

    override fun write(value: HomeFailure, buf: ByteBuffer) {
        when(value) {
            is HomeFailure.InUse -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
            is HomeFailure.Unsafe -> {
                buf.putInt(2)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
            is HomeFailure.Unavailable -> {
                buf.putInt(3)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}





/**
 * The host's own code threw where nothing can be made of it.
 */
sealed class HostFailure: kotlin.Exception() {

    /**
     * It threw.
     */
    class HostFailed(

        /**
         * What it threw. The SDK passes it on to nobody.
         */
        val `details`: kotlin.String
        ) : HostFailure() {
        override val message
            get() = "details=${ `details` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<HostFailure> {
        override fun lift(error_buf: RustBuffer.ByValue): HostFailure = FfiConverterTypeHostFailure.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeHostFailure : FfiConverterRustBuffer<HostFailure> {
    override fun read(buf: ByteBuffer): HostFailure {


        return when(buf.getInt()) {
            1 -> HostFailure.HostFailed(
                FfiConverterString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: HostFailure): ULong {
        return when(value) {
            is HostFailure.HostFailed -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
        }
    }

    override fun write(value: HostFailure, buf: ByteBuffer) {
        when(value) {
            is HostFailure.HostFailed -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}





/**
 * Why there is no response.
 */
sealed class HttpFailure: kotlin.Exception() {

    /**
     * No connection, or it broke. Worth another try.
     */
    class Unreachable(

        /**
         * What happened, without secrets.
         */
        val `details`: kotlin.String
        ) : HttpFailure() {
        override val message
            get() = "details=${ `details` }"
    }

    /**
     * No answer in time. Worth another try.
     */
    class Timeout(
        ) : HttpFailure() {
        override val message
            get() = ""
    }

    /**
     * The client will not send this: another try would fare the same.
     */
    class Refused(

        /**
         * Why, without secrets.
         */
        val `details`: kotlin.String
        ) : HttpFailure() {
        override val message
            get() = "details=${ `details` }"
    }

    /**
     * The host's own code threw something that is none of these.
     */
    class HostFailed(

        /**
         * What it threw. The SDK passes it on to nobody.
         */
        val `details`: kotlin.String
        ) : HttpFailure() {
        override val message
            get() = "details=${ `details` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<HttpFailure> {
        override fun lift(error_buf: RustBuffer.ByValue): HttpFailure = FfiConverterTypeHttpFailure.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeHttpFailure : FfiConverterRustBuffer<HttpFailure> {
    override fun read(buf: ByteBuffer): HttpFailure {


        return when(buf.getInt()) {
            1 -> HttpFailure.Unreachable(
                FfiConverterString.read(buf),
                )
            2 -> HttpFailure.Timeout()
            3 -> HttpFailure.Refused(
                FfiConverterString.read(buf),
                )
            4 -> HttpFailure.HostFailed(
                FfiConverterString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: HttpFailure): ULong {
        return when(value) {
            is HttpFailure.Unreachable -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
            is HttpFailure.Timeout -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
            )
            is HttpFailure.Refused -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
            is HttpFailure.HostFailed -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
        }
    }

    override fun write(value: HttpFailure, buf: ByteBuffer) {
        when(value) {
            is HttpFailure.Unreachable -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
            is HttpFailure.Timeout -> {
                buf.putInt(2)
                Unit
            }
            is HttpFailure.Refused -> {
                buf.putInt(3)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
            is HttpFailure.HostFailed -> {
                buf.putInt(4)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}



/**
 * The methods that the SDK uses.
 */

enum class HttpMethod {

    /**
     * `GET`
     */
    GET,
    /**
     * `POST`
     */
    POST,
    /**
     * `PATCH`
     */
    PATCH;




    companion object
}


/**
 * @suppress
 */
public object FfiConverterTypeHttpMethod: FfiConverterRustBuffer<HttpMethod> {
    override fun read(buf: ByteBuffer) = try {
        HttpMethod.values()[buf.getInt() - 1]
    } catch (e: IndexOutOfBoundsException) {
        throw RuntimeException("invalid enum value, something is very wrong!!", e)
    }

    override fun allocationSize(value: HttpMethod) = 4UL

    override fun write(value: HttpMethod, buf: ByteBuffer) {
        buf.putInt(value.ordinal + 1)
    }
}





/**
 * Where the SDK stands.
 */

enum class InitState {

    /**
     * `initialize` was not called, or failed.
     */
    NOT_INITIALIZED,
    /**
     * `initialize` is under way.
     */
    INIT_IN_PROGRESS,
    /**
     * Ready.
     */
    INITIALIZED,
    /**
     * `reset` is under way.
     */
    RESETTING;




    companion object
}


/**
 * @suppress
 */
public object FfiConverterTypeInitState: FfiConverterRustBuffer<InitState> {
    override fun read(buf: ByteBuffer) = try {
        InitState.values()[buf.getInt() - 1]
    } catch (e: IndexOutOfBoundsException) {
        throw RuntimeException("invalid enum value, something is very wrong!!", e)
    }

    override fun allocationSize(value: InitState) = 4UL

    override fun write(value: InitState, buf: ByteBuffer) {
        buf.putInt(value.ordinal + 1)
    }
}







/**
 * Why `initialize` failed.
 */
sealed class InitializeException: kotlin.Exception() {

    /**
     * Another thread initialises at this moment.
     */
    class InitInProgress(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : InitializeException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A reset is under way.
     */
    class SdkResetInProgress(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : InitializeException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The platform URL is not one.
     */
    class InvalidPlatformUrl(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : InitializeException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * What is stored cannot be read. `reset` is the cure.
     */
    class StateCorrupt(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : InitializeException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A newer version of the SDK wrote what is stored. It was left as it is.
     */
    class StateNewer(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : InitializeException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The store is away, such as a keychain before the first unlock.
     */
    class StoreUnavailable(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : InitializeException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A fault of the SDK or of its host.
     */
    class UnexpectedException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : InitializeException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<InitializeException> {
        override fun lift(error_buf: RustBuffer.ByValue): InitializeException = FfiConverterTypeInitializeError.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeInitializeError : FfiConverterRustBuffer<InitializeException> {
    override fun read(buf: ByteBuffer): InitializeException {


        return when(buf.getInt()) {
            1 -> InitializeException.InitInProgress(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            2 -> InitializeException.SdkResetInProgress(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            3 -> InitializeException.InvalidPlatformUrl(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            4 -> InitializeException.StateCorrupt(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            5 -> InitializeException.StateNewer(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            6 -> InitializeException.StoreUnavailable(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            7 -> InitializeException.UnexpectedException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: InitializeException): ULong {
        return when(value) {
            is InitializeException.InitInProgress -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is InitializeException.SdkResetInProgress -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is InitializeException.InvalidPlatformUrl -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is InitializeException.StateCorrupt -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is InitializeException.StateNewer -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is InitializeException.StoreUnavailable -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is InitializeException.UnexpectedException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
        }
    }

    override fun write(value: InitializeException, buf: ByteBuffer) {
        when(value) {
            is InitializeException.InitInProgress -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is InitializeException.SdkResetInProgress -> {
                buf.putInt(2)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is InitializeException.InvalidPlatformUrl -> {
                buf.putInt(3)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is InitializeException.StateCorrupt -> {
                buf.putInt(4)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is InitializeException.StateNewer -> {
                buf.putInt(5)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is InitializeException.StoreUnavailable -> {
                buf.putInt(6)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is InitializeException.UnexpectedException -> {
                buf.putInt(7)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}



/**
 * The state of an install.
 */

enum class InstallState {

    /**
     * It may act for its user.
     */
    ACTIVE,
    /**
     * Another device of the user is active.
     */
    STANDBY,
    /**
     * It never comes back by itself.
     */
    DEACTIVATED,
    /**
     * It said farewell.
     */
    RESET;




    companion object
}


/**
 * @suppress
 */
public object FfiConverterTypeInstallState: FfiConverterRustBuffer<InstallState> {
    override fun read(buf: ByteBuffer) = try {
        InstallState.values()[buf.getInt() - 1]
    } catch (e: IndexOutOfBoundsException) {
        throw RuntimeException("invalid enum value, something is very wrong!!", e)
    }

    override fun allocationSize(value: InstallState) = 4UL

    override fun write(value: InstallState, buf: ByteBuffer) {
        buf.putInt(value.ordinal + 1)
    }
}







/**
 * Why a device key failed.
 */
sealed class KeyFailure: kotlin.Exception() {

    /**
     * There is no key of this name.
     */
    class NotFound(
        ) : KeyFailure() {
        override val message
            get() = ""
    }

    /**
     * The key store is away or refuses.
     */
    class Unavailable(

        /**
         * What happened, without secrets.
         */
        val `details`: kotlin.String
        ) : KeyFailure() {
        override val message
            get() = "details=${ `details` }"
    }

    /**
     * The host's own code threw something that is none of these.
     */
    class HostFailed(

        /**
         * What it threw. The SDK passes it on to nobody.
         */
        val `details`: kotlin.String
        ) : KeyFailure() {
        override val message
            get() = "details=${ `details` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<KeyFailure> {
        override fun lift(error_buf: RustBuffer.ByValue): KeyFailure = FfiConverterTypeKeyFailure.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeKeyFailure : FfiConverterRustBuffer<KeyFailure> {
    override fun read(buf: ByteBuffer): KeyFailure {


        return when(buf.getInt()) {
            1 -> KeyFailure.NotFound()
            2 -> KeyFailure.Unavailable(
                FfiConverterString.read(buf),
                )
            3 -> KeyFailure.HostFailed(
                FfiConverterString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: KeyFailure): ULong {
        return when(value) {
            is KeyFailure.NotFound -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
            )
            is KeyFailure.Unavailable -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
            is KeyFailure.HostFailed -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
        }
    }

    override fun write(value: KeyFailure, buf: ByteBuffer) {
        when(value) {
            is KeyFailure.NotFound -> {
                buf.putInt(1)
                Unit
            }
            is KeyFailure.Unavailable -> {
                buf.putInt(2)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
            is KeyFailure.HostFailed -> {
                buf.putInt(3)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}





/**
 * Why metadata could not be changed.
 */
sealed class MetadataException: kotlin.Exception() {

    /**
     * `initialize` comes first.
     */
    class NotInitialized(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : MetadataException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * There is no user on this device.
     */
    class NoUser(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : MetadataException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A key or value breaks a limit, or there would be too many fields.
     */
    class FieldInvalid(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : MetadataException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The platform was out of reach.
     */
    class NetworkException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : MetadataException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The customer disabled the user.
     */
    class UserDisabledRemotely(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : MetadataException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The install was deactivated, or deleted with its user.
     */
    class InstallDeactivated(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : MetadataException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * Another device of the user is active.
     */
    class InstallStandby(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : MetadataException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The platform failed.
     */
    class ServerException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : MetadataException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A fault of the SDK or of its host.
     */
    class UnexpectedException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : MetadataException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<MetadataException> {
        override fun lift(error_buf: RustBuffer.ByValue): MetadataException = FfiConverterTypeMetadataError.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeMetadataError : FfiConverterRustBuffer<MetadataException> {
    override fun read(buf: ByteBuffer): MetadataException {


        return when(buf.getInt()) {
            1 -> MetadataException.NotInitialized(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            2 -> MetadataException.NoUser(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            3 -> MetadataException.FieldInvalid(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            4 -> MetadataException.NetworkException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            5 -> MetadataException.UserDisabledRemotely(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            6 -> MetadataException.InstallDeactivated(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            7 -> MetadataException.InstallStandby(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            8 -> MetadataException.ServerException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            9 -> MetadataException.UnexpectedException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: MetadataException): ULong {
        return when(value) {
            is MetadataException.NotInitialized -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is MetadataException.NoUser -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is MetadataException.FieldInvalid -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is MetadataException.NetworkException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is MetadataException.UserDisabledRemotely -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is MetadataException.InstallDeactivated -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is MetadataException.InstallStandby -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is MetadataException.ServerException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is MetadataException.UnexpectedException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
        }
    }

    override fun write(value: MetadataException, buf: ByteBuffer) {
        when(value) {
            is MetadataException.NotInitialized -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is MetadataException.NoUser -> {
                buf.putInt(2)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is MetadataException.FieldInvalid -> {
                buf.putInt(3)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is MetadataException.NetworkException -> {
                buf.putInt(4)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is MetadataException.UserDisabledRemotely -> {
                buf.putInt(5)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is MetadataException.InstallDeactivated -> {
                buf.putInt(6)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is MetadataException.InstallStandby -> {
                buf.putInt(7)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is MetadataException.ServerException -> {
                buf.putInt(8)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is MetadataException.UnexpectedException -> {
                buf.putInt(9)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}





/**
 * Why a call failed that the device answers by itself.
 */
sealed class OfflineException: kotlin.Exception() {

    /**
     * `initialize` comes first.
     */
    class NotInitialized(

        /**
         * What went wrong, for people.
         */
        val `details`: kotlin.String,

        /**
         * Never there: the platform was not asked.
         */
        val `errorCode`: kotlin.String?
        ) : OfflineException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A fault of the host.
     */
    class UnexpectedException(

        /**
         * What went wrong, for people.
         */
        val `details`: kotlin.String,

        /**
         * Never there: the platform was not asked.
         */
        val `errorCode`: kotlin.String?
        ) : OfflineException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<OfflineException> {
        override fun lift(error_buf: RustBuffer.ByValue): OfflineException = FfiConverterTypeOfflineError.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeOfflineError : FfiConverterRustBuffer<OfflineException> {
    override fun read(buf: ByteBuffer): OfflineException {


        return when(buf.getInt()) {
            1 -> OfflineException.NotInitialized(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            2 -> OfflineException.UnexpectedException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: OfflineException): ULong {
        return when(value) {
            is OfflineException.NotInitialized -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is OfflineException.UnexpectedException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
        }
    }

    override fun write(value: OfflineException, buf: ByteBuffer) {
        when(value) {
            is OfflineException.NotInitialized -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is OfflineException.UnexpectedException -> {
                buf.putInt(2)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}



/**
 * What became of the farewell that a reset owes the platform.
 */

enum class PendingFarewell {

    /**
     * There was no install to say farewell for.
     */
    NONE,
    /**
     * The platform knows.
     */
    SAID,
    /**
     * It is kept, and said at the next chance.
     */
    PENDING;




    companion object
}


/**
 * @suppress
 */
public object FfiConverterTypePendingFarewell: FfiConverterRustBuffer<PendingFarewell> {
    override fun read(buf: ByteBuffer) = try {
        PendingFarewell.values()[buf.getInt() - 1]
    } catch (e: IndexOutOfBoundsException) {
        throw RuntimeException("invalid enum value, something is very wrong!!", e)
    }

    override fun allocationSize(value: PendingFarewell) = 4UL

    override fun write(value: PendingFarewell, buf: ByteBuffer) {
        buf.putInt(value.ordinal + 1)
    }
}





/**
 * The platform whose SDK this is.
 */

enum class Platform {

    /**
     * iOS and iPadOS.
     */
    IOS,
    /**
     * Android.
     */
    ANDROID,
    /**
     * Anything else: a desktop, a terminal, a test.
     */
    OTHER;




    companion object
}


/**
 * @suppress
 */
public object FfiConverterTypePlatform: FfiConverterRustBuffer<Platform> {
    override fun read(buf: ByteBuffer) = try {
        Platform.values()[buf.getInt() - 1]
    } catch (e: IndexOutOfBoundsException) {
        throw RuntimeException("invalid enum value, something is very wrong!!", e)
    }

    override fun allocationSize(value: Platform) = 4UL

    override fun write(value: Platform, buf: ByteBuffer) {
        buf.putInt(value.ordinal + 1)
    }
}







/**
 * Why a reset failed.
 */
sealed class ResetException: kotlin.Exception() {

    /**
     * The SDK initialises at this moment.
     */
    class InitInProgress(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : ResetException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * Another reset is under way.
     */
    class ResetInProgress(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : ResetException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A fault of the SDK or of its host: the store could not be emptied.
     */
    class UnexpectedException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : ResetException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<ResetException> {
        override fun lift(error_buf: RustBuffer.ByValue): ResetException = FfiConverterTypeResetError.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeResetError : FfiConverterRustBuffer<ResetException> {
    override fun read(buf: ByteBuffer): ResetException {


        return when(buf.getInt()) {
            1 -> ResetException.InitInProgress(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            2 -> ResetException.ResetInProgress(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            3 -> ResetException.UnexpectedException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: ResetException): ULong {
        return when(value) {
            is ResetException.InitInProgress -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is ResetException.ResetInProgress -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is ResetException.UnexpectedException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
        }
    }

    override fun write(value: ResetException, buf: ByteBuffer) {
        when(value) {
            is ResetException.InitInProgress -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is ResetException.ResetInProgress -> {
                buf.putInt(2)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is ResetException.UnexpectedException -> {
                buf.putInt(3)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}



/**
 * Why an install is in its state.
 */

enum class StateReason {

    /**
     * Standby because a phone of the same user is active.
     */
    PHONE_PREFERRED,
    /**
     * Deactivated because another device of the same user became active.
     */
    SUPERSEDED,
    /**
     * Deactivated because a user was created on the same device again.
     */
    DEVICE_REUSED,
    /**
     * Active because the install that was active before it went.
     */
    PROMOTED;




    companion object
}


/**
 * @suppress
 */
public object FfiConverterTypeStateReason: FfiConverterRustBuffer<StateReason> {
    override fun read(buf: ByteBuffer) = try {
        StateReason.values()[buf.getInt() - 1]
    } catch (e: IndexOutOfBoundsException) {
        throw RuntimeException("invalid enum value, something is very wrong!!", e)
    }

    override fun allocationSize(value: StateReason) = 4UL

    override fun write(value: StateReason, buf: ByteBuffer) {
        buf.putInt(value.ordinal + 1)
    }
}





/**
 * A change that listeners are told of.
 */
sealed class StatusChange {

    /**
     * The install was deactivated. It never comes back by itself.
     */
    data class Deactivated(
        /**
         * Why.
         */
        val `reason`: dev.handfast.core.StateReason?,
        /**
         * When, in milliseconds since 1970.
         */
        val `sinceMillis`: kotlin.Long,
        /**
         * The kind of device that took its place.
         */
        val `displacedBy`: dev.handfast.core.DisplacedBy?) : StatusChange()

    {


        companion object
    }

    /**
     * The install was put on standby.
     */
    data class PutOnStandby(
        /**
         * Why.
         */
        val `reason`: dev.handfast.core.StateReason?) : StatusChange()

    {


        companion object
    }

    /**
     * The install became the active one.
     */
    object Promoted : StatusChange()


    /**
     * The customer disabled the user.
     */
    object UserDisabled : StatusChange()


    /**
     * The customer enabled the user again.
     */
    object UserEnabled : StatusChange()


    /**
     * The user was deleted. What is on the device stays until a reset.
     */
    object UserDeleted : StatusChange()


    /**
     * The SDK configuration is another one.
     */
    data class ConfigurationChanged(
        /**
         * The version now in force.
         */
        val `version`: kotlin.UInt) : StatusChange()

    {


        companion object
    }








    companion object
}

/**
 * @suppress
 */
public object FfiConverterTypeStatusChange : FfiConverterRustBuffer<StatusChange>{
    override fun read(buf: ByteBuffer): StatusChange {
        return when(buf.getInt()) {
            1 -> StatusChange.Deactivated(
                FfiConverterOptionalTypeStateReason.read(buf),
                FfiConverterLong.read(buf),
                FfiConverterOptionalTypeDisplacedBy.read(buf),
                )
            2 -> StatusChange.PutOnStandby(
                FfiConverterOptionalTypeStateReason.read(buf),
                )
            3 -> StatusChange.Promoted
            4 -> StatusChange.UserDisabled
            5 -> StatusChange.UserEnabled
            6 -> StatusChange.UserDeleted
            7 -> StatusChange.ConfigurationChanged(
                FfiConverterUInt.read(buf),
                )
            else -> throw RuntimeException("invalid enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: StatusChange) = when(value) {
        is StatusChange.Deactivated -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
                + FfiConverterOptionalTypeStateReason.allocationSize(value.`reason`)
                + FfiConverterLong.allocationSize(value.`sinceMillis`)
                + FfiConverterOptionalTypeDisplacedBy.allocationSize(value.`displacedBy`)
            )
        }
        is StatusChange.PutOnStandby -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
                + FfiConverterOptionalTypeStateReason.allocationSize(value.`reason`)
            )
        }
        is StatusChange.Promoted -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
            )
        }
        is StatusChange.UserDisabled -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
            )
        }
        is StatusChange.UserEnabled -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
            )
        }
        is StatusChange.UserDeleted -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
            )
        }
        is StatusChange.ConfigurationChanged -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
                + FfiConverterUInt.allocationSize(value.`version`)
            )
        }
    }

    override fun write(value: StatusChange, buf: ByteBuffer) {
        when(value) {
            is StatusChange.Deactivated -> {
                buf.putInt(1)
                FfiConverterOptionalTypeStateReason.write(value.`reason`, buf)
                FfiConverterLong.write(value.`sinceMillis`, buf)
                FfiConverterOptionalTypeDisplacedBy.write(value.`displacedBy`, buf)
                Unit
            }
            is StatusChange.PutOnStandby -> {
                buf.putInt(2)
                FfiConverterOptionalTypeStateReason.write(value.`reason`, buf)
                Unit
            }
            is StatusChange.Promoted -> {
                buf.putInt(3)
                Unit
            }
            is StatusChange.UserDisabled -> {
                buf.putInt(4)
                Unit
            }
            is StatusChange.UserEnabled -> {
                buf.putInt(5)
                Unit
            }
            is StatusChange.UserDeleted -> {
                buf.putInt(6)
                Unit
            }
            is StatusChange.ConfigurationChanged -> {
                buf.putInt(7)
                FfiConverterUInt.write(value.`version`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }
}







/**
 * Why the status could not be refreshed.
 */
sealed class StatusException: kotlin.Exception() {

    /**
     * `initialize` comes first.
     */
    class NotInitialized(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : StatusException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * There is no user on this device.
     */
    class NoUser(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : StatusException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The platform was out of reach.
     */
    class NetworkException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : StatusException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * The platform failed.
     */
    class ServerException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : StatusException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }

    /**
     * A fault of the SDK or of its host.
     */
    class UnexpectedException(

        /**
         * What went wrong, for people. Holds no code, token or key.
         */
        val `details`: kotlin.String,

        /**
         * The platform's error code, when it was the platform that refused.
         */
        val `errorCode`: kotlin.String?
        ) : StatusException() {
        override val message
            get() = "details=${ `details` }, errorCode=${ `errorCode` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<StatusException> {
        override fun lift(error_buf: RustBuffer.ByValue): StatusException = FfiConverterTypeStatusError.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeStatusError : FfiConverterRustBuffer<StatusException> {
    override fun read(buf: ByteBuffer): StatusException {


        return when(buf.getInt()) {
            1 -> StatusException.NotInitialized(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            2 -> StatusException.NoUser(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            3 -> StatusException.NetworkException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            4 -> StatusException.ServerException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            5 -> StatusException.UnexpectedException(
                FfiConverterString.read(buf),
                FfiConverterOptionalString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: StatusException): ULong {
        return when(value) {
            is StatusException.NotInitialized -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is StatusException.NoUser -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is StatusException.NetworkException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is StatusException.ServerException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
            is StatusException.UnexpectedException -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
                + FfiConverterOptionalString.allocationSize(value.`errorCode`)
            )
        }
    }

    override fun write(value: StatusException, buf: ByteBuffer) {
        when(value) {
            is StatusException.NotInitialized -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is StatusException.NoUser -> {
                buf.putInt(2)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is StatusException.NetworkException -> {
                buf.putInt(3)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is StatusException.ServerException -> {
                buf.putInt(4)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
            is StatusException.UnexpectedException -> {
                buf.putInt(5)
                FfiConverterString.write(value.`details`, buf)
                FfiConverterOptionalString.write(value.`errorCode`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}





/**
 * Why the vault failed.
 */
sealed class VaultFailure: kotlin.Exception() {

    /**
     * It is away for now, such as a keychain before the first unlock.
     */
    class Unavailable(

        /**
         * What happened, without secrets.
         */
        val `details`: kotlin.String
        ) : VaultFailure() {
        override val message
            get() = "details=${ `details` }"
    }

    /**
     * Others could read or change it.
     */
    class Unsafe(

        /**
         * What is wrong and what cures it.
         */
        val `details`: kotlin.String
        ) : VaultFailure() {
        override val message
            get() = "details=${ `details` }"
    }

    /**
     * The host's own code threw something that is none of these.
     */
    class HostFailed(

        /**
         * What it threw. The SDK passes it on to nobody.
         */
        val `details`: kotlin.String
        ) : VaultFailure() {
        override val message
            get() = "details=${ `details` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<VaultFailure> {
        override fun lift(error_buf: RustBuffer.ByValue): VaultFailure = FfiConverterTypeVaultFailure.lift(error_buf)
    }


}

/**
 * @suppress
 */
public object FfiConverterTypeVaultFailure : FfiConverterRustBuffer<VaultFailure> {
    override fun read(buf: ByteBuffer): VaultFailure {


        return when(buf.getInt()) {
            1 -> VaultFailure.Unavailable(
                FfiConverterString.read(buf),
                )
            2 -> VaultFailure.Unsafe(
                FfiConverterString.read(buf),
                )
            3 -> VaultFailure.HostFailed(
                FfiConverterString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: VaultFailure): ULong {
        return when(value) {
            is VaultFailure.Unavailable -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
            is VaultFailure.Unsafe -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
            is VaultFailure.HostFailed -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`details`)
            )
        }
    }

    override fun write(value: VaultFailure, buf: ByteBuffer) {
        when(value) {
            is VaultFailure.Unavailable -> {
                buf.putInt(1)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
            is VaultFailure.Unsafe -> {
                buf.putInt(2)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
            is VaultFailure.HostFailed -> {
                buf.putInt(3)
                FfiConverterString.write(value.`details`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}




/**
 * @suppress
 */
public object FfiConverterOptionalString: FfiConverterRustBuffer<kotlin.String?> {
    override fun read(buf: ByteBuffer): kotlin.String? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterString.read(buf)
    }

    override fun allocationSize(value: kotlin.String?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterString.allocationSize(value)
        }
    }

    override fun write(value: kotlin.String?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterString.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterOptionalByteArray: FfiConverterRustBuffer<kotlin.ByteArray?> {
    override fun read(buf: ByteBuffer): kotlin.ByteArray? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterByteArray.read(buf)
    }

    override fun allocationSize(value: kotlin.ByteArray?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterByteArray.allocationSize(value)
        }
    }

    override fun write(value: kotlin.ByteArray?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterByteArray.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterOptionalTypeWallClock: FfiConverterRustBuffer<WallClock?> {
    override fun read(buf: ByteBuffer): WallClock? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeWallClock.read(buf)
    }

    override fun allocationSize(value: WallClock?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeWallClock.allocationSize(value)
        }
    }

    override fun write(value: WallClock?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeWallClock.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterOptionalTypeConfiguration: FfiConverterRustBuffer<Configuration?> {
    override fun read(buf: ByteBuffer): Configuration? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeConfiguration.read(buf)
    }

    override fun allocationSize(value: Configuration?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeConfiguration.allocationSize(value)
        }
    }

    override fun write(value: Configuration?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeConfiguration.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterOptionalTypeCreatedUser: FfiConverterRustBuffer<CreatedUser?> {
    override fun read(buf: ByteBuffer): CreatedUser? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeCreatedUser.read(buf)
    }

    override fun allocationSize(value: CreatedUser?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeCreatedUser.allocationSize(value)
        }
    }

    override fun write(value: CreatedUser?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeCreatedUser.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterOptionalTypeDisplacedBy: FfiConverterRustBuffer<DisplacedBy?> {
    override fun read(buf: ByteBuffer): DisplacedBy? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeDisplacedBy.read(buf)
    }

    override fun allocationSize(value: DisplacedBy?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeDisplacedBy.allocationSize(value)
        }
    }

    override fun write(value: DisplacedBy?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeDisplacedBy.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterOptionalTypeStatus: FfiConverterRustBuffer<Status?> {
    override fun read(buf: ByteBuffer): Status? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeStatus.read(buf)
    }

    override fun allocationSize(value: Status?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeStatus.allocationSize(value)
        }
    }

    override fun write(value: Status?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeStatus.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterOptionalTypeUserAccessToken: FfiConverterRustBuffer<UserAccessToken?> {
    override fun read(buf: ByteBuffer): UserAccessToken? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeUserAccessToken.read(buf)
    }

    override fun allocationSize(value: UserAccessToken?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeUserAccessToken.allocationSize(value)
        }
    }

    override fun write(value: UserAccessToken?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeUserAccessToken.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterOptionalTypeDisabledReason: FfiConverterRustBuffer<DisabledReason?> {
    override fun read(buf: ByteBuffer): DisabledReason? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeDisabledReason.read(buf)
    }

    override fun allocationSize(value: DisabledReason?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeDisabledReason.allocationSize(value)
        }
    }

    override fun write(value: DisabledReason?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeDisabledReason.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterOptionalTypeStateReason: FfiConverterRustBuffer<StateReason?> {
    override fun read(buf: ByteBuffer): StateReason? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeStateReason.read(buf)
    }

    override fun allocationSize(value: StateReason?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeStateReason.allocationSize(value)
        }
    }

    override fun write(value: StateReason?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeStateReason.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterSequenceString: FfiConverterRustBuffer<List<kotlin.String>> {
    override fun read(buf: ByteBuffer): List<kotlin.String> {
        val len = buf.getInt()
        return List<kotlin.String>(len) {
            FfiConverterString.read(buf)
        }
    }

    override fun allocationSize(value: List<kotlin.String>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterString.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<kotlin.String>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterString.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
public object FfiConverterSequenceTypeHttpHeader: FfiConverterRustBuffer<List<HttpHeader>> {
    override fun read(buf: ByteBuffer): List<HttpHeader> {
        val len = buf.getInt()
        return List<HttpHeader>(len) {
            FfiConverterTypeHttpHeader.read(buf)
        }
    }

    override fun allocationSize(value: List<HttpHeader>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeHttpHeader.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<HttpHeader>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeHttpHeader.write(it, buf)
        }
    }
}
