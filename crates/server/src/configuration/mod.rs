//! What is configured: flags over environment over one file over defaults.

mod explain;
mod fault;
mod flags;
mod key;
mod openid;
mod read;
mod settings;
mod source;
mod value;

pub(crate) use explain::{ExplainedKey, explain};
pub(crate) use flags::{DataFlags, ServerFlags, StoreFlags};
pub(crate) use settings::{DashboardSettings, Limits, LogSettings, Settings};
pub(crate) use source::{Given, Surroundings};
pub(crate) use value::{LogFormat, duration};

use crate::failure::Failure;

/// The settings in force, or everything that is wrong with them.
pub(crate) fn load(given: &Given) -> Result<Settings, Failure> {
    settings::read(given, &Surroundings::of_this_process())
        .map_err(|faults| fault::failure(&faults))
}
