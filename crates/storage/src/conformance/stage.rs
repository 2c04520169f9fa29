//! A frozen world to test in: ids and times come from a counter.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use handfast_domain::access::{Scope, Scopes};
use handfast_domain::api_key::{ApiKey, ApiKeyHash};
use handfast_domain::app::{App, AppSettings};
use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::event::{Event, EventKind, EventOrigin, Initiator, Source};
use handfast_domain::redemption::Redemption;
use handfast_domain::{
    ApiKeyId, AppId, Device, EventId, ExternalId, FormFactor, InstallId, KeyThumbprint, Platform,
    Refusal, Timestamp, UserId,
};

use crate::administration::{NewApiKey, ResetInstall, RotateApiKey, UserChange};
use crate::record::{InstallRecord, Redeemed, UserRecord};
use crate::{Rejection, Storage};

/// When the world begins.
pub(super) const BEGINNING: i64 = 1_800_000_000_000;

/// A store with one app, and a clock that moves on a second with each question.
pub(super) struct Stage {
    pub(super) store: Arc<dyn Storage>,
    pub(super) app: AppId,
    ticks: Arc<AtomicI64>,
}

pub(super) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis(BEGINNING + seconds * 1_000)
}

pub(super) fn external_id(text: &str) -> ExternalId {
    ExternalId::new(text).unwrap()
}

/// A device with a name of its own.
pub(super) fn device(form_factor: FormFactor, vendor_id: &str) -> Device {
    Device {
        form_factor,
        platform: Platform::Ios,
        model: Some(format!("model of {vendor_id}")),
        os_version: Some("26.1".into()),
        vendor_id: Some(vendor_id.into()),
        bundle_id: Some("com.example.app".into()),
        app_version: Some("1.2.3".into()),
        sdk_version: None,
    }
}

pub(super) fn phone(vendor_id: &str) -> Device {
    device(FormFactor::Phone, vendor_id)
}

pub(super) fn tablet(vendor_id: &str) -> Device {
    device(FormFactor::Tablet, vendor_id)
}

