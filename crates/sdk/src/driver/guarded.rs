//! Ports that cannot panic: whatever the host's code throws comes back typed.

use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use async_trait::async_trait;
use handfast_protocol::domain::Timestamp;

use crate::ports::{
    Clock, DeviceKeys, Entropy, EntropyFailure, HttpClient, HttpFailure, HttpRequest, HttpResponse,
    KeyFailure, Ports, PublicCoordinates, Vault, VaultFailure,
};

/// The same ports, their panics caught.
pub(super) fn guard(ports: Ports) -> Ports {
    Ports {
        http: Arc::new(Guarded(ports.http)),
        vault: Arc::new(Guarded(ports.vault)),
        keys: Arc::new(Guarded(ports.keys)),
        clock: Arc::new(Guarded(ports.clock)),
        entropy: Arc::new(Guarded(ports.entropy)),
    }
}

struct Guarded<P: ?Sized>(Arc<P>);

/// The ports are behind an `Arc` and are called again after a panic: what they
/// promise then is theirs to keep, as it is with any failure.
fn caught<T>(call: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(call)).ok()
}

/// The same for a call that is polled.
async fn caught_polling<'call, T>(
    call: impl FnOnce() -> Pin<Box<dyn Future<Output = T> + Send + 'call>>,
) -> Option<T> {
    let mut under_way = caught(call)?;
    poll_fn(
        move |context| match caught(|| under_way.as_mut().poll(context)) {
            Some(polled) => polled.map(Some),
            None => Poll::Ready(None),
        },
    )
    .await
}

#[async_trait]
impl HttpClient for Guarded<dyn HttpClient> {
    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        caught_polling(|| self.0.send(request))
            .await
            .unwrap_or(Err(HttpFailure::Panicked))
    }
}

impl Vault for Guarded<dyn Vault> {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        caught(|| self.0.load()).unwrap_or(Err(VaultFailure::Panicked))
    }

    fn store(&self, blob: &[u8]) -> Result<(), VaultFailure> {
        caught(|| self.0.store(blob)).unwrap_or(Err(VaultFailure::Panicked))
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        caught(|| self.0.delete()).unwrap_or(Err(VaultFailure::Panicked))
    }
}

impl DeviceKeys for Guarded<dyn DeviceKeys> {
    fn create(&self, name: &str) -> Result<(), KeyFailure> {
        caught(|| self.0.create(name)).unwrap_or(Err(KeyFailure::Panicked))
    }

    fn public(&self, name: &str) -> Result<PublicCoordinates, KeyFailure> {
        caught(|| self.0.public(name)).unwrap_or(Err(KeyFailure::Panicked))
    }

    fn sign(&self, name: &str, message: &[u8]) -> Result<[u8; 64], KeyFailure> {
        caught(|| self.0.sign(name, message)).unwrap_or(Err(KeyFailure::Panicked))
    }

    fn delete(&self, name: &str) -> Result<(), KeyFailure> {
        caught(|| self.0.delete(name)).unwrap_or(Err(KeyFailure::Panicked))
    }

    fn names(&self) -> Result<Vec<String>, KeyFailure> {
        caught(|| self.0.names()).unwrap_or(Err(KeyFailure::Panicked))
    }
}

/// A clock that panics cannot say so in its answer. It then tells a time that
/// ends whatever depends on it: the beginning of time is a wrong clock, which
/// the platform corrects; the end of monotonic time is past every deadline.
#[async_trait]
impl Clock for Guarded<dyn Clock> {
    fn now(&self) -> Timestamp {
        caught(|| self.0.now()).unwrap_or(Timestamp::from_millis(0))
    }

    fn monotonic(&self) -> Duration {
        caught(|| self.0.monotonic()).unwrap_or(Duration::MAX)
    }

    async fn wait(&self, duration: Duration) {
        caught_polling(|| self.0.wait(duration)).await;
    }
}

impl Entropy for Guarded<dyn Entropy> {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyFailure> {
        caught(|| self.0.fill(bytes)).unwrap_or_else(|| {
            Err(EntropyFailure {
                details: "the host's source of randomness panicked".to_owned(),
            })
        })
    }
}
