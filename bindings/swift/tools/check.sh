#!/bin/sh
# Everything that can be checked without a Swift compiler.
set -eu

tools=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
"$python" "$tools/parse.py"
"$python" "$tools/scenario_tests.py" --check
"$python" "$tools/api.py" --check
"$python" "$tools/labels.py"
"$python" "$tools/header.py"
