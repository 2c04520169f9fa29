//! Connections, and how statements travel on them: those that belong together
//! are sent at once, so that they cost one round trip.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use futures_util::future::{OptionFuture, join_all, join3};
use handfast_storage::{StorageError, StorageErrorKind};
use tokio::sync::{RwLock, RwLockReadGuard};
use tokio_postgres::types::ToSql;
use tokio_postgres::{Error, Row, Statement};

use crate::address::{Address, GRACE};
use crate::errors::{Fault, Outcome, Stage, fault, pool_fault, silent};
use crate::options::PostgresOptions;
use crate::statistics::PostgresStatistics;

const BEGIN: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
const BEGIN_SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const COMMIT: &str = "COMMIT";
const ROLLBACK: &str = "ROLLBACK";

/// A connection that is no longer of the pool.
pub(crate) type RawObject = deadpool_postgres::ClientWrapper;

/// A value bound to a statement.
pub(crate) type Parameter = Box<dyn ToSql + Send + Sync>;

/// A statement with its values.
pub(crate) struct Command {
    sql: &'static str,
    parameters: Vec<Parameter>,
}

impl Command {
    /// A statement with its values, made by `command!`.
    pub(crate) const fn new(sql: &'static str, parameters: Vec<Parameter>) -> Self {
        Self { sql, parameters }
    }
}

/// `command!(SQL, value, …)`: a statement with its values.
macro_rules! command {
    ($sql:expr $(, $value:expr)* $(,)?) => {
        $crate::connection::Command::new(
            $sql,
            vec![$(Box::new($value) as $crate::connection::Parameter),*],
        )
    };
}

pub(crate) use command;

/// The rows of each of several statements.
pub(crate) type Answers = Vec<Vec<Row>>;

/// The pool of connections to one database.
#[derive(Debug)]
pub(crate) struct Connections {
    pool: Pool,
    /// Kept apart: it is large, and asked for once.
    address: Box<Address>,
    patience: Duration,
    /// Shared by whatever is under way, taken whole to wait for its end.
    under_way: RwLock<()>,
    retries: AtomicU64,
}

impl Connections {
    /// A pool that connects when it must.
    pub(crate) fn new(options: &PostgresOptions) -> Result<Self, StorageError> {
        let address = Box::new(Address::of(options)?);
        let recycling_method = RecyclingMethod::Fast;
        let manager = Manager::from_config(
            address.config.clone(),
            address.encryption.clone(),
            ManagerConfig { recycling_method },
        );
        let pool = Pool::builder(manager)
            .runtime(Runtime::Tokio1)
            .max_size(options.pool_size.max(1))
            .wait_timeout(Some(options.wait_timeout))
            .create_timeout(Some(options.connect_timeout))
            .build();
        let pool = pool.map_err(|error| {
            StorageError::new(StorageErrorKind::Internal, "The pool cannot be made.")
                .caused_by(error)
        })?;
        Ok(Self {
            pool,
            address,
            patience: options.statement_timeout + GRACE,
            under_way: RwLock::new(()),
            retries: AtomicU64::new(0),
        })
    }

    /// The name by which every message calls the database: never its password.
    pub(crate) fn database(&self) -> &str {
        &self.address.database
    }

    /// Where the database is, for a connection outside the pool.
    pub(crate) const fn address(&self) -> &Address {
        &self.address
    }

    /// To be held while something accepted is under way.
    pub(crate) async fn accept(&self) -> RwLockReadGuard<'_, ()> {
        self.under_way.read().await
    }

    /// Gives out no more connections and waits for what is under way.
    pub(crate) async fn close(&self) {
        self.pool.close();
        let _all_of_it = self.under_way.write().await;
    }

    /// Gives out no more connections.
    pub(crate) fn close_at_once(&self) {
        self.pool.close();
    }

    /// Runs one statement that only reads.
    pub(crate) async fn read(&self, command: Command) -> Outcome<Vec<Row>> {
        self.single(command, Stage::Before).await
    }

    /// Runs one statement that writes, as a transaction of its own.
    pub(crate) async fn write(&self, command: Command) -> Outcome<Vec<Row>> {
        self.single(command, Stage::Committing).await
    }

    async fn single(&self, command: Command, stage: Stage) -> Outcome<Vec<Row>> {
        let mut line = self.line().await?;
        let brackets = Brackets {
            before: None,
            after: None,
            stage,
        };
        let mut answers = line.send(&[command], brackets).await?;
        Ok(answers.pop().unwrap_or_default())
    }

    /// Reads several things as of one moment.
    pub(crate) async fn snapshot(&self, commands: &[Command]) -> Outcome<Answers> {
        let brackets = Brackets {
            before: Some(BEGIN_SNAPSHOT),
            after: Some(COMMIT),
            stage: Stage::Before,
        };
        self.line().await?.send(commands, brackets).await
    }

    /// Begins a transaction with these statements: the first lock, the others
    /// see what was committed when all of the locks were there.
    pub(crate) async fn begin(&self, commands: &[Command]) -> Outcome<(Transaction, Answers)> {
        let line = self.line().await?;
        // First, so that a transaction given up half-way is rolled back.
        let mut transaction = Transaction {
            line,
            is_open: true,
        };
        let brackets = Brackets {
            before: Some(BEGIN),
            after: None,
            stage: Stage::Before,
        };
        let answers = transaction.line.send(commands, brackets).await?;
        Ok((transaction, answers))
    }

    /// A connection by itself, for what is no single statement.
    pub(crate) async fn client(&self) -> Outcome<Object> {
        self.pool.get().await.map_err(|error| pool_fault(&error))
    }

    /// A connection that leaves the pool, and ends with its use.
    pub(crate) async fn own_client(&self) -> Outcome<RawObject> {
        Ok(Object::take(self.client().await?))
    }

    /// How connections are used now: all of them, those idle, those awaited.
    pub(crate) fn statistics(&self) -> PostgresStatistics {
        let status = self.pool.status();
        PostgresStatistics {
            busy: status.size.saturating_sub(status.available),
            idle: status.available,
            waiting: status.waiting,
            retries: self.retries.load(Ordering::Relaxed),
        }
    }

    /// Counts a transaction that is tried again, and says how many were before.
    pub(crate) fn count_retry(&self) -> u64 {
        self.retries.fetch_add(1, Ordering::Relaxed)
    }

    async fn line(&self) -> Outcome<Line> {
        Ok(Line {
            connection: Some(self.client().await?),
            patience: self.patience,
        })
    }
}

