//! `request_user_access_token` and `request_drain_token`.

use std::sync::Arc;
use std::time::Duration;

use handfast_protocol::device_api::AccessToken;
use handfast_protocol::domain::InstallId;
use handfast_protocol::domain::install::InstallState;
use handfast_protocol::token::DRAIN_SCOPE;

use crate::answer::UserAccessToken;
use crate::cancellation::Cancellation;
use crate::driver::call::{Call, CallFailure};
use crate::driver::status::standing_of;
use crate::driver::token_cache::{Claim, Flight, Moment, TokenResult};
use crate::driver::{CALL_DEADLINE, Handfast, Inner, NoCall};
use crate::failure::{AccessTokenError, AccessTokenReason, Failure};
use crate::machine::{StandingRefusal, User};
use crate::ports::HttpMethod;

impl Handfast {
    /// A token that acts for the user. It is kept while it is fresh and
    /// refreshed ahead of its end; however many ask, the platform is asked once.
    pub async fn request_user_access_token(&self) -> TokenResult {
        let inner = &*self.inner;
        let _delivery = inner.listeners.deliver_at_end();
        let (user, cancellation) = inner.user_for_call().map_err(no_call)?;
        if user.is_closed() {
            return Err(closed(&user));
        }
        if user.install.state != InstallState::Active || !user.enabled {
            // A token from before is not to be used; the platform may grant
            // one anew.
            inner.tokens.forget();
        }
        let result = loop {
            match inner.tokens.claim(user.install.id, inner.token_moment()) {
                Claim::Fresh(token) => return Ok(token),
                Claim::Wait(flight) => {
                    if let Some(result) = flight.landed().await {
                        break result;
                    }
                }
                Claim::Fetch { flight, ahead } => {
                    // Nobody is kept waiting by tries that can be made later.
                    let tries = if ahead { 1 } else { u32::MAX };
                    let landing = Landing::new(inner, flight, user.install.id);
                    let fetched = inner.fetch_access_token(&user, &cancellation, tries).await;
                    break landing.land(fetched);
                }
            }
        };
        if result.is_ok() {
            inner.say_farewells().await;
        }
        result
    }

    /// For a while after its deactivation, an install may get a token of scope
    /// `drain`, with which the host product hands in what it collected before.
    /// It is asked for anew each time.
    pub async fn request_drain_token(&self) -> TokenResult {
        let inner = &*self.inner;
        let _delivery = inner.listeners.deliver_at_end();
        let (user, cancellation) = inner.user_for_call().map_err(no_call)?;
        let granted = inner.fetch_token(&user, &cancellation, u32::MAX).await;
        match granted {
            Ok(granted) if is_drain(&granted) => {
                let standing = StandingRefusal::Deactivated;
                inner.note_standing(&user, &cancellation, standing).await;
                Ok(bare(granted))
            }
            Ok(_) => Err(Failure::new(
                AccessTokenReason::InstallNotDeactivated,
                "the install is active; request_user_access_token is the call for it",
            )),
            Err(failure) => Err(inner.explain(&user, &cancellation, failure).await),
        }
    }
}

impl Inner {
    pub(super) fn token_moment(&self) -> Moment {
        Moment {
            wall: self.ports.clock.now(),
            monotonic: self.ports.clock.monotonic(),
        }
    }

    async fn fetch_access_token(
        &self,
        user: &User,
        cancellation: &Cancellation,
        tries: u32,
    ) -> TokenResult {
        match self.fetch_token(user, cancellation, tries).await {
            Ok(granted) if is_drain(&granted) => {
                self.note_standing(user, cancellation, StandingRefusal::Deactivated)
                    .await;
                Err(Failure::new(
                    AccessTokenReason::InstallDeactivated,
                    "the install was deactivated",
                ))
            }
            Ok(granted) => {
                if user.install.state != InstallState::Active || !user.enabled {
                    // A token says that the install may act again; the status
                    // says the rest. Without it the token is good all the same.
                    drop(self.ask_status(user, cancellation).await);
                }
                Ok(bare(granted))
            }
            Err(failure) => Err(self.explain(user, cancellation, failure).await),
        }
    }

