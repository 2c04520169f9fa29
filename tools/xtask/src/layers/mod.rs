//! Which of our crates may depend on which.

mod check;
mod table;

use anyhow::Context;
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};

use crate::command;
use crate::finding::conclude;
use check::{Dependency, Graph, check};

/// Reads the workspace's manifests and checks them against the table.
pub(crate) fn run() -> anyhow::Result<()> {
    let metadata = MetadataCommand::new()
        .manifest_path(command::root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .context("cargo metadata")?;
    let graph = graph(&metadata);
    let all_well = format!(
        "{} crates, {} dependencies between them: all point down",
        graph.crates.len(),
        graph.dependencies.len()
    );
    conclude(check(&graph, table::LAYERS), &all_well)
}

/// The dependencies among the members, and on any other local crate.
fn graph(metadata: &Metadata) -> Graph {
    let members = metadata.workspace_packages();
    let dependencies = members.iter().flat_map(|package| {
        package
            .dependencies
            .iter()
            .filter(|dependency| dependency.path.is_some())
            .map(|dependency| Dependency {
                from: package.name.to_string(),
                to: dependency.name.clone(),
                for_tests_only: dependency.kind == DependencyKind::Development,
            })
    });
    Graph {
        dependencies: dependencies.collect(),
        crates: members
            .iter()
            .map(|package| package.name.to_string())
            .collect(),
    }
}
