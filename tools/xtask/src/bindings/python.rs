//! The Python package: built, checked and tested as people install it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use crate::bindings::contract;
use crate::command;

const PACKAGE: &str = "bindings/python";
/// What is tested beside a server, a folder each.
const TESTS: &[&str] = &["bindings/python/tests", "examples/backend/python"];
/// What is checked for its types beside the package.
const TYPED: &[&str] = &[
    "bindings/python/tests",
    "bindings/python/examples",
    "bindings/python/api.py",
    "examples/backend/python",
];

/// Runs every check and every test of the package. With `write` the summary of
/// what it offers is written, otherwise compared.
pub(crate) fn run(write: bool) -> anyhow::Result<()> {
    let environment = Environment::ready()?;
    environment.install_package()?;
    environment.check_types()?;
    let mut summary = environment.python(&["bindings/python/api.py"]);
    if !write {
        summary.arg("--check");
    }
    command::run(summary)?;
    contract::beside_server(|sandbox| {
        for folder in TESTS {
            let mut tests = environment.python(&["-m", "unittest", "discover", "-s", folder]);
            sandbox.tell(&mut tests);
            command::run(tests)?;
        }
        Ok(())
    })
}

/// A virtual environment with the tools, kept from run to run.
struct Environment(PathBuf);

impl Environment {
    fn ready() -> anyhow::Result<Self> {
        let environment = Self(command::target().join("python"));
        if !environment.program("python").exists() {
            let mut make = command::program("python3", &["-m", "venv"]);
            make.arg(&environment.0);
            command::run(make)?;
        }
        let requirements = "bindings/python/requirements.txt";
        command::run(environment.pip(&["--require-hashes", "-r", requirements]))?;
        Ok(environment)
    }

    fn program(&self, name: &str) -> PathBuf {
        self.0.join("bin").join(name)
    }

    fn python(&self, arguments: &[&str]) -> Command {
        command::program(self.program("python"), arguments)
    }

    fn pip(&self, arguments: &[&str]) -> Command {
        let mut pip = self.python(&["-m", "pip", "--disable-pip-version-check", "install"]);
        pip.arg("--quiet").args(arguments);
        pip
    }

    fn install_package(&self) -> anyhow::Result<()> {
        let folder = self.0.join("wheels");
        // There is one wheel in it, of now.
        if folder.exists() {
            fs::remove_dir_all(&folder).context("could not remove the wheel of another day")?;
        }
        // It is for this machine alone: the libraries that it finds are there.
        let mut build = command::program(
            self.program("maturin"),
            &["build", "--quiet", "--auditwheel", "skip", "--out"],
        );
        build
            .arg(&folder)
            .current_dir(command::root().join(PACKAGE));
        command::run(build)?;
        let mut install = self.pip(&["--force-reinstall", "--no-deps", "--no-index"]);
        install.arg(only_wheel(&folder)?);
        command::run(install)
    }

    fn check_types(&self) -> anyhow::Result<()> {
        command::run(self.mypy(&["-p", "handfast"]))?;
        command::run(self.mypy(TYPED))
    }

    fn mypy(&self, checked: &[&str]) -> Command {
        let configuration = "bindings/python/pyproject.toml";
        let mut mypy = self.python(&["-m", "mypy", "--config-file", configuration]);
        mypy.arg("--cache-dir")
            .arg(self.0.join("mypy"))
            .args(checked);
        mypy
    }
}

fn only_wheel(folder: &Path) -> anyhow::Result<PathBuf> {
    let mut wheels = fs::read_dir(folder)
        .context("maturin made no folder")?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "whl"));
    wheels.next().context("maturin built no wheel")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_a_wheel_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(only_wheel(&folder.path().join("none")).is_err());
        fs::write(folder.path().join("a.txt"), "").unwrap();
        assert!(only_wheel(folder.path()).is_err());
        fs::write(folder.path().join("a.whl"), "").unwrap();
        assert!(only_wheel(folder.path()).unwrap().ends_with("a.whl"));
    }

    #[test]
    fn every_folder_is_there() {
        for path in TESTS.iter().chain(TYPED).chain(&[PACKAGE]) {
            assert!(command::root().join(path).exists(), "{path}");
        }
    }
}
