//! Real processes of `handfast` in directories of their own.

#![allow(
    dead_code,
    reason = "every test crate uses the part of it that it needs"
)]

pub(crate) mod nodes;
pub(crate) mod phone;
pub(crate) mod sandbox;

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use tempfile::TempDir;

/// How long anything may take before a test gives up on it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// A directory for one test.
pub(crate) struct Place {
    folder: TempDir,
}

/// What a command came to.
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Outcome {
    /// The answer of a command that did what it was asked with `--json`.
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.stderr);
        serde_json::from_str(&self.stdout).expect(&self.stdout)
    }

    /// The error of a command that failed with `--json`.
    pub(crate) fn error(&self) -> Value {
        assert_eq!(self.code, 1, "{}{}", self.stdout, self.stderr);
        serde_json::from_str(&self.stderr).expect(&self.stderr)
    }

    /// The one sentence of a command that failed.
    pub(crate) fn sentence(&self) -> &str {
        assert_eq!(self.code, 1, "{}{}", self.stdout, self.stderr);
        assert_eq!(self.stderr.lines().count(), 1, "{}", self.stderr);
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
        self.stderr.trim_end()
    }
}

impl Place {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn data_dir(&self) -> PathBuf {
        self.path("data")
    }

    /// A command that sees nothing of the surroundings of the tests.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_handfast"));
        command.args(arguments).env_clear();
        command.env("HOME", self.folder.path());
        command.env("HANDFAST_DATA_DIR", self.data_dir());
        command.current_dir(self.folder.path());
        command.stdin(Stdio::null());
        command
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome {
        outcome(&mut self.command(arguments))
    }

    /// Runs a command with something on its standard input.
    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &str) -> Outcome {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(input.as_bytes()).unwrap();
        drop(stdin);
        finished(child)
    }

    /// Runs a command with `--json` and reads its answer.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        self.run(&[arguments, &["--json"]].concat()).json()
    }

    /// Makes an app and answers with its id.
    pub(crate) fn app(&self) -> String {
        text(&self.json(&["app", "create", "--name", "Acme"])["id"])
    }

    /// Makes an API key that may link and read users.
    pub(crate) fn key(&self, app: &str) -> Key {
        let made = self.json(&[
            "key",
            "create",
            "--app",
            app,
            "--name",
            "backend",
            "--scope",
            "user.link",
            "--scope",
            "user.read",
        ]);
        Key {
            id: text(&made["id"]),
            secret: text(&made["key"]),
        }
    }

    /// Starts a server on the data directory.
    pub(crate) fn serve(&self) -> Server {
        Server::start(&mut self.command(&["serve", "--listen", "127.0.0.1:0"]))
    }
}

/// An API key, as it is shown once.
pub(crate) struct Key {
    pub(crate) id: String,
    pub(crate) secret: String,
}

/// A running server; killed when this is dropped.
pub(crate) struct Server {
    child: Child,
    log: Arc<Mutex<String>>,
    pub(crate) first_line: String,
    pub(crate) url: String,
}

