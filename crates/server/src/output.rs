//! The one place that prints.
//!
//! Answers go to standard output, everything else to standard error. A reader
//! that has seen enough and closed the pipe is no failure.

use std::io::{self, ErrorKind, IsTerminal, Write};

use serde::Serialize;
use serde_json::json;

use crate::failure::Failure;

/// How answers and failures are written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Output {
    json: bool,
}

impl Output {
    /// Text for people, or with `json` one JSON object for scripts.
    pub(crate) const fn new(json: bool) -> Self {
        Self { json }
    }

    /// Whether people read it, rather than scripts.
    pub(crate) const fn is_for_people(self) -> bool {
        !self.json
    }

    /// Gives the answer of a command, in the form that was asked for.
    pub(crate) fn answer(
        self,
        answer: &impl Serialize,
        text: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        if self.json {
            let json = serde_json::to_string(answer).map_err(|error| {
                let message = format!("The answer cannot be written as JSON: {error}.");
                Failure::new("INTERNAL_ERROR", message)
            })?;
            line(&json)
        } else {
            line(text().trim_end_matches('\n'))
        }
    }

    /// Gives people, but not scripts, one line of an answer that takes long.
    pub(crate) fn part(self, text: &str) -> Result<(), Failure> {
        self.progress("");
        if self.json { Ok(()) } else { line(text) }
    }

    /// Says on a terminal what is being done, in the place of what was said
    /// before.
    pub(crate) fn progress(self, text: &str) {
        let mut stderr = io::stderr().lock();
        if !self.json && stderr.is_terminal() {
            drop(write!(stderr, "\r\x1b[2K{text}").and_then(|()| stderr.flush()));
        }
    }

    /// Says beside the answer, on standard error, what people should know.
    pub(crate) fn remark(self, text: &str) {
        if !self.json {
            error_line(text);
        }
    }

    /// Says on standard error why the command did not do what it was asked.
    pub(crate) fn failure(self, failure: &Failure) {
        if self.json {
            let report = json!({"error": failure.code(), "message": failure.to_string()});
            error_line(&report.to_string());
        } else {
            error_line(&format!("handfast: {failure}"));
        }
    }
}

/// Writes one line to standard output, at once.
pub(crate) fn line(text: &str) -> Result<(), Failure> {
    bytes(format!("{text}\n").as_bytes())
}

/// Writes a document to standard output, as it is.
pub(crate) fn bytes(document: &[u8]) -> Result<(), Failure> {
    let mut stdout = anstream::stdout().lock();
    match stdout.write_all(document).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::new(
            "OUTPUT_FAILED",
            format!("Standard output cannot be written: {error}."),
        )),
        _ => Ok(()),
    }
}

/// Asks on the terminal, and answers whether the answer was yes.
pub(crate) fn confirm(question: &str) -> io::Result<bool> {
    let mut stderr = anstream::stderr().lock();
    write!(stderr, "{question} [y/N] ")?;
    stderr.flush()?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

fn error_line(text: &str) {
    // Nobody is left to be told when standard error is gone.
    drop(writeln!(anstream::stderr().lock(), "{text}"));
}
