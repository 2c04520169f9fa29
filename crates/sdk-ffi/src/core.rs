//! The SDK as other languages see it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use sdk::Ports;
use sdk::system::{OsEntropy, SystemClock};

use crate::answers::{CreatedUser, ResetOutcome, UserAccessToken};
use crate::attendants::{Attendants, UnderWay};
use crate::configuration::Configuration;
use crate::errors::{
    AccessTokenError, CreateUserError, InitializeError, MetadataError, OfflineError, ResetError,
    StatusError,
};
use crate::host::{HostClock, HostHttp, HostKeys, HostVault};
use crate::listeners::{ListenerHandle, StatusListener, ToldApart, ToldDirectly};
use crate::options::{CreateUserOptions, InitializeOptions};
use crate::ports::{DeviceKey, HttpClient, Vault, WallClock};
use crate::reentry::{Mark, Reentered};
use crate::status::Status;
use crate::watched::Watch;
use crate::woken::woken_once;

/// Where the SDK stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum InitState {
    /// `initialize` was not called, or failed.
    NotInitialized,
    /// `initialize` is under way.
    InitInProgress,
    /// Ready.
    Initialized,
    /// `reset` is under way.
    Resetting,
}

/// The SDK of one device. Make one and share it: two over the same store would
/// not know of each other. Every call may be made from any thread.
#[derive(uniffi::Object)]
pub struct Handfast {
    sdk: sdk::Handfast,
    mark: Mark,
    attendants: Attendants,
    limit: Option<Duration>,
}

#[uniffi::export]
impl Handfast {
    /// An SDK over the host's ports. Nothing is read until `initialize`.
    ///
    /// `host_call_limit_millis` is how long a synchronous call of the host may
    /// take: it is made on a thread of its own, and given up after that. With 0
    /// the host is called on the thread that calls the SDK, as hosts with a
    /// single thread need it; a host that hangs then hangs its caller.
    #[uniffi::constructor(default(wall_clock = None, host_call_limit_millis = 10000))]
    pub fn new(
        http: Arc<dyn HttpClient>,
        vault: Arc<dyn Vault>,
        device_key: Arc<dyn DeviceKey>,
        wall_clock: Option<Arc<dyn WallClock>>,
        host_call_limit_millis: u32,
    ) -> Arc<Self> {
        let mark = Mark::new();
        let limit = (host_call_limit_millis > 0)
            .then(|| Duration::from_millis(host_call_limit_millis.into()));
        let attendants = Attendants::default();
        let watch = |whose| Watch::new(whose, mark, attendants.clone(), limit);
        let ports = Ports {
            http: Arc::new(HostHttp(http)),
            vault: Arc::new(HostVault {
                host: vault,
                watch: watch("the host's store"),
            }),
            keys: Arc::new(HostKeys {
                host: device_key,
                watch: watch("the host's device key"),
            }),
            clock: Arc::new(HostClock {
                system: SystemClock::new(),
                wall: wall_clock.map(|clock| (clock, watch("the host's clock"))),
            }),
            entropy: Arc::new(OsEntropy),
        };
        Arc::new(Self {
            sdk: sdk::Handfast::new(ports),
            mark,
            attendants,
            limit,
        })
    }

    /// Reads what is stored and makes the SDK ready, without the network. Doing
    /// so again puts the new options in the place of the old ones and changes
    /// nothing else.
    pub fn initialize(&self, options: InitializeOptions) -> Result<(), InitializeError> {
        let _call = self.enter()?;
        Ok(self.sdk.initialize(options.into())?)
    }

    /// Where the SDK stands.
    pub fn init_state(&self) -> InitState {
        match self.sdk.init_state() {
            sdk::InitState::NotInitialized => InitState::NotInitialized,
            sdk::InitState::InitInProgress => InitState::InitInProgress,
            sdk::InitState::Initialized => InitState::Initialized,
            sdk::InitState::Resetting => InitState::Resetting,
        }
    }

    /// The version of the SDK's core.
    pub fn version(&self) -> String {
        self.sdk.version().to_owned()
    }

    /// Whether there is a user on this device. May be asked before
    /// initialisation; a store that cannot be read holds no user one could use,
    /// and neither does one that asks while it is being asked.
    pub fn user_exists(&self) -> bool {
        self.enter().is_ok_and(|_call| self.sdk.user_exists())
    }

    /// Whether there is a user for which a trusted server vouched. May be asked
    /// before initialisation.
    pub fn is_user_linked(&self) -> bool {
        self.enter().is_ok_and(|_call| self.sdk.is_user_linked())
    }

    /// The user on this device.
    pub fn user_id(&self) -> Result<Option<String>, OfflineError> {
        let _call = self.enter()?;
        Ok(self.sdk.user_id()?.map(|id| id.to_string()))
    }

    /// The SDK configuration that the platform last told.
    pub fn configuration(&self) -> Result<Option<Configuration>, OfflineError> {
        let _call = self.enter()?;
        Ok(self.sdk.configuration()?.map(Into::into))
    }

    /// Where the install and its user stood when the platform last told.
    pub fn status(&self) -> Result<Option<Status>, OfflineError> {
        let _call = self.enter()?;
        Ok(self.sdk.status()?.map(Into::into))
    }

    /// Whether an attempt to create a user waits to be resumed.
    pub fn user_creation_pending(&self) -> Result<bool, OfflineError> {
        let _call = self.enter()?;
        Ok(self.sdk.user_creation_pending()?)
    }

