//! The creation of a user.

use handfast_protocol::device_api::CreateUserResponse;
use handfast_protocol::domain::Timestamp;

use crate::answer::CreatedUser;
use crate::failure::{CreateUserError, CreateUserReason, Failure};
use crate::machine::effect::{CreationAnswer, Effect};
use crate::machine::event::Order;
use crate::machine::state::{Attempt, Farewell, Stage, State, User};

/// The caller wants a user. The same code again goes on with the same key; a
/// new code is a new attempt with a new key, and the old key is of no more use:
/// if its install was made after all, the new one supersedes it.
pub(super) fn ordered(mut state: State, order: Order) -> (State, Vec<Effect>) {
    let waiting = match &state.stage {
        Stage::HasUser(_) => return fail(state, user_already_exists()),
        Stage::Creating { running: true, .. } => return fail(state, user_creation_in_progress()),
        Stage::Creating { attempt, .. } => Some(attempt.clone()),
        Stage::NoUser => None,
    };
    let mut effects = vec![Effect::Persist];
    let attempt = match waiting {
        Some(waiting) if waiting.authentication_code == order.authentication_code => Attempt {
            platform_url: order.platform_url,
            ..waiting
        },
        other => {
            effects.extend(other.map(|old| Effect::DeleteKey(old.key_name)));
            Attempt {
                authentication_code: order.authentication_code,
                key_name: order.key_name,
                platform_url: order.platform_url,
                begun_at: order.now,
            }
        }
    };
    effects.push(Effect::EnsureKey(attempt.key_name.clone()));
    effects.push(Effect::SendCreation(attempt.clone()));
    state.stage = Stage::Creating {
        attempt,
        running: true,
    };
    (state, effects)
}

/// The caller wants the waiting attempt finished. It is stored already.
pub(super) fn resumed(mut state: State) -> (State, Vec<Effect>) {
    match &mut state.stage {
        Stage::NoUser | Stage::HasUser(_) => {
            (state, vec![Effect::Answer(CreationAnswer::NothingPending)])
        }
        Stage::Creating { running: true, .. } => fail(state, user_creation_in_progress()),
        Stage::Creating { attempt, running } => {
            *running = true;
            let effects = vec![
                Effect::EnsureKey(attempt.key_name.clone()),
                Effect::SendCreation(attempt.clone()),
            ];
            (state, effects)
        }
    }
}

/// The platform has the user. If a reset took the attempt away meanwhile, the
/// install that nobody wants any more says farewell.
pub(super) fn accepted(
    mut state: State,
    attempt: Attempt,
    answer: CreateUserResponse,
    now: Timestamp,
) -> (State, Vec<Effect>) {
    if !is_current(&state, &attempt.key_name) {
        state.farewells.push(Farewell {
            install_id: answer.install.id,
            key_name: attempt.key_name,
            platform_url: attempt.platform_url,
            owed_since: now,
        });
        let answer = CreationAnswer::Failed(sdk_reset_in_progress());
        return (
            state,
            vec![
                Effect::Persist,
                Effect::SayFarewells,
                Effect::Answer(answer),
            ],
        );
    }
    let created = CreatedUser::from_answer(&answer);
    state.stage = Stage::HasUser(Box::new(User::from_answer(attempt, answer)));
    let effects = vec![
        Effect::Persist,
        Effect::Answer(CreationAnswer::Created(created)),
    ];
    (state, effects)
}

/// The platform will never take the code: the attempt and its key are over.
pub(super) fn refused(
    mut state: State,
    key_name: String,
    error: CreateUserError,
) -> (State, Vec<Effect>) {
    if !is_current(&state, &key_name) {
        return taken_away(state, key_name);
    }
    state.stage = Stage::NoUser;
    let effects = vec![
        Effect::Persist,
        Effect::DeleteKey(key_name),
        Effect::Answer(CreationAnswer::Failed(error)),
    ];
    (state, effects)
}

/// Nobody knows whether the platform has the user: the attempt waits for the
/// same code to be offered again. It is stored already.
pub(super) fn unsettled(
    mut state: State,
    key_name: String,
    error: CreateUserError,
) -> (State, Vec<Effect>) {
    if !is_current(&state, &key_name) {
        return taken_away(state, key_name);
    }
    if let Stage::Creating { running, .. } = &mut state.stage {
        *running = false;
    }
    fail(state, error)
}

fn taken_away(state: State, key_name: String) -> (State, Vec<Effect>) {
    let effects = vec![
        Effect::DeleteKey(key_name),
        Effect::Answer(CreationAnswer::Failed(sdk_reset_in_progress())),
    ];
    (state, effects)
}

fn is_current(state: &State, key_name: &str) -> bool {
    matches!(&state.stage, Stage::Creating { attempt, .. } if attempt.key_name == key_name)
}

fn fail(state: State, error: CreateUserError) -> (State, Vec<Effect>) {
    (state, vec![Effect::Answer(CreationAnswer::Failed(error))])
}

fn user_already_exists() -> CreateUserError {
    Failure::new(
        CreateUserReason::UserAlreadyExists,
        "there is a user on this device already; reset first to create another",
    )
}

fn user_creation_in_progress() -> CreateUserError {
    Failure::new(
        CreateUserReason::UserCreationInProgress,
        "another call creates a user at this moment; wait for its answer",
    )
}

/// What a creation is told that a reset took away.
pub(crate) fn sdk_reset_in_progress() -> CreateUserError {
    Failure::new(
        CreateUserReason::SdkResetInProgress,
        "the SDK is being reset; create the user when the reset has ended",
    )
}
