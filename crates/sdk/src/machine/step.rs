//! The one way from a state to the next.

use crate::machine::effect::Effect;
use crate::machine::event::{CreationFailure, Event};
use crate::machine::state::State;
use crate::machine::{creation, farewell, standing};

/// The state after `event`, and what is to be done about it.
pub fn step(state: State, event: Event) -> (State, Vec<Effect>) {
    match event {
        Event::CreateUser(order) => creation::ordered(state, order),
        Event::ResumeCreation => creation::resumed(state),
        Event::CreationAccepted {
            attempt,
            answer,
            now,
        } => creation::accepted(state, attempt, *answer, now),
        Event::CreationFailed { key_name, failure } => match failure {
            CreationFailure::Refused(error) => creation::refused(state, key_name, error),
            CreationFailure::Unsettled(error) => creation::unsettled(state, key_name, error),
        },
        Event::StatusTold {
            install_id,
            status,
            etag,
        } => standing::told(state, install_id, *status, etag),
        Event::StandingRefused {
            install_id,
            refusal,
            now,
        } => standing::refused(state, install_id, refusal, now),
        Event::Reset { now } => farewell::reset(state, now),
        Event::FarewellSettled { install_id } => farewell::settled(state, install_id),
    }
}
