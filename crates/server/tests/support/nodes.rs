//! Servers that share a PostgreSQL database.

use std::process::Command;
use std::sync::Arc;

use handfast_testkit::PostgresServer;

use super::{Key, Place, Server, eventually, outcome, text};

/// Nodes that share a database, on one machine as on many.
pub(crate) struct Nodes {
    pub(crate) postgres: Arc<PostgresServer>,
    pub(crate) place: Place,
    url: String,
}

impl Nodes {
    pub(crate) fn on(postgres: Arc<PostgresServer>) -> Self {
        Self {
            url: postgres.new_database(),
            place: Place::new(),
            postgres,
        }
    }

    pub(crate) fn new() -> Self {
        Self::on(PostgresServer::shared())
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.place.command(arguments);
        command.env("HANDFAST_DATABASE_URL", &self.url);
        command
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> serde_json::Value {
        outcome(&mut self.command(&[arguments, &["--json"]].concat())).json()
    }

    pub(crate) fn app(&self) -> String {
        text(&self.json(&["app", "create", "--name", "Acme"])["id"])
    }

    pub(crate) fn key(&self, app: &str) -> Key {
        let scopes = ["--scope", "user.link", "--scope", "user.read"];
        let made = ["key", "create", "--app", app, "--name", "backend"];
        let made = self.json(&[&made[..], &scopes].concat());
        Key {
            id: text(&made["id"]),
            secret: text(&made["key"]),
        }
    }

    pub(crate) fn serve(&self) -> Server {
        Server::start(&mut self.command(&["serve", "--listen", "127.0.0.1:0"]))
    }

    /// Cuts the connections on which so many nodes hear of each other.
    pub(crate) fn cut_listeners(&self, nodes: usize) {
        let listeners = "FROM pg_stat_activity \
             WHERE datname = current_database() AND application_name = 'handfast listener'";
        eventually("every node listens", || {
            let count = self.ask(&format!("SELECT count(*) {listeners}"));
            (count == nodes.to_string()).then_some(())
        });
        self.ask(&format!("SELECT pg_terminate_backend(pid) {listeners}"));
    }

    /// What the database answers to somebody who may do everything.
    fn ask(&self, sql: &str) -> String {
        let mut psql = Command::new("psql");
        let said = outcome(psql.args(["--no-psqlrc", "-qAt", "-c", sql, &self.url]));
        assert_eq!(said.code, 0, "{}", said.stderr);
        said.stdout.trim_end().to_owned()
    }

    pub(crate) fn assert_verified(&self) {
        let report = self.json(&["verify"]);
        let checks = report["invariants"].as_array().unwrap();
        assert!(checks.len() > 30);
        assert!(
            checks.iter().all(|check| check["violations"] == 0),
            "{report}"
        );
    }
}
