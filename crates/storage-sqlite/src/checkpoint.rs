//! Writing the write-ahead log back to the file, away from the writer.
//!
//! A thread of its own copies the log in small slices while the writer appends
//! to it. Pages are copied to places all over the file, and whoever syncs the
//! log waits while the disk is busy with them: many at once would hold up every
//! commit for as long as they take. Once the log has grown by its threshold the
//! writer itself copies the last slice between two groups, when nobody can
//! append: only then does the next commit begin the log anew, and so the log
//! stays bounded under constant load.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::Connection;

use crate::anchor::Anchor;
use crate::connection::open_checkpointer;

/// What is copied at once, in pages: so little that a commit which waits for it
/// hardly shows, and so much that syncing it is worth its while.
const SLICE: u32 = 300;
/// What is little enough, in pages, for the writer to copy between two groups.
const REMAINDER: u32 = 100;
/// How long the end waits for other processes that read. The log that it would
/// leave is emptied by whoever closes the file last.
const CLOSING_PATIENCE: Duration = Duration::from_millis(300);
/// The most passes before the writer copies the rest, however much that is.
const PASSES: usize = 8;

/// What the writer, the checkpoint thread and the metrics share of the log.
#[derive(Debug, Default)]
pub(crate) struct LogGauge {
    pages: AtomicU32,
    /// The pages known to be in the file already.
    copied: AtomicU32,
    /// The length from which the log is to begin anew.
    due: AtomicU32,
    is_running: AtomicBool,
    wants_finish: AtomicBool,
    checkpoints: AtomicU64,
}

impl LogGauge {
    /// The pages in the log after the last commit.
    pub(crate) fn pages(&self) -> u32 {
        self.pages.load(Ordering::Relaxed)
    }

    /// How often the log was written back.
    pub(crate) fn checkpoints(&self) -> u64 {
        self.checkpoints.load(Ordering::Relaxed)
    }

    /// The pages that are in the log alone. What was copied of a log that has
    /// begun anew since says nothing of this one.
    fn uncopied(&self) -> u32 {
        let pages = self.pages();
        let copied = self.copied.load(Ordering::Relaxed);
        pages.checked_sub(copied).unwrap_or(pages)
    }

    fn is_due(&self) -> bool {
        self.pages() >= self.due.load(Ordering::Relaxed)
    }
}

/// The writer's side: decides when, and finishes.
#[derive(Debug)]
pub(crate) struct Checkpointer {
    gauge: Arc<LogGauge>,
    anchor: Arc<Anchor>,
    threshold: u32,
    last_pages: u32,
    wake: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Checkpointer {
    /// Starts the thread for the database at `path`.
    pub(crate) fn start(
        path: &Path,
        threshold: u32,
        gauge: &Arc<LogGauge>,
        anchor: &Arc<Anchor>,
    ) -> Result<Self, rusqlite::Error> {
        let connection = open_checkpointer(path)?;
        let (wake, woken) = sync_channel(1);
        gauge.due.store(threshold, Ordering::Relaxed);
        let (shared, held) = (Arc::clone(gauge), Arc::clone(anchor));
        let thread = std::thread::Builder::new()
            .name("handfast-checkpoint".to_owned())
            .spawn(move || serve(&connection, &shared, &held, &woken))
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        Ok(Self {
            gauge: Arc::clone(gauge),
            anchor: Arc::clone(anchor),
            threshold,
            last_pages: 0,
            wake: Some(wake),
            thread: Some(thread),
        })
    }

    /// Has `connection` tell how long the log is after each of its commits.
    pub(crate) fn watch(&self, connection: &mut Connection) -> Result<(), rusqlite::Error> {
        let gauge = Arc::clone(&self.gauge);
        connection.wal_hook(Some(move |_: &mut rusqlite::hooks::Wal, pages| {
            let pages = u32::try_from(pages).unwrap_or(0);
            gauge.pages.store(pages, Ordering::Relaxed);
            Ok(())
        }))
    }

    /// After a group: finishes what the thread has prepared, or wakes it when
    /// there is a slice to copy.
    pub(crate) fn after_group(&mut self, connection: &Connection) {
        self.follow();
        if self.gauge.wants_finish.swap(false, Ordering::Acquire) {
            return self.finish(connection);
        }
        self.wake_for_slice();
    }

    /// While nothing is to be written: keeps the log short, and lets other
    /// processes have it.
    pub(crate) fn when_idle(&mut self, connection: &Connection) {
        self.anchor.release();
        self.after_group(connection);
    }

    /// Stops the thread and empties the log.
    pub(crate) fn close(&mut self, connection: &Connection) {
        self.wake = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the checkpoint thread panicked");
        }
        let emptied = connection
            .busy_timeout(CLOSING_PATIENCE)
            .and_then(|()| checkpoint(connection, &self.anchor, EMPTYING));
        if let Err(error) = emptied {
            tracing::warn!(%error, "the write-ahead log is left for the next start");
        }
    }

