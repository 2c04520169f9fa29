//! Group commit: many commands, one transaction, one wait for the disk.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use rusqlite::{Connection, Result};

use crate::active_devices::Changes;
use crate::command::{Command, Ran};
use crate::errors::Failure;

/// Runs the commands in one transaction, each in a savepoint, so that one that
/// fails costs only itself. Fails when nothing of the group is on disk.
pub(crate) fn commit(
    connection: &Connection,
    path: &Path,
    commands: &mut [Box<dyn Command>],
) -> std::result::Result<(), Failure> {
    let committed = run(connection, path, commands);
    if committed.is_err() && !connection.is_autocommit() {
        // If even this fails the next BEGIN does too, and says so.
        let _ = execute(connection, "ROLLBACK");
    }
    committed
}

fn run(
    connection: &Connection,
    path: &Path,
    commands: &mut [Box<dyn Command>],
) -> std::result::Result<(), Failure> {
    let fail = |error| Failure::new(error, path);
    execute(connection, "BEGIN IMMEDIATE").map_err(fail)?;
    let mut changes = Changes::default();
    for command in commands {
        execute(connection, "SAVEPOINT command").map_err(fail)?;
        let mark = changes.mark();
        match run_caught(connection, command.as_mut(), &mut changes) {
            Ran::Keep => {}
            // SQLite undoes everything by itself when, for one, the disk is
            // full: then the commands before this one are gone as well.
            Ran::Failed(failure) if connection.is_autocommit() => return Err(failure),
            Ran::Undo | Ran::Failed(_) => {
                execute(connection, "ROLLBACK TO command").map_err(fail)?;
                changes.undo_to(mark);
            }
        }
        execute(connection, "RELEASE command").map_err(fail)?;
    }
    changes.write(connection).map_err(fail)?;
    execute(connection, "COMMIT").map_err(fail)
}

fn run_caught(connection: &Connection, command: &mut dyn Command, changes: &mut Changes) -> Ran {
    // The connection is sound after a panic: statements are reset as the stack
    // unwinds, and the savepoint is rolled back.
    catch_unwind(AssertUnwindSafe(|| command.run(connection, changes))).unwrap_or_else(|_| {
        tracing::error!("a command of the store panicked and was undone");
        let failure = Failure::panicked();
        command.fail(&failure);
        Ran::Failed(failure)
    })
}

