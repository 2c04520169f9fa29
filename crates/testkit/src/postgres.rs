//! A real PostgreSQL for tests and measurements: started on a free port, in a
//! temporary folder, by an account without privileges.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};

/// Does what it is told on standard input. When that ends, however the test
/// ended, the server is stopped and its folder removed.
const KEEPER: &str = r#"
set -eu
PATH="$1:$PATH"
folder=$(mktemp -d "${TMPDIR:-/tmp}/handfast-postgres.XXXXXX")
cd "$folder"
stop() { pg_ctl -s -D data -m immediate stop >/dev/null 2>&1 || true; }
trap 'stop; cd /; rm -rf "$folder"' EXIT
initdb -D data -U handfast -A trust -E UTF8 --locale=C --no-sync >initdb.log
{
    echo 'host all guarded 127.0.0.1/32 scram-sha-256'
    echo 'host all ticketed 127.0.0.1/32 gss'
    cat data/pg_hba.conf
} >accounts.conf
mv accounts.conf data/pg_hba.conf
echo "$folder"
while read -r order name; do
    case $order in
    start) pg_ctl -s -w -D data -l server.log -o "$2 -k $folder" start >/dev/null ;;
    stop) stop ;;
    create) createdb -h 127.0.0.1 -p "$3" -U handfast "$name" ;;
    certify)
        curve="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2"
        openssl req -x509 $curve -subj /CN=authority -keyout root.key -out root.crt
        openssl req $curve -subj /CN=server -keyout data/server.key -out server.csr
        echo subjectAltName=IP:127.0.0.1 >server.names
        openssl x509 -req -in server.csr -days 2 -extfile server.names \
            -CA root.crt -CAkey root.key -CAcreateserial -out data/server.crt
        ;;
    esac 2>>orders.log
    echo done
done
"#;

/// A crash of the machine may cost everything, which a test can afford.
const FORGETFUL: &str = "-c fsync=off -c full_page_writes=off";

/// What PostgreSQL does by itself.
const DURABLE: &str = "";

/// With the certificate that the keeper makes.
const ENCRYPTED: &str = "-c fsync=off -c full_page_writes=off -c ssl=on";

/// A running PostgreSQL. Who may sign in may do so without a password, but for
/// accounts of two names: `guarded` needs one, and `ticketed` a Kerberos ticket.
#[derive(Debug)]
pub struct PostgresServer {
    port: u16,
    databases: AtomicU32,
    keeper: Mutex<Keeper>,
}

#[derive(Debug)]
struct Keeper {
    process: Child,
    orders: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    folder: PathBuf,
}

impl PostgresServer {
    /// The server that the tests of this process share, for as long as one of
    /// them holds it.
    pub fn shared() -> Arc<Self> {
        static SHARED: Mutex<Weak<PostgresServer>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap();
        shared.upgrade().unwrap_or_else(|| {
            let server = Arc::new(Self::start_new());
            *shared = Arc::downgrade(&server);
            server
        })
    }

    /// A server of its own, for a test that stops it.
    pub fn start_new() -> Self {
        let server = Self::with(FORGETFUL);
        server.start();
        server
    }

    /// A server of its own that answers a commit when it is on disk.
    pub fn start_durable() -> Self {
        let server = Self::with(DURABLE);
        server.start();
        server
    }

    /// A server of its own that offers encryption, with a certificate for
    /// 127.0.0.1 that an authority of its own issued.
    pub fn start_encrypted() -> Self {
        let server = Self::with(ENCRYPTED);
        server.tell("certify");
        server.start();
        server
    }

    fn with(settings: &str) -> Self {
        let port = free_port();
        Self {
            port,
            databases: AtomicU32::new(0),
            keeper: Mutex::new(Keeper::start(port, settings)),
        }
    }

    /// The URL of a new, empty database.
    pub fn new_database(&self) -> String {
        let number = self.databases.fetch_add(1, Ordering::Relaxed);
        self.tell(&format!("create handfast_{number}"));
        let port = self.port;
        format!("postgres://handfast@127.0.0.1:{port}/handfast_{number}")
    }

    /// Starts it after [`PostgresServer::stop`].
    pub fn start(&self) {
        self.tell("start");
    }

    /// Stops it at once, as a crash does.
    pub fn stop(&self) {
        self.tell("stop");
    }

    /// The process that all of its others are children of.
    pub fn process_id(&self) -> u32 {
        let written = std::fs::read_to_string(self.file("data/postmaster.pid")).unwrap();
        written.lines().next().unwrap().parse().unwrap()
    }

    /// The certificate of the authority of [`PostgresServer::start_encrypted`].
    pub fn authority(&self) -> PathBuf {
        self.file("root.crt")
    }

    /// The certificate of the server itself.
    pub fn certificate(&self) -> PathBuf {
        self.file("data/server.crt")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.keeper.lock().unwrap().folder.join(name)
    }

    fn tell(&self, order: &str) {
        self.keeper.lock().unwrap().tell(order);
    }
}

impl Keeper {
    fn start(port: u16, settings: &str) -> Self {
        let settings =
            format!("-p {port} -c listen_addresses=127.0.0.1 -c max_connections=500 {settings}");
        let mut process = unprivileged_shell()
            .arg(KEEPER)
            .arg("keeper")
            .arg(programs())
            .arg(settings)
            .arg(port.to_string())
            .current_dir("/")
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut keeper = Self {
            orders: process.stdin.take(),
            answers: BufReader::new(process.stdout.take().unwrap()),
            process,
            folder: PathBuf::new(),
        };
        keeper.folder = keeper.hear().into();
        keeper
    }

    fn tell(&mut self, order: &str) {
        writeln!(self.orders.as_mut().unwrap(), "{order}").unwrap();
        assert_eq!(self.hear(), "done", "PostgreSQL: {order} failed");
    }

    fn hear(&mut self) -> String {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.orders = None;
        let _ = self.process.wait();
    }
}

/// PostgreSQL refuses to run as root.
fn unprivileged_shell() -> Command {
    let is_root = Path::new("/proc/self")
        .metadata()
        .is_ok_and(|it| it.uid() == 0);
    if !is_root {
        let mut shell = Command::new("sh");
        shell.arg("-c");
        return shell;
    }
    let mut shell = Command::new("setpriv");
    let account = ["--reuid=postgres", "--regid=postgres", "--clear-groups"];
    shell.args(account).args(["sh", "-c"]);
    shell
}

/// The folder of PostgreSQL's programs, which Debian keeps off the path.
fn programs() -> PathBuf {
    let mut folders: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path().join("bin"))
        .filter(|folder| folder.join("postgres").exists())
        .collect();
    folders.sort();
    folders.pop().unwrap_or_default()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}
