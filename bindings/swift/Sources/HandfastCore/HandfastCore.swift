// @generated from crates/sdk-ffi by `cargo xtask bindings`

// swiftlint:disable all
import Foundation

// Depending on the consumer's build setup, the low-level FFI code
// might be in a separate module, or it might be compiled inline into
// this module. This is a bit of light hackery to work with both.
#if canImport(HandfastCoreFFI)
import HandfastCoreFFI
#endif

fileprivate extension RustBuffer {
    // Allocate a new buffer, copying the contents of a `UInt8` array.
    init(bytes: [UInt8]) {
        let rbuf = bytes.withUnsafeBufferPointer { ptr in
            RustBuffer.from(ptr)
        }
        self.init(capacity: rbuf.capacity, len: rbuf.len, data: rbuf.data)
    }

    static func empty() -> RustBuffer {
        RustBuffer(capacity: 0, len:0, data: nil)
    }

    static func from(_ ptr: UnsafeBufferPointer<UInt8>) -> RustBuffer {
        try! rustCall { ffi_handfast_sdk_rustbuffer_from_bytes(ForeignBytes(bufferPointer: ptr), $0) }
    }

    // Frees the buffer in place.
    // The buffer must not be used after this is called.
    func deallocate() {
        try! rustCall { ffi_handfast_sdk_rustbuffer_free(self, $0) }
    }
}

fileprivate extension ForeignBytes {
    init(bufferPointer: UnsafeBufferPointer<UInt8>) {
        self.init(len: Int32(bufferPointer.count), data: bufferPointer.baseAddress)
    }
}

// For every type used in the interface, we provide helper methods for conveniently
// lifting and lowering that type from C-compatible data, and for reading and writing
// values of that type in a buffer.

// Helper classes/extensions that don't change.
// Someday, this will be in a library of its own.

fileprivate extension Data {
    init(rustBuffer: RustBuffer) {
        self.init(
            bytesNoCopy: rustBuffer.data!,
            count: Int(rustBuffer.len),
            deallocator: .none
        )
    }
}

// Define reader functionality.  Normally this would be defined in a class or
// struct, but we use standalone functions instead in order to make external
// types work.
//
// With external types, one swift source file needs to be able to call the read
// method on another source file's FfiConverter, but then what visibility
// should Reader have?
// - If Reader is fileprivate, then this means the read() must also
//   be fileprivate, which doesn't work with external types.
// - If Reader is internal/public, we'll get compile errors since both source
//   files will try define the same type.
//
// Instead, the read() method and these helper functions input a tuple of data

fileprivate func createReader(data: Data) -> (data: Data, offset: Data.Index) {
    (data: data, offset: 0)
}

// Reads an integer at the current offset, in big-endian order, and advances
// the offset on success. Throws if reading the integer would move the
// offset past the end of the buffer.
fileprivate func readInt<T: FixedWidthInteger>(_ reader: inout (data: Data, offset: Data.Index)) throws -> T {
    let range = reader.offset..<reader.offset + MemoryLayout<T>.size
    guard reader.data.count >= range.upperBound else {
        throw UniffiInternalError.bufferOverflow
    }
    if T.self == UInt8.self {
        let value = reader.data[reader.offset]
        reader.offset += 1
        return value as! T
    }
    var value: T = 0
    let _ = withUnsafeMutableBytes(of: &value, { reader.data.copyBytes(to: $0, from: range)})
    reader.offset = range.upperBound
    return value.bigEndian
}

// Reads an arbitrary number of bytes, to be used to read
// raw bytes, this is useful when lifting strings
fileprivate func readBytes(_ reader: inout (data: Data, offset: Data.Index), count: Int) throws -> Array<UInt8> {
    let range = reader.offset..<(reader.offset+count)
    guard reader.data.count >= range.upperBound else {
        throw UniffiInternalError.bufferOverflow
    }
    var value = [UInt8](repeating: 0, count: count)
    value.withUnsafeMutableBufferPointer({ buffer in
        reader.data.copyBytes(to: buffer, from: range)
    })
    reader.offset = range.upperBound
    return value
}

// Reads a float at the current offset.
fileprivate func readFloat(_ reader: inout (data: Data, offset: Data.Index)) throws -> Float {
    return Float(bitPattern: try readInt(&reader))
}

// Reads a float at the current offset.
fileprivate func readDouble(_ reader: inout (data: Data, offset: Data.Index)) throws -> Double {
    return Double(bitPattern: try readInt(&reader))
}

// Indicates if the offset has reached the end of the buffer.
fileprivate func hasRemaining(_ reader: (data: Data, offset: Data.Index)) -> Bool {
    return reader.offset < reader.data.count
}

// Define writer functionality.  Normally this would be defined in a class or
// struct, but we use standalone functions instead in order to make external
// types work.  See the above discussion on Readers for details.

fileprivate func createWriter() -> [UInt8] {
    return []
}

fileprivate func writeBytes<S>(_ writer: inout [UInt8], _ byteArr: S) where S: Sequence, S.Element == UInt8 {
    writer.append(contentsOf: byteArr)
}

// Writes an integer in big-endian order.
//
// Warning: make sure what you are trying to write
// is in the correct type!
fileprivate func writeInt<T: FixedWidthInteger>(_ writer: inout [UInt8], _ value: T) {
    var value = value.bigEndian
    withUnsafeBytes(of: &value) { writer.append(contentsOf: $0) }
}

fileprivate func writeFloat(_ writer: inout [UInt8], _ value: Float) {
    writeInt(&writer, value.bitPattern)
}

fileprivate func writeDouble(_ writer: inout [UInt8], _ value: Double) {
    writeInt(&writer, value.bitPattern)
}

// Protocol for types that transfer other types across the FFI. This is
// analogous to the Rust trait of the same name.
fileprivate protocol FfiConverter {
    associatedtype FfiType
    associatedtype SwiftType

    static func lift(_ value: FfiType) throws -> SwiftType
    static func lower(_ value: SwiftType) -> FfiType
    static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType
    static func write(_ value: SwiftType, into buf: inout [UInt8])
}

// Types conforming to `Primitive` pass themselves directly over the FFI.
fileprivate protocol FfiConverterPrimitive: FfiConverter where FfiType == SwiftType { }

