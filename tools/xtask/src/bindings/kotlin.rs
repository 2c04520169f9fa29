//! The Kotlin packages, the backend and the apps in Kotlin.

use crate::bindings::contract;
use crate::command;

/// Builds, checks and tests them beside a server.
pub(crate) fn run() -> anyhow::Result<()> {
    contract::beside_server(|sandbox| {
        let arguments = ["--batch-mode", "--quiet", "--file", "bindings/kotlin"];
        let mut verify = command::program("mvn", &arguments);
        verify.arg("verify");
        sandbox.tell(&mut verify);
        command::run(verify)
    })
}
