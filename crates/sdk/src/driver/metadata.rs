//! `add_user_metadata_fields` and `remove_user_metadata_field`.

use std::collections::BTreeMap;
use std::time::Duration;

use handfast_protocol::device_api::{MetadataPatchRequest, MetadataResponse};
use handfast_protocol::domain::metadata::check_patch;

use crate::cancellation::Cancellation;
use crate::driver::call::{Call, CallFailure};
use crate::driver::status::standing_of;
use crate::driver::{CALL_DEADLINE, Handfast, Inner, NoCall};
use crate::failure::{Failure, MetadataError, MetadataReason};
use crate::machine::{StandingRefusal, User};
use crate::ports::HttpMethod;

impl Handfast {
    /// Sets metadata fields of the user and leaves the others; answers with
    /// every field that stands now.
    pub async fn add_user_metadata_fields(
        &self,
        fields: BTreeMap<String, String>,
    ) -> Result<BTreeMap<String, String>, MetadataError> {
        let patch = fields
            .into_iter()
            .map(|(key, value)| (key, Some(value)))
            .collect();
        self.patch_metadata(&patch).await
    }

    /// Removes one metadata field of the user, whether it is there or not;
    /// answers with every field that stands now.
    pub async fn remove_user_metadata_field(
        &self,
        key: String,
    ) -> Result<BTreeMap<String, String>, MetadataError> {
        let patch = MetadataPatchRequest::from([(key, None)]);
        self.patch_metadata(&patch).await
    }

    async fn patch_metadata(
        &self,
        patch: &MetadataPatchRequest,
    ) -> Result<BTreeMap<String, String>, MetadataError> {
        let _delivery = self.inner.listeners.deliver_at_end();
        let (user, cancellation) = self.inner.user_for_call().map_err(no_call)?;
        check_patch(patch)
            .map_err(|error| Failure::new(MetadataReason::FieldInvalid, error.to_string()))?;
        let answer = self.inner.send_patch(&user, &cancellation, patch).await;
        if let Err(failure) = &answer
            && let Some(refusal) = standing_of(failure)
        {
            self.inner
                .note_standing(&user, &cancellation, refusal)
                .await;
        }
        if answer.is_ok() {
            self.inner.say_farewells().await;
        }
        answer.map_err(metadata_error)
    }
}

impl Inner {
    async fn send_patch(
        &self,
        user: &User,
        cancellation: &Cancellation,
        patch: &MetadataPatchRequest,
    ) -> Result<BTreeMap<String, String>, CallFailure> {
        let body = serde_json::to_vec(patch).map_err(|error| CallFailure::Local {
            details: error.to_string(),
        })?;
        let call = Call {
            method: HttpMethod::Patch,
            path: "/sdk/metadata",
            platform_url: &user.platform_url,
            key_name: &user.key_name,
            install_id: Some(user.install.id),
            if_none_match: None,
            body: Some(body),
            deadline: CALL_DEADLINE,
            tries: u32::MAX,
            heard_out: Duration::ZERO,
        };
        let response = self.exchange(&call, cancellation).await?;
        let answer: MetadataResponse =
            serde_json::from_slice(&response.body).map_err(|_| CallFailure::Server {
                details: format!(
                    "HTTP {} came with a body that is no metadata",
                    response.status
                ),
                error_code: None,
            })?;
        Ok(answer.metadata)
    }
}

fn no_call(why: NoCall) -> MetadataError {
    match why {
        NoCall::NotInitialized => {
            Failure::new(MetadataReason::NotInitialized, "call initialize first")
        }
        NoCall::NoUser => Failure::new(MetadataReason::NoUser, "there is no user on this device"),
    }
}

fn metadata_error(failure: CallFailure) -> MetadataError {
    let standing = standing_of(&failure);
    match failure {
        CallFailure::Cancelled => no_call(NoCall::NoUser),
        CallFailure::Network { details } => Failure::new(MetadataReason::NetworkError, details),
        CallFailure::Server {
            details,
            error_code,
        } => Failure {
            reason: MetadataReason::ServerError,
            details,
            error_code,
        },
        CallFailure::Refused(refused) => Failure {
            reason: match standing {
                Some(StandingRefusal::UserDisabled) => MetadataReason::UserDisabledRemotely,
                Some(StandingRefusal::Standby) => MetadataReason::InstallStandby,
                Some(_) => MetadataReason::InstallDeactivated,
                None if refused.status == 422 => MetadataReason::FieldInvalid,
                None => MetadataReason::ServerError,
            },
            details: refused.details,
            error_code: refused.error_code,
        },
        CallFailure::KeyMissing => Failure::new(
            MetadataReason::UnexpectedError,
            "the device key of this user is gone; reset and create the user anew",
        ),
        CallFailure::Local { details } => Failure::new(MetadataReason::UnexpectedError, details),
    }
}
