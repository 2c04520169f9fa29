//! Fills databases with users, before anything is measured.

pub(crate) mod postgres;
pub(crate) mod sqlite;