fn execute(connection: &Connection, sql: &str) -> Result<()> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use handfast_domain::activity::DeviceLabels;
    use handfast_domain::{AppId, FormFactor, Platform, Refusal};
    use handfast_storage::{Rejection, StorageErrorKind};
    use tokio::sync::oneshot::Receiver;

    use super::*;
    use crate::active_devices;
    use crate::command::Job;
    use crate::errors::Outcome;
    use crate::schema;

    const APP: AppId = AppId::from_bytes([1; 16]);

    type Answer = Receiver<std::result::Result<(), Rejection>>;

    struct Group {
        path: Arc<Path>,
        commands: Vec<Box<dyn Command>>,
    }

    impl Group {
        fn new() -> Self {
            Self {
                path: Path::new("/data/handfast.db").into(),
                commands: Vec::new(),
            }
        }

        fn add(
            &mut self,
            work: impl FnOnce(&Connection) -> Outcome<()> + Send + 'static,
        ) -> Answer {
            self.add_counted(|connection, _| work(connection))
        }

        fn add_counted(
            &mut self,
            work: impl FnOnce(&Connection, &mut Changes) -> Outcome<()> + Send + 'static,
        ) -> Answer {
            let (job, answer) = Job::new(Arc::clone(&self.path), |()| true, work);
            self.commands.push(Box::new(job));
            answer
        }

        fn commit(&mut self, connection: &Connection) -> std::result::Result<(), Failure> {
            commit(connection, &self.path, &mut self.commands)
        }

        fn answer(self) {
            for command in self.commands {
                command.answer();
            }
        }
    }

    fn database() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        schema::migrate(&connection).unwrap();
        connection
    }

    fn note(connection: &Connection, number: u8) -> Outcome<()> {
        connection.execute(
            "INSERT INTO user_metadata (user_id, fields) VALUES (?1, '')",
            [[number; 16]],
        )?;
        Ok(())
    }

    fn noted(connection: &Connection) -> Vec<u8> {
        connection
            .prepare("SELECT user_id FROM user_metadata ORDER BY user_id")
            .unwrap()
            .query_map([], |row| row.get::<_, [u8; 16]>(0).map(|id| id[0]))
            .unwrap()
            .map(std::result::Result::unwrap)
            .collect()
    }

    fn kind(answer: &mut Answer) -> StorageErrorKind {
        match answer.try_recv().unwrap() {
            Err(Rejection::Failed(error)) => error.kind,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_command_that_fails_costs_only_itself() {
        let connection = database();
        let mut group = Group::new();
        let mut first = group.add(|connection| note(connection, 1));
        let mut refused = group.add(|connection| {
            note(connection, 2)?;
            Err(Refusal::UserNotFound.into())
        });
        let mut constrained = group.add(|connection| {
            note(connection, 3)?;
            note(connection, 1)
        });
        let mut panicking = group.add(|connection| {
            note(connection, 4)?;
            panic!("on purpose")
        });
        let mut last = group.add(|connection| note(connection, 5));
        group.commit(&connection).unwrap();
        group.answer();
        assert_eq!(noted(&connection), [1, 5]);
        assert!(matches!(first.try_recv(), Ok(Ok(()))));
        assert!(matches!(last.try_recv(), Ok(Ok(()))));
        assert!(matches!(
            refused.try_recv(),
            Ok(Err(Rejection::Refused(Refusal::UserNotFound)))
        ));
        assert_eq!(kind(&mut constrained), StorageErrorKind::Internal);
        assert_eq!(kind(&mut panicking), StorageErrorKind::Internal);
    }

    fn labels(sdk_version: &str) -> DeviceLabels {
        DeviceLabels {
            platform: Platform::Ios,
            form_factor: FormFactor::Phone,
            sdk_version: Some(sdk_version.to_owned()),
        }
    }

    /// How many are active of each SDK version.
    fn active(connection: &Connection) -> Vec<(String, u64)> {
        let devices = active_devices::of_app(connection, APP).unwrap();
        let counts = devices.into_iter().map(|devices| {
            let version = devices.labels.sdk_version.unwrap();
            (version, devices.count)
        });
        let counts: Vec<_> = counts.collect();
        let none = "SELECT EXISTS (SELECT 1 FROM active_device WHERE count <= 0)";
        let none: bool = connection.query_row(none, [], |row| row.get(0)).unwrap();
        assert!(!none, "none of zero is kept");
        counts
    }

    #[test]
    fn devices_are_counted_only_where_a_command_was_done() {
        let connection = database();
        let mut group = Group::new();
        drop(group.add_counted(|_, changes| {
            changes.add(APP, labels("1"));
            changes.add(APP, labels("2"));
            Ok(())
        }));
        drop(group.add_counted(|_, changes| {
            changes.remove(APP, labels("1"));
            Err(Refusal::UserNotFound.into())
        }));
        drop(group.add_counted(|_, changes| {
            changes.add(APP, labels("3"));
            panic!("on purpose")
        }));
        drop(group.add_counted(|_, changes| {
            changes.remove(APP, labels("2"));
            changes.add(APP, labels("1"));
            Ok(())
        }));
        group.commit(&connection).unwrap();
        assert_eq!(active(&connection), [("1".to_owned(), 2)]);
        let mut group = Group::new();
        drop(group.add_counted(|_, changes| {
            changes.remove(APP, labels("1"));
            changes.add(APP, labels("4"));
            Ok(())
        }));
        group.commit(&connection).unwrap();
        let both = [("1".to_owned(), 1), ("4".to_owned(), 1)];
        assert_eq!(active(&connection), both);
        let mut group = Group::new();
        drop(group.add_counted(|connection, changes| {
            changes.remove(APP, labels("1"));
            connection.execute_batch("ROLLBACK")?;
            Err(rusqlite::Error::InvalidQuery.into())
        }));
        group.commit(&connection).unwrap_err();
        assert_eq!(active(&connection), both);
        let mut group = Group::new();
        for version in ["1", "4"] {
            drop(group.add_counted(move |_, changes| {
                changes.remove(APP, labels(version));
                Ok(())
            }));
        }
        group.commit(&connection).unwrap();
        assert_eq!(active(&connection), []);
    }

    #[test]
    fn only_a_command_that_was_done_changes_facts() {
        let connection = database();
        let mut group = Group::new();
        drop(group.add(|connection| note(connection, 1)));
        drop(group.add(|_| Err(Refusal::AppNotFound.into())));
        drop(group.add(|_| panic!("on purpose")));
        group.commit(&connection).unwrap();
        let changed: Vec<bool> = group
            .commands
            .iter()
            .map(|command| command.changed_facts())
            .collect();
        assert_eq!(changed, [true, false, false]);
    }

    #[test]
    fn a_group_that_cannot_be_committed_leaves_the_connection_ready() {
        let connection = database();
        let mut group = Group::new();
        drop(group.add(|connection| note(connection, 1)));
        // As when the disk is full: everything is undone by SQLite itself.
        drop(group.add(|connection| {
            connection.execute_batch("ROLLBACK")?;
            Err(rusqlite::Error::InvalidQuery.into())
        }));
        group.commit(&connection).unwrap_err();
        assert!(connection.is_autocommit());
        let mut next = Group::new();
        drop(next.add(|connection| note(connection, 2)));
        next.commit(&connection).unwrap();
        assert_eq!(noted(&connection), [2]);
    }
}
