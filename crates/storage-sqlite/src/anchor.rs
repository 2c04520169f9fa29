//! One snapshot held open, so that look-ups need not ask the kernel for theirs.
//!
//! Whoever reads locks its snapshot in the index of the log. SQLite asks the
//! kernel for that lock only if no connection of this process has it already:
//! while the anchor holds the newest snapshot, others lock and unlock the same
//! one in memory. Which is the newest, each of them still looks for itself, so
//! what they read does not depend on the anchor at all.
//!
//! What is held cannot be written back. So every checkpoint makes the anchor
//! let go first, and so does a writer that has had nothing to do for a while.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Result};

use crate::connection::open_reader;

/// The commit that is held when none is.
const NONE: u64 = 0;

/// Holds the newest snapshot while there is something to read.
#[derive(Debug)]
pub(crate) struct Anchor {
    connection: Mutex<Option<Connection>>,
    /// The number of the newest commit that is known of.
    newest: AtomicU64,
    /// The number of the commit that is held, or [`NONE`].
    held: AtomicU64,
}

impl Anchor {
    /// An anchor that holds nothing yet.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        Ok(Self {
            connection: Mutex::new(Some(open_reader(path)?)),
            newest: AtomicU64::new(NONE + 1),
            held: AtomicU64::new(NONE),
        })
    }

    /// Something was committed, here or by another process.
    pub(crate) fn committed(&self) {
        self.newest.fetch_add(1, Ordering::Release);
    }

    /// Holds the newest snapshot, unless another thread is about to. Should
    /// that fail, look-ups are merely slower, and tell of the fault themselves.
    pub(crate) fn hold(&self) {
        let newest = self.newest.load(Ordering::Acquire);
        if self.held.load(Ordering::Relaxed) == newest {
            return;
        }
        let Ok(connection) = self.connection.try_lock() else {
            return;
        };
        if let Some(connection) = connection.as_ref() {
            let is_held = let_go(connection).and_then(|()| begin(connection)).is_ok();
            self.held
                .store(if is_held { newest } else { NONE }, Ordering::Relaxed);
        }
    }

    /// Lets go of what is held, until somebody reads again.
    pub(crate) fn release(&self) {
        if let Some(connection) = self.lock().as_ref() {
            self.held.store(NONE, Ordering::Relaxed);
            if let Err(error) = let_go(connection) {
                tracing::debug!(%error, "a snapshot stays held");
            }
        }
    }

    /// Lets go for ever.
    pub(crate) fn close(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> MutexGuard<'_, Option<Connection>> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

fn let_go(connection: &Connection) -> Result<()> {
    if connection.is_autocommit() {
        return Ok(());
    }
    connection.prepare_cached("ROLLBACK")?.execute([])?;
    Ok(())
}

/// A transaction takes its snapshot when it first reads.
fn begin(connection: &Connection) -> Result<()> {
    connection.prepare_cached("BEGIN")?.execute([])?;
    connection
        .prepare_cached("SELECT health_checks FROM installation")?
        .query_row([], |_| Ok(()))
}
