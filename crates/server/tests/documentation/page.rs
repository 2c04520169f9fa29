//! A page of the documents, and the blocks of code on it.

use std::fs;
use std::path::{Path, PathBuf};

use super::parts;

/// Lines that are what runs these tests.
const LEFT_OUT: [&str; 2] = ["cargo run --release -- demo", "cargo xtask test"];

/// What a block of code is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// Commands, all run.
    Shell,
    /// A configuration of the server.
    Toml,
    /// One JSON value.
    Json,
    /// A part of an example of an SDK, in the language of this name.
    Example(&'static str),
    /// What was seen elsewhere; not run.
    Transcript,
}

/// A block of code.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) language: Language,
    /// Of the fence that opens it.
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// A page.
#[derive(Debug)]
pub(crate) struct Page {
    /// From the root of the repository.
    pub(crate) path: String,
    pub(crate) blocks: Vec<Block>,
}

impl Page {
    /// Reads the page at `path`, from the root of the repository.
    pub(crate) fn read(path: &str) -> Self {
        let text = fs::read_to_string(root().join(path)).expect(path);
        Self {
            path: path.to_owned(),
            blocks: blocks(path, &text),
        }
    }

    /// The commands of the page, in order.
    pub(crate) fn script(&self) -> String {
        let shell = self
            .blocks
            .iter()
            .filter(|block| block.language == Language::Shell);
        let lines = shell.flat_map(|block| block.text.lines());
        let kept = lines.filter(|line| !LEFT_OUT.contains(&line.trim()));
        kept.map(|line| format!("{line}\n")).collect()
    }
}

/// The folder of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap()
        .to_owned()
}

/// Every page of the book, by its path from the root of the repository.
pub(crate) fn pages_of_the_book() -> Vec<String> {
    let mut pages = Vec::new();
    let mut folders = vec![root().join("docs/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                let path = path.strip_prefix(root()).unwrap();
                pages.push(path.to_str().unwrap().to_owned());
            }
        }
    }
    pages
}

fn blocks(path: &str, text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (index, line) in text.lines().enumerate() {
        let fence = line.trim_start().strip_prefix("```");
        match (fence, open.take()) {
            (Some(_), Some(block)) => blocks.push(block),
            (Some(name), None) => {
                open = Some(Block {
                    language: language(path, index + 1, name),
                    line: index + 1,
                    text: String::new(),
                });
            }
            (None, Some(mut block)) => {
                block.text.push_str(line);
                block.text.push('\n');
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "{path}: the last block has no end");
    blocks
}

fn language(path: &str, line: usize, name: &str) -> Language {
    match name {
        "sh" => Language::Shell,
        "toml" => Language::Toml,
        "json" => Language::Json,
        "console" | "text" => Language::Transcript,
        other => match parts::language(other) {
            Some(language) => Language::Example(language),
            None => panic!("{path}:{line}: nothing proves a block of {other:?}"),
        },
    }
}
