#!/bin/sh
# Everything that can be checked without a Swift compiler.
set -eu

tools=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$tools/../../.." && pwd)
place=${CARGO_TARGET_DIR:-$root/target}/swift-tools
wanted=$tools/requirements.txt

# The parser lives in a place of its own, made anew when its version changes.
if ! cmp -s "$wanted" "$place/requirements.txt"; then
    rm -rf "$place"
    python3 -m venv "$place"
    "$place/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
    cp "$wanted" "$place/requirements.txt"
fi

"$place/bin/python" "$tools/parse.py"
"$place/bin/python" "$tools/api.py" --check
python3 "$tools/scenario_tests.py" --check
python3 "$tools/labels.py"
python3 "$tools/header.py"
