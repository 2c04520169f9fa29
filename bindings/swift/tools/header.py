"""Checks that the C header, the Swift source made with it and the library agree.

    cargo build -p handfast-sdk-ffi
    python3 bindings/swift/tools/header.py [FOLDER]      the library's folder; else HANDFAST_SDK_LIBRARY_DIR, or
                                                         that of SDK_LIBRARY, or target/debug

The header is compiled by clang as C and as a module, the way Swift imports it. A program is linked to the library in
the way Package.swift says; it calls every function that tells a version or a checksum, and compares with what the
Swift source expects. Every function that the Swift source calls must be declared, and be in the library.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
ROOT = PACKAGE.parent.parent
INTERFACE = PACKAGE / "Sources/HandfastCoreFFI"
HEADER = INTERFACE / "HandfastCoreFFI.h"
SWIFT = PACKAGE / "Sources/HandfastCore/HandfastCore.swift"
# Warnings that clang has for what the header means to do.
ALLOWED = ["nullability-extension", "padded", "strict-prototypes", "missing-prototypes", "c++98-compat"]


def library_folder():
    """Where the library is."""
    if len(sys.argv) > 1:
        return pathlib.Path(sys.argv[1]).resolve()
    if folder := os.environ.get("HANDFAST_SDK_LIBRARY_DIR"):
        return pathlib.Path(folder).resolve()
    if library := os.environ.get("SDK_LIBRARY"):
        return pathlib.Path(library).resolve().parent
    return ROOT / "target/debug"


def clang(*arguments):
    """Runs clang, and ends at what it finds."""
    subprocess.run(["clang", *map(str, arguments)], check=True)


def expectations(swift):
    """What the Swift source expects of each function that tells a checksum, and of the version."""
    sums = re.findall(r"\((uniffi_\w+_checksum_\w+)\(\) != (\d+)\)", swift)
    version = re.search(r"bindings_contract_version = (\d+)", swift).group(1)
    return sums + [("ffi_handfast_sdk_uniffi_contract_version", version)]


def program(expected):
    """A program that compares each."""
    lines = ['#include "HandfastCoreFFI.h"', "#include <stdio.h>", "int main(void) {", "    int wrong = 0;"]
    for name, value in expected:
        lines.append(f"    if ({name}() != {value}) {{")
        lines.append(f'        wrong = printf("{name} is %u and not {value}\\n", (unsigned){name}());')
        lines.append("    }")
    return "\n".join(lines + ["    return wrong != 0;", "}", ""])


def main():
    """Checks, and says what was checked."""
    folder = library_folder()
    swift = SWIFT.read_text()
    called = set(re.findall(r"\b((?:uniffi|ffi)_handfast_sdk_\w+)", swift))
    declared = set(re.findall(r"\b((?:uniffi|ffi)_handfast_sdk_\w+)\(", HEADER.read_text()))
    if missing := sorted(called - declared):
        sys.exit(f"called by the Swift source, and not declared: {missing}")
    library = folder / ("libhandfast_sdk.dylib" if sys.platform == "darwin" else "libhandfast_sdk.so")
    symbols = subprocess.run(["nm", "-gD", library], check=True, capture_output=True, text=True).stdout
    if absent := sorted(declared - set(symbols.split())):
        sys.exit(f"declared, and not in {library}: {absent}")
    expected = expectations(swift)
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "alone.c").write_text('#include "HandfastCoreFFI.h"\n')
        quiet = [f"-Wno-{name}" for name in ALLOWED]
        clang("-fsyntax-only", "-Weverything", "-Werror", *quiet, "-I", INTERFACE, scratch / "alone.c")
        (scratch / "module.m").write_text("@import HandfastCoreFFI;\nstatic RustBuffer *buffer;\n")
        clang("-fsyntax-only", "-Werror", "-Wno-unused-variable", "-fmodules", f"-fmodules-cache-path={scratch}/cache",
              f"-fmodule-map-file={INTERFACE}/module.modulemap", scratch / "module.m")
        (scratch / "compare.c").write_text(program(expected))
        clang("-Wall", "-Wextra", "-Werror", "-I", INTERFACE, scratch / "compare.c", "-o", scratch / "compare",
              f"-L{folder}", "-lhandfast_sdk", "-Xlinker", "-rpath", "-Xlinker", folder)
        subprocess.run([scratch / "compare"], check=True)
    print(f"{len(declared)} functions are declared and in the library, {len(called)} of them called from Swift; "
          f"{len(expected)} checksums and versions agree")


if __name__ == "__main__":
    main()
