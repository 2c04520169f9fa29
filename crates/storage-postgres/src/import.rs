//! A database into which an embedded store is moved.

use std::time::Duration;

use deadpool_postgres::Object;
use handfast_storage::{Rejection, StorageError, StorageErrorKind};
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Row};

use crate::codec::get;
use crate::connection::{Connections, command};
use crate::errors::{Fault, Outcome, Stage, corrupt, crowded, fault, incomplete, only_failures};
use crate::options::PostgresOptions;
use crate::{retry, schema};

/// What is told at once may be long, and the database may be slow.
const PATIENCE: Duration = Duration::from_secs(60);

/// Every statement finds a few thousand rows by their keys, in a table that
/// grows meanwhile: it is planned for what it is given, and always by index.
const SETTINGS: &str = "SET plan_cache_mode = force_custom_plan; SET jit = off; \
     SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off";

/// Held by the one who moves data in, until its connection ends. That of a
/// process that was just killed takes a moment to.
const TAKE_TURN: &str = "SET lock_timeout = '5s'; SELECT pg_advisory_lock(4846535400)";

const STATE: &str = "SELECT import FROM installation WHERE id = 1";

/// A node that serves has remembered its master key.
const BEGIN: &str = "UPDATE installation SET import = $1 \
     WHERE id = 1 AND master_key_fingerprint IS NULL";

const END: &str = "UPDATE installation SET import = $1 WHERE id = 1";

const UNDER_WAY: &str = "under way";
const FINISHED: &str = "finished";

/// How far the moving of data into a database has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportState {
    /// Nothing was moved here.
    None,
    /// Some of it is here.
    UnderWay,
    /// All of it is here.
    Finished,
}

/// A database into which an embedded store is moved, by one process at a time.
/// While that is under way no [`PostgresStorage`](crate::PostgresStorage) opens
/// it.
pub struct PostgresImport {
    connections: Connections,
    client: Object,
}

impl PostgresImport {
    /// Opens the database, making or upgrading its tables.
    ///
    /// # Errors
    ///
    /// When the database cannot be reached, refuses the account, is of a newer
    /// Handfast, or when another process moves data into it.
    pub async fn open(mut options: PostgresOptions) -> Result<Self, StorageError> {
        options.statement_timeout = options.statement_timeout.max(PATIENCE);
        let connections = Connections::new(&options)?;
        schema::migrate(&connections).await?;
        let client = connections.client().await;
        let client = client.map_err(|fault| into_error(fault, &connections))?;
        take_turn(&client, &connections).await?;
        Ok(Self {
            connections,
            client,
        })
    }

    /// The name of the database, without its password.
    pub fn database(&self) -> &str {
        self.connections.database()
    }

    /// The connection.
    pub fn client(&mut self) -> &mut Client {
        &mut self.client
    }

    /// How far it has come.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn state(&self) -> Result<ImportState, StorageError> {
        let row = self.client.query_opt(STATE, &[]).await;
        row.map_err(|error| self.fault(&error)).and_then(|row| {
            read(row.as_ref()).map_err(|fault| into_error(fault, &self.connections))
        })
    }

    /// Notes that it has begun, unless a node has served from the database.
    /// Answers whether it was noted; from then on no node can begin to serve.
    ///
    /// # Errors
    ///
    /// When the database cannot be written.
    pub async fn mark_under_way(&self) -> Result<bool, StorageError> {
        let marked = self.client.execute(BEGIN, &[&UNDER_WAY]).await;
        let marked = marked.map_err(|error| self.fault(&error))?;
        Ok(marked > 0)
    }

    /// Notes that it has ended: from now on nodes may serve.
    ///
    /// # Errors
    ///
    /// When the database cannot be written.
    pub async fn mark_finished(&self) -> Result<(), StorageError> {
        let marked = self.client.execute(END, &[&FINISHED]).await;
        marked.map(drop).map_err(|error| self.fault(&error))
    }

    /// A fault of the connection, with its cure.
    pub fn fault(&self, error: &tokio_postgres::Error) -> StorageError {
        into_error(fault(error, Stage::Before), &self.connections)
    }
}

impl std::fmt::Debug for PostgresImport {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut it = formatter.debug_struct("PostgresImport");
        it.field("database", &self.database())
            .finish_non_exhaustive()
    }
}

/// Refuses a database into which data is still being moved.
pub(crate) async fn check_complete(connections: &Connections) -> Result<(), StorageError> {
    let checked: Result<(), Rejection> = retry::run(connections, || async {
        let rows = connections.read(command!(STATE)).await?;
        match read(rows.first())? {
            ImportState::UnderWay => Err(incomplete()),
            ImportState::None | ImportState::Finished => Ok(()),
        }
    })
    .await;
    checked.map_err(only_failures)
}

async fn take_turn(client: &Client, connections: &Connections) -> Result<(), StorageError> {
    let taken = async {
        client.batch_execute(SETTINGS).await?;
        client.batch_execute(TAKE_TURN).await
    };
    match taken.await {
        Err(error) if error.code() == Some(&SqlState::LOCK_NOT_AVAILABLE) => {
            Err(StorageError::new(
                StorageErrorKind::Unavailable,
                format!(
                    "{}: another process is moving data into this database. Wait until it ends, \
                     or stop it.",
                    connections.database()
                ),
            ))
        }
        taken => taken.map_err(|error| into_error(fault(&error, Stage::Before), connections)),
    }
}

fn read(row: Option<&Row>) -> Outcome<ImportState> {
    match get(row.ok_or_else(corrupt)?, 0)? {
        None => Ok(ImportState::None),
        Some(UNDER_WAY) => Ok(ImportState::UnderWay),
        Some(FINISHED) => Ok(ImportState::Finished),
        Some(_) => Err(corrupt()),
    }
}

fn into_error(fault: Fault, connections: &Connections) -> StorageError {
    match fault {
        Fault::Lost(failure) | Fault::Failed(failure) => failure,
        // Somebody else is at it: nothing that is moved races by itself.
        Fault::Raced | Fault::Refused(_) => crowded(),
    }
    .into_error(connections.database())
}
