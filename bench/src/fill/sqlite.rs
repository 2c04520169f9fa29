//! Fills a database with users, quickly.
//!
//! The store creates the first. The others are copies of what it wrote, row by
//! row in the order of creation, with ids and names of their own: the tables
//! and indexes come out as if the store had written them all, without a wait
//! for the disk. Nobody else may have the database open.

use std::fs::File;
use std::ops::Range;
use std::path::Path;

use handfast_domain::redemption::Redemption;
use handfast_storage::Storage;
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::data;
use crate::fill::bar;

/// The tables that a creation writes to, in its order.
const TABLES: [&str; 3] = ["install", "user", "event"];
/// More events than a creation has.
const MOST_EVENTS: u8 = 4;
/// Counts so many active devices more like that of the example.
const COUNT: &str = "UPDATE active_device SET count = count + ?2 \
     WHERE (app_id, platform, form_factor, sdk_version) = \
     (SELECT app_id, platform, form_factor, sdk_version FROM install WHERE install_id = ?1)";
/// Room for every page that is written out of order. The file is worthless
/// until all is written, so nothing is logged.
const SETTINGS: &str = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; \
     PRAGMA synchronous = OFF; PRAGMA cache_size = -2097152;";
/// How often the bar moves, in users.
const STRIDE: u64 = 10_000;

/// Creates the users of these numbers. Users of lower numbers may be there.
pub(crate) fn fill(database: &Path, users: Range<u64>) -> anyhow::Result<()> {
    let example = create_by_store(database, users.start)?;
    let connection = Connection::open(database)?;
    connection.execute_batch(SETTINGS)?;
    let app = example.statement.app;
    let copies = TABLES
        .into_iter()
        .map(|table| Copies::read(&connection, table, &example))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let bar = bar(&users)?;
    connection.execute_batch("BEGIN")?;
    for number in users.start + 1..users.end {
        let own = own_values(&data::redemption(app, number));
        for copies in copies.iter().flatten() {
            copies.write(&connection, &own)?;
        }
        if number % STRIDE == 0 {
            bar.set_position(number);
        }
    }
    bar.finish_and_clear();
    let install = example.statement.install.to_bytes();
    let copied = i64::try_from(users.end.saturating_sub(users.start + 1))?;
    connection.execute(COUNT, (install, copied))?;
    connection.execute_batch("COMMIT")?;
    drop(connection);
    File::open(database)?.sync_all()?;
    Ok(())
}

fn create_by_store(database: &Path, number: u64) -> anyhow::Result<Redemption> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let storage = SqliteStorage::open(SqliteOptions::new(database))?;
    runtime.block_on(async {
        let app = data::only_app(&storage).await?;
        let example = data::redemption(app, number);
        storage.redeem_code(example.clone()).await?;
        storage.close().await;
        Ok(example)
    })
}

/// Writes rows like one that is there.
struct Copies {
    insert: String,
    cells: Vec<Cell>,
}

enum Cell {
    /// As in every row.
    Same(Value),
    /// The value at this place of [`own_values`].
    Own(usize),
}

impl Copies {
    /// One for each row that tells of the example.
    fn read(
        connection: &Connection,
        table: &str,
        example: &Redemption,
    ) -> anyhow::Result<Vec<Self>> {
        let own = own_values(example);
        let mut rows = connection.prepare(&format!("SELECT * FROM {table} WHERE user_id = ?1"))?;
        let columns = rows.column_count();
        let cell = |value: Value| match own.iter().position(|one| *one == value) {
            Some(place) => Cell::Own(place),
            None => Cell::Same(value),
        };
        let copies = rows.query_map([example.new_user.to_bytes()], |row| {
            let cells = (0..columns).map(|column| row.get(column).map(cell));
            Ok(Self {
                insert: format!(
                    "INSERT INTO {table} VALUES ({})",
                    vec!["?"; columns].join(",")
                ),
                cells: cells.collect::<rusqlite::Result<_>>()?,
            })
        })?;
        Ok(copies.collect::<rusqlite::Result<_>>()?)
    }