    /// How many resets the platform was not told of yet.
    pub fn pending_farewells(&self) -> Result<u32, OfflineError> {
        let _call = self.enter()?;
        Ok(counted(self.sdk.pending_farewells()?))
    }

    /// Has `listener` told of changes from now on, resets notwithstanding.
    pub fn add_status_listener(
        &self,
        listener: Arc<dyn StatusListener>,
    ) -> Result<Arc<ListenerHandle>, OfflineError> {
        let _call = self.enter()?;
        let listener: Arc<dyn sdk::StatusListener> = match self.limit {
            Some(limit) => Arc::new(ToldApart::new(listener, limit)),
            None => Arc::new(ToldDirectly(listener)),
        };
        let handle = self.sdk.add_status_listener(listener)?;
        Ok(Arc::new(ListenerHandle(handle)))
    }

    /// Creates or restores a user with a code from the app's own backend.
    ///
    /// Offering the same code again after a failure of the network, of the
    /// platform or of the host, even in another process, goes on where this
    /// call stopped. Offering another code starts anew.
    pub async fn create_user(
        &self,
        options: CreateUserOptions,
    ) -> Result<CreatedUser, CreateUserError> {
        let _call = self.enter()?;
        Ok(woken_once(self.sdk.create_user(options.into()))
            .await?
            .into())
    }

    /// Finishes the creation that an earlier call, or an earlier process, could
    /// not; nothing when there is none to finish.
    pub async fn resume_user_creation(&self) -> Result<Option<CreatedUser>, CreateUserError> {
        let _call = self.enter()?;
        Ok(woken_once(self.sdk.resume_user_creation())
            .await?
            .map(Into::into))
    }

    /// A token that acts for the user. It is kept while it is fresh and
    /// refreshed ahead of its end; however many ask, the platform is asked once.
    pub async fn request_user_access_token(&self) -> Result<UserAccessToken, AccessTokenError> {
        let _call = self.enter()?;
        Ok(woken_once(self.sdk.request_user_access_token())
            .await?
            .into())
    }

    /// For a while after its deactivation, an install may get a token of scope
    /// `drain`, with which the host product hands in what it collected before.
    /// It is asked for anew each time.
    pub async fn request_drain_token(&self) -> Result<UserAccessToken, AccessTokenError> {
        let _call = self.enter()?;
        Ok(woken_once(self.sdk.request_drain_token()).await?.into())
    }

    /// Asks the platform where the install, its user and its configuration
    /// stand, stores what is new and tells the listeners. That the user was
    /// deleted is an answer too, not a failure.
    pub async fn refresh_status(&self) -> Result<Status, StatusError> {
        let _call = self.enter()?;
        Ok(woken_once(self.sdk.refresh_status()).await?.into())
    }

    /// Sets metadata fields of the user, given as a JSON object of texts, and
    /// leaves the others; answers with every field that stands now, likewise.
    pub async fn add_user_metadata_fields(
        &self,
        fields_json: String,
    ) -> Result<String, MetadataError> {
        let _call = self.enter()?;
        let fields = parse_fields(&fields_json)?;
        Ok(fields_to_json(
            &woken_once(self.sdk.add_user_metadata_fields(fields)).await?,
        ))
    }

    /// Removes one metadata field of the user, whether it is there or not;
    /// answers with every field that stands now, as a JSON object of texts.
    pub async fn remove_user_metadata_field(&self, name: String) -> Result<String, MetadataError> {
        let _call = self.enter()?;
        Ok(fields_to_json(
            &woken_once(self.sdk.remove_user_metadata_field(name)).await?,
        ))
    }

    /// Empties the device. May be called at any time, also uninitialised; the
    /// SDK stays as initialised as it was. A user creation under way ends with
    /// `SdkResetInProgress`. The platform is told now, or when it is next in
    /// reach; only the key for that farewell is kept until then.
    pub async fn reset(&self) -> Result<ResetOutcome, ResetError> {
        let _call = self.enter()?;
        Ok(woken_once(self.sdk.reset()).await?.into())
    }

    /// Tells the platform of the resets that it does not know of yet, and
    /// answers how many are still owed. Every call that reached the platform
    /// does so by itself; this is for a device that is empty and stays so.
    pub async fn say_pending_farewells(&self) -> Result<u32, OfflineError> {
        let _call = self.enter()?;
        Ok(counted(woken_once(self.sdk.say_pending_farewells()).await?))
    }
}

impl Handfast {
    /// Begins a call, unless the host makes it from within its own.
    fn enter(&self) -> Result<UnderWay, Reentered> {
        self.mark.check()?;
        Ok(self.attendants.stay())
    }
}

fn counted(farewells: usize) -> u32 {
    u32::try_from(farewells).unwrap_or(u32::MAX)
}

fn parse_fields(json: &str) -> Result<BTreeMap<String, String>, MetadataError> {
    // The parser's own words would repeat what was given.
    serde_json::from_str(json).map_err(|_| MetadataError::FieldInvalid {
        details: "the fields are not a JSON object of texts".to_owned(),
        error_code: None,
    })
}

fn fields_to_json(fields: &BTreeMap<String, String>) -> String {
    let fields = fields
        .iter()
        .map(|(name, value)| (name.clone(), value.as_str().into()));
    serde_json::Value::Object(fields.collect()).to_string()
}
