#!/bin/sh
# Makes the SDK's core for the processors of Android and puts it where
# build.gradle.kts takes it from. Needs rustup and an NDK (r27 or later), which
# ANDROID_NDK_HOME names.
set -eu

package=$(cd "$(dirname "$0")/.." && pwd)
root=$(cd "$package/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
compilers=$(echo "$ANDROID_NDK_HOME"/toolchains/llvm/prebuilt/*/bin)
oldest=24

make() {
    abi=$1 triple=$2 compiler=$3
    name=$(echo "$triple" | tr 'a-z-' 'A-Z_')
    export "CARGO_TARGET_${name}_LINKER=$compilers/$compiler$oldest-clang"
    # Devices with pages of 16 KiB load it too.
    export "CARGO_TARGET_${name}_RUSTFLAGS=-Clink-arg=-Wl,-z,max-page-size=16384"
    rustup target add "$triple"
    cargo xtask library --target "$triple"
    mkdir -p "$package/build/core/$abi"
    cp "$target/$triple/mobile/libhandfast_sdk.so" "$package/build/core/$abi/"
}

cd "$root"
make arm64-v8a aarch64-linux-android aarch64-linux-android
make armeabi-v7a armv7-linux-androideabi armv7a-linux-androideabi
make x86_64 x86_64-linux-android x86_64-linux-android
