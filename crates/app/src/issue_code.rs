//! A trusted server vouches for one of its users and gets a code.
//!
//! One read by the user's external id; nothing is written.

use handfast_domain::access::Scope;
use handfast_domain::activity::ActivityKind;
use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::redemption::check_intent;
use handfast_domain::{
    ExternalId, InstallId, KeyThumbprint, Refusal, Sensitive, Timestamp, UserId,
};
use handfast_storage::record::{ActiveDeviceRecord, UserSummary};

use crate::application::Application;
use crate::authenticate::Caller;
use crate::error::AppError;
use crate::live::LiveEvent;
use crate::ports::{draw, draw_id};

/// What a trusted server asks for.
#[derive(Clone, Debug)]
pub struct IssueCode {
    /// Whom it vouches for.
    pub external_id: ExternalId,
    /// What to do about an active device.
    pub on_conflict: OnConflict,
    /// What it expects.
    pub intent: Intent,
    /// The only device key that may redeem the code.
    pub device_key: Option<KeyThumbprint>,
}

/// A code and what it will do.
#[derive(Clone, Debug)]
pub struct IssuedCode {
    /// The code.
    pub code: Sensitive<String>,
    /// When it dies.
    pub expires_at: Timestamp,
    /// The user it will restore.
    pub user: Option<UserId>,
    /// Where that user is active now.
    pub active_device: Option<ActiveDeviceRecord>,
}

impl Application {
    /// Issues a code for the caller's app.
    pub async fn issue_code(
        &self,
        caller: &Caller,
        request: IssueCode,
    ) -> Result<IssuedCode, AppError> {
        caller.require(Scope::UserLink)?;
        let issued = self.vouch(caller, request).await?;
        self.live
            .tell(|| LiveEvent::code_issued(caller, self.clock.now()));
        Ok(issued)
    }

    /// The same, whoever asks in the caller's name.
    pub(crate) async fn vouch(
        &self,
        caller: &Caller,
        request: IssueCode,
    ) -> Result<IssuedCode, AppError> {
        let user = self
            .storage
            .user_summary(caller.app_id(), &request.external_id)
            .await?;
        check_intent(request.intent, user.is_some())?;
        if user.as_ref().is_some_and(|user| user.is_disabled) {
            return Err(Refusal::UserDisabled.into());
        }
        self.seal_code(caller, request, user).await
    }

    async fn seal_code(
        &self,
        caller: &Caller,
        request: IssueCode,
        user: Option<UserSummary>,
    ) -> Result<IssuedCode, AppError> {
        let now = self.clock.now();
        let entropy = self.entropy.as_ref();
        let expires_at = self.code_expiry(caller, &request.external_id, now);
        let statement = Statement {
            app: caller.app_id(),
            key: caller.key_id(),
            install: InstallId::new(now, draw_id(entropy)),
            issued_at: now,
            expires_at,
            user: user.as_ref().map(|user| user.id),
            external_id: request.external_id,
            on_conflict: request.on_conflict,
            intent: request.intent,
            device_key: request.device_key,
        };
        let facts = self.facts().await?;
        let code = facts
            .current_sealing_key(now)?
            .seal(&statement, draw(entropy))?;
        let active_device = user.and_then(|user| user.active_device);
        self.activity
            .count(caller.app_id(), now, ActivityKind::CodeIssued);
        Ok(IssuedCode {
            code,
            expires_at,
            user: statement.user,
            active_device,
        })
    }

    fn code_expiry(&self, caller: &Caller, external_id: &ExternalId, now: Timestamp) -> Timestamp {
        if self.rehearses_expired_code(&caller.app.app, external_id) {
            return now;
        }
        now.plus(caller.app.app.settings.code_lifetime())
    }
}
