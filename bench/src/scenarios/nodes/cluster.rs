//! One PostgreSQL, and nodes that share it.

use std::path::Path;

use handfast_testkit::PostgresServer;

use crate::fill;
use crate::server::{Installation, Served};

/// What all nodes are called from outside, and what proofs are bound to.
pub(super) const PUBLIC_URL: &str = "http://bench.example";

/// How many connections to the database all nodes have together: what a cluster
/// of this size should have, however many share them.
pub(super) const CONNECTIONS: usize = 16;

/// While users are made, an answer need not be on disk.
const IN_A_HURRY: &str = "?options=-c%20synchronous_commit%3Doff";

/// A PostgreSQL with its own settings, and an installation in it.
pub(super) struct Cluster {
    pub(super) postgres: PostgresServer,
    pub(super) url: String,
    pub(super) installation: Installation,
}

impl Cluster {
    /// Makes it, with so many users.
    pub(super) fn make(data_dir: &Path, users: u64) -> anyhow::Result<Self> {
        let postgres = PostgresServer::start_durable();
        let url = postgres.new_database();
        let installation = Installation::make_on(data_dir, &url)?;
        anstream::eprintln!("making {users} users");
        fill::postgres::fill(&format!("{url}{IN_A_HURRY}"), 0..users)?;
        Ok(Self {
            postgres,
            url,
            installation,
        })
    }

    /// Starts so many nodes.
    pub(super) fn serve(&self, nodes: usize) -> anyhow::Result<Vec<Served>> {
        let pool_size = (CONNECTIONS / nodes).to_string();
        let flags = [
            "--public-url",
            PUBLIC_URL,
            "--database-pool-size",
            &pool_size,
        ];
        let node = |_| self.installation.serve_with(&flags);
        (0..nodes).map(node).collect()
    }
}

/// Where these nodes listen.
pub(super) fn addresses(nodes: &[Served]) -> Vec<&str> {
    nodes.iter().map(|node| node.address.as_str()).collect()
}
