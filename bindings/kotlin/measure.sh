#!/bin/sh
# Figures of the SDK on the JVM: cargo xtask contract -- bindings/kotlin/measure.sh
# The heap is as large from the start as it ever gets, so that what grows is not it.
set -eu
cd "$(dirname "$0")"
target=${SDK_LIBRARY%/debug/*}
for profile in release mobile; do
    if [ -f "$target/$profile/${SDK_LIBRARY##*/}" ]; then
        SDK_LIBRARY=$target/$profile/${SDK_LIBRARY##*/}
        break
    fi
done
echo "the core is $SDK_LIBRARY"
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/class-path -Dmdep.includeScope=test
exec java -Xms256m -Xmx256m -XX:+AlwaysPreTouch \
    "-Duniffi.component.handfast_core.libraryOverride=$SDK_LIBRARY" \
    -cp "jvm/target/test-classes:jvm/target/classes:core/target/classes:generated/target/classes:$(cat jvm/target/class-path)" \
    dev.handfast.MeasureKt
