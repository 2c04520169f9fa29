// @generated from crates/sdk-ffi by `cargo xtask bindings`

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The following structs are used to implement the lowest level
// of the FFI, and thus useful to multiple uniffied crates.
// We ensure they are declared exactly once, with a header guard, UNIFFI_SHARED_H.
#ifdef UNIFFI_SHARED_H
    // We also try to prevent mixing versions of shared uniffi header structs.
    // If you add anything to the #else block, you must increment the version suffix in UNIFFI_SHARED_HEADER_V4
    #ifndef UNIFFI_SHARED_HEADER_V4
        #error Combining helper code from multiple versions of uniffi is not supported
    #endif // ndef UNIFFI_SHARED_HEADER_V4
#else
#define UNIFFI_SHARED_H
#define UNIFFI_SHARED_HEADER_V4
// ⚠️ Attention: If you change this #else block (ending in `#endif // def UNIFFI_SHARED_H`) you *must* ⚠️
// ⚠️ increment the version suffix in all instances of UNIFFI_SHARED_HEADER_V4 in this file.           ⚠️

typedef struct RustBuffer
{
    uint64_t capacity;
    uint64_t len;
    uint8_t *_Nullable data;
} RustBuffer;

typedef struct ForeignBytes
{
    int32_t len;
    const uint8_t *_Nullable data;
} ForeignBytes;

// Error definitions
typedef struct RustCallStatus {
    int8_t code;
    RustBuffer errorBuf;
} RustCallStatus;

