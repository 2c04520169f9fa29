//! The licence and the origin of every dependency.

mod check;
mod policy;

use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use cargo_metadata::{CargoOpt, MetadataCommand};

use crate::command;
use crate::finding::conclude;
use check::{Package, check};
use policy::Policy;

/// Checks the whole graph of dependencies against `deny.toml`.
pub(crate) fn run() -> anyhow::Result<()> {
    let root = command::root();
    let policy = fs::read_to_string(root.join("deny.toml")).context("deny.toml")?;
    let policy = Policy::parse(&policy).context("deny.toml")?;
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .features(CargoOpt::AllFeatures)
        .exec()
        .context("cargo metadata")?;
    let packages: Vec<_> = metadata
        .packages
        .iter()
        .map(|package| Package {
            name: package.name.to_string(),
            version: package.version.to_string(),
            licence: package.license.clone(),
            source: package.source.as_ref().map(|source| source.repr.clone()),
        })
        .collect();
    let all_well = format!(
        "{} packages, all under a licence on the list",
        packages.len()
    );
    conclude(check(&packages, &policy), &all_well)?;
    ask_cargo_deny()
}

/// Advisories, bans and sources are cargo-deny's, where it can work offline.
fn ask_cargo_deny() -> anyhow::Result<()> {
    if !command::succeeds(command::cargo(&["deny", "--version"])) {
        anstream::println!("advisories not checked: cargo-deny is not installed");
        return Ok(());
    }
    if !advisories_are_present() {
        anstream::println!("advisories not checked: fetch them with `cargo deny fetch`");
        return Ok(());
    }
    command::run(command::cargo(&[
        "deny",
        "check",
        "--disable-fetch",
        "advisories",
        "bans",
        "sources",
    ]))
}

fn advisories_are_present() -> bool {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    home.and_then(|home| fs::read_dir(home.join("advisory-dbs")).ok())
        .is_some_and(|mut databases| databases.next().is_some())
}