impl Server {
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut server = Self::start_when(command, |_| true);
        let url = server.first_line.trim_end().strip_prefix("listening on ");
        server.url = url.unwrap().to_owned();
        server
    }

    /// Starts a process and waits for a line that says that it is ready.
    pub(crate) fn start_when(command: &mut Command, is_ready: fn(&str) -> bool) -> Self {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || {
            let mut line = String::new();
            while stdout.read_line(&mut line).unwrap() > 0 && !is_ready(&line) {
                line.clear();
            }
            // The test may have given up.
            drop(sender.send(line));
            std::io::copy(&mut stdout, &mut std::io::sink()).unwrap();
        });
        let log = Arc::new(Mutex::new(String::new()));
        let written = Arc::clone(&log);
        thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                written.lock().unwrap().push_str(&line);
            }
        });
        // Owned from here on, so that it is killed whatever comes.
        let mut server = Self {
            child,
            log,
            first_line: String::new(),
            url: String::new(),
        };
        server.first_line = receiver.recv_timeout(PATIENCE).unwrap();
        if server.first_line.is_empty() {
            panic!("the server did not start: {}", server.last_words());
        }
        server
    }

    /// Where it listens, for plain sockets.
    pub(crate) fn address(&self) -> &str {
        self.url.strip_prefix("http://").unwrap()
    }

    pub(crate) fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Waits until the process has ended.
    pub(crate) fn ended(&mut self) -> ExitStatus {
        eventually("the server ends", || self.child.try_wait().unwrap())
    }

    /// What a process that ended by itself had to say.
    fn last_words(&self) -> String {
        eventually("a reason", || {
            let log = self.log.lock().unwrap().clone();
            (!log.is_empty()).then_some(log)
        })
    }

    /// What the log has told so far.
    pub(crate) fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Waits until the log tells of something.
    pub(crate) fn logs(&self, what: &str) {
        eventually(what, || {
            self.log.lock().unwrap().contains(what).then_some(())
        });
    }

    /// Asks for a code; answers with status and body.
    pub(crate) fn ask_for_code(&self, key: &str, external_id: &str) -> (u16, Value) {
        self.post(
            "/users/auth-code",
            key,
            &json!({ "external_id": external_id }),
        )
    }

    /// A code, as soon as the key is known to the server.
    pub(crate) fn code(&self, key: &Key, external_id: &str) -> String {
        eventually("the key is known", || {
            let (status, answer) = self.ask_for_code(&key.secret, external_id);
            (status == 200).then(|| text(&answer["authentication_code"]))
        })
    }

    pub(crate) fn post(&self, path: &str, key: &str, body: &Value) -> (u16, Value) {
        let mut response = agent()
            .post(format!("{}{path}", self.url))
            .header("authorization", format!("Bearer {key}"))
            .header("content-type", "application/json")
            .send(body.to_string())
            .unwrap();
        let body = response.body_mut().read_to_string().unwrap();
        let status = response.status().as_u16();
        (status, serde_json::from_str(&body).unwrap())
    }

    pub(crate) fn get(&self, path: &str) -> (u16, String) {
        get(&format!("{}{path}", self.url))
    }

    pub(crate) fn get_with(&self, path: &str, key: &str) -> (u16, Value) {
        let mut response = agent()
            .get(format!("{}{path}", self.url))
            .header("authorization", format!("Bearer {key}"))
            .call()
            .unwrap();
        let body = response.body_mut().read_to_string().unwrap();
        (
            response.status().as_u16(),
            serde_json::from_str(&body).unwrap(),
        )
    }
}

pub(crate) fn get(url: &str) -> (u16, String) {
    let mut response = agent().get(url).call().unwrap();
    let body = response.body_mut().read_to_string().unwrap();
    (response.status().as_u16(), body)
}

/// A code; `None` when the server is gone.
pub(crate) fn ask_for_code(url: &str, key: &str, external_id: &str) -> Option<String> {
    let mut response = agent()
        .post(format!("{url}/users/auth-code"))
        .header("authorization", format!("Bearer {key}"))
        .header("content-type", "application/json")
        .send(json!({ "external_id": external_id }).to_string())
        .ok()?;
    let body = response.body_mut().read_to_string().ok()?;
    let answer: Value = serde_json::from_str(&body).ok()?;
    answer["authentication_code"]
        .as_str()
        .map(ToOwned::to_owned)
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Runs a command to its end.
pub(crate) fn outcome(command: &mut Command) -> Outcome {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    finished(command.spawn().unwrap())
}

fn finished(child: Child) -> Outcome {
    let output = child.wait_with_output().unwrap();
    Outcome {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Asks again and again until there is an answer, up to a deadline.
pub(crate) fn eventually<T>(what: &str, ask: impl FnMut() -> Option<T>) -> T {
    within(PATIENCE, what, ask)
}

/// Asks again and again until there is an answer, at most for `limit`.
pub(crate) fn within<T>(limit: Duration, what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    #[expect(clippy::disallowed_methods, reason = "the deadline is in real time")]
    let now = Instant::now;
    let deadline = now() + limit;
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(now() < deadline, "{what}: not within {limit:?}");
        thread::park_timeout(Duration::from_millis(5));
    }
}

fn agent() -> ureq::Agent {
    let configuration = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .proxy(None)
        .timeout_global(Some(PATIENCE))
        .build();
    ureq::Agent::new_with_config(configuration)
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// The permissions of a file.
pub(crate) fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

pub(crate) fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}
