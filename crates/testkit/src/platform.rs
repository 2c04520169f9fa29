//! The platform without a network.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use handfast_app::{
    AppChanges, Application, MadeApiKey, MasterKey, NewApiKeyRequest, NewApp, Parts,
};
use handfast_domain::access::Scope;
use handfast_domain::app::AppSettings;
use handfast_domain::event::{Initiator, Source};
use handfast_domain::{ApiKeyId, AppId};
use handfast_http::{HttpOptions, RateLimits, router};
use handfast_storage::Storage;
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};
use serde_json::json;
use tempfile::TempDir;

use crate::answer::Answer;
use crate::call::Call;
use crate::clock::ManualClock;
use crate::entropy::SeededEntropy;

/// The address that devices see.
pub const PUBLIC_URL: &str = "https://id.example";
const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Somebody of that name at the command line.
pub fn operator(name: &str) -> Initiator {
    Initiator::operator(name, Source::CommandLine)
}

/// The platform without a network: its store is a real file.
pub struct Platform {
    /// The use cases.
    pub app: Arc<Application>,
    /// The store, beneath the use cases.
    pub storage: Arc<dyn Storage>,
    /// The time.
    pub clock: Arc<ManualClock>,
    /// Randomness.
    pub entropy: Arc<SeededEntropy>,
    /// The APIs.
    pub router: Router,
    folder: Arc<TempDir>,
    options: HttpOptions,
}

/// One app with a key that may do everything.
#[derive(Clone, Debug)]
pub struct Tenant {
    /// The app.
    pub app: AppId,
    /// The key's name.
    pub key_id: ApiKeyId,
    /// The key.
    pub key: String,
}

impl Platform {
    /// A fresh platform that limits nobody's rate.
    pub async fn start() -> Self {
        let rate_limits = RateLimits {
            per_key_per_second: 0,
            per_address_per_second: 0,
        };
        Self::start_with(HttpOptions {
            rate_limits,
            ..HttpOptions::default()
        })
        .await
    }

    /// A fresh platform served in this way.
    pub async fn start_with(options: HttpOptions) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let clock = Arc::new(ManualClock::default());
        let entropy = Arc::new(SeededEntropy::new(1));
        Self::open(folder, clock, entropy, options).await
    }

    /// The platform as another process finds its data, after this one has
    /// ended without a farewell.
    pub async fn restarted(&self) -> Self {
        let folder = Arc::clone(&self.folder);
        let clock = Arc::clone(&self.clock);
        let entropy = Arc::clone(&self.entropy);
        Self::open(folder, clock, entropy, self.options.clone()).await
    }

    async fn open(
        folder: Arc<TempDir>,
        clock: Arc<ManualClock>,
        entropy: Arc<SeededEntropy>,
        options: HttpOptions,
    ) -> Self {
        let path = folder.path().join("handfast.db");
        let storage = Arc::new(SqliteStorage::open(SqliteOptions::new(path)).unwrap());
        let app = Application::start(Parts {
            storage: Arc::clone(&storage) as _,
            clock: Arc::clone(&clock) as _,
            entropy: Arc::clone(&entropy) as _,
            master_key: MasterKey::new([9; 32]),
            public_url: PUBLIC_URL.to_owned(),
        })
        .await
        .unwrap();
        let app = Arc::new(app);
        Self {
            router: router(Arc::clone(&app), options.clone(), Router::new()),
            app,
            storage,
            clock,
            entropy,
            folder,
            options,
        }
    }

    /// A call without credential or body.
    pub fn call(&self, method: &str, path: &str) -> Call {
        Call::new(self.router.clone(), method, path)
    }

    /// A new app with a key that may do everything.
    pub async fn tenant(&self) -> Tenant {
        self.tenant_with(false, AppSettings::default()).await
    }

    /// A new app that may rehearse bad days.
    pub async fn sandbox_tenant(&self) -> Tenant {
        self.tenant_with(true, AppSettings::default()).await
    }

    /// A new app with these settings.
    pub async fn tenant_with(&self, sandbox: bool, settings: AppSettings) -> Tenant {
        let new = NewApp {
            name: "Example".to_owned(),
            sandbox,
            settings,
        };
        let app = self
            .app
            .create_app(new, operator("tester"))
            .await
            .unwrap()
            .id;
        let made = self.create_key(app, &Scope::ALL).await;
        Tenant {
            app,
            key_id: made.key.id,
            key: made.secret.expose().to_owned(),
        }
    }

    /// A key of an app with these scopes.
    pub async fn create_key(&self, app: AppId, scopes: &[Scope]) -> MadeApiKey {
        let request = NewApiKeyRequest {
            app,
            name: "backend".to_owned(),
            scopes: scopes.iter().copied().collect(),
            lifetime: YEAR,
        };
        self.app
            .create_api_key(request, operator("tester"))
            .await
            .unwrap()
    }

    /// Changes an app.
    pub async fn update_app(&self, app: AppId, changes: AppChanges) {
        self.app
            .update_app(app, changes, operator("tester"))
            .await
            .unwrap();
    }

    /// Asks for a code.
    pub async fn issue(&self, tenant: &Tenant, external_id: &str) -> Answer {
        self.call("POST", "/users/auth-code")
            .bearer(&tenant.key)
            .json(json!({"external_id": external_id}))
            .send()
            .await
    }

    /// A code for a user.
    pub async fn code(&self, tenant: &Tenant, external_id: &str) -> String {
        let answer = self.issue(tenant, external_id).await.expect(200);
        answer.json["authentication_code"]
            .as_str()
            .unwrap()
            .to_owned()
    }
}
