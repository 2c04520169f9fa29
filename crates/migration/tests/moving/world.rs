//! An installation on each side, and things to ask of them.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use handfast_domain::activity::{Hour, Piece};
use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::event::{EventOrigin, Initiator, Source};
use handfast_domain::redemption::Redemption;
use handfast_domain::{
    ApiKeyId, AppId, Device, EventId, ExternalId, FormFactor, InstallId, KeyThumbprint, Platform,
    Sensitive, Timestamp, UserId,
};
use handfast_migration::{Migration, MigrationError, Outcome, Position, Report};
use handfast_storage::Storage;
use handfast_storage::administration::UserChange;
use handfast_storage::conformance::busy_history;
use handfast_storage::operators::AuditQuery;
use handfast_storage::record::UserRecord;
use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};
use handfast_testkit::PostgresServer;
use tempfile::TempDir;
use tokio_postgres::{Client, NoTls};

/// After everything that [`busy_history`] does.
const BEGINNING: i64 = 1_900_000_000_000;

/// An embedded installation and a database that was just made.
pub(crate) struct World {
    directory: TempDir,
    server: Arc<PostgresServer>,
    pub(crate) url: String,
    next: AtomicI64,
}

impl World {
    /// One in which nothing has happened.
    pub(crate) fn new() -> Self {
        let server = PostgresServer::shared();
        Self {
            directory: tempfile::tempdir().unwrap(),
            url: server.new_database(),
            server,
            next: AtomicI64::new(BEGINNING),
        }
    }

    /// One in which much has happened, and nobody has the file open.
    pub(crate) async fn with_history() -> Self {
        let world = Self::new();
        let store = world.embedded();
        busy_history(store.clone()).await;
        store.close().await;
        world
    }

    /// The same installation, and another database that was just made.
    pub(crate) fn into_other_database(mut self) -> Self {
        self.url = self.server.new_database();
        self
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.directory.path().join("handfast.db")
    }

    pub(crate) fn embedded(&self) -> Arc<SqliteStorage> {
        Arc::new(SqliteStorage::open(SqliteOptions::new(self.file())).unwrap())
    }

    /// A connection to the file that knows nothing of the store.
    pub(crate) fn connect(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.file()).unwrap()
    }

    pub(crate) fn options(&self) -> PostgresOptions {
        PostgresOptions::new(self.url.clone())
    }

    pub(crate) async fn node(&self) -> PostgresStorage {
        PostgresStorage::open(self.options()).await.unwrap()
    }

    /// A connection to the database that knows nothing of the store.
    pub(crate) async fn client(&self) -> Client {
        let (client, connection) = tokio_postgres::connect(&self.url, NoTls).await.unwrap();
        tokio::spawn(connection);
        client
    }

    /// Moves with pages of three rows.
    pub(crate) fn migration(&self) -> Migration {
        Migration {
            page_rows: 3,
            ..Migration::new(self.file(), self.options())
        }
    }

    pub(crate) async fn try_to_move(&self) -> Result<Report, MigrationError> {
        self.migration().run(&mut go_on).await
    }

    /// A run beside somebody who has the file open.
    pub(crate) async fn rehearse(&self) -> Report {
        let report = self.try_to_move().await.unwrap();
        assert_eq!(report.outcome, Outcome::Rehearsed);
        report
    }

    /// A run that ends it.
    pub(crate) async fn finish(&self) -> Report {
        let report = self.try_to_move().await.unwrap();
        assert_eq!(report.outcome, Outcome::Finished);
        report
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.next.fetch_add(1_000, Ordering::Relaxed))
    }

    fn id(&self) -> [u8; 16] {
        self.event_id().0.to_bytes()
    }

    /// An id and the moment it was made at, which is its event's.
    fn event_id(&self) -> (EventId, Timestamp) {
        let now = self.now();
        (EventId::new(now, [7; 10]), now)
    }

    /// A change of a user, made now.
    pub(crate) fn change(&self, app: AppId, user: UserId) -> UserChange {
        let (first_id, at) = self.event_id();
        let origin = EventOrigin {
            first_id,
            app,
            at,
            initiator: Initiator::operator("tester", Source::CommandLine),
        };
        UserChange { user, origin }
    }

    /// A code for `user`, issued now.
    pub(crate) fn code(&self, app: AppId, user: &str) -> Statement {
        let issued_at = self.now();
        Statement {
            app,
            key: ApiKeyId::from_bytes([9; 16]),
            install: InstallId::from_bytes(self.id()),
            issued_at,
            expires_at: issued_at.plus(Duration::from_secs(600)),
            user: None,
            external_id: ExternalId::new(user).unwrap(),
            on_conflict: OnConflict::Replace,
            intent: Intent::Any,
            device_key: None,
        }
    }

    /// A phone that offers the code now.
    pub(crate) fn attempt(&self, statement: Statement, phone: &str) -> Redemption {
        let mut thumbprint = [1; 32];
        thumbprint[..16].copy_from_slice(&self.id());
        let device = Device {
            form_factor: FormFactor::Phone,
            platform: Platform::Ios,
            vendor_id: Some(phone.into()),
            ..Device::default()
        };
        let new_user = UserId::from_bytes(self.id());
        let (first_event, now) = self.event_id();
        Redemption {
            statement,
            thumbprint: KeyThumbprint::from_bytes(thumbprint),
            device,
            now,
            new_user,
            first_event,
            objection: None,
        }
    }

    /// `user` joins on a phone.
    pub(crate) async fn join(&self, store: &dyn Storage, app: AppId, user: &str, phone: &str) {
        let attempt = self.attempt(self.code(app, user), phone);
        store.redeem_code(attempt).await.unwrap();
    }
}

