//! What the use cases need of the outside, besides a store.

use async_trait::async_trait;
use handfast_domain::id::IdEntropy;
use handfast_domain::{EventId, Sensitive, Timestamp};

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> Timestamp;
}

/// Draws random bytes that nobody can guess.
pub trait Entropy: Send + Sync + 'static {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// Asks another server over HTTPS.
#[async_trait]
pub trait HttpsFetch: Send + Sync + 'static {
    /// Sends one request and reads the whole answer, whatever its status. No
    /// redirect is followed.
    async fn fetch(&self, request: HttpsRequest) -> Result<HttpsAnswer, Unreachable>;
}

/// What is asked of another server: without a form it is a GET, with one a POST.
#[derive(Clone, Debug)]
pub struct HttpsRequest {
    /// The address.
    pub url: String,
    /// The form, encoded.
    pub form: Option<Sensitive<String>>,
    /// The header `Authorization`.
    pub authorization: Option<Sensitive<String>>,
}

/// What another server answered.
#[derive(Clone, Debug)]
pub struct HttpsAnswer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Sensitive<Vec<u8>>,
}

/// Another server gave no answer; why, for the log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unreachable(pub String);

/// An array of random bytes.
pub(crate) fn draw<const N: usize>(entropy: &dyn Entropy) -> [u8; N] {
    let mut bytes = [0; N];
    entropy.fill(&mut bytes);
    bytes
}

/// The random part of one id.
pub(crate) fn draw_id(entropy: &dyn Entropy) -> IdEntropy {
    draw(entropy)
}

/// The id of the first event of a transaction made at `now`. Its last byte
/// leaves room for those that count on from it.
pub(crate) fn draw_event_id(entropy: &dyn Entropy, now: Timestamp) -> EventId {
    let mut random: IdEntropy = draw(entropy);
    random[9] = 0;
    EventId::new(now, random)
}
