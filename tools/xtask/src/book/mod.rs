//! The book in `docs/`: its table of contents lists exactly the pages there are.

mod check;

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use crate::finding::conclude;
use crate::{command, tidy};
use check::check;

const SOURCES: &str = "docs/src";

/// Checks `docs/src/SUMMARY.md` against the pages beside it.
pub(crate) fn run() -> anyhow::Result<()> {
    let root = command::root();
    if !root.join("docs/book.toml").is_file() {
        bail!("docs/book.toml is missing");
    }
    let summary =
        fs::read_to_string(root.join(SOURCES).join("SUMMARY.md")).context("docs/src/SUMMARY.md")?;
    let files = tidy::files(&root)?;
    let pages = files
        .iter()
        .filter_map(|file| file.strip_prefix(SOURCES).ok())
        .filter(|page| page.extension().is_some_and(|extension| extension == "md"))
        .filter(|page| *page != Path::new("SUMMARY.md"))
        .map(Path::to_owned)
        .collect();
    conclude(
        check(&summary, &pages),
        &format!("{} pages, all listed", pages.len()),
    )
}
