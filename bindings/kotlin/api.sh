#!/bin/sh
# Writes bindings/api/kotlin.txt anew: what the Kotlin packages offer.
set -eu
cd "$(dirname "$0")"
exec mvn -q -B package -Dtest=ApiTests -Dsurefire.failIfNoSpecifiedTests=false -Dapi.write
