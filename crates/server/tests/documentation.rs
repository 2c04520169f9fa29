//! What the documents say is done as they say it: every page's commands run,
//! its configurations are accepted, its JSON and its Rust are real.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod documentation {
    pub(crate) mod page;
    pub(crate) mod parts;
    pub(crate) mod place;
}

use std::collections::BTreeSet;

use documentation::page::{self, Language, Page};
use documentation::parts;
use documentation::place::Place;

macro_rules! pages {
    ($($test:ident: $path:literal,)*) => {
        const PAGES: &[&str] = &[$($path,)*];

        $(
            #[test]
            fn $test() {
                prove(&Page::read($path));
            }
        )*
    };
}

pages! {
    the_readme: "README.md",
    the_table_of_contents: "docs/src/SUMMARY.md",
    getting_started: "docs/src/getting-started.md",
    concepts: "docs/src/concepts.md",
    the_server_api: "docs/src/server-api.md",
    the_device_api: "docs/src/device-api.md",
    the_sdk: "docs/src/sdk.md",
    the_life_of_a_user: "docs/src/sdk/lifecycle.md",
    the_sdk_for_kotlin: "docs/src/sdk/kotlin.md",
    the_sdk_for_swift: "docs/src/sdk/swift.md",
    the_sdk_for_react_native: "docs/src/sdk/react-native.md",
    the_sdk_for_python: "docs/src/sdk/python.md",
    coming_from_another_sdk: "docs/src/sdk/migrating.md",
    the_errors: "docs/src/errors.md",
    the_command_line: "docs/src/command-line.md",
    operations: "docs/src/operations.md",
    the_dashboard: "docs/src/dashboard.md",
    many_nodes_on_postgresql: "docs/src/postgresql.md",
    why_codes_are_sealed_statements: "docs/src/decisions/codes-are-sealed-statements.md",
    why_the_active_install_is_a_column: "docs/src/decisions/active-install-is-a-column.md",
    why_facts_are_kept_by_generation: "docs/src/decisions/facts-in-memory-by-generation.md",
}

#[test]
fn every_page_is_proven() {
    let listed: BTreeSet<_> = PAGES.iter().map(|path| (*path).to_owned()).collect();
    let mut there: BTreeSet<_> = page::pages_of_the_book().into_iter().collect();
    there.insert("README.md".to_owned());
    assert_eq!(there, listed);
}

#[test]
fn every_part_of_an_example_is_shown() {
    let shown: BTreeSet<_> = PAGES
        .iter()
        .flat_map(|path| Page::read(path).blocks)
        .filter_map(|block| match block.language {
            Language::Example(language) => Some((language, block.text)),
            _ => None,
        })
        .collect();
    for part in parts::of_examples() {
        let name = part.name;
        assert!(
            shown.contains(&(part.language, part.text)),
            "{name} is on no page"
        );
    }
}

/// Everything that a page says in code.
fn prove(page: &Page) {
    let place = Place::new();
    for block in &page.blocks {
        let where_it_is = format!("{}:{}", page.path, block.line);
        match block.language {
            Language::Shell | Language::Transcript => {}
            Language::Json => {
                let read = serde_json::from_str::<serde_json::Value>(&block.text);
                assert!(read.is_ok(), "{where_it_is}: {}", read.unwrap_err());
            }
            Language::Toml => place.check_configuration(&where_it_is, &block.text),
            Language::Example(language) => {
                let parts = parts::of_examples();
                let is_one = parts
                    .iter()
                    .any(|part| part.language == language && part.text == block.text);
                assert!(is_one, "{where_it_is}: is no part of an example of the SDK");
            }
        }
    }
    let script = page.script();
    if !script.trim().is_empty() {
        place.run(&page.path, &script);
    }
}
