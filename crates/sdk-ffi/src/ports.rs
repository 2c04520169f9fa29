//! What a host implements.

use async_trait::async_trait;
use uniffi::UnexpectedUniFFICallbackError;

/// The methods that the SDK uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum HttpMethod {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PATCH`
    Patch,
}

/// One header of a request or a response.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct HttpHeader {
    /// Its name. The case does not matter.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// One HTTP request. Its headers and its body hold secrets: do not log them.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct HttpRequest {
    /// The method.
    pub method: HttpMethod,
    /// The whole address.
    pub url: String,
    /// The headers.
    pub headers: Vec<HttpHeader>,
    /// The body, where there is one.
    pub body: Option<Vec<u8>>,
    /// How long the whole exchange may take. The SDK gives up a second later.
    pub timeout_millis: u32,
}

/// One HTTP response, whatever its status. Its body holds secrets: do not log
/// it.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct HttpResponse {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<HttpHeader>,
    /// The whole body. A body cut short is a failure, not a response.
    pub body: Vec<u8>,
}

/// Why there is no response.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
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
    /// The host's own code threw something that is none of these.
    #[error("the host's HTTP client threw")]
    HostFailed {
        /// What it threw. The SDK passes it on to nobody.
        details: String,
    },
}

/// Sends requests. Redirects are not followed: a proof is for one address.
#[uniffi::export(with_foreign)]
#[async_trait]
pub trait HttpClient: Send + Sync {
    /// Sends one request and waits for its answer. It is cancelled when the
    /// answer is not wanted any more.
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpFailure>;
}

/// Why the vault failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
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
    /// The host's own code threw something that is none of these.
    #[error("the host's store threw")]
    HostFailed {
        /// What it threw. The SDK passes it on to nobody.
        details: String,
    },
}

/// Keeps one opaque blob, safe from other apps. It must not call the SDK: such
/// a call fails.
#[uniffi::export(with_foreign)]
pub trait Vault: Send + Sync {
    /// What was stored last, if anything.
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure>;
    /// Puts `blob` in the place of what was there, wholly or not at all, and
    /// durably: when this returns, a crash does not undo it.
    fn store(&self, blob: Vec<u8>) -> Result<(), VaultFailure>;
    /// Removes what was stored; nothing being there is no failure.
    fn delete(&self) -> Result<(), VaultFailure>;
}

/// Why a device key failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
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
    /// The host's own code threw something that is none of these.
    #[error("the host's key store threw")]
    HostFailed {
        /// What it threw. The SDK passes it on to nobody.
        details: String,
    },
}

/// Makes and uses P-256 keys that never leave the device. The names belong to
/// the SDK: keys that it no longer knows are deleted at initialisation. It must
/// not call the SDK: such a call fails.
#[uniffi::export(with_foreign)]
pub trait DeviceKey: Send + Sync {
    /// Makes a key of this name, durably, unless there is one.
    fn create(&self, name: String) -> Result<(), KeyFailure>;
    /// The public half: big-endian x and y, 32 bytes each, with or without the
    /// byte 4 before them.
    fn public_coordinates(&self, name: String) -> Result<Vec<u8>, KeyFailure>;
    /// ECDSA over SHA-256 of `message`: `r` and `s`, big-endian, 32 bytes each.
    fn sign(&self, name: String, message: Vec<u8>) -> Result<Vec<u8>, KeyFailure>;
    /// Deletes the key; its not being there is no failure.
    fn delete(&self, name: String) -> Result<(), KeyFailure>;
    /// The names of all keys made through this port.
    fn names(&self) -> Result<Vec<String>, KeyFailure>;
}

/// The host's own code threw where nothing can be made of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum HostFailure {
    /// It threw.
    #[error("the host threw")]
    HostFailed {
        /// What it threw. The SDK passes it on to nobody.
        details: String,
    },
}

/// Tells what the device takes for the time. Tests pass a wrong one; apps pass
/// none.
#[uniffi::export(with_foreign)]
pub trait WallClock: Send + Sync {
    /// Milliseconds since 1970. The system's time counts when this throws.
    fn now_millis(&self) -> Result<i64, HostFailure>;
}

macro_rules! whatever_the_host_throws {
    ($($failure:ident)*) => {$(
        impl From<UnexpectedUniFFICallbackError> for $failure {
            fn from(thrown: UnexpectedUniFFICallbackError) -> Self {
                Self::HostFailed { details: thrown.reason }
            }
        }
    )*};
}

whatever_the_host_throws! { HttpFailure VaultFailure KeyFailure HostFailure }