/// An observer that never stops it.
pub(crate) fn go_on(_: Position) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// How many rows were written and removed in all.
pub(crate) fn changes(report: &Report) -> (u64, u64) {
    let tables = || report.tables.iter();
    (
        tables().map(|table| table.written).sum(),
        tables().map(|table| table.removed).sum(),
    )
}

/// The apps, oldest first.
pub(crate) async fn apps(store: &dyn Storage) -> Vec<AppId> {
    let facts = store.facts().await.unwrap();
    let mut apps: Vec<_> = facts.apps.iter().map(|app| app.id).collect();
    apps.sort();
    apps
}

/// The user with this external id, which must be there.
pub(crate) async fn user(store: &dyn Storage, app: AppId, name: &str) -> UserRecord {
    let external_id = ExternalId::new(name).unwrap();
    let found = store.user_by_external_id(app, &external_id).await;
    found.unwrap().unwrap()
}

/// Everything that a store can be asked, as text.
pub(crate) async fn everything(store: &dyn Storage) -> Vec<String> {
    let mut facts = store.facts().await.unwrap();
    facts.apps.sort_by_key(|app| app.id);
    facts.api_keys.sort_by_key(|(_, key)| key.id);
    facts.configurations.sort_by_key(|it| it.app);
    let mut told = vec![format!("{facts:?}")];
    let fingerprint = store.remember_master_key([0; 32]).await.unwrap();
    told.push(format!("{fingerprint:?}"));
    for key in &facts.platform_keys {
        told.push(format!("{:?}", key.sealed_material));
    }
    told.extend(people(store).await);
    for app in apps(store).await {
        let versions = store.configuration_versions(app).await.unwrap();
        let events = store
            .audit_log(AuditQuery::newest(app, 1_000))
            .await
            .unwrap();
        let hours = store.activity(app, Hour::from_number(0), Piece::Hour);
        let activity = hours.await.unwrap();
        let mut devices = store.active_devices(app).await.unwrap();
        devices.sort_by_key(|devices| format!("{devices:?}"));
        told.push(format!("{versions:?} {events:?} {activity:?} {devices:?}"));
        for name in ["ada", "bob", "cleo", "dora", "emil", "fred", "gus", ODD] {
            let external_id = ExternalId::new(name).unwrap();
            let found = store.user_by_external_id(app, &external_id).await.unwrap();
            let thumbprints = found.iter().flat_map(|user| &user.installs);
            let thumbprints: Vec<_> = thumbprints.map(|it| *it.thumbprint.as_bytes()).collect();
            told.push(format!("{found:?} {thumbprints:?}"));
            if let Some(user) = found {
                let story = store.user_events(app, user.id).await.unwrap();
                told.push(format!("{story:?}"));
            }
        }
    }
    told
}

/// Operators with what they sign in with, who is invited, and what happened to
/// them, as text.
async fn people(store: &dyn Storage) -> Vec<String> {
    let events = AuditQuery::newest(AppId::INSTALLATION, 1_000);
    let mut told = vec![format!("{:?}", store.audit_log(events).await.unwrap())];
    for operator in store.operators().await.unwrap() {
        let password = operator.password_hash.as_ref().map(Sensitive::expose);
        let codes = operator.recovery_codes.iter().map(|code| code.to_bytes());
        told.push(format!(
            "{operator:?} {password:?} {:?}",
            Vec::from_iter(codes)
        ));
        for session in store.sessions_of(operator.id).await.unwrap() {
            told.push(format!("{session:?} {:?}", session.secret.to_bytes()));
        }
    }
    for invitation in store.invitations().await.unwrap() {
        told.push(format!("{invitation:?} {:?}", invitation.secret.to_bytes()));
    }
    told
}

/// An external id of every kind of letter.
pub(crate) const ODD: &str = "Ünï 😀 \\ ' \" {} , NULL";
