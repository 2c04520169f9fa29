//! `refresh_status`.

use std::time::Duration;

use handfast_protocol::ErrorCode;
use handfast_protocol::device_api::StatusResponse;
use handfast_protocol::domain::InstallId;
use handfast_protocol::domain::install::InstallState;

use crate::cancellation::Cancellation;
use crate::driver::call::{Call, CallFailure};
use crate::driver::{CALL_DEADLINE, Handfast, Inner, NoCall};
use crate::failure::{Failure, StatusError, StatusReason};
use crate::machine::{Event, StandingRefusal, User};
use crate::ports::HttpMethod;
use crate::status::Status;

impl Handfast {
    /// Asks the platform where the install, its user and its configuration
    /// stand, stores what is new and tells the listeners. That the user was
    /// deleted is an answer too, not a failure.
    pub async fn refresh_status(&self) -> Result<Status, StatusError> {
        let (user, cancellation) = self.inner.user_for_call().map_err(no_call)?;
        let _delivery = self.inner.listeners.deliver_at_end();
        self.inner
            .ask_status(&user, &cancellation)
            .await
            .map_err(status_error)?;
        self.inner.say_farewells().await;
        match self.status() {
            Ok(Some(status)) => Ok(status),
            Ok(None) => Err(no_call(NoCall::NoUser)),
            Err(_) => Err(no_call(NoCall::NotInitialized)),
        }
    }
}

impl Inner {
    /// Asks for the status and stores the answer; listeners hear of it when
    /// the public call delivers.
    pub(super) async fn ask_status(
        &self,
        user: &User,
        cancellation: &Cancellation,
    ) -> Result<(), CallFailure> {
        let call = Call {
            method: HttpMethod::Get,
            path: "/sdk/status",
            platform_url: &user.platform_url,
            key_name: &user.key_name,
            install_id: Some(user.install.id),
            if_none_match: user.etag.clone(),
            body: None,
            deadline: CALL_DEADLINE,
            tries: u32::MAX,
            heard_out: Duration::ZERO,
        };
        let response = match self.exchange(&call, cancellation).await {
            Ok(response) if response.status == 304 => return Ok(()),
            Ok(response) => response,
            Err(failure) => {
                return match standing_of(&failure) {
                    Some(refusal) => self.learn_standing(user.install.id, refusal),
                    None => Err(failure),
                };
            }
        };
        let status: StatusResponse =
            serde_json::from_slice(&response.body).map_err(|_| CallFailure::Server {
                details: format!(
                    "HTTP {} came with a body that is no status",
                    response.status
                ),
                error_code: None,
            })?;
        let event = Event::StatusTold {
            install_id: user.install.id,
            status: Box::new(status),
            etag: response.header("etag").map(str::to_owned),
        };
        self.learn_or_fail(event)
    }

    /// The status tells why and since when; a refusal alone tells only that.
    /// So the status is asked first, and the refusal fills in when that fails.
    pub(super) async fn note_standing(
        &self,
        user: &User,
        cancellation: &Cancellation,
        refusal: StandingRefusal,
    ) {
        let known = match refusal {
            StandingRefusal::Deleted => user.deleted,
            StandingRefusal::Deactivated => user.is_closed(),
            StandingRefusal::Standby => user.install.state == InstallState::Standby,
            StandingRefusal::UserDisabled => !user.enabled,
        };
        if known {
            return;
        }
        if self.ask_status(user, cancellation).await.is_err() {
            // What cannot be stored is heard again with the next refusal.
            drop(self.learn_standing(user.install.id, refusal));
        }
    }

    /// Stores what a refusal tells of the install's standing.
    fn learn_standing(
        &self,
        install_id: InstallId,
        refusal: StandingRefusal,
    ) -> Result<(), CallFailure> {
        self.learn_or_fail(Event::StandingRefused {
            install_id,
            refusal,
            now: self.ports.clock.now(),
        })
    }

    fn learn_or_fail(&self, event: Event) -> Result<(), CallFailure> {
        let effects = self.apply(event).map_err(|failure| CallFailure::Local {
            details: failure.to_string(),
        })?;
        self.run(effects);
        Ok(())
    }
}

/// What a failed call tells of the install's standing, if anything.
pub(super) fn standing_of(failure: &CallFailure) -> Option<StandingRefusal> {
    let CallFailure::Refused(refused) = failure else {
        return None;
    };
    match refused.code? {
        ErrorCode::InstallNotFound | ErrorCode::UserNotFound => Some(StandingRefusal::Deleted),
        ErrorCode::InstallDeactivated | ErrorCode::InstallReset => {
            Some(StandingRefusal::Deactivated)
        }
        ErrorCode::InstallStandby => Some(StandingRefusal::Standby),
        ErrorCode::UserDisabled => Some(StandingRefusal::UserDisabled),
        _ => None,
    }
}

fn no_call(why: NoCall) -> StatusError {
    match why {
        NoCall::NotInitialized => {
            Failure::new(StatusReason::NotInitialized, "call initialize first")
        }
        NoCall::NoUser => Failure::new(StatusReason::NoUser, "there is no user on this device"),
    }
}

fn status_error(failure: CallFailure) -> StatusError {
    match failure {
        CallFailure::Cancelled => no_call(NoCall::NoUser),
        CallFailure::Network { details } => Failure::new(StatusReason::NetworkError, details),
        CallFailure::Server {
            details,
            error_code,
        } => Failure {
            reason: StatusReason::ServerError,
            details,
            error_code,
        },
        CallFailure::Refused(refused) => Failure {
            reason: StatusReason::ServerError,
            details: refused.details,
            error_code: refused.error_code,
        },
        CallFailure::KeyMissing => Failure::new(
            StatusReason::UnexpectedError,
            "the device key of this user is gone; reset and create the user anew",
        ),
        CallFailure::Local { details } => Failure::new(StatusReason::UnexpectedError, details),
    }
}
