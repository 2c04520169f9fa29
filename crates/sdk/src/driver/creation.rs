//! `create_user`.

use std::sync::Arc;
use std::time::Duration;

use data_encoding::HEXLOWER;
use handfast_protocol::ErrorCode;
use handfast_protocol::device_api::{CreateUserRequest, CreateUserResponse};

use crate::answer::CreatedUser;
use crate::cancellation::Cancellation;
use crate::driver::call::{Call, CallFailure, Refused};
use crate::driver::{Core, Handfast, Inner, NotStored, Phase, Settings};
use crate::failure::{CreateUserError, CreateUserReason, Failure};
use crate::machine::{
    Attempt, CreationAnswer, CreationFailure, Effect, Event, Order, Stage, sdk_reset_in_progress,
};
use crate::options::CreateUserOptions;
use crate::platform_url::PlatformUrl;
use crate::ports::HttpMethod;

/// How long a creation that a reset took away still waits for its answer: it
/// names an install that then says farewell.
const HEARD_OUT: Duration = Duration::from_secs(5);

impl Handfast {
    /// Creates or restores a user with a code from the app's own backend.
    ///
    /// Offering the same code again after `NETWORK_ERROR`, `SERVER_ERROR` or
    /// `UNEXPECTED_ERROR`, even in another process, goes on where this call
    /// stopped. Offering another code starts anew.
    pub async fn create_user(
        &self,
        options: CreateUserOptions,
    ) -> Result<CreatedUser, CreateUserError> {
        let settings = admitted(&self.inner.lock())?;
        let platform_url = match options.platform_url {
            None => settings.platform_url.clone(),
            Some(text) => text
                .parse::<PlatformUrl>()
                .map_err(|error| unexpected(error.to_string()))?,
        };
        let order = Order {
            authentication_code: options.authentication_code,
            platform_url,
            key_name: self.inner.fresh_key_name()?,
            now: self.inner.ports.clock.now(),
        };
        match self.inner.run_creation(Event::CreateUser(order)).await? {
            CreationAnswer::Created(created) => Ok(created),
            CreationAnswer::NothingPending => Err(unexpected("the creation was not begun")),
            CreationAnswer::Failed(error) => Err(error),
        }
    }

    /// Finishes the creation that an earlier call, or an earlier process, could
    /// not; `None` when there is none to finish.
    pub async fn resume_user_creation(&self) -> Result<Option<CreatedUser>, CreateUserError> {
        match self.inner.run_creation(Event::ResumeCreation).await? {
            CreationAnswer::Created(created) => Ok(Some(created)),
            CreationAnswer::NothingPending => Ok(None),
            CreationAnswer::Failed(error) => Err(error),
        }
    }
}

/// Whether users may be created now, and with what.
fn admitted(core: &Core) -> Result<Arc<Settings>, CreateUserError> {
    if core.resetting {
        return Err(sdk_reset_in_progress());
    }
    match &core.settings {
        Some(settings) if core.phase == Phase::Initialized => Ok(Arc::clone(settings)),
        _ => Err(Failure::new(
            CreateUserReason::NotInitialized,
            "call initialize first",
        )),
    }
}

impl Inner {
    fn fresh_key_name(&self) -> Result<String, CreateUserError> {
        let mut bytes = [0; 16];
        self.ports
            .entropy
            .fill(&mut bytes)
            .map_err(|failure| unexpected(failure.to_string()))?;
        Ok(format!("handfast-{}", HEXLOWER.encode(&bytes)))
    }

    async fn run_creation(&self, event: Event) -> Result<CreationAnswer, CreateUserError> {
        let _delivery = self.listeners.deliver_at_end();
        let begun = self.begin_creation(event)?;
        let mut running = begun.running;
        let answer = self
            .carry_out(begun.effects, &begun.settings, &begun.cancellation)
            .await;
        running.finished = true;
        drop(running);
        if matches!(answer, CreationAnswer::Created(_)) {
            self.say_farewells().await;
        }
        Ok(answer)
    }

