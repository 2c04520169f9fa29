//! The host's ports as the core knows them.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use sdk::ports as core;
use sdk::protocol::domain::Timestamp;
use sdk::system::SystemClock;

use crate::ports::{
    DeviceKey, HttpClient, HttpFailure, HttpHeader, HttpMethod, HttpRequest, KeyFailure, Vault,
    VaultFailure, WallClock,
};
use crate::watched::{NoAnswer, Watch};

/// The host's HTTP client.
pub(crate) struct HostHttp(pub(crate) Arc<dyn HttpClient>);

#[async_trait]
impl core::HttpClient for HostHttp {
    async fn send(
        &self,
        request: &core::HttpRequest,
    ) -> Result<core::HttpResponse, core::HttpFailure> {
        let response = self.0.send(told(request)).await.map_err(http_failure)?;
        Ok(core::HttpResponse {
            status: response.status,
            headers: response
                .headers
                .into_iter()
                .map(|header| (header.name, header.value))
                .collect(),
            body: response.body,
        })
    }
}

fn told(request: &core::HttpRequest) -> HttpRequest {
    HttpRequest {
        method: match request.method {
            core::HttpMethod::Get => HttpMethod::Get,
            core::HttpMethod::Post => HttpMethod::Post,
            core::HttpMethod::Patch => HttpMethod::Patch,
        },
        url: request.url.clone(),
        headers: request
            .headers
            .iter()
            .map(|(name, value)| HttpHeader {
                name: name.clone(),
                value: value.clone(),
            })
            .collect(),
        body: request.body.clone(),
        timeout_millis: u32::try_from(request.timeout.as_millis()).unwrap_or(u32::MAX),
    }
}

fn http_failure(failure: HttpFailure) -> core::HttpFailure {
    match failure {
        HttpFailure::Unreachable { details } => core::HttpFailure::Unreachable { details },
        HttpFailure::Timeout => core::HttpFailure::Timeout,
        HttpFailure::Refused { details } => core::HttpFailure::Refused { details },
        // What a host throws may hold anything, a secret too.
        HttpFailure::HostFailed { .. } => core::HttpFailure::Panicked,
    }
}

/// The host's store.
pub(crate) struct HostVault {
    pub(crate) host: Arc<dyn Vault>,
    pub(crate) watch: Watch,
}

impl HostVault {
    fn ask<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&dyn Vault) -> Result<T, VaultFailure> + Send + 'static,
    ) -> Result<T, core::VaultFailure> {
        let host = Arc::clone(&self.host);
        match self.watch.call(move || ask(&*host)) {
            Ok(answer) => answer.map_err(vault_failure),
            Err(NoAnswer::Late(details)) => Err(core::VaultFailure::Unavailable { details }),
            Err(NoAnswer::Panicked) => Err(core::VaultFailure::Panicked),
        }
    }
}

impl core::Vault for HostVault {
    fn load(&self) -> Result<Option<Vec<u8>>, core::VaultFailure> {
        self.ask(|host| host.load())
    }

    fn store(&self, blob: &[u8]) -> Result<(), core::VaultFailure> {
        let blob = blob.to_vec();
        self.ask(|host| host.store(blob))
    }

    fn delete(&self) -> Result<(), core::VaultFailure> {
        self.ask(|host| host.delete())
    }
}

fn vault_failure(failure: VaultFailure) -> core::VaultFailure {
    match failure {
        VaultFailure::Unavailable { details } => core::VaultFailure::Unavailable { details },
        VaultFailure::Unsafe { details } => core::VaultFailure::Unsafe { details },
        VaultFailure::HostFailed { .. } => core::VaultFailure::Panicked,
    }
}

/// The host's device keys.
pub(crate) struct HostKeys {
    pub(crate) host: Arc<dyn DeviceKey>,
    pub(crate) watch: Watch,
}

impl HostKeys {
    fn ask<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&dyn DeviceKey) -> Result<T, KeyFailure> + Send + 'static,
    ) -> Result<T, core::KeyFailure> {
        let host = Arc::clone(&self.host);
        match self.watch.call(move || ask(&*host)) {
            Ok(answer) => answer.map_err(key_failure),
            Err(NoAnswer::Late(details)) => Err(core::KeyFailure::Unavailable { details }),
            Err(NoAnswer::Panicked) => Err(core::KeyFailure::Panicked),
        }
    }
}

impl core::DeviceKeys for HostKeys {
    fn create(&self, name: &str) -> Result<(), core::KeyFailure> {
        let name = name.to_owned();
        self.ask(|host| host.create(name))
    }

    fn public(&self, name: &str) -> Result<core::PublicCoordinates, core::KeyFailure> {
        let name = name.to_owned();
        let point = self.ask(|host| host.public_coordinates(name))?;
        coordinates(&point).ok_or_else(|| core::KeyFailure::Unavailable {
            details: "a public key is x and y, 32 bytes each".to_owned(),
        })
    }

    fn sign(&self, name: &str, message: &[u8]) -> Result<[u8; 64], core::KeyFailure> {
        let (name, message) = (name.to_owned(), message.to_vec());
        let signature = self.ask(|host| host.sign(name, message))?;
        signature
            .try_into()
            .map_err(|_| core::KeyFailure::Unavailable {
                details: "a signature is r and s, 32 bytes each".to_owned(),
            })
    }

    fn delete(&self, name: &str) -> Result<(), core::KeyFailure> {
        let name = name.to_owned();
        self.ask(|host| host.delete(name))
    }

    fn names(&self) -> Result<Vec<String>, core::KeyFailure> {
        self.ask(|host| host.names())
    }
}

/// The byte 4 before a point says that both coordinates follow.
fn coordinates(point: &[u8]) -> Option<core::PublicCoordinates> {
    let bare = match point {
        [4, bare @ ..] if bare.len() == 64 => bare,
        bare => bare,
    };
    let (x, y) = bare.split_at_checked(32)?;
    Some(core::PublicCoordinates {
        x: x.try_into().ok()?,
        y: y.try_into().ok()?,
    })
}

fn key_failure(failure: KeyFailure) -> core::KeyFailure {
    match failure {
        KeyFailure::NotFound => core::KeyFailure::NotFound,
        KeyFailure::Unavailable { details } => core::KeyFailure::Unavailable { details },
        KeyFailure::HostFailed { .. } => core::KeyFailure::Panicked,
    }
}

/// The system's clock, set by the host's where it has one.
pub(crate) struct HostClock {
    pub(crate) system: SystemClock,
    pub(crate) wall: Option<(Arc<dyn WallClock>, Watch)>,
}

#[async_trait]
impl core::Clock for HostClock {
    fn now(&self) -> Timestamp {
        let told = self.wall.as_ref().and_then(|(host, watch)| {
            let host = Arc::clone(host);
            watch.call(move || host.now_millis()).ok()?.ok()
        });
        told.map_or_else(|| self.system.now(), Timestamp::from_millis)
    }

    fn monotonic(&self) -> Duration {
        self.system.monotonic()
    }

    async fn wait(&self, duration: Duration) {
        self.system.wait(duration).await;
    }
}
