# @generated from crates/sdk-ffi by `cargo xtask bindings`

# Common helper code.
#
# Ideally this would live in a separate .py file where it can be unittested etc
# in isolation, and perhaps even published as a re-useable package.
#
# However, it's important that the details of how this helper code works (e.g. the
# way that different builtin types are passed across the FFI) exactly match what's
# expected by the rust code on the other side of the interface. In practice right
# now that means coming from the exact some version of `uniffi` that was used to
# compile the rust component. The easiest way to ensure this is to bundle the Python
# helpers directly inline like we're doing here.

from __future__ import annotations
import os
import sys
import ctypes
from dataclasses import dataclass
import enum
import struct
import contextlib
import datetime
import threading
import itertools
import traceback
import typing
import asyncio
import platform


# Used for default argument values
_DEFAULT = object() # type: typing.Any


class _UniffiRustBuffer(ctypes.Structure):
    _fields_ = [
        ("capacity", ctypes.c_uint64),
        ("len", ctypes.c_uint64),
        ("data", ctypes.POINTER(ctypes.c_char)),
    ]

    @staticmethod
    def default():
        return _UniffiRustBuffer(0, 0, None)

    @staticmethod
    def alloc(size):
        return _uniffi_rust_call(_UniffiLib.ffi_handfast_sdk_rustbuffer_alloc, size)

    @staticmethod
    def reserve(rbuf, additional):
        return _uniffi_rust_call(_UniffiLib.ffi_handfast_sdk_rustbuffer_reserve, rbuf, additional)

    def free(self):
        return _uniffi_rust_call(_UniffiLib.ffi_handfast_sdk_rustbuffer_free, self)

    def __str__(self):
        return "_UniffiRustBuffer(capacity={}, len={}, data={})".format(
            self.capacity,
            self.len,
            self.data[0:self.len]
        )

    @contextlib.contextmanager
    def alloc_with_builder(*args):
        """Context-manger to allocate a buffer using a _UniffiRustBufferBuilder.

        The allocated buffer will be automatically freed if an error occurs, ensuring that
        we don't accidentally leak it.
        """
        builder = _UniffiRustBufferBuilder()
        try:
            yield builder
        except:
            builder.discard()
            raise

    @contextlib.contextmanager
    def consume_with_stream(self):
        """Context-manager to consume a buffer using a _UniffiRustBufferStream.

        The _UniffiRustBuffer will be freed once the context-manager exits, ensuring that we don't
        leak it even if an error occurs.
        """
        try:
            s = _UniffiRustBufferStream.from_rust_buffer(self)
            yield s
            if s.remaining() != 0:
                raise RuntimeError(f"junk data left in buffer at end of consume_with_stream {s.remaining()}")
        finally:
            self.free()

    @contextlib.contextmanager
    def read_with_stream(self):
        """Context-manager to read a buffer using a _UniffiRustBufferStream.

        This is like consume_with_stream, but doesn't free the buffer afterwards.
        It should only be used with borrowed `_UniffiRustBuffer` data.
        """
        s = _UniffiRustBufferStream.from_rust_buffer(self)
        yield s
        if s.remaining() != 0:
            raise RuntimeError(f"junk data left in buffer at end of read_with_stream {s.remaining()}")

class _UniffiForeignBytes(ctypes.Structure):
    _fields_ = [
        ("len", ctypes.c_int32),
        ("data", ctypes.POINTER(ctypes.c_char)),
    ]

    def __str__(self):
        return "_UniffiForeignBytes(len={}, data={})".format(self.len, self.data[0:self.len])


class _UniffiRustBufferStream:
    """
    Helper for structured reading of bytes from a _UniffiRustBuffer
    """

    def __init__(self, data, len):
        self.data = data
        self.len = len
        self.offset = 0

    @classmethod
    def from_rust_buffer(cls, buf):
        return cls(buf.data, buf.len)

    def remaining(self):
        return self.len - self.offset

    def _unpack_from(self, size, format):
        if self.offset + size > self.len:
            raise InternalError("read past end of rust buffer")
        value = struct.unpack(format, self.data[self.offset:self.offset+size])[0]
        self.offset += size
        return value

    def read(self, size):
        if self.offset + size > self.len:
            raise InternalError("read past end of rust buffer")
        data = self.data[self.offset:self.offset+size]
        self.offset += size
        return data

    def read_i8(self):
        return self._unpack_from(1, ">b")

    def read_u8(self):
        return self._unpack_from(1, ">B")

    def read_i16(self):
        return self._unpack_from(2, ">h")

    def read_u16(self):
        return self._unpack_from(2, ">H")

    def read_i32(self):
        return self._unpack_from(4, ">i")

    def read_u32(self):
        return self._unpack_from(4, ">I")

    def read_i64(self):
        return self._unpack_from(8, ">q")

    def read_u64(self):
        return self._unpack_from(8, ">Q")

    def read_float(self):
        v = self._unpack_from(4, ">f")
        return v

    def read_double(self):
        return self._unpack_from(8, ">d")

class _UniffiRustBufferBuilder:
    """
    Helper for structured writing of bytes into a _UniffiRustBuffer.
    """

    def __init__(self):
        self.rbuf = _UniffiRustBuffer.alloc(16)
        self.rbuf.len = 0

    def finalize(self):
        rbuf = self.rbuf
        self.rbuf = None
        return rbuf

    def discard(self):
        if self.rbuf is not None:
            rbuf = self.finalize()
            rbuf.free()

    @contextlib.contextmanager
    def _reserve(self, num_bytes):
        if self.rbuf.len + num_bytes > self.rbuf.capacity:
            self.rbuf = _UniffiRustBuffer.reserve(self.rbuf, num_bytes)
        yield None
        self.rbuf.len += num_bytes

    def _pack_into(self, size, format, value):
        with self._reserve(size):
            # XXX TODO: I feel like I should be able to use `struct.pack_into` here but can't figure it out.
            for i, byte in enumerate(struct.pack(format, value)):
                self.rbuf.data[self.rbuf.len + i] = byte

    def write(self, value):
        with self._reserve(len(value)):
            for i, byte in enumerate(value):
                self.rbuf.data[self.rbuf.len + i] = byte

    def write_i8(self, v):
        self._pack_into(1, ">b", v)

    def write_u8(self, v):
        self._pack_into(1, ">B", v)

    def write_i16(self, v):
        self._pack_into(2, ">h", v)

    def write_u16(self, v):
        self._pack_into(2, ">H", v)

    def write_i32(self, v):
        self._pack_into(4, ">i", v)

    def write_u32(self, v):
        self._pack_into(4, ">I", v)

    def write_i64(self, v):
        self._pack_into(8, ">q", v)

    def write_u64(self, v):
        self._pack_into(8, ">Q", v)

    def write_float(self, v):
        self._pack_into(4, ">f", v)

    def write_double(self, v):
        self._pack_into(8, ">d", v)

    def write_c_size_t(self, v):
        self._pack_into(ctypes.sizeof(ctypes.c_size_t) , "@N", v)
# A handful of classes and functions to support the generated data structures.
# This would be a good candidate for isolating in its own ffi-support lib.

class InternalError(Exception):
    pass

class _UniffiRustCallStatus(ctypes.Structure):
    """
    Error runtime.
    """
    _fields_ = [
        ("code", ctypes.c_int8),
        ("error_buf", _UniffiRustBuffer),
    ]

    # These match the values from the uniffi::rustcalls module
    CALL_SUCCESS = 0
    CALL_ERROR = 1
    CALL_UNEXPECTED_ERROR = 2

    @staticmethod
    def default():
        return _UniffiRustCallStatus(code=_UniffiRustCallStatus.CALL_SUCCESS, error_buf=_UniffiRustBuffer.default())

    def __str__(self):
        if self.code == _UniffiRustCallStatus.CALL_SUCCESS:
            return "_UniffiRustCallStatus(CALL_SUCCESS)"
        elif self.code == _UniffiRustCallStatus.CALL_ERROR:
            return "_UniffiRustCallStatus(CALL_ERROR)"
        elif self.code == _UniffiRustCallStatus.CALL_UNEXPECTED_ERROR:
            return "_UniffiRustCallStatus(CALL_UNEXPECTED_ERROR)"
        else:
            return "_UniffiRustCallStatus(<invalid code>)"

def _uniffi_rust_call(fn, *args):
    # Call a rust function
    return _uniffi_rust_call_with_error(None, fn, *args)

def _uniffi_rust_call_with_error(error_ffi_converter, fn, *args):
    # Call a rust function and handle any errors
    #
    # This function is used for rust calls that return Result<> and therefore can set the CALL_ERROR status code.
    # error_ffi_converter must be set to the _UniffiConverter for the error class that corresponds to the result.
    call_status = _UniffiRustCallStatus.default()

    args_with_error = args + (ctypes.byref(call_status),)
    result = fn(*args_with_error)
    _uniffi_check_call_status(error_ffi_converter, call_status)
    return result

def _uniffi_check_call_status(error_ffi_converter, call_status):
    if call_status.code == _UniffiRustCallStatus.CALL_SUCCESS:
        pass
    elif call_status.code == _UniffiRustCallStatus.CALL_ERROR:
        if error_ffi_converter is None:
            call_status.error_buf.free()
            raise InternalError("_uniffi_rust_call_with_error: CALL_ERROR, but error_ffi_converter is None")
        else:
            raise error_ffi_converter.lift(call_status.error_buf)
    elif call_status.code == _UniffiRustCallStatus.CALL_UNEXPECTED_ERROR:
        # When the rust code sees a panic, it tries to construct a _UniffiRustBuffer
        # with the message.  But if that code panics, then it just sends back
        # an empty buffer.
        if call_status.error_buf.len > 0:
            msg = _UniffiFfiConverterString.lift(call_status.error_buf)
        else:
            msg = "Unknown rust panic"
        raise InternalError(msg)
    else:
        raise InternalError("Invalid _UniffiRustCallStatus code: {}".format(
            call_status.code))

def _uniffi_trait_interface_call(call_status, make_call, write_return_value):
    try:
        return write_return_value(make_call())
    except Exception as e:
        call_status.code = _UniffiRustCallStatus.CALL_UNEXPECTED_ERROR
        call_status.error_buf = _UniffiFfiConverterString.lower(repr(e))

def _uniffi_trait_interface_call_with_error(call_status, make_call, write_return_value, error_type, lower_error):
    try:
        try:
            return write_return_value(make_call())
        except error_type as e:
            call_status.code = _UniffiRustCallStatus.CALL_ERROR
            call_status.error_buf = lower_error(e)
    except Exception as e:
        call_status.code = _UniffiRustCallStatus.CALL_UNEXPECTED_ERROR
        call_status.error_buf = _UniffiFfiConverterString.lower(repr(e))
# Initial value and increment amount for handles.
# These ensure that Python-generated handles always have the lowest bit set
_UNIFFI_HANDLEMAP_INITIAL = 1
_UNIFFI_HANDLEMAP_DELTA = 2

class _UniffiHandleMap:
    """
    A map where inserting, getting and removing data is synchronized with a lock.
    """

    def __init__(self):
        # type Handle = int
        self._map = {}  # type: Dict[Handle, Any]
        self._lock = threading.Lock()
        self._counter = _UNIFFI_HANDLEMAP_INITIAL

    def insert(self, obj):
        with self._lock:
            return self._insert(obj)

    """Low-level insert, this assumes `self._lock` is held."""
    def _insert(self, obj):
        handle = self._counter
        self._counter += _UNIFFI_HANDLEMAP_DELTA
        self._map[handle] = obj
        return handle

    def get(self, handle):
        try:
            with self._lock:
                return self._map[handle]
        except KeyError:
            raise InternalError(f"_UniffiHandleMap.get: Invalid handle {handle}")

    def clone(self, handle):
        try:
            with self._lock:
                obj = self._map[handle]
                return self._insert(obj)
        except KeyError:
            raise InternalError(f"_UniffiHandleMap.clone: Invalid handle {handle}")

    def remove(self, handle):
        try:
            with self._lock:
                return self._map.pop(handle)
        except KeyError:
            raise InternalError(f"_UniffiHandleMap.remove: Invalid handle: {handle}")

    def __len__(self):
        return len(self._map)
# Types conforming to `_UniffiConverterPrimitive` pass themselves directly over the FFI.
class _UniffiConverterPrimitive:
    @classmethod
    def lift(cls, value):
        return value

    @classmethod
    def lower(cls, value):
        return value

class _UniffiConverterPrimitiveInt(_UniffiConverterPrimitive):
    @classmethod
    def check_lower(cls, value):
        try:
            value = value.__index__()
        except Exception:
            raise TypeError("'{}' object cannot be interpreted as an integer".format(type(value).__name__))
        if not isinstance(value, int):
            raise TypeError("__index__ returned non-int (type {})".format(type(value).__name__))
        if not cls.VALUE_MIN <= value < cls.VALUE_MAX:
            raise ValueError("{} requires {} <= value < {}".format(cls.CLASS_NAME, cls.VALUE_MIN, cls.VALUE_MAX))

class _UniffiConverterPrimitiveFloat(_UniffiConverterPrimitive):
    @classmethod
    def check_lower(cls, value):
        try:
            value = value.__float__()
        except Exception:
            raise TypeError("must be real number, not {}".format(type(value).__name__))
        if not isinstance(value, float):
            raise TypeError("__float__ returned non-float (type {})".format(type(value).__name__))

# Helper class for wrapper types that will always go through a _UniffiRustBuffer.
# Classes should inherit from this and implement the `read` and `write` static methods.
class _UniffiConverterRustBuffer:
    @classmethod
    def lift(cls, rbuf):
        with rbuf.consume_with_stream() as stream:
            return cls.read(stream)

    @classmethod
    def lower(cls, value):
        with _UniffiRustBuffer.alloc_with_builder() as builder:
            cls.write(value, builder)
            return builder.finalize()

# Contains loading, initialization code, and the FFI Function declarations.
# Define some ctypes FFI types that we use in the library

"""
Function pointer for a Rust task, which a callback function that takes a opaque pointer
"""
_UNIFFI_RUST_TASK = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int8)

def _uniffi_future_callback_t(return_type):
    """
    Factory function to create callback function types for async functions
    """
    return ctypes.CFUNCTYPE(None, ctypes.c_uint64, return_type, _UniffiRustCallStatus)

def _uniffi_load_indirect():
    """
    This is how we find and load the dynamic library provided by the component.
    For now we just look it up by name.
    """
    if sys.platform == "darwin":
        libname = "lib{}.dylib"
    elif sys.platform.startswith("win"):
        # As of python3.8, ctypes does not seem to search $PATH when loading DLLs.
        # We could use `os.add_dll_directory` to configure the search path, but
        # it doesn't feel right to mess with application-wide settings. Let's
        # assume that the `.dll` is next to the `.py` file and load by full path.
        libname = os.path.join(
            os.path.dirname(__file__),
            "{}.dll",
        )
    else:
        # Anything else must be an ELF platform - Linux, *BSD, Solaris/illumos
        libname = "lib{}.so"

    libname = libname.format("handfast_sdk")
    path = os.path.join(os.path.dirname(__file__), libname)
    lib = ctypes.cdll.LoadLibrary(path)
    return lib

def _uniffi_check_contract_api_version(lib):
    # Get the bindings contract version from our ComponentInterface
    bindings_contract_version = 30
    # Get the scaffolding contract version by calling the into the dylib
    scaffolding_contract_version = lib.ffi_handfast_sdk_uniffi_contract_version()
    if bindings_contract_version != scaffolding_contract_version:
        raise InternalError("UniFFI contract version mismatch: try cleaning and rebuilding your project")

def _uniffi_check_api_checksums(lib):
    if lib.uniffi_handfast_sdk_checksum_constructor_devicehome_open() != 22936:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_devicekey_create() != 53498:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_devicekey_public_coordinates() != 35972:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_devicekey_sign() != 19996:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_devicekey_delete() != 60300:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_devicekey_names() != 14796:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_constructor_filevault_new() != 15312:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_filevault_delete() != 64540:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_filevault_load() != 8699:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_filevault_store() != 31592:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_constructor_handfast_new() != 26264:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_add_status_listener() != 26076:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_add_user_metadata_fields() != 11635:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_configuration() != 62836:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_create_user() != 8233:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_init_state() != 43621:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_initialize() != 5037:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_is_user_linked() != 17027:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_pending_farewells() != 24381:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_refresh_status() != 28395:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_remove_user_metadata_field() != 65159:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_request_drain_token() != 35408:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_request_user_access_token() != 22715:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_reset() != 60510:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_resume_user_creation() != 45278:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_say_pending_farewells() != 22492:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_status() != 9232:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_user_creation_pending() != 17658:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_user_exists() != 47906:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_user_id() != 60332:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_handfast_version() != 39034:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_httpclient_send() != 49841:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_listenerhandle_remove() != 17384:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_constructor_softwaredevicekey_new() != 47541:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_create() != 29521:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_delete() != 42430:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_names() != 14707:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_public_coordinates() != 31526:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_sign() != 1101:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_statuslistener_status_changed() != 40320:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_vault_load() != 29167:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_vault_store() != 47212:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_vault_delete() != 27252:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    if lib.uniffi_handfast_sdk_checksum_method_wallclock_now_millis() != 23964:
        raise InternalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")

# A ctypes library to expose the extern-C FFI definitions.
# This is an implementation detail which will be called internally by the public API.

