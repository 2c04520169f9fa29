//! A real server for the tests of the SDKs.

use std::ffi::OsString;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};

use anyhow::{Context, bail};
use tempfile::TempDir;

use crate::bindings::library;
use crate::command;

const SCOPES: &[&str] = &["user.link", "user.read", "user.write", "user.delete"];

/// What a sandbox of a running server is known by.
pub(crate) struct Sandbox {
    url: String,
    key: String,
    app: String,
    library: PathBuf,
}

/// Runs a command beside a server, and ends as it ends.
pub(crate) fn run(words: &[OsString]) -> anyhow::Result<ExitCode> {
    let [program, arguments @ ..] = words else {
        bail!("what is to be run? cargo xtask contract -- COMMAND…");
    };
    let status = beside_server(|sandbox| {
        let mut command = Command::new(program);
        command.args(arguments);
        sandbox.tell(&mut command);
        command
            .status()
            .with_context(|| format!("could not start {}", program.to_string_lossy()))
    })?;
    Ok(exit_code(status))
}

/// Builds the server and the SDK core, and does `work` beside a server that is
/// stopped afterwards.
pub(crate) fn beside_server<T>(
    work: impl FnOnce(&Sandbox) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    // One by one, as other chores build them, so that nothing is built twice.
    for package in ["handfast-server", library::PACKAGE] {
        command::run(command::cargo(&["build", "--quiet", "--package", package]))?;
    }
    let built = command::target().join("debug");
    let folder = tempfile::tempdir().context("could not make a folder for the server")?;
    let binary = built.join(format!("handfast{}", std::env::consts::EXE_SUFFIX));
    let place = Place { binary, folder };
    let app = place.answer(&["app", "create", "--name", "contract", "--sandbox"])?;
    let mut arguments = vec!["key", "create", "--app", &app, "--name", "contract"];
    arguments.extend(SCOPES.iter().flat_map(|scope| ["--scope", scope]));
    let key = place.answer(&arguments)?;
    let server = place.serve()?;
    work(&Sandbox {
        url: server.url.clone(),
        key,
        app,
        library: library::for_tests(),
    })
}

impl Sandbox {
    /// Tells a command of the server.
    pub(crate) fn tell(&self, command: &mut Command) {
        command
            .env("HANDFAST_TEST_SERVER", &self.url)
            .env("HANDFAST_TEST_KEY", &self.key)
            .env("HANDFAST_TEST_APP", &self.app)
            .env("SDK_LIBRARY", &self.library);
    }
}

/// The server's program, and a folder of its own.
struct Place {
    binary: PathBuf,
    folder: TempDir,
}

/// A running server; killed when this is dropped.
struct Server {
    child: Child,
    url: String,
}

impl Place {
    /// A command of the server that sees nothing of these surroundings: it
    /// would take their variables for its configuration.
    fn command(&self, arguments: &[&str]) -> anyhow::Result<Command> {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.log())
            .context("could not write the server's log")?;
        let mut command = Command::new(&self.binary);
        command
            .args(arguments)
            .arg("--data-dir")
            .arg(self.folder.path().join("data"))
            .env_clear()
            .env("HOME", self.folder.path())
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log);
        Ok(command)
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// What went wrong, in the server's own words.
    fn last_words(&self) -> String {
        std::fs::read_to_string(self.log()).unwrap_or_default()
    }

    /// The one line that a command of the server answers with.
    fn answer(&self, arguments: &[&str]) -> anyhow::Result<String> {
        let output = self
            .command(arguments)?
            .output()
            .with_context(|| not_started(&self.binary))?;
        if !output.status.success() {
            let words = arguments.join(" ");
            bail!("`handfast {words}` failed: {}", self.last_words());
        }
        let answer = String::from_utf8(output.stdout).context("the server's answer")?;
        Ok(answer.trim().to_owned())
    }

    fn serve(&self) -> anyhow::Result<Server> {
        let mut child = self
            .command(&["serve", "--listen", "127.0.0.1:0"])?
            .spawn()
            .with_context(|| not_started(&self.binary))?;
        let stdout = child.stdout.take();
        let mut server = Server {
            child,
            url: String::new(),
        };
        let mut line = String::new();
        if let Some(stdout) = stdout {
            BufReader::new(stdout)
                .read_line(&mut line)
                .context("the server's first line")?;
        }
        match line.trim().strip_prefix("listening on ") {
            Some(url) => url.clone_into(&mut server.url),
            None => bail!("the server did not start: {}", self.last_words()),
        }
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn not_started(binary: &Path) -> String {
    format!("could not start {}", binary.display())
}

/// A command that a signal ended has no exit code.
fn exit_code(status: ExitStatus) -> ExitCode {
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    code.map_or(ExitCode::FAILURE, ExitCode::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(script: &str) -> Place {
        let folder = tempfile::tempdir().unwrap();
        let binary = folder.path().join("server");
        std::fs::write(&binary, format!("#!/bin/sh\n{script}\n")).unwrap();
        let mut shell = command::program("chmod", &["+x"]);
        shell.arg(&binary);
        command::run(shell).unwrap();
        Place { binary, folder }
    }

    #[test]
    fn a_server_tells_where_it_listens_and_is_stopped() {
        let place = place("echo listening on http://127.0.0.1:9; exec cat /dev/zero > /dev/null");
        let server = place.serve().unwrap();
        assert_eq!(server.url, "http://127.0.0.1:9");
        let process = PathBuf::from(format!("/proc/{}", server.child.id()));
        assert!(process.exists());
        drop(server);
        assert!(!process.exists());
    }

    #[test]
    fn a_server_that_does_not_start_says_why() {
        let place = place("echo no luck >&2; exit 1");
        let error = place.serve().err().unwrap().to_string();
        assert!(error.contains("no luck"), "{error}");
        let error = place.answer(&["app", "create"]).unwrap_err().to_string();
        assert!(error.contains("`handfast app create` failed"), "{error}");
    }

    #[test]
    fn a_server_sees_no_variable_of_its_surroundings() {
        let place = place("env");
        let seen = place.answer(&[]).unwrap();
        let names: Vec<&str> = seen
            .lines()
            .filter_map(|line| Some(line.split_once('=')?.0))
            .filter(|name| !["PWD", "SHLVL", "_", "OLDPWD"].contains(name))
            .collect();
        assert_eq!(names, ["HOME"]);
    }

    #[test]
    fn the_exit_code_is_that_of_the_command() {
        let status = |script| Command::new("/bin/sh").args(["-c", script]).status();
        let code = |script| format!("{:?}", exit_code(status(script).unwrap()));
        assert_eq!(code("exit 0"), format!("{:?}", ExitCode::SUCCESS));
        assert_eq!(code("exit 7"), format!("{:?}", ExitCode::from(7)));
        assert_eq!(code("kill -9 $$"), format!("{:?}", ExitCode::FAILURE));
    }
}
