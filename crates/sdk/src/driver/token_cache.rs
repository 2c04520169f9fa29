//! Tokens in memory, and the one refresh that may be in flight.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use data_encoding::BASE64URL_NOPAD;
use event_listener::Event;
use handfast_protocol::domain::{InstallId, Timestamp};
use serde::Deserialize;

use crate::answer::UserAccessToken;
use crate::failure::{AccessTokenError, AccessTokenReason};

/// A token is refreshed this long before its end, or a tenth of its life
/// before it, whichever is sooner.
const LONGEST_MARGIN: Duration = Duration::from_secs(5 * 60);

pub(super) type TokenResult = Result<UserAccessToken, AccessTokenError>;

/// The access token of the install, and who is fetching the next.
#[derive(Default)]
pub(super) struct TokenCache {
    slot: Mutex<Slot>,
}

#[derive(Default)]
struct Slot {
    held: Option<Held>,
    flight: Option<Arc<Flight>>,
}

struct Held {
    install_id: InstallId,
    token: UserAccessToken,
    received: Moment,
    life: Duration,
}

/// A moment on both clocks: one may be set, the other may stop in sleep. A
/// token's age is what the one tells that tells more.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    pub(super) wall: Timestamp,
    pub(super) monotonic: Duration,
}

impl Moment {
    fn since(self, earlier: Self) -> Duration {
        let monotonic = self.monotonic.saturating_sub(earlier.monotonic);
        self.wall.since(earlier.wall).max(monotonic)
    }
}

/// A refresh under way, on whose result any number of callers wait.
#[derive(Default)]
pub(super) struct Flight {
    end: Mutex<Option<FlightEnd>>,
    ended: Event,
}

/// How a flight ended.
#[derive(Clone)]
enum FlightEnd {
    Landed(TokenResult),
    /// Its fetcher went away, and left it to the others.
    Abandoned,
}

/// What a caller has to do for its token.
pub(super) enum Claim {
    /// Nothing: here it is.
    Fresh(UserAccessToken),
    /// Wait for the caller who is fetching it.
    Wait(Arc<Flight>),
    /// Fetch it for everyone.
    Fetch {
        /// On which everyone else waits.
        flight: Arc<Flight>,
        /// Whether the token at hand is good still, should this fail.
        ahead: bool,
    },
}

impl TokenCache {
    /// Finds the token of an install, or who fetches it.
    pub(super) fn claim(&self, install_id: InstallId, now: Moment) -> Claim {
        let mut slot = self.lock();
        if let Some(held) = &slot.held
            && held.install_id == install_id
            && held.is_fresh(now)
        {
            return Claim::Fresh(held.token.clone());
        }
        if let Some(flight) = &slot.flight {
            return Claim::Wait(Arc::clone(flight));
        }
        let flight = Arc::<Flight>::default();
        slot.flight = Some(Arc::clone(&flight));
        let ahead = slot.good(install_id, now).is_some();
        Claim::Fetch { flight, ahead }
    }

    /// Keeps a token that came by itself.
    pub(super) fn keep(&self, install_id: InstallId, token: UserAccessToken, now: Moment) {
        self.lock().held = Some(Held::new(install_id, token, now));
    }

    /// Ends a flight, and tells everyone who waits for it. A flight that was
    /// called off keeps nothing and changes nothing.
    pub(super) fn land(
        &self,
        flight: &Arc<Flight>,
        install_id: InstallId,
        fetched: TokenResult,
        now: Moment,
    ) -> TokenResult {
        let mut slot = self.lock();
        let ours = slot
            .flight
            .as_ref()
            .is_some_and(|current| Arc::ptr_eq(current, flight));
        if !ours {
            drop(slot);
            return flight.result_of_end().unwrap_or(fetched);
        }
        slot.flight = None;
        let result = match fetched {
            Ok(token) => {
                slot.held = Some(Held::new(install_id, token.clone(), now));
                Ok(token)
            }
            Err(failure) => slot.last_resort(install_id, &failure, now).ok_or(failure),
        };
        drop(slot);
        flight.finish(FlightEnd::Landed(result.clone()));
        result
    }

    /// Ends a flight whose fetcher goes away: one who waits fetches instead.
    pub(super) fn abandon(&self, flight: &Arc<Flight>) {
        self.lock()
            .flight
            .take_if(|current| Arc::ptr_eq(current, flight));
        flight.finish(FlightEnd::Abandoned);
    }

    /// Forgets the token: its install may not act any more.
    pub(super) fn forget(&self) {
        self.lock().held = None;
    }

    /// Ends the flight before it lands: its user is gone.
    pub(super) fn call_off(&self, why: AccessTokenError) {
        if let Some(flight) = self.lock().flight.take() {
            flight.finish(FlightEnd::Landed(Err(why)));
        }
    }

    fn lock(&self) -> MutexGuard<'_, Slot> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slot {
    /// Refreshed ahead of its end, a token is still good when the refresh
    /// fails for want of the platform.
    fn last_resort(
        &self,
        install_id: InstallId,
        failure: &AccessTokenError,
        now: Moment,
    ) -> Option<UserAccessToken> {
        let away = matches!(
            failure.reason,
            AccessTokenReason::NetworkError | AccessTokenReason::ServerError
        );
        self.good(install_id, now)
            .filter(|_| away)
            .map(|held| held.token.clone())
    }

    /// The token at hand, if it has not ended.
    fn good(&self, install_id: InstallId, now: Moment) -> Option<&Held> {
        self.held
            .as_ref()
            .filter(|held| held.install_id == install_id && now.since(held.received) < held.life)
    }
}

impl Held {
    fn new(install_id: InstallId, token: UserAccessToken, received: Moment) -> Self {
        let life = life_in_token(token.token.expose())
            .unwrap_or_else(|| token.expires_at.since(received.wall));
        Self {
            install_id,
            token,
            received,
            life,
        }
    }

    fn is_fresh(&self, now: Moment) -> bool {
        let margin = (self.life / 10).min(LONGEST_MARGIN);
        now.since(self.received).saturating_add(margin) < self.life
    }
}

/// How long the token lives, by the platform's clock alone: what the device
/// takes for the time may be wrong by minutes.
fn life_in_token(token: &str) -> Option<Duration> {
    #[derive(Deserialize)]
    struct Span {
        iat: u64,
        exp: u64,
    }
    let claims = token.split('.').nth(1)?;
    let claims = BASE64URL_NOPAD.decode(claims.as_bytes()).ok()?;
    let span: Span = serde_json::from_slice(&claims).ok()?;
    span.exp.checked_sub(span.iat).map(Duration::from_secs)
}

impl Flight {
    /// The result, once there is one; nothing when the fetcher went away.
    pub(super) async fn landed(&self) -> Option<TokenResult> {
        loop {
            let ended = self.ended.listen();
            if self.lock().is_some() {
                return self.result_of_end();
            }
            ended.await;
        }
    }

    fn result_of_end(&self) -> Option<TokenResult> {
        match self.lock().clone()? {
            FlightEnd::Landed(result) => Some(result),
            FlightEnd::Abandoned => None,
        }
    }

    fn finish(&self, end: FlightEnd) {
        self.lock().get_or_insert(end);
        self.ended.notify(usize::MAX);
    }

    fn lock(&self) -> MutexGuard<'_, Option<FlightEnd>> {
        self.end.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
