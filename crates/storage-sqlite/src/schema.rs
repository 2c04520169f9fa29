//! The schema: numbered migrations, forward only.

use handfast_storage::{StorageError, StorageErrorKind};
use rusqlite::{Connection, Result};
use std::path::Path;

use crate::errors::storage_error;

/// Tells Handfast's files from others: `HFST`.
pub(crate) const APPLICATION_ID: i32 = 0x4846_5354;

/// Migrations in their order; the first makes version 1. What was shipped is
/// never changed.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_initial.sql"),
    include_str!("../migrations/0002_dashboard.sql"),
    include_str!("../migrations/0003_audit.sql"),
    include_str!("../migrations/0004_active_devices.sql"),
];

/// The version that this build makes and understands.
pub(crate) const LATEST: u32 = MIGRATIONS.len() as u32;

/// Refuses a file that is not Handfast's or is of a newer Handfast, before
/// anything in it is touched.
pub(crate) fn check(connection: &Connection, path: &Path) -> std::result::Result<(), StorageError> {
    let identity = identity(connection).map_err(|error| storage_error(error, path))?;
    if identity.is_foreign() {
        return Err(StorageError::new(
            StorageErrorKind::Corrupt,
            format!(
                "{}: this is a database, but not Handfast's. Choose another path.",
                path.display()
            ),
        ));
    }
    if identity.version > LATEST {
        return Err(StorageError::new(
            StorageErrorKind::NewerSchema,
            format!(
                "{}: the database was written by a newer Handfast (schema {}, this one knows {}). \
                 Start that version, or restore a backup made before the upgrade.",
                path.display(),
                identity.version,
                LATEST
            ),
        ));
    }
    Ok(())
}

/// Refuses a database that is still to be upgraded.
pub(crate) fn check_upgraded(
    connection: &Connection,
    path: &Path,
) -> std::result::Result<(), StorageError> {
    let version = identity(connection)
        .map_err(|error| storage_error(error, path))?
        .version;
    if version == LATEST {
        return Ok(());
    }
    Err(StorageError::new(
        StorageErrorKind::Unavailable,
        format!(
            "{}: the database was written by an older Handfast (schema {version}, this one knows \
             {LATEST}). `handfast serve` brings it up to date.",
            path.display(),
        ),
    ))
}

/// Brings the schema to the latest version, in one transaction.
pub(crate) fn migrate(connection: &Connection) -> Result<()> {
    migrate_with(connection, MIGRATIONS)
}

fn migrate_with(connection: &Connection, migrations: &[&str]) -> Result<()> {
    if identity(connection)?.version as usize >= migrations.len() {
        return Ok(());
    }
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let migrated = apply(connection, migrations);
    let end = if migrated.is_ok() {
        "COMMIT"
    } else {
        "ROLLBACK"
    };
    let ended = connection.execute_batch(end);
    migrated.and(ended)
}

fn apply(connection: &Connection, migrations: &[&str]) -> Result<()> {
    // Read again: another process may have migrated in the meantime.
    let version = identity(connection)?.version;
    for (number, sql) in (1..).zip(migrations).skip(version as usize) {
        connection.execute_batch(sql)?;
        connection.pragma_update(None, "user_version", number)?;
    }
    connection.pragma_update(None, "application_id", APPLICATION_ID)
}

struct Identity {
    application: i32,
    version: u32,
    is_empty: bool,
}

impl Identity {
    const fn is_foreign(&self) -> bool {
        let is_new = self.application == 0 && self.version == 0 && self.is_empty;
        self.application != APPLICATION_ID && !is_new
    }
}

fn identity(connection: &Connection) -> Result<Identity> {
    connection.query_row(
        "SELECT (SELECT application_id FROM pragma_application_id), \
         (SELECT user_version FROM pragma_user_version), \
         NOT EXISTS (SELECT 1 FROM sqlite_schema)",
        [],
        |row| {
            Ok(Identity {
                application: row.get(0)?,
                version: row.get(1)?,
                is_empty: row.get(2)?,
            })
        },
    )
}

#[cfg(test)]
mod tests {
    use handfast_domain::activity::{ActiveDevices, DeviceLabels};
    use handfast_domain::event::EventKind;
    use handfast_domain::{AppId, FormFactor, Platform};
    use handfast_storage::verification::Invariant;

    use super::*;
    use crate::{active_devices, verify};

    fn shape(connection: &Connection) -> Vec<(String, String, Option<String>)> {
        connection
            .prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap()
            .map(std::result::Result::unwrap)
            .collect()
    }

