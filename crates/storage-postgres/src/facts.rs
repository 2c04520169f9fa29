//! What nodes keep in memory, and how they learn that it changed.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use handfast_storage::facts::StoredFacts;
use tokio_postgres::Row;

use crate::codec::get;
use crate::connection::{Answers, Command, Connections, Transaction, command};
use crate::errors::{Outcome, corrupt};
use crate::{api_keys, apps, configurations, platform_keys};

/// Locks the one row that whoever changes the facts must have, so that they
/// change one after the other.
const COUNT_UP: &str = "UPDATE installation SET facts_generation = facts_generation + 1 \
     WHERE id = 1 RETURNING facts_generation";

const NOTIFY: &str = "SELECT pg_notify('handfast_facts', '')";

pub(crate) const GENERATION: &str = "SELECT facts_generation FROM installation WHERE id = 1";

/// Counts the changes that this node has heard of.
#[derive(Debug, Default)]
pub(crate) struct Generation {
    heard: AtomicI64,
    changes: AtomicU64,
}

impl Generation {
    /// How many changes there were.
    pub(crate) fn changes(&self) -> u64 {
        self.changes.load(Ordering::Acquire)
    }

    /// Takes note of the number that the database has. Any other than the last
    /// is a change: after a failover it may well be smaller.
    pub(crate) fn hear(&self, number: i64) {
        if self.heard.swap(number, Ordering::AcqRel) != number {
            self.changes.fetch_add(1, Ordering::AcqRel);
        }
    }

    /// Takes note of the number in a row.
    pub(crate) fn hear_row(&self, row: Option<&Row>) -> Outcome<()> {
        self.hear(get(row.ok_or_else(corrupt)?, 0)?);
        Ok(())
    }
}

/// A transaction that changes the facts.
pub(crate) struct FactsChange<'a> {
    transaction: Transaction,
    generation: &'a Generation,
    number: i64,
}

impl<'a> FactsChange<'a> {
    /// Waits for its turn, then reads.
    pub(crate) async fn begin(
        connections: &Connections,
        generation: &'a Generation,
        reads: Vec<Command>,
    ) -> Outcome<(Self, Answers)> {
        let commands: Vec<_> = std::iter::once(command!(COUNT_UP)).chain(reads).collect();
        let (transaction, mut answers) = connections.begin(&commands).await?;
        let counted = answers.remove(0);
        let number = get(counted.first().ok_or_else(corrupt)?, 0)?;
        let change = Self {
            transaction,
            generation,
            number,
        };
        Ok((change, answers))
    }

    /// Writes, commits, and tells every node.
    pub(crate) async fn commit(self, mut writes: Vec<Command>) -> Outcome<Answers> {
        writes.push(command!(NOTIFY));
        let answers = self.transaction.commit(&writes).await?;
        self.generation.hear(self.number);
        Ok(answers)
    }
}

/// Looks at the number that the database has.
pub(crate) async fn look(connections: &Connections, generation: &Generation) -> Outcome<()> {
    let rows = connections.read(command!(GENERATION)).await?;
    generation.hear_row(rows.first())
}

/// Reads every fact as of one moment.
pub(crate) async fn read(connections: &Connections) -> Outcome<StoredFacts> {
    let commands = [
        apps::all(),
        api_keys::all(),
        configurations::in_force(),
        platform_keys::all(),
    ];
    let answers = connections.snapshot(&commands).await?;
    let [apps, api_keys, configurations, platform_keys] = &answers[..] else {
        return Err(corrupt());
    };
    Ok(StoredFacts {
        apps: apps.iter().map(apps::read).collect::<Outcome<_>>()?,
        api_keys: api_keys
            .iter()
            .map(api_keys::read_with_hash)
            .collect::<Outcome<_>>()?,
        configurations: configurations
            .iter()
            .map(configurations::read)
            .collect::<Outcome<_>>()?,
        platform_keys: platform_keys
            .iter()
            .map(platform_keys::read)
            .collect::<Outcome<_>>()?,
    })
}
