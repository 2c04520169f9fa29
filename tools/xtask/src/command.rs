//! Running other programs from the root of the repository.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let tool = Path::new(env!("CARGO_MANIFEST_DIR"));
    tool.ancestors().nth(2).unwrap_or(tool).to_owned()
}

/// Where cargo builds, and where what chores make is put.
pub(crate) fn target() -> PathBuf {
    let folder = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    root().join(folder)
}

/// A call of the cargo that runs this program.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    program(cargo, arguments)
}

/// A call of any program.
pub(crate) fn program(name: impl Into<OsString>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name.into());
    command.args(arguments).current_dir(root());
    command
}

/// A call of npm in a folder of the repository.
pub(crate) fn npm(folder: &str, arguments: &[&str]) -> Command {
    let mut command = program("npm", arguments);
    command.current_dir(root().join(folder));
    command
}

/// Installs the packages that a folder's lock file names.
pub(crate) fn install_npm_packages(folder: &str) -> anyhow::Result<()> {
    run(npm(folder, &["ci", "--no-audit", "--no-fund"]))
}

/// Runs a command whose output goes to the terminal.
pub(crate) fn run(mut command: Command) -> anyhow::Result<()> {
    let status = command
        .status()
        .with_context(|| format!("could not start {}", describe(&command)))?;
    if !status.success() {
        bail!("{} failed ({status})", describe(&command));
    }
    Ok(())
}

/// Runs a command and takes what it writes to its standard output.
pub(crate) fn capture(mut command: Command) -> anyhow::Result<Vec<u8>> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start {}", describe(&command)))?;
    if !output.status.success() {
        bail!("{} failed ({})", describe(&command), output.status);
    }
    Ok(output.stdout)
}

/// Runs a command silently and tells whether it ended well.
pub(crate) fn succeeds(mut command: Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn describe(command: &Command) -> String {
    let name = Path::new(command.get_program());
    let mut text = name
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    format!("`{text}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace() {
        let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains("[workspace]"));
    }

    #[test]
    fn a_failure_names_the_command() {
        let error = run(program("/bin/sh", &["-c", "exit 3"])).unwrap_err();
        assert!(error.to_string().starts_with("`sh -c exit 3` failed"));
        assert!(!succeeds(program("/bin/sh", &["-c", "exit 3"])));
        assert!(run(program("/no/such/program", &[])).is_err());
    }

    #[test]
    fn output_is_captured() {
        let output = capture(program("/bin/sh", &["-c", "echo hello"])).unwrap();
        assert_eq!(output, b"hello\n");
    }
}
