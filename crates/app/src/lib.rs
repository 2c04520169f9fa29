//! The use cases of Handfast: the only caller of the store.
//!
//! Every use case is a method of [`Application`], in a file of its name. The
//! clock and randomness come in through [`ports`].

mod access_token;
mod activity;
mod api_key_history;
mod api_keys;
mod application;
mod apps;
mod authenticate;
mod code_sealer;
mod configurations;
mod device_proof;
pub mod error;
pub mod facts;
mod facts_cache;
mod introspect;
mod issue_code;
mod live;
mod maintenance;
mod master_key;
mod metadata;
mod mint_token;
pub mod operators;
mod platform_keys;
pub mod ports;
mod redeem_code;
mod rehearsal;
mod reset_install;
mod sandbox;
mod simulated_code;
mod status;
mod user_story;
mod users;

pub use activity::ACTIVITY_WRITTEN_EVERY;
pub use api_key_history::ApiKeyHistoryEntry;
pub use api_keys::{MadeApiKey, NewApiKeyRequest, RotationRequest};
pub use application::{Application, Parts};
pub use apps::{AppChanges, NewApp};
pub use authenticate::{Caller, Requester};
pub use configurations::{ConfigurationVersion, Publication};
pub use device_proof::{ProofRequest, VerifiedProof};
pub use error::{AppError, CredentialError};
pub use issue_code::{IssueCode, IssuedCode};
pub use live::{Happening, LiveEvent};
pub use maintenance::RetentionPolicy;
pub use master_key::MasterKey;
pub use mint_token::MintedToken;
pub use platform_keys::PlatformKeyStatus;
pub use redeem_code::{RedeemCode, RedeemedCode};
pub use rehearsal::{RehearsedFailure, RehearsedTransport};
pub use status::InstallStatus;
pub use user_story::UserStory;

pub use handfast_storage::{StorageError, StorageErrorKind, record, verification};
