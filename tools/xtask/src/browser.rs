//! The tests of the dashboard in a real browser.

use crate::command;

const FOLDER: &str = "crates/dashboard/browser";

/// Builds the server, installs what the tests are written with, and walks the
/// dashboard in Chromium.
pub(crate) fn run() -> anyhow::Result<()> {
    command::run(command::cargo(&["build", "--package", "handfast-server"]))?;
    command::install_npm_packages(FOLDER)?;
    let target = command::target();
    let mut walk = command::program("node", &["--test"]);
    walk.current_dir(command::root().join(FOLDER))
        .env("SERVER_BINARY", target.join("debug").join("handfast"))
        .env("SCREENSHOTS", target.join("screenshots"));
    command::run(walk)
}
