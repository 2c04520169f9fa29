//! The package for React Native and Node.js, and the backend in TypeScript.

use std::process::Command;

use crate::bindings::contract;
use crate::command;

const PACKAGE: &str = "bindings/react-native";

/// Builds, checks and tests the package beside a server.
pub(crate) fn run() -> anyhow::Result<()> {
    command::run(npm(&["ci", "--no-audit", "--no-fund"]))?;
    contract::beside_server(|sandbox| {
        let mut test = npm(&["test"]);
        sandbox.tell(&mut test);
        command::run(test)
    })
}

fn npm(arguments: &[&str]) -> Command {
    let mut npm = command::program("npm", arguments);
    npm.current_dir(command::root().join(PACKAGE));
    npm
}
