import Foundation

/// One step of a scenario.
final class Step {
    private let fields: [String: JSON]
    private var known: Set<String> = ["do", "expect", "fails"]

    init(_ fields: [String: JSON]) {
        self.fields = fields
    }

    /// What the step does.
    var kind: String {
        fields["do"]?.asText ?? ""
    }

    /// What the answer must match, if anything.
    var expected: JSON? {
        fields["expect"]
    }

    /// What the failure must match, if the step must fail.
    var failure: JSON? {
        fields["fails"]
    }

    /// An argument; null where it is not given.
    func argument(_ name: String) -> JSON {
        known.insert(name)
        return fields[name] ?? .null
    }

    func text(_ name: String) throws -> String {
        guard let text = argument(name).asText else {
            throw TestFailure("the step has no text \"\(name)\"")
        }
        return text
    }

    func texts(_ name: String) throws -> [String: String] {
        guard case .object(let fields) = argument(name) else {
            throw TestFailure("the step has no object \"\(name)\"")
        }
        return fields.compactMapValues { $0.asText }
    }

    /// Fails at an argument that nobody asked for.
    func checkArguments() throws {
        let unknown = fields.keys.filter { !known.contains($0) }.sorted()
        guard unknown.isEmpty else {
            throw TestFailure("unknown arguments: \(unknown.joined(separator: ", "))")
        }
    }
}

/// The file of scenarios.
enum Scenarios {
    struct Scenario: Decodable {
        let name: String
        let says: String
        let steps: [[String: JSON]]
    }

    private struct File: Decodable {
        let scenarios: [Scenario]
    }

    static func load() throws -> [Scenario] {
        let data = try Data(contentsOf: Contract.file("scenarios.json"))
        return try JSONDecoder().decode(File.self, from: data).scenarios
    }
}

/// The folder `bindings/contract`, beside this package.
enum Contract {
    static func file(_ name: String) -> URL {
        var folder = URL(fileURLWithPath: #filePath)
        // This file, its folder, HandfastTests, Tests and swift.
        for _ in 0..<5 {
            folder.deleteLastPathComponent()
        }
        return folder.appendingPathComponent("contract").appendingPathComponent(name)
    }
}
