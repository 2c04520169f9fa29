import Foundation

/// ECDSA signatures of P-256 come from Apple's keys as a DER sequence of two
/// integers, and go to the SDK as r and s, 32 bytes each.
enum SignatureFormat {
    private static let sequence: UInt8 = 0x30
    private static let integer: UInt8 = 0x02

    /// r and s of a DER signature; nothing when it is not one.
    static func plain(fromDER der: Data) -> Data? {
        var rest = Array(der)[...]
        guard let inside = value(tagged: sequence, from: &rest), rest.isEmpty else {
            return nil
        }
        var numbers = inside
        guard let r = value(tagged: integer, from: &numbers),
              let s = value(tagged: integer, from: &numbers),
              numbers.isEmpty,
              let paddedR = padded(r),
              let paddedS = padded(s)
        else {
            return nil
        }
        return Data(paddedR + paddedS)
    }

    /// Takes one value off the front. A P-256 signature is short, so its
    /// lengths are one byte each.
    private static func value(
        tagged tag: UInt8,
        from bytes: inout ArraySlice<UInt8>
    ) -> ArraySlice<UInt8>? {
        guard bytes.popFirst() == tag,
              let length = bytes.popFirst(),
              length < 0x80,
              bytes.count >= Int(length)
        else {
            return nil
        }
        let value = bytes.prefix(Int(length))
        bytes = bytes.dropFirst(Int(length))
        return value
    }

    /// A positive number in 32 bytes.
    private static func padded(_ number: ArraySlice<UInt8>) -> [UInt8]? {
        let significant = Array(number.drop(while: { $0 == 0 }))
        guard significant.count <= 32 else {
            return nil
        }
        return [UInt8](repeating: 0, count: 32 - significant.count) + significant
    }
}