/// What stands around statements that are sent at once.
#[derive(Clone, Copy)]
struct Brackets {
    before: Option<&'static str>,
    after: Option<&'static str>,
    stage: Stage,
}

/// A connection that is given up for good when it is silent for too long.
struct Line {
    connection: Option<Object>,
    patience: Duration,
}

impl Line {
    async fn send(&mut self, commands: &[Command], brackets: Brackets) -> Outcome<Answers> {
        let Some(connection) = &self.connection else {
            return Err(Fault::Failed(silent()));
        };
        let sending = tokio::time::timeout(self.patience, send(connection, commands, brackets));
        match sending.await {
            Ok(answers) => answers,
            Err(_) => {
                self.hang_up();
                Err(Fault::Failed(silent()))
            }
        }
    }

    fn hang_up(&mut self) {
        if let Some(connection) = self.connection.take() {
            drop(Object::take(connection));
        }
    }
}

/// A transaction. Dropped before its commit, it is rolled back.
pub(crate) struct Transaction {
    line: Line,
    is_open: bool,
}

impl Transaction {
    /// Writes all of this and commits, in one round trip.
    pub(crate) async fn commit(mut self, commands: &[Command]) -> Outcome<Answers> {
        let brackets = Brackets {
            before: None,
            after: Some(COMMIT),
            stage: Stage::Committing,
        };
        let answers = self.line.send(commands, brackets).await;
        // A commit after a statement that failed rolls back.
        self.is_open = answers.is_err() && self.is_open;
        answers
    }

    /// Rolls back in the background.
    fn abandon(&mut self) {
        let Some(connection) = self.line.connection.take() else {
            return;
        };
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(async move {
                if connection.batch_execute(ROLLBACK).await.is_err() {
                    drop(Object::take(connection));
                }
            })),
            Err(_) => drop(Object::take(connection)),
        }
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if self.is_open {
            self.abandon();
        }
    }
}

/// Prepares what this connection does not know yet, then sends everything
/// before it waits for the first answer.
async fn send(connection: &Object, commands: &[Command], around: Brackets) -> Outcome<Answers> {
    let mut statements = Vec::with_capacity(commands.len());
    for command in commands {
        let prepared = connection.prepare_cached(command.sql).await;
        statements.push(prepared.map_err(|error| fault(&error, Stage::Before))?);
    }
    let asked = commands.iter().zip(&statements);
    let asked = join_all(asked.map(|(command, statement)| ask(connection, command, statement)));
    let before = OptionFuture::from(around.before.map(|sql| connection.batch_execute(sql)));
    let after = OptionFuture::from(around.after.map(|sql| connection.batch_execute(sql)));
    let (begun, answers, ended) = join3(before, asked, after).await;
    let answers = || -> Result<Answers, Error> {
        begun.transpose()?;
        let answers = answers.into_iter().collect::<Result<_, _>>()?;
        ended.transpose()?;
        Ok(answers)
    };
    answers().map_err(|error| fault(&error, around.stage))
}

async fn ask(
    connection: &Object,
    command: &Command,
    statement: &Statement,
) -> Result<Vec<Row>, Error> {
    let parameters: Vec<&(dyn ToSql + Sync)> = command
        .parameters
        .iter()
        .map(|parameter| &**parameter as &(dyn ToSql + Sync))
        .collect();
    connection.query(statement, &parameters).await
}