    /// The migrations and one that is yet to come.
    fn and_one_more(sql: &'static str) -> Vec<&'static str> {
        MIGRATIONS.iter().copied().chain([sql]).collect()
    }

    #[test]
    fn upgraded_step_by_step_equals_fresh() {
        let migrations = and_one_more("CREATE TABLE later (number INTEGER) STRICT");
        let fresh = Connection::open_in_memory().unwrap();
        migrate_with(&fresh, &migrations).unwrap();
        let upgraded = Connection::open_in_memory().unwrap();
        for (number, _) in (1..).zip(&migrations) {
            migrate_with(&upgraded, &migrations[..number as usize]).unwrap();
            assert_eq!(identity(&upgraded).unwrap().version, number);
        }
        assert_eq!(shape(&fresh), shape(&upgraded));
        assert!(shape(&fresh).iter().any(|(_, name, _)| name == "later"));
    }

    #[test]
    fn an_upgrade_keeps_what_was_stored() {
        let connection = Connection::open_in_memory().unwrap();
        migrate(&connection).unwrap();
        connection
            .execute("UPDATE installation SET health_checks = 7", [])
            .unwrap();
        let migrations = and_one_more("ALTER TABLE installation ADD COLUMN more TEXT");
        migrate_with(&connection, &migrations).unwrap();
        let kept: (i64, Option<String>) = connection
            .query_row("SELECT health_checks, more FROM installation", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap();
        assert_eq!(kept, (7, None));
    }

    #[test]
    fn what_older_versions_wrote_down_is_administrative_where_it_is_now() {
        let connection = Connection::open_in_memory().unwrap();
        migrate_with(&connection, &MIGRATIONS[..1]).unwrap();
        for kind in EventKind::ALL {
            let name = kind.as_str();
            let is_newly = name.starts_with("user.") || *kind == EventKind::AuthCodeReuse;
            let is_old = kind.is_administrative() && !is_newly;
            connection
                .execute(
                    "INSERT INTO event VALUES (randomblob(16), zeroblob(16), 0, ?1, ?2, \
                     'platform', NULL, NULL, NULL, '{}')",
                    (name, is_old),
                )
                .unwrap();
        }
        migrate(&connection).unwrap();
        let mut statement = connection
            .prepare("SELECT kind, administrative FROM event")
            .unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let name: String = row.get(0).unwrap();
            let kind = EventKind::from_name(&name).unwrap();
            let is_administrative: bool = row.get(1).unwrap();
            assert_eq!(is_administrative, kind.is_administrative(), "{name}");
        }
    }

    /// Of four users of two apps two are active alike, and one on nothing.
    #[test]
    fn devices_that_are_active_before_an_upgrade_are_counted_by_it() {
        let connection = Connection::open_in_memory().unwrap();
        migrate_with(&connection, &MIGRATIONS[..3]).unwrap();
        let installs = [
            (1, 1, Some("1.0.0"), true),
            (1, 2, Some("1.0.0"), true),
            (1, 3, Some("1.0.0"), false),
            (2, 4, None, true),
        ];
        for (app, number, sdk_version, is_active) in installs {
            let (app, id) = ([app; 16], [number; 16]);
            let active = is_active.then_some(id);
            let user = "INSERT INTO user VALUES (?1, hex(?2), ?2, ?3, 0, NULL)";
            connection.execute(user, (app, id, active)).unwrap();
            let install = "INSERT INTO install (install_id, app_id, user_id, thumbprint, since, \
                 created_at, restored, form_factor, platform, sdk_version) \
                 VALUES (?2, ?1, ?2, zeroblob(32), 0, 0, 0, 1, 2, ?3)";
            connection.execute(install, (app, id, sdk_version)).unwrap();
        }
        migrate(&connection).unwrap();
        let counted = |app: [u8; 16]| {
            let app = AppId::from_bytes(app);
            active_devices::of_app(&connection, app).unwrap()
        };
        let devices = |sdk_version: Option<&str>, count| ActiveDevices {
            labels: DeviceLabels {
                platform: Platform::Android,
                form_factor: FormFactor::Phone,
                sdk_version: sdk_version.map(str::to_owned),
            },
            count,
        };
        assert_eq!(counted([1; 16]), [devices(Some("1.0.0"), 2)]);
        assert_eq!(counted([2; 16]), [devices(None, 1)]);
        let finding = verify::check(&connection, Invariant::ActiveDevices).unwrap();
        assert!(finding.holds());
    }

    #[test]
    fn an_upgrade_that_fails_leaves_the_older_version() {
        let connection = Connection::open_in_memory().unwrap();
        migrate(&connection).unwrap();
        let before = shape(&connection);
        let migrations =
            and_one_more("CREATE TABLE later (number INTEGER) STRICT; CREATE TABLE app (again)");
        migrate_with(&connection, &migrations).unwrap_err();
        assert_eq!(shape(&connection), before);
        assert_eq!(identity(&connection).unwrap().version, LATEST);
        assert!(connection.is_autocommit());
    }

    #[test]
    fn a_version_of_a_later_build_is_refused() {
        let connection = Connection::open_in_memory().unwrap();
        let migrations = and_one_more("CREATE TABLE later (number INTEGER) STRICT");
        migrate_with(&connection, &migrations).unwrap();
        let refused = check(&connection, Path::new("/data/handfast.db")).unwrap_err();
        assert_eq!(refused.kind, StorageErrorKind::NewerSchema);
    }

    #[test]
    fn migrating_again_changes_nothing() {
        let connection = Connection::open_in_memory().unwrap();
        migrate(&connection).unwrap();
        let before = shape(&connection);
        migrate(&connection).unwrap();
        assert_eq!(shape(&connection), before);
    }

    #[test]
    fn every_table_checks_its_types() {
        let connection = Connection::open_in_memory().unwrap();
        migrate(&connection).unwrap();
        let lax: Vec<String> = connection
            .prepare(
                "SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'",
            )
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(std::result::Result::unwrap)
            .collect();
        assert_eq!(lax, Vec::<String>::new());
    }
}
