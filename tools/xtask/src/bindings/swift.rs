//! The Swift package, as far as it can be checked without a Swift compiler.

use crate::command;

/// Parses the sources, and compares them with what was generated.
pub(crate) fn run() -> anyhow::Result<()> {
    command::run(command::program("bindings/swift/tools/check.sh", &[]))
}
