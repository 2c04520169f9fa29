//! SDK configurations as they are shown.

use handfast_domain::configuration::ConfigurationDocument;
use serde::Serialize;
use serde_json::json;

use crate::failure::Failure;
use crate::output::Output;

/// A version and its document.
#[derive(Debug, Serialize)]
pub(super) struct VersionView {
    pub(super) version: u32,
    pub(super) document: ConfigurationDocument,
}

/// Says which version is in force after a change.
pub(super) fn published(version: u32, output: Output) -> Result<(), Failure> {
    output.answer(&json!({ "version": version }), || {
        format!("Version {version} is in force.")
    })
}

/// JSON over several lines, for people.
pub(super) fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
