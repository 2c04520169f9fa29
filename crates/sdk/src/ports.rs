//! What a platform supplies.
//!
//! Every port is called from whichever thread calls the SDK, several at once.
//! A port must not call the SDK. A port that panics fails its call; it does
//! not bring the SDK down.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use handfast_protocol::domain::Timestamp;

/// Everything a platform supplies.
#[derive(Clone)]
pub struct Ports {
    /// HTTP.
    pub http: Arc<dyn HttpClient>,
    /// The secure store.
    pub vault: Arc<dyn Vault>,
    /// The device keys.
    pub keys: Arc<dyn DeviceKeys>,
    /// The clocks.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
}

impl fmt::Debug for Ports {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Ports")
    }
}

/// The methods that the SDK uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HttpMethod {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PATCH`
    Patch,
}

impl HttpMethod {
    /// Its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Patch => "PATCH",
        }
    }
}

/// One HTTP request. Its `Debug` shows neither body nor header values.
#[derive(Clone)]
pub struct HttpRequest {
    /// The method.
    pub method: HttpMethod,
    /// The whole address.
    pub url: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The body, where there is one.
    pub body: Option<Vec<u8>>,
    /// How long the whole exchange may take.
    pub timeout: Duration,
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.method.as_str(), self.url)
    }
}

/// One HTTP response, whatever its status. Its `Debug` shows the status alone.
#[derive(Clone)]
pub struct HttpResponse {
    /// The status.
    pub status: u16,
    /// Names and values; the case of the names does not matter.
    pub headers: Vec<(String, String)>,
    /// The whole body. A body cut short is a failure, not a response.
    pub body: Vec<u8>,
}

impl HttpResponse {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(candidate, _)| candidate.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for HttpResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "HTTP {}", self.status)
    }
}

/// Why there is no response.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HttpFailure {
    /// No connection, or it broke. Worth another try.
    #[error("the platform is out of reach: {details}")]
    Unreachable {
        /// What happened, without secrets.
        details: String,
    },
    /// No answer in time. Worth another try.
    #[error("the platform did not answer in time")]
    Timeout,
    /// The client will not send this: another try would fare the same.
    #[error("the request cannot be sent: {details}")]
    Refused {
        /// Why, without secrets.
        details: String,
    },
    /// The host's own code panicked or threw.
    #[error("the host's HTTP client panicked")]
    Panicked,
}

/// Sends requests. Redirects are not followed: a proof is for one address.
#[async_trait]
pub trait HttpClient: Send + Sync {
    /// Sends one request and waits for its answer. The future is dropped when
    /// the answer is not wanted any more.
    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure>;
}

/// Why the vault failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultFailure {
    /// It is away for now, such as a keychain before the first unlock.
    #[error("the store is away: {details}")]
    Unavailable {
        /// What happened, without secrets.
        details: String,
    },
    /// Others could read or change it.
    #[error("the store is not safe: {details}")]
    Unsafe {
        /// What is wrong and what cures it.
        details: String,
    },
    /// The host's own code panicked or threw.
    #[error("the host's store panicked")]
    Panicked,
}

/// Keeps one opaque blob, safe from other apps.
pub trait Vault: Send + Sync {
    /// What was stored last, if anything.
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure>;
    /// Puts `blob` in the place of what was there, wholly or not at all, and
    /// durably: when this returns, a crash does not undo it.
    fn store(&self, blob: &[u8]) -> Result<(), VaultFailure>;
    /// Removes what was stored; nothing being there is no failure.
    fn delete(&self) -> Result<(), VaultFailure>;
}

/// The point of a P-256 public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicCoordinates {
    /// Big-endian x.
    pub x: [u8; 32],
    /// Big-endian y.
    pub y: [u8; 32],
}

/// Why a device key failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyFailure {
    /// There is no key of this name.
    #[error("there is no such device key")]
    NotFound,
    /// The key store is away or refuses.
    #[error("the device key is not available: {details}")]
    Unavailable {
        /// What happened, without secrets.
        details: String,
    },
    /// The host's own code panicked or threw.
    #[error("the host's key store panicked")]
    Panicked,
}

/// Makes and uses P-256 keys that never leave the device. The names belong to
/// the SDK: keys that it no longer knows are deleted at initialisation.
pub trait DeviceKeys: Send + Sync {
    /// Makes a key of this name, durably, unless there is one.
    fn create(&self, name: &str) -> Result<(), KeyFailure>;
    /// The public half.
    fn public(&self, name: &str) -> Result<PublicCoordinates, KeyFailure>;
    /// ECDSA over SHA-256 of `message`: `r` and `s`, 32 bytes each.
    fn sign(&self, name: &str, message: &[u8]) -> Result<[u8; 64], KeyFailure>;
    /// Deletes the key; its not being there is no failure.
    fn delete(&self, name: &str) -> Result<(), KeyFailure>;
    /// The names of all keys made through this port.
    fn names(&self) -> Result<Vec<String>, KeyFailure>;
}

/// Tells time and waits.
#[async_trait]
pub trait Clock: Send + Sync {
    /// What the device takes for the time. It may be wrong, and may jump.
    fn now(&self) -> Timestamp;
    /// Time since some fixed moment. It never goes back.
    fn monotonic(&self) -> Duration;
    /// Waits. The future is dropped when the wait is not wanted any more.
    async fn wait(&self, duration: Duration);
}

/// Why there is no randomness.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no randomness: {details}")]
pub struct EntropyFailure {
    /// What happened.
    pub details: String,
}

/// Randomness fit for keys.
pub trait Entropy: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyFailure>;
}
