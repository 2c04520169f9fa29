//! What PostgreSQL's connections were doing, by looking again and again.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::anyhow;
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::{Client, NoTls};

/// How often is looked.
const PERIOD: Duration = Duration::from_millis(20);

/// The connections of the nodes that are inside a transaction, by what they wait
/// for: a commit waits until the log is on disk, by itself or with others.
const LOOK: &str = "SELECT \
     count(*) FILTER (WHERE wait_event IS NULL), \
     count(*) FILTER (WHERE wait_event IN ('WALSync', 'WALWrite')), \
     count(*) FILTER (WHERE wait_event_type = 'Client'), \
     count(*) \
     FROM pg_stat_activity WHERE application_name = 'handfast' AND state <> 'idle'";

/// How often a connection was seen doing what, of those inside a transaction.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Waits {
    /// Running, or waiting for a core to run on.
    pub(super) running: i64,
    /// Waiting for the log to be on disk.
    pub(super) committing: i64,
    /// Waiting for its node.
    pub(super) for_node: i64,
    /// All of them, with those that wait for something else.
    pub(super) all: i64,
}

impl Waits {
    /// Adds what was seen at another time.
    pub(super) fn add(&mut self, other: Self) {
        self.running += other.running;
        self.committing += other.committing;
        self.for_node += other.for_node;
        self.all += other.all;
    }
}

/// Looks until it is told to stop.
pub(super) struct Watch {
    stop: Sender<()>,
    looking: JoinHandle<anyhow::Result<Waits>>,
}

impl Watch {
    /// Begins to look at the database.
    pub(super) fn start(url: &str) -> anyhow::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let client = runtime.block_on(connect(url))?;
        let (stop, stopped) = mpsc::channel();
        let looking = thread::spawn(move || {
            let mut seen = Waits::default();
            while stopped.recv_timeout(PERIOD) == Err(RecvTimeoutError::Timeout) {
                seen.add(look(&runtime, &client)?);
            }
            Ok(seen)
        });
        Ok(Self { stop, looking })
    }

    /// What was seen.
    pub(super) fn stop(self) -> anyhow::Result<Waits> {
        drop(self.stop);
        let looked = self.looking.join();
        looked.map_err(|_| anyhow!("the one who looks panicked"))?
    }
}

async fn connect(url: &str) -> anyhow::Result<Client> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

fn look(runtime: &Runtime, client: &Client) -> anyhow::Result<Waits> {
    let row = runtime.block_on(client.query_one(LOOK, &[]))?;
    Ok(Waits {
        running: row.try_get(0)?,
        committing: row.try_get(1)?,
        for_node: row.try_get(2)?,
        all: row.try_get(3)?,
    })
}
