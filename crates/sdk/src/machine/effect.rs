//! What is to be done.

use crate::answer::CreatedUser;
use crate::failure::CreateUserError;
use crate::machine::state::Attempt;
use crate::status::StatusChange;

/// What is to be done, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Store the new state durably. Fails the step: without it nothing happened.
    Persist,
    /// Make the device key unless it is there.
    EnsureKey(String),
    /// Ask the platform for the user.
    SendCreation(Attempt),
    /// Delete a device key that nothing needs any more.
    DeleteKey(String),
    /// End waiting calls: their user is gone.
    CancelCalls,
    /// Forget the tokens in memory.
    ForgetTokens,
    /// Tell the platform the farewells that it is owed.
    SayFarewells,
    /// Tell the listeners.
    Tell(StatusChange),
    /// Tell the caller who asked for a user.
    Answer(CreationAnswer),
}

/// What the caller who asked for a user is told.
#[derive(Clone, Debug, PartialEq)]
pub enum CreationAnswer {
    /// Here it is, and it is stored.
    Created(CreatedUser),
    /// There is no attempt to resume.
    NothingPending,
    /// There is none.
    Failed(CreateUserError),
}