    fn begin_creation(&self, event: Event) -> Result<BegunCreation<'_>, CreateUserError> {
        let mut core = self.lock();
        let settings = admitted(&core)?;
        let cancellation = core.cancellation.clone();
        let effects = self
            .apply_to(&mut core, event)
            .map_err(|e| not_stored(&e))?;
        let running = RunningCreation::enter(self, &mut core, &effects);
        Ok(BegunCreation {
            effects,
            settings,
            cancellation,
            running,
        })
    }

    /// Carries effects out, and those of the events they lead to, until there
    /// is an answer.
    async fn carry_out(
        &self,
        mut effects: Vec<Effect>,
        settings: &Settings,
        cancellation: &Cancellation,
    ) -> CreationAnswer {
        loop {
            let mut event = None;
            let mut answer = None;
            for effect in effects {
                match effect {
                    Effect::EnsureKey(key_name) => {
                        if let Err(failure) = self.ports.keys.create(&key_name) {
                            event = Some(unsettled(key_name, unexpected(failure.to_string())));
                            break;
                        }
                    }
                    Effect::SendCreation(attempt) => {
                        event = Some(self.redeem(attempt, settings, cancellation).await);
                    }
                    Effect::Answer(told) => answer = Some(told),
                    Effect::SayFarewells => self.say_farewells().await,
                    other => self.run(vec![other]),
                }
            }
            if let Some(answer) = answer {
                return self.remember_token(answer);
            }
            let Some(event) = event else {
                return CreationAnswer::Failed(unexpected("the creation ended without an answer"));
            };
            effects = self.apply_or_wait(event);
        }
    }

    /// Lets the outcome happen. When it cannot be stored, the attempt that is
    /// stored still waits to be resumed, which changes nothing in the store.
    fn apply_or_wait(&self, outcome: Event) -> Vec<Effect> {
        let key_name = match &outcome {
            Event::CreationAccepted { attempt, .. } => attempt.key_name.clone(),
            Event::CreationFailed { key_name, .. } => key_name.clone(),
            _ => String::new(),
        };
        self.apply(outcome).unwrap_or_else(|failure| {
            self.apply(unsettled(key_name, not_stored(&failure)))
                .unwrap_or_default()
        })
    }

    async fn redeem(
        &self,
        attempt: Attempt,
        settings: &Settings,
        cancellation: &Cancellation,
    ) -> Event {
        match self.ask_for_user(&attempt, settings, cancellation).await {
            Ok(answer) => Event::CreationAccepted {
                attempt,
                answer: Box::new(answer),
                now: self.ports.clock.now(),
            },
            Err(failure) => Event::CreationFailed {
                key_name: attempt.key_name,
                failure: judge(failure),
            },
        }
    }

    async fn ask_for_user(
        &self,
        attempt: &Attempt,
        settings: &Settings,
        cancellation: &Cancellation,
    ) -> Result<CreateUserResponse, CallFailure> {
        let request = CreateUserRequest {
            authentication_code: attempt.authentication_code.clone(),
            app: settings.app.clone(),
            sdk: settings.sdk.clone(),
            device: settings.device.clone(),
        };
        let body = serde_json::to_vec(&request).map_err(|error| CallFailure::Local {
            details: error.to_string(),
        })?;
        let call = Call {
            method: HttpMethod::Post,
            path: "/sdk/users",
            platform_url: &attempt.platform_url,
            key_name: &attempt.key_name,
            install_id: None,
            if_none_match: None,
            body: Some(body),
            deadline: settings.creation_deadline,
            tries: u32::MAX,
            heard_out: HEARD_OUT,
        };
        let response = self.exchange(&call, cancellation).await?;
        serde_json::from_slice(&response.body).map_err(|_| CallFailure::Server {
            details: format!(
                "HTTP {} came with a body that is no answer to a user creation",
                response.status
            ),
            error_code: None,
        })
    }

    fn remember_token(&self, answer: CreationAnswer) -> CreationAnswer {
        if let CreationAnswer::Created(created) = &answer
            && let Some(token) = &created.access_token
        {
            let now = self.token_moment();
            self.tokens.keep(created.install_id, token.clone(), now);
        }
        answer
    }
}

