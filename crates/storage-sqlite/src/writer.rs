//! The one thread that writes.

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{
    Receiver, RecvTimeoutError, Sender, SyncSender, TrySendError, channel, sync_channel,
};
use std::time::Duration;

use handfast_storage::{Rejection, StorageError, StorageErrorKind};
use rusqlite::Connection;
use tokio::sync::{oneshot, watch};

use crate::active_devices::Changes;
use crate::anchor::Anchor;
use crate::checkpoint::{Checkpointer, LogGauge};
use crate::command::{Command, Job};
use crate::connection::open_writer;
use crate::errors::{Failure, Outcome, closed, overloaded, storage_error};
use crate::group;
use crate::options::SqliteOptions;
use crate::statistics::{Counters, SqliteStatistics};

/// How often other processes' commits are looked for while nothing is written.
const TICK: Duration = Duration::from_millis(250);
// The trait promises that others' changes are noticed within a second.
const _: () = assert!(TICK.as_millis() * 2 <= 1_000);
/// How long a store that is dropped, rather than closed, waits for its writer.
const DROP_PATIENCE: Duration = Duration::from_secs(5);

/// What waits in the queue.
enum Message {
    Command(Box<dyn Command>),
    /// Look whether another process wrote, and say when that is done.
    LookForChanges(oneshot::Sender<()>),
    /// Look whether the store is closing.
    WakeUp,
}

/// What the writer's thread and its callers share.
#[derive(Debug)]
struct Shared {
    path: Arc<Path>,
    is_closing: AtomicBool,
    facts_generation: AtomicU64,
    counters: Counters,
    log: Arc<LogGauge>,
    anchor: Arc<Anchor>,
}

/// The callers' side of the writer.
#[derive(Debug)]
pub(crate) struct Writer {
    shared: Arc<Shared>,
    queue: SyncSender<Message>,
    ended: watch::Receiver<bool>,
    /// The same for a thread that cannot await: hung up at the end.
    hung_up: Mutex<Receiver<()>>,
}

impl Writer {
    /// Opens the database for writing and starts the thread.
    pub(crate) fn start(options: &SqliteOptions) -> Result<Self, StorageError> {
        let path: Arc<Path> = options.path.as_path().into();
        let mut connection = open_writer(&path, options.max_pages)?;
        let fail = |error| storage_error(error, &path);
        let log = Arc::new(LogGauge::default());
        let anchor = Arc::new(Anchor::open(&path).map_err(fail)?);
        let checkpointer =
            Checkpointer::start(&path, options.checkpoint_pages, &log, &anchor).map_err(fail)?;
        checkpointer.watch(&mut connection).map_err(fail)?;
        let data_version = read_data_version(&connection).map_err(fail)?;
        let shared = Arc::new(Shared {
            path,
            is_closing: AtomicBool::new(false),
            facts_generation: AtomicU64::new(1),
            counters: Counters::default(),
            log,
            anchor,
        });
        let (queue, waiting) = sync_channel(options.queue_length.max(1));
        let (ending, ended) = watch::channel(false);
        let (hang_up, hung_up) = channel();
        let thread = WriterThread {
            shared: Arc::clone(&shared),
            connection,
            checkpointer,
            waiting,
            group: Vec::with_capacity(options.group_limit.max(1)),
            group_limit: options.group_limit.max(1),
            looking: Vec::new(),
            data_version,
        };
        spawn(thread, ending, hang_up)?;
        Ok(Self {
            shared,
            queue,
            ended,
            hung_up: Mutex::new(hung_up),
        })
    }

    /// Has `work` done in a transaction and answers once it is on disk.
    /// `changes_facts` says of its answer whether facts changed.
    pub(crate) async fn submit<T, W>(
        &self,
        changes_facts: fn(&T) -> bool,
        work: W,
    ) -> Result<T, Rejection>
    where
        T: Send + 'static,
        W: FnOnce(&Connection) -> Outcome<T> + Send + 'static,
    {
        let work = |connection: &Connection, _: &mut Changes| work(connection);
        self.submit_counted(changes_facts, work).await
    }

    /// The same for work that changes which devices are active.
    pub(crate) async fn submit_counted<T, W>(
        &self,
        changes_facts: fn(&T) -> bool,
        work: W,
    ) -> Result<T, Rejection>
    where
        T: Send + 'static,
        W: FnOnce(&Connection, &mut Changes) -> Outcome<T> + Send + 'static,
    {
        let (job, answer) = Job::new(Arc::clone(&self.shared.path), changes_facts, work);
        self.enqueue(Box::new(job))?;
        answer.await.unwrap_or_else(|_| Err(closed().into()))
    }

    /// How often the facts may have changed.
    pub(crate) fn facts_generation(&self) -> u64 {
        self.shared.facts_generation.load(Ordering::Acquire)
    }

    /// Waits until what other processes committed before is counted.
    pub(crate) async fn look_for_changes(&self) -> Result<(), StorageError> {
        let (looked, answer) = oneshot::channel();
        match self.queue.try_send(Message::LookForChanges(looked)) {
            Ok(()) => answer.await.map_err(|_| closed()),
            Err(TrySendError::Full(_)) => Err(overloaded()),
            Err(TrySendError::Disconnected(_)) => Err(closed()),
        }
    }