    fn write(&self, connection: &Connection, own: &[Value]) -> anyhow::Result<()> {
        let values = self.cells.iter().map(|cell| match cell {
            Cell::Same(value) => Some(value),
            Cell::Own(place) => own.get(*place),
        });
        connection
            .prepare_cached(&self.insert)?
            .execute(params_from_iter(values))?;
        Ok(())
    }
}

/// What a creation writes that is its own, always in the same order.
fn own_values(redemption: &Redemption) -> Vec<Value> {
    let statement = &redemption.statement;
    let identity = redemption.device.identity(statement.app);
    let mut values = vec![
        Value::Blob(redemption.new_user.to_bytes().to_vec()),
        Value::Blob(statement.install.to_bytes().to_vec()),
        Value::Text(statement.install.to_string()),
        Value::Text(statement.external_id.expose().to_owned()),
        Value::Text(redemption.device.vendor_id.clone().unwrap_or_default()),
        Value::Blob(redemption.thumbprint.as_bytes().to_vec()),
        Value::Blob(
            identity
                .map(|identity| identity.as_bytes().to_vec())
                .unwrap_or_default(),
        ),
        Value::Integer(redemption.now.as_millis()),
    ];
    for number in 0..MOST_EVENTS {
        let event = redemption.first_event.nth_after(number);
        values.push(Value::Blob(event.to_bytes().to_vec()));
    }
    values
}

#[cfg(test)]
mod tests {
    use handfast_domain::AppId;
    use handfast_domain::app::{App, AppSettings};
    use handfast_domain::event::{Actor, EventKind, EventOrigin, Initiator};
    use handfast_storage::verification::Invariant;
    use handfast_storage_sqlite::SqliteVerification;

    use super::*;

    #[tokio::test]
    async fn what_was_filled_is_as_sound_as_what_the_store_wrote() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("handfast.db");
        let app = make_app(&database).await;
        let filled = database.clone();
        std::thread::spawn(move || {
            fill(&filled, 0..300).unwrap();
            fill(&filled, 300..1_000).unwrap();
        })
        .join()
        .unwrap();

        let verification = SqliteVerification::open(&database).unwrap();
        // No platform was ever started on it, so it has no keys.
        let keys = [Invariant::PlatformKeys, Invariant::MasterKey];
        for invariant in Invariant::ALL.iter().filter(|one| !keys.contains(one)) {
            let finding = verification.check(*invariant).unwrap();
            assert!(finding.holds(), "{invariant:?}: {finding:?}");
        }
        let storage = SqliteStorage::open(SqliteOptions::new(&database)).unwrap();
        for number in [0, 1, 299, 300, 999] {
            let expected = data::redemption(app, number);
            let external_id = &expected.statement.external_id;
            let user = storage.user_by_external_id(app, external_id).await;
            let install = &user.unwrap().unwrap().installs[0];
            assert_eq!(install.device, expected.device);
            assert_eq!(install.thumbprint, expected.thumbprint);
        }
        storage.close().await;
    }

    async fn make_app(database: &Path) -> AppId {
        let id = AppId::from_bytes([9; 16]);
        let at = crate::clock::now();
        let storage = SqliteStorage::open(SqliteOptions::new(database)).unwrap();
        let app = App {
            id,
            name: "Example".to_owned(),
            sandbox: false,
            created_at: at,
            settings: AppSettings::default(),
        };
        let origin = EventOrigin {
            first_id: handfast_domain::EventId::new(at, [1; 10]),
            app: id,
            at,
            initiator: Initiator::from_nowhere(Actor::Platform),
        };
        let event = origin.event(0, EventKind::AppCreated);
        storage.create_app(app, event).await.unwrap();
        storage.close().await;
        id
    }
}
