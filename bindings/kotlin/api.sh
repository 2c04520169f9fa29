#!/bin/sh
# Writes bindings/api/kotlin.txt anew: what the Kotlin packages offer.
set -eu
cd "$(dirname "$0")"
exec mvn -q -B package -pl generated,core,jvm,android,api -Dtest=ApiTests -Dsurefire.failIfNoSpecifiedTests=false -Dapi.write