/// What a failed call means for the attempt. Only a refusal of the code itself
/// ends it: after anything else an earlier try may have made the user, and the
/// same key must be there to claim it.
fn judge(failure: CallFailure) -> CreationFailure {
    match failure {
        CallFailure::Cancelled => CreationFailure::Unsettled(sdk_reset_in_progress()),
        CallFailure::Network { details } => {
            CreationFailure::Unsettled(Failure::new(CreateUserReason::NetworkError, details))
        }
        CallFailure::Server {
            details,
            error_code,
        } => CreationFailure::Unsettled(Failure {
            reason: CreateUserReason::ServerError,
            details,
            error_code,
        }),
        CallFailure::Refused(refused) => judge_refusal(refused),
        CallFailure::KeyMissing => {
            CreationFailure::Unsettled(unexpected("the device key vanished during the creation"))
        }
        CallFailure::Local { details } => CreationFailure::Unsettled(unexpected(details)),
    }
}

fn judge_refusal(refused: Refused) -> CreationFailure {
    let of_the_code = match refused.code {
        Some(
            ErrorCode::ActiveDeviceExists
            | ErrorCode::UserAlreadyExists
            | ErrorCode::UserDisabled
            | ErrorCode::UserNotFound,
        ) => true,
        // By name, so that codes of newer platforms count too.
        _ => refused
            .error_code
            .as_deref()
            .is_some_and(|name| name.starts_with("AUTH_CODE_")),
    };
    let reason = match refused.code {
        Some(ErrorCode::AuthCodeExpired) => CreateUserReason::AuthCodeExpired,
        _ if of_the_code => CreateUserReason::AuthCodeInvalid,
        _ => CreateUserReason::ServerError,
    };
    let error = Failure {
        reason,
        details: refused.details,
        error_code: refused.error_code,
    };
    if of_the_code {
        CreationFailure::Refused(error)
    } else {
        CreationFailure::Unsettled(error)
    }
}

/// A creation that is stored, and what is left to be done for it.
struct BegunCreation<'inner> {
    effects: Vec<Effect>,
    settings: Arc<Settings>,
    cancellation: Cancellation,
    running: RunningCreation<'inner>,
}

/// Keeps a reset from deleting the key of a creation under way, and lets the
/// attempt wait to be resumed should the creation end in a panic, or its
/// future be dropped.
struct RunningCreation<'inner> {
    inner: &'inner Inner,
    key_name: Option<String>,
    finished: bool,
}

impl<'inner> RunningCreation<'inner> {
    fn enter(inner: &'inner Inner, core: &mut Core, effects: &[Effect]) -> Self {
        let key_name = effects.iter().find_map(|effect| match effect {
            Effect::SendCreation(attempt) => Some(attempt.key_name.clone()),
            _ => None,
        });
        core.keys_in_use.extend(key_name.clone());
        Self {
            inner,
            key_name,
            finished: false,
        }
    }
}

impl Drop for RunningCreation<'_> {
    fn drop(&mut self) {
        let Some(key_name) = self.key_name.take() else {
            return;
        };
        let mut core = self.inner.lock();
        if let Some(place) = core.keys_in_use.iter().position(|name| *name == key_name) {
            core.keys_in_use.swap_remove(place);
        }
        if self.finished {
            return;
        }
        if let Some(state) = &mut core.state
            && let Stage::Creating { attempt, running } = &mut state.stage
            && attempt.key_name == key_name
        {
            *running = false;
        }
    }
}

fn unsettled(key_name: String, error: CreateUserError) -> Event {
    Event::CreationFailed {
        key_name,
        failure: CreationFailure::Unsettled(error),
    }
}

fn unexpected(details: impl Into<String>) -> CreateUserError {
    Failure::new(CreateUserReason::UnexpectedError, details)
}

fn not_stored(failure: &NotStored) -> CreateUserError {
    unexpected(failure.to_string())
}
