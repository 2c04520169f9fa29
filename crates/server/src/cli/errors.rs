//! `handfast errors`

use clap::Args;
use handfast_protocol::ErrorCode;
use serde_json::{Value, json};

use crate::cli::table::table;
use crate::failure::Failure;
use crate::output::{self, Output};

/// Prints every error code of the HTTP APIs, with cause and cure
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast errors
  handfast errors --markdown > errors.md
  handfast errors --json")]
pub(crate) struct Errors {
    /// Prints the page of the book
    #[arg(long, conflicts_with = "json")]
    markdown: bool,
}

impl Errors {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        if self.markdown {
            let document = handfast_http::errors_markdown();
            return output::bytes(format!("{}\n", document.trim_end()).as_bytes());
        }
        let codes: Vec<Value> = ErrorCode::ALL.iter().map(|code| view(*code)).collect();
        output.answer(&json!({ "errors": codes }), || {
            let rows: Vec<[String; 4]> = ErrorCode::ALL.iter().map(|code| row(*code)).collect();
            table(["CODE", "STATUS", "CAUSE", "CURE"], &rows)
        })
    }
}

fn view(code: ErrorCode) -> Value {
    json!({
        "code": code.as_str(),
        "status": code.status(),
        "title": code.title(),
        "cause": code.cause(),
        "cure": code.cure(),
    })
}

fn row(code: ErrorCode) -> [String; 4] {
    let status = code.status().to_string();
    let texts = [code.as_str(), &status, code.cause(), code.cure()];
    texts.map(str::to_owned)
}
