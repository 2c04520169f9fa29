import Foundation

// What a port answers, or why it does not. JavaScript looks for every field;
// bytes travel as base64url.

func bytesAnswer(_ ask: () throws -> Data?) -> [String: Any] {
    answer { told in told["value"] = orNull(try ask().map(encoded)) }
}

func emptyAnswer(_ act: () throws -> Void) -> [String: Any] {
    answer { _ in try act() }
}

func namesAnswer(_ ask: () throws -> [String]) -> [String: Any] {
    answer { told in told["names"] = try ask() }
}

/// `null` for JavaScript, where there is no value.
func orNull(_ value: Any?) -> Any {
    value ?? NSNull()
}

/// The bytes of a text from JavaScript.
func decoded(_ text: String) throws -> Data {
    let standard = text
        .replacingOccurrences(of: "-", with: "+")
        .replacingOccurrences(of: "_", with: "/")
    let padding = String(repeating: "=", count: (4 - standard.count % 4) % 4)
    guard let bytes = Data(base64Encoded: standard + padding) else {
        throw VaultPortFailure.unavailable(details: "this is not base64url")
    }
    return bytes
}

private func encoded(_ bytes: Data) -> String {
    bytes.base64EncodedString()
        .replacingOccurrences(of: "+", with: "-")
        .replacingOccurrences(of: "/", with: "_")
        .replacingOccurrences(of: "=", with: "")
}

private func answer(_ fill: (inout [String: Any]) throws -> Void) -> [String: Any] {
    var told = failing(nil, nil)
    do {
        try fill(&told)
        return told
    } catch VaultPortFailure.unsafe(let details) {
        return failing("UNSAFE", details)
    } catch VaultPortFailure.unavailable(let details) {
        return failing("UNAVAILABLE", details)
    } catch DeviceKeyPortFailure.notFound {
        return failing("NOT_FOUND", nil)
    } catch DeviceKeyPortFailure.unavailable(let details) {
        return failing("UNAVAILABLE", details)
    } catch {
        return failing("UNAVAILABLE", "the keychain failed")
    }
}

private func failing(_ failure: String?, _ details: String?) -> [String: Any] {
    [
        "value": NSNull(),
        "names": [String](),
        "failure": orNull(failure),
        "details": orNull(details),
    ]
}
