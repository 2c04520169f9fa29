//! Keycloak on a PostgreSQL of its own, as its distribution starts it.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::Context;
use handfast_testkit::PostgresServer;
use rustix::process::{Pid, Signal, kill_process};

use crate::process::family_cpu_seconds;
use crate::scenarios::peers::calls::Calls;
use crate::scenarios::peers::command;
use crate::scenarios::peers::peer::{Peer, Works};
use crate::scenarios::peers::place::Place;

const VERSION: &str = "26.7.3";
const COPY: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

/// An administrator of this benchmark.
const ADMINISTRATOR: [(&str, &str); 2] = [
    ("KC_BOOTSTRAP_ADMIN_USERNAME", "bench"),
    ("KC_BOOTSTRAP_ADMIN_PASSWORD", "bench"),
];

/// Keycloak and its database, in the order in which they end.
struct Keycloak {
    script: Script,
    postgres: PostgresServer,
}

/// The script that starts the server, and ends it when it is asked to.
struct Script(Child);

impl Works for Keycloak {
    fn cpu_seconds(&self) -> anyhow::Result<f64> {
        let server = family_cpu_seconds(self.script.0.id())?;
        Ok(server + family_cpu_seconds(self.postgres.process_id())?)
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = kill_process(Pid::from_child(&self.0), Signal::TERM);
        let _ = self.0.wait();
    }
}

/// Its authorization codes.
pub(super) fn start(place: &Place, data: &Path) -> anyhow::Result<Peer> {
    let program = install(place)?;
    let postgres = PostgresServer::start_durable();
    let address = format!("127.0.0.1:{}", free_port()?);
    let script = serve(&program, &address, &postgres.new_database())?;
    let data = data.join("keycloak");
    let mut set_up = place.script("keycloak.mjs", &data)?;
    set_up.arg(format!("http://{address}")).envs(ADMINISTRATOR);
    command::run(&mut set_up).context("Keycloak could not be set up")?;
    Ok(Peer {
        name: "Keycloak",
        address,
        calls: Calls::read(&data)?,
        works: Box::new(Keycloak { script, postgres }),
        spent: None,
    })
}

/// The program that starts it, built for PostgreSQL.
fn install(place: &Place) -> anyhow::Result<PathBuf> {
    let program = place.path(&format!("keycloak-{VERSION}/bin/kc.sh"));
    place.once("keycloak", VERSION, || {
        let artifact = format!("-Dartifact=org.keycloak:keycloak-quarkus-dist:{VERSION}:tar.gz");
        let mut maven = Command::new("mvn");
        maven.args(["--batch-mode", "--quiet", COPY, &artifact]);
        maven.arg("-DoutputDirectory=.");
        command::run(maven.current_dir(place.path("")))?;
        let archive = format!("keycloak-quarkus-dist-{VERSION}.tar.gz");
        let mut tar = Command::new("tar");
        command::run(tar.args(["-xzf", &archive]).current_dir(place.path("")))?;
        fs::remove_file(place.path(&archive))?;
        command::run(Command::new(&program).args(["build", "--db=postgres"]))?;
        Ok(())
    })?;
    Ok(program)
}

fn serve(program: &Path, address: &str, database: &str) -> anyhow::Result<Script> {
    let (host, port) = address.split_once(':').context("an address has a port")?;
    let (user, place) = database
        .strip_prefix("postgres://")
        .and_then(|rest| rest.split_once('@'))
        .context("a database has a user")?;
    let child = Command::new(program)
        .args([
            "start",
            "--optimized",
            "--http-enabled=true",
            "--cache=local",
        ])
        .arg(format!("--hostname=http://{address}"))
        .arg(format!("--http-host={host}"))
        .arg(format!("--http-port={port}"))
        .arg(format!("--db-url=jdbc:postgresql://{place}"))
        .arg(format!("--db-username={user}"))
        .arg("--log-level=error")
        .envs(ADMINISTRATOR)
        .env("KC_DB_PASSWORD", "unused")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("Keycloak could not be started")?;
    Ok(Script(child))
}

fn free_port() -> anyhow::Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    Ok(listener.local_addr()?.port())
}
