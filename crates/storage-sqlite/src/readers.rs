//! Connections for reading, used on the calling thread.
//!
//! A look-up of a row in a warm page cache takes a few microseconds: less than
//! handing it to another thread and being woken by it. So look-ups run where
//! they are asked for; only what reads many rows goes to the blocking threads.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossbeam_queue::ArrayQueue;
use handfast_storage::StorageError;
use rusqlite::{Connection, Result as SqlResult};

use crate::anchor::Anchor;
use crate::connection::open_reader;
use crate::errors::{closed, storage_error};
use crate::options::SqliteOptions;

/// A pool of connections that only read.
#[derive(Debug)]
pub(crate) struct Readers {
    path: Box<Path>,
    idle: ArrayQueue<Connection>,
    anchor: Arc<Anchor>,
    is_closed: AtomicBool,
}

impl Readers {
    /// Opens as many connections as are kept.
    pub(crate) fn open(options: &SqliteOptions, anchor: Arc<Anchor>) -> Result<Self, StorageError> {
        let path = options.path.as_path();
        let idle = ArrayQueue::new(options.reader_count.max(1));
        while !idle.is_full() {
            let connection = open_reader(path).map_err(|error| storage_error(error, path))?;
            if idle.push(connection).is_err() {
                break;
            }
        }
        Ok(Self {
            path: path.into(),
            idle,
            anchor,
            is_closed: AtomicBool::new(false),
        })
    }

    /// Runs one statement.
    pub(crate) fn read<T>(
        &self,
        query: impl FnOnce(&Connection) -> SqlResult<T>,
    ) -> Result<T, StorageError> {
        let reader = self.borrow()?;
        self.anchor.hold();
        match &reader.connection {
            Some(connection) => query(connection).map_err(|error| storage_error(error, &self.path)),
            None => Err(closed()),
        }
    }

    /// Runs several statements that see the same moment.
    pub(crate) fn read_snapshot<T>(
        &self,
        query: impl FnOnce(&Connection) -> SqlResult<T>,
    ) -> Result<T, StorageError> {
        self.read(|connection| in_snapshot(connection, query))
    }

    /// Runs what reads many rows away from the threads that serve requests.
    pub(crate) async fn read_apart<T: Send + 'static>(
        self: &Arc<Self>,
        query: impl FnOnce(&Connection) -> SqlResult<T> + Send + 'static,
    ) -> Result<T, StorageError> {
        let readers = Arc::clone(self);
        tokio::task::spawn_blocking(move || readers.read_snapshot(query))
            .await
            .unwrap_or_else(|_| Err(closed()))
    }

    /// Closes every connection, those in use as soon as they are given back.
    pub(crate) fn close(&self) {
        self.is_closed.store(true, Ordering::SeqCst);
        self.anchor.close();
        while self.idle.pop().is_some() {}
    }

    fn borrow(&self) -> Result<Reader<'_>, StorageError> {
        if self.is_closed.load(Ordering::SeqCst) {
            return Err(closed());
        }
        let connection = match self.idle.pop() {
            Some(connection) => connection,
            // More threads read than was foreseen. Waiting for one of them
            // would hold up this one's other requests.
            None => open_reader(&self.path).map_err(|error| storage_error(error, &self.path))?,
        };
        Ok(Reader {
            readers: self,
            connection: Some(connection),
        })
    }
}

/// Runs several statements that see the same moment.
pub(crate) fn in_snapshot<T>(
    connection: &Connection,
    query: impl FnOnce(&Connection) -> SqlResult<T>,
) -> SqlResult<T> {
    connection.prepare_cached("BEGIN")?.execute([])?;
    let result = query(connection);
    match connection.prepare_cached("COMMIT")?.execute([]) {
        Err(error) if !connection.is_autocommit() => result.and(Err(error)),
        // SQLite finds fault with a damaged file even here. What was read stands.
        _ => result,
    }
}

/// A connection that finds its own way back.
struct Reader<'pool> {
    readers: &'pool Readers,
    connection: Option<Connection>,
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else {
            return;
        };
        // One left inside a transaction would see the past for ever.
        if connection.is_autocommit() {
            // Closed if there are enough already.
            let _ = self.readers.idle.push(connection);
        }
        if self.readers.is_closed.load(Ordering::SeqCst) {
            self.readers.close();
        }
    }
}