extension FfiConverterPrimitive {
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public static func lift(_ value: FfiType) throws -> SwiftType {
        return value
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public static func lower(_ value: SwiftType) -> FfiType {
        return value
    }
}

// Types conforming to `FfiConverterRustBuffer` lift and lower into a `RustBuffer`.
// Used for complex types where it's hard to write a custom lift/lower.
fileprivate protocol FfiConverterRustBuffer: FfiConverter where FfiType == RustBuffer {}

extension FfiConverterRustBuffer {
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public static func lift(_ buf: RustBuffer) throws -> SwiftType {
        var reader = createReader(data: Data(rustBuffer: buf))
        let value = try read(from: &reader)
        if hasRemaining(reader) {
            throw UniffiInternalError.incompleteData
        }
        buf.deallocate()
        return value
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public static func lower(_ value: SwiftType) -> RustBuffer {
          var writer = createWriter()
          write(value, into: &writer)
          return RustBuffer(bytes: writer)
    }
}
// An error type for FFI errors. These errors occur at the UniFFI level, not
// the library level.
fileprivate enum UniffiInternalError: LocalizedError {
    case bufferOverflow
    case incompleteData
    case unexpectedOptionalTag
    case unexpectedEnumCase
    case unexpectedNullPointer
    case unexpectedRustCallStatusCode
    case unexpectedRustCallError
    case unexpectedStaleHandle
    case rustPanic(_ message: String)

    public var errorDescription: String? {
        switch self {
        case .bufferOverflow: return "Reading the requested value would read past the end of the buffer"
        case .incompleteData: return "The buffer still has data after lifting its containing value"
        case .unexpectedOptionalTag: return "Unexpected optional tag; should be 0 or 1"
        case .unexpectedEnumCase: return "Raw enum value doesn't match any cases"
        case .unexpectedNullPointer: return "Raw pointer value was null"
        case .unexpectedRustCallStatusCode: return "Unexpected RustCallStatus code"
        case .unexpectedRustCallError: return "CALL_ERROR but no errorClass specified"
        case .unexpectedStaleHandle: return "The object in the handle map has been dropped already"
        case let .rustPanic(message): return message
        }
    }
}

fileprivate extension NSLock {
    func withLock<T>(f: () throws -> T) rethrows -> T {
        self.lock()
        defer { self.unlock() }
        return try f()
    }
}

fileprivate let CALL_SUCCESS: Int8 = 0
fileprivate let CALL_ERROR: Int8 = 1
fileprivate let CALL_UNEXPECTED_ERROR: Int8 = 2
fileprivate let CALL_CANCELLED: Int8 = 3

fileprivate extension RustCallStatus {
    init() {
        self.init(
            code: CALL_SUCCESS,
            errorBuf: RustBuffer.init(
                capacity: 0,
                len: 0,
                data: nil
            )
        )
    }
}

private func rustCall<T>(_ callback: (UnsafeMutablePointer<RustCallStatus>) -> T) throws -> T {
    let neverThrow: ((RustBuffer) throws -> Never)? = nil
    return try makeRustCall(callback, errorHandler: neverThrow)
}

private func rustCallWithError<T, E: Swift.Error>(
    _ errorHandler: @escaping (RustBuffer) throws -> E,
    _ callback: (UnsafeMutablePointer<RustCallStatus>) -> T) throws -> T {
    try makeRustCall(callback, errorHandler: errorHandler)
}

private func makeRustCall<T, E: Swift.Error>(
    _ callback: (UnsafeMutablePointer<RustCallStatus>) -> T,
    errorHandler: ((RustBuffer) throws -> E)?
) throws -> T {
    uniffiEnsureHandfastSdkInitialized()
    var callStatus = RustCallStatus.init()
    let returnedVal = callback(&callStatus)
    try uniffiCheckCallStatus(callStatus: callStatus, errorHandler: errorHandler)
    return returnedVal
}

private func uniffiCheckCallStatus<E: Swift.Error>(
    callStatus: RustCallStatus,
    errorHandler: ((RustBuffer) throws -> E)?
) throws {
    switch callStatus.code {
        case CALL_SUCCESS:
            return

        case CALL_ERROR:
            if let errorHandler = errorHandler {
                throw try errorHandler(callStatus.errorBuf)
            } else {
                callStatus.errorBuf.deallocate()
                throw UniffiInternalError.unexpectedRustCallError
            }

        case CALL_UNEXPECTED_ERROR:
            // When the rust code sees a panic, it tries to construct a RustBuffer
            // with the message.  But if that code panics, then it just sends back
            // an empty buffer.
            if callStatus.errorBuf.len > 0 {
                throw UniffiInternalError.rustPanic(try FfiConverterString.lift(callStatus.errorBuf))
            } else {
                callStatus.errorBuf.deallocate()
                throw UniffiInternalError.rustPanic("Rust panic")
            }

        case CALL_CANCELLED:
            fatalError("Cancellation not supported yet")

        default:
            throw UniffiInternalError.unexpectedRustCallStatusCode
    }
}

private func uniffiTraitInterfaceCall<T>(
    callStatus: UnsafeMutablePointer<RustCallStatus>,
    makeCall: () throws -> T,
    writeReturn: (T) -> ()
) {
    do {
        try writeReturn(makeCall())
    } catch let error {
        callStatus.pointee.code = CALL_UNEXPECTED_ERROR
        callStatus.pointee.errorBuf = FfiConverterString.lower(String(describing: error))
    }
}

private func uniffiTraitInterfaceCallWithError<T, E>(
    callStatus: UnsafeMutablePointer<RustCallStatus>,
    makeCall: () throws -> T,
    writeReturn: (T) -> (),
    lowerError: (E) -> RustBuffer
) {
    do {
        try writeReturn(makeCall())
    } catch let error as E {
        callStatus.pointee.code = CALL_ERROR
        callStatus.pointee.errorBuf = lowerError(error)
    } catch {
        callStatus.pointee.code = CALL_UNEXPECTED_ERROR
        callStatus.pointee.errorBuf = FfiConverterString.lower(String(describing: error))
    }
}
// Initial value and increment amount for handles.
// These ensure that SWIFT handles always have the lowest bit set
fileprivate let UNIFFI_HANDLEMAP_INITIAL: UInt64 = 1
fileprivate let UNIFFI_HANDLEMAP_DELTA: UInt64 = 2

fileprivate final class UniffiHandleMap<T>: @unchecked Sendable {
    // All mutation happens with this lock held, which is why we implement @unchecked Sendable.
    private let lock = NSLock()
    private var map: [UInt64: T] = [:]
    private var currentHandle: UInt64 = UNIFFI_HANDLEMAP_INITIAL

    func insert(obj: T) -> UInt64 {
        lock.withLock {
            return doInsert(obj)
        }
    }

    // Low-level insert function, this assumes `lock` is held.
    private func doInsert(_ obj: T) -> UInt64 {
        let handle = currentHandle
        currentHandle += UNIFFI_HANDLEMAP_DELTA
        map[handle] = obj
        return handle
    }

     func get(handle: UInt64) throws -> T {
        try lock.withLock {
            guard let obj = map[handle] else {
                throw UniffiInternalError.unexpectedStaleHandle
            }
            return obj
        }
    }

     func clone(handle: UInt64) throws -> UInt64 {
        try lock.withLock {
            guard let obj = map[handle] else {
                throw UniffiInternalError.unexpectedStaleHandle
            }
            return doInsert(obj)
        }
    }

    @discardableResult
    func remove(handle: UInt64) throws -> T {
        try lock.withLock {
            guard let obj = map.removeValue(forKey: handle) else {
                throw UniffiInternalError.unexpectedStaleHandle
            }
            return obj
        }
    }

    var count: Int {
        get {
            map.count
        }
    }
}


// Public interface members begin here.
// Magic number for the Rust proxy to call using the same mechanism as every other method,
// to free the callback once it's dropped by Rust.
private let IDX_CALLBACK_FREE: Int32 = 0
// Callback return codes
private let UNIFFI_CALLBACK_SUCCESS: Int32 = 0
private let UNIFFI_CALLBACK_ERROR: Int32 = 1
private let UNIFFI_CALLBACK_UNEXPECTED_ERROR: Int32 = 2

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterUInt16: FfiConverterPrimitive {
    typealias FfiType = UInt16
    typealias SwiftType = UInt16

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> UInt16 {
        return try lift(readInt(&buf))
    }

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterUInt32: FfiConverterPrimitive {
    typealias FfiType = UInt32
    typealias SwiftType = UInt32

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> UInt32 {
        return try lift(readInt(&buf))
    }

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterInt64: FfiConverterPrimitive {
    typealias FfiType = Int64
    typealias SwiftType = Int64

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> Int64 {
        return try lift(readInt(&buf))
    }

    public static func write(_ value: Int64, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterBool : FfiConverter {
    typealias FfiType = Int8
    typealias SwiftType = Bool

    public static func lift(_ value: Int8) throws -> Bool {
        return value != 0
    }

    public static func lower(_ value: Bool) -> Int8 {
        return value ? 1 : 0
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> Bool {
        return try lift(readInt(&buf))
    }

    public static func write(_ value: Bool, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterString: FfiConverter {
    typealias SwiftType = String
    typealias FfiType = RustBuffer

    public static func lift(_ value: RustBuffer) throws -> String {
        defer {
            value.deallocate()
        }
        if value.data == nil {
            return String()
        }
        let bytes = UnsafeBufferPointer<UInt8>(start: value.data!, count: Int(value.len))
        // Use Swift's native UTF-8 decoder; `String(bytes:encoding:.utf8)` goes
        // through Foundation's NSString and silently strips a leading U+FEFF BOM.
        // Invalid UTF-8 substitutes U+FFFD instead of trapping (unreachable
        // given Rust's `String` invariant).
        return String(decoding: bytes, as: UTF8.self)
    }

    public static func lower(_ value: String) -> RustBuffer {
        return value.utf8CString.withUnsafeBufferPointer { ptr in
            // The swift string gives us int8_t, we want uint8_t.
            ptr.withMemoryRebound(to: UInt8.self) { ptr in
                // The swift string gives us a trailing null byte, we don't want it.
                let buf = UnsafeBufferPointer(rebasing: ptr.prefix(upTo: ptr.count - 1))
                return RustBuffer.from(buf)
            }
        }
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> String {
        let len: Int32 = try readInt(&buf)
        // See `lift` above for why we avoid Foundation's NSString-backed decoder here.
        return String(decoding: try readBytes(&buf, count: Int(len)), as: UTF8.self)
    }

    public static func write(_ value: String, into buf: inout [UInt8]) {
        let len = Int32(value.utf8.count)
        writeInt(&buf, len)
        writeBytes(&buf, value.utf8)
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterData: FfiConverterRustBuffer {
    typealias SwiftType = Data

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> Data {
        let len: Int32 = try readInt(&buf)
        return Data(try readBytes(&buf, count: Int(len)))
    }

    public static func write(_ value: Data, into buf: inout [UInt8]) {
        let len = Int32(value.count)
        writeInt(&buf, len)
        writeBytes(&buf, value)
    }
}




/**
 * The folder of one device, held by this process alone as long as this, or a
 * store or key over it, is alive.
 */
public protocol DeviceHomeProtocol: AnyObject, Sendable {

}
/**
 * The folder of one device, held by this process alone as long as this, or a
 * store or key over it, is alive.
 */
open class DeviceHome: DeviceHomeProtocol, @unchecked Sendable {
    fileprivate let handle: UInt64

    /// Used to instantiate a [FFIObject] without an actual handle, for fakes in tests, mostly.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }

    // TODO: We'd like this to be `private` but for Swifty reasons,
    // we can't implement `FfiConverter` without making this `required` and we can't
    // make it `required` without making it `public`.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }

    // This constructor can be used to instantiate a fake object.
    // - Parameter noHandle: Placeholder value so we can have a constructor separate from the default empty one that may be implemented for classes extending [FFIObject].
    //
    // - Warning:
    //     Any object instantiated with this constructor cannot be passed to an actual Rust-backed object. Since there isn't a backing handle the FFI lower functions will crash.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public init(noHandle: NoHandle) {
        self.handle = 0
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public func uniffiCloneHandle() -> UInt64 {
        return try! rustCall { uniffi_handfast_sdk_fn_clone_devicehome(self.handle, $0) }
    }
    // No primary constructor declared for this class.

    deinit {
        if handle == 0 {
            // Mock objects have handle=0 don't try to free them
            return
        }

        try! rustCall { uniffi_handfast_sdk_fn_free_devicehome(handle, $0) }
    }


    /**
     * Opens the folder, made with permissions for its owner alone when it is
     * not there, and keeps other processes out.
     */
public static func `open`(folder: String)throws  -> DeviceHome  {
    return try  FfiConverterTypeDeviceHome_lift(try rustCallWithError(FfiConverterTypeHomeFailure_lift) {
    uniffi_handfast_sdk_fn_constructor_devicehome_open(
        FfiConverterString.lower(folder),$0
    )
})
}





}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeDeviceHome: FfiConverter {
    typealias FfiType = UInt64
    typealias SwiftType = DeviceHome

    public static func lift(_ handle: UInt64) throws -> DeviceHome {
        return DeviceHome(unsafeFromHandle: handle)
    }

    public static func lower(_ value: DeviceHome) -> UInt64 {
        return value.uniffiCloneHandle()
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> DeviceHome {
        let handle: UInt64 = try readInt(&buf)
        return try lift(handle)
    }

    public static func write(_ value: DeviceHome, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeDeviceHome_lift(_ handle: UInt64) throws -> DeviceHome {
    return try FfiConverterTypeDeviceHome.lift(handle)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeDeviceHome_lower(_ value: DeviceHome) -> UInt64 {
    return FfiConverterTypeDeviceHome.lower(value)
}






/**
 * Makes and uses P-256 keys that never leave the device. The names belong to
 * the SDK: keys that it no longer knows are deleted at initialisation. It must
 * not call the SDK: such a call fails.
 */
public protocol DeviceKey: AnyObject, Sendable {

    /**
     * Makes a key of this name, durably, unless there is one.
     */
    func create(name: String) throws

    /**
     * The public half: big-endian x and y, 32 bytes each, with or without the
     * byte 4 before them.
     */
    func publicCoordinates(name: String) throws  -> Data

    /**
     * ECDSA over SHA-256 of `message`: `r` and `s`, big-endian, 32 bytes each.
     */
    func sign(name: String, message: Data) throws  -> Data

    /**
     * Deletes the key; its not being there is no failure.
     */
    func delete(name: String) throws

    /**
     * The names of all keys made through this port.
     */
    func names() throws  -> [String]

}
/**
 * Makes and uses P-256 keys that never leave the device. The names belong to
 * the SDK: keys that it no longer knows are deleted at initialisation. It must
 * not call the SDK: such a call fails.
 */
open class DeviceKeyImpl: DeviceKey, @unchecked Sendable {
    fileprivate let handle: UInt64

    /// Used to instantiate a [FFIObject] without an actual handle, for fakes in tests, mostly.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }

    // TODO: We'd like this to be `private` but for Swifty reasons,
    // we can't implement `FfiConverter` without making this `required` and we can't
    // make it `required` without making it `public`.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }

    // This constructor can be used to instantiate a fake object.
    // - Parameter noHandle: Placeholder value so we can have a constructor separate from the default empty one that may be implemented for classes extending [FFIObject].
    //
    // - Warning:
    //     Any object instantiated with this constructor cannot be passed to an actual Rust-backed object. Since there isn't a backing handle the FFI lower functions will crash.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public init(noHandle: NoHandle) {
        self.handle = 0
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public func uniffiCloneHandle() -> UInt64 {
        return try! rustCall { uniffi_handfast_sdk_fn_clone_devicekey(self.handle, $0) }
    }
    // No primary constructor declared for this class.

    deinit {
        if handle == 0 {
            // Mock objects have handle=0 don't try to free them
            return
        }

        try! rustCall { uniffi_handfast_sdk_fn_free_devicekey(handle, $0) }
    }




    /**
     * Makes a key of this name, durably, unless there is one.
     */
open func create(name: String)throws   {try rustCallWithError(FfiConverterTypeKeyFailure_lift) {
    uniffi_handfast_sdk_fn_method_devicekey_create(
            self.uniffiCloneHandle(),
        FfiConverterString.lower(name),$0
    )
}
}

    /**
     * The public half: big-endian x and y, 32 bytes each, with or without the
     * byte 4 before them.
     */
open func publicCoordinates(name: String)throws  -> Data  {
    return try  FfiConverterData.lift(try rustCallWithError(FfiConverterTypeKeyFailure_lift) {
    uniffi_handfast_sdk_fn_method_devicekey_public_coordinates(
            self.uniffiCloneHandle(),
        FfiConverterString.lower(name),$0
    )
})
}

    /**
     * ECDSA over SHA-256 of `message`: `r` and `s`, big-endian, 32 bytes each.
     */
open func sign(name: String, message: Data)throws  -> Data  {
    return try  FfiConverterData.lift(try rustCallWithError(FfiConverterTypeKeyFailure_lift) {
    uniffi_handfast_sdk_fn_method_devicekey_sign(
            self.uniffiCloneHandle(),
        FfiConverterString.lower(name),
        FfiConverterData.lower(message),$0
    )
})
}

    /**
     * Deletes the key; its not being there is no failure.
     */
open func delete(name: String)throws   {try rustCallWithError(FfiConverterTypeKeyFailure_lift) {
    uniffi_handfast_sdk_fn_method_devicekey_delete(
            self.uniffiCloneHandle(),
        FfiConverterString.lower(name),$0
    )
}
}

    /**
     * The names of all keys made through this port.
     */
open func names()throws  -> [String]  {
    return try  FfiConverterSequenceString.lift(try rustCallWithError(FfiConverterTypeKeyFailure_lift) {
    uniffi_handfast_sdk_fn_method_devicekey_names(
            self.uniffiCloneHandle(),$0
    )
})
}



}



// Put the implementation in a struct so we don't pollute the top-level namespace
fileprivate struct UniffiCallbackInterfaceDeviceKey {

    // Create the VTable using a series of closures.
    // Swift automatically converts these into C callback functions.
    //
    // Store the vtable directly.
    static let vtable: UniffiVTableCallbackInterfaceDeviceKey = UniffiVTableCallbackInterfaceDeviceKey(
        uniffiFree: { (uniffiHandle: UInt64) -> () in
            do {
                try FfiConverterTypeDeviceKey.handleMap.remove(handle: uniffiHandle)
            } catch {
                print("Uniffi callback interface DeviceKey: handle missing in uniffiFree")
            }
        },
        uniffiClone: { (uniffiHandle: UInt64) -> UInt64 in
            do {
                return try FfiConverterTypeDeviceKey.handleMap.clone(handle: uniffiHandle)
            } catch {
                fatalError("Uniffi callback interface DeviceKey: handle missing in uniffiClone")
            }
        },
        create: { (
            uniffiHandle: UInt64,
            name: RustBuffer,
            uniffiOutReturn: UnsafeMutableRawPointer,
            uniffiCallStatus: UnsafeMutablePointer<RustCallStatus>
        ) in
            let makeCall = {
                () throws -> () in
                guard let uniffiObj = try? FfiConverterTypeDeviceKey.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try uniffiObj.create(
                     name: try FfiConverterString.lift(name)
                )
            }


            let writeReturn = { () }
            uniffiTraitInterfaceCallWithError(
                callStatus: uniffiCallStatus,
                makeCall: makeCall,
                writeReturn: writeReturn,
                lowerError: FfiConverterTypeKeyFailure_lower
            )
        },
        publicCoordinates: { (
            uniffiHandle: UInt64,
            name: RustBuffer,
            uniffiOutReturn: UnsafeMutablePointer<RustBuffer>,
            uniffiCallStatus: UnsafeMutablePointer<RustCallStatus>
        ) in
            let makeCall = {
                () throws -> Data in
                guard let uniffiObj = try? FfiConverterTypeDeviceKey.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try uniffiObj.publicCoordinates(
                     name: try FfiConverterString.lift(name)
                )
            }


            let writeReturn = { uniffiOutReturn.pointee = FfiConverterData.lower($0) }
            uniffiTraitInterfaceCallWithError(
                callStatus: uniffiCallStatus,
                makeCall: makeCall,
                writeReturn: writeReturn,
                lowerError: FfiConverterTypeKeyFailure_lower
            )
        },
        sign: { (
            uniffiHandle: UInt64,
            name: RustBuffer,
            message: RustBuffer,
            uniffiOutReturn: UnsafeMutablePointer<RustBuffer>,
            uniffiCallStatus: UnsafeMutablePointer<RustCallStatus>
        ) in
            let makeCall = {
                () throws -> Data in
                guard let uniffiObj = try? FfiConverterTypeDeviceKey.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try uniffiObj.sign(
                     name: try FfiConverterString.lift(name),
                     message: try FfiConverterData.lift(message)
                )
            }


            let writeReturn = { uniffiOutReturn.pointee = FfiConverterData.lower($0) }
            uniffiTraitInterfaceCallWithError(
                callStatus: uniffiCallStatus,
                makeCall: makeCall,
                writeReturn: writeReturn,
                lowerError: FfiConverterTypeKeyFailure_lower
            )
        },
        delete: { (
            uniffiHandle: UInt64,
            name: RustBuffer,
            uniffiOutReturn: UnsafeMutableRawPointer,
            uniffiCallStatus: UnsafeMutablePointer<RustCallStatus>
        ) in
            let makeCall = {
                () throws -> () in
                guard let uniffiObj = try? FfiConverterTypeDeviceKey.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try uniffiObj.delete(
                     name: try FfiConverterString.lift(name)
                )
            }


            let writeReturn = { () }
            uniffiTraitInterfaceCallWithError(
                callStatus: uniffiCallStatus,
                makeCall: makeCall,
                writeReturn: writeReturn,
                lowerError: FfiConverterTypeKeyFailure_lower
            )
        },
        names: { (
            uniffiHandle: UInt64,
            uniffiOutReturn: UnsafeMutablePointer<RustBuffer>,
            uniffiCallStatus: UnsafeMutablePointer<RustCallStatus>
        ) in
            let makeCall = {
                () throws -> [String] in
                guard let uniffiObj = try? FfiConverterTypeDeviceKey.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try uniffiObj.names(
                )
            }


            let writeReturn = { uniffiOutReturn.pointee = FfiConverterSequenceString.lower($0) }
            uniffiTraitInterfaceCallWithError(
                callStatus: uniffiCallStatus,
                makeCall: makeCall,
                writeReturn: writeReturn,
                lowerError: FfiConverterTypeKeyFailure_lower
            )
        }
    )

    // Rust stores this pointer for future callback invocations, so it must live
    // for the process lifetime (not just for the init function call).
    //
    // `nonisolated(unsafe)` is needed under Swift 6 strict concurrency.
    // This is safe because the pointee is initialized once during static init
    // and never mutated by either side of the FFI.  Its fields are C function pointers.
    nonisolated(unsafe) static let vtablePtr: UnsafePointer<UniffiVTableCallbackInterfaceDeviceKey> = {
        let ptr = UnsafeMutablePointer<UniffiVTableCallbackInterfaceDeviceKey>.allocate(capacity: 1)
        ptr.initialize(to: vtable)
        return UnsafePointer(ptr)
    }()
}

private func uniffiCallbackInitDeviceKey() {
    uniffi_handfast_sdk_fn_init_callback_vtable_devicekey(UniffiCallbackInterfaceDeviceKey.vtablePtr)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeDeviceKey: FfiConverter {
    fileprivate static let handleMap = UniffiHandleMap<DeviceKey>()

    typealias FfiType = UInt64
    typealias SwiftType = DeviceKey

    public static func lift(_ handle: UInt64) throws -> DeviceKey {
        if ((handle & 1) == 0) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return DeviceKeyImpl(unsafeFromHandle: handle)
        } else {
            // Swift-generated handle, get the object from the handle map
            return try handleMap.remove(handle: handle)
        }
    }

    public static func lower(_ value: DeviceKey) -> UInt64 {
         if let rustImpl = value as? DeviceKeyImpl {
             // Rust-implemented object.  Clone the handle and return it
            return rustImpl.uniffiCloneHandle()
         } else {
            // Swift object, generate a new vtable handle and return that.
            return handleMap.insert(obj: value)
         }
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> DeviceKey {
        let handle: UInt64 = try readInt(&buf)
        return try lift(handle)
    }

    public static func write(_ value: DeviceKey, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeDeviceKey_lift(_ handle: UInt64) throws -> DeviceKey {
    return try FfiConverterTypeDeviceKey.lift(handle)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeDeviceKey_lower(_ value: DeviceKey) -> UInt64 {
    return FfiConverterTypeDeviceKey.lower(value)
}






/**
 * A store in one file of a device's home, readable by its owner alone.
 */
public protocol FileVaultProtocol: AnyObject, Sendable {

    func delete() throws

    func load() throws  -> Data?

    func store(blob: Data) throws

}
/**
 * A store in one file of a device's home, readable by its owner alone.
 */
open class FileVault: FileVaultProtocol, @unchecked Sendable {
    fileprivate let handle: UInt64

    /// Used to instantiate a [FFIObject] without an actual handle, for fakes in tests, mostly.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }

    // TODO: We'd like this to be `private` but for Swifty reasons,
    // we can't implement `FfiConverter` without making this `required` and we can't
    // make it `required` without making it `public`.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }

    // This constructor can be used to instantiate a fake object.
    // - Parameter noHandle: Placeholder value so we can have a constructor separate from the default empty one that may be implemented for classes extending [FFIObject].
    //
    // - Warning:
    //     Any object instantiated with this constructor cannot be passed to an actual Rust-backed object. Since there isn't a backing handle the FFI lower functions will crash.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public init(noHandle: NoHandle) {
        self.handle = 0
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public func uniffiCloneHandle() -> UInt64 {
        return try! rustCall { uniffi_handfast_sdk_fn_clone_filevault(self.handle, $0) }
    }
    /**
     * The store of `home`.
     */
public convenience init(home: DeviceHome) {
    let handle =
        try! rustCall() {
    uniffi_handfast_sdk_fn_constructor_filevault_new(
        FfiConverterTypeDeviceHome_lower(home),$0
    )
}
    self.init(unsafeFromHandle: handle)
}

    deinit {
        if handle == 0 {
            // Mock objects have handle=0 don't try to free them
            return
        }

        try! rustCall { uniffi_handfast_sdk_fn_free_filevault(handle, $0) }
    }




open func delete()throws   {try rustCallWithError(FfiConverterTypeVaultFailure_lift) {
    uniffi_handfast_sdk_fn_method_filevault_delete(
            self.uniffiCloneHandle(),$0
    )
}
}

open func load()throws  -> Data?  {
    return try  FfiConverterOptionData.lift(try rustCallWithError(FfiConverterTypeVaultFailure_lift) {
    uniffi_handfast_sdk_fn_method_filevault_load(
            self.uniffiCloneHandle(),$0
    )
})
}

open func store(blob: Data)throws   {try rustCallWithError(FfiConverterTypeVaultFailure_lift) {
    uniffi_handfast_sdk_fn_method_filevault_store(
            self.uniffiCloneHandle(),
        FfiConverterData.lower(blob),$0
    )
}
}



}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeFileVault: FfiConverter {
    typealias FfiType = UInt64
    typealias SwiftType = FileVault

    public static func lift(_ handle: UInt64) throws -> FileVault {
        return FileVault(unsafeFromHandle: handle)
    }

    public static func lower(_ value: FileVault) -> UInt64 {
        return value.uniffiCloneHandle()
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> FileVault {
        let handle: UInt64 = try readInt(&buf)
        return try lift(handle)
    }

    public static func write(_ value: FileVault, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}
extension FileVault: Vault {}



#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeFileVault_lift(_ handle: UInt64) throws -> FileVault {
    return try FfiConverterTypeFileVault.lift(handle)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeFileVault_lower(_ value: FileVault) -> UInt64 {
    return FfiConverterTypeFileVault.lower(value)
}






/**
 * The SDK of one device. Make one and share it: two over the same store would
 * not know of each other. Every call may be made from any thread.
 */
public protocol HandfastProtocol: AnyObject, Sendable {

    /**
     * Has `listener` told of changes from now on, resets notwithstanding.
     */
    func addStatusListener(listener: StatusListener) throws  -> ListenerHandle

    /**
     * Sets metadata fields of the user, given as a JSON object of texts, and
     * leaves the others; answers with every field that stands now, likewise.
     */
    func addUserMetadataFields(fieldsJson: String) async throws  -> String

    /**
     * The SDK configuration that the platform last told.
     */
    func configuration() throws  -> Configuration?

    /**
     * Creates or restores a user with a code from the app's own backend.
     *
     * Offering the same code again after a failure of the network, of the
     * platform or of the host, even in another process, goes on where this
     * call stopped. Offering another code starts anew.
     */
    func createUser(options: CreateUserOptions) async throws  -> CreatedUser

    /**
     * Where the SDK stands.
     */
    func initState()  -> InitState

    /**
     * Reads what is stored and makes the SDK ready, without the network. Doing
     * so again puts the new options in the place of the old ones and changes
     * nothing else.
     */
    func initialize(options: InitializeOptions) throws

    /**
     * Whether there is a user for which a trusted server vouched. May be asked
     * before initialisation.
     */
    func isUserLinked()  -> Bool

    /**
     * How many resets the platform was not told of yet.
     */
    func pendingFarewells() throws  -> UInt32

    /**
     * Asks the platform where the install, its user and its configuration
     * stand, stores what is new and tells the listeners. That the user was
     * deleted is an answer too, not a failure.
     */
    func refreshStatus() async throws  -> Status

    /**
     * Removes one metadata field of the user, whether it is there or not;
     * answers with every field that stands now, as a JSON object of texts.
     */
    func removeUserMetadataField(name: String) async throws  -> String

    /**
     * For a while after its deactivation, an install may get a token of scope
     * `drain`, with which the host product hands in what it collected before.
     * It is asked for anew each time.
     */
    func requestDrainToken() async throws  -> UserAccessToken

    /**
     * A token that acts for the user. It is kept while it is fresh and
     * refreshed ahead of its end; however many ask, the platform is asked once.
     */
    func requestUserAccessToken() async throws  -> UserAccessToken

    /**
     * Empties the device. May be called at any time, also uninitialised; the
     * SDK stays as initialised as it was. A user creation under way ends with
     * `SdkResetInProgress`. The platform is told now, or when it is next in
     * reach; only the key for that farewell is kept until then.
     */
    func reset() async throws  -> ResetOutcome

    /**
     * Finishes the creation that an earlier call, or an earlier process, could
     * not; nothing when there is none to finish.
     */
    func resumeUserCreation() async throws  -> CreatedUser?

    /**
     * Tells the platform of the resets that it does not know of yet, and
     * answers how many are still owed. Every call that reached the platform
     * does so by itself; this is for a device that is empty and stays so.
     */
    func sayPendingFarewells() async throws  -> UInt32

    /**
     * Where the install and its user stood when the platform last told.
     */
    func status() throws  -> Status?

    /**
     * Whether an attempt to create a user waits to be resumed.
     */
    func userCreationPending() throws  -> Bool

    /**
     * Whether there is a user on this device. May be asked before
     * initialisation; a store that cannot be read holds no user one could use,
     * and neither does one that asks while it is being asked.
     */
    func userExists()  -> Bool

    /**
     * The user on this device.
     */
    func userId() throws  -> String?

    /**
     * The version of the SDK's core.
     */
    func version()  -> String

}
/**
 * The SDK of one device. Make one and share it: two over the same store would
 * not know of each other. Every call may be made from any thread.
 */
open class Handfast: HandfastProtocol, @unchecked Sendable {
    fileprivate let handle: UInt64

    /// Used to instantiate a [FFIObject] without an actual handle, for fakes in tests, mostly.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }

    // TODO: We'd like this to be `private` but for Swifty reasons,
    // we can't implement `FfiConverter` without making this `required` and we can't
    // make it `required` without making it `public`.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }

    // This constructor can be used to instantiate a fake object.
    // - Parameter noHandle: Placeholder value so we can have a constructor separate from the default empty one that may be implemented for classes extending [FFIObject].
    //
    // - Warning:
    //     Any object instantiated with this constructor cannot be passed to an actual Rust-backed object. Since there isn't a backing handle the FFI lower functions will crash.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public init(noHandle: NoHandle) {
        self.handle = 0
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public func uniffiCloneHandle() -> UInt64 {
        return try! rustCall { uniffi_handfast_sdk_fn_clone_handfast(self.handle, $0) }
    }
    /**
     * An SDK over the host's ports. Nothing is read until `initialize`.
     *
     * `host_call_limit_millis` is how long a synchronous call of the host may
     * take: it is made on a thread of its own, and given up after that. With 0
     * the host is called on the thread that calls the SDK, as hosts with a
     * single thread need it; a host that hangs then hangs its caller.
     */
public convenience init(http: HttpClient, vault: Vault, deviceKey: DeviceKey, wallClock: WallClock? = nil, hostCallLimitMillis: UInt32 = UInt32(10000)) {
    let handle =
        try! rustCall() {
    uniffi_handfast_sdk_fn_constructor_handfast_new(
        FfiConverterTypeHttpClient_lower(http),
        FfiConverterTypeVault_lower(vault),
        FfiConverterTypeDeviceKey_lower(deviceKey),
        FfiConverterOptionTypeWallClock.lower(wallClock),
        FfiConverterUInt32.lower(hostCallLimitMillis),$0
    )
}
    self.init(unsafeFromHandle: handle)
}

    deinit {
        if handle == 0 {
            // Mock objects have handle=0 don't try to free them
            return
        }

        try! rustCall { uniffi_handfast_sdk_fn_free_handfast(handle, $0) }
    }




    /**
     * Has `listener` told of changes from now on, resets notwithstanding.
     */
open func addStatusListener(listener: StatusListener)throws  -> ListenerHandle  {
    return try  FfiConverterTypeListenerHandle_lift(try rustCallWithError(FfiConverterTypeOfflineError_lift) {
    uniffi_handfast_sdk_fn_method_handfast_add_status_listener(
            self.uniffiCloneHandle(),
        FfiConverterTypeStatusListener_lower(listener),$0
    )
})
}

    /**
     * Sets metadata fields of the user, given as a JSON object of texts, and
     * leaves the others; answers with every field that stands now, likewise.
     */
open func addUserMetadataFields(fieldsJson: String)async throws  -> String  {
    return
        try  await uniffiRustCallAsync(
            rustFutureFunc: {
                uniffi_handfast_sdk_fn_method_handfast_add_user_metadata_fields(
                    self.uniffiCloneHandle(),
                    FfiConverterString.lower(fieldsJson)
                )
            },
            pollFunc: ffi_handfast_sdk_rust_future_poll_rust_buffer,
            completeFunc: ffi_handfast_sdk_rust_future_complete_rust_buffer,
            freeFunc: ffi_handfast_sdk_rust_future_free_rust_buffer,
            liftFunc: FfiConverterString.lift,
            errorHandler: FfiConverterTypeMetadataError_lift
        )
}

    /**
     * The SDK configuration that the platform last told.
     */
open func configuration()throws  -> Configuration?  {
    return try  FfiConverterOptionTypeConfiguration.lift(try rustCallWithError(FfiConverterTypeOfflineError_lift) {
    uniffi_handfast_sdk_fn_method_handfast_configuration(
            self.uniffiCloneHandle(),$0
    )
})
}

    /**
     * Creates or restores a user with a code from the app's own backend.
     *
     * Offering the same code again after a failure of the network, of the
     * platform or of the host, even in another process, goes on where this
     * call stopped. Offering another code starts anew.
     */
open func createUser(options: CreateUserOptions)async throws  -> CreatedUser  {
    return
        try  await uniffiRustCallAsync(
            rustFutureFunc: {
                uniffi_handfast_sdk_fn_method_handfast_create_user(
                    self.uniffiCloneHandle(),
                    FfiConverterTypeCreateUserOptions_lower(options)
                )
            },
            pollFunc: ffi_handfast_sdk_rust_future_poll_rust_buffer,
            completeFunc: ffi_handfast_sdk_rust_future_complete_rust_buffer,
            freeFunc: ffi_handfast_sdk_rust_future_free_rust_buffer,
            liftFunc: FfiConverterTypeCreatedUser_lift,
            errorHandler: FfiConverterTypeCreateUserError_lift
        )
}

    /**
     * Where the SDK stands.
     */
open func initState() -> InitState  {
    return try!  FfiConverterTypeInitState_lift(try! rustCall() {
    uniffi_handfast_sdk_fn_method_handfast_init_state(
            self.uniffiCloneHandle(),$0
    )
})
}

    /**
     * Reads what is stored and makes the SDK ready, without the network. Doing
     * so again puts the new options in the place of the old ones and changes
     * nothing else.
     */
open func initialize(options: InitializeOptions)throws   {try rustCallWithError(FfiConverterTypeInitializeError_lift) {
    uniffi_handfast_sdk_fn_method_handfast_initialize(
            self.uniffiCloneHandle(),
        FfiConverterTypeInitializeOptions_lower(options),$0
    )
}
}

    /**
     * Whether there is a user for which a trusted server vouched. May be asked
     * before initialisation.
     */
open func isUserLinked() -> Bool  {
    return try!  FfiConverterBool.lift(try! rustCall() {
    uniffi_handfast_sdk_fn_method_handfast_is_user_linked(
            self.uniffiCloneHandle(),$0
    )
})
}

    /**
     * How many resets the platform was not told of yet.
     */
open func pendingFarewells()throws  -> UInt32  {
    return try  FfiConverterUInt32.lift(try rustCallWithError(FfiConverterTypeOfflineError_lift) {
    uniffi_handfast_sdk_fn_method_handfast_pending_farewells(
            self.uniffiCloneHandle(),$0
    )
})
}

    /**
     * Asks the platform where the install, its user and its configuration
     * stand, stores what is new and tells the listeners. That the user was
     * deleted is an answer too, not a failure.
     */
open func refreshStatus()async throws  -> Status  {
    return
        try  await uniffiRustCallAsync(
            rustFutureFunc: {
                uniffi_handfast_sdk_fn_method_handfast_refresh_status(
                    self.uniffiCloneHandle()

                )
            },
            pollFunc: ffi_handfast_sdk_rust_future_poll_rust_buffer,
            completeFunc: ffi_handfast_sdk_rust_future_complete_rust_buffer,
            freeFunc: ffi_handfast_sdk_rust_future_free_rust_buffer,
            liftFunc: FfiConverterTypeStatus_lift,
            errorHandler: FfiConverterTypeStatusError_lift
        )
}

    /**
     * Removes one metadata field of the user, whether it is there or not;
     * answers with every field that stands now, as a JSON object of texts.
     */
open func removeUserMetadataField(name: String)async throws  -> String  {
    return
        try  await uniffiRustCallAsync(
            rustFutureFunc: {
                uniffi_handfast_sdk_fn_method_handfast_remove_user_metadata_field(
                    self.uniffiCloneHandle(),
                    FfiConverterString.lower(name)
                )
            },
            pollFunc: ffi_handfast_sdk_rust_future_poll_rust_buffer,
            completeFunc: ffi_handfast_sdk_rust_future_complete_rust_buffer,
            freeFunc: ffi_handfast_sdk_rust_future_free_rust_buffer,
            liftFunc: FfiConverterString.lift,
            errorHandler: FfiConverterTypeMetadataError_lift
        )
}

    /**
     * For a while after its deactivation, an install may get a token of scope
     * `drain`, with which the host product hands in what it collected before.
     * It is asked for anew each time.
     */
open func requestDrainToken()async throws  -> UserAccessToken  {
    return
        try  await uniffiRustCallAsync(
            rustFutureFunc: {
                uniffi_handfast_sdk_fn_method_handfast_request_drain_token(
                    self.uniffiCloneHandle()

                )
            },
            pollFunc: ffi_handfast_sdk_rust_future_poll_rust_buffer,
            completeFunc: ffi_handfast_sdk_rust_future_complete_rust_buffer,
            freeFunc: ffi_handfast_sdk_rust_future_free_rust_buffer,
            liftFunc: FfiConverterTypeUserAccessToken_lift,
            errorHandler: FfiConverterTypeAccessTokenError_lift
        )
}

    /**
     * A token that acts for the user. It is kept while it is fresh and
     * refreshed ahead of its end; however many ask, the platform is asked once.
     */
open func requestUserAccessToken()async throws  -> UserAccessToken  {
    return
        try  await uniffiRustCallAsync(
            rustFutureFunc: {
                uniffi_handfast_sdk_fn_method_handfast_request_user_access_token(
                    self.uniffiCloneHandle()

                )
            },
            pollFunc: ffi_handfast_sdk_rust_future_poll_rust_buffer,
            completeFunc: ffi_handfast_sdk_rust_future_complete_rust_buffer,
            freeFunc: ffi_handfast_sdk_rust_future_free_rust_buffer,
            liftFunc: FfiConverterTypeUserAccessToken_lift,
            errorHandler: FfiConverterTypeAccessTokenError_lift
        )
}

    /**
     * Empties the device. May be called at any time, also uninitialised; the
     * SDK stays as initialised as it was. A user creation under way ends with
     * `SdkResetInProgress`. The platform is told now, or when it is next in
     * reach; only the key for that farewell is kept until then.
     */
open func reset()async throws  -> ResetOutcome  {
    return
        try  await uniffiRustCallAsync(
            rustFutureFunc: {
                uniffi_handfast_sdk_fn_method_handfast_reset(
                    self.uniffiCloneHandle()

                )
            },
            pollFunc: ffi_handfast_sdk_rust_future_poll_rust_buffer,
            completeFunc: ffi_handfast_sdk_rust_future_complete_rust_buffer,
            freeFunc: ffi_handfast_sdk_rust_future_free_rust_buffer,
            liftFunc: FfiConverterTypeResetOutcome_lift,
            errorHandler: FfiConverterTypeResetError_lift
        )
}

    /**
     * Finishes the creation that an earlier call, or an earlier process, could
     * not; nothing when there is none to finish.
     */
open func resumeUserCreation()async throws  -> CreatedUser?  {
    return
        try  await uniffiRustCallAsync(
            rustFutureFunc: {
                uniffi_handfast_sdk_fn_method_handfast_resume_user_creation(
                    self.uniffiCloneHandle()

                )
            },
            pollFunc: ffi_handfast_sdk_rust_future_poll_rust_buffer,
            completeFunc: ffi_handfast_sdk_rust_future_complete_rust_buffer,
            freeFunc: ffi_handfast_sdk_rust_future_free_rust_buffer,
            liftFunc: FfiConverterOptionTypeCreatedUser.lift,
            errorHandler: FfiConverterTypeCreateUserError_lift
        )
}

    /**
     * Tells the platform of the resets that it does not know of yet, and
     * answers how many are still owed. Every call that reached the platform
     * does so by itself; this is for a device that is empty and stays so.
     */
open func sayPendingFarewells()async throws  -> UInt32  {
    return
        try  await uniffiRustCallAsync(
            rustFutureFunc: {
                uniffi_handfast_sdk_fn_method_handfast_say_pending_farewells(
                    self.uniffiCloneHandle()

                )
            },
            pollFunc: ffi_handfast_sdk_rust_future_poll_u32,
            completeFunc: ffi_handfast_sdk_rust_future_complete_u32,
            freeFunc: ffi_handfast_sdk_rust_future_free_u32,
            liftFunc: FfiConverterUInt32.lift,
            errorHandler: FfiConverterTypeOfflineError_lift
        )
}

    /**
     * Where the install and its user stood when the platform last told.
     */
open func status()throws  -> Status?  {
    return try  FfiConverterOptionTypeStatus.lift(try rustCallWithError(FfiConverterTypeOfflineError_lift) {
    uniffi_handfast_sdk_fn_method_handfast_status(
            self.uniffiCloneHandle(),$0
    )
})
}

    /**
     * Whether an attempt to create a user waits to be resumed.
     */
open func userCreationPending()throws  -> Bool  {
    return try  FfiConverterBool.lift(try rustCallWithError(FfiConverterTypeOfflineError_lift) {
    uniffi_handfast_sdk_fn_method_handfast_user_creation_pending(
            self.uniffiCloneHandle(),$0
    )
})
}

    /**
     * Whether there is a user on this device. May be asked before
     * initialisation; a store that cannot be read holds no user one could use,
     * and neither does one that asks while it is being asked.
     */
open func userExists() -> Bool  {
    return try!  FfiConverterBool.lift(try! rustCall() {
    uniffi_handfast_sdk_fn_method_handfast_user_exists(
            self.uniffiCloneHandle(),$0
    )
})
}

    /**
     * The user on this device.
     */
open func userId()throws  -> String?  {
    return try  FfiConverterOptionString.lift(try rustCallWithError(FfiConverterTypeOfflineError_lift) {
    uniffi_handfast_sdk_fn_method_handfast_user_id(
            self.uniffiCloneHandle(),$0
    )
})
}

    /**
     * The version of the SDK's core.
     */
open func version() -> String  {
    return try!  FfiConverterString.lift(try! rustCall() {
    uniffi_handfast_sdk_fn_method_handfast_version(
            self.uniffiCloneHandle(),$0
    )
})
}



}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeHandfast: FfiConverter {
    typealias FfiType = UInt64
    typealias SwiftType = Handfast

    public static func lift(_ handle: UInt64) throws -> Handfast {
        return Handfast(unsafeFromHandle: handle)
    }

    public static func lower(_ value: Handfast) -> UInt64 {
        return value.uniffiCloneHandle()
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> Handfast {
        let handle: UInt64 = try readInt(&buf)
        return try lift(handle)
    }

    public static func write(_ value: Handfast, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHandfast_lift(_ handle: UInt64) throws -> Handfast {
    return try FfiConverterTypeHandfast.lift(handle)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHandfast_lower(_ value: Handfast) -> UInt64 {
    return FfiConverterTypeHandfast.lower(value)
}






/**
 * Sends requests. Redirects are not followed: a proof is for one address.
 */
public protocol HttpClient: AnyObject, Sendable {

    /**
     * Sends one request and waits for its answer. It is cancelled when the
     * answer is not wanted any more.
     */
    func send(request: HttpRequest) async throws  -> HttpResponse

}
/**
 * Sends requests. Redirects are not followed: a proof is for one address.
 */
open class HttpClientImpl: HttpClient, @unchecked Sendable {
    fileprivate let handle: UInt64

    /// Used to instantiate a [FFIObject] without an actual handle, for fakes in tests, mostly.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }

    // TODO: We'd like this to be `private` but for Swifty reasons,
    // we can't implement `FfiConverter` without making this `required` and we can't
    // make it `required` without making it `public`.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }

    // This constructor can be used to instantiate a fake object.
    // - Parameter noHandle: Placeholder value so we can have a constructor separate from the default empty one that may be implemented for classes extending [FFIObject].
    //
    // - Warning:
    //     Any object instantiated with this constructor cannot be passed to an actual Rust-backed object. Since there isn't a backing handle the FFI lower functions will crash.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public init(noHandle: NoHandle) {
        self.handle = 0
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public func uniffiCloneHandle() -> UInt64 {
        return try! rustCall { uniffi_handfast_sdk_fn_clone_httpclient(self.handle, $0) }
    }
    // No primary constructor declared for this class.

    deinit {
        if handle == 0 {
            // Mock objects have handle=0 don't try to free them
            return
        }

        try! rustCall { uniffi_handfast_sdk_fn_free_httpclient(handle, $0) }
    }




    /**
     * Sends one request and waits for its answer. It is cancelled when the
     * answer is not wanted any more.
     */
open func send(request: HttpRequest)async throws  -> HttpResponse  {
    return
        try  await uniffiRustCallAsync(
            rustFutureFunc: {
                uniffi_handfast_sdk_fn_method_httpclient_send(
                    self.uniffiCloneHandle(),
                    FfiConverterTypeHttpRequest_lower(request)
                )
            },
            pollFunc: ffi_handfast_sdk_rust_future_poll_rust_buffer,
            completeFunc: ffi_handfast_sdk_rust_future_complete_rust_buffer,
            freeFunc: ffi_handfast_sdk_rust_future_free_rust_buffer,
            liftFunc: FfiConverterTypeHttpResponse_lift,
            errorHandler: FfiConverterTypeHttpFailure_lift
        )
}



}



// Put the implementation in a struct so we don't pollute the top-level namespace
fileprivate struct UniffiCallbackInterfaceHttpClient {

    // Create the VTable using a series of closures.
    // Swift automatically converts these into C callback functions.
    //
    // Store the vtable directly.
    static let vtable: UniffiVTableCallbackInterfaceHttpClient = UniffiVTableCallbackInterfaceHttpClient(
        uniffiFree: { (uniffiHandle: UInt64) -> () in
            do {
                try FfiConverterTypeHttpClient.handleMap.remove(handle: uniffiHandle)
            } catch {
                print("Uniffi callback interface HttpClient: handle missing in uniffiFree")
            }
        },
        uniffiClone: { (uniffiHandle: UInt64) -> UInt64 in
            do {
                return try FfiConverterTypeHttpClient.handleMap.clone(handle: uniffiHandle)
            } catch {
                fatalError("Uniffi callback interface HttpClient: handle missing in uniffiClone")
            }
        },
        send: { (
            uniffiHandle: UInt64,
            request: RustBuffer,
            uniffiFutureCallback: @escaping UniffiForeignFutureCompleteRustBuffer,
            uniffiCallbackData: UInt64,
            uniffiOutDroppedCallback: UnsafeMutablePointer<UniffiForeignFutureDroppedCallbackStruct>
        ) in
            let makeCall = {
                () async throws -> HttpResponse in
                guard let uniffiObj = try? FfiConverterTypeHttpClient.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try await uniffiObj.send(
                     request: try FfiConverterTypeHttpRequest_lift(request)
                )
            }

            let uniffiHandleSuccess = { (returnValue: HttpResponse) in
                uniffiFutureCallback(
                    uniffiCallbackData,
                    UniffiForeignFutureResultRustBuffer(
                        returnValue: FfiConverterTypeHttpResponse_lower(returnValue),
                        callStatus: RustCallStatus()
                    )
                )
            }
            let uniffiHandleError = { (statusCode, errorBuf) in
                uniffiFutureCallback(
                    uniffiCallbackData,
                    UniffiForeignFutureResultRustBuffer(
                        returnValue: RustBuffer.empty(),
                        callStatus: RustCallStatus(code: statusCode, errorBuf: errorBuf)
                    )
                )
            }
            uniffiTraitInterfaceCallAsyncWithError(
                makeCall: makeCall,
                handleSuccess: uniffiHandleSuccess,
                handleError: uniffiHandleError,
                lowerError: FfiConverterTypeHttpFailure_lower,
                droppedCallback: uniffiOutDroppedCallback
            )
        }
    )

    // Rust stores this pointer for future callback invocations, so it must live
    // for the process lifetime (not just for the init function call).
    //
    // `nonisolated(unsafe)` is needed under Swift 6 strict concurrency.
    // This is safe because the pointee is initialized once during static init
    // and never mutated by either side of the FFI.  Its fields are C function pointers.
    nonisolated(unsafe) static let vtablePtr: UnsafePointer<UniffiVTableCallbackInterfaceHttpClient> = {
        let ptr = UnsafeMutablePointer<UniffiVTableCallbackInterfaceHttpClient>.allocate(capacity: 1)
        ptr.initialize(to: vtable)
        return UnsafePointer(ptr)
    }()
}

private func uniffiCallbackInitHttpClient() {
    uniffi_handfast_sdk_fn_init_callback_vtable_httpclient(UniffiCallbackInterfaceHttpClient.vtablePtr)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeHttpClient: FfiConverter {
    fileprivate static let handleMap = UniffiHandleMap<HttpClient>()

    typealias FfiType = UInt64
    typealias SwiftType = HttpClient

    public static func lift(_ handle: UInt64) throws -> HttpClient {
        if ((handle & 1) == 0) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return HttpClientImpl(unsafeFromHandle: handle)
        } else {
            // Swift-generated handle, get the object from the handle map
            return try handleMap.remove(handle: handle)
        }
    }

    public static func lower(_ value: HttpClient) -> UInt64 {
         if let rustImpl = value as? HttpClientImpl {
             // Rust-implemented object.  Clone the handle and return it
            return rustImpl.uniffiCloneHandle()
         } else {
            // Swift object, generate a new vtable handle and return that.
            return handleMap.insert(obj: value)
         }
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> HttpClient {
        let handle: UInt64 = try readInt(&buf)
        return try lift(handle)
    }

    public static func write(_ value: HttpClient, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpClient_lift(_ handle: UInt64) throws -> HttpClient {
    return try FfiConverterTypeHttpClient.lift(handle)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpClient_lower(_ value: HttpClient) -> UInt64 {
    return FfiConverterTypeHttpClient.lower(value)
}






/**
 * Names one listener. Dropping it leaves the listener in place.
 */
public protocol ListenerHandleProtocol: AnyObject, Sendable {

    /**
     * Takes the listener away. A change being told at this moment may still
     * reach it.
     */
    func remove()

}
/**
 * Names one listener. Dropping it leaves the listener in place.
 */
open class ListenerHandle: ListenerHandleProtocol, @unchecked Sendable {
    fileprivate let handle: UInt64

    /// Used to instantiate a [FFIObject] without an actual handle, for fakes in tests, mostly.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }

    // TODO: We'd like this to be `private` but for Swifty reasons,
    // we can't implement `FfiConverter` without making this `required` and we can't
    // make it `required` without making it `public`.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }

    // This constructor can be used to instantiate a fake object.
    // - Parameter noHandle: Placeholder value so we can have a constructor separate from the default empty one that may be implemented for classes extending [FFIObject].
    //
    // - Warning:
    //     Any object instantiated with this constructor cannot be passed to an actual Rust-backed object. Since there isn't a backing handle the FFI lower functions will crash.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public init(noHandle: NoHandle) {
        self.handle = 0
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public func uniffiCloneHandle() -> UInt64 {
        return try! rustCall { uniffi_handfast_sdk_fn_clone_listenerhandle(self.handle, $0) }
    }
    // No primary constructor declared for this class.

    deinit {
        if handle == 0 {
            // Mock objects have handle=0 don't try to free them
            return
        }

        try! rustCall { uniffi_handfast_sdk_fn_free_listenerhandle(handle, $0) }
    }




    /**
     * Takes the listener away. A change being told at this moment may still
     * reach it.
     */
open func remove()  {try! rustCall() {
    uniffi_handfast_sdk_fn_method_listenerhandle_remove(
            self.uniffiCloneHandle(),$0
    )
}
}



}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeListenerHandle: FfiConverter {
    typealias FfiType = UInt64
    typealias SwiftType = ListenerHandle

    public static func lift(_ handle: UInt64) throws -> ListenerHandle {
        return ListenerHandle(unsafeFromHandle: handle)
    }

    public static func lower(_ value: ListenerHandle) -> UInt64 {
        return value.uniffiCloneHandle()
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> ListenerHandle {
        let handle: UInt64 = try readInt(&buf)
        return try lift(handle)
    }

    public static func write(_ value: ListenerHandle, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeListenerHandle_lift(_ handle: UInt64) throws -> ListenerHandle {
    return try FfiConverterTypeListenerHandle.lift(handle)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeListenerHandle_lower(_ value: ListenerHandle) -> UInt64 {
    return FfiConverterTypeListenerHandle.lower(value)
}






/**
 * Device keys in files of a device's home, readable by their owner alone.
 */
public protocol SoftwareDeviceKeyProtocol: AnyObject, Sendable {

    func create(name: String) throws

    func delete(name: String) throws

    func names() throws  -> [String]

    func publicCoordinates(name: String) throws  -> Data

    func sign(name: String, message: Data) throws  -> Data

}
/**
 * Device keys in files of a device's home, readable by their owner alone.
 */
open class SoftwareDeviceKey: SoftwareDeviceKeyProtocol, @unchecked Sendable {
    fileprivate let handle: UInt64

    /// Used to instantiate a [FFIObject] without an actual handle, for fakes in tests, mostly.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }

    // TODO: We'd like this to be `private` but for Swifty reasons,
    // we can't implement `FfiConverter` without making this `required` and we can't
    // make it `required` without making it `public`.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }

    // This constructor can be used to instantiate a fake object.
    // - Parameter noHandle: Placeholder value so we can have a constructor separate from the default empty one that may be implemented for classes extending [FFIObject].
    //
    // - Warning:
    //     Any object instantiated with this constructor cannot be passed to an actual Rust-backed object. Since there isn't a backing handle the FFI lower functions will crash.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public init(noHandle: NoHandle) {
        self.handle = 0
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public func uniffiCloneHandle() -> UInt64 {
        return try! rustCall { uniffi_handfast_sdk_fn_clone_softwaredevicekey(self.handle, $0) }
    }
    /**
     * The keys of `home`.
     */
public convenience init(home: DeviceHome) {
    let handle =
        try! rustCall() {
    uniffi_handfast_sdk_fn_constructor_softwaredevicekey_new(
        FfiConverterTypeDeviceHome_lower(home),$0
    )
}
    self.init(unsafeFromHandle: handle)
}

    deinit {
        if handle == 0 {
            // Mock objects have handle=0 don't try to free them
            return
        }

        try! rustCall { uniffi_handfast_sdk_fn_free_softwaredevicekey(handle, $0) }
    }




open func create(name: String)throws   {try rustCallWithError(FfiConverterTypeKeyFailure_lift) {
    uniffi_handfast_sdk_fn_method_softwaredevicekey_create(
            self.uniffiCloneHandle(),
        FfiConverterString.lower(name),$0
    )
}
}

open func delete(name: String)throws   {try rustCallWithError(FfiConverterTypeKeyFailure_lift) {
    uniffi_handfast_sdk_fn_method_softwaredevicekey_delete(
            self.uniffiCloneHandle(),
        FfiConverterString.lower(name),$0
    )
}
}

open func names()throws  -> [String]  {
    return try  FfiConverterSequenceString.lift(try rustCallWithError(FfiConverterTypeKeyFailure_lift) {
    uniffi_handfast_sdk_fn_method_softwaredevicekey_names(
            self.uniffiCloneHandle(),$0
    )
})
}

open func publicCoordinates(name: String)throws  -> Data  {
    return try  FfiConverterData.lift(try rustCallWithError(FfiConverterTypeKeyFailure_lift) {
    uniffi_handfast_sdk_fn_method_softwaredevicekey_public_coordinates(
            self.uniffiCloneHandle(),
        FfiConverterString.lower(name),$0
    )
})
}

open func sign(name: String, message: Data)throws  -> Data  {
    return try  FfiConverterData.lift(try rustCallWithError(FfiConverterTypeKeyFailure_lift) {
    uniffi_handfast_sdk_fn_method_softwaredevicekey_sign(
            self.uniffiCloneHandle(),
        FfiConverterString.lower(name),
        FfiConverterData.lower(message),$0
    )
})
}



}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeSoftwareDeviceKey: FfiConverter {
    typealias FfiType = UInt64
    typealias SwiftType = SoftwareDeviceKey

    public static func lift(_ handle: UInt64) throws -> SoftwareDeviceKey {
        return SoftwareDeviceKey(unsafeFromHandle: handle)
    }

    public static func lower(_ value: SoftwareDeviceKey) -> UInt64 {
        return value.uniffiCloneHandle()
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SoftwareDeviceKey {
        let handle: UInt64 = try readInt(&buf)
        return try lift(handle)
    }

    public static func write(_ value: SoftwareDeviceKey, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}
extension SoftwareDeviceKey: DeviceKey {}



#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeSoftwareDeviceKey_lift(_ handle: UInt64) throws -> SoftwareDeviceKey {
    return try FfiConverterTypeSoftwareDeviceKey.lift(handle)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeSoftwareDeviceKey_lower(_ value: SoftwareDeviceKey) -> UInt64 {
    return FfiConverterTypeSoftwareDeviceKey.lower(value)
}






/**
 * Hears of changes. It may call the SDK. What it throws is dropped.
 */
public protocol StatusListener: AnyObject, Sendable {

    /**
     * Something changed, and is stored already.
     */
    func statusChanged(change: StatusChange) throws

}
/**
 * Hears of changes. It may call the SDK. What it throws is dropped.
 */
open class StatusListenerImpl: StatusListener, @unchecked Sendable {
    fileprivate let handle: UInt64

    /// Used to instantiate a [FFIObject] without an actual handle, for fakes in tests, mostly.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }

    // TODO: We'd like this to be `private` but for Swifty reasons,
    // we can't implement `FfiConverter` without making this `required` and we can't
    // make it `required` without making it `public`.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }

    // This constructor can be used to instantiate a fake object.
    // - Parameter noHandle: Placeholder value so we can have a constructor separate from the default empty one that may be implemented for classes extending [FFIObject].
    //
    // - Warning:
    //     Any object instantiated with this constructor cannot be passed to an actual Rust-backed object. Since there isn't a backing handle the FFI lower functions will crash.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public init(noHandle: NoHandle) {
        self.handle = 0
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public func uniffiCloneHandle() -> UInt64 {
        return try! rustCall { uniffi_handfast_sdk_fn_clone_statuslistener(self.handle, $0) }
    }
    // No primary constructor declared for this class.

    deinit {
        if handle == 0 {
            // Mock objects have handle=0 don't try to free them
            return
        }

        try! rustCall { uniffi_handfast_sdk_fn_free_statuslistener(handle, $0) }
    }




    /**
     * Something changed, and is stored already.
     */
open func statusChanged(change: StatusChange)throws   {try rustCallWithError(FfiConverterTypeHostFailure_lift) {
    uniffi_handfast_sdk_fn_method_statuslistener_status_changed(
            self.uniffiCloneHandle(),
        FfiConverterTypeStatusChange_lower(change),$0
    )
}
}



}



// Put the implementation in a struct so we don't pollute the top-level namespace
fileprivate struct UniffiCallbackInterfaceStatusListener {

    // Create the VTable using a series of closures.
    // Swift automatically converts these into C callback functions.
    //
    // Store the vtable directly.
    static let vtable: UniffiVTableCallbackInterfaceStatusListener = UniffiVTableCallbackInterfaceStatusListener(
        uniffiFree: { (uniffiHandle: UInt64) -> () in
            do {
                try FfiConverterTypeStatusListener.handleMap.remove(handle: uniffiHandle)
            } catch {
                print("Uniffi callback interface StatusListener: handle missing in uniffiFree")
            }
        },
        uniffiClone: { (uniffiHandle: UInt64) -> UInt64 in
            do {
                return try FfiConverterTypeStatusListener.handleMap.clone(handle: uniffiHandle)
            } catch {
                fatalError("Uniffi callback interface StatusListener: handle missing in uniffiClone")
            }
        },
        statusChanged: { (
            uniffiHandle: UInt64,
            change: RustBuffer,
            uniffiOutReturn: UnsafeMutableRawPointer,
            uniffiCallStatus: UnsafeMutablePointer<RustCallStatus>
        ) in
            let makeCall = {
                () throws -> () in
                guard let uniffiObj = try? FfiConverterTypeStatusListener.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try uniffiObj.statusChanged(
                     change: try FfiConverterTypeStatusChange_lift(change)
                )
            }


            let writeReturn = { () }
            uniffiTraitInterfaceCallWithError(
                callStatus: uniffiCallStatus,
                makeCall: makeCall,
                writeReturn: writeReturn,
                lowerError: FfiConverterTypeHostFailure_lower
            )
        }
    )

    // Rust stores this pointer for future callback invocations, so it must live
    // for the process lifetime (not just for the init function call).
    //
    // `nonisolated(unsafe)` is needed under Swift 6 strict concurrency.
    // This is safe because the pointee is initialized once during static init
    // and never mutated by either side of the FFI.  Its fields are C function pointers.
    nonisolated(unsafe) static let vtablePtr: UnsafePointer<UniffiVTableCallbackInterfaceStatusListener> = {
        let ptr = UnsafeMutablePointer<UniffiVTableCallbackInterfaceStatusListener>.allocate(capacity: 1)
        ptr.initialize(to: vtable)
        return UnsafePointer(ptr)
    }()
}

private func uniffiCallbackInitStatusListener() {
    uniffi_handfast_sdk_fn_init_callback_vtable_statuslistener(UniffiCallbackInterfaceStatusListener.vtablePtr)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeStatusListener: FfiConverter {
    fileprivate static let handleMap = UniffiHandleMap<StatusListener>()

    typealias FfiType = UInt64
    typealias SwiftType = StatusListener

    public static func lift(_ handle: UInt64) throws -> StatusListener {
        if ((handle & 1) == 0) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return StatusListenerImpl(unsafeFromHandle: handle)
        } else {
            // Swift-generated handle, get the object from the handle map
            return try handleMap.remove(handle: handle)
        }
    }

    public static func lower(_ value: StatusListener) -> UInt64 {
         if let rustImpl = value as? StatusListenerImpl {
             // Rust-implemented object.  Clone the handle and return it
            return rustImpl.uniffiCloneHandle()
         } else {
            // Swift object, generate a new vtable handle and return that.
            return handleMap.insert(obj: value)
         }
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> StatusListener {
        let handle: UInt64 = try readInt(&buf)
        return try lift(handle)
    }

    public static func write(_ value: StatusListener, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeStatusListener_lift(_ handle: UInt64) throws -> StatusListener {
    return try FfiConverterTypeStatusListener.lift(handle)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeStatusListener_lower(_ value: StatusListener) -> UInt64 {
    return FfiConverterTypeStatusListener.lower(value)
}






/**
 * Keeps one opaque blob, safe from other apps. It must not call the SDK: such
 * a call fails.
 */
public protocol Vault: AnyObject, Sendable {

    /**
     * What was stored last, if anything.
     */
    func load() throws  -> Data?

    /**
     * Puts `blob` in the place of what was there, wholly or not at all, and
     * durably: when this returns, a crash does not undo it.
     */
    func store(blob: Data) throws

    /**
     * Removes what was stored; nothing being there is no failure.
     */
    func delete() throws

}
/**
 * Keeps one opaque blob, safe from other apps. It must not call the SDK: such
 * a call fails.
 */
open class VaultImpl: Vault, @unchecked Sendable {
    fileprivate let handle: UInt64

    /// Used to instantiate a [FFIObject] without an actual handle, for fakes in tests, mostly.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }

    // TODO: We'd like this to be `private` but for Swifty reasons,
    // we can't implement `FfiConverter` without making this `required` and we can't
    // make it `required` without making it `public`.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }

    // This constructor can be used to instantiate a fake object.
    // - Parameter noHandle: Placeholder value so we can have a constructor separate from the default empty one that may be implemented for classes extending [FFIObject].
    //
    // - Warning:
    //     Any object instantiated with this constructor cannot be passed to an actual Rust-backed object. Since there isn't a backing handle the FFI lower functions will crash.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public init(noHandle: NoHandle) {
        self.handle = 0
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public func uniffiCloneHandle() -> UInt64 {
        return try! rustCall { uniffi_handfast_sdk_fn_clone_vault(self.handle, $0) }
    }
    // No primary constructor declared for this class.

    deinit {
        if handle == 0 {
            // Mock objects have handle=0 don't try to free them
            return
        }

        try! rustCall { uniffi_handfast_sdk_fn_free_vault(handle, $0) }
    }




    /**
     * What was stored last, if anything.
     */
open func load()throws  -> Data?  {
    return try  FfiConverterOptionData.lift(try rustCallWithError(FfiConverterTypeVaultFailure_lift) {
    uniffi_handfast_sdk_fn_method_vault_load(
            self.uniffiCloneHandle(),$0
    )
})
}

    /**
     * Puts `blob` in the place of what was there, wholly or not at all, and
     * durably: when this returns, a crash does not undo it.
     */
open func store(blob: Data)throws   {try rustCallWithError(FfiConverterTypeVaultFailure_lift) {
    uniffi_handfast_sdk_fn_method_vault_store(
            self.uniffiCloneHandle(),
        FfiConverterData.lower(blob),$0
    )
}
}

    /**
     * Removes what was stored; nothing being there is no failure.
     */
open func delete()throws   {try rustCallWithError(FfiConverterTypeVaultFailure_lift) {
    uniffi_handfast_sdk_fn_method_vault_delete(
            self.uniffiCloneHandle(),$0
    )
}
}



}



// Put the implementation in a struct so we don't pollute the top-level namespace
fileprivate struct UniffiCallbackInterfaceVault {

    // Create the VTable using a series of closures.
    // Swift automatically converts these into C callback functions.
    //
    // Store the vtable directly.
    static let vtable: UniffiVTableCallbackInterfaceVault = UniffiVTableCallbackInterfaceVault(
        uniffiFree: { (uniffiHandle: UInt64) -> () in
            do {
                try FfiConverterTypeVault.handleMap.remove(handle: uniffiHandle)
            } catch {
                print("Uniffi callback interface Vault: handle missing in uniffiFree")
            }
        },
        uniffiClone: { (uniffiHandle: UInt64) -> UInt64 in
            do {
                return try FfiConverterTypeVault.handleMap.clone(handle: uniffiHandle)
            } catch {
                fatalError("Uniffi callback interface Vault: handle missing in uniffiClone")
            }
        },
        load: { (
            uniffiHandle: UInt64,
            uniffiOutReturn: UnsafeMutablePointer<RustBuffer>,
            uniffiCallStatus: UnsafeMutablePointer<RustCallStatus>
        ) in
            let makeCall = {
                () throws -> Data? in
                guard let uniffiObj = try? FfiConverterTypeVault.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try uniffiObj.load(
                )
            }


            let writeReturn = { uniffiOutReturn.pointee = FfiConverterOptionData.lower($0) }
            uniffiTraitInterfaceCallWithError(
                callStatus: uniffiCallStatus,
                makeCall: makeCall,
                writeReturn: writeReturn,
                lowerError: FfiConverterTypeVaultFailure_lower
            )
        },
        store: { (
            uniffiHandle: UInt64,
            blob: RustBuffer,
            uniffiOutReturn: UnsafeMutableRawPointer,
            uniffiCallStatus: UnsafeMutablePointer<RustCallStatus>
        ) in
            let makeCall = {
                () throws -> () in
                guard let uniffiObj = try? FfiConverterTypeVault.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try uniffiObj.store(
                     blob: try FfiConverterData.lift(blob)
                )
            }


            let writeReturn = { () }
            uniffiTraitInterfaceCallWithError(
                callStatus: uniffiCallStatus,
                makeCall: makeCall,
                writeReturn: writeReturn,
                lowerError: FfiConverterTypeVaultFailure_lower
            )
        },
        delete: { (
            uniffiHandle: UInt64,
            uniffiOutReturn: UnsafeMutableRawPointer,
            uniffiCallStatus: UnsafeMutablePointer<RustCallStatus>
        ) in
            let makeCall = {
                () throws -> () in
                guard let uniffiObj = try? FfiConverterTypeVault.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try uniffiObj.delete(
                )
            }


            let writeReturn = { () }
            uniffiTraitInterfaceCallWithError(
                callStatus: uniffiCallStatus,
                makeCall: makeCall,
                writeReturn: writeReturn,
                lowerError: FfiConverterTypeVaultFailure_lower
            )
        }
    )

    // Rust stores this pointer for future callback invocations, so it must live
    // for the process lifetime (not just for the init function call).
    //
    // `nonisolated(unsafe)` is needed under Swift 6 strict concurrency.
    // This is safe because the pointee is initialized once during static init
    // and never mutated by either side of the FFI.  Its fields are C function pointers.
    nonisolated(unsafe) static let vtablePtr: UnsafePointer<UniffiVTableCallbackInterfaceVault> = {
        let ptr = UnsafeMutablePointer<UniffiVTableCallbackInterfaceVault>.allocate(capacity: 1)
        ptr.initialize(to: vtable)
        return UnsafePointer(ptr)
    }()
}

private func uniffiCallbackInitVault() {
    uniffi_handfast_sdk_fn_init_callback_vtable_vault(UniffiCallbackInterfaceVault.vtablePtr)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeVault: FfiConverter {
    fileprivate static let handleMap = UniffiHandleMap<Vault>()

    typealias FfiType = UInt64
    typealias SwiftType = Vault

    public static func lift(_ handle: UInt64) throws -> Vault {
        if ((handle & 1) == 0) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return VaultImpl(unsafeFromHandle: handle)
        } else {
            // Swift-generated handle, get the object from the handle map
            return try handleMap.remove(handle: handle)
        }
    }

    public static func lower(_ value: Vault) -> UInt64 {
         if let rustImpl = value as? VaultImpl {
             // Rust-implemented object.  Clone the handle and return it
            return rustImpl.uniffiCloneHandle()
         } else {
            // Swift object, generate a new vtable handle and return that.
            return handleMap.insert(obj: value)
         }
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> Vault {
        let handle: UInt64 = try readInt(&buf)
        return try lift(handle)
    }

    public static func write(_ value: Vault, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeVault_lift(_ handle: UInt64) throws -> Vault {
    return try FfiConverterTypeVault.lift(handle)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeVault_lower(_ value: Vault) -> UInt64 {
    return FfiConverterTypeVault.lower(value)
}






/**
 * Tells what the device takes for the time. Tests pass a wrong one; apps pass
 * none.
 */
public protocol WallClock: AnyObject, Sendable {

    /**
     * Milliseconds since 1970. The system's time counts when this throws.
     */
    func nowMillis() throws  -> Int64

}
/**
 * Tells what the device takes for the time. Tests pass a wrong one; apps pass
 * none.
 */
open class WallClockImpl: WallClock, @unchecked Sendable {
    fileprivate let handle: UInt64

    /// Used to instantiate a [FFIObject] without an actual handle, for fakes in tests, mostly.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }

    // TODO: We'd like this to be `private` but for Swifty reasons,
    // we can't implement `FfiConverter` without making this `required` and we can't
    // make it `required` without making it `public`.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }

    // This constructor can be used to instantiate a fake object.
    // - Parameter noHandle: Placeholder value so we can have a constructor separate from the default empty one that may be implemented for classes extending [FFIObject].
    //
    // - Warning:
    //     Any object instantiated with this constructor cannot be passed to an actual Rust-backed object. Since there isn't a backing handle the FFI lower functions will crash.
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public init(noHandle: NoHandle) {
        self.handle = 0
    }

#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public func uniffiCloneHandle() -> UInt64 {
        return try! rustCall { uniffi_handfast_sdk_fn_clone_wallclock(self.handle, $0) }
    }
    // No primary constructor declared for this class.

    deinit {
        if handle == 0 {
            // Mock objects have handle=0 don't try to free them
            return
        }

        try! rustCall { uniffi_handfast_sdk_fn_free_wallclock(handle, $0) }
    }




    /**
     * Milliseconds since 1970. The system's time counts when this throws.
     */
open func nowMillis()throws  -> Int64  {
    return try  FfiConverterInt64.lift(try rustCallWithError(FfiConverterTypeHostFailure_lift) {
    uniffi_handfast_sdk_fn_method_wallclock_now_millis(
            self.uniffiCloneHandle(),$0
    )
})
}



}



// Put the implementation in a struct so we don't pollute the top-level namespace
fileprivate struct UniffiCallbackInterfaceWallClock {

    // Create the VTable using a series of closures.
    // Swift automatically converts these into C callback functions.
    //
    // Store the vtable directly.
    static let vtable: UniffiVTableCallbackInterfaceWallClock = UniffiVTableCallbackInterfaceWallClock(
        uniffiFree: { (uniffiHandle: UInt64) -> () in
            do {
                try FfiConverterTypeWallClock.handleMap.remove(handle: uniffiHandle)
            } catch {
                print("Uniffi callback interface WallClock: handle missing in uniffiFree")
            }
        },
        uniffiClone: { (uniffiHandle: UInt64) -> UInt64 in
            do {
                return try FfiConverterTypeWallClock.handleMap.clone(handle: uniffiHandle)
            } catch {
                fatalError("Uniffi callback interface WallClock: handle missing in uniffiClone")
            }
        },
        nowMillis: { (
            uniffiHandle: UInt64,
            uniffiOutReturn: UnsafeMutablePointer<Int64>,
            uniffiCallStatus: UnsafeMutablePointer<RustCallStatus>
        ) in
            let makeCall = {
                () throws -> Int64 in
                guard let uniffiObj = try? FfiConverterTypeWallClock.handleMap.get(handle: uniffiHandle) else {
                    throw UniffiInternalError.unexpectedStaleHandle
                }
                return try uniffiObj.nowMillis(
                )
            }


            let writeReturn = { uniffiOutReturn.pointee = FfiConverterInt64.lower($0) }
            uniffiTraitInterfaceCallWithError(
                callStatus: uniffiCallStatus,
                makeCall: makeCall,
                writeReturn: writeReturn,
                lowerError: FfiConverterTypeHostFailure_lower
            )
        }
    )

    // Rust stores this pointer for future callback invocations, so it must live
    // for the process lifetime (not just for the init function call).
    //
    // `nonisolated(unsafe)` is needed under Swift 6 strict concurrency.
    // This is safe because the pointee is initialized once during static init
    // and never mutated by either side of the FFI.  Its fields are C function pointers.
    nonisolated(unsafe) static let vtablePtr: UnsafePointer<UniffiVTableCallbackInterfaceWallClock> = {
        let ptr = UnsafeMutablePointer<UniffiVTableCallbackInterfaceWallClock>.allocate(capacity: 1)
        ptr.initialize(to: vtable)
        return UnsafePointer(ptr)
    }()
}

private func uniffiCallbackInitWallClock() {
    uniffi_handfast_sdk_fn_init_callback_vtable_wallclock(UniffiCallbackInterfaceWallClock.vtablePtr)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeWallClock: FfiConverter {
    fileprivate static let handleMap = UniffiHandleMap<WallClock>()

    typealias FfiType = UInt64
    typealias SwiftType = WallClock

    public static func lift(_ handle: UInt64) throws -> WallClock {
        if ((handle & 1) == 0) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return WallClockImpl(unsafeFromHandle: handle)
        } else {
            // Swift-generated handle, get the object from the handle map
            return try handleMap.remove(handle: handle)
        }
    }

    public static func lower(_ value: WallClock) -> UInt64 {
         if let rustImpl = value as? WallClockImpl {
             // Rust-implemented object.  Clone the handle and return it
            return rustImpl.uniffiCloneHandle()
         } else {
            // Swift object, generate a new vtable handle and return that.
            return handleMap.insert(obj: value)
         }
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> WallClock {
        let handle: UInt64 = try readInt(&buf)
        return try lift(handle)
    }

    public static func write(_ value: WallClock, into buf: inout [UInt8]) {
        writeInt(&buf, lower(value))
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeWallClock_lift(_ handle: UInt64) throws -> WallClock {
    return try FfiConverterTypeWallClock.lift(handle)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeWallClock_lower(_ value: WallClock) -> UInt64 {
    return FfiConverterTypeWallClock.lower(value)
}




/**
 * The app that holds the SDK.
 */
public struct AppFacts: Equatable, Hashable {
    /**
     * Bundle id (iOS) or package name (Android).
     */
    public var bundleId: String?
    /**
     * Its version.
     */
    public var version: String?

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * Bundle id (iOS) or package name (Android).
         */bundleId: String? = nil,
        /**
         * Its version.
         */version: String? = nil) {
        self.bundleId = bundleId
        self.version = version
    }




}

#if compiler(>=6)
extension AppFacts: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeAppFacts: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> AppFacts {
        return
            try AppFacts(
                bundleId: FfiConverterOptionString.read(from: &buf),
                version: FfiConverterOptionString.read(from: &buf)
        )
    }

    public static func write(_ value: AppFacts, into buf: inout [UInt8]) {
        FfiConverterOptionString.write(value.bundleId, into: &buf)
        FfiConverterOptionString.write(value.version, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeAppFacts_lift(_ buf: RustBuffer) throws -> AppFacts {
    return try FfiConverterTypeAppFacts.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeAppFacts_lower(_ value: AppFacts) -> RustBuffer {
    return FfiConverterTypeAppFacts.lower(value)
}


/**
 * The SDK configuration that the platform last told.
 */
public struct Configuration: Equatable, Hashable {
    /**
     * The version that was published; 0 before the first.
     */
    public var version: UInt32
    /**
     * The settings, as a JSON object.
     */
    public var settingsJson: String

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * The version that was published; 0 before the first.
         */version: UInt32,
        /**
         * The settings, as a JSON object.
         */settingsJson: String) {
        self.version = version
        self.settingsJson = settingsJson
    }




}

#if compiler(>=6)
extension Configuration: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeConfiguration: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> Configuration {
        return
            try Configuration(
                version: FfiConverterUInt32.read(from: &buf),
                settingsJson: FfiConverterString.read(from: &buf)
        )
    }

    public static func write(_ value: Configuration, into buf: inout [UInt8]) {
        FfiConverterUInt32.write(value.version, into: &buf)
        FfiConverterString.write(value.settingsJson, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeConfiguration_lift(_ buf: RustBuffer) throws -> Configuration {
    return try FfiConverterTypeConfiguration.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeConfiguration_lower(_ value: Configuration) -> RustBuffer {
    return FfiConverterTypeConfiguration.lower(value)
}


/**
 * Options of `create_user`. The code is a secret: do not log it.
 */
public struct CreateUserOptions: Equatable, Hashable {
    /**
     * The code that the app got from its own backend.
     */
    public var authenticationCode: String
    /**
     * The address of the platform for this user, if not the one given at
     * initialisation.
     */
    public var platformUrl: String?

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * The code that the app got from its own backend.
         */authenticationCode: String,
        /**
         * The address of the platform for this user, if not the one given at
         * initialisation.
         */platformUrl: String? = nil) {
        self.authenticationCode = authenticationCode
        self.platformUrl = platformUrl
    }




}

#if compiler(>=6)
extension CreateUserOptions: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeCreateUserOptions: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> CreateUserOptions {
        return
            try CreateUserOptions(
                authenticationCode: FfiConverterString.read(from: &buf),
                platformUrl: FfiConverterOptionString.read(from: &buf)
        )
    }

    public static func write(_ value: CreateUserOptions, into buf: inout [UInt8]) {
        FfiConverterString.write(value.authenticationCode, into: &buf)
        FfiConverterOptionString.write(value.platformUrl, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeCreateUserOptions_lift(_ buf: RustBuffer) throws -> CreateUserOptions {
    return try FfiConverterTypeCreateUserOptions.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeCreateUserOptions_lower(_ value: CreateUserOptions) -> RustBuffer {
    return FfiConverterTypeCreateUserOptions.lower(value)
}


/**
 * A user that was created or restored on this device.
 */
public struct CreatedUser: Equatable, Hashable {
    /**
     * The user.
     */
    public var userId: String
    /**
     * The install.
     */
    public var installId: String
    /**
     * Whether the user existed already.
     */
    public var restored: Bool
    /**
     * Where the install stands.
     */
    public var state: InstallState
    /**
     * Why, where the state alone does not say it.
     */
    public var reason: StateReason?
    /**
     * Absent when the install may not act for its user.
     */
    public var accessToken: UserAccessToken?

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * The user.
         */userId: String,
        /**
         * The install.
         */installId: String,
        /**
         * Whether the user existed already.
         */restored: Bool,
        /**
         * Where the install stands.
         */state: InstallState,
        /**
         * Why, where the state alone does not say it.
         */reason: StateReason?,
        /**
         * Absent when the install may not act for its user.
         */accessToken: UserAccessToken?) {
        self.userId = userId
        self.installId = installId
        self.restored = restored
        self.state = state
        self.reason = reason
        self.accessToken = accessToken
    }




}

#if compiler(>=6)
extension CreatedUser: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeCreatedUser: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> CreatedUser {
        return
            try CreatedUser(
                userId: FfiConverterString.read(from: &buf),
                installId: FfiConverterString.read(from: &buf),
                restored: FfiConverterBool.read(from: &buf),
                state: FfiConverterTypeInstallState.read(from: &buf),
                reason: FfiConverterOptionTypeStateReason.read(from: &buf),
                accessToken: FfiConverterOptionTypeUserAccessToken.read(from: &buf)
        )
    }

    public static func write(_ value: CreatedUser, into buf: inout [UInt8]) {
        FfiConverterString.write(value.userId, into: &buf)
        FfiConverterString.write(value.installId, into: &buf)
        FfiConverterBool.write(value.restored, into: &buf)
        FfiConverterTypeInstallState.write(value.state, into: &buf)
        FfiConverterOptionTypeStateReason.write(value.reason, into: &buf)
        FfiConverterOptionTypeUserAccessToken.write(value.accessToken, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeCreatedUser_lift(_ buf: RustBuffer) throws -> CreatedUser {
    return try FfiConverterTypeCreatedUser.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeCreatedUser_lower(_ value: CreatedUser) -> RustBuffer {
    return FfiConverterTypeCreatedUser.lower(value)
}


/**
 * The device.
 */
public struct DeviceFacts: Equatable, Hashable {
    /**
     * What kind it is.
     */
    public var formFactor: FormFactor
    /**
     * The maker's model name.
     */
    public var model: String?
    /**
     * The version of the operating system.
     */
    public var osVersion: String?
    /**
     * What the platform gives one vendor to tell its devices apart.
     */
    public var id: String?

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * What kind it is.
         */formFactor: FormFactor,
        /**
         * The maker's model name.
         */model: String? = nil,
        /**
         * The version of the operating system.
         */osVersion: String? = nil,
        /**
         * What the platform gives one vendor to tell its devices apart.
         */id: String? = nil) {
        self.formFactor = formFactor
        self.model = model
        self.osVersion = osVersion
        self.id = id
    }




}

#if compiler(>=6)
extension DeviceFacts: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeDeviceFacts: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> DeviceFacts {
        return
            try DeviceFacts(
                formFactor: FfiConverterTypeFormFactor.read(from: &buf),
                model: FfiConverterOptionString.read(from: &buf),
                osVersion: FfiConverterOptionString.read(from: &buf),
                id: FfiConverterOptionString.read(from: &buf)
        )
    }

    public static func write(_ value: DeviceFacts, into buf: inout [UInt8]) {
        FfiConverterTypeFormFactor.write(value.formFactor, into: &buf)
        FfiConverterOptionString.write(value.model, into: &buf)
        FfiConverterOptionString.write(value.osVersion, into: &buf)
        FfiConverterOptionString.write(value.id, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeDeviceFacts_lift(_ buf: RustBuffer) throws -> DeviceFacts {
    return try FfiConverterTypeDeviceFacts.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeDeviceFacts_lower(_ value: DeviceFacts) -> RustBuffer {
    return FfiConverterTypeDeviceFacts.lower(value)
}


/**
 * The device that took an install's place.
 */
public struct DisplacedBy: Equatable, Hashable {
    /**
     * What kind it is.
     */
    public var formFactor: FormFactor
    /**
     * The maker's model name, if it is known.
     */
    public var model: String?

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * What kind it is.
         */formFactor: FormFactor,
        /**
         * The maker's model name, if it is known.
         */model: String?) {
        self.formFactor = formFactor
        self.model = model
    }




}

#if compiler(>=6)
extension DisplacedBy: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeDisplacedBy: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> DisplacedBy {
        return
            try DisplacedBy(
                formFactor: FfiConverterTypeFormFactor.read(from: &buf),
                model: FfiConverterOptionString.read(from: &buf)
        )
    }

    public static func write(_ value: DisplacedBy, into buf: inout [UInt8]) {
        FfiConverterTypeFormFactor.write(value.formFactor, into: &buf)
        FfiConverterOptionString.write(value.model, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeDisplacedBy_lift(_ buf: RustBuffer) throws -> DisplacedBy {
    return try FfiConverterTypeDisplacedBy.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeDisplacedBy_lower(_ value: DisplacedBy) -> RustBuffer {
    return FfiConverterTypeDisplacedBy.lower(value)
}


/**
 * One header of a request or a response.
 */
public struct HttpHeader: Equatable, Hashable {
    /**
     * Its name. The case does not matter.
     */
    public var name: String
    /**
     * Its value.
     */
    public var value: String

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * Its name. The case does not matter.
         */name: String,
        /**
         * Its value.
         */value: String) {
        self.name = name
        self.value = value
    }




}

#if compiler(>=6)
extension HttpHeader: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeHttpHeader: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> HttpHeader {
        return
            try HttpHeader(
                name: FfiConverterString.read(from: &buf),
                value: FfiConverterString.read(from: &buf)
        )
    }

    public static func write(_ value: HttpHeader, into buf: inout [UInt8]) {
        FfiConverterString.write(value.name, into: &buf)
        FfiConverterString.write(value.value, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpHeader_lift(_ buf: RustBuffer) throws -> HttpHeader {
    return try FfiConverterTypeHttpHeader.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpHeader_lower(_ value: HttpHeader) -> RustBuffer {
    return FfiConverterTypeHttpHeader.lower(value)
}


/**
 * One HTTP request. Its headers and its body hold secrets: do not log them.
 */
public struct HttpRequest: Equatable, Hashable {
    /**
     * The method.
     */
    public var method: HttpMethod
    /**
     * The whole address.
     */
    public var url: String
    /**
     * The headers.
     */
    public var headers: [HttpHeader]
    /**
     * The body, where there is one.
     */
    public var body: Data?
    /**
     * How long the whole exchange may take. The SDK gives up a second later.
     */
    public var timeoutMillis: UInt32

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * The method.
         */method: HttpMethod,
        /**
         * The whole address.
         */url: String,
        /**
         * The headers.
         */headers: [HttpHeader],
        /**
         * The body, where there is one.
         */body: Data?,
        /**
         * How long the whole exchange may take. The SDK gives up a second later.
         */timeoutMillis: UInt32) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeoutMillis = timeoutMillis
    }




}

#if compiler(>=6)
extension HttpRequest: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeHttpRequest: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> HttpRequest {
        return
            try HttpRequest(
                method: FfiConverterTypeHttpMethod.read(from: &buf),
                url: FfiConverterString.read(from: &buf),
                headers: FfiConverterSequenceTypeHttpHeader.read(from: &buf),
                body: FfiConverterOptionData.read(from: &buf),
                timeoutMillis: FfiConverterUInt32.read(from: &buf)
        )
    }

    public static func write(_ value: HttpRequest, into buf: inout [UInt8]) {
        FfiConverterTypeHttpMethod.write(value.method, into: &buf)
        FfiConverterString.write(value.url, into: &buf)
        FfiConverterSequenceTypeHttpHeader.write(value.headers, into: &buf)
        FfiConverterOptionData.write(value.body, into: &buf)
        FfiConverterUInt32.write(value.timeoutMillis, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpRequest_lift(_ buf: RustBuffer) throws -> HttpRequest {
    return try FfiConverterTypeHttpRequest.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpRequest_lower(_ value: HttpRequest) -> RustBuffer {
    return FfiConverterTypeHttpRequest.lower(value)
}


/**
 * One HTTP response, whatever its status. Its body holds secrets: do not log
 * it.
 */
public struct HttpResponse: Equatable, Hashable {
    /**
     * The status.
     */
    public var status: UInt16
    /**
     * The headers.
     */
    public var headers: [HttpHeader]
    /**
     * The whole body. A body cut short is a failure, not a response.
     */
    public var body: Data

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * The status.
         */status: UInt16,
        /**
         * The headers.
         */headers: [HttpHeader],
        /**
         * The whole body. A body cut short is a failure, not a response.
         */body: Data) {
        self.status = status
        self.headers = headers
        self.body = body
    }




}

#if compiler(>=6)
extension HttpResponse: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeHttpResponse: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> HttpResponse {
        return
            try HttpResponse(
                status: FfiConverterUInt16.read(from: &buf),
                headers: FfiConverterSequenceTypeHttpHeader.read(from: &buf),
                body: FfiConverterData.read(from: &buf)
        )
    }

    public static func write(_ value: HttpResponse, into buf: inout [UInt8]) {
        FfiConverterUInt16.write(value.status, into: &buf)
        FfiConverterSequenceTypeHttpHeader.write(value.headers, into: &buf)
        FfiConverterData.write(value.body, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpResponse_lift(_ buf: RustBuffer) throws -> HttpResponse {
    return try FfiConverterTypeHttpResponse.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpResponse_lower(_ value: HttpResponse) -> RustBuffer {
    return FfiConverterTypeHttpResponse.lower(value)
}


/**
 * Options of `initialize`.
 */
public struct InitializeOptions: Equatable, Hashable {
    /**
     * The address of the platform.
     */
    public var platformUrl: String
    /**
     * The app that holds the SDK.
     */
    public var app: AppFacts
    /**
     * The device.
     */
    public var device: DeviceFacts
    /**
     * The platform whose SDK this is.
     */
    public var platform: Platform
    /**
     * How long a user creation goes on trying.
     */
    public var creationDeadlineMillis: UInt32

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * The address of the platform.
         */platformUrl: String,
        /**
         * The app that holds the SDK.
         */app: AppFacts,
        /**
         * The device.
         */device: DeviceFacts,
        /**
         * The platform whose SDK this is.
         */platform: Platform,
        /**
         * How long a user creation goes on trying.
         */creationDeadlineMillis: UInt32 = UInt32(30000)) {
        self.platformUrl = platformUrl
        self.app = app
        self.device = device
        self.platform = platform
        self.creationDeadlineMillis = creationDeadlineMillis
    }




}

#if compiler(>=6)
extension InitializeOptions: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeInitializeOptions: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> InitializeOptions {
        return
            try InitializeOptions(
                platformUrl: FfiConverterString.read(from: &buf),
                app: FfiConverterTypeAppFacts.read(from: &buf),
                device: FfiConverterTypeDeviceFacts.read(from: &buf),
                platform: FfiConverterTypePlatform.read(from: &buf),
                creationDeadlineMillis: FfiConverterUInt32.read(from: &buf)
        )
    }

    public static func write(_ value: InitializeOptions, into buf: inout [UInt8]) {
        FfiConverterString.write(value.platformUrl, into: &buf)
        FfiConverterTypeAppFacts.write(value.app, into: &buf)
        FfiConverterTypeDeviceFacts.write(value.device, into: &buf)
        FfiConverterTypePlatform.write(value.platform, into: &buf)
        FfiConverterUInt32.write(value.creationDeadlineMillis, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeInitializeOptions_lift(_ buf: RustBuffer) throws -> InitializeOptions {
    return try FfiConverterTypeInitializeOptions.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeInitializeOptions_lower(_ value: InitializeOptions) -> RustBuffer {
    return FfiConverterTypeInitializeOptions.lower(value)
}


/**
 * What a reset did.
 */
public struct ResetOutcome: Equatable, Hashable {
    /**
     * What became of the farewell.
     */
    public var farewell: PendingFarewell

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * What became of the farewell.
         */farewell: PendingFarewell) {
        self.farewell = farewell
    }




}

#if compiler(>=6)
extension ResetOutcome: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeResetOutcome: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> ResetOutcome {
        return
            try ResetOutcome(
                farewell: FfiConverterTypePendingFarewell.read(from: &buf)
        )
    }

    public static func write(_ value: ResetOutcome, into buf: inout [UInt8]) {
        FfiConverterTypePendingFarewell.write(value.farewell, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeResetOutcome_lift(_ buf: RustBuffer) throws -> ResetOutcome {
    return try FfiConverterTypeResetOutcome.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeResetOutcome_lower(_ value: ResetOutcome) -> RustBuffer {
    return FfiConverterTypeResetOutcome.lower(value)
}


/**
 * Where the install and its user stood when the platform last told.
 */
public struct Status: Equatable, Hashable {
    /**
     * The user.
     */
    public var userId: String
    /**
     * The install.
     */
    public var installId: String
    /**
     * Whether the install may act for its user.
     */
    public var remotelyEnabled: Bool
    /**
     * Why not, when it may not.
     */
    public var disabledReason: DisabledReason?
    /**
     * The state of the install.
     */
    public var installState: InstallState
    /**
     * Why it is in that state.
     */
    public var stateReason: StateReason?
    /**
     * Since when, in milliseconds since 1970.
     */
    public var sinceMillis: Int64
    /**
     * The kind of device that took its place.
     */
    public var displacedBy: DisplacedBy?

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * The user.
         */userId: String,
        /**
         * The install.
         */installId: String,
        /**
         * Whether the install may act for its user.
         */remotelyEnabled: Bool,
        /**
         * Why not, when it may not.
         */disabledReason: DisabledReason?,
        /**
         * The state of the install.
         */installState: InstallState,
        /**
         * Why it is in that state.
         */stateReason: StateReason?,
        /**
         * Since when, in milliseconds since 1970.
         */sinceMillis: Int64,
        /**
         * The kind of device that took its place.
         */displacedBy: DisplacedBy?) {
        self.userId = userId
        self.installId = installId
        self.remotelyEnabled = remotelyEnabled
        self.disabledReason = disabledReason
        self.installState = installState
        self.stateReason = stateReason
        self.sinceMillis = sinceMillis
        self.displacedBy = displacedBy
    }




}

#if compiler(>=6)
extension Status: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeStatus: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> Status {
        return
            try Status(
                userId: FfiConverterString.read(from: &buf),
                installId: FfiConverterString.read(from: &buf),
                remotelyEnabled: FfiConverterBool.read(from: &buf),
                disabledReason: FfiConverterOptionTypeDisabledReason.read(from: &buf),
                installState: FfiConverterTypeInstallState.read(from: &buf),
                stateReason: FfiConverterOptionTypeStateReason.read(from: &buf),
                sinceMillis: FfiConverterInt64.read(from: &buf),
                displacedBy: FfiConverterOptionTypeDisplacedBy.read(from: &buf)
        )
    }

    public static func write(_ value: Status, into buf: inout [UInt8]) {
        FfiConverterString.write(value.userId, into: &buf)
        FfiConverterString.write(value.installId, into: &buf)
        FfiConverterBool.write(value.remotelyEnabled, into: &buf)
        FfiConverterOptionTypeDisabledReason.write(value.disabledReason, into: &buf)
        FfiConverterTypeInstallState.write(value.installState, into: &buf)
        FfiConverterOptionTypeStateReason.write(value.stateReason, into: &buf)
        FfiConverterInt64.write(value.sinceMillis, into: &buf)
        FfiConverterOptionTypeDisplacedBy.write(value.displacedBy, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeStatus_lift(_ buf: RustBuffer) throws -> Status {
    return try FfiConverterTypeStatus.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeStatus_lower(_ value: Status) -> RustBuffer {
    return FfiConverterTypeStatus.lower(value)
}


/**
 * A token and its end. The token is a secret: do not log it.
 */
public struct UserAccessToken: Equatable, Hashable {
    /**
     * A JWT for `Authorization: Bearer`.
     */
    public var token: String
    /**
     * When it ends, by the platform's clock, in milliseconds since 1970.
     */
    public var expiresAtMillis: Int64

    // Default memberwise initializers are never public by default, so we
    // declare one manually.
    public init(
        /**
         * A JWT for `Authorization: Bearer`.
         */token: String,
        /**
         * When it ends, by the platform's clock, in milliseconds since 1970.
         */expiresAtMillis: Int64) {
        self.token = token
        self.expiresAtMillis = expiresAtMillis
    }




}

#if compiler(>=6)
extension UserAccessToken: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeUserAccessToken: FfiConverterRustBuffer {
    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> UserAccessToken {
        return
            try UserAccessToken(
                token: FfiConverterString.read(from: &buf),
                expiresAtMillis: FfiConverterInt64.read(from: &buf)
        )
    }

    public static func write(_ value: UserAccessToken, into buf: inout [UInt8]) {
        FfiConverterString.write(value.token, into: &buf)
        FfiConverterInt64.write(value.expiresAtMillis, into: &buf)
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeUserAccessToken_lift(_ buf: RustBuffer) throws -> UserAccessToken {
    return try FfiConverterTypeUserAccessToken.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeUserAccessToken_lower(_ value: UserAccessToken) -> RustBuffer {
    return FfiConverterTypeUserAccessToken.lower(value)
}


/**
 * Why there is no token.
 */
public enum AccessTokenError: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * `initialize` comes first.
     */
    case NotInitialized(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * There is no user on this device.
     */
    case NoUser(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The platform was out of reach.
     */
    case NetworkError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The customer disabled the user.
     */
    case UserDisabledRemotely(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The install was deactivated, or deleted with its user.
     */
    case InstallDeactivated(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * Another device of the user is active.
     */
    case InstallStandby(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * Drain tokens are for deactivated installs; this one is not.
     */
    case InstallNotDeactivated(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The platform failed.
     */
    case ServerError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * A fault of the SDK or of its host.
     */
    case UnexpectedError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension AccessTokenError: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeAccessTokenError: FfiConverterRustBuffer {
    typealias SwiftType = AccessTokenError

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> AccessTokenError {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .NotInitialized(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 2: return .NoUser(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 3: return .NetworkError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 4: return .UserDisabledRemotely(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 5: return .InstallDeactivated(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 6: return .InstallStandby(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 7: return .InstallNotDeactivated(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 8: return .ServerError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 9: return .UnexpectedError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: AccessTokenError, into buf: inout [UInt8]) {
        switch value {





        case let .NotInitialized(details,errorCode):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .NoUser(details,errorCode):
            writeInt(&buf, Int32(2))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .NetworkError(details,errorCode):
            writeInt(&buf, Int32(3))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UserDisabledRemotely(details,errorCode):
            writeInt(&buf, Int32(4))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .InstallDeactivated(details,errorCode):
            writeInt(&buf, Int32(5))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .InstallStandby(details,errorCode):
            writeInt(&buf, Int32(6))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .InstallNotDeactivated(details,errorCode):
            writeInt(&buf, Int32(7))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .ServerError(details,errorCode):
            writeInt(&buf, Int32(8))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UnexpectedError(details,errorCode):
            writeInt(&buf, Int32(9))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeAccessTokenError_lift(_ buf: RustBuffer) throws -> AccessTokenError {
    return try FfiConverterTypeAccessTokenError.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeAccessTokenError_lower(_ value: AccessTokenError) -> RustBuffer {
    return FfiConverterTypeAccessTokenError.lower(value)
}


/**
 * Why a user creation failed.
 */
public enum CreateUserError: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * `initialize` comes first.
     */
    case NotInitialized(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * A reset is under way, or took this creation away.
     */
    case SdkResetInProgress(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * Another call creates a user at this moment.
     */
    case UserCreationInProgress(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * There is a user on this device.
     */
    case UserAlreadyExists(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The platform refused the code; the error code says why.
     */
    case AuthCodeInvalid(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The code is past its end.
     */
    case AuthCodeExpired(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The platform was out of reach. The same code may be offered again.
     */
    case NetworkError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The platform failed. The same code may be offered again.
     */
    case ServerError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * A fault of the SDK or of its host. The same code may be offered again.
     */
    case UnexpectedError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension CreateUserError: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeCreateUserError: FfiConverterRustBuffer {
    typealias SwiftType = CreateUserError

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> CreateUserError {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .NotInitialized(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 2: return .SdkResetInProgress(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 3: return .UserCreationInProgress(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 4: return .UserAlreadyExists(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 5: return .AuthCodeInvalid(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 6: return .AuthCodeExpired(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 7: return .NetworkError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 8: return .ServerError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 9: return .UnexpectedError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: CreateUserError, into buf: inout [UInt8]) {
        switch value {





        case let .NotInitialized(details,errorCode):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .SdkResetInProgress(details,errorCode):
            writeInt(&buf, Int32(2))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UserCreationInProgress(details,errorCode):
            writeInt(&buf, Int32(3))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UserAlreadyExists(details,errorCode):
            writeInt(&buf, Int32(4))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .AuthCodeInvalid(details,errorCode):
            writeInt(&buf, Int32(5))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .AuthCodeExpired(details,errorCode):
            writeInt(&buf, Int32(6))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .NetworkError(details,errorCode):
            writeInt(&buf, Int32(7))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .ServerError(details,errorCode):
            writeInt(&buf, Int32(8))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UnexpectedError(details,errorCode):
            writeInt(&buf, Int32(9))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeCreateUserError_lift(_ buf: RustBuffer) throws -> CreateUserError {
    return try FfiConverterTypeCreateUserError.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeCreateUserError_lower(_ value: CreateUserError) -> RustBuffer {
    return FfiConverterTypeCreateUserError.lower(value)
}

// Note that we don't yet support `indirect` for enums.
// See https://github.com/mozilla/uniffi-rs/issues/396 for further discussion.
/**
 * Why an install may not act for its user.
 */

public enum DisabledReason: Equatable, Hashable {

    /**
     * The user was deleted.
     */
    case userDeleted
    /**
     * The customer disabled the user.
     */
    case userDisabled
    /**
     * The install was deactivated.
     */
    case installDeactivated
    /**
     * Another device of the user is active.
     */
    case installStandby
    /**
     * The SDK configuration says so.
     */
    case configuration





}

#if compiler(>=6)
extension DisabledReason: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeDisabledReason: FfiConverterRustBuffer {
    typealias SwiftType = DisabledReason

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> DisabledReason {
        let variant: Int32 = try readInt(&buf)
        switch variant {

        case 1: return .userDeleted

        case 2: return .userDisabled

        case 3: return .installDeactivated

        case 4: return .installStandby

        case 5: return .configuration

        default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: DisabledReason, into buf: inout [UInt8]) {
        switch value {


        case .userDeleted:
            writeInt(&buf, Int32(1))


        case .userDisabled:
            writeInt(&buf, Int32(2))


        case .installDeactivated:
            writeInt(&buf, Int32(3))


        case .installStandby:
            writeInt(&buf, Int32(4))


        case .configuration:
            writeInt(&buf, Int32(5))

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeDisabledReason_lift(_ buf: RustBuffer) throws -> DisabledReason {
    return try FfiConverterTypeDisabledReason.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeDisabledReason_lower(_ value: DisabledReason) -> RustBuffer {
    return FfiConverterTypeDisabledReason.lower(value)
}


// Note that we don't yet support `indirect` for enums.
// See https://github.com/mozilla/uniffi-rs/issues/396 for further discussion.
/**
 * The kind of a device.
 */

public enum FormFactor: Equatable, Hashable {

    /**
     * Preferred to a tablet when both want to be active.
     */
    case phone
    /**
     * Stands by while a phone is active.
     */
    case tablet
    /**
     * Anything else.
     */
    case other





}

#if compiler(>=6)
extension FormFactor: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeFormFactor: FfiConverterRustBuffer {
    typealias SwiftType = FormFactor

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> FormFactor {
        let variant: Int32 = try readInt(&buf)
        switch variant {

        case 1: return .phone

        case 2: return .tablet

        case 3: return .other

        default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: FormFactor, into buf: inout [UInt8]) {
        switch value {


        case .phone:
            writeInt(&buf, Int32(1))


        case .tablet:
            writeInt(&buf, Int32(2))


        case .other:
            writeInt(&buf, Int32(3))

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeFormFactor_lift(_ buf: RustBuffer) throws -> FormFactor {
    return try FfiConverterTypeFormFactor.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeFormFactor_lower(_ value: FormFactor) -> RustBuffer {
    return FfiConverterTypeFormFactor.lower(value)
}



/**
 * Why a folder cannot be a device's home.
 */
public enum HomeFailure: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * Another process, or another part of this one, uses it.
     */
    case InUse(
        /**
         * Which one, and what to do.
         */details: String
    )
    /**
     * Others may get at it, or it is not a folder.
     */
    case Unsafe(
        /**
         * What is wrong and what cures it.
         */details: String
    )
    /**
     * The file system failed.
     */
    case Unavailable(
        /**
         * What happened.
         */details: String
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension HomeFailure: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeHomeFailure: FfiConverterRustBuffer {
    typealias SwiftType = HomeFailure

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> HomeFailure {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .InUse(
            details: try FfiConverterString.read(from: &buf)
            )
        case 2: return .Unsafe(
            details: try FfiConverterString.read(from: &buf)
            )
        case 3: return .Unavailable(
            details: try FfiConverterString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: HomeFailure, into buf: inout [UInt8]) {
        switch value {





        case let .InUse(details):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)


        case let .Unsafe(details):
            writeInt(&buf, Int32(2))
            FfiConverterString.write(details, into: &buf)


        case let .Unavailable(details):
            writeInt(&buf, Int32(3))
            FfiConverterString.write(details, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHomeFailure_lift(_ buf: RustBuffer) throws -> HomeFailure {
    return try FfiConverterTypeHomeFailure.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHomeFailure_lower(_ value: HomeFailure) -> RustBuffer {
    return FfiConverterTypeHomeFailure.lower(value)
}


/**
 * The host's own code threw where nothing can be made of it.
 */
public enum HostFailure: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * It threw.
     */
    case HostFailed(
        /**
         * What it threw. The SDK passes it on to nobody.
         */details: String
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension HostFailure: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeHostFailure: FfiConverterRustBuffer {
    typealias SwiftType = HostFailure

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> HostFailure {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .HostFailed(
            details: try FfiConverterString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: HostFailure, into buf: inout [UInt8]) {
        switch value {





        case let .HostFailed(details):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHostFailure_lift(_ buf: RustBuffer) throws -> HostFailure {
    return try FfiConverterTypeHostFailure.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHostFailure_lower(_ value: HostFailure) -> RustBuffer {
    return FfiConverterTypeHostFailure.lower(value)
}


/**
 * Why there is no response.
 */
public enum HttpFailure: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * No connection, or it broke. Worth another try.
     */
    case Unreachable(
        /**
         * What happened, without secrets.
         */details: String
    )
    /**
     * No answer in time. Worth another try.
     */
    case Timeout
    /**
     * The client will not send this: another try would fare the same.
     */
    case Refused(
        /**
         * Why, without secrets.
         */details: String
    )
    /**
     * The host's own code threw something that is none of these.
     */
    case HostFailed(
        /**
         * What it threw. The SDK passes it on to nobody.
         */details: String
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension HttpFailure: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeHttpFailure: FfiConverterRustBuffer {
    typealias SwiftType = HttpFailure

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> HttpFailure {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .Unreachable(
            details: try FfiConverterString.read(from: &buf)
            )
        case 2: return .Timeout
        case 3: return .Refused(
            details: try FfiConverterString.read(from: &buf)
            )
        case 4: return .HostFailed(
            details: try FfiConverterString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: HttpFailure, into buf: inout [UInt8]) {
        switch value {





        case let .Unreachable(details):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)


        case .Timeout:
            writeInt(&buf, Int32(2))


        case let .Refused(details):
            writeInt(&buf, Int32(3))
            FfiConverterString.write(details, into: &buf)


        case let .HostFailed(details):
            writeInt(&buf, Int32(4))
            FfiConverterString.write(details, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpFailure_lift(_ buf: RustBuffer) throws -> HttpFailure {
    return try FfiConverterTypeHttpFailure.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpFailure_lower(_ value: HttpFailure) -> RustBuffer {
    return FfiConverterTypeHttpFailure.lower(value)
}

// Note that we don't yet support `indirect` for enums.
// See https://github.com/mozilla/uniffi-rs/issues/396 for further discussion.
/**
 * The methods that the SDK uses.
 */

public enum HttpMethod: Equatable, Hashable {

    /**
     * `GET`
     */
    case get
    /**
     * `POST`
     */
    case post
    /**
     * `PATCH`
     */
    case patch





}

#if compiler(>=6)
extension HttpMethod: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeHttpMethod: FfiConverterRustBuffer {
    typealias SwiftType = HttpMethod

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> HttpMethod {
        let variant: Int32 = try readInt(&buf)
        switch variant {

        case 1: return .get

        case 2: return .post

        case 3: return .patch

        default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: HttpMethod, into buf: inout [UInt8]) {
        switch value {


        case .get:
            writeInt(&buf, Int32(1))


        case .post:
            writeInt(&buf, Int32(2))


        case .patch:
            writeInt(&buf, Int32(3))

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpMethod_lift(_ buf: RustBuffer) throws -> HttpMethod {
    return try FfiConverterTypeHttpMethod.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeHttpMethod_lower(_ value: HttpMethod) -> RustBuffer {
    return FfiConverterTypeHttpMethod.lower(value)
}


// Note that we don't yet support `indirect` for enums.
// See https://github.com/mozilla/uniffi-rs/issues/396 for further discussion.
/**
 * Where the SDK stands.
 */

public enum InitState: Equatable, Hashable {

    /**
     * `initialize` was not called, or failed.
     */
    case notInitialized
    /**
     * `initialize` is under way.
     */
    case initInProgress
    /**
     * Ready.
     */
    case initialized
    /**
     * `reset` is under way.
     */
    case resetting





}

#if compiler(>=6)
extension InitState: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeInitState: FfiConverterRustBuffer {
    typealias SwiftType = InitState

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> InitState {
        let variant: Int32 = try readInt(&buf)
        switch variant {

        case 1: return .notInitialized

        case 2: return .initInProgress

        case 3: return .initialized

        case 4: return .resetting

        default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: InitState, into buf: inout [UInt8]) {
        switch value {


        case .notInitialized:
            writeInt(&buf, Int32(1))


        case .initInProgress:
            writeInt(&buf, Int32(2))


        case .initialized:
            writeInt(&buf, Int32(3))


        case .resetting:
            writeInt(&buf, Int32(4))

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeInitState_lift(_ buf: RustBuffer) throws -> InitState {
    return try FfiConverterTypeInitState.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeInitState_lower(_ value: InitState) -> RustBuffer {
    return FfiConverterTypeInitState.lower(value)
}



/**
 * Why `initialize` failed.
 */
public enum InitializeError: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * Another thread initialises at this moment.
     */
    case InitInProgress(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * A reset is under way.
     */
    case SdkResetInProgress(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The platform URL is not one.
     */
    case InvalidPlatformUrl(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * What is stored cannot be read. `reset` is the cure.
     */
    case StateCorrupt(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * A newer version of the SDK wrote what is stored. It was left as it is.
     */
    case StateNewer(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The store is away, such as a keychain before the first unlock.
     */
    case StoreUnavailable(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * A fault of the SDK or of its host.
     */
    case UnexpectedError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension InitializeError: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeInitializeError: FfiConverterRustBuffer {
    typealias SwiftType = InitializeError

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> InitializeError {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .InitInProgress(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 2: return .SdkResetInProgress(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 3: return .InvalidPlatformUrl(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 4: return .StateCorrupt(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 5: return .StateNewer(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 6: return .StoreUnavailable(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 7: return .UnexpectedError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: InitializeError, into buf: inout [UInt8]) {
        switch value {





        case let .InitInProgress(details,errorCode):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .SdkResetInProgress(details,errorCode):
            writeInt(&buf, Int32(2))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .InvalidPlatformUrl(details,errorCode):
            writeInt(&buf, Int32(3))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .StateCorrupt(details,errorCode):
            writeInt(&buf, Int32(4))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .StateNewer(details,errorCode):
            writeInt(&buf, Int32(5))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .StoreUnavailable(details,errorCode):
            writeInt(&buf, Int32(6))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UnexpectedError(details,errorCode):
            writeInt(&buf, Int32(7))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeInitializeError_lift(_ buf: RustBuffer) throws -> InitializeError {
    return try FfiConverterTypeInitializeError.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeInitializeError_lower(_ value: InitializeError) -> RustBuffer {
    return FfiConverterTypeInitializeError.lower(value)
}

// Note that we don't yet support `indirect` for enums.
// See https://github.com/mozilla/uniffi-rs/issues/396 for further discussion.
/**
 * The state of an install.
 */

public enum InstallState: Equatable, Hashable {

    /**
     * It may act for its user.
     */
    case active
    /**
     * Another device of the user is active.
     */
    case standby
    /**
     * It never comes back by itself.
     */
    case deactivated
    /**
     * It said farewell.
     */
    case reset





}

#if compiler(>=6)
extension InstallState: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeInstallState: FfiConverterRustBuffer {
    typealias SwiftType = InstallState

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> InstallState {
        let variant: Int32 = try readInt(&buf)
        switch variant {

        case 1: return .active

        case 2: return .standby

        case 3: return .deactivated

        case 4: return .reset

        default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: InstallState, into buf: inout [UInt8]) {
        switch value {


        case .active:
            writeInt(&buf, Int32(1))


        case .standby:
            writeInt(&buf, Int32(2))


        case .deactivated:
            writeInt(&buf, Int32(3))


        case .reset:
            writeInt(&buf, Int32(4))

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeInstallState_lift(_ buf: RustBuffer) throws -> InstallState {
    return try FfiConverterTypeInstallState.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeInstallState_lower(_ value: InstallState) -> RustBuffer {
    return FfiConverterTypeInstallState.lower(value)
}



/**
 * Why a device key failed.
 */
public enum KeyFailure: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * There is no key of this name.
     */
    case NotFound
    /**
     * The key store is away or refuses.
     */
    case Unavailable(
        /**
         * What happened, without secrets.
         */details: String
    )
    /**
     * The host's own code threw something that is none of these.
     */
    case HostFailed(
        /**
         * What it threw. The SDK passes it on to nobody.
         */details: String
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension KeyFailure: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeKeyFailure: FfiConverterRustBuffer {
    typealias SwiftType = KeyFailure

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> KeyFailure {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .NotFound
        case 2: return .Unavailable(
            details: try FfiConverterString.read(from: &buf)
            )
        case 3: return .HostFailed(
            details: try FfiConverterString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: KeyFailure, into buf: inout [UInt8]) {
        switch value {





        case .NotFound:
            writeInt(&buf, Int32(1))


        case let .Unavailable(details):
            writeInt(&buf, Int32(2))
            FfiConverterString.write(details, into: &buf)


        case let .HostFailed(details):
            writeInt(&buf, Int32(3))
            FfiConverterString.write(details, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeKeyFailure_lift(_ buf: RustBuffer) throws -> KeyFailure {
    return try FfiConverterTypeKeyFailure.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeKeyFailure_lower(_ value: KeyFailure) -> RustBuffer {
    return FfiConverterTypeKeyFailure.lower(value)
}


/**
 * Why metadata could not be changed.
 */
public enum MetadataError: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * `initialize` comes first.
     */
    case NotInitialized(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * There is no user on this device.
     */
    case NoUser(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * A key or value breaks a limit, or there would be too many fields.
     */
    case FieldInvalid(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The platform was out of reach.
     */
    case NetworkError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The customer disabled the user.
     */
    case UserDisabledRemotely(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The install was deactivated, or deleted with its user.
     */
    case InstallDeactivated(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * Another device of the user is active.
     */
    case InstallStandby(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The platform failed.
     */
    case ServerError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * A fault of the SDK or of its host.
     */
    case UnexpectedError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension MetadataError: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeMetadataError: FfiConverterRustBuffer {
    typealias SwiftType = MetadataError

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> MetadataError {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .NotInitialized(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 2: return .NoUser(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 3: return .FieldInvalid(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 4: return .NetworkError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 5: return .UserDisabledRemotely(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 6: return .InstallDeactivated(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 7: return .InstallStandby(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 8: return .ServerError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 9: return .UnexpectedError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: MetadataError, into buf: inout [UInt8]) {
        switch value {





        case let .NotInitialized(details,errorCode):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .NoUser(details,errorCode):
            writeInt(&buf, Int32(2))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .FieldInvalid(details,errorCode):
            writeInt(&buf, Int32(3))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .NetworkError(details,errorCode):
            writeInt(&buf, Int32(4))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UserDisabledRemotely(details,errorCode):
            writeInt(&buf, Int32(5))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .InstallDeactivated(details,errorCode):
            writeInt(&buf, Int32(6))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .InstallStandby(details,errorCode):
            writeInt(&buf, Int32(7))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .ServerError(details,errorCode):
            writeInt(&buf, Int32(8))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UnexpectedError(details,errorCode):
            writeInt(&buf, Int32(9))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeMetadataError_lift(_ buf: RustBuffer) throws -> MetadataError {
    return try FfiConverterTypeMetadataError.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeMetadataError_lower(_ value: MetadataError) -> RustBuffer {
    return FfiConverterTypeMetadataError.lower(value)
}


/**
 * Why a call failed that the device answers by itself.
 */
public enum OfflineError: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * `initialize` comes first.
     */
    case NotInitialized(
        /**
         * What went wrong, for people.
         */details: String,
        /**
         * Never there: the platform was not asked.
         */errorCode: String?
    )
    /**
     * A fault of the host.
     */
    case UnexpectedError(
        /**
         * What went wrong, for people.
         */details: String,
        /**
         * Never there: the platform was not asked.
         */errorCode: String?
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension OfflineError: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeOfflineError: FfiConverterRustBuffer {
    typealias SwiftType = OfflineError

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> OfflineError {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .NotInitialized(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 2: return .UnexpectedError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: OfflineError, into buf: inout [UInt8]) {
        switch value {





        case let .NotInitialized(details,errorCode):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UnexpectedError(details,errorCode):
            writeInt(&buf, Int32(2))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeOfflineError_lift(_ buf: RustBuffer) throws -> OfflineError {
    return try FfiConverterTypeOfflineError.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeOfflineError_lower(_ value: OfflineError) -> RustBuffer {
    return FfiConverterTypeOfflineError.lower(value)
}

// Note that we don't yet support `indirect` for enums.
// See https://github.com/mozilla/uniffi-rs/issues/396 for further discussion.
/**
 * What became of the farewell that a reset owes the platform.
 */

public enum PendingFarewell: Equatable, Hashable {

    /**
     * There was no install to say farewell for.
     */
    case none
    /**
     * The platform knows.
     */
    case said
    /**
     * It is kept, and said at the next chance.
     */
    case pending





}

#if compiler(>=6)
extension PendingFarewell: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypePendingFarewell: FfiConverterRustBuffer {
    typealias SwiftType = PendingFarewell

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> PendingFarewell {
        let variant: Int32 = try readInt(&buf)
        switch variant {

        case 1: return .none

        case 2: return .said

        case 3: return .pending

        default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: PendingFarewell, into buf: inout [UInt8]) {
        switch value {


        case .none:
            writeInt(&buf, Int32(1))


        case .said:
            writeInt(&buf, Int32(2))


        case .pending:
            writeInt(&buf, Int32(3))

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypePendingFarewell_lift(_ buf: RustBuffer) throws -> PendingFarewell {
    return try FfiConverterTypePendingFarewell.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypePendingFarewell_lower(_ value: PendingFarewell) -> RustBuffer {
    return FfiConverterTypePendingFarewell.lower(value)
}


// Note that we don't yet support `indirect` for enums.
// See https://github.com/mozilla/uniffi-rs/issues/396 for further discussion.
/**
 * The platform whose SDK this is.
 */

public enum Platform: Equatable, Hashable {

    /**
     * iOS and iPadOS.
     */
    case ios
    /**
     * Android.
     */
    case android
    /**
     * Anything else: a desktop, a terminal, a test.
     */
    case other





}

#if compiler(>=6)
extension Platform: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypePlatform: FfiConverterRustBuffer {
    typealias SwiftType = Platform

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> Platform {
        let variant: Int32 = try readInt(&buf)
        switch variant {

        case 1: return .ios

        case 2: return .android

        case 3: return .other

        default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: Platform, into buf: inout [UInt8]) {
        switch value {


        case .ios:
            writeInt(&buf, Int32(1))


        case .android:
            writeInt(&buf, Int32(2))


        case .other:
            writeInt(&buf, Int32(3))

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypePlatform_lift(_ buf: RustBuffer) throws -> Platform {
    return try FfiConverterTypePlatform.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypePlatform_lower(_ value: Platform) -> RustBuffer {
    return FfiConverterTypePlatform.lower(value)
}



/**
 * Why a reset failed.
 */
public enum ResetError: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * The SDK initialises at this moment.
     */
    case InitInProgress(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * Another reset is under way.
     */
    case ResetInProgress(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * A fault of the SDK or of its host: the store could not be emptied.
     */
    case UnexpectedError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension ResetError: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeResetError: FfiConverterRustBuffer {
    typealias SwiftType = ResetError

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> ResetError {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .InitInProgress(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 2: return .ResetInProgress(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 3: return .UnexpectedError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: ResetError, into buf: inout [UInt8]) {
        switch value {





        case let .InitInProgress(details,errorCode):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .ResetInProgress(details,errorCode):
            writeInt(&buf, Int32(2))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UnexpectedError(details,errorCode):
            writeInt(&buf, Int32(3))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeResetError_lift(_ buf: RustBuffer) throws -> ResetError {
    return try FfiConverterTypeResetError.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeResetError_lower(_ value: ResetError) -> RustBuffer {
    return FfiConverterTypeResetError.lower(value)
}

// Note that we don't yet support `indirect` for enums.
// See https://github.com/mozilla/uniffi-rs/issues/396 for further discussion.
/**
 * Why an install is in its state.
 */

public enum StateReason: Equatable, Hashable {

    /**
     * Standby because a phone of the same user is active.
     */
    case phonePreferred
    /**
     * Deactivated because another device of the same user became active.
     */
    case superseded
    /**
     * Deactivated because a user was created on the same device again.
     */
    case deviceReused
    /**
     * Active because the install that was active before it went.
     */
    case promoted





}

#if compiler(>=6)
extension StateReason: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeStateReason: FfiConverterRustBuffer {
    typealias SwiftType = StateReason

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> StateReason {
        let variant: Int32 = try readInt(&buf)
        switch variant {

        case 1: return .phonePreferred

        case 2: return .superseded

        case 3: return .deviceReused

        case 4: return .promoted

        default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: StateReason, into buf: inout [UInt8]) {
        switch value {


        case .phonePreferred:
            writeInt(&buf, Int32(1))


        case .superseded:
            writeInt(&buf, Int32(2))


        case .deviceReused:
            writeInt(&buf, Int32(3))


        case .promoted:
            writeInt(&buf, Int32(4))

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeStateReason_lift(_ buf: RustBuffer) throws -> StateReason {
    return try FfiConverterTypeStateReason.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeStateReason_lower(_ value: StateReason) -> RustBuffer {
    return FfiConverterTypeStateReason.lower(value)
}


// Note that we don't yet support `indirect` for enums.
// See https://github.com/mozilla/uniffi-rs/issues/396 for further discussion.
/**
 * A change that listeners are told of.
 */

public enum StatusChange: Equatable, Hashable {

    /**
     * The install was deactivated. It never comes back by itself.
     */
    case deactivated(
        /**
         * Why.
         */reason: StateReason?,
        /**
         * When, in milliseconds since 1970.
         */sinceMillis: Int64,
        /**
         * The kind of device that took its place.
         */displacedBy: DisplacedBy?
    )
    /**
     * The install was put on standby.
     */
    case putOnStandby(
        /**
         * Why.
         */reason: StateReason?
    )
    /**
     * The install became the active one.
     */
    case promoted
    /**
     * The customer disabled the user.
     */
    case userDisabled
    /**
     * The customer enabled the user again.
     */
    case userEnabled
    /**
     * The user was deleted. What is on the device stays until a reset.
     */
    case userDeleted
    /**
     * The SDK configuration is another one.
     */
    case configurationChanged(
        /**
         * The version now in force.
         */version: UInt32
    )





}

#if compiler(>=6)
extension StatusChange: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeStatusChange: FfiConverterRustBuffer {
    typealias SwiftType = StatusChange

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> StatusChange {
        let variant: Int32 = try readInt(&buf)
        switch variant {

        case 1: return .deactivated(reason: try FfiConverterOptionTypeStateReason.read(from: &buf), sinceMillis: try FfiConverterInt64.read(from: &buf), displacedBy: try FfiConverterOptionTypeDisplacedBy.read(from: &buf)
        )

        case 2: return .putOnStandby(reason: try FfiConverterOptionTypeStateReason.read(from: &buf)
        )

        case 3: return .promoted

        case 4: return .userDisabled

        case 5: return .userEnabled

        case 6: return .userDeleted

        case 7: return .configurationChanged(version: try FfiConverterUInt32.read(from: &buf)
        )

        default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: StatusChange, into buf: inout [UInt8]) {
        switch value {


        case let .deactivated(reason,sinceMillis,displacedBy):
            writeInt(&buf, Int32(1))
            FfiConverterOptionTypeStateReason.write(reason, into: &buf)
            FfiConverterInt64.write(sinceMillis, into: &buf)
            FfiConverterOptionTypeDisplacedBy.write(displacedBy, into: &buf)


        case let .putOnStandby(reason):
            writeInt(&buf, Int32(2))
            FfiConverterOptionTypeStateReason.write(reason, into: &buf)


        case .promoted:
            writeInt(&buf, Int32(3))


        case .userDisabled:
            writeInt(&buf, Int32(4))


        case .userEnabled:
            writeInt(&buf, Int32(5))


        case .userDeleted:
            writeInt(&buf, Int32(6))


        case let .configurationChanged(version):
            writeInt(&buf, Int32(7))
            FfiConverterUInt32.write(version, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeStatusChange_lift(_ buf: RustBuffer) throws -> StatusChange {
    return try FfiConverterTypeStatusChange.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeStatusChange_lower(_ value: StatusChange) -> RustBuffer {
    return FfiConverterTypeStatusChange.lower(value)
}



/**
 * Why the status could not be refreshed.
 */
public enum StatusError: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * `initialize` comes first.
     */
    case NotInitialized(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * There is no user on this device.
     */
    case NoUser(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The platform was out of reach.
     */
    case NetworkError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * The platform failed.
     */
    case ServerError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )
    /**
     * A fault of the SDK or of its host.
     */
    case UnexpectedError(
        /**
         * What went wrong, for people. Holds no code, token or key.
         */details: String,
        /**
         * The platform's error code, when it was the platform that refused.
         */errorCode: String?
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension StatusError: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeStatusError: FfiConverterRustBuffer {
    typealias SwiftType = StatusError

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> StatusError {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .NotInitialized(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 2: return .NoUser(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 3: return .NetworkError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 4: return .ServerError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )
        case 5: return .UnexpectedError(
            details: try FfiConverterString.read(from: &buf),
            errorCode: try FfiConverterOptionString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: StatusError, into buf: inout [UInt8]) {
        switch value {





        case let .NotInitialized(details,errorCode):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .NoUser(details,errorCode):
            writeInt(&buf, Int32(2))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .NetworkError(details,errorCode):
            writeInt(&buf, Int32(3))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .ServerError(details,errorCode):
            writeInt(&buf, Int32(4))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)


        case let .UnexpectedError(details,errorCode):
            writeInt(&buf, Int32(5))
            FfiConverterString.write(details, into: &buf)
            FfiConverterOptionString.write(errorCode, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeStatusError_lift(_ buf: RustBuffer) throws -> StatusError {
    return try FfiConverterTypeStatusError.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeStatusError_lower(_ value: StatusError) -> RustBuffer {
    return FfiConverterTypeStatusError.lower(value)
}


/**
 * Why the vault failed.
 */
public enum VaultFailure: Swift.Error, Equatable, Hashable, Foundation.LocalizedError {



    /**
     * It is away for now, such as a keychain before the first unlock.
     */
    case Unavailable(
        /**
         * What happened, without secrets.
         */details: String
    )
    /**
     * Others could read or change it.
     */
    case Unsafe(
        /**
         * What is wrong and what cures it.
         */details: String
    )
    /**
     * The host's own code threw something that is none of these.
     */
    case HostFailed(
        /**
         * What it threw. The SDK passes it on to nobody.
         */details: String
    )






    public var errorDescription: String? {
        String(reflecting: self)
    }

}

#if compiler(>=6)
extension VaultFailure: Sendable {}
#endif

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public struct FfiConverterTypeVaultFailure: FfiConverterRustBuffer {
    typealias SwiftType = VaultFailure

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> VaultFailure {
        let variant: Int32 = try readInt(&buf)
        switch variant {




        case 1: return .Unavailable(
            details: try FfiConverterString.read(from: &buf)
            )
        case 2: return .Unsafe(
            details: try FfiConverterString.read(from: &buf)
            )
        case 3: return .HostFailed(
            details: try FfiConverterString.read(from: &buf)
            )

         default: throw UniffiInternalError.unexpectedEnumCase
        }
    }

    public static func write(_ value: VaultFailure, into buf: inout [UInt8]) {
        switch value {





        case let .Unavailable(details):
            writeInt(&buf, Int32(1))
            FfiConverterString.write(details, into: &buf)


        case let .Unsafe(details):
            writeInt(&buf, Int32(2))
            FfiConverterString.write(details, into: &buf)


        case let .HostFailed(details):
            writeInt(&buf, Int32(3))
            FfiConverterString.write(details, into: &buf)

        }
    }
}


#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeVaultFailure_lift(_ buf: RustBuffer) throws -> VaultFailure {
    return try FfiConverterTypeVaultFailure.lift(buf)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
public func FfiConverterTypeVaultFailure_lower(_ value: VaultFailure) -> RustBuffer {
    return FfiConverterTypeVaultFailure.lower(value)
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterOptionString: FfiConverterRustBuffer {
    typealias SwiftType = String?

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        guard let value = value else {
            writeInt(&buf, Int8(0))
            return
        }
        writeInt(&buf, Int8(1))
        FfiConverterString.write(value, into: &buf)
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType {
        switch try readInt(&buf) as Int8 {
        case 0: return nil
        case 1: return try FfiConverterString.read(from: &buf)
        default: throw UniffiInternalError.unexpectedOptionalTag
        }
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterOptionData: FfiConverterRustBuffer {
    typealias SwiftType = Data?

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        guard let value = value else {
            writeInt(&buf, Int8(0))
            return
        }
        writeInt(&buf, Int8(1))
        FfiConverterData.write(value, into: &buf)
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType {
        switch try readInt(&buf) as Int8 {
        case 0: return nil
        case 1: return try FfiConverterData.read(from: &buf)
        default: throw UniffiInternalError.unexpectedOptionalTag
        }
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterOptionTypeWallClock: FfiConverterRustBuffer {
    typealias SwiftType = WallClock?

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        guard let value = value else {
            writeInt(&buf, Int8(0))
            return
        }
        writeInt(&buf, Int8(1))
        FfiConverterTypeWallClock.write(value, into: &buf)
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType {
        switch try readInt(&buf) as Int8 {
        case 0: return nil
        case 1: return try FfiConverterTypeWallClock.read(from: &buf)
        default: throw UniffiInternalError.unexpectedOptionalTag
        }
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterOptionTypeConfiguration: FfiConverterRustBuffer {
    typealias SwiftType = Configuration?

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        guard let value = value else {
            writeInt(&buf, Int8(0))
            return
        }
        writeInt(&buf, Int8(1))
        FfiConverterTypeConfiguration.write(value, into: &buf)
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType {
        switch try readInt(&buf) as Int8 {
        case 0: return nil
        case 1: return try FfiConverterTypeConfiguration.read(from: &buf)
        default: throw UniffiInternalError.unexpectedOptionalTag
        }
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterOptionTypeCreatedUser: FfiConverterRustBuffer {
    typealias SwiftType = CreatedUser?

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        guard let value = value else {
            writeInt(&buf, Int8(0))
            return
        }
        writeInt(&buf, Int8(1))
        FfiConverterTypeCreatedUser.write(value, into: &buf)
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType {
        switch try readInt(&buf) as Int8 {
        case 0: return nil
        case 1: return try FfiConverterTypeCreatedUser.read(from: &buf)
        default: throw UniffiInternalError.unexpectedOptionalTag
        }
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterOptionTypeDisplacedBy: FfiConverterRustBuffer {
    typealias SwiftType = DisplacedBy?

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        guard let value = value else {
            writeInt(&buf, Int8(0))
            return
        }
        writeInt(&buf, Int8(1))
        FfiConverterTypeDisplacedBy.write(value, into: &buf)
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType {
        switch try readInt(&buf) as Int8 {
        case 0: return nil
        case 1: return try FfiConverterTypeDisplacedBy.read(from: &buf)
        default: throw UniffiInternalError.unexpectedOptionalTag
        }
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterOptionTypeStatus: FfiConverterRustBuffer {
    typealias SwiftType = Status?

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        guard let value = value else {
            writeInt(&buf, Int8(0))
            return
        }
        writeInt(&buf, Int8(1))
        FfiConverterTypeStatus.write(value, into: &buf)
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType {
        switch try readInt(&buf) as Int8 {
        case 0: return nil
        case 1: return try FfiConverterTypeStatus.read(from: &buf)
        default: throw UniffiInternalError.unexpectedOptionalTag
        }
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterOptionTypeUserAccessToken: FfiConverterRustBuffer {
    typealias SwiftType = UserAccessToken?

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        guard let value = value else {
            writeInt(&buf, Int8(0))
            return
        }
        writeInt(&buf, Int8(1))
        FfiConverterTypeUserAccessToken.write(value, into: &buf)
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType {
        switch try readInt(&buf) as Int8 {
        case 0: return nil
        case 1: return try FfiConverterTypeUserAccessToken.read(from: &buf)
        default: throw UniffiInternalError.unexpectedOptionalTag
        }
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterOptionTypeDisabledReason: FfiConverterRustBuffer {
    typealias SwiftType = DisabledReason?

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        guard let value = value else {
            writeInt(&buf, Int8(0))
            return
        }
        writeInt(&buf, Int8(1))
        FfiConverterTypeDisabledReason.write(value, into: &buf)
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType {
        switch try readInt(&buf) as Int8 {
        case 0: return nil
        case 1: return try FfiConverterTypeDisabledReason.read(from: &buf)
        default: throw UniffiInternalError.unexpectedOptionalTag
        }
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterOptionTypeStateReason: FfiConverterRustBuffer {
    typealias SwiftType = StateReason?

    public static func write(_ value: SwiftType, into buf: inout [UInt8]) {
        guard let value = value else {
            writeInt(&buf, Int8(0))
            return
        }
        writeInt(&buf, Int8(1))
        FfiConverterTypeStateReason.write(value, into: &buf)
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> SwiftType {
        switch try readInt(&buf) as Int8 {
        case 0: return nil
        case 1: return try FfiConverterTypeStateReason.read(from: &buf)
        default: throw UniffiInternalError.unexpectedOptionalTag
        }
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterSequenceString: FfiConverterRustBuffer {
    typealias SwiftType = [String]

    public static func write(_ value: [String], into buf: inout [UInt8]) {
        let len = Int32(value.count)
        writeInt(&buf, len)
        for item in value {
            FfiConverterString.write(item, into: &buf)
        }
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> [String] {
        let len: Int32 = try readInt(&buf)
        var seq = [String]()
        seq.reserveCapacity(Int(len))
        for _ in 0 ..< len {
            seq.append(try FfiConverterString.read(from: &buf))
        }
        return seq
    }
}

#if swift(>=5.8)
@_documentation(visibility: private)
#endif
fileprivate struct FfiConverterSequenceTypeHttpHeader: FfiConverterRustBuffer {
    typealias SwiftType = [HttpHeader]

    public static func write(_ value: [HttpHeader], into buf: inout [UInt8]) {
        let len = Int32(value.count)
        writeInt(&buf, len)
        for item in value {
            FfiConverterTypeHttpHeader.write(item, into: &buf)
        }
    }

    public static func read(from buf: inout (data: Data, offset: Data.Index)) throws -> [HttpHeader] {
        let len: Int32 = try readInt(&buf)
        var seq = [HttpHeader]()
        seq.reserveCapacity(Int(len))
        for _ in 0 ..< len {
            seq.append(try FfiConverterTypeHttpHeader.read(from: &buf))
        }
        return seq
    }
}
private let UNIFFI_RUST_FUTURE_POLL_READY: Int8 = 0
private let UNIFFI_RUST_FUTURE_POLL_WAKE: Int8 = 1

fileprivate let uniffiContinuationHandleMap = UniffiHandleMap<UnsafeContinuation<Int8, Never>>()

fileprivate func uniffiRustCallAsync<F, T>(
    rustFutureFunc: () -> UInt64,
    pollFunc: (UInt64, @escaping UniffiRustFutureContinuationCallback, UInt64) -> (),
    completeFunc: (UInt64, UnsafeMutablePointer<RustCallStatus>) -> F,
    freeFunc: (UInt64) -> (),
    liftFunc: (F) throws -> T,
    errorHandler: ((RustBuffer) throws -> Swift.Error)?
) async throws -> T {
    // Make sure to call the ensure init function since future creation doesn't have a
    // RustCallStatus param, so doesn't use makeRustCall()
    uniffiEnsureHandfastSdkInitialized()
    let rustFuture = rustFutureFunc()
    defer {
        freeFunc(rustFuture)
    }
    var pollResult: Int8;
    repeat {
        pollResult = await withUnsafeContinuation {
            pollFunc(
                rustFuture,
                { handle, pollResult in
                    uniffiFutureContinuationCallback(handle: handle, pollResult: pollResult)
                },
                uniffiContinuationHandleMap.insert(obj: $0)
            )
        }
    } while pollResult != UNIFFI_RUST_FUTURE_POLL_READY

    return try liftFunc(makeRustCall(
        { completeFunc(rustFuture, $0) },
        errorHandler: errorHandler
    ))
}

// Callback handlers for an async calls.  These are invoked by Rust when the future is ready.  They
// lift the return value or error and resume the suspended function.
fileprivate func uniffiFutureContinuationCallback(handle: UInt64, pollResult: Int8) {
    if let continuation = try? uniffiContinuationHandleMap.remove(handle: handle) {
        continuation.resume(returning: pollResult)
    } else {
        print("uniffiFutureContinuationCallback invalid handle")
    }
}
private func uniffiTraitInterfaceCallAsync<T>(
    makeCall: @escaping () async throws -> T,
    handleSuccess: @escaping (T) -> (),
    handleError: @escaping (Int8, RustBuffer) -> (),
    droppedCallback: UnsafeMutablePointer<UniffiForeignFutureDroppedCallbackStruct>
) {
    let task = Task {
        // Note: it's important we call either `handleSuccess` or `handleError` exactly once.  Each
        // call consumes an Arc reference, which means there should be no possibility of a double
        // call.  The following code is structured so that will will never call both `handleSuccess`
        // and `handleError`, even in the face of weird errors.
        //
        // On platforms that need extra machinery to make C-ABI calls, like JNA or ctypes, it's
        // possible that we fail to make either call.  However, it doesn't seem like this is
        // possible on Swift since swift can just make the C call directly.
        var callResult: T
        do {
            callResult = try await makeCall()
        } catch {
            handleError(CALL_UNEXPECTED_ERROR, FfiConverterString.lower(String(describing: error)))
            return
        }
        handleSuccess(callResult)
    }
    let handle = UNIFFI_FOREIGN_FUTURE_HANDLE_MAP.insert(obj: task)
    droppedCallback.pointee = UniffiForeignFutureDroppedCallbackStruct(
        handle: handle,
        free: uniffiForeignFutureDroppedCallback
    )
}

private func uniffiTraitInterfaceCallAsyncWithError<T, E>(
    makeCall: @escaping () async throws -> T,
    handleSuccess: @escaping (T) -> (),
    handleError: @escaping (Int8, RustBuffer) -> (),
    lowerError: @escaping (E) -> RustBuffer,
    droppedCallback: UnsafeMutablePointer<UniffiForeignFutureDroppedCallbackStruct>
) {
    let task = Task {
        // See the note in uniffiTraitInterfaceCallAsync for details on `handleSuccess` and
        // `handleError`.
        var callResult: T
        do {
            callResult = try await makeCall()
        } catch let error as E {
            handleError(CALL_ERROR, lowerError(error))
            return
        } catch {
            handleError(CALL_UNEXPECTED_ERROR, FfiConverterString.lower(String(describing: error)))
            return
        }
        handleSuccess(callResult)
    }
    let handle = UNIFFI_FOREIGN_FUTURE_HANDLE_MAP.insert(obj: task)
    droppedCallback.pointee = UniffiForeignFutureDroppedCallbackStruct(
        handle: handle,
        free: uniffiForeignFutureDroppedCallback
    )
}

// Borrow the callback handle map implementation to store foreign future handles
// TODO: consolidate the handle-map code (https://github.com/mozilla/uniffi-rs/pull/1823)
fileprivate let UNIFFI_FOREIGN_FUTURE_HANDLE_MAP = UniffiHandleMap<UniffiForeignFutureTask>()

// Protocol for tasks that handle foreign futures.
//
// Defining a protocol allows all tasks to be stored in the same handle map.  This can't be done
// with the task object itself, since has generic parameters.
fileprivate protocol UniffiForeignFutureTask {
    func cancel()
}

extension Task: UniffiForeignFutureTask {}

private func uniffiForeignFutureDroppedCallback(handle: UInt64) {
    do {
        let task = try UNIFFI_FOREIGN_FUTURE_HANDLE_MAP.remove(handle: handle)
        // Set the cancellation flag on the task.  If it's still running, the code can check the
        // cancellation flag or call `Task.checkCancellation()`.  If the task has completed, this is
        // a no-op.
        task.cancel()
    } catch {
        print("uniffiForeignFutureDroppedCallback: handle missing from handlemap")
    }
}

// For testing
public func uniffiForeignFutureHandleCountHandfastCore() -> Int {
    UNIFFI_FOREIGN_FUTURE_HANDLE_MAP.count
}

private enum InitializationResult {
    case ok
    case contractVersionMismatch
    case apiChecksumMismatch
}
// Use a global variable to perform the versioning checks. Swift ensures that
// the code inside is only computed once.
private let initializationResult: InitializationResult = {
    // Get the bindings contract version from our ComponentInterface
    let bindings_contract_version = 30
    // Get the scaffolding contract version by calling the into the dylib
    let scaffolding_contract_version = ffi_handfast_sdk_uniffi_contract_version()
    if bindings_contract_version != scaffolding_contract_version {
        return InitializationResult.contractVersionMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_add_status_listener() != 26076) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_add_user_metadata_fields() != 11635) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_configuration() != 62836) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_create_user() != 8233) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_init_state() != 43621) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_initialize() != 5037) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_is_user_linked() != 17027) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_pending_farewells() != 24381) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_refresh_status() != 28395) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_remove_user_metadata_field() != 65159) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_request_drain_token() != 35408) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_request_user_access_token() != 22715) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_reset() != 60510) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_resume_user_creation() != 45278) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_say_pending_farewells() != 22492) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_status() != 9232) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_user_creation_pending() != 17658) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_user_exists() != 47906) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_user_id() != 60332) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_handfast_version() != 39034) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_listenerhandle_remove() != 17384) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_statuslistener_status_changed() != 40320) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_devicekey_create() != 53498) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_devicekey_public_coordinates() != 35972) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_devicekey_sign() != 19996) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_devicekey_delete() != 60300) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_devicekey_names() != 14796) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_httpclient_send() != 49841) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_vault_load() != 29167) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_vault_store() != 47212) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_vault_delete() != 27252) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_wallclock_now_millis() != 23964) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_filevault_delete() != 64540) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_filevault_load() != 8699) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_filevault_store() != 31592) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_softwaredevicekey_create() != 29521) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_softwaredevicekey_delete() != 42430) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_softwaredevicekey_names() != 14707) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_softwaredevicekey_public_coordinates() != 31526) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_method_softwaredevicekey_sign() != 1101) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_constructor_handfast_new() != 26264) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_constructor_devicehome_open() != 22936) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_constructor_filevault_new() != 15312) {
        return InitializationResult.apiChecksumMismatch
    }
    if (uniffi_handfast_sdk_checksum_constructor_softwaredevicekey_new() != 47541) {
        return InitializationResult.apiChecksumMismatch
    }

    uniffiCallbackInitDeviceKey()
    uniffiCallbackInitHttpClient()
    uniffiCallbackInitStatusListener()
    uniffiCallbackInitVault()
    uniffiCallbackInitWallClock()
    return InitializationResult.ok
}()

// Make the ensure init function public so that other modules which have external type references to
// our types can call it.
public func uniffiEnsureHandfastSdkInitialized() {
    switch initializationResult {
    case .ok:
        break
    case .contractVersionMismatch:
        fatalError("UniFFI contract version mismatch: try cleaning and rebuilding your project")
    case .apiChecksumMismatch:
        fatalError("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
}

// swiftlint:enable all
