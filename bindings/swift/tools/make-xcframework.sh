#!/bin/sh
# Makes bindings/swift/HandfastCoreFFI.xcframework: the SDK's core for iOS, its
# simulator and macOS. Package.swift links it on a Mac. Needs Xcode and rustup;
# it runs on a Mac alone.
set -eu

package=$(cd "$(dirname "$0")/.." && pwd)
root=$(cd "$package/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
scratch=$target/xcframework
library=libhandfast_sdk.a

export IPHONEOS_DEPLOYMENT_TARGET=13.0
export MACOSX_DEPLOYMENT_TARGET=10.15

cd "$root"
for triple in aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin; do
    rustup target add "$triple"
    cargo xtask library --static --target "$triple"
done

rm -rf "$scratch"
mkdir -p "$scratch/simulator" "$scratch/macos" "$scratch/headers/HandfastCoreFFI"

# A slice holds every processor of its platform.
lipo -create -output "$scratch/simulator/$library" \
    "$target/aarch64-apple-ios-sim/mobile/$library" "$target/x86_64-apple-ios/mobile/$library"
lipo -create -output "$scratch/macos/$library" \
    "$target/aarch64-apple-darwin/mobile/$library" "$target/x86_64-apple-darwin/mobile/$library"

# In a folder named like the module, so that it meets no other module map.
cp "$package/Sources/HandfastCoreFFI/HandfastCoreFFI.h" \
    "$package/Sources/HandfastCoreFFI/module.modulemap" "$scratch/headers/HandfastCoreFFI/"

rm -rf "$package/HandfastCoreFFI.xcframework"
xcodebuild -create-xcframework \
    -library "$target/aarch64-apple-ios/mobile/$library" -headers "$scratch/headers" \
    -library "$scratch/simulator/$library" -headers "$scratch/headers" \
    -library "$scratch/macos/$library" -headers "$scratch/headers" \
    -output "$package/HandfastCoreFFI.xcframework"

# What SwiftPM asks for when the XCFramework is downloaded from a release.
(cd "$package" && rm -f HandfastCoreFFI.xcframework.zip \
    && zip -qry HandfastCoreFFI.xcframework.zip HandfastCoreFFI.xcframework \
    && swift package compute-checksum HandfastCoreFFI.xcframework.zip)