/// The refusal of a rule, or a panic if it was anything else.
pub(super) fn refusal<T: std::fmt::Debug>(result: Result<T, Rejection>) -> Refusal {
    match result {
        Err(Rejection::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

impl Stage {
    pub(super) async fn new(store: Arc<dyn Storage>) -> Self {
        Self::beginning_at(store, 0).await
    }

    /// Another app in the same store, a day later.
    pub(super) async fn later(store: Arc<dyn Storage>) -> Self {
        Self::beginning_at(store, 24 * 60 * 60).await
    }

    async fn beginning_at(store: Arc<dyn Storage>, tick: i64) -> Self {
        let mut stage = Self {
            store,
            app: AppId::from_bytes([0; 16]),
            ticks: Arc::new(AtomicI64::new(tick)),
        };
        stage.app = stage.make_app().await;
        stage
    }

    /// The same world seen from another app.
    pub(super) async fn other_app(&self) -> Self {
        Self {
            store: Arc::clone(&self.store),
            app: self.make_app().await,
            ticks: Arc::clone(&self.ticks),
        }
    }

    async fn make_app(&self) -> AppId {
        let (id, now) = self.id(AppId::from_bytes);
        let app = App {
            id,
            name: "Example".into(),
            sandbox: false,
            created_at: now,
            settings: AppSettings::default(),
        };
        let mut origin = self.origin();
        origin.app = id;
        let event = origin.event(0, EventKind::AppCreated);
        self.store.create_app(app, event).await.unwrap();
        id
    }

    /// The next moment, a second after the one before.
    pub(super) fn now(&self) -> Timestamp {
        at(self.ticks.fetch_add(1, Ordering::Relaxed))
    }

    /// An id made at the next moment.
    pub(super) fn id<Id>(&self, make: impl Fn([u8; 16]) -> Id) -> (Id, Timestamp) {
        let now = self.now();
        (make(EventId::new(now, [7; 10]).to_bytes()), now)
    }

    pub(super) fn origin(&self) -> EventOrigin {
        let (first_id, at) = self.id(EventId::from_bytes);
        EventOrigin {
            first_id,
            app: self.app,
            at,
            initiator: Initiator::operator("tester", Source::CommandLine),
        }
    }

    pub(super) fn event(&self, kind: EventKind) -> Event {
        self.origin().event(0, kind)
    }

    pub(super) fn change(&self, user: UserId) -> UserChange {
        UserChange {
            user,
            origin: self.origin(),
        }
    }

    /// A code for a user, as it is issued now.
    pub(super) fn code(&self, user: &str) -> Statement {
        let (install, issued_at) = self.id(InstallId::from_bytes);
        Statement {
            app: self.app,
            key: ApiKeyId::from_bytes([9; 16]),
            install,
            issued_at,
            expires_at: issued_at.plus(Duration::from_secs(600)),
            user: None,
            external_id: external_id(user),
            on_conflict: OnConflict::Replace,
            intent: Intent::Any,
            device_key: None,
        }
    }

    /// A key that no other attempt has.
    pub(super) fn thumbprint(&self) -> KeyThumbprint {
        let mut bytes = [1; 32];
        bytes[..8].copy_from_slice(&self.now().as_millis().to_be_bytes());
        KeyThumbprint::from_bytes(bytes)
    }

    /// A device's attempt to redeem a code now, with a key of its own.
    pub(super) fn attempt(&self, statement: Statement, device: Device) -> Redemption {
        let thumbprint = self.thumbprint();
        let (new_user, _) = self.id(UserId::from_bytes);
        let (first_event, now) = self.id(EventId::from_bytes);
        Redemption {
            statement,
            thumbprint,
            device,
            now,
            new_user,
            first_event,
            objection: None,
        }
    }

    /// The same attempt once more, later.
    pub(super) fn again(&self, redemption: &Redemption) -> Redemption {
        let (first_event, now) = self.id(EventId::from_bytes);
        Redemption {
            now,
            first_event,
            new_user: self.id(UserId::from_bytes).0,
            ..redemption.clone()
        }
    }

    pub(super) async fn try_redeem(
        &self,
        statement: Statement,
        device: Device,
    ) -> Result<Redeemed, Rejection> {
        let attempt = self.attempt(statement, device);
        self.store.redeem_code(attempt).await
    }

    /// A new code for `user`, redeemed on `device`.
    pub(super) async fn join(&self, user: &str, device: Device) -> InstallRecord {
        let redeemed = self.try_redeem(self.code(user), device).await.unwrap();
        assert!(!redeemed.is_repeat);
        redeemed.install
    }

    pub(super) fn farewell(&self, install: &InstallRecord) -> ResetInstall {
        let (first_event, now) = self.id(EventId::from_bytes);
        ResetInstall {
            install: install.id,
            thumbprint: install.thumbprint,
            now,
            first_event,
        }
    }

    pub(super) async fn reset(&self, install: &InstallRecord) -> InstallRecord {
        let farewell = self.farewell(install);
        self.store.reset_install(farewell).await.unwrap()
    }

    pub(super) async fn install(&self, install: InstallId) -> InstallRecord {
        self.store.install(install).await.unwrap().unwrap()
    }

    pub(super) async fn user(&self, name: &str) -> UserRecord {
        let external_id = external_id(name);
        let found = self.store.user_by_external_id(self.app, &external_id).await;
        found.unwrap().unwrap()
    }

    pub(super) async fn disable(&self, user: UserId) {
        let change = self.change(user);
        self.store.set_user_enabled(change, false).await.unwrap();
    }

    pub(super) async fn delete(&self, user: UserId) {
        self.store.delete_user(self.change(user)).await.unwrap();
    }

    /// A key of the app that lives for a day.
    pub(super) fn new_key(&self) -> NewApiKey {
        let (id, now) = self.id(ApiKeyId::from_bytes);
        let mut event = self.event(EventKind::ApiKeyCreated);
        event.key = Some(id);
        NewApiKey {
            key: ApiKey {
                id,
                app: self.app,
                name: "production".into(),
                scopes: Scopes::from_iter([Scope::UserLink, Scope::UserRead]),
                created_at: now,
                expires_at: now.plus(Duration::from_secs(86_400)),
                revoked_at: None,
                successor: None,
                last_used_at: None,
            },
            hash: self.hash(),
            event,
        }
    }

    pub(super) fn hash(&self) -> ApiKeyHash {
        ApiKeyHash(*self.thumbprint().as_bytes())
    }

    pub(super) async fn make_key(&self) -> NewApiKey {
        let new = self.new_key();
        self.store.create_api_key(new.clone()).await.unwrap();
        new
    }

    pub(super) fn rotation(&self, predecessor: ApiKeyId, overlap: Duration) -> RotateApiKey {
        RotateApiKey {
            predecessor,
            successor: self.id(ApiKeyId::from_bytes).0,
            hash: self.hash(),
            lifetime: Duration::from_secs(100_000),
            overlap,
            origin: self.origin(),
        }
    }

    /// The key as the facts have it.
    pub(super) async fn key(&self, id: ApiKeyId) -> ApiKey {
        let facts = self.store.facts().await.unwrap();
        let mut keys = facts.api_keys.into_iter().map(|(_, key)| key);
        keys.find(|key| key.id == id).unwrap()
    }
}
