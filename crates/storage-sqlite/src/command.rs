//! A change that waits for the writer, with whoever waits for its answer.

use std::path::Path;
use std::sync::Arc;

use handfast_storage::Rejection;
use rusqlite::Connection;
use tokio::sync::oneshot;

use crate::active_devices::Changes;
use crate::errors::{Failure, Fault, Outcome};

/// What is to become of what a command wrote.
#[derive(Debug)]
pub(crate) enum Ran {
    /// It stays, once the group is committed.
    Keep,
    /// It is undone: a rule said no.
    Undo,
    /// It is undone: SQLite said no.
    Failed(Failure),
}

/// A command, whatever it answers with.
pub(crate) trait Command: Send {
    /// Does the work, once, inside a transaction, and says which devices
    /// became active by it or are no longer.
    fn run(&mut self, connection: &Connection, changes: &mut Changes) -> Ran;

    /// Replaces whatever the command came to.
    fn fail(&mut self, failure: &Failure);

    /// Whether what it did may change the facts that nodes keep in memory.
    fn changed_facts(&self) -> bool;

    /// Answers whoever waits.
    fn answer(self: Box<Self>);
}

/// A command that answers with a `T`.
pub(crate) struct Job<T, W> {
    work: Option<W>,
    changes_facts: fn(&T) -> bool,
    result: Option<Result<T, Rejection>>,
    waiting: oneshot::Sender<Result<T, Rejection>>,
    path: Arc<Path>,
}

impl<T, W> Job<T, W>
where
    T: Send,
    W: FnOnce(&Connection, &mut Changes) -> Outcome<T> + Send,
{
    /// A job and where its answer will come.
    pub(crate) fn new(
        path: Arc<Path>,
        changes_facts: fn(&T) -> bool,
        work: W,
    ) -> (Self, oneshot::Receiver<Result<T, Rejection>>) {
        let (waiting, answer) = oneshot::channel();
        let job = Self {
            work: Some(work),
            changes_facts,
            result: None,
            waiting,
            path,
        };
        (job, answer)
    }
}

impl<T, W> Command for Job<T, W>
where
    T: Send,
    W: FnOnce(&Connection, &mut Changes) -> Outcome<T> + Send,
{
    fn run(&mut self, connection: &Connection, changes: &mut Changes) -> Ran {
        let Some(work) = self.work.take() else {
            return Ran::Undo;
        };
        match work(connection, changes) {
            Ok(answer) => {
                self.result = Some(Ok(answer));
                Ran::Keep
            }
            Err(Fault::Refused(refusal)) => {
                self.result = Some(Err(refusal.into()));
                Ran::Undo
            }
            Err(Fault::Sqlite(error)) => {
                let failure = Failure::new(error, &self.path);
                self.fail(&failure);
                Ran::Failed(failure)
            }
        }
    }

    fn fail(&mut self, failure: &Failure) {
        self.result = Some(Err(failure.to_error().into()));
    }

    fn changed_facts(&self) -> bool {
        matches!(&self.result, Some(Ok(answer)) if (self.changes_facts)(answer))
    }

    fn answer(self: Box<Self>) {
        if let Some(result) = self.result {
            // Whoever asked may have left: what was done stays done.
            let _ = self.waiting.send(result);
        }
    }
}
