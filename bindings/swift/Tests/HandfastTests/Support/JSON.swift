import Foundation

/// Any JSON.
enum JSON: Equatable, Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    /// Reads JSON; nothing, where there is nothing, is null.
    static func parse(_ data: Data) throws -> JSON {
        if data.isEmpty {
            return .null
        }
        return try JSONDecoder().decode(JSON.self, from: data)
    }

    static func optional(_ text: String?) -> JSON {
        text.map { JSON.text($0) } ?? .null
    }

    /// A field of an object; null where there is none.
    subscript(name: String) -> JSON {
        guard case .object(let fields) = self else {
            return .null
        }
        return fields[name] ?? .null
    }

    var asText: String? {
        guard case .text(let text) = self else {
            return nil
        }
        return text
    }

    var asNumber: Double? {
        guard case .number(let number) = self else {
            return nil
        }
        return number
    }

    var asList: [JSON] {
        guard case .list(let list) = self else {
            return []
        }
        return list
    }

    /// Text in upper case; anything else is null.
    var screaming: JSON {
        JSON.optional(asText?.uppercased())
    }

    /// Whether this is what a scenario expects: objects are compared by the
    /// fields that are named.
    func matches(_ expected: JSON) -> Bool {
        switch (self, expected) {
        case (.object(let fields), .object(let named)):
            return named.allSatisfy { (fields[$0.key] ?? .null).matches($0.value) }
        case (.list(let elements), .list(let wanted)):
            return elements.count == wanted.count
                && zip(elements, wanted).allSatisfy { $0.matches($1) }
        default:
            return self == expected
        }
    }
}
