//! The package for React Native and Node.js, and the backend in TypeScript.

use crate::bindings::contract;
use crate::command;

const PACKAGE: &str = "bindings/react-native";

/// Builds, checks and tests the package beside a server.
pub(crate) fn run() -> anyhow::Result<()> {
    command::install_npm_packages(PACKAGE)?;
    contract::beside_server(|sandbox| {
        let mut test = command::npm(PACKAGE, &["test"]);
        sandbox.tell(&mut test);
        command::run(test)
    })
}
