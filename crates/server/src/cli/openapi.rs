//! `handfast openapi`

use clap::Args;

use crate::failure::Failure;
use crate::output;

/// Prints the description of the HTTP APIs (OpenAPI, JSON)
///
/// A running server answers with the same at /openapi.json.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast openapi > openapi.json")]
pub(crate) struct Openapi {}

impl Openapi {
    pub(super) fn run(self) -> Result<(), Failure> {
        let document = handfast_http::openapi_json();
        output::bytes(format!("{}\n", document.trim_end()).as_bytes())
    }
}
