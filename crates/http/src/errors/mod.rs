//! What goes wrong, and how it is told.

mod fault;
mod table;

pub(crate) use fault::{Challenge, Fault};