_UniffiLib = _uniffi_load_indirect()
_UniffiLib.ffi_handfast_sdk_rustbuffer_alloc.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rustbuffer_alloc.restype = _UniffiRustBuffer
_UniffiLib.ffi_handfast_sdk_rustbuffer_from_bytes.argtypes = (
    _UniffiForeignBytes,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rustbuffer_from_bytes.restype = _UniffiRustBuffer
_UniffiLib.ffi_handfast_sdk_rustbuffer_free.argtypes = (
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rustbuffer_free.restype = None
_UniffiLib.ffi_handfast_sdk_rustbuffer_reserve.argtypes = (
    _UniffiRustBuffer,
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rustbuffer_reserve.restype = _UniffiRustBuffer
_UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK = ctypes.CFUNCTYPE(None,ctypes.c_uint64,ctypes.c_int8,
)
_UNIFFI_FOREIGN_FUTURE_DROPPED_CALLBACK = ctypes.CFUNCTYPE(None,ctypes.c_uint64,
)
class _UniffiForeignFutureDroppedCallbackStruct(ctypes.Structure):
    _fields_ = [
        ("handle", ctypes.c_uint64),
        ("free", _UNIFFI_FOREIGN_FUTURE_DROPPED_CALLBACK),
    ]
_UniffiLib.ffi_handfast_sdk_rust_future_poll_u8.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_u8.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_u8.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_u8.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_u8.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_u8.restype = ctypes.c_uint8
_UniffiLib.ffi_handfast_sdk_rust_future_free_u8.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_u8.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_i8.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_i8.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_i8.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_i8.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_i8.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_i8.restype = ctypes.c_int8
_UniffiLib.ffi_handfast_sdk_rust_future_free_i8.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_i8.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_u16.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_u16.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_u16.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_u16.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_u16.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_u16.restype = ctypes.c_uint16
_UniffiLib.ffi_handfast_sdk_rust_future_free_u16.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_u16.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_i16.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_i16.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_i16.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_i16.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_i16.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_i16.restype = ctypes.c_int16
_UniffiLib.ffi_handfast_sdk_rust_future_free_i16.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_i16.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_u32.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_u32.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_u32.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_u32.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_u32.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_u32.restype = ctypes.c_uint32
_UniffiLib.ffi_handfast_sdk_rust_future_free_u32.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_u32.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_i32.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_i32.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_i32.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_i32.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_i32.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_i32.restype = ctypes.c_int32
_UniffiLib.ffi_handfast_sdk_rust_future_free_i32.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_i32.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_u64.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_u64.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_u64.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_u64.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_u64.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_u64.restype = ctypes.c_uint64
_UniffiLib.ffi_handfast_sdk_rust_future_free_u64.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_u64.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_i64.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_i64.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_i64.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_i64.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_i64.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_i64.restype = ctypes.c_int64
_UniffiLib.ffi_handfast_sdk_rust_future_free_i64.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_i64.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_f32.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_f32.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_f32.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_f32.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_f32.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_f32.restype = ctypes.c_float
_UniffiLib.ffi_handfast_sdk_rust_future_free_f32.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_f32.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_f64.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_f64.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_f64.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_f64.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_f64.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_f64.restype = ctypes.c_double
_UniffiLib.ffi_handfast_sdk_rust_future_free_f64.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_f64.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_rust_buffer.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_rust_buffer.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer.restype = _UniffiRustBuffer
_UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_poll_void.argtypes = (
    ctypes.c_uint64,
    _UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK,
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_poll_void.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_void.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_cancel_void.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_complete_void.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.ffi_handfast_sdk_rust_future_complete_void.restype = None
_UniffiLib.ffi_handfast_sdk_rust_future_free_void.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.ffi_handfast_sdk_rust_future_free_void.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_clone_devicehome.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_clone_devicehome.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_free_devicehome.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_free_devicehome.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_clone_devicekey.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_clone_devicekey.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_free_devicekey.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_free_devicekey.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_clone_filevault.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_clone_filevault.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_free_filevault.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_free_filevault.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_clone_handfast.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_clone_handfast.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_free_handfast.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_free_handfast.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_clone_httpclient.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_clone_httpclient.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_free_httpclient.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_free_httpclient.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_clone_listenerhandle.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_clone_listenerhandle.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_free_listenerhandle.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_free_listenerhandle.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_clone_softwaredevicekey.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_clone_softwaredevicekey.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_free_softwaredevicekey.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_free_softwaredevicekey.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_clone_statuslistener.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_clone_statuslistener.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_free_statuslistener.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_free_statuslistener.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_clone_vault.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_clone_vault.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_free_vault.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_free_vault.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_clone_wallclock.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_clone_wallclock.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_free_wallclock.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_free_wallclock.restype = None
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD0 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,_UniffiRustBuffer,ctypes.c_void_p,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD1 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,_UniffiRustBuffer,ctypes.POINTER(_UniffiRustBuffer),
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD2 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,_UniffiRustBuffer,_UniffiRustBuffer,ctypes.POINTER(_UniffiRustBuffer),
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD3 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,_UniffiRustBuffer,ctypes.c_void_p,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD4 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,ctypes.POINTER(_UniffiRustBuffer),
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_DEVICE_KEY = ctypes.CFUNCTYPE(ctypes.c_uint64,ctypes.c_uint64,
)
_UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_DEVICE_KEY = ctypes.CFUNCTYPE(None,ctypes.c_uint64,
)
class _UniffiVTableCallbackInterfaceHandfastCoreDeviceKey(ctypes.Structure):
    _fields_ = [
        ("uniffi_free", _UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_DEVICE_KEY),
        ("uniffi_clone", _UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_DEVICE_KEY),
        ("create", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD0),
        ("public_coordinates", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD1),
        ("sign", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD2),
        ("delete", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD3),
        ("names", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD4),
    ]
_UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_devicekey.argtypes = (
    ctypes.POINTER(_UniffiVTableCallbackInterfaceHandfastCoreDeviceKey),
)
_UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_devicekey.restype = None
class _UniffiForeignFutureResultRustBuffer(ctypes.Structure):
    _fields_ = [
        ("return_value", _UniffiRustBuffer),
        ("call_status", _UniffiRustCallStatus),
    ]
_UNIFFI_FOREIGN_FUTURE_COMPLETERUST_BUFFER = ctypes.CFUNCTYPE(None,ctypes.c_uint64,_UniffiForeignFutureResultRustBuffer,
)
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_HTTP_CLIENT_METHOD0 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,_UniffiRustBuffer,_UNIFFI_FOREIGN_FUTURE_COMPLETERUST_BUFFER,ctypes.c_uint64,ctypes.POINTER(_UniffiForeignFutureDroppedCallbackStruct),
)
_UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_HTTP_CLIENT = ctypes.CFUNCTYPE(ctypes.c_uint64,ctypes.c_uint64,
)
_UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_HTTP_CLIENT = ctypes.CFUNCTYPE(None,ctypes.c_uint64,
)
class _UniffiVTableCallbackInterfaceHandfastCoreHttpClient(ctypes.Structure):
    _fields_ = [
        ("uniffi_free", _UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_HTTP_CLIENT),
        ("uniffi_clone", _UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_HTTP_CLIENT),
        ("send", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_HTTP_CLIENT_METHOD0),
    ]
_UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_httpclient.argtypes = (
    ctypes.POINTER(_UniffiVTableCallbackInterfaceHandfastCoreHttpClient),
)
_UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_httpclient.restype = None
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_STATUS_LISTENER_METHOD0 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,_UniffiRustBuffer,ctypes.c_void_p,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_STATUS_LISTENER = ctypes.CFUNCTYPE(ctypes.c_uint64,ctypes.c_uint64,
)
_UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_STATUS_LISTENER = ctypes.CFUNCTYPE(None,ctypes.c_uint64,
)
class _UniffiVTableCallbackInterfaceHandfastCoreStatusListener(ctypes.Structure):
    _fields_ = [
        ("uniffi_free", _UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_STATUS_LISTENER),
        ("uniffi_clone", _UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_STATUS_LISTENER),
        ("status_changed", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_STATUS_LISTENER_METHOD0),
    ]
_UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_statuslistener.argtypes = (
    ctypes.POINTER(_UniffiVTableCallbackInterfaceHandfastCoreStatusListener),
)
_UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_statuslistener.restype = None
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_VAULT_METHOD0 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,ctypes.POINTER(_UniffiRustBuffer),
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_VAULT_METHOD1 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,_UniffiRustBuffer,ctypes.c_void_p,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_VAULT_METHOD2 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,ctypes.c_void_p,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_VAULT = ctypes.CFUNCTYPE(ctypes.c_uint64,ctypes.c_uint64,
)
_UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_VAULT = ctypes.CFUNCTYPE(None,ctypes.c_uint64,
)
class _UniffiVTableCallbackInterfaceHandfastCoreVault(ctypes.Structure):
    _fields_ = [
        ("uniffi_free", _UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_VAULT),
        ("uniffi_clone", _UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_VAULT),
        ("load", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_VAULT_METHOD0),
        ("store", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_VAULT_METHOD1),
        ("delete", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_VAULT_METHOD2),
    ]
_UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_vault.argtypes = (
    ctypes.POINTER(_UniffiVTableCallbackInterfaceHandfastCoreVault),
)
_UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_vault.restype = None
_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_WALL_CLOCK_METHOD0 = ctypes.CFUNCTYPE(None,ctypes.c_uint64,ctypes.POINTER(ctypes.c_int64),
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_WALL_CLOCK = ctypes.CFUNCTYPE(ctypes.c_uint64,ctypes.c_uint64,
)
_UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_WALL_CLOCK = ctypes.CFUNCTYPE(None,ctypes.c_uint64,
)
class _UniffiVTableCallbackInterfaceHandfastCoreWallClock(ctypes.Structure):
    _fields_ = [
        ("uniffi_free", _UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_WALL_CLOCK),
        ("uniffi_clone", _UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_WALL_CLOCK),
        ("now_millis", _UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_WALL_CLOCK_METHOD0),
    ]
_UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_wallclock.argtypes = (
    ctypes.POINTER(_UniffiVTableCallbackInterfaceHandfastCoreWallClock),
)
_UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_wallclock.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_constructor_devicehome_open.argtypes = (
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_constructor_devicehome_open.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_create.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_create.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_public_coordinates.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_public_coordinates.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_sign.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_sign.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_delete.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_delete.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_names.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_names.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_constructor_filevault_new.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_constructor_filevault_new.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_filevault_delete.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_filevault_delete.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_method_filevault_load.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_filevault_load.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_filevault_store.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_filevault_store.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_constructor_handfast_new.argtypes = (
    ctypes.c_uint64,
    ctypes.c_uint64,
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.c_uint32,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_constructor_handfast_new.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_add_status_listener.argtypes = (
    ctypes.c_uint64,
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_add_status_listener.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_add_user_metadata_fields.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_add_user_metadata_fields.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_configuration.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_configuration.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_create_user.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_create_user.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_init_state.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_init_state.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_initialize.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_initialize.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_is_user_linked.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_is_user_linked.restype = ctypes.c_int8
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_pending_farewells.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_pending_farewells.restype = ctypes.c_uint32
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_refresh_status.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_refresh_status.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_remove_user_metadata_field.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_remove_user_metadata_field.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_request_drain_token.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_request_drain_token.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_request_user_access_token.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_request_user_access_token.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_reset.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_reset.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_resume_user_creation.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_resume_user_creation.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_say_pending_farewells.argtypes = (
    ctypes.c_uint64,
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_say_pending_farewells.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_status.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_status.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_creation_pending.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_creation_pending.restype = ctypes.c_int8
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_exists.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_exists.restype = ctypes.c_int8
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_id.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_id.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_version.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_handfast_version.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_httpclient_send.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
)
_UniffiLib.uniffi_handfast_sdk_fn_method_httpclient_send.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_listenerhandle_remove.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_listenerhandle_remove.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_constructor_softwaredevicekey_new.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_constructor_softwaredevicekey_new.restype = ctypes.c_uint64
_UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_create.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_create.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_delete.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_delete.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_names.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_names.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_public_coordinates.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_public_coordinates.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_sign.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_sign.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_statuslistener_status_changed.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_statuslistener_status_changed.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_method_vault_load.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_vault_load.restype = _UniffiRustBuffer
_UniffiLib.uniffi_handfast_sdk_fn_method_vault_store.argtypes = (
    ctypes.c_uint64,
    _UniffiRustBuffer,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_vault_store.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_method_vault_delete.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_vault_delete.restype = None
_UniffiLib.uniffi_handfast_sdk_fn_method_wallclock_now_millis.argtypes = (
    ctypes.c_uint64,
    ctypes.POINTER(_UniffiRustCallStatus),
)
_UniffiLib.uniffi_handfast_sdk_fn_method_wallclock_now_millis.restype = ctypes.c_int64
_UniffiLib.ffi_handfast_sdk_uniffi_contract_version.argtypes = (
)
_UniffiLib.ffi_handfast_sdk_uniffi_contract_version.restype = ctypes.c_uint32
_UniffiLib.uniffi_handfast_sdk_checksum_constructor_devicehome_open.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_constructor_devicehome_open.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_devicekey_create.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_devicekey_create.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_devicekey_public_coordinates.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_devicekey_public_coordinates.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_devicekey_sign.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_devicekey_sign.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_devicekey_delete.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_devicekey_delete.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_devicekey_names.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_devicekey_names.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_constructor_filevault_new.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_constructor_filevault_new.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_filevault_delete.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_filevault_delete.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_filevault_load.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_filevault_load.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_filevault_store.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_filevault_store.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_constructor_handfast_new.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_constructor_handfast_new.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_add_status_listener.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_add_status_listener.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_add_user_metadata_fields.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_add_user_metadata_fields.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_configuration.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_configuration.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_create_user.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_create_user.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_init_state.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_init_state.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_initialize.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_initialize.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_is_user_linked.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_is_user_linked.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_pending_farewells.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_pending_farewells.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_refresh_status.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_refresh_status.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_remove_user_metadata_field.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_remove_user_metadata_field.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_request_drain_token.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_request_drain_token.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_request_user_access_token.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_request_user_access_token.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_reset.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_reset.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_resume_user_creation.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_resume_user_creation.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_say_pending_farewells.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_say_pending_farewells.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_status.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_status.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_user_creation_pending.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_user_creation_pending.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_user_exists.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_user_exists.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_user_id.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_user_id.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_version.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_handfast_version.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_httpclient_send.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_httpclient_send.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_listenerhandle_remove.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_listenerhandle_remove.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_constructor_softwaredevicekey_new.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_constructor_softwaredevicekey_new.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_create.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_create.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_delete.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_delete.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_names.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_names.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_public_coordinates.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_public_coordinates.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_sign.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_softwaredevicekey_sign.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_statuslistener_status_changed.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_statuslistener_status_changed.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_vault_load.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_vault_load.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_vault_store.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_vault_store.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_vault_delete.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_vault_delete.restype = ctypes.c_uint16
_UniffiLib.uniffi_handfast_sdk_checksum_method_wallclock_now_millis.argtypes = (
)
_UniffiLib.uniffi_handfast_sdk_checksum_method_wallclock_now_millis.restype = ctypes.c_uint16

_uniffi_check_contract_api_version(_UniffiLib)
# _uniffi_check_api_checksums(_UniffiLib)

# RustFuturePoll values
_UNIFFI_RUST_FUTURE_POLL_READY = 0
_UNIFFI_RUST_FUTURE_POLL_WAKE = 1

# Stores futures for _uniffi_continuation_callback
_UniffiContinuationHandleMap = _UniffiHandleMap()

_UNIFFI_GLOBAL_EVENT_LOOP = None

"""
Set the event loop to use for async functions

This is needed if some async functions run outside of the eventloop, for example:
    - A non-eventloop thread is spawned, maybe from `EventLoop.run_in_executor` or maybe from the
      Rust code spawning its own thread.
    - The Rust code calls an async callback method from a sync callback function, using something
      like `pollster` to block on the async call.

In this case, we need an event loop to run the Python async function, but there's no eventloop set
for the thread.  Use `uniffi_set_event_loop` to force an eventloop to be used in this case.
"""
def uniffi_set_event_loop(eventloop: asyncio.BaseEventLoop):
    global _UNIFFI_GLOBAL_EVENT_LOOP
    _UNIFFI_GLOBAL_EVENT_LOOP = eventloop

def _uniffi_get_event_loop():
    if _UNIFFI_GLOBAL_EVENT_LOOP is not None:
        return _UNIFFI_GLOBAL_EVENT_LOOP
    else:
        return asyncio.get_running_loop()

# Continuation callback for async functions
# lift the return value or error and resolve the future, causing the async function to resume.
@_UNIFFI_RUST_FUTURE_CONTINUATION_CALLBACK
def _uniffi_continuation_callback(future_ptr, poll_code):
    (eventloop, future) = _UniffiContinuationHandleMap.remove(future_ptr)
    eventloop.call_soon_threadsafe(_uniffi_set_future_result, future, poll_code)

def _uniffi_set_future_result(future, poll_code):
    if not future.cancelled():
        future.set_result(poll_code)

async def _uniffi_rust_call_async(rust_future, ffi_poll, ffi_complete, ffi_free, lift_func, error_ffi_converter):
    try:
        eventloop = _uniffi_get_event_loop()

        # Loop and poll until we see a _UNIFFI_RUST_FUTURE_POLL_READY value
        while True:
            future = eventloop.create_future()
            ffi_poll(
                rust_future,
                _uniffi_continuation_callback,
                _UniffiContinuationHandleMap.insert((eventloop, future)),
            )
            poll_code = await future
            if poll_code == _UNIFFI_RUST_FUTURE_POLL_READY:
                break

        return lift_func(
            _uniffi_rust_call_with_error(error_ffi_converter, ffi_complete, rust_future)
        )
    finally:
        ffi_free(rust_future)
def _uniffi_trait_interface_call_async(make_call, uniffi_out_dropped_callback, handle_success, handle_error):
    async def make_call_and_call_callback():
        # Note: it's important we call either `handle_success` or `handle_error` exactly once.  Each
        # call consumes an Arc reference, which means there should be no possibility of a double
        # call.  The following code is structured so that will will never call both `handle_success`
        # and `handle_error`, even in the face of weird exceptions.
        #
        # In extreme circumstances we may not call either, for example if we fail to make the ctypes
        # call to `handle_success`.  This means we will leak the Arc reference, which is better than
        # double-freeing it.
        try:
            call_result = await make_call()
        except Exception as e:
            print("UniFFI: Unhandled exception in trait interface call", file=sys.stderr)
            traceback.print_exc(file=sys.stderr)
            handle_error(
                _UniffiRustCallStatus.CALL_UNEXPECTED_ERROR,
                _UniffiFfiConverterString.lower(repr(e)),
            )
        else:
            handle_success(call_result)
    eventloop = _uniffi_get_event_loop()
    task = asyncio.run_coroutine_threadsafe(make_call_and_call_callback(), eventloop)
    handle = _UNIFFI_FOREIGN_FUTURE_HANDLE_MAP.insert((eventloop, task))
    uniffi_out_dropped_callback[0] = _UniffiForeignFutureDroppedCallbackStruct(handle, _uniffi_future_dropped_callback)

def _uniffi_trait_interface_call_async_with_error(make_call, uniffi_out_dropped_callback, handle_success, handle_error, error_type, lower_error):
    async def make_call_and_call_callback():
        # See the note in _uniffi_trait_interface_call_async for details on `handle_success` and
        # `handle_error`.
        try:
            try:
                call_result = await make_call()
            except error_type as e:
                handle_error(
                    _UniffiRustCallStatus.CALL_ERROR,
                    lower_error(e),
                )
            else:
                handle_success(call_result)
        except Exception as e:
            print("UniFFI: Unhandled exception in trait interface call", file=sys.stderr)
            traceback.print_exc(file=sys.stderr)
            handle_error(
                _UniffiRustCallStatus.CALL_UNEXPECTED_ERROR,
                _UniffiFfiConverterString.lower(repr(e)),
            )
    eventloop = _uniffi_get_event_loop()
    task = asyncio.run_coroutine_threadsafe(make_call_and_call_callback(), eventloop)
    handle = _UNIFFI_FOREIGN_FUTURE_HANDLE_MAP.insert((eventloop, task))
    uniffi_out_dropped_callback[0] = _UniffiForeignFutureDroppedCallbackStruct(handle, _uniffi_future_dropped_callback)

_UNIFFI_FOREIGN_FUTURE_HANDLE_MAP = _UniffiHandleMap()

@_UNIFFI_FOREIGN_FUTURE_DROPPED_CALLBACK
def _uniffi_future_dropped_callback(handle):
    (eventloop, task) = _UNIFFI_FOREIGN_FUTURE_HANDLE_MAP.remove(handle)
    eventloop.call_soon(_uniffi_cancel_task, task)

def _uniffi_cancel_task(task):
    if not task.done():
        task.cancel()

# Public interface members begin here.


class _UniffiFfiConverterString:
    @staticmethod
    def check_lower(value):
        if not isinstance(value, str):
            raise TypeError("argument must be str, not {}".format(type(value).__name__))
        return value

    @staticmethod
    def read(buf):
        size = buf.read_i32()
        if size < 0:
            raise InternalError("Unexpected negative string length")
        utf8_bytes = buf.read(size)
        return utf8_bytes.decode("utf-8")

    @staticmethod
    def write(value, buf):
        utf8_bytes = value.encode("utf-8")
        buf.write_i32(len(utf8_bytes))
        buf.write(utf8_bytes)

    @staticmethod
    def lift(buf):
        with buf.consume_with_stream() as stream:
            return stream.read(stream.remaining()).decode("utf-8")

    @staticmethod
    def lower(value):
        with _UniffiRustBuffer.alloc_with_builder() as builder:
            builder.write(value.encode("utf-8"))
            return builder.finalize()

class _UniffiFfiConverterOptionalString(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        if value is not None:
            _UniffiFfiConverterString.check_lower(value)

    @classmethod
    def write(cls, value, buf):
        if value is None:
            buf.write_u8(0)
            return

        buf.write_u8(1)
        _UniffiFfiConverterString.write(value, buf)

    @classmethod
    def read(cls, buf):
        flag = buf.read_u8()
        if flag == 0:
            return None
        elif flag == 1:
            return _UniffiFfiConverterString.read(buf)
        else:
            raise InternalError("Unexpected flag byte for optional type")

@dataclass
class AppFacts:
    """
    The app that holds the SDK.
"""
    def __init__(self, *, bundle_id:typing.Optional[str] = _DEFAULT, version:typing.Optional[str] = _DEFAULT):
        if bundle_id is _DEFAULT:
            self.bundle_id = None
        else:
            self.bundle_id = bundle_id
        if version is _DEFAULT:
            self.version = None
        else:
            self.version = version




    def __str__(self):
        return "AppFacts(bundle_id={}, version={})".format(self.bundle_id, self.version)
    def __eq__(self, other):
        if self.bundle_id != other.bundle_id:
            return False
        if self.version != other.version:
            return False
        return True

class _UniffiFfiConverterTypeAppFacts(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return AppFacts(
            bundle_id=_UniffiFfiConverterOptionalString.read(buf),
            version=_UniffiFfiConverterOptionalString.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterOptionalString.check_lower(value.bundle_id)
        _UniffiFfiConverterOptionalString.check_lower(value.version)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterOptionalString.write(value.bundle_id, buf)
        _UniffiFfiConverterOptionalString.write(value.version, buf)

class _UniffiFfiConverterUInt32(_UniffiConverterPrimitiveInt):
    CLASS_NAME = "u32"
    VALUE_MIN = 0
    VALUE_MAX = 2**32

    @staticmethod
    def read(buf):
        return buf.read_u32()

    @staticmethod
    def write(value, buf):
        buf.write_u32(value)

@dataclass
class Configuration:
    """
    The SDK configuration that the platform last told.
"""
    def __init__(self, *, version:int, settings_json:str):
        self.version = version
        self.settings_json = settings_json




    def __str__(self):
        return "Configuration(version={}, settings_json={})".format(self.version, self.settings_json)
    def __eq__(self, other):
        if self.version != other.version:
            return False
        if self.settings_json != other.settings_json:
            return False
        return True

class _UniffiFfiConverterTypeConfiguration(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return Configuration(
            version=_UniffiFfiConverterUInt32.read(buf),
            settings_json=_UniffiFfiConverterString.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterUInt32.check_lower(value.version)
        _UniffiFfiConverterString.check_lower(value.settings_json)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterUInt32.write(value.version, buf)
        _UniffiFfiConverterString.write(value.settings_json, buf)

@dataclass
class CreateUserOptions:
    """
    Options of `create_user`. The code is a secret: do not log it.
"""
    def __init__(self, *, authentication_code:str, platform_url:typing.Optional[str] = _DEFAULT):
        self.authentication_code = authentication_code
        if platform_url is _DEFAULT:
            self.platform_url = None
        else:
            self.platform_url = platform_url




    def __str__(self):
        return "CreateUserOptions(authentication_code={}, platform_url={})".format(self.authentication_code, self.platform_url)
    def __eq__(self, other):
        if self.authentication_code != other.authentication_code:
            return False
        if self.platform_url != other.platform_url:
            return False
        return True

class _UniffiFfiConverterTypeCreateUserOptions(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return CreateUserOptions(
            authentication_code=_UniffiFfiConverterString.read(buf),
            platform_url=_UniffiFfiConverterOptionalString.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterString.check_lower(value.authentication_code)
        _UniffiFfiConverterOptionalString.check_lower(value.platform_url)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterString.write(value.authentication_code, buf)
        _UniffiFfiConverterOptionalString.write(value.platform_url, buf)

class _UniffiFfiConverterBoolean:
    @classmethod
    def check_lower(cls, value):
        return not not value

    @classmethod
    def lower(cls, value):
        return 1 if value else 0

    @staticmethod
    def lift(value):
        return value != 0

    @classmethod
    def read(cls, buf):
        return cls.lift(buf.read_u8())

    @classmethod
    def write(cls, value, buf):
        buf.write_u8(value)






class InstallState(enum.Enum):
    """
    The state of an install.
"""

    ACTIVE = 0
    """
    It may act for its user.
"""

    STANDBY = 1
    """
    Another device of the user is active.
"""

    DEACTIVATED = 2
    """
    It never comes back by itself.
"""

    RESET = 3
    """
    It said farewell.
"""



class _UniffiFfiConverterTypeInstallState(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return InstallState.ACTIVE
        if variant == 2:
            return InstallState.STANDBY
        if variant == 3:
            return InstallState.DEACTIVATED
        if variant == 4:
            return InstallState.RESET
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if value == InstallState.ACTIVE:
            return
        if value == InstallState.STANDBY:
            return
        if value == InstallState.DEACTIVATED:
            return
        if value == InstallState.RESET:
            return
        raise ValueError(value)

    @staticmethod
    def write(value, buf):
        if value == InstallState.ACTIVE:
            buf.write_i32(1)
        if value == InstallState.STANDBY:
            buf.write_i32(2)
        if value == InstallState.DEACTIVATED:
            buf.write_i32(3)
        if value == InstallState.RESET:
            buf.write_i32(4)








class StateReason(enum.Enum):
    """
    Why an install is in its state.
"""

    PHONE_PREFERRED = 0
    """
    Standby because a phone of the same user is active.
"""

    SUPERSEDED = 1
    """
    Deactivated because another device of the same user became active.
"""

    DEVICE_REUSED = 2
    """
    Deactivated because a user was created on the same device again.
"""

    PROMOTED = 3
    """
    Active because the install that was active before it went.
"""



class _UniffiFfiConverterTypeStateReason(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return StateReason.PHONE_PREFERRED
        if variant == 2:
            return StateReason.SUPERSEDED
        if variant == 3:
            return StateReason.DEVICE_REUSED
        if variant == 4:
            return StateReason.PROMOTED
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if value == StateReason.PHONE_PREFERRED:
            return
        if value == StateReason.SUPERSEDED:
            return
        if value == StateReason.DEVICE_REUSED:
            return
        if value == StateReason.PROMOTED:
            return
        raise ValueError(value)

    @staticmethod
    def write(value, buf):
        if value == StateReason.PHONE_PREFERRED:
            buf.write_i32(1)
        if value == StateReason.SUPERSEDED:
            buf.write_i32(2)
        if value == StateReason.DEVICE_REUSED:
            buf.write_i32(3)
        if value == StateReason.PROMOTED:
            buf.write_i32(4)



class _UniffiFfiConverterOptionalTypeStateReason(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        if value is not None:
            _UniffiFfiConverterTypeStateReason.check_lower(value)

    @classmethod
    def write(cls, value, buf):
        if value is None:
            buf.write_u8(0)
            return

        buf.write_u8(1)
        _UniffiFfiConverterTypeStateReason.write(value, buf)

    @classmethod
    def read(cls, buf):
        flag = buf.read_u8()
        if flag == 0:
            return None
        elif flag == 1:
            return _UniffiFfiConverterTypeStateReason.read(buf)
        else:
            raise InternalError("Unexpected flag byte for optional type")

class _UniffiFfiConverterInt64(_UniffiConverterPrimitiveInt):
    CLASS_NAME = "i64"
    VALUE_MIN = -2**63
    VALUE_MAX = 2**63

    @staticmethod
    def read(buf):
        return buf.read_i64()

    @staticmethod
    def write(value, buf):
        buf.write_i64(value)

@dataclass
class UserAccessToken:
    """
    A token and its end. The token is a secret: do not log it.
"""
    def __init__(self, *, token:str, expires_at_millis:int):
        self.token = token
        self.expires_at_millis = expires_at_millis




    def __str__(self):
        return "UserAccessToken(token={}, expires_at_millis={})".format(self.token, self.expires_at_millis)
    def __eq__(self, other):
        if self.token != other.token:
            return False
        if self.expires_at_millis != other.expires_at_millis:
            return False
        return True

class _UniffiFfiConverterTypeUserAccessToken(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return UserAccessToken(
            token=_UniffiFfiConverterString.read(buf),
            expires_at_millis=_UniffiFfiConverterInt64.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterString.check_lower(value.token)
        _UniffiFfiConverterInt64.check_lower(value.expires_at_millis)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterString.write(value.token, buf)
        _UniffiFfiConverterInt64.write(value.expires_at_millis, buf)

class _UniffiFfiConverterOptionalTypeUserAccessToken(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        if value is not None:
            _UniffiFfiConverterTypeUserAccessToken.check_lower(value)

    @classmethod
    def write(cls, value, buf):
        if value is None:
            buf.write_u8(0)
            return

        buf.write_u8(1)
        _UniffiFfiConverterTypeUserAccessToken.write(value, buf)

    @classmethod
    def read(cls, buf):
        flag = buf.read_u8()
        if flag == 0:
            return None
        elif flag == 1:
            return _UniffiFfiConverterTypeUserAccessToken.read(buf)
        else:
            raise InternalError("Unexpected flag byte for optional type")

@dataclass
class CreatedUser:
    """
    A user that was created or restored on this device.
"""
    def __init__(self, *, user_id:str, install_id:str, restored:bool, state:InstallState, reason:typing.Optional[StateReason], access_token:typing.Optional[UserAccessToken]):
        self.user_id = user_id
        self.install_id = install_id
        self.restored = restored
        self.state = state
        self.reason = reason
        self.access_token = access_token




    def __str__(self):
        return "CreatedUser(user_id={}, install_id={}, restored={}, state={}, reason={}, access_token={})".format(self.user_id, self.install_id, self.restored, self.state, self.reason, self.access_token)
    def __eq__(self, other):
        if self.user_id != other.user_id:
            return False
        if self.install_id != other.install_id:
            return False
        if self.restored != other.restored:
            return False
        if self.state != other.state:
            return False
        if self.reason != other.reason:
            return False
        if self.access_token != other.access_token:
            return False
        return True

class _UniffiFfiConverterTypeCreatedUser(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return CreatedUser(
            user_id=_UniffiFfiConverterString.read(buf),
            install_id=_UniffiFfiConverterString.read(buf),
            restored=_UniffiFfiConverterBoolean.read(buf),
            state=_UniffiFfiConverterTypeInstallState.read(buf),
            reason=_UniffiFfiConverterOptionalTypeStateReason.read(buf),
            access_token=_UniffiFfiConverterOptionalTypeUserAccessToken.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterString.check_lower(value.user_id)
        _UniffiFfiConverterString.check_lower(value.install_id)
        _UniffiFfiConverterBoolean.check_lower(value.restored)
        _UniffiFfiConverterTypeInstallState.check_lower(value.state)
        _UniffiFfiConverterOptionalTypeStateReason.check_lower(value.reason)
        _UniffiFfiConverterOptionalTypeUserAccessToken.check_lower(value.access_token)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterString.write(value.user_id, buf)
        _UniffiFfiConverterString.write(value.install_id, buf)
        _UniffiFfiConverterBoolean.write(value.restored, buf)
        _UniffiFfiConverterTypeInstallState.write(value.state, buf)
        _UniffiFfiConverterOptionalTypeStateReason.write(value.reason, buf)
        _UniffiFfiConverterOptionalTypeUserAccessToken.write(value.access_token, buf)






class FormFactor(enum.Enum):
    """
    The kind of a device.
"""

    PHONE = 0
    """
    Preferred to a tablet when both want to be active.
"""

    TABLET = 1
    """
    Stands by while a phone is active.
"""

    OTHER = 2
    """
    Anything else.
"""



class _UniffiFfiConverterTypeFormFactor(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return FormFactor.PHONE
        if variant == 2:
            return FormFactor.TABLET
        if variant == 3:
            return FormFactor.OTHER
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if value == FormFactor.PHONE:
            return
        if value == FormFactor.TABLET:
            return
        if value == FormFactor.OTHER:
            return
        raise ValueError(value)

    @staticmethod
    def write(value, buf):
        if value == FormFactor.PHONE:
            buf.write_i32(1)
        if value == FormFactor.TABLET:
            buf.write_i32(2)
        if value == FormFactor.OTHER:
            buf.write_i32(3)



@dataclass
class DeviceFacts:
    """
    The device.
"""
    def __init__(self, *, form_factor:FormFactor, model:typing.Optional[str] = _DEFAULT, os_version:typing.Optional[str] = _DEFAULT, id:typing.Optional[str] = _DEFAULT):
        self.form_factor = form_factor
        if model is _DEFAULT:
            self.model = None
        else:
            self.model = model
        if os_version is _DEFAULT:
            self.os_version = None
        else:
            self.os_version = os_version
        if id is _DEFAULT:
            self.id = None
        else:
            self.id = id




    def __str__(self):
        return "DeviceFacts(form_factor={}, model={}, os_version={}, id={})".format(self.form_factor, self.model, self.os_version, self.id)
    def __eq__(self, other):
        if self.form_factor != other.form_factor:
            return False
        if self.model != other.model:
            return False
        if self.os_version != other.os_version:
            return False
        if self.id != other.id:
            return False
        return True

class _UniffiFfiConverterTypeDeviceFacts(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return DeviceFacts(
            form_factor=_UniffiFfiConverterTypeFormFactor.read(buf),
            model=_UniffiFfiConverterOptionalString.read(buf),
            os_version=_UniffiFfiConverterOptionalString.read(buf),
            id=_UniffiFfiConverterOptionalString.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterTypeFormFactor.check_lower(value.form_factor)
        _UniffiFfiConverterOptionalString.check_lower(value.model)
        _UniffiFfiConverterOptionalString.check_lower(value.os_version)
        _UniffiFfiConverterOptionalString.check_lower(value.id)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterTypeFormFactor.write(value.form_factor, buf)
        _UniffiFfiConverterOptionalString.write(value.model, buf)
        _UniffiFfiConverterOptionalString.write(value.os_version, buf)
        _UniffiFfiConverterOptionalString.write(value.id, buf)

@dataclass
class DisplacedBy:
    """
    The device that took an install's place.
"""
    def __init__(self, *, form_factor:FormFactor, model:typing.Optional[str]):
        self.form_factor = form_factor
        self.model = model




    def __str__(self):
        return "DisplacedBy(form_factor={}, model={})".format(self.form_factor, self.model)
    def __eq__(self, other):
        if self.form_factor != other.form_factor:
            return False
        if self.model != other.model:
            return False
        return True

class _UniffiFfiConverterTypeDisplacedBy(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return DisplacedBy(
            form_factor=_UniffiFfiConverterTypeFormFactor.read(buf),
            model=_UniffiFfiConverterOptionalString.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterTypeFormFactor.check_lower(value.form_factor)
        _UniffiFfiConverterOptionalString.check_lower(value.model)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterTypeFormFactor.write(value.form_factor, buf)
        _UniffiFfiConverterOptionalString.write(value.model, buf)

@dataclass
class HttpHeader:
    """
    One header of a request or a response.
"""
    def __init__(self, *, name:str, value:str):
        self.name = name
        self.value = value




    def __str__(self):
        return "HttpHeader(name={}, value={})".format(self.name, self.value)
    def __eq__(self, other):
        if self.name != other.name:
            return False
        if self.value != other.value:
            return False
        return True

class _UniffiFfiConverterTypeHttpHeader(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return HttpHeader(
            name=_UniffiFfiConverterString.read(buf),
            value=_UniffiFfiConverterString.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterString.check_lower(value.name)
        _UniffiFfiConverterString.check_lower(value.value)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterString.write(value.name, buf)
        _UniffiFfiConverterString.write(value.value, buf)






class HttpMethod(enum.Enum):
    """
    The methods that the SDK uses.
"""

    GET = 0
    """
    `GET`
"""

    POST = 1
    """
    `POST`
"""

    PATCH = 2
    """
    `PATCH`
"""



class _UniffiFfiConverterTypeHttpMethod(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return HttpMethod.GET
        if variant == 2:
            return HttpMethod.POST
        if variant == 3:
            return HttpMethod.PATCH
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if value == HttpMethod.GET:
            return
        if value == HttpMethod.POST:
            return
        if value == HttpMethod.PATCH:
            return
        raise ValueError(value)

    @staticmethod
    def write(value, buf):
        if value == HttpMethod.GET:
            buf.write_i32(1)
        if value == HttpMethod.POST:
            buf.write_i32(2)
        if value == HttpMethod.PATCH:
            buf.write_i32(3)



class _UniffiFfiConverterSequenceTypeHttpHeader(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        for item in value:
            _UniffiFfiConverterTypeHttpHeader.check_lower(item)

    @classmethod
    def write(cls, value, buf):
        items = len(value)
        buf.write_i32(items)
        for item in value:
            _UniffiFfiConverterTypeHttpHeader.write(item, buf)

    @classmethod
    def read(cls, buf):
        count = buf.read_i32()
        if count < 0:
            raise InternalError("Unexpected negative sequence length")

        return [
            _UniffiFfiConverterTypeHttpHeader.read(buf) for i in range(count)
        ]

class _UniffiFfiConverterBytes(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        size = buf.read_i32()
        if size < 0:
            raise InternalError("Unexpected negative byte string length")
        return buf.read(size)

    @staticmethod
    def check_lower(value):
        try:
            memoryview(value)
        except TypeError:
            raise TypeError("a bytes-like object is required, not {!r}".format(type(value).__name__))

    @staticmethod
    def write(value, buf):
        buf.write_i32(len(value))
        buf.write(value)

class _UniffiFfiConverterOptionalBytes(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        if value is not None:
            _UniffiFfiConverterBytes.check_lower(value)

    @classmethod
    def write(cls, value, buf):
        if value is None:
            buf.write_u8(0)
            return

        buf.write_u8(1)
        _UniffiFfiConverterBytes.write(value, buf)

    @classmethod
    def read(cls, buf):
        flag = buf.read_u8()
        if flag == 0:
            return None
        elif flag == 1:
            return _UniffiFfiConverterBytes.read(buf)
        else:
            raise InternalError("Unexpected flag byte for optional type")

@dataclass
class HttpRequest:
    """
    One HTTP request. Its headers and its body hold secrets: do not log them.
"""
    def __init__(self, *, method:HttpMethod, url:str, headers:typing.List[HttpHeader], body:typing.Optional[bytes], timeout_millis:int):
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout_millis = timeout_millis




    def __str__(self):
        return "HttpRequest(method={}, url={}, headers={}, body={}, timeout_millis={})".format(self.method, self.url, self.headers, self.body, self.timeout_millis)
    def __eq__(self, other):
        if self.method != other.method:
            return False
        if self.url != other.url:
            return False
        if self.headers != other.headers:
            return False
        if self.body != other.body:
            return False
        if self.timeout_millis != other.timeout_millis:
            return False
        return True

class _UniffiFfiConverterTypeHttpRequest(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return HttpRequest(
            method=_UniffiFfiConverterTypeHttpMethod.read(buf),
            url=_UniffiFfiConverterString.read(buf),
            headers=_UniffiFfiConverterSequenceTypeHttpHeader.read(buf),
            body=_UniffiFfiConverterOptionalBytes.read(buf),
            timeout_millis=_UniffiFfiConverterUInt32.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterTypeHttpMethod.check_lower(value.method)
        _UniffiFfiConverterString.check_lower(value.url)
        _UniffiFfiConverterSequenceTypeHttpHeader.check_lower(value.headers)
        _UniffiFfiConverterOptionalBytes.check_lower(value.body)
        _UniffiFfiConverterUInt32.check_lower(value.timeout_millis)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterTypeHttpMethod.write(value.method, buf)
        _UniffiFfiConverterString.write(value.url, buf)
        _UniffiFfiConverterSequenceTypeHttpHeader.write(value.headers, buf)
        _UniffiFfiConverterOptionalBytes.write(value.body, buf)
        _UniffiFfiConverterUInt32.write(value.timeout_millis, buf)

class _UniffiFfiConverterUInt16(_UniffiConverterPrimitiveInt):
    CLASS_NAME = "u16"
    VALUE_MIN = 0
    VALUE_MAX = 2**16

    @staticmethod
    def read(buf):
        return buf.read_u16()

    @staticmethod
    def write(value, buf):
        buf.write_u16(value)

@dataclass
class HttpResponse:
    """
    One HTTP response, whatever its status. Its body holds secrets: do not log
    it.
"""
    def __init__(self, *, status:int, headers:typing.List[HttpHeader], body:bytes):
        self.status = status
        self.headers = headers
        self.body = body




    def __str__(self):
        return "HttpResponse(status={}, headers={}, body={})".format(self.status, self.headers, self.body)
    def __eq__(self, other):
        if self.status != other.status:
            return False
        if self.headers != other.headers:
            return False
        if self.body != other.body:
            return False
        return True

class _UniffiFfiConverterTypeHttpResponse(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return HttpResponse(
            status=_UniffiFfiConverterUInt16.read(buf),
            headers=_UniffiFfiConverterSequenceTypeHttpHeader.read(buf),
            body=_UniffiFfiConverterBytes.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterUInt16.check_lower(value.status)
        _UniffiFfiConverterSequenceTypeHttpHeader.check_lower(value.headers)
        _UniffiFfiConverterBytes.check_lower(value.body)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterUInt16.write(value.status, buf)
        _UniffiFfiConverterSequenceTypeHttpHeader.write(value.headers, buf)
        _UniffiFfiConverterBytes.write(value.body, buf)






class Platform(enum.Enum):
    """
    The platform whose SDK this is.
"""

    IOS = 0
    """
    iOS and iPadOS.
"""

    ANDROID = 1
    """
    Android.
"""

    OTHER = 2
    """
    Anything else: a desktop, a terminal, a test.
"""



class _UniffiFfiConverterTypePlatform(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return Platform.IOS
        if variant == 2:
            return Platform.ANDROID
        if variant == 3:
            return Platform.OTHER
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if value == Platform.IOS:
            return
        if value == Platform.ANDROID:
            return
        if value == Platform.OTHER:
            return
        raise ValueError(value)

    @staticmethod
    def write(value, buf):
        if value == Platform.IOS:
            buf.write_i32(1)
        if value == Platform.ANDROID:
            buf.write_i32(2)
        if value == Platform.OTHER:
            buf.write_i32(3)



@dataclass
class InitializeOptions:
    """
    Options of `initialize`.
"""
    def __init__(self, *, platform_url:str, app:AppFacts, device:DeviceFacts, platform:Platform, creation_deadline_millis:int = 30000):
        self.platform_url = platform_url
        self.app = app
        self.device = device
        self.platform = platform
        self.creation_deadline_millis = creation_deadline_millis




    def __str__(self):
        return "InitializeOptions(platform_url={}, app={}, device={}, platform={}, creation_deadline_millis={})".format(self.platform_url, self.app, self.device, self.platform, self.creation_deadline_millis)
    def __eq__(self, other):
        if self.platform_url != other.platform_url:
            return False
        if self.app != other.app:
            return False
        if self.device != other.device:
            return False
        if self.platform != other.platform:
            return False
        if self.creation_deadline_millis != other.creation_deadline_millis:
            return False
        return True

class _UniffiFfiConverterTypeInitializeOptions(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return InitializeOptions(
            platform_url=_UniffiFfiConverterString.read(buf),
            app=_UniffiFfiConverterTypeAppFacts.read(buf),
            device=_UniffiFfiConverterTypeDeviceFacts.read(buf),
            platform=_UniffiFfiConverterTypePlatform.read(buf),
            creation_deadline_millis=_UniffiFfiConverterUInt32.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterString.check_lower(value.platform_url)
        _UniffiFfiConverterTypeAppFacts.check_lower(value.app)
        _UniffiFfiConverterTypeDeviceFacts.check_lower(value.device)
        _UniffiFfiConverterTypePlatform.check_lower(value.platform)
        _UniffiFfiConverterUInt32.check_lower(value.creation_deadline_millis)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterString.write(value.platform_url, buf)
        _UniffiFfiConverterTypeAppFacts.write(value.app, buf)
        _UniffiFfiConverterTypeDeviceFacts.write(value.device, buf)
        _UniffiFfiConverterTypePlatform.write(value.platform, buf)
        _UniffiFfiConverterUInt32.write(value.creation_deadline_millis, buf)






class PendingFarewell(enum.Enum):
    """
    What became of the farewell that a reset owes the platform.
"""

    NONE = 0
    """
    There was no install to say farewell for.
"""

    SAID = 1
    """
    The platform knows.
"""

    PENDING = 2
    """
    It is kept, and said at the next chance.
"""



class _UniffiFfiConverterTypePendingFarewell(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return PendingFarewell.NONE
        if variant == 2:
            return PendingFarewell.SAID
        if variant == 3:
            return PendingFarewell.PENDING
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if value == PendingFarewell.NONE:
            return
        if value == PendingFarewell.SAID:
            return
        if value == PendingFarewell.PENDING:
            return
        raise ValueError(value)

    @staticmethod
    def write(value, buf):
        if value == PendingFarewell.NONE:
            buf.write_i32(1)
        if value == PendingFarewell.SAID:
            buf.write_i32(2)
        if value == PendingFarewell.PENDING:
            buf.write_i32(3)



@dataclass
class ResetOutcome:
    """
    What a reset did.
"""
    def __init__(self, *, farewell:PendingFarewell):
        self.farewell = farewell




    def __str__(self):
        return "ResetOutcome(farewell={})".format(self.farewell)
    def __eq__(self, other):
        if self.farewell != other.farewell:
            return False
        return True

class _UniffiFfiConverterTypeResetOutcome(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return ResetOutcome(
            farewell=_UniffiFfiConverterTypePendingFarewell.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterTypePendingFarewell.check_lower(value.farewell)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterTypePendingFarewell.write(value.farewell, buf)






class DisabledReason(enum.Enum):
    """
    Why an install may not act for its user.
"""

    USER_DELETED = 0
    """
    The user was deleted.
"""

    USER_DISABLED = 1
    """
    The customer disabled the user.
"""

    INSTALL_DEACTIVATED = 2
    """
    The install was deactivated.
"""

    INSTALL_STANDBY = 3
    """
    Another device of the user is active.
"""

    CONFIGURATION = 4
    """
    The SDK configuration says so.
"""



class _UniffiFfiConverterTypeDisabledReason(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return DisabledReason.USER_DELETED
        if variant == 2:
            return DisabledReason.USER_DISABLED
        if variant == 3:
            return DisabledReason.INSTALL_DEACTIVATED
        if variant == 4:
            return DisabledReason.INSTALL_STANDBY
        if variant == 5:
            return DisabledReason.CONFIGURATION
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if value == DisabledReason.USER_DELETED:
            return
        if value == DisabledReason.USER_DISABLED:
            return
        if value == DisabledReason.INSTALL_DEACTIVATED:
            return
        if value == DisabledReason.INSTALL_STANDBY:
            return
        if value == DisabledReason.CONFIGURATION:
            return
        raise ValueError(value)

    @staticmethod
    def write(value, buf):
        if value == DisabledReason.USER_DELETED:
            buf.write_i32(1)
        if value == DisabledReason.USER_DISABLED:
            buf.write_i32(2)
        if value == DisabledReason.INSTALL_DEACTIVATED:
            buf.write_i32(3)
        if value == DisabledReason.INSTALL_STANDBY:
            buf.write_i32(4)
        if value == DisabledReason.CONFIGURATION:
            buf.write_i32(5)



class _UniffiFfiConverterOptionalTypeDisabledReason(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        if value is not None:
            _UniffiFfiConverterTypeDisabledReason.check_lower(value)

    @classmethod
    def write(cls, value, buf):
        if value is None:
            buf.write_u8(0)
            return

        buf.write_u8(1)
        _UniffiFfiConverterTypeDisabledReason.write(value, buf)

    @classmethod
    def read(cls, buf):
        flag = buf.read_u8()
        if flag == 0:
            return None
        elif flag == 1:
            return _UniffiFfiConverterTypeDisabledReason.read(buf)
        else:
            raise InternalError("Unexpected flag byte for optional type")

class _UniffiFfiConverterOptionalTypeDisplacedBy(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        if value is not None:
            _UniffiFfiConverterTypeDisplacedBy.check_lower(value)

    @classmethod
    def write(cls, value, buf):
        if value is None:
            buf.write_u8(0)
            return

        buf.write_u8(1)
        _UniffiFfiConverterTypeDisplacedBy.write(value, buf)

    @classmethod
    def read(cls, buf):
        flag = buf.read_u8()
        if flag == 0:
            return None
        elif flag == 1:
            return _UniffiFfiConverterTypeDisplacedBy.read(buf)
        else:
            raise InternalError("Unexpected flag byte for optional type")

@dataclass
class Status:
    """
    Where the install and its user stood when the platform last told.
"""
    def __init__(self, *, user_id:str, install_id:str, remotely_enabled:bool, disabled_reason:typing.Optional[DisabledReason], install_state:InstallState, state_reason:typing.Optional[StateReason], since_millis:int, displaced_by:typing.Optional[DisplacedBy]):
        self.user_id = user_id
        self.install_id = install_id
        self.remotely_enabled = remotely_enabled
        self.disabled_reason = disabled_reason
        self.install_state = install_state
        self.state_reason = state_reason
        self.since_millis = since_millis
        self.displaced_by = displaced_by




    def __str__(self):
        return "Status(user_id={}, install_id={}, remotely_enabled={}, disabled_reason={}, install_state={}, state_reason={}, since_millis={}, displaced_by={})".format(self.user_id, self.install_id, self.remotely_enabled, self.disabled_reason, self.install_state, self.state_reason, self.since_millis, self.displaced_by)
    def __eq__(self, other):
        if self.user_id != other.user_id:
            return False
        if self.install_id != other.install_id:
            return False
        if self.remotely_enabled != other.remotely_enabled:
            return False
        if self.disabled_reason != other.disabled_reason:
            return False
        if self.install_state != other.install_state:
            return False
        if self.state_reason != other.state_reason:
            return False
        if self.since_millis != other.since_millis:
            return False
        if self.displaced_by != other.displaced_by:
            return False
        return True

class _UniffiFfiConverterTypeStatus(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        return Status(
            user_id=_UniffiFfiConverterString.read(buf),
            install_id=_UniffiFfiConverterString.read(buf),
            remotely_enabled=_UniffiFfiConverterBoolean.read(buf),
            disabled_reason=_UniffiFfiConverterOptionalTypeDisabledReason.read(buf),
            install_state=_UniffiFfiConverterTypeInstallState.read(buf),
            state_reason=_UniffiFfiConverterOptionalTypeStateReason.read(buf),
            since_millis=_UniffiFfiConverterInt64.read(buf),
            displaced_by=_UniffiFfiConverterOptionalTypeDisplacedBy.read(buf),
        )

    @staticmethod
    def check_lower(value):
        _UniffiFfiConverterString.check_lower(value.user_id)
        _UniffiFfiConverterString.check_lower(value.install_id)
        _UniffiFfiConverterBoolean.check_lower(value.remotely_enabled)
        _UniffiFfiConverterOptionalTypeDisabledReason.check_lower(value.disabled_reason)
        _UniffiFfiConverterTypeInstallState.check_lower(value.install_state)
        _UniffiFfiConverterOptionalTypeStateReason.check_lower(value.state_reason)
        _UniffiFfiConverterInt64.check_lower(value.since_millis)
        _UniffiFfiConverterOptionalTypeDisplacedBy.check_lower(value.displaced_by)

    @staticmethod
    def write(value, buf):
        _UniffiFfiConverterString.write(value.user_id, buf)
        _UniffiFfiConverterString.write(value.install_id, buf)
        _UniffiFfiConverterBoolean.write(value.remotely_enabled, buf)
        _UniffiFfiConverterOptionalTypeDisabledReason.write(value.disabled_reason, buf)
        _UniffiFfiConverterTypeInstallState.write(value.install_state, buf)
        _UniffiFfiConverterOptionalTypeStateReason.write(value.state_reason, buf)
        _UniffiFfiConverterInt64.write(value.since_millis, buf)
        _UniffiFfiConverterOptionalTypeDisplacedBy.write(value.displaced_by, buf)



# AccessTokenError
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class AccessTokenError(Exception):
    """
    Why there is no token.
"""
    pass

_UniffiTempAccessTokenError = AccessTokenError

class AccessTokenError:  # type: ignore
    """
    Why there is no token.
"""

    class NotInitialized(_UniffiTempAccessTokenError):
        """
        `initialize` comes first.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "AccessTokenError.NotInitialized({})".format(str(self))
    _UniffiTempAccessTokenError.NotInitialized = NotInitialized # type: ignore
    class NoUser(_UniffiTempAccessTokenError):
        """
        There is no user on this device.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "AccessTokenError.NoUser({})".format(str(self))
    _UniffiTempAccessTokenError.NoUser = NoUser # type: ignore
    class NetworkError(_UniffiTempAccessTokenError):
        """
        The platform was out of reach.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "AccessTokenError.NetworkError({})".format(str(self))
    _UniffiTempAccessTokenError.NetworkError = NetworkError # type: ignore
    class UserDisabledRemotely(_UniffiTempAccessTokenError):
        """
        The customer disabled the user.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "AccessTokenError.UserDisabledRemotely({})".format(str(self))
    _UniffiTempAccessTokenError.UserDisabledRemotely = UserDisabledRemotely # type: ignore
    class InstallDeactivated(_UniffiTempAccessTokenError):
        """
        The install was deactivated, or deleted with its user.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "AccessTokenError.InstallDeactivated({})".format(str(self))
    _UniffiTempAccessTokenError.InstallDeactivated = InstallDeactivated # type: ignore
    class InstallStandby(_UniffiTempAccessTokenError):
        """
        Another device of the user is active.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "AccessTokenError.InstallStandby({})".format(str(self))
    _UniffiTempAccessTokenError.InstallStandby = InstallStandby # type: ignore
    class InstallNotDeactivated(_UniffiTempAccessTokenError):
        """
        Drain tokens are for deactivated installs; this one is not.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "AccessTokenError.InstallNotDeactivated({})".format(str(self))
    _UniffiTempAccessTokenError.InstallNotDeactivated = InstallNotDeactivated # type: ignore
    class ServerError(_UniffiTempAccessTokenError):
        """
        The platform failed.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "AccessTokenError.ServerError({})".format(str(self))
    _UniffiTempAccessTokenError.ServerError = ServerError # type: ignore
    class UnexpectedError(_UniffiTempAccessTokenError):
        """
        A fault of the SDK or of its host.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "AccessTokenError.UnexpectedError({})".format(str(self))
    _UniffiTempAccessTokenError.UnexpectedError = UnexpectedError # type: ignore

AccessTokenError = _UniffiTempAccessTokenError # type: ignore
del _UniffiTempAccessTokenError


class _UniffiFfiConverterTypeAccessTokenError(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return AccessTokenError.NotInitialized(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 2:
            return AccessTokenError.NoUser(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 3:
            return AccessTokenError.NetworkError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 4:
            return AccessTokenError.UserDisabledRemotely(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 5:
            return AccessTokenError.InstallDeactivated(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 6:
            return AccessTokenError.InstallStandby(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 7:
            return AccessTokenError.InstallNotDeactivated(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 8:
            return AccessTokenError.ServerError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 9:
            return AccessTokenError.UnexpectedError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, AccessTokenError.NotInitialized):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, AccessTokenError.NoUser):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, AccessTokenError.NetworkError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, AccessTokenError.UserDisabledRemotely):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, AccessTokenError.InstallDeactivated):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, AccessTokenError.InstallStandby):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, AccessTokenError.InstallNotDeactivated):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, AccessTokenError.ServerError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, AccessTokenError.UnexpectedError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, AccessTokenError.NotInitialized):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, AccessTokenError.NoUser):
            buf.write_i32(2)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, AccessTokenError.NetworkError):
            buf.write_i32(3)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, AccessTokenError.UserDisabledRemotely):
            buf.write_i32(4)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, AccessTokenError.InstallDeactivated):
            buf.write_i32(5)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, AccessTokenError.InstallStandby):
            buf.write_i32(6)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, AccessTokenError.InstallNotDeactivated):
            buf.write_i32(7)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, AccessTokenError.ServerError):
            buf.write_i32(8)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, AccessTokenError.UnexpectedError):
            buf.write_i32(9)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)



# CreateUserError
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class CreateUserError(Exception):
    """
    Why a user creation failed.
"""
    pass

_UniffiTempCreateUserError = CreateUserError

class CreateUserError:  # type: ignore
    """
    Why a user creation failed.
"""

    class NotInitialized(_UniffiTempCreateUserError):
        """
        `initialize` comes first.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "CreateUserError.NotInitialized({})".format(str(self))
    _UniffiTempCreateUserError.NotInitialized = NotInitialized # type: ignore
    class SdkResetInProgress(_UniffiTempCreateUserError):
        """
        A reset is under way, or took this creation away.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "CreateUserError.SdkResetInProgress({})".format(str(self))
    _UniffiTempCreateUserError.SdkResetInProgress = SdkResetInProgress # type: ignore
    class UserCreationInProgress(_UniffiTempCreateUserError):
        """
        Another call creates a user at this moment.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "CreateUserError.UserCreationInProgress({})".format(str(self))
    _UniffiTempCreateUserError.UserCreationInProgress = UserCreationInProgress # type: ignore
    class UserAlreadyExists(_UniffiTempCreateUserError):
        """
        There is a user on this device.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "CreateUserError.UserAlreadyExists({})".format(str(self))
    _UniffiTempCreateUserError.UserAlreadyExists = UserAlreadyExists # type: ignore
    class AuthCodeInvalid(_UniffiTempCreateUserError):
        """
        The platform refused the code; the error code says why.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "CreateUserError.AuthCodeInvalid({})".format(str(self))
    _UniffiTempCreateUserError.AuthCodeInvalid = AuthCodeInvalid # type: ignore
    class AuthCodeExpired(_UniffiTempCreateUserError):
        """
        The code is past its end.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "CreateUserError.AuthCodeExpired({})".format(str(self))
    _UniffiTempCreateUserError.AuthCodeExpired = AuthCodeExpired # type: ignore
    class NetworkError(_UniffiTempCreateUserError):
        """
        The platform was out of reach. The same code may be offered again.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "CreateUserError.NetworkError({})".format(str(self))
    _UniffiTempCreateUserError.NetworkError = NetworkError # type: ignore
    class ServerError(_UniffiTempCreateUserError):
        """
        The platform failed. The same code may be offered again.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "CreateUserError.ServerError({})".format(str(self))
    _UniffiTempCreateUserError.ServerError = ServerError # type: ignore
    class UnexpectedError(_UniffiTempCreateUserError):
        """
        A fault of the SDK or of its host. The same code may be offered again.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "CreateUserError.UnexpectedError({})".format(str(self))
    _UniffiTempCreateUserError.UnexpectedError = UnexpectedError # type: ignore

CreateUserError = _UniffiTempCreateUserError # type: ignore
del _UniffiTempCreateUserError


class _UniffiFfiConverterTypeCreateUserError(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return CreateUserError.NotInitialized(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 2:
            return CreateUserError.SdkResetInProgress(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 3:
            return CreateUserError.UserCreationInProgress(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 4:
            return CreateUserError.UserAlreadyExists(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 5:
            return CreateUserError.AuthCodeInvalid(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 6:
            return CreateUserError.AuthCodeExpired(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 7:
            return CreateUserError.NetworkError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 8:
            return CreateUserError.ServerError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 9:
            return CreateUserError.UnexpectedError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, CreateUserError.NotInitialized):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, CreateUserError.SdkResetInProgress):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, CreateUserError.UserCreationInProgress):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, CreateUserError.UserAlreadyExists):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, CreateUserError.AuthCodeInvalid):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, CreateUserError.AuthCodeExpired):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, CreateUserError.NetworkError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, CreateUserError.ServerError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, CreateUserError.UnexpectedError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, CreateUserError.NotInitialized):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, CreateUserError.SdkResetInProgress):
            buf.write_i32(2)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, CreateUserError.UserCreationInProgress):
            buf.write_i32(3)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, CreateUserError.UserAlreadyExists):
            buf.write_i32(4)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, CreateUserError.AuthCodeInvalid):
            buf.write_i32(5)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, CreateUserError.AuthCodeExpired):
            buf.write_i32(6)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, CreateUserError.NetworkError):
            buf.write_i32(7)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, CreateUserError.ServerError):
            buf.write_i32(8)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, CreateUserError.UnexpectedError):
            buf.write_i32(9)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)



# HomeFailure
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class HomeFailure(Exception):
    """
    Why a folder cannot be a device's home.
"""
    pass

_UniffiTempHomeFailure = HomeFailure

class HomeFailure:  # type: ignore
    """
    Why a folder cannot be a device's home.
"""

    class InUse(_UniffiTempHomeFailure):
        """
        Another process, or another part of this one, uses it.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "HomeFailure.InUse({})".format(str(self))
    _UniffiTempHomeFailure.InUse = InUse # type: ignore
    class Unsafe(_UniffiTempHomeFailure):
        """
        Others may get at it, or it is not a folder.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "HomeFailure.Unsafe({})".format(str(self))
    _UniffiTempHomeFailure.Unsafe = Unsafe # type: ignore
    class Unavailable(_UniffiTempHomeFailure):
        """
        The file system failed.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "HomeFailure.Unavailable({})".format(str(self))
    _UniffiTempHomeFailure.Unavailable = Unavailable # type: ignore

HomeFailure = _UniffiTempHomeFailure # type: ignore
del _UniffiTempHomeFailure


class _UniffiFfiConverterTypeHomeFailure(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return HomeFailure.InUse(
                _UniffiFfiConverterString.read(buf),
            )
        if variant == 2:
            return HomeFailure.Unsafe(
                _UniffiFfiConverterString.read(buf),
            )
        if variant == 3:
            return HomeFailure.Unavailable(
                _UniffiFfiConverterString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, HomeFailure.InUse):
            _UniffiFfiConverterString.check_lower(value.details)
            return
        if isinstance(value, HomeFailure.Unsafe):
            _UniffiFfiConverterString.check_lower(value.details)
            return
        if isinstance(value, HomeFailure.Unavailable):
            _UniffiFfiConverterString.check_lower(value.details)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, HomeFailure.InUse):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)
        if isinstance(value, HomeFailure.Unsafe):
            buf.write_i32(2)
            _UniffiFfiConverterString.write(value.details, buf)
        if isinstance(value, HomeFailure.Unavailable):
            buf.write_i32(3)
            _UniffiFfiConverterString.write(value.details, buf)



# HostFailure
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class HostFailure(Exception):
    """
    The host's own code threw where nothing can be made of it.
"""
    pass

_UniffiTempHostFailure = HostFailure

class HostFailure:  # type: ignore
    """
    The host's own code threw where nothing can be made of it.
"""

    class HostFailed(_UniffiTempHostFailure):
        """
        It threw.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "HostFailure.HostFailed({})".format(str(self))
    _UniffiTempHostFailure.HostFailed = HostFailed # type: ignore

HostFailure = _UniffiTempHostFailure # type: ignore
del _UniffiTempHostFailure


class _UniffiFfiConverterTypeHostFailure(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return HostFailure.HostFailed(
                _UniffiFfiConverterString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, HostFailure.HostFailed):
            _UniffiFfiConverterString.check_lower(value.details)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, HostFailure.HostFailed):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)



# HttpFailure
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class HttpFailure(Exception):
    """
    Why there is no response.
"""
    pass

_UniffiTempHttpFailure = HttpFailure

class HttpFailure:  # type: ignore
    """
    Why there is no response.
"""

    class Unreachable(_UniffiTempHttpFailure):
        """
        No connection, or it broke. Worth another try.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "HttpFailure.Unreachable({})".format(str(self))
    _UniffiTempHttpFailure.Unreachable = Unreachable # type: ignore
    class Timeout(_UniffiTempHttpFailure):
        """
        No answer in time. Worth another try.
"""

        def __init__(self):
            pass

        def __repr__(self):
            return "HttpFailure.Timeout({})".format(str(self))
    _UniffiTempHttpFailure.Timeout = Timeout # type: ignore
    class Refused(_UniffiTempHttpFailure):
        """
        The client will not send this: another try would fare the same.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "HttpFailure.Refused({})".format(str(self))
    _UniffiTempHttpFailure.Refused = Refused # type: ignore
    class HostFailed(_UniffiTempHttpFailure):
        """
        The host's own code threw something that is none of these.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "HttpFailure.HostFailed({})".format(str(self))
    _UniffiTempHttpFailure.HostFailed = HostFailed # type: ignore

HttpFailure = _UniffiTempHttpFailure # type: ignore
del _UniffiTempHttpFailure


class _UniffiFfiConverterTypeHttpFailure(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return HttpFailure.Unreachable(
                _UniffiFfiConverterString.read(buf),
            )
        if variant == 2:
            return HttpFailure.Timeout(
            )
        if variant == 3:
            return HttpFailure.Refused(
                _UniffiFfiConverterString.read(buf),
            )
        if variant == 4:
            return HttpFailure.HostFailed(
                _UniffiFfiConverterString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, HttpFailure.Unreachable):
            _UniffiFfiConverterString.check_lower(value.details)
            return
        if isinstance(value, HttpFailure.Timeout):
            return
        if isinstance(value, HttpFailure.Refused):
            _UniffiFfiConverterString.check_lower(value.details)
            return
        if isinstance(value, HttpFailure.HostFailed):
            _UniffiFfiConverterString.check_lower(value.details)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, HttpFailure.Unreachable):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)
        if isinstance(value, HttpFailure.Timeout):
            buf.write_i32(2)
        if isinstance(value, HttpFailure.Refused):
            buf.write_i32(3)
            _UniffiFfiConverterString.write(value.details, buf)
        if isinstance(value, HttpFailure.HostFailed):
            buf.write_i32(4)
            _UniffiFfiConverterString.write(value.details, buf)






class InitState(enum.Enum):
    """
    Where the SDK stands.
"""

    NOT_INITIALIZED = 0
    """
    `initialize` was not called, or failed.
"""

    INIT_IN_PROGRESS = 1
    """
    `initialize` is under way.
"""

    INITIALIZED = 2
    """
    Ready.
"""

    RESETTING = 3
    """
    `reset` is under way.
"""



class _UniffiFfiConverterTypeInitState(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return InitState.NOT_INITIALIZED
        if variant == 2:
            return InitState.INIT_IN_PROGRESS
        if variant == 3:
            return InitState.INITIALIZED
        if variant == 4:
            return InitState.RESETTING
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if value == InitState.NOT_INITIALIZED:
            return
        if value == InitState.INIT_IN_PROGRESS:
            return
        if value == InitState.INITIALIZED:
            return
        if value == InitState.RESETTING:
            return
        raise ValueError(value)

    @staticmethod
    def write(value, buf):
        if value == InitState.NOT_INITIALIZED:
            buf.write_i32(1)
        if value == InitState.INIT_IN_PROGRESS:
            buf.write_i32(2)
        if value == InitState.INITIALIZED:
            buf.write_i32(3)
        if value == InitState.RESETTING:
            buf.write_i32(4)





# InitializeError
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class InitializeError(Exception):
    """
    Why `initialize` failed.
"""
    pass

_UniffiTempInitializeError = InitializeError

class InitializeError:  # type: ignore
    """
    Why `initialize` failed.
"""

    class InitInProgress(_UniffiTempInitializeError):
        """
        Another thread initialises at this moment.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "InitializeError.InitInProgress({})".format(str(self))
    _UniffiTempInitializeError.InitInProgress = InitInProgress # type: ignore
    class SdkResetInProgress(_UniffiTempInitializeError):
        """
        A reset is under way.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "InitializeError.SdkResetInProgress({})".format(str(self))
    _UniffiTempInitializeError.SdkResetInProgress = SdkResetInProgress # type: ignore
    class InvalidPlatformUrl(_UniffiTempInitializeError):
        """
        The platform URL is not one.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "InitializeError.InvalidPlatformUrl({})".format(str(self))
    _UniffiTempInitializeError.InvalidPlatformUrl = InvalidPlatformUrl # type: ignore
    class StateCorrupt(_UniffiTempInitializeError):
        """
        What is stored cannot be read. `reset` is the cure.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "InitializeError.StateCorrupt({})".format(str(self))
    _UniffiTempInitializeError.StateCorrupt = StateCorrupt # type: ignore
    class StateNewer(_UniffiTempInitializeError):
        """
        A newer version of the SDK wrote what is stored. It was left as it is.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "InitializeError.StateNewer({})".format(str(self))
    _UniffiTempInitializeError.StateNewer = StateNewer # type: ignore
    class StoreUnavailable(_UniffiTempInitializeError):
        """
        The store is away, such as a keychain before the first unlock.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "InitializeError.StoreUnavailable({})".format(str(self))
    _UniffiTempInitializeError.StoreUnavailable = StoreUnavailable # type: ignore
    class UnexpectedError(_UniffiTempInitializeError):
        """
        A fault of the SDK or of its host.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "InitializeError.UnexpectedError({})".format(str(self))
    _UniffiTempInitializeError.UnexpectedError = UnexpectedError # type: ignore

InitializeError = _UniffiTempInitializeError # type: ignore
del _UniffiTempInitializeError


class _UniffiFfiConverterTypeInitializeError(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return InitializeError.InitInProgress(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 2:
            return InitializeError.SdkResetInProgress(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 3:
            return InitializeError.InvalidPlatformUrl(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 4:
            return InitializeError.StateCorrupt(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 5:
            return InitializeError.StateNewer(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 6:
            return InitializeError.StoreUnavailable(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 7:
            return InitializeError.UnexpectedError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, InitializeError.InitInProgress):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, InitializeError.SdkResetInProgress):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, InitializeError.InvalidPlatformUrl):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, InitializeError.StateCorrupt):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, InitializeError.StateNewer):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, InitializeError.StoreUnavailable):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, InitializeError.UnexpectedError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, InitializeError.InitInProgress):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, InitializeError.SdkResetInProgress):
            buf.write_i32(2)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, InitializeError.InvalidPlatformUrl):
            buf.write_i32(3)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, InitializeError.StateCorrupt):
            buf.write_i32(4)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, InitializeError.StateNewer):
            buf.write_i32(5)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, InitializeError.StoreUnavailable):
            buf.write_i32(6)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, InitializeError.UnexpectedError):
            buf.write_i32(7)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)



# KeyFailure
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class KeyFailure(Exception):
    """
    Why a device key failed.
"""
    pass

_UniffiTempKeyFailure = KeyFailure

class KeyFailure:  # type: ignore
    """
    Why a device key failed.
"""

    class NotFound(_UniffiTempKeyFailure):
        """
        There is no key of this name.
"""

        def __init__(self):
            pass

        def __repr__(self):
            return "KeyFailure.NotFound({})".format(str(self))
    _UniffiTempKeyFailure.NotFound = NotFound # type: ignore
    class Unavailable(_UniffiTempKeyFailure):
        """
        The key store is away or refuses.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "KeyFailure.Unavailable({})".format(str(self))
    _UniffiTempKeyFailure.Unavailable = Unavailable # type: ignore
    class HostFailed(_UniffiTempKeyFailure):
        """
        The host's own code threw something that is none of these.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "KeyFailure.HostFailed({})".format(str(self))
    _UniffiTempKeyFailure.HostFailed = HostFailed # type: ignore

KeyFailure = _UniffiTempKeyFailure # type: ignore
del _UniffiTempKeyFailure


class _UniffiFfiConverterTypeKeyFailure(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return KeyFailure.NotFound(
            )
        if variant == 2:
            return KeyFailure.Unavailable(
                _UniffiFfiConverterString.read(buf),
            )
        if variant == 3:
            return KeyFailure.HostFailed(
                _UniffiFfiConverterString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, KeyFailure.NotFound):
            return
        if isinstance(value, KeyFailure.Unavailable):
            _UniffiFfiConverterString.check_lower(value.details)
            return
        if isinstance(value, KeyFailure.HostFailed):
            _UniffiFfiConverterString.check_lower(value.details)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, KeyFailure.NotFound):
            buf.write_i32(1)
        if isinstance(value, KeyFailure.Unavailable):
            buf.write_i32(2)
            _UniffiFfiConverterString.write(value.details, buf)
        if isinstance(value, KeyFailure.HostFailed):
            buf.write_i32(3)
            _UniffiFfiConverterString.write(value.details, buf)



# MetadataError
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class MetadataError(Exception):
    """
    Why metadata could not be changed.
"""
    pass

_UniffiTempMetadataError = MetadataError

class MetadataError:  # type: ignore
    """
    Why metadata could not be changed.
"""

    class NotInitialized(_UniffiTempMetadataError):
        """
        `initialize` comes first.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "MetadataError.NotInitialized({})".format(str(self))
    _UniffiTempMetadataError.NotInitialized = NotInitialized # type: ignore
    class NoUser(_UniffiTempMetadataError):
        """
        There is no user on this device.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "MetadataError.NoUser({})".format(str(self))
    _UniffiTempMetadataError.NoUser = NoUser # type: ignore
    class FieldInvalid(_UniffiTempMetadataError):
        """
        A key or value breaks a limit, or there would be too many fields.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "MetadataError.FieldInvalid({})".format(str(self))
    _UniffiTempMetadataError.FieldInvalid = FieldInvalid # type: ignore
    class NetworkError(_UniffiTempMetadataError):
        """
        The platform was out of reach.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "MetadataError.NetworkError({})".format(str(self))
    _UniffiTempMetadataError.NetworkError = NetworkError # type: ignore
    class UserDisabledRemotely(_UniffiTempMetadataError):
        """
        The customer disabled the user.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "MetadataError.UserDisabledRemotely({})".format(str(self))
    _UniffiTempMetadataError.UserDisabledRemotely = UserDisabledRemotely # type: ignore
    class InstallDeactivated(_UniffiTempMetadataError):
        """
        The install was deactivated, or deleted with its user.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "MetadataError.InstallDeactivated({})".format(str(self))
    _UniffiTempMetadataError.InstallDeactivated = InstallDeactivated # type: ignore
    class InstallStandby(_UniffiTempMetadataError):
        """
        Another device of the user is active.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "MetadataError.InstallStandby({})".format(str(self))
    _UniffiTempMetadataError.InstallStandby = InstallStandby # type: ignore
    class ServerError(_UniffiTempMetadataError):
        """
        The platform failed.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "MetadataError.ServerError({})".format(str(self))
    _UniffiTempMetadataError.ServerError = ServerError # type: ignore
    class UnexpectedError(_UniffiTempMetadataError):
        """
        A fault of the SDK or of its host.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "MetadataError.UnexpectedError({})".format(str(self))
    _UniffiTempMetadataError.UnexpectedError = UnexpectedError # type: ignore

MetadataError = _UniffiTempMetadataError # type: ignore
del _UniffiTempMetadataError


class _UniffiFfiConverterTypeMetadataError(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return MetadataError.NotInitialized(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 2:
            return MetadataError.NoUser(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 3:
            return MetadataError.FieldInvalid(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 4:
            return MetadataError.NetworkError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 5:
            return MetadataError.UserDisabledRemotely(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 6:
            return MetadataError.InstallDeactivated(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 7:
            return MetadataError.InstallStandby(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 8:
            return MetadataError.ServerError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 9:
            return MetadataError.UnexpectedError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, MetadataError.NotInitialized):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, MetadataError.NoUser):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, MetadataError.FieldInvalid):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, MetadataError.NetworkError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, MetadataError.UserDisabledRemotely):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, MetadataError.InstallDeactivated):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, MetadataError.InstallStandby):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, MetadataError.ServerError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, MetadataError.UnexpectedError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, MetadataError.NotInitialized):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, MetadataError.NoUser):
            buf.write_i32(2)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, MetadataError.FieldInvalid):
            buf.write_i32(3)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, MetadataError.NetworkError):
            buf.write_i32(4)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, MetadataError.UserDisabledRemotely):
            buf.write_i32(5)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, MetadataError.InstallDeactivated):
            buf.write_i32(6)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, MetadataError.InstallStandby):
            buf.write_i32(7)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, MetadataError.ServerError):
            buf.write_i32(8)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, MetadataError.UnexpectedError):
            buf.write_i32(9)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)



# OfflineError
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class OfflineError(Exception):
    """
    Why a call failed that the device answers by itself.
"""
    pass

_UniffiTempOfflineError = OfflineError

class OfflineError:  # type: ignore
    """
    Why a call failed that the device answers by itself.
"""

    class NotInitialized(_UniffiTempOfflineError):
        """
        `initialize` comes first.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "OfflineError.NotInitialized({})".format(str(self))
    _UniffiTempOfflineError.NotInitialized = NotInitialized # type: ignore
    class UnexpectedError(_UniffiTempOfflineError):
        """
        A fault of the host.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "OfflineError.UnexpectedError({})".format(str(self))
    _UniffiTempOfflineError.UnexpectedError = UnexpectedError # type: ignore

OfflineError = _UniffiTempOfflineError # type: ignore
del _UniffiTempOfflineError


class _UniffiFfiConverterTypeOfflineError(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return OfflineError.NotInitialized(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 2:
            return OfflineError.UnexpectedError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, OfflineError.NotInitialized):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, OfflineError.UnexpectedError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, OfflineError.NotInitialized):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, OfflineError.UnexpectedError):
            buf.write_i32(2)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)



# ResetError
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class ResetError(Exception):
    """
    Why a reset failed.
"""
    pass

_UniffiTempResetError = ResetError

class ResetError:  # type: ignore
    """
    Why a reset failed.
"""

    class InitInProgress(_UniffiTempResetError):
        """
        The SDK initialises at this moment.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "ResetError.InitInProgress({})".format(str(self))
    _UniffiTempResetError.InitInProgress = InitInProgress # type: ignore
    class ResetInProgress(_UniffiTempResetError):
        """
        Another reset is under way.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "ResetError.ResetInProgress({})".format(str(self))
    _UniffiTempResetError.ResetInProgress = ResetInProgress # type: ignore
    class UnexpectedError(_UniffiTempResetError):
        """
        A fault of the SDK or of its host: the store could not be emptied.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "ResetError.UnexpectedError({})".format(str(self))
    _UniffiTempResetError.UnexpectedError = UnexpectedError # type: ignore

ResetError = _UniffiTempResetError # type: ignore
del _UniffiTempResetError


class _UniffiFfiConverterTypeResetError(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return ResetError.InitInProgress(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 2:
            return ResetError.ResetInProgress(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 3:
            return ResetError.UnexpectedError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, ResetError.InitInProgress):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, ResetError.ResetInProgress):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, ResetError.UnexpectedError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, ResetError.InitInProgress):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, ResetError.ResetInProgress):
            buf.write_i32(2)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, ResetError.UnexpectedError):
            buf.write_i32(3)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)






class StatusChange:
    """
    A change that listeners are told of.
"""
    def __init__(self):
        raise RuntimeError("StatusChange cannot be instantiated directly")

    # Each enum variant is a nested class of the enum itself.
    @dataclass
    class DEACTIVATED:
        """
        The install was deactivated. It never comes back by itself.
"""

        def __init__(self, reason:typing.Optional[StateReason], since_millis:int, displaced_by:typing.Optional[DisplacedBy]):
            self.reason = reason

            """
        Why.
"""

            self.since_millis = since_millis

            """
        When, in milliseconds since 1970.
"""

            self.displaced_by = displaced_by

            """
        The kind of device that took its place.
"""

            pass





        def __str__(self):
            return "StatusChange.DEACTIVATED(reason={}, since_millis={}, displaced_by={})".format(self.reason, self.since_millis, self.displaced_by)
        def __eq__(self, other):
            if not isinstance(other, StatusChange):
                return NotImplemented
            if not other.is_DEACTIVATED():
                return False
            if self.reason != other.reason:
                return False
            if self.since_millis != other.since_millis:
                return False
            if self.displaced_by != other.displaced_by:
                return False
            return True

    @dataclass
    class PUT_ON_STANDBY:
        """
        The install was put on standby.
"""

        def __init__(self, reason:typing.Optional[StateReason]):
            self.reason = reason

            """
        Why.
"""

            pass





        def __str__(self):
            return "StatusChange.PUT_ON_STANDBY(reason={})".format(self.reason)
        def __eq__(self, other):
            if not isinstance(other, StatusChange):
                return NotImplemented
            if not other.is_PUT_ON_STANDBY():
                return False
            if self.reason != other.reason:
                return False
            return True

    @dataclass
    class PROMOTED:
        """
        The install became the active one.
"""

        def __init__(self, ):
            pass





        def __str__(self):
            return "StatusChange.PROMOTED()".format()
        def __eq__(self, other):
            if not isinstance(other, StatusChange):
                return NotImplemented
            if not other.is_PROMOTED():
                return False
            return True

    @dataclass
    class USER_DISABLED:
        """
        The customer disabled the user.
"""

        def __init__(self, ):
            pass





        def __str__(self):
            return "StatusChange.USER_DISABLED()".format()
        def __eq__(self, other):
            if not isinstance(other, StatusChange):
                return NotImplemented
            if not other.is_USER_DISABLED():
                return False
            return True

    @dataclass
    class USER_ENABLED:
        """
        The customer enabled the user again.
"""

        def __init__(self, ):
            pass





        def __str__(self):
            return "StatusChange.USER_ENABLED()".format()
        def __eq__(self, other):
            if not isinstance(other, StatusChange):
                return NotImplemented
            if not other.is_USER_ENABLED():
                return False
            return True

    @dataclass
    class USER_DELETED:
        """
        The user was deleted. What is on the device stays until a reset.
"""

        def __init__(self, ):
            pass





        def __str__(self):
            return "StatusChange.USER_DELETED()".format()
        def __eq__(self, other):
            if not isinstance(other, StatusChange):
                return NotImplemented
            if not other.is_USER_DELETED():
                return False
            return True

    @dataclass
    class CONFIGURATION_CHANGED:
        """
        The SDK configuration is another one.
"""

        def __init__(self, version:int):
            self.version = version

            """
        The version now in force.
"""

            pass





        def __str__(self):
            return "StatusChange.CONFIGURATION_CHANGED(version={})".format(self.version)
        def __eq__(self, other):
            if not isinstance(other, StatusChange):
                return NotImplemented
            if not other.is_CONFIGURATION_CHANGED():
                return False
            if self.version != other.version:
                return False
            return True



    # For each variant, we have `is_NAME` and `is_name` methods for easily checking
    # whether an instance is that variant.
    def is_DEACTIVATED(self) -> bool:
        return isinstance(self, StatusChange.DEACTIVATED)
    def is_deactivated(self) -> bool:
        return isinstance(self, StatusChange.DEACTIVATED)
    def is_PUT_ON_STANDBY(self) -> bool:
        return isinstance(self, StatusChange.PUT_ON_STANDBY)
    def is_put_on_standby(self) -> bool:
        return isinstance(self, StatusChange.PUT_ON_STANDBY)
    def is_PROMOTED(self) -> bool:
        return isinstance(self, StatusChange.PROMOTED)
    def is_promoted(self) -> bool:
        return isinstance(self, StatusChange.PROMOTED)
    def is_USER_DISABLED(self) -> bool:
        return isinstance(self, StatusChange.USER_DISABLED)
    def is_user_disabled(self) -> bool:
        return isinstance(self, StatusChange.USER_DISABLED)
    def is_USER_ENABLED(self) -> bool:
        return isinstance(self, StatusChange.USER_ENABLED)
    def is_user_enabled(self) -> bool:
        return isinstance(self, StatusChange.USER_ENABLED)
    def is_USER_DELETED(self) -> bool:
        return isinstance(self, StatusChange.USER_DELETED)
    def is_user_deleted(self) -> bool:
        return isinstance(self, StatusChange.USER_DELETED)
    def is_CONFIGURATION_CHANGED(self) -> bool:
        return isinstance(self, StatusChange.CONFIGURATION_CHANGED)
    def is_configuration_changed(self) -> bool:
        return isinstance(self, StatusChange.CONFIGURATION_CHANGED)


# Now, a little trick - we make each nested variant class be a subclass of the main
# enum class, so that method calls and instance checks etc will work intuitively.
# We might be able to do this a little more neatly with a metaclass, but this'll do.
StatusChange.DEACTIVATED = type("StatusChange.DEACTIVATED", (StatusChange.DEACTIVATED, StatusChange,), {})  # type: ignore
StatusChange.PUT_ON_STANDBY = type("StatusChange.PUT_ON_STANDBY", (StatusChange.PUT_ON_STANDBY, StatusChange,), {})  # type: ignore
StatusChange.PROMOTED = type("StatusChange.PROMOTED", (StatusChange.PROMOTED, StatusChange,), {})  # type: ignore
StatusChange.USER_DISABLED = type("StatusChange.USER_DISABLED", (StatusChange.USER_DISABLED, StatusChange,), {})  # type: ignore
StatusChange.USER_ENABLED = type("StatusChange.USER_ENABLED", (StatusChange.USER_ENABLED, StatusChange,), {})  # type: ignore
StatusChange.USER_DELETED = type("StatusChange.USER_DELETED", (StatusChange.USER_DELETED, StatusChange,), {})  # type: ignore
StatusChange.CONFIGURATION_CHANGED = type("StatusChange.CONFIGURATION_CHANGED", (StatusChange.CONFIGURATION_CHANGED, StatusChange,), {})  # type: ignore




class _UniffiFfiConverterTypeStatusChange(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return StatusChange.DEACTIVATED(
                _UniffiFfiConverterOptionalTypeStateReason.read(buf),
                _UniffiFfiConverterInt64.read(buf),
                _UniffiFfiConverterOptionalTypeDisplacedBy.read(buf),
            )
        if variant == 2:
            return StatusChange.PUT_ON_STANDBY(
                _UniffiFfiConverterOptionalTypeStateReason.read(buf),
            )
        if variant == 3:
            return StatusChange.PROMOTED(
            )
        if variant == 4:
            return StatusChange.USER_DISABLED(
            )
        if variant == 5:
            return StatusChange.USER_ENABLED(
            )
        if variant == 6:
            return StatusChange.USER_DELETED(
            )
        if variant == 7:
            return StatusChange.CONFIGURATION_CHANGED(
                _UniffiFfiConverterUInt32.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if value.is_DEACTIVATED():
            _UniffiFfiConverterOptionalTypeStateReason.check_lower(value.reason)
            _UniffiFfiConverterInt64.check_lower(value.since_millis)
            _UniffiFfiConverterOptionalTypeDisplacedBy.check_lower(value.displaced_by)
            return
        if value.is_PUT_ON_STANDBY():
            _UniffiFfiConverterOptionalTypeStateReason.check_lower(value.reason)
            return
        if value.is_PROMOTED():
            return
        if value.is_USER_DISABLED():
            return
        if value.is_USER_ENABLED():
            return
        if value.is_USER_DELETED():
            return
        if value.is_CONFIGURATION_CHANGED():
            _UniffiFfiConverterUInt32.check_lower(value.version)
            return
        raise ValueError(value)

    @staticmethod
    def write(value, buf):
        if value.is_DEACTIVATED():
            buf.write_i32(1)
            _UniffiFfiConverterOptionalTypeStateReason.write(value.reason, buf)
            _UniffiFfiConverterInt64.write(value.since_millis, buf)
            _UniffiFfiConverterOptionalTypeDisplacedBy.write(value.displaced_by, buf)
        if value.is_PUT_ON_STANDBY():
            buf.write_i32(2)
            _UniffiFfiConverterOptionalTypeStateReason.write(value.reason, buf)
        if value.is_PROMOTED():
            buf.write_i32(3)
        if value.is_USER_DISABLED():
            buf.write_i32(4)
        if value.is_USER_ENABLED():
            buf.write_i32(5)
        if value.is_USER_DELETED():
            buf.write_i32(6)
        if value.is_CONFIGURATION_CHANGED():
            buf.write_i32(7)
            _UniffiFfiConverterUInt32.write(value.version, buf)





# StatusError
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class StatusError(Exception):
    """
    Why the status could not be refreshed.
"""
    pass

_UniffiTempStatusError = StatusError

class StatusError:  # type: ignore
    """
    Why the status could not be refreshed.
"""

    class NotInitialized(_UniffiTempStatusError):
        """
        `initialize` comes first.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "StatusError.NotInitialized({})".format(str(self))
    _UniffiTempStatusError.NotInitialized = NotInitialized # type: ignore
    class NoUser(_UniffiTempStatusError):
        """
        There is no user on this device.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "StatusError.NoUser({})".format(str(self))
    _UniffiTempStatusError.NoUser = NoUser # type: ignore
    class NetworkError(_UniffiTempStatusError):
        """
        The platform was out of reach.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "StatusError.NetworkError({})".format(str(self))
    _UniffiTempStatusError.NetworkError = NetworkError # type: ignore
    class ServerError(_UniffiTempStatusError):
        """
        The platform failed.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "StatusError.ServerError({})".format(str(self))
    _UniffiTempStatusError.ServerError = ServerError # type: ignore
    class UnexpectedError(_UniffiTempStatusError):
        """
        A fault of the SDK or of its host.
"""

        def __init__(self, details, error_code):
            super().__init__(", ".join([
                "details={!r}".format(details),
                "error_code={!r}".format(error_code),
            ]))
            self.details = details
            self.error_code = error_code

        def __repr__(self):
            return "StatusError.UnexpectedError({})".format(str(self))
    _UniffiTempStatusError.UnexpectedError = UnexpectedError # type: ignore

StatusError = _UniffiTempStatusError # type: ignore
del _UniffiTempStatusError


class _UniffiFfiConverterTypeStatusError(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return StatusError.NotInitialized(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 2:
            return StatusError.NoUser(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 3:
            return StatusError.NetworkError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 4:
            return StatusError.ServerError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        if variant == 5:
            return StatusError.UnexpectedError(
                _UniffiFfiConverterString.read(buf),
                _UniffiFfiConverterOptionalString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, StatusError.NotInitialized):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, StatusError.NoUser):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, StatusError.NetworkError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, StatusError.ServerError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return
        if isinstance(value, StatusError.UnexpectedError):
            _UniffiFfiConverterString.check_lower(value.details)
            _UniffiFfiConverterOptionalString.check_lower(value.error_code)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, StatusError.NotInitialized):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, StatusError.NoUser):
            buf.write_i32(2)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, StatusError.NetworkError):
            buf.write_i32(3)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, StatusError.ServerError):
            buf.write_i32(4)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)
        if isinstance(value, StatusError.UnexpectedError):
            buf.write_i32(5)
            _UniffiFfiConverterString.write(value.details, buf)
            _UniffiFfiConverterOptionalString.write(value.error_code, buf)



# VaultFailure
# We want to define each variant as a nested class that's also a subclass,
# which is tricky in Python.  To accomplish this we're going to create each
# class separately, then manually add the child classes to the base class's
# __dict__.  All of this happens in dummy class to avoid polluting the module
# namespace.
class VaultFailure(Exception):
    """
    Why the vault failed.
"""
    pass

_UniffiTempVaultFailure = VaultFailure

class VaultFailure:  # type: ignore
    """
    Why the vault failed.
"""

    class Unavailable(_UniffiTempVaultFailure):
        """
        It is away for now, such as a keychain before the first unlock.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "VaultFailure.Unavailable({})".format(str(self))
    _UniffiTempVaultFailure.Unavailable = Unavailable # type: ignore
    class Unsafe(_UniffiTempVaultFailure):
        """
        Others could read or change it.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "VaultFailure.Unsafe({})".format(str(self))
    _UniffiTempVaultFailure.Unsafe = Unsafe # type: ignore
    class HostFailed(_UniffiTempVaultFailure):
        """
        The host's own code threw something that is none of these.
"""

        def __init__(self, details):
            super().__init__(", ".join([
                "details={!r}".format(details),
            ]))
            self.details = details

        def __repr__(self):
            return "VaultFailure.HostFailed({})".format(str(self))
    _UniffiTempVaultFailure.HostFailed = HostFailed # type: ignore

VaultFailure = _UniffiTempVaultFailure # type: ignore
del _UniffiTempVaultFailure


class _UniffiFfiConverterTypeVaultFailure(_UniffiConverterRustBuffer):
    @staticmethod
    def read(buf):
        variant = buf.read_i32()
        if variant == 1:
            return VaultFailure.Unavailable(
                _UniffiFfiConverterString.read(buf),
            )
        if variant == 2:
            return VaultFailure.Unsafe(
                _UniffiFfiConverterString.read(buf),
            )
        if variant == 3:
            return VaultFailure.HostFailed(
                _UniffiFfiConverterString.read(buf),
            )
        raise InternalError("Raw enum value doesn't match any cases")

    @staticmethod
    def check_lower(value):
        if isinstance(value, VaultFailure.Unavailable):
            _UniffiFfiConverterString.check_lower(value.details)
            return
        if isinstance(value, VaultFailure.Unsafe):
            _UniffiFfiConverterString.check_lower(value.details)
            return
        if isinstance(value, VaultFailure.HostFailed):
            _UniffiFfiConverterString.check_lower(value.details)
            return

    @staticmethod
    def write(value, buf):
        if isinstance(value, VaultFailure.Unavailable):
            buf.write_i32(1)
            _UniffiFfiConverterString.write(value.details, buf)
        if isinstance(value, VaultFailure.Unsafe):
            buf.write_i32(2)
            _UniffiFfiConverterString.write(value.details, buf)
        if isinstance(value, VaultFailure.HostFailed):
            buf.write_i32(3)
            _UniffiFfiConverterString.write(value.details, buf)


class DeviceHomeProtocol(typing.Protocol):
    """
    The folder of one device, held by this process alone as long as this, or a
    store or key over it, is alive.
"""

    pass

class DeviceHome(DeviceHomeProtocol):
    """
    The folder of one device, held by this process alone as long as this, or a
    store or key over it, is alive.
"""

    _handle: ctypes.c_uint64
    @classmethod
    def open(cls, folder: str) -> DeviceHome:
        """
        Opens the folder, made with permissions for its owner alone when it is
        not there, and keeps other processes out.
"""

        _UniffiFfiConverterString.check_lower(folder)
        _uniffi_lowered_args = (
            _UniffiFfiConverterString.lower(folder),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeDeviceHome.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeHomeFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_constructor_devicehome_open,
            *_uniffi_lowered_args,
        )
        return cls._uniffi_make_instance(_uniffi_ffi_result)

    def __init__(self, *args, **kwargs):
        raise ValueError("This class has no default constructor")

    def __del__(self):
        # In case of partial initialization of instances.
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_free_devicehome, handle)

    def _uniffi_clone_handle(self):
        return _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_clone_devicehome, self._handle)

    # Used by alternative constructors or any methods which return this type.
    @classmethod
    def _uniffi_make_instance(cls, handle):
        # Lightly yucky way to bypass the usual __init__ logic
        # and just create a new instance with the required handle.
        inst = cls.__new__(cls)
        inst._handle = handle
        return inst





class _UniffiFfiConverterTypeDeviceHome:
    @staticmethod
    def lift(value: int) -> DeviceHome:
        return DeviceHome._uniffi_make_instance(value)

    @staticmethod
    def check_lower(value: DeviceHome):
        if not isinstance(value, DeviceHome):
            raise TypeError("Expected DeviceHome instance, {} found".format(type(value).__name__))

    @staticmethod
    def lower(value: DeviceHome) -> ctypes.c_uint64:
        return value._uniffi_clone_handle()

    @classmethod
    def read(cls, buf: _UniffiRustBuffer) -> DeviceHome:
        ptr = buf.read_u64()
        if ptr == 0:
            raise InternalError("Raw handle value was null")
        return cls.lift(ptr)

    @classmethod
    def write(cls, value: DeviceHome, buf: _UniffiRustBuffer):
        buf.write_u64(cls.lower(value))

class _UniffiFfiConverterSequenceString(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        for item in value:
            _UniffiFfiConverterString.check_lower(item)

    @classmethod
    def write(cls, value, buf):
        items = len(value)
        buf.write_i32(items)
        for item in value:
            _UniffiFfiConverterString.write(item, buf)

    @classmethod
    def read(cls, buf):
        count = buf.read_i32()
        if count < 0:
            raise InternalError("Unexpected negative sequence length")

        return [
            _UniffiFfiConverterString.read(buf) for i in range(count)
        ]


class DeviceKey():
    """
    Makes and uses P-256 keys that never leave the device. The names belong to
    the SDK: keys that it no longer knows are deleted at initialisation. It must
    not call the SDK: such a call fails.
"""

    def create(self, name: str) -> None:
        """
        Makes a key of this name, durably, unless there is one.
"""
        raise NotImplementedError
    def public_coordinates(self, name: str) -> bytes:
        """
        The public half: big-endian x and y, 32 bytes each, with or without the
        byte 4 before them.
"""
        raise NotImplementedError
    def sign(self, name: str,message: bytes) -> bytes:
        """
        ECDSA over SHA-256 of `message`: `r` and `s`, big-endian, 32 bytes each.
"""
        raise NotImplementedError
    def delete(self, name: str) -> None:
        """
        Deletes the key; its not being there is no failure.
"""
        raise NotImplementedError
    def names(self, ) -> typing.List[str]:
        """
        The names of all keys made through this port.
"""
        raise NotImplementedError

class DeviceKeyImpl(DeviceKey):
    """
    Makes and uses P-256 keys that never leave the device. The names belong to
    the SDK: keys that it no longer knows are deleted at initialisation. It must
    not call the SDK: such a call fails.
"""

    _handle: ctypes.c_uint64

    def __init__(self, *args, **kwargs):
        raise ValueError("This class has no default constructor")

    def __del__(self):
        # In case of partial initialization of instances.
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_free_devicekey, handle)

    def _uniffi_clone_handle(self):
        return _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_clone_devicekey, self._handle)

    # Used by alternative constructors or any methods which return this type.
    @classmethod
    def _uniffi_make_instance(cls, handle):
        # Lightly yucky way to bypass the usual __init__ logic
        # and just create a new instance with the required handle.
        inst = cls.__new__(cls)
        inst._handle = handle
        return inst
    def create(self, name: str) -> None:
        """
        Makes a key of this name, durably, unless there is one.
"""

        _UniffiFfiConverterString.check_lower(name)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterString.lower(name),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = _UniffiFfiConverterTypeKeyFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_create,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def public_coordinates(self, name: str) -> bytes:
        """
        The public half: big-endian x and y, 32 bytes each, with or without the
        byte 4 before them.
"""

        _UniffiFfiConverterString.check_lower(name)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterString.lower(name),
        )
        _uniffi_lift_return = _UniffiFfiConverterBytes.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeKeyFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_public_coordinates,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def sign(self, name: str,message: bytes) -> bytes:
        """
        ECDSA over SHA-256 of `message`: `r` and `s`, big-endian, 32 bytes each.
"""

        _UniffiFfiConverterString.check_lower(name)

        _UniffiFfiConverterBytes.check_lower(message)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterString.lower(name),
            _UniffiFfiConverterBytes.lower(message),
        )
        _uniffi_lift_return = _UniffiFfiConverterBytes.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeKeyFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_sign,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def delete(self, name: str) -> None:
        """
        Deletes the key; its not being there is no failure.
"""

        _UniffiFfiConverterString.check_lower(name)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterString.lower(name),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = _UniffiFfiConverterTypeKeyFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_delete,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def names(self, ) -> typing.List[str]:
        """
        The names of all keys made through this port.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterSequenceString.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeKeyFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_devicekey_names,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)




# Put all the bits inside a class to keep the top-level namespace clean
class _UniffiTraitImplDeviceKeyImpl:
    # For each method, generate a callback function to pass to Rust

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD0
    def create(
            uniffi_handle,
            name,
            uniffi_out_return,
            uniffi_call_status_ptr,
        ):
        uniffi_obj = _UniffiFfiConverterTypeDeviceKey._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = (_UniffiFfiConverterString.lift(name), )
            uniffi_method = uniffi_obj.create
            return uniffi_method(*uniffi_args)
        write_return_value = lambda v: None
        _uniffi_trait_interface_call_with_error(
                uniffi_call_status_ptr.contents,
                make_call,
                write_return_value,
                KeyFailure,
                _UniffiFfiConverterTypeKeyFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD1
    def public_coordinates(
            uniffi_handle,
            name,
            uniffi_out_return,
            uniffi_call_status_ptr,
        ):
        uniffi_obj = _UniffiFfiConverterTypeDeviceKey._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = (_UniffiFfiConverterString.lift(name), )
            uniffi_method = uniffi_obj.public_coordinates
            return uniffi_method(*uniffi_args)
        def write_return_value(v):
            uniffi_out_return[0] = _UniffiFfiConverterBytes.lower(v)
        _uniffi_trait_interface_call_with_error(
                uniffi_call_status_ptr.contents,
                make_call,
                write_return_value,
                KeyFailure,
                _UniffiFfiConverterTypeKeyFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD2
    def sign(
            uniffi_handle,
            name,
            message,
            uniffi_out_return,
            uniffi_call_status_ptr,
        ):
        uniffi_obj = _UniffiFfiConverterTypeDeviceKey._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = (_UniffiFfiConverterString.lift(name), _UniffiFfiConverterBytes.lift(message), )
            uniffi_method = uniffi_obj.sign
            return uniffi_method(*uniffi_args)
        def write_return_value(v):
            uniffi_out_return[0] = _UniffiFfiConverterBytes.lower(v)
        _uniffi_trait_interface_call_with_error(
                uniffi_call_status_ptr.contents,
                make_call,
                write_return_value,
                KeyFailure,
                _UniffiFfiConverterTypeKeyFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD3
    def delete(
            uniffi_handle,
            name,
            uniffi_out_return,
            uniffi_call_status_ptr,
        ):
        uniffi_obj = _UniffiFfiConverterTypeDeviceKey._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = (_UniffiFfiConverterString.lift(name), )
            uniffi_method = uniffi_obj.delete
            return uniffi_method(*uniffi_args)
        write_return_value = lambda v: None
        _uniffi_trait_interface_call_with_error(
                uniffi_call_status_ptr.contents,
                make_call,
                write_return_value,
                KeyFailure,
                _UniffiFfiConverterTypeKeyFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_DEVICE_KEY_METHOD4
    def names(
            uniffi_handle,
            uniffi_out_return,
            uniffi_call_status_ptr,
        ):
        uniffi_obj = _UniffiFfiConverterTypeDeviceKey._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = ()
            uniffi_method = uniffi_obj.names
            return uniffi_method(*uniffi_args)
        def write_return_value(v):
            uniffi_out_return[0] = _UniffiFfiConverterSequenceString.lower(v)
        _uniffi_trait_interface_call_with_error(
                uniffi_call_status_ptr.contents,
                make_call,
                write_return_value,
                KeyFailure,
                _UniffiFfiConverterTypeKeyFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_DEVICE_KEY
    def _uniffi_free(uniffi_handle):
        _UniffiFfiConverterTypeDeviceKey._handle_map.remove(uniffi_handle)

    @_UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_DEVICE_KEY
    def _uniffi_clone(uniffi_handle):
        return _UniffiFfiConverterTypeDeviceKey._handle_map.clone(uniffi_handle)

    # Generate the FFI VTable.  This has a field for each callback interface method.
    _uniffi_vtable = _UniffiVTableCallbackInterfaceHandfastCoreDeviceKey(
        _uniffi_free,
        _uniffi_clone,
        create,
        public_coordinates,
        sign,
        delete,
        names,
    )
    # Send Rust a pointer to the VTable.  Note: this means we need to keep the struct alive forever,
    # or else bad things will happen when Rust tries to access it.
    _UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_devicekey(ctypes.byref(_uniffi_vtable))

class _UniffiFfiConverterTypeDeviceKey:
    _handle_map = _UniffiHandleMap()

    @staticmethod
    def lift(value: int):
        if (value & 1) == 0:
            # Rust-generated handle, construct a new class that uses the handle to implement the
            # interface
            return DeviceKeyImpl._uniffi_make_instance(value)
        else:
            # Python-generated handle, get the object from the handle map
            return _UniffiFfiConverterTypeDeviceKey._handle_map.remove(value)

    @staticmethod
    def check_lower(value: DeviceKey):
        if not isinstance(value, DeviceKey):
            raise TypeError("Expected DeviceKey subclass, {} found".format(type(value).__name__))

    @staticmethod
    def lower(value: DeviceKey):
         if isinstance(value, DeviceKeyImpl):
            # Rust-implementated object.  Clone the handle and return it
            return value._uniffi_clone_handle()
         else:
            # Python-implementated object, generate a new vtable handle and return that.
            return _UniffiFfiConverterTypeDeviceKey._handle_map.insert(value)

    @classmethod
    def read(cls, buf: _UniffiRustBuffer):
        ptr = buf.read_u64()
        if ptr == 0:
            raise InternalError("Raw handle value was null")
        return cls.lift(ptr)

    @classmethod
    def write(cls, value: DeviceKey, buf: _UniffiRustBuffer):
        buf.write_u64(cls.lower(value))


class Vault():
    """
    Keeps one opaque blob, safe from other apps. It must not call the SDK: such
    a call fails.
"""

    def load(self, ) -> typing.Optional[bytes]:
        """
        What was stored last, if anything.
"""
        raise NotImplementedError
    def store(self, blob: bytes) -> None:
        """
        Puts `blob` in the place of what was there, wholly or not at all, and
        durably: when this returns, a crash does not undo it.
"""
        raise NotImplementedError
    def delete(self, ) -> None:
        """
        Removes what was stored; nothing being there is no failure.
"""
        raise NotImplementedError

class VaultImpl(Vault):
    """
    Keeps one opaque blob, safe from other apps. It must not call the SDK: such
    a call fails.
"""

    _handle: ctypes.c_uint64

    def __init__(self, *args, **kwargs):
        raise ValueError("This class has no default constructor")

    def __del__(self):
        # In case of partial initialization of instances.
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_free_vault, handle)

    def _uniffi_clone_handle(self):
        return _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_clone_vault, self._handle)

    # Used by alternative constructors or any methods which return this type.
    @classmethod
    def _uniffi_make_instance(cls, handle):
        # Lightly yucky way to bypass the usual __init__ logic
        # and just create a new instance with the required handle.
        inst = cls.__new__(cls)
        inst._handle = handle
        return inst
    def load(self, ) -> typing.Optional[bytes]:
        """
        What was stored last, if anything.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterOptionalBytes.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeVaultFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_vault_load,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def store(self, blob: bytes) -> None:
        """
        Puts `blob` in the place of what was there, wholly or not at all, and
        durably: when this returns, a crash does not undo it.
"""

        _UniffiFfiConverterBytes.check_lower(blob)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterBytes.lower(blob),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = _UniffiFfiConverterTypeVaultFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_vault_store,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def delete(self, ) -> None:
        """
        Removes what was stored; nothing being there is no failure.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = _UniffiFfiConverterTypeVaultFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_vault_delete,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)




# Put all the bits inside a class to keep the top-level namespace clean
class _UniffiTraitImplVaultImpl:
    # For each method, generate a callback function to pass to Rust

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_VAULT_METHOD0
    def load(
            uniffi_handle,
            uniffi_out_return,
            uniffi_call_status_ptr,
        ):
        uniffi_obj = _UniffiFfiConverterTypeVault._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = ()
            uniffi_method = uniffi_obj.load
            return uniffi_method(*uniffi_args)
        def write_return_value(v):
            uniffi_out_return[0] = _UniffiFfiConverterOptionalBytes.lower(v)
        _uniffi_trait_interface_call_with_error(
                uniffi_call_status_ptr.contents,
                make_call,
                write_return_value,
                VaultFailure,
                _UniffiFfiConverterTypeVaultFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_VAULT_METHOD1
    def store(
            uniffi_handle,
            blob,
            uniffi_out_return,
            uniffi_call_status_ptr,
        ):
        uniffi_obj = _UniffiFfiConverterTypeVault._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = (_UniffiFfiConverterBytes.lift(blob), )
            uniffi_method = uniffi_obj.store
            return uniffi_method(*uniffi_args)
        write_return_value = lambda v: None
        _uniffi_trait_interface_call_with_error(
                uniffi_call_status_ptr.contents,
                make_call,
                write_return_value,
                VaultFailure,
                _UniffiFfiConverterTypeVaultFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_VAULT_METHOD2
    def delete(
            uniffi_handle,
            uniffi_out_return,
            uniffi_call_status_ptr,
        ):
        uniffi_obj = _UniffiFfiConverterTypeVault._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = ()
            uniffi_method = uniffi_obj.delete
            return uniffi_method(*uniffi_args)
        write_return_value = lambda v: None
        _uniffi_trait_interface_call_with_error(
                uniffi_call_status_ptr.contents,
                make_call,
                write_return_value,
                VaultFailure,
                _UniffiFfiConverterTypeVaultFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_VAULT
    def _uniffi_free(uniffi_handle):
        _UniffiFfiConverterTypeVault._handle_map.remove(uniffi_handle)

    @_UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_VAULT
    def _uniffi_clone(uniffi_handle):
        return _UniffiFfiConverterTypeVault._handle_map.clone(uniffi_handle)

    # Generate the FFI VTable.  This has a field for each callback interface method.
    _uniffi_vtable = _UniffiVTableCallbackInterfaceHandfastCoreVault(
        _uniffi_free,
        _uniffi_clone,
        load,
        store,
        delete,
    )
    # Send Rust a pointer to the VTable.  Note: this means we need to keep the struct alive forever,
    # or else bad things will happen when Rust tries to access it.
    _UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_vault(ctypes.byref(_uniffi_vtable))

class _UniffiFfiConverterTypeVault:
    _handle_map = _UniffiHandleMap()

    @staticmethod
    def lift(value: int):
        if (value & 1) == 0:
            # Rust-generated handle, construct a new class that uses the handle to implement the
            # interface
            return VaultImpl._uniffi_make_instance(value)
        else:
            # Python-generated handle, get the object from the handle map
            return _UniffiFfiConverterTypeVault._handle_map.remove(value)

    @staticmethod
    def check_lower(value: Vault):
        if not isinstance(value, Vault):
            raise TypeError("Expected Vault subclass, {} found".format(type(value).__name__))

    @staticmethod
    def lower(value: Vault):
         if isinstance(value, VaultImpl):
            # Rust-implementated object.  Clone the handle and return it
            return value._uniffi_clone_handle()
         else:
            # Python-implementated object, generate a new vtable handle and return that.
            return _UniffiFfiConverterTypeVault._handle_map.insert(value)

    @classmethod
    def read(cls, buf: _UniffiRustBuffer):
        ptr = buf.read_u64()
        if ptr == 0:
            raise InternalError("Raw handle value was null")
        return cls.lift(ptr)

    @classmethod
    def write(cls, value: Vault, buf: _UniffiRustBuffer):
        buf.write_u64(cls.lower(value))


class FileVaultProtocol(typing.Protocol):
    """
    A store in one file of a device's home, readable by its owner alone.
"""

    def delete(self, ) -> None:
        raise NotImplementedError
    def load(self, ) -> typing.Optional[bytes]:
        raise NotImplementedError
    def store(self, blob: bytes) -> None:
        raise NotImplementedError

class FileVault(FileVaultProtocol, Vault):
    """
    A store in one file of a device's home, readable by its owner alone.
"""

    _handle: ctypes.c_uint64
    def __init__(self, home: DeviceHome):
        """
        The store of `home`.
"""

        _UniffiFfiConverterTypeDeviceHome.check_lower(home)
        _uniffi_lowered_args = (
            _UniffiFfiConverterTypeDeviceHome.lower(home),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeFileVault.lift
        _uniffi_error_converter = None
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_constructor_filevault_new,
            *_uniffi_lowered_args,
        )
        self._handle = _uniffi_ffi_result

    def __del__(self):
        # In case of partial initialization of instances.
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_free_filevault, handle)

    def _uniffi_clone_handle(self):
        return _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_clone_filevault, self._handle)

    # Used by alternative constructors or any methods which return this type.
    @classmethod
    def _uniffi_make_instance(cls, handle):
        # Lightly yucky way to bypass the usual __init__ logic
        # and just create a new instance with the required handle.
        inst = cls.__new__(cls)
        inst._handle = handle
        return inst
    def delete(self, ) -> None:
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = _UniffiFfiConverterTypeVaultFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_filevault_delete,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def load(self, ) -> typing.Optional[bytes]:
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterOptionalBytes.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeVaultFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_filevault_load,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def store(self, blob: bytes) -> None:

        _UniffiFfiConverterBytes.check_lower(blob)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterBytes.lower(blob),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = _UniffiFfiConverterTypeVaultFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_filevault_store,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)





class _UniffiFfiConverterTypeFileVault:
    @staticmethod
    def lift(value: int) -> FileVault:
        return FileVault._uniffi_make_instance(value)

    @staticmethod
    def check_lower(value: FileVault):
        if not isinstance(value, FileVault):
            raise TypeError("Expected FileVault instance, {} found".format(type(value).__name__))

    @staticmethod
    def lower(value: FileVault) -> ctypes.c_uint64:
        return value._uniffi_clone_handle()

    @classmethod
    def read(cls, buf: _UniffiRustBuffer) -> FileVault:
        ptr = buf.read_u64()
        if ptr == 0:
            raise InternalError("Raw handle value was null")
        return cls.lift(ptr)

    @classmethod
    def write(cls, value: FileVault, buf: _UniffiRustBuffer):
        buf.write_u64(cls.lower(value))


class StatusListener():
    """
    Hears of changes. It may call the SDK. What it throws is dropped.
"""

    def status_changed(self, change: StatusChange) -> None:
        """
        Something changed, and is stored already.
"""
        raise NotImplementedError

class StatusListenerImpl(StatusListener):
    """
    Hears of changes. It may call the SDK. What it throws is dropped.
"""

    _handle: ctypes.c_uint64

    def __init__(self, *args, **kwargs):
        raise ValueError("This class has no default constructor")

    def __del__(self):
        # In case of partial initialization of instances.
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_free_statuslistener, handle)

    def _uniffi_clone_handle(self):
        return _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_clone_statuslistener, self._handle)

    # Used by alternative constructors or any methods which return this type.
    @classmethod
    def _uniffi_make_instance(cls, handle):
        # Lightly yucky way to bypass the usual __init__ logic
        # and just create a new instance with the required handle.
        inst = cls.__new__(cls)
        inst._handle = handle
        return inst
    def status_changed(self, change: StatusChange) -> None:
        """
        Something changed, and is stored already.
"""

        _UniffiFfiConverterTypeStatusChange.check_lower(change)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterTypeStatusChange.lower(change),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = _UniffiFfiConverterTypeHostFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_statuslistener_status_changed,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)




# Put all the bits inside a class to keep the top-level namespace clean
class _UniffiTraitImplStatusListenerImpl:
    # For each method, generate a callback function to pass to Rust

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_STATUS_LISTENER_METHOD0
    def status_changed(
            uniffi_handle,
            change,
            uniffi_out_return,
            uniffi_call_status_ptr,
        ):
        uniffi_obj = _UniffiFfiConverterTypeStatusListener._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = (_UniffiFfiConverterTypeStatusChange.lift(change), )
            uniffi_method = uniffi_obj.status_changed
            return uniffi_method(*uniffi_args)
        write_return_value = lambda v: None
        _uniffi_trait_interface_call_with_error(
                uniffi_call_status_ptr.contents,
                make_call,
                write_return_value,
                HostFailure,
                _UniffiFfiConverterTypeHostFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_STATUS_LISTENER
    def _uniffi_free(uniffi_handle):
        _UniffiFfiConverterTypeStatusListener._handle_map.remove(uniffi_handle)

    @_UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_STATUS_LISTENER
    def _uniffi_clone(uniffi_handle):
        return _UniffiFfiConverterTypeStatusListener._handle_map.clone(uniffi_handle)

    # Generate the FFI VTable.  This has a field for each callback interface method.
    _uniffi_vtable = _UniffiVTableCallbackInterfaceHandfastCoreStatusListener(
        _uniffi_free,
        _uniffi_clone,
        status_changed,
    )
    # Send Rust a pointer to the VTable.  Note: this means we need to keep the struct alive forever,
    # or else bad things will happen when Rust tries to access it.
    _UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_statuslistener(ctypes.byref(_uniffi_vtable))

class _UniffiFfiConverterTypeStatusListener:
    _handle_map = _UniffiHandleMap()

    @staticmethod
    def lift(value: int):
        if (value & 1) == 0:
            # Rust-generated handle, construct a new class that uses the handle to implement the
            # interface
            return StatusListenerImpl._uniffi_make_instance(value)
        else:
            # Python-generated handle, get the object from the handle map
            return _UniffiFfiConverterTypeStatusListener._handle_map.remove(value)

    @staticmethod
    def check_lower(value: StatusListener):
        if not isinstance(value, StatusListener):
            raise TypeError("Expected StatusListener subclass, {} found".format(type(value).__name__))

    @staticmethod
    def lower(value: StatusListener):
         if isinstance(value, StatusListenerImpl):
            # Rust-implementated object.  Clone the handle and return it
            return value._uniffi_clone_handle()
         else:
            # Python-implementated object, generate a new vtable handle and return that.
            return _UniffiFfiConverterTypeStatusListener._handle_map.insert(value)

    @classmethod
    def read(cls, buf: _UniffiRustBuffer):
        ptr = buf.read_u64()
        if ptr == 0:
            raise InternalError("Raw handle value was null")
        return cls.lift(ptr)

    @classmethod
    def write(cls, value: StatusListener, buf: _UniffiRustBuffer):
        buf.write_u64(cls.lower(value))


class ListenerHandleProtocol(typing.Protocol):
    """
    Names one listener. Dropping it leaves the listener in place.
"""

    def remove(self, ) -> None:
        """
        Takes the listener away. A change being told at this moment may still
        reach it.
"""
        raise NotImplementedError

class ListenerHandle(ListenerHandleProtocol):
    """
    Names one listener. Dropping it leaves the listener in place.
"""

    _handle: ctypes.c_uint64

    def __init__(self, *args, **kwargs):
        raise ValueError("This class has no default constructor")

    def __del__(self):
        # In case of partial initialization of instances.
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_free_listenerhandle, handle)

    def _uniffi_clone_handle(self):
        return _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_clone_listenerhandle, self._handle)

    # Used by alternative constructors or any methods which return this type.
    @classmethod
    def _uniffi_make_instance(cls, handle):
        # Lightly yucky way to bypass the usual __init__ logic
        # and just create a new instance with the required handle.
        inst = cls.__new__(cls)
        inst._handle = handle
        return inst
    def remove(self, ) -> None:
        """
        Takes the listener away. A change being told at this moment may still
        reach it.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = None
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_listenerhandle_remove,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)





class _UniffiFfiConverterTypeListenerHandle:
    @staticmethod
    def lift(value: int) -> ListenerHandle:
        return ListenerHandle._uniffi_make_instance(value)

    @staticmethod
    def check_lower(value: ListenerHandle):
        if not isinstance(value, ListenerHandle):
            raise TypeError("Expected ListenerHandle instance, {} found".format(type(value).__name__))

    @staticmethod
    def lower(value: ListenerHandle) -> ctypes.c_uint64:
        return value._uniffi_clone_handle()

    @classmethod
    def read(cls, buf: _UniffiRustBuffer) -> ListenerHandle:
        ptr = buf.read_u64()
        if ptr == 0:
            raise InternalError("Raw handle value was null")
        return cls.lift(ptr)

    @classmethod
    def write(cls, value: ListenerHandle, buf: _UniffiRustBuffer):
        buf.write_u64(cls.lower(value))

class _UniffiFfiConverterOptionalTypeConfiguration(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        if value is not None:
            _UniffiFfiConverterTypeConfiguration.check_lower(value)

    @classmethod
    def write(cls, value, buf):
        if value is None:
            buf.write_u8(0)
            return

        buf.write_u8(1)
        _UniffiFfiConverterTypeConfiguration.write(value, buf)

    @classmethod
    def read(cls, buf):
        flag = buf.read_u8()
        if flag == 0:
            return None
        elif flag == 1:
            return _UniffiFfiConverterTypeConfiguration.read(buf)
        else:
            raise InternalError("Unexpected flag byte for optional type")

class _UniffiFfiConverterOptionalTypeCreatedUser(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        if value is not None:
            _UniffiFfiConverterTypeCreatedUser.check_lower(value)

    @classmethod
    def write(cls, value, buf):
        if value is None:
            buf.write_u8(0)
            return

        buf.write_u8(1)
        _UniffiFfiConverterTypeCreatedUser.write(value, buf)

    @classmethod
    def read(cls, buf):
        flag = buf.read_u8()
        if flag == 0:
            return None
        elif flag == 1:
            return _UniffiFfiConverterTypeCreatedUser.read(buf)
        else:
            raise InternalError("Unexpected flag byte for optional type")

class _UniffiFfiConverterOptionalTypeStatus(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        if value is not None:
            _UniffiFfiConverterTypeStatus.check_lower(value)

    @classmethod
    def write(cls, value, buf):
        if value is None:
            buf.write_u8(0)
            return

        buf.write_u8(1)
        _UniffiFfiConverterTypeStatus.write(value, buf)

    @classmethod
    def read(cls, buf):
        flag = buf.read_u8()
        if flag == 0:
            return None
        elif flag == 1:
            return _UniffiFfiConverterTypeStatus.read(buf)
        else:
            raise InternalError("Unexpected flag byte for optional type")


class HandfastProtocol(typing.Protocol):
    """
    The SDK of one device. Make one and share it: two over the same store would
    not know of each other. Every call may be made from any thread.
"""

    def add_status_listener(self, listener: StatusListener) -> ListenerHandle:
        """
        Has `listener` told of changes from now on, resets notwithstanding.
"""
        raise NotImplementedError
    async def add_user_metadata_fields(self, fields_json: str) -> str:
        """
        Sets metadata fields of the user, given as a JSON object of texts, and
        leaves the others; answers with every field that stands now, likewise.
"""
        raise NotImplementedError
    def configuration(self, ) -> typing.Optional[Configuration]:
        """
        The SDK configuration that the platform last told.
"""
        raise NotImplementedError
    async def create_user(self, options: CreateUserOptions) -> CreatedUser:
        """
        Creates or restores a user with a code from the app's own backend.

        Offering the same code again after a failure of the network, of the
        platform or of the host, even in another process, goes on where this
        call stopped. Offering another code starts anew.
"""
        raise NotImplementedError
    def init_state(self, ) -> InitState:
        """
        Where the SDK stands.
"""
        raise NotImplementedError
    def initialize(self, options: InitializeOptions) -> None:
        """
        Reads what is stored and makes the SDK ready, without the network. Doing
        so again puts the new options in the place of the old ones and changes
        nothing else.
"""
        raise NotImplementedError
    def is_user_linked(self, ) -> bool:
        """
        Whether there is a user for which a trusted server vouched. May be asked
        before initialisation.
"""
        raise NotImplementedError
    def pending_farewells(self, ) -> int:
        """
        How many resets the platform was not told of yet.
"""
        raise NotImplementedError
    async def refresh_status(self, ) -> Status:
        """
        Asks the platform where the install, its user and its configuration
        stand, stores what is new and tells the listeners. That the user was
        deleted is an answer too, not a failure.
"""
        raise NotImplementedError
    async def remove_user_metadata_field(self, name: str) -> str:
        """
        Removes one metadata field of the user, whether it is there or not;
        answers with every field that stands now, as a JSON object of texts.
"""
        raise NotImplementedError
    async def request_drain_token(self, ) -> UserAccessToken:
        """
        For a while after its deactivation, an install may get a token of scope
        `drain`, with which the host product hands in what it collected before.
        It is asked for anew each time.
"""
        raise NotImplementedError
    async def request_user_access_token(self, ) -> UserAccessToken:
        """
        A token that acts for the user. It is kept while it is fresh and
        refreshed ahead of its end; however many ask, the platform is asked once.
"""
        raise NotImplementedError
    async def reset(self, ) -> ResetOutcome:
        """
        Empties the device. May be called at any time, also uninitialised; the
        SDK stays as initialised as it was. A user creation under way ends with
        `SdkResetInProgress`. The platform is told now, or when it is next in
        reach; only the key for that farewell is kept until then.
"""
        raise NotImplementedError
    async def resume_user_creation(self, ) -> typing.Optional[CreatedUser]:
        """
        Finishes the creation that an earlier call, or an earlier process, could
        not; nothing when there is none to finish.
"""
        raise NotImplementedError
    async def say_pending_farewells(self, ) -> int:
        """
        Tells the platform of the resets that it does not know of yet, and
        answers how many are still owed. Every call that reached the platform
        does so by itself; this is for a device that is empty and stays so.
"""
        raise NotImplementedError
    def status(self, ) -> typing.Optional[Status]:
        """
        Where the install and its user stood when the platform last told.
"""
        raise NotImplementedError
    def user_creation_pending(self, ) -> bool:
        """
        Whether an attempt to create a user waits to be resumed.
"""
        raise NotImplementedError
    def user_exists(self, ) -> bool:
        """
        Whether there is a user on this device. May be asked before
        initialisation; a store that cannot be read holds no user one could use,
        and neither does one that asks while it is being asked.
"""
        raise NotImplementedError
    def user_id(self, ) -> typing.Optional[str]:
        """
        The user on this device.
"""
        raise NotImplementedError
    def version(self, ) -> str:
        """
        The version of the SDK's core.
"""
        raise NotImplementedError

class Handfast(HandfastProtocol):
    """
    The SDK of one device. Make one and share it: two over the same store would
    not know of each other. Every call may be made from any thread.
"""

    _handle: ctypes.c_uint64
    def __init__(self, http: HttpClient,vault: Vault,device_key: DeviceKey,wall_clock: typing.Union[object, typing.Optional[WallClock]] = _DEFAULT,host_call_limit_millis: int = 10000):
        """
        An SDK over the host's ports. Nothing is read until `initialize`.

        `host_call_limit_millis` is how long a synchronous call of the host may
        take: it is made on a thread of its own, and given up after that. With 0
        the host is called on the thread that calls the SDK, as hosts with a
        single thread need it; a host that hangs then hangs its caller.
"""

        _UniffiFfiConverterTypeHttpClient.check_lower(http)

        _UniffiFfiConverterTypeVault.check_lower(vault)

        _UniffiFfiConverterTypeDeviceKey.check_lower(device_key)

        if wall_clock is _DEFAULT:
            wall_clock = None
        _UniffiFfiConverterOptionalTypeWallClock.check_lower(wall_clock)

        _UniffiFfiConverterUInt32.check_lower(host_call_limit_millis)
        _uniffi_lowered_args = (
            _UniffiFfiConverterTypeHttpClient.lower(http),
            _UniffiFfiConverterTypeVault.lower(vault),
            _UniffiFfiConverterTypeDeviceKey.lower(device_key),
            _UniffiFfiConverterOptionalTypeWallClock.lower(wall_clock),
            _UniffiFfiConverterUInt32.lower(host_call_limit_millis),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeHandfast.lift
        _uniffi_error_converter = None
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_constructor_handfast_new,
            *_uniffi_lowered_args,
        )
        self._handle = _uniffi_ffi_result

    def __del__(self):
        # In case of partial initialization of instances.
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_free_handfast, handle)

    def _uniffi_clone_handle(self):
        return _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_clone_handfast, self._handle)

    # Used by alternative constructors or any methods which return this type.
    @classmethod
    def _uniffi_make_instance(cls, handle):
        # Lightly yucky way to bypass the usual __init__ logic
        # and just create a new instance with the required handle.
        inst = cls.__new__(cls)
        inst._handle = handle
        return inst
    def add_status_listener(self, listener: StatusListener) -> ListenerHandle:
        """
        Has `listener` told of changes from now on, resets notwithstanding.
"""

        _UniffiFfiConverterTypeStatusListener.check_lower(listener)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterTypeStatusListener.lower(listener),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeListenerHandle.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeOfflineError
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_add_status_listener,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    async def add_user_metadata_fields(self, fields_json: str) -> str:
        """
        Sets metadata fields of the user, given as a JSON object of texts, and
        leaves the others; answers with every field that stands now, likewise.
"""

        _UniffiFfiConverterString.check_lower(fields_json)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterString.lower(fields_json),
        )
        _uniffi_lift_return = _UniffiFfiConverterString.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeMetadataError
        return await _uniffi_rust_call_async(
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_add_user_metadata_fields(*_uniffi_lowered_args),
            _UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer,
            _uniffi_lift_return,
            _uniffi_error_converter,
        )
    def configuration(self, ) -> typing.Optional[Configuration]:
        """
        The SDK configuration that the platform last told.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterOptionalTypeConfiguration.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeOfflineError
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_configuration,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    async def create_user(self, options: CreateUserOptions) -> CreatedUser:
        """
        Creates or restores a user with a code from the app's own backend.

        Offering the same code again after a failure of the network, of the
        platform or of the host, even in another process, goes on where this
        call stopped. Offering another code starts anew.
"""

        _UniffiFfiConverterTypeCreateUserOptions.check_lower(options)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterTypeCreateUserOptions.lower(options),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeCreatedUser.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeCreateUserError
        return await _uniffi_rust_call_async(
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_create_user(*_uniffi_lowered_args),
            _UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer,
            _uniffi_lift_return,
            _uniffi_error_converter,
        )
    def init_state(self, ) -> InitState:
        """
        Where the SDK stands.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeInitState.lift
        _uniffi_error_converter = None
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_init_state,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def initialize(self, options: InitializeOptions) -> None:
        """
        Reads what is stored and makes the SDK ready, without the network. Doing
        so again puts the new options in the place of the old ones and changes
        nothing else.
"""

        _UniffiFfiConverterTypeInitializeOptions.check_lower(options)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterTypeInitializeOptions.lower(options),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = _UniffiFfiConverterTypeInitializeError
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_initialize,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def is_user_linked(self, ) -> bool:
        """
        Whether there is a user for which a trusted server vouched. May be asked
        before initialisation.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterBoolean.lift
        _uniffi_error_converter = None
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_is_user_linked,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def pending_farewells(self, ) -> int:
        """
        How many resets the platform was not told of yet.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterUInt32.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeOfflineError
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_pending_farewells,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    async def refresh_status(self, ) -> Status:
        """
        Asks the platform where the install, its user and its configuration
        stand, stores what is new and tells the listeners. That the user was
        deleted is an answer too, not a failure.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeStatus.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeStatusError
        return await _uniffi_rust_call_async(
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_refresh_status(*_uniffi_lowered_args),
            _UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer,
            _uniffi_lift_return,
            _uniffi_error_converter,
        )
    async def remove_user_metadata_field(self, name: str) -> str:
        """
        Removes one metadata field of the user, whether it is there or not;
        answers with every field that stands now, as a JSON object of texts.
"""

        _UniffiFfiConverterString.check_lower(name)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterString.lower(name),
        )
        _uniffi_lift_return = _UniffiFfiConverterString.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeMetadataError
        return await _uniffi_rust_call_async(
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_remove_user_metadata_field(*_uniffi_lowered_args),
            _UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer,
            _uniffi_lift_return,
            _uniffi_error_converter,
        )
    async def request_drain_token(self, ) -> UserAccessToken:
        """
        For a while after its deactivation, an install may get a token of scope
        `drain`, with which the host product hands in what it collected before.
        It is asked for anew each time.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeUserAccessToken.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeAccessTokenError
        return await _uniffi_rust_call_async(
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_request_drain_token(*_uniffi_lowered_args),
            _UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer,
            _uniffi_lift_return,
            _uniffi_error_converter,
        )
    async def request_user_access_token(self, ) -> UserAccessToken:
        """
        A token that acts for the user. It is kept while it is fresh and
        refreshed ahead of its end; however many ask, the platform is asked once.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeUserAccessToken.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeAccessTokenError
        return await _uniffi_rust_call_async(
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_request_user_access_token(*_uniffi_lowered_args),
            _UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer,
            _uniffi_lift_return,
            _uniffi_error_converter,
        )
    async def reset(self, ) -> ResetOutcome:
        """
        Empties the device. May be called at any time, also uninitialised; the
        SDK stays as initialised as it was. A user creation under way ends with
        `SdkResetInProgress`. The platform is told now, or when it is next in
        reach; only the key for that farewell is kept until then.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeResetOutcome.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeResetError
        return await _uniffi_rust_call_async(
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_reset(*_uniffi_lowered_args),
            _UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer,
            _uniffi_lift_return,
            _uniffi_error_converter,
        )
    async def resume_user_creation(self, ) -> typing.Optional[CreatedUser]:
        """
        Finishes the creation that an earlier call, or an earlier process, could
        not; nothing when there is none to finish.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterOptionalTypeCreatedUser.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeCreateUserError
        return await _uniffi_rust_call_async(
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_resume_user_creation(*_uniffi_lowered_args),
            _UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer,
            _uniffi_lift_return,
            _uniffi_error_converter,
        )
    async def say_pending_farewells(self, ) -> int:
        """
        Tells the platform of the resets that it does not know of yet, and
        answers how many are still owed. Every call that reached the platform
        does so by itself; this is for a device that is empty and stays so.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterUInt32.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeOfflineError
        return await _uniffi_rust_call_async(
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_say_pending_farewells(*_uniffi_lowered_args),
            _UniffiLib.ffi_handfast_sdk_rust_future_poll_u32,
            _UniffiLib.ffi_handfast_sdk_rust_future_complete_u32,
            _UniffiLib.ffi_handfast_sdk_rust_future_free_u32,
            _uniffi_lift_return,
            _uniffi_error_converter,
        )
    def status(self, ) -> typing.Optional[Status]:
        """
        Where the install and its user stood when the platform last told.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterOptionalTypeStatus.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeOfflineError
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_status,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def user_creation_pending(self, ) -> bool:
        """
        Whether an attempt to create a user waits to be resumed.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterBoolean.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeOfflineError
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_creation_pending,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def user_exists(self, ) -> bool:
        """
        Whether there is a user on this device. May be asked before
        initialisation; a store that cannot be read holds no user one could use,
        and neither does one that asks while it is being asked.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterBoolean.lift
        _uniffi_error_converter = None
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_exists,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def user_id(self, ) -> typing.Optional[str]:
        """
        The user on this device.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterOptionalString.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeOfflineError
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_user_id,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def version(self, ) -> str:
        """
        The version of the SDK's core.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterString.lift
        _uniffi_error_converter = None
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_handfast_version,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)





class _UniffiFfiConverterTypeHandfast:
    @staticmethod
    def lift(value: int) -> Handfast:
        return Handfast._uniffi_make_instance(value)

    @staticmethod
    def check_lower(value: Handfast):
        if not isinstance(value, Handfast):
            raise TypeError("Expected Handfast instance, {} found".format(type(value).__name__))

    @staticmethod
    def lower(value: Handfast) -> ctypes.c_uint64:
        return value._uniffi_clone_handle()

    @classmethod
    def read(cls, buf: _UniffiRustBuffer) -> Handfast:
        ptr = buf.read_u64()
        if ptr == 0:
            raise InternalError("Raw handle value was null")
        return cls.lift(ptr)

    @classmethod
    def write(cls, value: Handfast, buf: _UniffiRustBuffer):
        buf.write_u64(cls.lower(value))


class HttpClient():
    """
    Sends requests. Redirects are not followed: a proof is for one address.
"""

    async def send(self, request: HttpRequest) -> HttpResponse:
        """
        Sends one request and waits for its answer. It is cancelled when the
        answer is not wanted any more.
"""
        raise NotImplementedError

class HttpClientImpl(HttpClient):
    """
    Sends requests. Redirects are not followed: a proof is for one address.
"""

    _handle: ctypes.c_uint64

    def __init__(self, *args, **kwargs):
        raise ValueError("This class has no default constructor")

    def __del__(self):
        # In case of partial initialization of instances.
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_free_httpclient, handle)

    def _uniffi_clone_handle(self):
        return _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_clone_httpclient, self._handle)

    # Used by alternative constructors or any methods which return this type.
    @classmethod
    def _uniffi_make_instance(cls, handle):
        # Lightly yucky way to bypass the usual __init__ logic
        # and just create a new instance with the required handle.
        inst = cls.__new__(cls)
        inst._handle = handle
        return inst
    async def send(self, request: HttpRequest) -> HttpResponse:
        """
        Sends one request and waits for its answer. It is cancelled when the
        answer is not wanted any more.
"""

        _UniffiFfiConverterTypeHttpRequest.check_lower(request)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterTypeHttpRequest.lower(request),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeHttpResponse.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeHttpFailure
        return await _uniffi_rust_call_async(
            _UniffiLib.uniffi_handfast_sdk_fn_method_httpclient_send(*_uniffi_lowered_args),
            _UniffiLib.ffi_handfast_sdk_rust_future_poll_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_complete_rust_buffer,
            _UniffiLib.ffi_handfast_sdk_rust_future_free_rust_buffer,
            _uniffi_lift_return,
            _uniffi_error_converter,
        )




# Put all the bits inside a class to keep the top-level namespace clean
class _UniffiTraitImplHttpClientImpl:
    # For each method, generate a callback function to pass to Rust

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_HTTP_CLIENT_METHOD0
    def send(
            uniffi_handle,
            request,
            uniffi_future_callback,
            uniffi_callback_data,
            uniffi_out_dropped_callback,
        ):
        uniffi_obj = _UniffiFfiConverterTypeHttpClient._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = (_UniffiFfiConverterTypeHttpRequest.lift(request), )
            uniffi_method = uniffi_obj.send
            return uniffi_method(*uniffi_args)
        def handle_success(return_value):
            uniffi_future_callback(
                uniffi_callback_data,
                _UniffiForeignFutureResultRustBuffer(
                    _UniffiFfiConverterTypeHttpResponse.lower(return_value),
                    _UniffiRustCallStatus.default()
                )
            )

        def handle_error(status_code, rust_buffer):
            uniffi_future_callback(
                uniffi_callback_data,
                _UniffiForeignFutureResultRustBuffer(
                    _UniffiRustBuffer.default(),
                    _UniffiRustCallStatus(status_code, rust_buffer),
                )
            )
        _uniffi_trait_interface_call_async_with_error(
            make_call,
            uniffi_out_dropped_callback,
            handle_success,
            handle_error,
            HttpFailure,
            _UniffiFfiConverterTypeHttpFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_HTTP_CLIENT
    def _uniffi_free(uniffi_handle):
        _UniffiFfiConverterTypeHttpClient._handle_map.remove(uniffi_handle)

    @_UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_HTTP_CLIENT
    def _uniffi_clone(uniffi_handle):
        return _UniffiFfiConverterTypeHttpClient._handle_map.clone(uniffi_handle)

    # Generate the FFI VTable.  This has a field for each callback interface method.
    _uniffi_vtable = _UniffiVTableCallbackInterfaceHandfastCoreHttpClient(
        _uniffi_free,
        _uniffi_clone,
        send,
    )
    # Send Rust a pointer to the VTable.  Note: this means we need to keep the struct alive forever,
    # or else bad things will happen when Rust tries to access it.
    _UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_httpclient(ctypes.byref(_uniffi_vtable))

class _UniffiFfiConverterTypeHttpClient:
    _handle_map = _UniffiHandleMap()

    @staticmethod
    def lift(value: int):
        if (value & 1) == 0:
            # Rust-generated handle, construct a new class that uses the handle to implement the
            # interface
            return HttpClientImpl._uniffi_make_instance(value)
        else:
            # Python-generated handle, get the object from the handle map
            return _UniffiFfiConverterTypeHttpClient._handle_map.remove(value)

    @staticmethod
    def check_lower(value: HttpClient):
        if not isinstance(value, HttpClient):
            raise TypeError("Expected HttpClient subclass, {} found".format(type(value).__name__))

    @staticmethod
    def lower(value: HttpClient):
         if isinstance(value, HttpClientImpl):
            # Rust-implementated object.  Clone the handle and return it
            return value._uniffi_clone_handle()
         else:
            # Python-implementated object, generate a new vtable handle and return that.
            return _UniffiFfiConverterTypeHttpClient._handle_map.insert(value)

    @classmethod
    def read(cls, buf: _UniffiRustBuffer):
        ptr = buf.read_u64()
        if ptr == 0:
            raise InternalError("Raw handle value was null")
        return cls.lift(ptr)

    @classmethod
    def write(cls, value: HttpClient, buf: _UniffiRustBuffer):
        buf.write_u64(cls.lower(value))


class SoftwareDeviceKeyProtocol(typing.Protocol):
    """
    Device keys in files of a device's home, readable by their owner alone.
"""

    def create(self, name: str) -> None:
        raise NotImplementedError
    def delete(self, name: str) -> None:
        raise NotImplementedError
    def names(self, ) -> typing.List[str]:
        raise NotImplementedError
    def public_coordinates(self, name: str) -> bytes:
        raise NotImplementedError
    def sign(self, name: str,message: bytes) -> bytes:
        raise NotImplementedError

class SoftwareDeviceKey(SoftwareDeviceKeyProtocol, DeviceKey):
    """
    Device keys in files of a device's home, readable by their owner alone.
"""

    _handle: ctypes.c_uint64
    def __init__(self, home: DeviceHome):
        """
        The keys of `home`.
"""

        _UniffiFfiConverterTypeDeviceHome.check_lower(home)
        _uniffi_lowered_args = (
            _UniffiFfiConverterTypeDeviceHome.lower(home),
        )
        _uniffi_lift_return = _UniffiFfiConverterTypeSoftwareDeviceKey.lift
        _uniffi_error_converter = None
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_constructor_softwaredevicekey_new,
            *_uniffi_lowered_args,
        )
        self._handle = _uniffi_ffi_result

    def __del__(self):
        # In case of partial initialization of instances.
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_free_softwaredevicekey, handle)

    def _uniffi_clone_handle(self):
        return _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_clone_softwaredevicekey, self._handle)

    # Used by alternative constructors or any methods which return this type.
    @classmethod
    def _uniffi_make_instance(cls, handle):
        # Lightly yucky way to bypass the usual __init__ logic
        # and just create a new instance with the required handle.
        inst = cls.__new__(cls)
        inst._handle = handle
        return inst
    def create(self, name: str) -> None:

        _UniffiFfiConverterString.check_lower(name)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterString.lower(name),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = _UniffiFfiConverterTypeKeyFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_create,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def delete(self, name: str) -> None:

        _UniffiFfiConverterString.check_lower(name)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterString.lower(name),
        )
        _uniffi_lift_return = lambda val: None
        _uniffi_error_converter = _UniffiFfiConverterTypeKeyFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_delete,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def names(self, ) -> typing.List[str]:
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterSequenceString.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeKeyFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_names,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def public_coordinates(self, name: str) -> bytes:

        _UniffiFfiConverterString.check_lower(name)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterString.lower(name),
        )
        _uniffi_lift_return = _UniffiFfiConverterBytes.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeKeyFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_public_coordinates,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)
    def sign(self, name: str,message: bytes) -> bytes:

        _UniffiFfiConverterString.check_lower(name)

        _UniffiFfiConverterBytes.check_lower(message)
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
            _UniffiFfiConverterString.lower(name),
            _UniffiFfiConverterBytes.lower(message),
        )
        _uniffi_lift_return = _UniffiFfiConverterBytes.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeKeyFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_softwaredevicekey_sign,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)





class _UniffiFfiConverterTypeSoftwareDeviceKey:
    @staticmethod
    def lift(value: int) -> SoftwareDeviceKey:
        return SoftwareDeviceKey._uniffi_make_instance(value)

    @staticmethod
    def check_lower(value: SoftwareDeviceKey):
        if not isinstance(value, SoftwareDeviceKey):
            raise TypeError("Expected SoftwareDeviceKey instance, {} found".format(type(value).__name__))

    @staticmethod
    def lower(value: SoftwareDeviceKey) -> ctypes.c_uint64:
        return value._uniffi_clone_handle()

    @classmethod
    def read(cls, buf: _UniffiRustBuffer) -> SoftwareDeviceKey:
        ptr = buf.read_u64()
        if ptr == 0:
            raise InternalError("Raw handle value was null")
        return cls.lift(ptr)

    @classmethod
    def write(cls, value: SoftwareDeviceKey, buf: _UniffiRustBuffer):
        buf.write_u64(cls.lower(value))


class WallClock():
    """
    Tells what the device takes for the time. Tests pass a wrong one; apps pass
    none.
"""

    def now_millis(self, ) -> int:
        """
        Milliseconds since 1970. The system's time counts when this throws.
"""
        raise NotImplementedError

class WallClockImpl(WallClock):
    """
    Tells what the device takes for the time. Tests pass a wrong one; apps pass
    none.
"""

    _handle: ctypes.c_uint64

    def __init__(self, *args, **kwargs):
        raise ValueError("This class has no default constructor")

    def __del__(self):
        # In case of partial initialization of instances.
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_free_wallclock, handle)

    def _uniffi_clone_handle(self):
        return _uniffi_rust_call(_UniffiLib.uniffi_handfast_sdk_fn_clone_wallclock, self._handle)

    # Used by alternative constructors or any methods which return this type.
    @classmethod
    def _uniffi_make_instance(cls, handle):
        # Lightly yucky way to bypass the usual __init__ logic
        # and just create a new instance with the required handle.
        inst = cls.__new__(cls)
        inst._handle = handle
        return inst
    def now_millis(self, ) -> int:
        """
        Milliseconds since 1970. The system's time counts when this throws.
"""
        _uniffi_lowered_args = (
            self._uniffi_clone_handle(),
        )
        _uniffi_lift_return = _UniffiFfiConverterInt64.lift
        _uniffi_error_converter = _UniffiFfiConverterTypeHostFailure
        _uniffi_ffi_result = _uniffi_rust_call_with_error(
            _uniffi_error_converter,
            _UniffiLib.uniffi_handfast_sdk_fn_method_wallclock_now_millis,
            *_uniffi_lowered_args,
        )
        return _uniffi_lift_return(_uniffi_ffi_result)




# Put all the bits inside a class to keep the top-level namespace clean
class _UniffiTraitImplWallClockImpl:
    # For each method, generate a callback function to pass to Rust

    @_UNIFFI_CALLBACK_INTERFACE_HANDFAST_CORE_WALL_CLOCK_METHOD0
    def now_millis(
            uniffi_handle,
            uniffi_out_return,
            uniffi_call_status_ptr,
        ):
        uniffi_obj = _UniffiFfiConverterTypeWallClock._handle_map.get(uniffi_handle)
        def make_call():
            uniffi_args = ()
            uniffi_method = uniffi_obj.now_millis
            return uniffi_method(*uniffi_args)
        def write_return_value(v):
            uniffi_out_return[0] = _UniffiFfiConverterInt64.lower(v)
        _uniffi_trait_interface_call_with_error(
                uniffi_call_status_ptr.contents,
                make_call,
                write_return_value,
                HostFailure,
                _UniffiFfiConverterTypeHostFailure.lower,
        )

    @_UNIFFI_CALLBACK_INTERFACE_FREE_HANDFAST_CORE_WALL_CLOCK
    def _uniffi_free(uniffi_handle):
        _UniffiFfiConverterTypeWallClock._handle_map.remove(uniffi_handle)

    @_UNIFFI_CALLBACK_INTERFACE_CLONE_HANDFAST_CORE_WALL_CLOCK
    def _uniffi_clone(uniffi_handle):
        return _UniffiFfiConverterTypeWallClock._handle_map.clone(uniffi_handle)

    # Generate the FFI VTable.  This has a field for each callback interface method.
    _uniffi_vtable = _UniffiVTableCallbackInterfaceHandfastCoreWallClock(
        _uniffi_free,
        _uniffi_clone,
        now_millis,
    )
    # Send Rust a pointer to the VTable.  Note: this means we need to keep the struct alive forever,
    # or else bad things will happen when Rust tries to access it.
    _UniffiLib.uniffi_handfast_sdk_fn_init_callback_vtable_wallclock(ctypes.byref(_uniffi_vtable))

class _UniffiFfiConverterTypeWallClock:
    _handle_map = _UniffiHandleMap()

    @staticmethod
    def lift(value: int):
        if (value & 1) == 0:
            # Rust-generated handle, construct a new class that uses the handle to implement the
            # interface
            return WallClockImpl._uniffi_make_instance(value)
        else:
            # Python-generated handle, get the object from the handle map
            return _UniffiFfiConverterTypeWallClock._handle_map.remove(value)

    @staticmethod
    def check_lower(value: WallClock):
        if not isinstance(value, WallClock):
            raise TypeError("Expected WallClock subclass, {} found".format(type(value).__name__))

    @staticmethod
    def lower(value: WallClock):
         if isinstance(value, WallClockImpl):
            # Rust-implementated object.  Clone the handle and return it
            return value._uniffi_clone_handle()
         else:
            # Python-implementated object, generate a new vtable handle and return that.
            return _UniffiFfiConverterTypeWallClock._handle_map.insert(value)

    @classmethod
    def read(cls, buf: _UniffiRustBuffer):
        ptr = buf.read_u64()
        if ptr == 0:
            raise InternalError("Raw handle value was null")
        return cls.lift(ptr)

    @classmethod
    def write(cls, value: WallClock, buf: _UniffiRustBuffer):
        buf.write_u64(cls.lower(value))

class _UniffiFfiConverterUInt8(_UniffiConverterPrimitiveInt):
    CLASS_NAME = "u8"
    VALUE_MIN = 0
    VALUE_MAX = 2**8

    @staticmethod
    def read(buf):
        return buf.read_u8()

    @staticmethod
    def write(value, buf):
        buf.write_u8(value)

class _UniffiFfiConverterOptionalTypeWallClock(_UniffiConverterRustBuffer):
    @classmethod
    def check_lower(cls, value):
        if value is not None:
            _UniffiFfiConverterTypeWallClock.check_lower(value)

    @classmethod
    def write(cls, value, buf):
        if value is None:
            buf.write_u8(0)
            return

        buf.write_u8(1)
        _UniffiFfiConverterTypeWallClock.write(value, buf)

    @classmethod
    def read(cls, buf):
        flag = buf.read_u8()
        if flag == 0:
            return None
        elif flag == 1:
            return _UniffiFfiConverterTypeWallClock.read(buf)
        else:
            raise InternalError("Unexpected flag byte for optional type")

__all__ = [
    "InternalError",
    "InstallState",
    "StateReason",
    "FormFactor",
    "HttpMethod",
    "Platform",
    "PendingFarewell",
    "DisabledReason",
    "AccessTokenError",
    "CreateUserError",
    "HomeFailure",
    "HostFailure",
    "HttpFailure",
    "InitState",
    "InitializeError",
    "KeyFailure",
    "MetadataError",
    "OfflineError",
    "ResetError",
    "StatusChange",
    "StatusError",
    "VaultFailure",
    "AppFacts",
    "Configuration",
    "CreateUserOptions",
    "UserAccessToken",
    "CreatedUser",
    "DeviceFacts",
    "DisplacedBy",
    "HttpHeader",
    "HttpRequest",
    "HttpResponse",
    "InitializeOptions",
    "ResetOutcome",
    "Status",
    "DeviceHome",
    "DeviceHomeProtocol",
    "DeviceKeyImpl",
    "DeviceKey",
    "VaultImpl",
    "Vault",
    "FileVault",
    "FileVaultProtocol",
    "StatusListenerImpl",
    "StatusListener",
    "ListenerHandle",
    "ListenerHandleProtocol",
    "Handfast",
    "HandfastProtocol",
    "HttpClientImpl",
    "HttpClient",
    "SoftwareDeviceKey",
    "SoftwareDeviceKeyProtocol",
    "WallClockImpl",
    "WallClock",
]