// ⚠️ Attention: If you change this #else block (ending in `#endif // def UNIFFI_SHARED_H`) you *must* ⚠️
// ⚠️ increment the version suffix in all instances of UNIFFI_SHARED_HEADER_V4 in this file.           ⚠️
#endif // def UNIFFI_SHARED_H
#ifndef UNIFFI_FFIDEF_RUST_FUTURE_CONTINUATION_CALLBACK
#define UNIFFI_FFIDEF_RUST_FUTURE_CONTINUATION_CALLBACK
typedef void (*UniffiRustFutureContinuationCallback)(uint64_t, int8_t
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_DROPPED_CALLBACK
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_DROPPED_CALLBACK
typedef void (*UniffiForeignFutureDroppedCallback)(uint64_t
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_FREE
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_FREE
typedef void (*UniffiCallbackInterfaceFree)(uint64_t
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_CLONE
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_CLONE
typedef uint64_t (*UniffiCallbackInterfaceClone)(uint64_t
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_DROPPED_CALLBACK_STRUCT
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_DROPPED_CALLBACK_STRUCT
typedef struct UniffiForeignFutureDroppedCallbackStruct {
    uint64_t handle;
    UniffiForeignFutureDroppedCallback _Nonnull free;
} UniffiForeignFutureDroppedCallbackStruct;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_U8
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_U8
typedef struct UniffiForeignFutureResultU8 {
    uint8_t returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultU8;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_U8
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_U8
typedef void (*UniffiForeignFutureCompleteU8)(uint64_t, UniffiForeignFutureResultU8
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_I8
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_I8
typedef struct UniffiForeignFutureResultI8 {
    int8_t returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultI8;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_I8
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_I8
typedef void (*UniffiForeignFutureCompleteI8)(uint64_t, UniffiForeignFutureResultI8
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_U16
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_U16
typedef struct UniffiForeignFutureResultU16 {
    uint16_t returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultU16;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_U16
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_U16
typedef void (*UniffiForeignFutureCompleteU16)(uint64_t, UniffiForeignFutureResultU16
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_I16
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_I16
typedef struct UniffiForeignFutureResultI16 {
    int16_t returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultI16;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_I16
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_I16
typedef void (*UniffiForeignFutureCompleteI16)(uint64_t, UniffiForeignFutureResultI16
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_U32
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_U32
typedef struct UniffiForeignFutureResultU32 {
    uint32_t returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultU32;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_U32
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_U32
typedef void (*UniffiForeignFutureCompleteU32)(uint64_t, UniffiForeignFutureResultU32
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_I32
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_I32
typedef struct UniffiForeignFutureResultI32 {
    int32_t returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultI32;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_I32
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_I32
typedef void (*UniffiForeignFutureCompleteI32)(uint64_t, UniffiForeignFutureResultI32
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_U64
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_U64
typedef struct UniffiForeignFutureResultU64 {
    uint64_t returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultU64;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_U64
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_U64
typedef void (*UniffiForeignFutureCompleteU64)(uint64_t, UniffiForeignFutureResultU64
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_I64
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_I64
typedef struct UniffiForeignFutureResultI64 {
    int64_t returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultI64;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_I64
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_I64
typedef void (*UniffiForeignFutureCompleteI64)(uint64_t, UniffiForeignFutureResultI64
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_F32
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_F32
typedef struct UniffiForeignFutureResultF32 {
    float returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultF32;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_F32
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_F32
typedef void (*UniffiForeignFutureCompleteF32)(uint64_t, UniffiForeignFutureResultF32
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_F64
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_F64
typedef struct UniffiForeignFutureResultF64 {
    double returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultF64;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_F64
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_F64
typedef void (*UniffiForeignFutureCompleteF64)(uint64_t, UniffiForeignFutureResultF64
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_RUST_BUFFER
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_RUST_BUFFER
typedef struct UniffiForeignFutureResultRustBuffer {
    RustBuffer returnValue;
    RustCallStatus callStatus;
} UniffiForeignFutureResultRustBuffer;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_RUST_BUFFER
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_RUST_BUFFER
typedef void (*UniffiForeignFutureCompleteRustBuffer)(uint64_t, UniffiForeignFutureResultRustBuffer
    );

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_VOID
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_RESULT_VOID
typedef struct UniffiForeignFutureResultVoid {
    RustCallStatus callStatus;
} UniffiForeignFutureResultVoid;

#endif
#ifndef UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_VOID
#define UNIFFI_FFIDEF_FOREIGN_FUTURE_COMPLETE_VOID
typedef void (*UniffiForeignFutureCompleteVoid)(uint64_t, UniffiForeignFutureResultVoid
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_STATUS_LISTENER_METHOD0
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_STATUS_LISTENER_METHOD0
typedef void (*UniffiCallbackInterfaceStatusListenerMethod0)(uint64_t, RustBuffer, void* _Nonnull,
        RustCallStatus *_Nonnull uniffiCallStatus
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_DEVICE_KEY_METHOD0
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_DEVICE_KEY_METHOD0
typedef void (*UniffiCallbackInterfaceDeviceKeyMethod0)(uint64_t, RustBuffer, void* _Nonnull,
        RustCallStatus *_Nonnull uniffiCallStatus
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_DEVICE_KEY_METHOD1
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_DEVICE_KEY_METHOD1
typedef void (*UniffiCallbackInterfaceDeviceKeyMethod1)(uint64_t, RustBuffer, RustBuffer* _Nonnull,
        RustCallStatus *_Nonnull uniffiCallStatus
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_DEVICE_KEY_METHOD2
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_DEVICE_KEY_METHOD2
typedef void (*UniffiCallbackInterfaceDeviceKeyMethod2)(uint64_t, RustBuffer, RustBuffer, RustBuffer* _Nonnull,
        RustCallStatus *_Nonnull uniffiCallStatus
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_DEVICE_KEY_METHOD3
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_DEVICE_KEY_METHOD3
typedef void (*UniffiCallbackInterfaceDeviceKeyMethod3)(uint64_t, RustBuffer, void* _Nonnull,
        RustCallStatus *_Nonnull uniffiCallStatus
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_DEVICE_KEY_METHOD4
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_DEVICE_KEY_METHOD4
typedef void (*UniffiCallbackInterfaceDeviceKeyMethod4)(uint64_t, RustBuffer* _Nonnull,
        RustCallStatus *_Nonnull uniffiCallStatus
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_HTTP_CLIENT_METHOD0
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_HTTP_CLIENT_METHOD0
typedef void (*UniffiCallbackInterfaceHttpClientMethod0)(uint64_t, RustBuffer, UniffiForeignFutureCompleteRustBuffer _Nonnull, uint64_t, UniffiForeignFutureDroppedCallbackStruct* _Nonnull
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_VAULT_METHOD0
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_VAULT_METHOD0
typedef void (*UniffiCallbackInterfaceVaultMethod0)(uint64_t, RustBuffer* _Nonnull,
        RustCallStatus *_Nonnull uniffiCallStatus
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_VAULT_METHOD1
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_VAULT_METHOD1
typedef void (*UniffiCallbackInterfaceVaultMethod1)(uint64_t, RustBuffer, void* _Nonnull,
        RustCallStatus *_Nonnull uniffiCallStatus
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_VAULT_METHOD2
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_VAULT_METHOD2
typedef void (*UniffiCallbackInterfaceVaultMethod2)(uint64_t, void* _Nonnull,
        RustCallStatus *_Nonnull uniffiCallStatus
    );

#endif
#ifndef UNIFFI_FFIDEF_CALLBACK_INTERFACE_WALL_CLOCK_METHOD0
#define UNIFFI_FFIDEF_CALLBACK_INTERFACE_WALL_CLOCK_METHOD0
typedef void (*UniffiCallbackInterfaceWallClockMethod0)(uint64_t, int64_t* _Nonnull,
        RustCallStatus *_Nonnull uniffiCallStatus
    );

#endif
#ifndef UNIFFI_FFIDEF_V_TABLE_CALLBACK_INTERFACE_STATUS_LISTENER
#define UNIFFI_FFIDEF_V_TABLE_CALLBACK_INTERFACE_STATUS_LISTENER
typedef struct UniffiVTableCallbackInterfaceStatusListener {
    UniffiCallbackInterfaceFree _Nonnull uniffiFree;
    UniffiCallbackInterfaceClone _Nonnull uniffiClone;
    UniffiCallbackInterfaceStatusListenerMethod0 _Nonnull statusChanged;
} UniffiVTableCallbackInterfaceStatusListener;

#endif
#ifndef UNIFFI_FFIDEF_V_TABLE_CALLBACK_INTERFACE_DEVICE_KEY
#define UNIFFI_FFIDEF_V_TABLE_CALLBACK_INTERFACE_DEVICE_KEY
typedef struct UniffiVTableCallbackInterfaceDeviceKey {
    UniffiCallbackInterfaceFree _Nonnull uniffiFree;
    UniffiCallbackInterfaceClone _Nonnull uniffiClone;
    UniffiCallbackInterfaceDeviceKeyMethod0 _Nonnull create;
    UniffiCallbackInterfaceDeviceKeyMethod1 _Nonnull publicCoordinates;
    UniffiCallbackInterfaceDeviceKeyMethod2 _Nonnull sign;
    UniffiCallbackInterfaceDeviceKeyMethod3 _Nonnull delete;
    UniffiCallbackInterfaceDeviceKeyMethod4 _Nonnull names;
} UniffiVTableCallbackInterfaceDeviceKey;

#endif
#ifndef UNIFFI_FFIDEF_V_TABLE_CALLBACK_INTERFACE_HTTP_CLIENT
#define UNIFFI_FFIDEF_V_TABLE_CALLBACK_INTERFACE_HTTP_CLIENT
typedef struct UniffiVTableCallbackInterfaceHttpClient {
    UniffiCallbackInterfaceFree _Nonnull uniffiFree;
    UniffiCallbackInterfaceClone _Nonnull uniffiClone;
    UniffiCallbackInterfaceHttpClientMethod0 _Nonnull send;
} UniffiVTableCallbackInterfaceHttpClient;

#endif
#ifndef UNIFFI_FFIDEF_V_TABLE_CALLBACK_INTERFACE_VAULT
#define UNIFFI_FFIDEF_V_TABLE_CALLBACK_INTERFACE_VAULT
typedef struct UniffiVTableCallbackInterfaceVault {
    UniffiCallbackInterfaceFree _Nonnull uniffiFree;
    UniffiCallbackInterfaceClone _Nonnull uniffiClone;
    UniffiCallbackInterfaceVaultMethod0 _Nonnull load;
    UniffiCallbackInterfaceVaultMethod1 _Nonnull store;
    UniffiCallbackInterfaceVaultMethod2 _Nonnull delete;
} UniffiVTableCallbackInterfaceVault;

#endif
#ifndef UNIFFI_FFIDEF_V_TABLE_CALLBACK_INTERFACE_WALL_CLOCK
#define UNIFFI_FFIDEF_V_TABLE_CALLBACK_INTERFACE_WALL_CLOCK
typedef struct UniffiVTableCallbackInterfaceWallClock {
    UniffiCallbackInterfaceFree _Nonnull uniffiFree;
    UniffiCallbackInterfaceClone _Nonnull uniffiClone;
    UniffiCallbackInterfaceWallClockMethod0 _Nonnull nowMillis;
} UniffiVTableCallbackInterfaceWallClock;

#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_HANDFAST
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_HANDFAST
uint64_t uniffi_handfast_sdk_fn_clone_handfast(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_HANDFAST
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_HANDFAST
void uniffi_handfast_sdk_fn_free_handfast(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CONSTRUCTOR_HANDFAST_NEW
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CONSTRUCTOR_HANDFAST_NEW
uint64_t uniffi_handfast_sdk_fn_constructor_handfast_new(uint64_t http, uint64_t vault, uint64_t device_key, RustBuffer wall_clock, uint32_t host_call_limit_millis, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_ADD_STATUS_LISTENER
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_ADD_STATUS_LISTENER
uint64_t uniffi_handfast_sdk_fn_method_handfast_add_status_listener(uint64_t ptr, uint64_t listener, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_ADD_USER_METADATA_FIELDS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_ADD_USER_METADATA_FIELDS
uint64_t uniffi_handfast_sdk_fn_method_handfast_add_user_metadata_fields(uint64_t ptr, RustBuffer fields_json
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_CONFIGURATION
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_CONFIGURATION
RustBuffer uniffi_handfast_sdk_fn_method_handfast_configuration(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_CREATE_USER
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_CREATE_USER
uint64_t uniffi_handfast_sdk_fn_method_handfast_create_user(uint64_t ptr, RustBuffer options
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_INIT_STATE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_INIT_STATE
RustBuffer uniffi_handfast_sdk_fn_method_handfast_init_state(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_INITIALIZE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_INITIALIZE
void uniffi_handfast_sdk_fn_method_handfast_initialize(uint64_t ptr, RustBuffer options, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_IS_USER_LINKED
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_IS_USER_LINKED
int8_t uniffi_handfast_sdk_fn_method_handfast_is_user_linked(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_PENDING_FAREWELLS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_PENDING_FAREWELLS
uint32_t uniffi_handfast_sdk_fn_method_handfast_pending_farewells(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_REFRESH_STATUS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_REFRESH_STATUS
uint64_t uniffi_handfast_sdk_fn_method_handfast_refresh_status(uint64_t ptr
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_REMOVE_USER_METADATA_FIELD
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_REMOVE_USER_METADATA_FIELD
uint64_t uniffi_handfast_sdk_fn_method_handfast_remove_user_metadata_field(uint64_t ptr, RustBuffer name
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_REQUEST_DRAIN_TOKEN
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_REQUEST_DRAIN_TOKEN
uint64_t uniffi_handfast_sdk_fn_method_handfast_request_drain_token(uint64_t ptr
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_REQUEST_USER_ACCESS_TOKEN
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_REQUEST_USER_ACCESS_TOKEN
uint64_t uniffi_handfast_sdk_fn_method_handfast_request_user_access_token(uint64_t ptr
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_RESET
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_RESET
uint64_t uniffi_handfast_sdk_fn_method_handfast_reset(uint64_t ptr
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_RESUME_USER_CREATION
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_RESUME_USER_CREATION
uint64_t uniffi_handfast_sdk_fn_method_handfast_resume_user_creation(uint64_t ptr
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_SAY_PENDING_FAREWELLS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_SAY_PENDING_FAREWELLS
uint64_t uniffi_handfast_sdk_fn_method_handfast_say_pending_farewells(uint64_t ptr
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_STATUS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_STATUS
RustBuffer uniffi_handfast_sdk_fn_method_handfast_status(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_USER_CREATION_PENDING
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_USER_CREATION_PENDING
int8_t uniffi_handfast_sdk_fn_method_handfast_user_creation_pending(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_USER_EXISTS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_USER_EXISTS
int8_t uniffi_handfast_sdk_fn_method_handfast_user_exists(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_USER_ID
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_USER_ID
RustBuffer uniffi_handfast_sdk_fn_method_handfast_user_id(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_VERSION
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HANDFAST_VERSION
RustBuffer uniffi_handfast_sdk_fn_method_handfast_version(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_LISTENERHANDLE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_LISTENERHANDLE
uint64_t uniffi_handfast_sdk_fn_clone_listenerhandle(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_LISTENERHANDLE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_LISTENERHANDLE
void uniffi_handfast_sdk_fn_free_listenerhandle(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_LISTENERHANDLE_REMOVE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_LISTENERHANDLE_REMOVE
void uniffi_handfast_sdk_fn_method_listenerhandle_remove(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_STATUSLISTENER
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_STATUSLISTENER
uint64_t uniffi_handfast_sdk_fn_clone_statuslistener(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_STATUSLISTENER
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_STATUSLISTENER
void uniffi_handfast_sdk_fn_free_statuslistener(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_INIT_CALLBACK_VTABLE_STATUSLISTENER
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_INIT_CALLBACK_VTABLE_STATUSLISTENER
void uniffi_handfast_sdk_fn_init_callback_vtable_statuslistener(const UniffiVTableCallbackInterfaceStatusListener* _Nonnull vtable
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_STATUSLISTENER_STATUS_CHANGED
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_STATUSLISTENER_STATUS_CHANGED
void uniffi_handfast_sdk_fn_method_statuslistener_status_changed(uint64_t ptr, RustBuffer change, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_DEVICEKEY
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_DEVICEKEY
uint64_t uniffi_handfast_sdk_fn_clone_devicekey(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_DEVICEKEY
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_DEVICEKEY
void uniffi_handfast_sdk_fn_free_devicekey(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_INIT_CALLBACK_VTABLE_DEVICEKEY
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_INIT_CALLBACK_VTABLE_DEVICEKEY
void uniffi_handfast_sdk_fn_init_callback_vtable_devicekey(const UniffiVTableCallbackInterfaceDeviceKey* _Nonnull vtable
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_DEVICEKEY_CREATE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_DEVICEKEY_CREATE
void uniffi_handfast_sdk_fn_method_devicekey_create(uint64_t ptr, RustBuffer name, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_DEVICEKEY_PUBLIC_COORDINATES
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_DEVICEKEY_PUBLIC_COORDINATES
RustBuffer uniffi_handfast_sdk_fn_method_devicekey_public_coordinates(uint64_t ptr, RustBuffer name, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_DEVICEKEY_SIGN
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_DEVICEKEY_SIGN
RustBuffer uniffi_handfast_sdk_fn_method_devicekey_sign(uint64_t ptr, RustBuffer name, RustBuffer message, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_DEVICEKEY_DELETE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_DEVICEKEY_DELETE
void uniffi_handfast_sdk_fn_method_devicekey_delete(uint64_t ptr, RustBuffer name, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_DEVICEKEY_NAMES
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_DEVICEKEY_NAMES
RustBuffer uniffi_handfast_sdk_fn_method_devicekey_names(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_HTTPCLIENT
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_HTTPCLIENT
uint64_t uniffi_handfast_sdk_fn_clone_httpclient(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_HTTPCLIENT
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_HTTPCLIENT
void uniffi_handfast_sdk_fn_free_httpclient(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_INIT_CALLBACK_VTABLE_HTTPCLIENT
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_INIT_CALLBACK_VTABLE_HTTPCLIENT
void uniffi_handfast_sdk_fn_init_callback_vtable_httpclient(const UniffiVTableCallbackInterfaceHttpClient* _Nonnull vtable
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HTTPCLIENT_SEND
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_HTTPCLIENT_SEND
uint64_t uniffi_handfast_sdk_fn_method_httpclient_send(uint64_t ptr, RustBuffer request
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_VAULT
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_VAULT
uint64_t uniffi_handfast_sdk_fn_clone_vault(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_VAULT
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_VAULT
void uniffi_handfast_sdk_fn_free_vault(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_INIT_CALLBACK_VTABLE_VAULT
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_INIT_CALLBACK_VTABLE_VAULT
void uniffi_handfast_sdk_fn_init_callback_vtable_vault(const UniffiVTableCallbackInterfaceVault* _Nonnull vtable
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_VAULT_LOAD
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_VAULT_LOAD
RustBuffer uniffi_handfast_sdk_fn_method_vault_load(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_VAULT_STORE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_VAULT_STORE
void uniffi_handfast_sdk_fn_method_vault_store(uint64_t ptr, RustBuffer blob, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_VAULT_DELETE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_VAULT_DELETE
void uniffi_handfast_sdk_fn_method_vault_delete(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_WALLCLOCK
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_WALLCLOCK
uint64_t uniffi_handfast_sdk_fn_clone_wallclock(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_WALLCLOCK
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_WALLCLOCK
void uniffi_handfast_sdk_fn_free_wallclock(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_INIT_CALLBACK_VTABLE_WALLCLOCK
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_INIT_CALLBACK_VTABLE_WALLCLOCK
void uniffi_handfast_sdk_fn_init_callback_vtable_wallclock(const UniffiVTableCallbackInterfaceWallClock* _Nonnull vtable
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_WALLCLOCK_NOW_MILLIS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_WALLCLOCK_NOW_MILLIS
int64_t uniffi_handfast_sdk_fn_method_wallclock_now_millis(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_DEVICEHOME
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_DEVICEHOME
uint64_t uniffi_handfast_sdk_fn_clone_devicehome(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_DEVICEHOME
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_DEVICEHOME
void uniffi_handfast_sdk_fn_free_devicehome(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CONSTRUCTOR_DEVICEHOME_OPEN
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CONSTRUCTOR_DEVICEHOME_OPEN
uint64_t uniffi_handfast_sdk_fn_constructor_devicehome_open(RustBuffer folder, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_FILEVAULT
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_FILEVAULT
uint64_t uniffi_handfast_sdk_fn_clone_filevault(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_FILEVAULT
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_FILEVAULT
void uniffi_handfast_sdk_fn_free_filevault(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CONSTRUCTOR_FILEVAULT_NEW
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CONSTRUCTOR_FILEVAULT_NEW
uint64_t uniffi_handfast_sdk_fn_constructor_filevault_new(uint64_t home, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_FILEVAULT_DELETE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_FILEVAULT_DELETE
void uniffi_handfast_sdk_fn_method_filevault_delete(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_FILEVAULT_LOAD
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_FILEVAULT_LOAD
RustBuffer uniffi_handfast_sdk_fn_method_filevault_load(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_FILEVAULT_STORE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_FILEVAULT_STORE
void uniffi_handfast_sdk_fn_method_filevault_store(uint64_t ptr, RustBuffer blob, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_SOFTWAREDEVICEKEY
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CLONE_SOFTWAREDEVICEKEY
uint64_t uniffi_handfast_sdk_fn_clone_softwaredevicekey(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_SOFTWAREDEVICEKEY
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_FREE_SOFTWAREDEVICEKEY
void uniffi_handfast_sdk_fn_free_softwaredevicekey(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CONSTRUCTOR_SOFTWAREDEVICEKEY_NEW
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_CONSTRUCTOR_SOFTWAREDEVICEKEY_NEW
uint64_t uniffi_handfast_sdk_fn_constructor_softwaredevicekey_new(uint64_t home, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_SOFTWAREDEVICEKEY_CREATE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_SOFTWAREDEVICEKEY_CREATE
void uniffi_handfast_sdk_fn_method_softwaredevicekey_create(uint64_t ptr, RustBuffer name, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_SOFTWAREDEVICEKEY_DELETE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_SOFTWAREDEVICEKEY_DELETE
void uniffi_handfast_sdk_fn_method_softwaredevicekey_delete(uint64_t ptr, RustBuffer name, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_SOFTWAREDEVICEKEY_NAMES
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_SOFTWAREDEVICEKEY_NAMES
RustBuffer uniffi_handfast_sdk_fn_method_softwaredevicekey_names(uint64_t ptr, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_SOFTWAREDEVICEKEY_PUBLIC_COORDINATES
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_SOFTWAREDEVICEKEY_PUBLIC_COORDINATES
RustBuffer uniffi_handfast_sdk_fn_method_softwaredevicekey_public_coordinates(uint64_t ptr, RustBuffer name, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_SOFTWAREDEVICEKEY_SIGN
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_FN_METHOD_SOFTWAREDEVICEKEY_SIGN
RustBuffer uniffi_handfast_sdk_fn_method_softwaredevicekey_sign(uint64_t ptr, RustBuffer name, RustBuffer message, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUSTBUFFER_ALLOC
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUSTBUFFER_ALLOC
RustBuffer ffi_handfast_sdk_rustbuffer_alloc(uint64_t size, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUSTBUFFER_FROM_BYTES
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUSTBUFFER_FROM_BYTES
RustBuffer ffi_handfast_sdk_rustbuffer_from_bytes(ForeignBytes bytes, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUSTBUFFER_FREE
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUSTBUFFER_FREE
void ffi_handfast_sdk_rustbuffer_free(RustBuffer buf, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUSTBUFFER_RESERVE
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUSTBUFFER_RESERVE
RustBuffer ffi_handfast_sdk_rustbuffer_reserve(RustBuffer buf, uint64_t additional, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_U8
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_U8
void ffi_handfast_sdk_rust_future_poll_u8(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_U8
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_U8
void ffi_handfast_sdk_rust_future_cancel_u8(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_U8
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_U8
void ffi_handfast_sdk_rust_future_free_u8(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_U8
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_U8
uint8_t ffi_handfast_sdk_rust_future_complete_u8(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_I8
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_I8
void ffi_handfast_sdk_rust_future_poll_i8(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_I8
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_I8
void ffi_handfast_sdk_rust_future_cancel_i8(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_I8
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_I8
void ffi_handfast_sdk_rust_future_free_i8(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_I8
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_I8
int8_t ffi_handfast_sdk_rust_future_complete_i8(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_U16
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_U16
void ffi_handfast_sdk_rust_future_poll_u16(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_U16
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_U16
void ffi_handfast_sdk_rust_future_cancel_u16(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_U16
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_U16
void ffi_handfast_sdk_rust_future_free_u16(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_U16
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_U16
uint16_t ffi_handfast_sdk_rust_future_complete_u16(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_I16
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_I16
void ffi_handfast_sdk_rust_future_poll_i16(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_I16
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_I16
void ffi_handfast_sdk_rust_future_cancel_i16(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_I16
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_I16
void ffi_handfast_sdk_rust_future_free_i16(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_I16
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_I16
int16_t ffi_handfast_sdk_rust_future_complete_i16(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_U32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_U32
void ffi_handfast_sdk_rust_future_poll_u32(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_U32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_U32
void ffi_handfast_sdk_rust_future_cancel_u32(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_U32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_U32
void ffi_handfast_sdk_rust_future_free_u32(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_U32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_U32
uint32_t ffi_handfast_sdk_rust_future_complete_u32(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_I32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_I32
void ffi_handfast_sdk_rust_future_poll_i32(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_I32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_I32
void ffi_handfast_sdk_rust_future_cancel_i32(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_I32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_I32
void ffi_handfast_sdk_rust_future_free_i32(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_I32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_I32
int32_t ffi_handfast_sdk_rust_future_complete_i32(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_U64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_U64
void ffi_handfast_sdk_rust_future_poll_u64(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_U64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_U64
void ffi_handfast_sdk_rust_future_cancel_u64(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_U64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_U64
void ffi_handfast_sdk_rust_future_free_u64(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_U64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_U64
uint64_t ffi_handfast_sdk_rust_future_complete_u64(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_I64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_I64
void ffi_handfast_sdk_rust_future_poll_i64(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_I64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_I64
void ffi_handfast_sdk_rust_future_cancel_i64(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_I64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_I64
void ffi_handfast_sdk_rust_future_free_i64(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_I64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_I64
int64_t ffi_handfast_sdk_rust_future_complete_i64(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_F32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_F32
void ffi_handfast_sdk_rust_future_poll_f32(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_F32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_F32
void ffi_handfast_sdk_rust_future_cancel_f32(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_F32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_F32
void ffi_handfast_sdk_rust_future_free_f32(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_F32
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_F32
float ffi_handfast_sdk_rust_future_complete_f32(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_F64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_F64
void ffi_handfast_sdk_rust_future_poll_f64(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_F64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_F64
void ffi_handfast_sdk_rust_future_cancel_f64(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_F64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_F64
void ffi_handfast_sdk_rust_future_free_f64(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_F64
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_F64
double ffi_handfast_sdk_rust_future_complete_f64(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_RUST_BUFFER
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_RUST_BUFFER
void ffi_handfast_sdk_rust_future_poll_rust_buffer(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_RUST_BUFFER
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_RUST_BUFFER
void ffi_handfast_sdk_rust_future_cancel_rust_buffer(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_RUST_BUFFER
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_RUST_BUFFER
void ffi_handfast_sdk_rust_future_free_rust_buffer(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_RUST_BUFFER
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_RUST_BUFFER
RustBuffer ffi_handfast_sdk_rust_future_complete_rust_buffer(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_VOID
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_POLL_VOID
void ffi_handfast_sdk_rust_future_poll_void(uint64_t handle, UniffiRustFutureContinuationCallback _Nonnull callback, uint64_t callback_data
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_VOID
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_CANCEL_VOID
void ffi_handfast_sdk_rust_future_cancel_void(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_VOID
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_FREE_VOID
void ffi_handfast_sdk_rust_future_free_void(uint64_t handle
);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_VOID
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_RUST_FUTURE_COMPLETE_VOID
void ffi_handfast_sdk_rust_future_complete_void(uint64_t handle, RustCallStatus *_Nonnull out_status
);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_ADD_STATUS_LISTENER
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_ADD_STATUS_LISTENER
uint16_t uniffi_handfast_sdk_checksum_method_handfast_add_status_listener(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_ADD_USER_METADATA_FIELDS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_ADD_USER_METADATA_FIELDS
uint16_t uniffi_handfast_sdk_checksum_method_handfast_add_user_metadata_fields(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_CONFIGURATION
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_CONFIGURATION
uint16_t uniffi_handfast_sdk_checksum_method_handfast_configuration(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_CREATE_USER
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_CREATE_USER
uint16_t uniffi_handfast_sdk_checksum_method_handfast_create_user(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_INIT_STATE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_INIT_STATE
uint16_t uniffi_handfast_sdk_checksum_method_handfast_init_state(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_INITIALIZE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_INITIALIZE
uint16_t uniffi_handfast_sdk_checksum_method_handfast_initialize(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_IS_USER_LINKED
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_IS_USER_LINKED
uint16_t uniffi_handfast_sdk_checksum_method_handfast_is_user_linked(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_PENDING_FAREWELLS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_PENDING_FAREWELLS
uint16_t uniffi_handfast_sdk_checksum_method_handfast_pending_farewells(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_REFRESH_STATUS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_REFRESH_STATUS
uint16_t uniffi_handfast_sdk_checksum_method_handfast_refresh_status(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_REMOVE_USER_METADATA_FIELD
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_REMOVE_USER_METADATA_FIELD
uint16_t uniffi_handfast_sdk_checksum_method_handfast_remove_user_metadata_field(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_REQUEST_DRAIN_TOKEN
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_REQUEST_DRAIN_TOKEN
uint16_t uniffi_handfast_sdk_checksum_method_handfast_request_drain_token(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_REQUEST_USER_ACCESS_TOKEN
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_REQUEST_USER_ACCESS_TOKEN
uint16_t uniffi_handfast_sdk_checksum_method_handfast_request_user_access_token(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_RESET
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_RESET
uint16_t uniffi_handfast_sdk_checksum_method_handfast_reset(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_RESUME_USER_CREATION
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_RESUME_USER_CREATION
uint16_t uniffi_handfast_sdk_checksum_method_handfast_resume_user_creation(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_SAY_PENDING_FAREWELLS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_SAY_PENDING_FAREWELLS
uint16_t uniffi_handfast_sdk_checksum_method_handfast_say_pending_farewells(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_STATUS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_STATUS
uint16_t uniffi_handfast_sdk_checksum_method_handfast_status(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_USER_CREATION_PENDING
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_USER_CREATION_PENDING
uint16_t uniffi_handfast_sdk_checksum_method_handfast_user_creation_pending(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_USER_EXISTS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_USER_EXISTS
uint16_t uniffi_handfast_sdk_checksum_method_handfast_user_exists(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_USER_ID
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_USER_ID
uint16_t uniffi_handfast_sdk_checksum_method_handfast_user_id(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_VERSION
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HANDFAST_VERSION
uint16_t uniffi_handfast_sdk_checksum_method_handfast_version(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_LISTENERHANDLE_REMOVE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_LISTENERHANDLE_REMOVE
uint16_t uniffi_handfast_sdk_checksum_method_listenerhandle_remove(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_STATUSLISTENER_STATUS_CHANGED
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_STATUSLISTENER_STATUS_CHANGED
uint16_t uniffi_handfast_sdk_checksum_method_statuslistener_status_changed(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_DEVICEKEY_CREATE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_DEVICEKEY_CREATE
uint16_t uniffi_handfast_sdk_checksum_method_devicekey_create(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_DEVICEKEY_PUBLIC_COORDINATES
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_DEVICEKEY_PUBLIC_COORDINATES
uint16_t uniffi_handfast_sdk_checksum_method_devicekey_public_coordinates(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_DEVICEKEY_SIGN
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_DEVICEKEY_SIGN
uint16_t uniffi_handfast_sdk_checksum_method_devicekey_sign(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_DEVICEKEY_DELETE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_DEVICEKEY_DELETE
uint16_t uniffi_handfast_sdk_checksum_method_devicekey_delete(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_DEVICEKEY_NAMES
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_DEVICEKEY_NAMES
uint16_t uniffi_handfast_sdk_checksum_method_devicekey_names(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HTTPCLIENT_SEND
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_HTTPCLIENT_SEND
uint16_t uniffi_handfast_sdk_checksum_method_httpclient_send(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_VAULT_LOAD
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_VAULT_LOAD
uint16_t uniffi_handfast_sdk_checksum_method_vault_load(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_VAULT_STORE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_VAULT_STORE
uint16_t uniffi_handfast_sdk_checksum_method_vault_store(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_VAULT_DELETE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_VAULT_DELETE
uint16_t uniffi_handfast_sdk_checksum_method_vault_delete(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_WALLCLOCK_NOW_MILLIS
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_WALLCLOCK_NOW_MILLIS
uint16_t uniffi_handfast_sdk_checksum_method_wallclock_now_millis(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_FILEVAULT_DELETE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_FILEVAULT_DELETE
uint16_t uniffi_handfast_sdk_checksum_method_filevault_delete(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_FILEVAULT_LOAD
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_FILEVAULT_LOAD
uint16_t uniffi_handfast_sdk_checksum_method_filevault_load(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_FILEVAULT_STORE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_FILEVAULT_STORE
uint16_t uniffi_handfast_sdk_checksum_method_filevault_store(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_SOFTWAREDEVICEKEY_CREATE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_SOFTWAREDEVICEKEY_CREATE
uint16_t uniffi_handfast_sdk_checksum_method_softwaredevicekey_create(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_SOFTWAREDEVICEKEY_DELETE
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_SOFTWAREDEVICEKEY_DELETE
uint16_t uniffi_handfast_sdk_checksum_method_softwaredevicekey_delete(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_SOFTWAREDEVICEKEY_NAMES
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_SOFTWAREDEVICEKEY_NAMES
uint16_t uniffi_handfast_sdk_checksum_method_softwaredevicekey_names(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_SOFTWAREDEVICEKEY_PUBLIC_COORDINATES
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_SOFTWAREDEVICEKEY_PUBLIC_COORDINATES
uint16_t uniffi_handfast_sdk_checksum_method_softwaredevicekey_public_coordinates(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_SOFTWAREDEVICEKEY_SIGN
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_METHOD_SOFTWAREDEVICEKEY_SIGN
uint16_t uniffi_handfast_sdk_checksum_method_softwaredevicekey_sign(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_CONSTRUCTOR_HANDFAST_NEW
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_CONSTRUCTOR_HANDFAST_NEW
uint16_t uniffi_handfast_sdk_checksum_constructor_handfast_new(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_CONSTRUCTOR_DEVICEHOME_OPEN
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_CONSTRUCTOR_DEVICEHOME_OPEN
uint16_t uniffi_handfast_sdk_checksum_constructor_devicehome_open(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_CONSTRUCTOR_FILEVAULT_NEW
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_CONSTRUCTOR_FILEVAULT_NEW
uint16_t uniffi_handfast_sdk_checksum_constructor_filevault_new(void

);
#endif
#ifndef UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_CONSTRUCTOR_SOFTWAREDEVICEKEY_NEW
#define UNIFFI_FFIDEF_UNIFFI_HANDFAST_SDK_CHECKSUM_CONSTRUCTOR_SOFTWAREDEVICEKEY_NEW
uint16_t uniffi_handfast_sdk_checksum_constructor_softwaredevicekey_new(void

);
#endif
#ifndef UNIFFI_FFIDEF_FFI_HANDFAST_SDK_UNIFFI_CONTRACT_VERSION
#define UNIFFI_FFIDEF_FFI_HANDFAST_SDK_UNIFFI_CONTRACT_VERSION
uint32_t ffi_handfast_sdk_uniffi_contract_version(void

);
#endif
