//! A file to open stores on, and things to ask of them, made from a counter.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use handfast_domain::app::{App, AppSettings};
use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::event::{Actor, Event, EventKind, EventOrigin, Initiator};
use handfast_domain::redemption::Redemption;
use handfast_domain::{
    ApiKeyId, AppId, Device, EventId, ExternalId, FormFactor, InstallId, KeyThumbprint, Platform,
    Timestamp, UserId,
};
use handfast_storage::record::InstallRecord;
use handfast_storage::{Rejection, Storage, StorageError};
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};
use tempfile::TempDir;

const BEGINNING: i64 = 1_800_000_000_000;

/// The app of every user.
pub(crate) const APP: AppId = AppId::from_bytes([1; 16]);

/// A file of its own.
pub(crate) struct Place {
    pub(crate) directory: TempDir,
    pub(crate) path: PathBuf,
}

impl Place {
    pub(crate) fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("handfast.db");
        Self { directory, path }
    }

    pub(crate) fn options(&self) -> SqliteOptions {
        SqliteOptions::new(&self.path)
    }

    pub(crate) fn open(&self) -> Arc<SqliteStorage> {
        Arc::new(SqliteStorage::open(self.options()).unwrap())
    }

    /// A connection that knows nothing of the store.
    pub(crate) fn connect(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(&self.path).unwrap()
    }
}

/// Numbers, and what is made of them.
pub(crate) struct World {
    next: AtomicI64,
}

impl World {
    pub(crate) const fn new() -> Self {
        Self::beginning_at(1)
    }

    pub(crate) const fn beginning_at(first: i64) -> Self {
        Self {
            next: AtomicI64::new(first),
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::from_millis(BEGINNING + self.next.fetch_add(1, Ordering::Relaxed))
    }

    fn id(&self) -> [u8; 16] {
        EventId::new(self.now(), [7; 10]).to_bytes()
    }

    fn thumbprint(&self) -> KeyThumbprint {
        let mut bytes = [1; 32];
        bytes[..16].copy_from_slice(&self.id());
        KeyThumbprint::from_bytes(bytes)
    }

    /// A fresh code for `user`, offered by a fresh key.
    pub(crate) fn attempt(&self, user: &str, device: Device) -> Redemption {
        let thumbprint = self.thumbprint();
        Redemption {
            statement: self.code(user),
            thumbprint,
            device,
            now: self.now(),
            new_user: UserId::from_bytes(self.id()),
            first_event: EventId::from_bytes(self.id()),
            objection: None,
        }
    }

    fn code(&self, user: &str) -> Statement {
        let issued_at = self.now();
        Statement {
            app: APP,
            key: ApiKeyId::from_bytes([9; 16]),
            install: InstallId::from_bytes(self.id()),
            issued_at,
            expires_at: issued_at.plus(Duration::from_secs(600)),
            user: None,
            external_id: external_id(user),
            on_conflict: OnConflict::Replace,
            intent: Intent::Any,
            device_key: None,
        }
    }

    /// The same code, offered by another key.
    pub(crate) fn by_another_key(&self, attempt: Redemption) -> Redemption {
        Redemption {
            thumbprint: self.thumbprint(),
            now: self.now(),
            new_user: UserId::from_bytes(self.id()),
            first_event: EventId::from_bytes(self.id()),
            ..attempt
        }
    }

    /// An app of its own, and its event.
    pub(crate) fn app(&self) -> (App, Event) {
        let mut origin = self.origin();
        origin.app = AppId::from_bytes(self.id());
        let app = App {
            id: origin.app,
            name: "Example".into(),
            sandbox: false,
            created_at: origin.at,
            settings: AppSettings::default(),
        };
        (app, origin.event(0, EventKind::AppCreated))
    }

    fn origin(&self) -> EventOrigin {
        EventOrigin {
            first_id: EventId::from_bytes(self.id()),
            app: APP,
            at: self.now(),
            initiator: Initiator::from_nowhere(Actor::Platform),
        }
    }
}

pub(crate) fn external_id(text: &str) -> ExternalId {
    ExternalId::new(text).unwrap()
}

pub(crate) fn device(form_factor: FormFactor, vendor_id: &str) -> Device {
    Device {
        form_factor,
        platform: Platform::Ios,
        model: Some("model".into()),
        vendor_id: Some(vendor_id.into()),
        ..Device::default()
    }
}

pub(crate) fn phone(vendor_id: &str) -> Device {
    device(FormFactor::Phone, vendor_id)
}

/// The fault of the store, or a panic if it was anything else.
pub(crate) fn fault<T: std::fmt::Debug>(result: Result<T, Rejection>) -> StorageError {
    match result {
        Err(Rejection::Failed(error)) => error,
        other => panic!("expected a fault, got {other:?}"),
    }
}

/// Creates or restores `user` on a device of its own.
pub(crate) async fn join(store: &impl Storage, world: &World, user: &str) -> InstallRecord {
    let attempt = world.attempt(user, phone(user));
    store.redeem_code(attempt).await.unwrap().install
}
