//! Arguments that several commands take.

use std::io::Read;
use std::time::Duration;

use clap::ValueEnum;
use handfast_domain::{ExternalId, FormFactor, Platform, Sensitive};

use crate::configuration;
use crate::failure::Failure;

/// A duration in human form.
pub(super) fn duration(text: &str) -> Result<Duration, String> {
    configuration::duration(text).ok_or_else(|| "a duration looks like 90d, 24h or 10m".to_owned())
}

/// A duration of whole seconds, as apps keep theirs.
pub(super) fn seconds(text: &str) -> Result<u32, String> {
    u32::try_from(duration(text)?.as_secs()).map_err(|_| "this is too long".to_owned())
}

/// What was given, or with `-` the first line of standard input, which does not
/// stand in the list of processes.
pub(super) fn or_stdin(given: String, what: &str) -> Result<Sensitive<String>, Failure> {
    if given != "-" {
        return Ok(given.into());
    }
    let mut line = String::new();
    let read = std::io::stdin().read_line(&mut line);
    let line = line.trim_end_matches(['\n', '\r']).to_owned();
    match read {
        Ok(_) if !line.is_empty() => Ok(line.into()),
        _ => Err(Failure::usage(format!(
            "There is no {what} on standard input."
        ))),
    }
}

/// The external id that was given, never repeated in a message.
pub(super) fn external_id(given: String) -> Result<ExternalId, Failure> {
    let text = or_stdin(given, "external id")?;
    ExternalId::new(text.expose())
        .map_err(|error| Failure::usage(format!("That is no external id: an external id {error}.")))
}

/// The content of a file, or with `-` of standard input.
pub(super) fn file_or_stdin(path: &std::path::Path) -> Result<String, Failure> {
    let read = if path.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    read.map_err(|error| {
        let message = format!("{} cannot be read: {error}.", path.display());
        Failure::new("FILE_UNREADABLE", message)
    })
}

/// A platform, as the command line spells it.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum PlatformName {
    /// iOS and iPadOS
    Ios,
    /// Android
    Android,
    /// Anything else
    Other,
}

impl From<PlatformName> for Platform {
    fn from(name: PlatformName) -> Self {
        match name {
            PlatformName::Ios => Self::Ios,
            PlatformName::Android => Self::Android,
            PlatformName::Other => Self::Other,
        }
    }
}

/// A form factor, as the command line spells it.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FormFactorName {
    /// Preferred to a tablet when both want to be active
    Phone,
    /// Stands by while a phone is active
    Tablet,
    /// Anything else
    Other,
}

impl From<FormFactorName> for FormFactor {
    fn from(name: FormFactorName) -> Self {
        match name {
            FormFactorName::Phone => Self::Phone,
            FormFactorName::Tablet => Self::Tablet,
            FormFactorName::Other => Self::Other,
        }
    }
}
