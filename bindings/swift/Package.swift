// swift-tools-version:5.9
import PackageDescription

// The SDK's core is one library. On a Mac it is the XCFramework that
// `tools/make-xcframework.sh` makes; elsewhere, or when HANDFAST_SDK_LIBRARY_DIR
// or SDK_LIBRARY say where it is, the one that Cargo built.

/// The folder that holds the library, where the environment names it.
func namedFolder() -> String? {
    if let folder = Context.environment["HANDFAST_SDK_LIBRARY_DIR"] {
        return folder
    }
    guard let library = Context.environment["SDK_LIBRARY"],
          let slash = library.lastIndex(of: "/")
    else {
        return nil
    }
    return String(library[..<slash])
}

#if os(macOS)
let isBuiltByCargo = namedFolder() != nil
let privacyManifest: [Resource] = [.copy("PrivacyInfo.xcprivacy")]
let leftOut: [String] = []
#else
let isBuiltByCargo = true
let privacyManifest: [Resource] = []
let leftOut = ["PrivacyInfo.xcprivacy"]
#endif

let folder = namedFolder() ?? "\(Context.packageDirectory)/../../target/debug"

let interface: Target = isBuiltByCargo
    ? .systemLibrary(name: "HandfastCoreFFI", path: "Sources/HandfastCoreFFI")
    : .binaryTarget(name: "HandfastCoreFFI", path: "HandfastCoreFFI.xcframework")

let linking: [LinkerSetting] = isBuiltByCargo
    ? [
        .linkedLibrary("handfast_sdk"),
        .unsafeFlags(["-L\(folder)", "-Xlinker", "-rpath", "-Xlinker", folder]),
    ]
    : []

let package = Package(
    name: "Handfast",
    platforms: [.iOS(.v13), .macOS(.v10_15)],
    products: [
        .library(name: "Handfast", targets: ["Handfast"]),
    ],
    targets: [
        interface,
        .target(
            name: "HandfastCore",
            dependencies: ["HandfastCoreFFI"],
            path: "Sources/HandfastCore",
            linkerSettings: linking
        ),
        .target(
            name: "Handfast",
            dependencies: ["HandfastCore"],
            path: "Sources/Handfast",
            exclude: leftOut,
            resources: privacyManifest
        ),
        .testTarget(
            name: "HandfastTests",
            dependencies: ["Handfast"],
            path: "Tests/HandfastTests"
        ),
    ],
    swiftLanguageVersions: [.v5]
)