    fn follow(&mut self) {
        let pages = self.gauge.pages();
        if pages < self.last_pages {
            self.gauge.copied.store(0, Ordering::Relaxed);
            self.gauge.due.store(self.threshold, Ordering::Relaxed);
        }
        self.last_pages = pages;
    }

    fn wake_for_slice(&self) {
        if self.gauge.uncopied() >= SLICE.min(self.threshold).max(1)
            && !self.gauge.is_running.swap(true, Ordering::AcqRel)
            && let Some(wake) = &self.wake
        {
            // Full means that it is woken already.
            let _ = wake.try_send(());
        }
    }

    fn finish(&mut self, connection: &Connection) {
        if !copy(connection, &self.gauge, &self.anchor) {
            // Not to be tried again at once: the disk may be full.
            self.gauge.copied.store(self.last_pages, Ordering::Relaxed);
        }
        // A log that could not begin anew is tried again a little later.
        let due = self.last_pages + (self.threshold / 8).max(1);
        self.gauge.due.store(due, Ordering::Relaxed);
        self.gauge.checkpoints.fetch_add(1, Ordering::Relaxed);
        self.gauge.is_running.store(false, Ordering::Release);
    }
}

const PASSIVE: &str = "PRAGMA wal_checkpoint(PASSIVE)";
const EMPTYING: &str = "PRAGMA wal_checkpoint(TRUNCATE)";

/// The checkpoint thread. Ends when the writer hangs up.
fn serve(connection: &Connection, gauge: &LogGauge, anchor: &Anchor, woken: &Receiver<()>) {
    while woken.recv() == Ok(()) {
        let is_copied = (0..PASSES)
            .take_while(|pass| *pass == 0 || gauge.is_due() && gauge.uncopied() > REMAINDER)
            .all(|_| copy(connection, gauge, anchor));
        if gauge.is_due() || !is_copied {
            gauge.wants_finish.store(true, Ordering::Release);
        } else {
            gauge.is_running.store(false, Ordering::Release);
        }
    }
}

/// Copies what is in the log now, and answers whether that was possible.
fn copy(connection: &Connection, gauge: &LogGauge, anchor: &Anchor) -> bool {
    match checkpoint(connection, anchor, PASSIVE) {
        Ok(copied) => {
            gauge.copied.store(copied, Ordering::Relaxed);
            true
        }
        Err(error) => {
            tracing::warn!(%error, "the write-ahead log cannot be written back");
            false
        }
    }
}

/// Answers with how many pages of the log are in the file now.
fn checkpoint(connection: &Connection, anchor: &Anchor, sql: &str) -> Result<u32, rusqlite::Error> {
    anchor.release();
    let copied = connection.prepare_cached(sql)?.query_row([], |row| {
        let copied: i64 = row.get(2)?;
        Ok(u32::try_from(copied).unwrap_or(0))
    });
    // What was held anew meanwhile lies in the log, and keeps it from beginning
    // anew. What is held from now on lies in the file.
    anchor.release();
    copied
}
