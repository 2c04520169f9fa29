//! The size of the SDK core as a library.
//!
//! A crate of its own is made for it: its one C function makes every call of
//! the SDK over ports of whoever loads it, and so nothing of the core can be
//! left out. The surface in other languages is not in it, nor HTTP, TLS and
//! keys in software.

use std::collections::BTreeMap;
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use crate::process::cargo;
use crate::report::Row;

/// In bytes.
const MOST: f64 = 1.5 * 1_048_576.0;
const SOURCE: &str = include_str!("library/foreign.rs");
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

pub(super) fn measure(folder: &Path) -> anyhow::Result<Row> {
    let size = size(&folder.join("library"))?;
    Ok(Row {
        name: "SDK core as a stripped library, without HTTP and TLS".to_owned(),
        ratio: Some(MOST / size),
        target: Some(1.0),
        notes: format!(
            "{:.0} KiB, of at most 1.5 MiB; without the surface in other languages",
            size / 1_024.0
        ),
        figures: BTreeMap::from([("library_bytes", size)]),
        ..Row::default()
    })
}

fn size(folder: &Path) -> anyhow::Result<f64> {
    let root = Path::new(ROOT);
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), SOURCE)?;
    // The versions that everything else is built from.
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let workspace = fs::read_to_string(root.join("Cargo.toml"))?;
    fs::write(folder.join("Cargo.toml"), manifest(root, &workspace)?)?;
    let built = cargo(&["build", "--release", "--target-dir", "target"])
        .current_dir(folder)
        .status()
        .context("cargo could not be started")?;
    if !built.success() {
        bail!("the library could not be built");
    }
    let library = format!("target/release/{DLL_PREFIX}handfast_sdk_core{DLL_SUFFIX}");
    #[expect(clippy::cast_precision_loss, reason = "a size of some megabytes")]
    Ok(fs::metadata(folder.join(library))?.len() as f64)
}

/// A crate outside the workspace, built as the workspace builds releases.
fn manifest(root: &Path, workspace: &str) -> anyhow::Result<String> {
    let profile = section(workspace, "[profile.release]").context("no release profile")?;
    Ok(format!(
        "[package]\nname = \"handfast-sdk-core\"\nedition = \"2024\"\n\n\
         [lib]\ncrate-type = [\"cdylib\"]\n\n\
         [dependencies]\nhandfast-sdk = {{ path = {:?}, default-features = false }}\n\n\
         [workspace]\n\n{profile}\n",
        root.join("crates/sdk")
    ))
}

/// A section of a manifest with its heading.
fn section<'text>(text: &'text str, heading: &str) -> Option<&'text str> {
    let from = text.find(heading)?;
    let section = text.get(from..)?;
    let length = section.find("\n[").unwrap_or(section.len());
    section.get(..length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_is_built_as_releases_are() {
        let workspace = "[lints]\na = 1\n\n[profile.release]\nlto = \"thin\"\n\n[profile.dev]\n";
        let manifest = manifest(Path::new("/project"), workspace).unwrap();
        assert!(manifest.contains("\n[profile.release]\nlto = \"thin\"\n"));
        assert!(manifest.contains("path = \"/project/crates/sdk\""));
        assert!(!manifest.contains("[profile.dev]"));
        assert!(super::manifest(Path::new("/project"), "[lints]\n").is_err());
    }
}
