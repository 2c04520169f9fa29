//! The log, on standard error.

use std::io;
use std::str::FromStr;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::fmt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::configuration::{LogFormat, LogSettings};
use crate::failure::Failure;
use crate::serve::log_format::JsonLines;
use crate::serve::log_lines::{LogLines, WriteAtEnd};

/// Sends the log to standard error, in the form that was asked for. What waits
/// to be written is written, at the latest, when the answer is dropped.
pub(super) fn install(settings: &LogSettings) -> Result<WriteAtEnd, Failure> {
    let cannot = |problem: String| {
        let message = format!("The log cannot be written: {problem}.");
        Failure::new("LOG_FAILED", message)
    };
    let filter =
        EnvFilter::from_str(&settings.filter).map_err(|error| cannot(error.to_string()))?;
    let lines = LogLines::start().map_err(|error| cannot(error.to_string()))?;
    let at_end = lines.write_at_end();
    let builder = fmt().with_env_filter(filter).with_writer(lines);
    let installed = match settings.format {
        LogFormat::Text => {
            let coloured =
                anstream::AutoStream::choice(&io::stderr()) != anstream::ColorChoice::Never;
            builder.with_ansi(coloured).finish().try_init()
        }
        LogFormat::Json => builder
            .json()
            .event_format(JsonLines::new())
            .finish()
            .try_init(),
    };
    installed.map_err(|error| cannot(error.to_string()))?;
    std::panic::set_hook(Box::new(|panic| {
        // Only the place: the message may hold what was being worked on.
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "a task panicked");
    }));
    Ok(at_end)
}