    /// What holds the newest snapshot for those who read.
    pub(crate) fn anchor(&self) -> Arc<Anchor> {
        Arc::clone(&self.shared.anchor)
    }

    /// How the writer is doing.
    pub(crate) fn statistics(&self) -> SqliteStatistics {
        self.shared.counters.statistics(&self.shared.log)
    }

    /// Finishes what was accepted and ends the thread.
    pub(crate) async fn close(&self) {
        self.begin_closing();
        let mut ended = self.ended.clone();
        // An error means that the thread is gone, which is what is waited for.
        let _ = ended.wait_for(|ended| *ended).await;
    }

    /// The same for a thread that cannot await, for a while.
    pub(crate) fn close_blocking(&self) {
        self.begin_closing();
        if let Ok(hung_up) = self.hung_up.lock() {
            let _ = hung_up.recv_timeout(DROP_PATIENCE);
        }
    }

    fn begin_closing(&self) {
        self.shared.is_closing.store(true, Ordering::SeqCst);
        // A full queue keeps the writer awake by itself.
        let _ = self.queue.try_send(Message::WakeUp);
    }

    fn enqueue(&self, command: Box<dyn Command>) -> Result<(), StorageError> {
        if self.shared.is_closing.load(Ordering::SeqCst) {
            return Err(closed());
        }
        self.shared.counters.command_waits();
        let refused = match self.queue.try_send(Message::Command(command)) {
            Ok(()) => return Ok(()),
            Err(TrySendError::Full(_)) => overloaded(),
            Err(TrySendError::Disconnected(_)) => closed(),
        };
        self.shared.counters.command_taken();
        Err(refused)
    }
}

fn spawn(
    thread: WriterThread,
    ending: watch::Sender<bool>,
    hang_up: Sender<()>,
) -> Result<(), StorageError> {
    let spawned = std::thread::Builder::new()
        .name("handfast-writer".to_owned())
        .spawn(move || {
            thread.run();
            ending.send_replace(true);
            drop(hang_up);
        });
    spawned.map(|_| ()).map_err(|error| {
        StorageError::new(
            StorageErrorKind::Unavailable,
            "The system does not allow another thread.",
        )
        .caused_by(error)
    })
}

/// The thread's side of the writer.
struct WriterThread {
    shared: Arc<Shared>,
    connection: Connection,
    checkpointer: Checkpointer,
    waiting: Receiver<Message>,
    group: Vec<Box<dyn Command>>,
    group_limit: usize,
    /// Who waits to be told that other processes were looked for.
    looking: Vec<oneshot::Sender<()>>,
    data_version: i64,
}

impl WriterThread {
    fn run(mut self) {
        loop {
            match self.waiting.recv_timeout(TICK) {
                Ok(message) => self.take(message),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            // Read before the queue is emptied: what was accepted is done.
            let is_closing = self.shared.is_closing.load(Ordering::SeqCst);
            self.gather();
            self.notice_others();
            if !self.group.is_empty() {
                self.commit();
                self.checkpointer.after_group(&self.connection);
            } else if is_closing {
                break;
            } else {
                self.checkpointer.when_idle(&self.connection);
            }
        }
        self.checkpointer.close(&self.connection);
    }

    fn gather(&mut self) {
        while self.group.len() < self.group_limit
            && let Ok(message) = self.waiting.try_recv()
        {
            self.take(message);
        }
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Command(command) => {
                self.shared.counters.command_taken();
                self.group.push(command);
            }
            Message::LookForChanges(looked) => self.looking.push(looked),
            Message::WakeUp => {}
        }
    }

    fn commit(&mut self) {
        match group::commit(&self.connection, &self.shared.path, &mut self.group) {
            Ok(()) => {
                self.shared.anchor.committed();
                self.shared.counters.group_committed(self.group.len());
                if self.group.iter().any(|command| command.changed_facts()) {
                    self.facts_changed();
                }
            }
            Err(failure) => self.fail_group(&failure),
        }
        for command in self.group.drain(..) {
            command.answer();
        }
    }

    fn fail_group(&mut self, failure: &Failure) {
        for command in &mut self.group {
            command.fail(failure);
        }
    }

    /// The data version changes only when another connection commits, and in
    /// this process no other does.
    fn notice_others(&mut self) {
        match read_data_version(&self.connection) {
            Ok(version) if version == self.data_version => {}
            Ok(version) => {
                self.data_version = version;
                self.shared.anchor.committed();
                self.facts_changed();
            }
            // The next command meets the same fault and tells of it.
            Err(error) => tracing::debug!(%error, "cannot look for other writers"),
        }
        for looked in self.looking.drain(..) {
            // Whoever asked may have gone.
            let _ = looked.send(());
        }
    }

    fn facts_changed(&self) {
        self.shared.facts_generation.fetch_add(1, Ordering::Release);
    }
}

fn read_data_version(connection: &Connection) -> Result<i64, rusqlite::Error> {
    connection
        .prepare_cached("PRAGMA data_version")?
        .query_row([], |row| row.get(0))
}
