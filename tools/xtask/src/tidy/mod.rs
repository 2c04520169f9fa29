//! Small things in sources and documents that a machine sees better than a reviewer.

mod document;
mod source;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use crate::command;
use crate::finding::{Finding, conclude};

/// Checks every file that is tracked or could be.
pub(crate) fn run() -> anyhow::Result<()> {
    let root = command::root();
    let files = files(&root)?;
    let mut findings = Vec::new();
    for file in &files {
        // What is not UTF-8 is neither source nor document.
        if let Ok(text) = fs::read_to_string(root.join(file)) {
            findings.extend(source::check(file, &text));
            findings.extend(document::check(file, &text, |target| {
                root.join(target).exists()
            }));
        }
    }
    conclude::<Finding>(findings, &format!("{} files, all tidy", files.len()))
}

/// The files that git tracks or would track, as far as they still exist.
pub(crate) fn files(root: &Path) -> anyhow::Result<BTreeSet<PathBuf>> {
    let list = command::capture(command::program(
        "git",
        &["ls-files", "-co", "--exclude-standard", "-z"],
    ))?;
    Ok(list
        .split(|byte| *byte == 0)
        .filter(|name| !name.is_empty())
        .map(|name| PathBuf::from(OsStr::from_bytes(name)))
        .filter(|file| root.join(file).is_file())
        .collect())
}

/// The extension of a path, or nothing.
fn extension(path: &Path) -> &str {
    path.extension().and_then(OsStr::to_str).unwrap_or_default()
}
