//! The server that is measured.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use serde_json::Value;

use crate::process::{Measured, again, cargo};

/// An installation with one app and one key.
pub(crate) struct Installation {
    program: PathBuf,
    data_dir: PathBuf,
    /// Where the data is, when it is not in the directory.
    database_url: Option<String>,
    /// The app's id.
    pub(crate) app: String,
    pub(crate) key: String,
}

impl Installation {
    /// Makes one in a directory.
    pub(crate) fn make(data_dir: &Path) -> anyhow::Result<Self> {
        Self::make_in(data_dir, None)
    }

    /// Makes one in a PostgreSQL database; the directory holds its master key.
    pub(crate) fn make_on(data_dir: &Path, database_url: &str) -> anyhow::Result<Self> {
        Self::make_in(data_dir, Some(database_url.to_owned()))
    }

    /// Uses the `handfast` that is built beside this program.
    fn make_in(data_dir: &Path, database_url: Option<String>) -> anyhow::Result<Self> {
        build()?;
        let program = std::env::current_exe()?.with_file_name("handfast");
        let mut installation = Self {
            program,
            data_dir: data_dir.to_owned(),
            database_url,
            app: String::new(),
            key: String::new(),
        };
        let app = installation.administer(&["app", "create", "--name", "Bench"])?;
        installation.app = text(&app["id"])?;
        let scopes = ["--scope", "user.link", "--scope", "user.read"];
        let arguments = [
            "key",
            "create",
            "--app",
            &installation.app,
            "--name",
            "bench",
        ];
        let key = installation.administer(&[&arguments[..], &scopes].concat())?;
        installation.key = text(&key["key"])?;
        Ok(installation)
    }

    /// The database.
    pub(crate) fn database(&self) -> PathBuf {
        self.data_dir.join("handfast.db")
    }

    /// The same in another data directory. Nobody may have it open.
    pub(crate) fn copy(&self, data_dir: &Path) -> anyhow::Result<Self> {
        fs::create_dir_all(data_dir)?;
        for entry in fs::read_dir(&self.data_dir)? {
            let entry = entry?;
            copy(&entry.path(), &data_dir.join(entry.file_name()))?;
        }
        Ok(Self {
            program: self.program.clone(),
            data_dir: data_dir.to_owned(),
            database_url: self.database_url.clone(),
            app: self.app.clone(),
            key: self.key.clone(),
        })
    }

    /// Puts a copy of another file in the place of the database, whose log is
    /// forgotten. Nobody may have it open.
    pub(crate) fn replace_database(&self, with: &Path) -> anyhow::Result<()> {
        let database = self.database();
        for log in ["db-wal", "db-shm"] {
            let log = database.with_extension(log);
            if log.exists() {
                fs::remove_file(log)?;
            }
        }
        copy(with, &database)
    }

    /// Starts the server without rate limits; its log goes nowhere.
    pub(crate) fn serve(&self) -> anyhow::Result<Served> {
        self.serve_with(&[])
    }

    /// Starts the server with more flags.
    pub(crate) fn serve_with(&self, flags: &[&str]) -> anyhow::Result<Served> {
        let mut command = self.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.args(flags);
        command.args(["--rate-limits-per-key-per-second", "0"]);
        command.args(["--rate-limits-per-address-per-second", "0"]);
        Served::start(&mut command)
    }

    /// Invites somebody to be an owner, and answers with the path of the link.
    pub(crate) fn invite(&self) -> anyhow::Result<String> {
        let made = self.administer(&["operator", "invite"])?;
        let link = text(&made["link"])?;
        let path = link.find("/dashboard/").and_then(|at| link.get(at..));
        Ok(path.context("not a link to the dashboard")?.to_owned())
    }

    fn administer(&self, arguments: &[&str]) -> anyhow::Result<Value> {
        let output = self.command(arguments).arg("--json").output()?;
        if !output.status.success() {
            bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(serde_json::from_slice(&output.stdout)?)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args(arguments)
            .arg("--data-dir")
            .arg(&self.data_dir);
        if let Some(url) = &self.database_url {
            command.env("HANDFAST_DATABASE_URL", url);
        }
        command
    }
}

/// Written through, so that the disk has nothing left to do.
fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::copy(from, to)?;
    File::open(to)?.sync_all()?;
    Ok(())
}

/// Builds the server as it is released.
fn build() -> anyhow::Result<()> {
    let built = cargo(&["build", "--release", "--package", "handfast-server"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .context("cargo could not be started")?;
    if !built.success() {
        bail!("the server could not be built");
    }
    Ok(())
}

/// A running HTTP server.
pub(crate) struct Served {
    pub(crate) process: Measured,
    pub(crate) address: String,
}

impl Served {
    /// H.
    pub(crate) fn ceiling() -> anyhow::Result<Self> {
        Self::start(&mut again(&["ceiling-http"])?)
    }

    pub(crate) fn start(command: &mut Command) -> anyhow::Result<Self> {
        let process = Measured::start(command)?;
        let said = process.first_line.trim();
        let address = said
            .strip_prefix("listening on http://")
            .with_context(|| format!("a server did not start: {said}"))?
            .to_owned();
        Ok(Self { process, address })
    }
}

fn text(value: &Value) -> anyhow::Result<String> {
    Ok(value
        .as_str()
        .context("an answer lacks a field")?
        .to_owned())
}
