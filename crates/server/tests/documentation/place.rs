//! A folder and a port for the commands of one page.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::iter;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rustix::io::retry_on_intr;
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process_group, waitid};
use tempfile::TempDir;

/// How long the commands of one page may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// The address that the pages speak of, in both spellings.
const WRITTEN: [&str; 2] = ["127.0.0.1:8080", "localhost:8080"];

/// Where a page's commands see nothing of the machine but its programs.
pub(crate) struct Place {
    folder: TempDir,
    address: String,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            address: format!("127.0.0.1:{}", free_port()),
        }
    }

    /// Fails unless `configuration` is one that the server takes.
    pub(crate) fn check_configuration(&self, where_it_is: &str, configuration: &str) {
        let file = self.folder.path().join("checked.toml");
        fs::write(&file, configuration).unwrap();
        let mut command = self.command(env!("CARGO_BIN_EXE_handfast"));
        let checked = command
            .env_remove("HANDFAST_LISTEN")
            .args(["config", "check", "--config"])
            .arg(&file)
            .output()
            .unwrap();
        assert!(
            checked.status.success(),
            "{where_it_is}: {}",
            String::from_utf8_lossy(&checked.stderr)
        );
        fs::remove_file(file).unwrap();
    }

    /// Runs a page's commands, and ends whatever they leave running.
    pub(crate) fn run(&self, page: &str, script: &str) {
        let script = WRITTEN.iter().fold(script.to_owned(), |text, written| {
            text.replace(written, &self.address)
        });
        let folder = tempfile::tempdir().unwrap();
        let script_file = folder.path().join("page.sh");
        let said_file = folder.path().join("said");
        fs::write(&script_file, &script).unwrap();
        let said = File::create(&said_file).unwrap();
        let mut command = self.command("bash");
        command.args(["-euxo", "pipefail"]).arg(&script_file);
        command.stdout(said.try_clone().unwrap()).stderr(said);
        let succeeded = Group::start(&mut command).succeeds_within(PATIENCE);
        let said = fs::read_to_string(said_file).unwrap_or_default();
        match succeeded {
            Some(true) => {}
            Some(false) => panic!("{page}: a command failed:\n{said}"),
            None => panic!("{page}: not done after {PATIENCE:?}:\n{said}"),
        }
    }

    fn command(&self, program: &str) -> Command {
        let home = self.folder.path();
        let mut command = Command::new(program);
        command.env_clear().current_dir(home).stdin(Stdio::null());
        command.env("PATH", path_with_handfast_first());
        command.env("HOME", home).env("LANG", "C.UTF-8");
        command.env("XDG_DATA_HOME", home.join(".local/share"));
        command.env("XDG_CONFIG_HOME", home.join(".config"));
        command.env("XDG_CACHE_HOME", home.join(".cache"));
        command.env("HANDFAST_LISTEN", &self.address);
        command
    }
}

/// A process with everything that it starts.
struct Group {
    leader: Child,
    id: Pid,
}

impl Group {
    fn start(command: &mut Command) -> Self {
        let leader = command.process_group(0).spawn().expect("bash is needed");
        let id = Pid::from_child(&leader);
        Self { leader, id }
    }

    /// Whether the leader did well, or `None` when it took too long.
    fn succeeds_within(mut self, patience: Duration) -> Option<bool> {
        let (sender, ended) = mpsc::channel();
        let id = self.id;
        // The leader is left to be reaped, so that its id stays the group's
        // until the group is ended.
        let waiting = thread::spawn(move || {
            let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
            retry_on_intr(|| waitid(WaitId::Pid(id), options)).unwrap();
            sender.send(()).unwrap();
        });
        let in_time = ended.recv_timeout(patience).is_ok();
        kill_process_group(self.id, Signal::KILL).unwrap();
        waiting.join().unwrap();
        let status = self.leader.wait().unwrap();
        in_time.then(|| status.success())
    }
}

fn path_with_handfast_first() -> OsString {
    let built = Path::new(env!("CARGO_BIN_EXE_handfast")).parent().unwrap();
    let others = env::var_os("PATH").unwrap_or_default();
    let folders = iter::once(built.to_owned()).chain(env::split_paths(&others));
    env::join_paths(folders).unwrap()
}

/// A port below those that the system gives to outgoing connections, so that
/// none of them takes it before the server does.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = 20_000 + u16::try_from(std::process::id() % 500).unwrap() * 20;
    loop {
        let port = first + NEXT.fetch_add(1, Ordering::Relaxed);
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}
