import Foundation
import XCTest
@testable import Handfast

final class SignatureFormatTests: XCTestCase {
    func testNumbersArePaddedAndTheirSignIsDropped() throws {
        let r = [UInt8](repeating: 0xFF, count: 32)
        let s: [UInt8] = [0x01, 0x02]
        var der: [UInt8] = [0x30, 0x27, 0x02, 0x21, 0x00]
        der.append(contentsOf: r)
        der.append(contentsOf: [0x02, 0x02])
        der.append(contentsOf: s)
        let plain = try XCTUnwrap(SignatureFormat.plain(fromDER: Data(der)))
        let zeros = [UInt8](repeating: 0, count: 30)
        XCTAssertEqual(plain, Data(r + zeros + s))
    }

    func testASliceOfDataIsReadAsWell() throws {
        let der: [UInt8] = [0x99, 0x30, 0x06, 0x02, 0x01, 0x07, 0x02, 0x01, 0x08]
        let plain = try XCTUnwrap(SignatureFormat.plain(fromDER: Data(der).dropFirst()))
        XCTAssertEqual(plain.count, 64)
        XCTAssertEqual(plain[31], 7)
        XCTAssertEqual(plain[63], 8)
    }

    func testAnythingElseIsRefused() {
        let good: [UInt8] = [0x30, 0x06, 0x02, 0x01, 0x07, 0x02, 0x01, 0x08]
        XCTAssertNotNil(SignatureFormat.plain(fromDER: Data(good)))
        for length in 0..<good.count {
            XCTAssertNil(SignatureFormat.plain(fromDER: Data(good.prefix(length))))
        }
        var more = good
        more.append(0)
        XCTAssertNil(SignatureFormat.plain(fromDER: Data(more)))
        var long: [UInt8] = [0x30, 0x26, 0x02, 0x21]
        long.append(contentsOf: [UInt8](repeating: 1, count: 33))
        long.append(contentsOf: [0x02, 0x01, 0x08])
        XCTAssertNil(SignatureFormat.plain(fromDER: Data(long)))
    }
}