    async fn fetch_token(
        &self,
        user: &User,
        cancellation: &Cancellation,
        tries: u32,
    ) -> Result<AccessToken, CallFailure> {
        let call = Call {
            method: HttpMethod::Post,
            path: "/sdk/token",
            platform_url: &user.platform_url,
            key_name: &user.key_name,
            install_id: Some(user.install.id),
            if_none_match: None,
            body: None,
            deadline: CALL_DEADLINE,
            tries,
            heard_out: Duration::ZERO,
        };
        let response = self.exchange(&call, cancellation).await?;
        serde_json::from_slice(&response.body).map_err(|_| CallFailure::Server {
            details: format!("HTTP {} came with a body that is no token", response.status),
            error_code: None,
        })
    }

    /// Stores what a refusal told of the install, and names it for the caller.
    async fn explain(
        &self,
        user: &User,
        cancellation: &Cancellation,
        failure: CallFailure,
    ) -> AccessTokenError {
        if let Some(refusal) = standing_of(&failure) {
            self.note_standing(user, cancellation, refusal).await;
        }
        token_error(failure)
    }
}

/// Ends a flight in any case, so that nobody waits for ever: who waits for a
/// flight that was dropped takes off anew.
struct Landing<'inner> {
    inner: &'inner Inner,
    flight: Arc<Flight>,
    install_id: InstallId,
    landed: bool,
}

impl<'inner> Landing<'inner> {
    fn new(inner: &'inner Inner, flight: Arc<Flight>, install_id: InstallId) -> Self {
        Self {
            inner,
            flight,
            install_id,
            landed: false,
        }
    }

    fn land(mut self, fetched: TokenResult) -> TokenResult {
        self.landed = true;
        let now = self.inner.token_moment();
        self.inner
            .tokens
            .land(&self.flight, self.install_id, fetched, now)
    }
}

impl Drop for Landing<'_> {
    fn drop(&mut self) {
        if !self.landed {
            self.inner.tokens.abandon(&self.flight);
        }
    }
}

fn is_drain(granted: &AccessToken) -> bool {
    granted.scope.as_deref() == Some(DRAIN_SCOPE)
}

fn bare(granted: AccessToken) -> UserAccessToken {
    UserAccessToken {
        token: granted.token,
        expires_at: granted.expires_at,
    }
}

fn no_call(why: NoCall) -> AccessTokenError {
    match why {
        NoCall::NotInitialized => {
            Failure::new(AccessTokenReason::NotInitialized, "call initialize first")
        }
        NoCall::NoUser => no_user(),
    }
}

/// What is told to those who wait for a token when the user goes.
pub(super) fn no_user() -> AccessTokenError {
    Failure::new(AccessTokenReason::NoUser, "there is no user on this device")
}

fn closed(user: &User) -> AccessTokenError {
    let details = if user.deleted {
        "the user was deleted; reset and create a user anew"
    } else {
        "the install was deactivated; reset and create the user anew to bring this device back"
    };
    Failure::new(AccessTokenReason::InstallDeactivated, details)
}

fn token_error(failure: CallFailure) -> AccessTokenError {
    let standing = standing_of(&failure);
    match failure {
        CallFailure::Cancelled => no_user(),
        CallFailure::Network { details } => Failure::new(AccessTokenReason::NetworkError, details),
        CallFailure::Server {
            details,
            error_code,
        } => Failure {
            reason: AccessTokenReason::ServerError,
            details,
            error_code,
        },
        CallFailure::Refused(refused) => Failure {
            reason: match standing {
                Some(StandingRefusal::UserDisabled) => AccessTokenReason::UserDisabledRemotely,
                Some(StandingRefusal::Standby) => AccessTokenReason::InstallStandby,
                Some(_) => AccessTokenReason::InstallDeactivated,
                None => AccessTokenReason::ServerError,
            },
            details: refused.details,
            error_code: refused.error_code,
        },
        CallFailure::KeyMissing => Failure::new(
            AccessTokenReason::UnexpectedError,
            "the device key of this user is gone; reset and create the user anew",
        ),
        CallFailure::Local { details } => Failure::new(AccessTokenReason::UnexpectedError, details),
    }
}
