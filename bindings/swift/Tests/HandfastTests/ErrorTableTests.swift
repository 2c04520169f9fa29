import Foundation
import XCTest
@testable import Handfast

/// `bindings/contract/error_codes.json` says which reason each call gives for
/// each error code of the platform.
final class ErrorTableTests: XCTestCase {
    private struct Row: Decodable {
        let call: String
        let error_code: String
        let http_status: Int
        let reason: String?
    }

    func testEveryErrorCodeOfThePlatformHasItsReason() async throws {
        let data = try Data(contentsOf: Contract.file("error_codes.json"))
        let rows = try JSONDecoder().decode([Row].self, from: data)
        XCTAssertGreaterThan(rows.count, 200)
        for row in rows {
            let name = "\(row.call) \(row.error_code)"
            let failure = try await failureOf(row)
            XCTAssertEqual(failure?.reasonName, row.reason, name)
            if let failure = failure {
                XCTAssertEqual(failure.platformCode, row.error_code, name)
                XCTAssertTrue("\(failure)".contains("details of \(row.error_code)"), name)
            }
        }
    }

    private func failureOf(_ row: Row) async throws -> ToldFailure? {
        let device = TestDevice()
        let refusal = StubPlatform.Refusal(errorCode: row.error_code, status: row.http_status)
        let sdk: Handfast
        if row.call == "createUser" {
            sdk = try device.start()
        } else {
            sdk = try await device.startWithUser()
        }
        device.platform.refuse(refusal)
        do {
            try await make(row.call, sdk)
            return nil
        } catch let failure as ToldFailure {
            return failure
        }
    }

    private func make(_ call: String, _ sdk: Handfast) async throws {
        switch call {
        case "createUser":
            _ = try await sdk.createUser(options: TestDevice.creation)
        case "requestUserAccessToken":
            _ = try await sdk.requestUserAccessToken()
        case "requestDrainToken":
            _ = try await sdk.requestDrainToken()
        case "refreshStatus":
            _ = try await sdk.refreshStatus()
        case "addUserMetadataFields":
            _ = try await sdk.addUserMetadataFields(["plan": "gold"])
        case "removeUserMetadataField":
            _ = try await sdk.removeUserMetadataField("plan")
        default:
            throw TestFailure("there is no call \(call)")
        }
    }
}
