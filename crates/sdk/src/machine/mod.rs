//! The rules of the SDK: one pure function from state and event to state and
//! effects. It reads no clock, draws no randomness and does no I/O.
//!
//! Effects are carried out in their order, and `Persist` always comes first:
//! nothing is sent, deleted or told before the state it belongs to is stored.

mod creation;
mod effect;
mod event;
mod farewell;
mod standing;
mod state;
mod step;

pub(crate) use creation::sdk_reset_in_progress;
pub use effect::{CreationAnswer, Effect};
pub use event::{CreationFailure, Event, Order, StandingRefusal};
pub use farewell::FAREWELL_LIFE;
pub use state::{Attempt, Farewell, Stage, State, User};
pub use step::step;
