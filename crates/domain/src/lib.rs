//! The rules of Handfast: pure functions and the data they speak of.
//!
//! Nothing here does I/O, waits, reads a clock or draws randomness: time and
//! random bytes are arguments. Both stores, the tests and every front end call
//! the same functions, so a rule exists once.

pub mod access;
pub mod activation;
pub mod activity;
pub mod api_key;
pub mod app;
pub mod auth_code;
pub mod configuration;
pub mod device;
pub mod event;
pub mod external_id;
pub mod farewell;
pub mod id;
pub mod install;
pub mod metadata;
pub mod network;
pub mod operator;
pub mod password;
pub mod permission;
pub mod platform_key;
pub mod redemption;
pub mod refusal;
pub mod sensitive;
pub mod thumbprint;
pub mod time;

pub use device::{Device, FormFactor, Platform};
pub use external_id::ExternalId;
pub use id::{
    ApiKeyId, AppId, EventId, InstallId, InvitationId, OperatorId, RequestId, SessionId, UserId,
};
pub use refusal::Refusal;
pub use sensitive::Sensitive;
pub use thumbprint::KeyThumbprint;
pub use time::Timestamp;
