//! The Kotlin packages, the backend and the apps in Kotlin.

use crate::bindings::contract;
use crate::command;

/// Builds, checks and tests them beside a server.
pub(crate) fn run() -> anyhow::Result<()> {
    contract::beside_server(|sandbox| {
        let mut verify = command::program("mvn", &["--batch-mode", "--quiet", "verify"]);
        verify.args(["--file", "bindings/kotlin"]);
        sandbox.tell(&mut verify);
        command::run(verify)
    })
}
