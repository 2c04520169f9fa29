//! Named parts of the SDK's examples, which the compiler has seen.

use std::fs;

use super::page::root;

const EXAMPLES: &str = "crates/sdk/examples";
const BEGIN: &str = "// ANCHOR: ";
const END: &str = "// ANCHOR_END: ";

/// The lines of an example between two markers.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    /// Without the indentation that all its lines share.
    pub(crate) text: String,
}

/// Every named part of every example.
pub(crate) fn of_examples() -> Vec<Part> {
    let mut parts = Vec::new();
    for entry in fs::read_dir(root().join(EXAMPLES)).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        parts.extend(parts_of(&text));
    }
    assert!(!parts.is_empty(), "{EXAMPLES} has no named parts");
    parts
}

fn parts_of(text: &str) -> Vec<Part> {
    let lines: Vec<_> = text.lines().collect();
    let mut parts = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(name) = line.trim_start().strip_prefix(BEGIN) else {
            continue;
        };
        let end = format!("{END}{name}");
        let inside = &lines[index + 1..];
        let length = inside.iter().position(|line| line.trim_start() == end);
        let length = length.unwrap_or_else(|| panic!("the part {name} has no end"));
        parts.push(Part {
            name: name.to_owned(),
            text: without_indentation(&inside[..length]),
        });
    }
    parts
}

fn without_indentation(lines: &[&str]) -> String {
    let indentation = |line: &&str| line.len() - line.trim_start().len();
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    let shared = filled.map(indentation).min().unwrap_or(0);
    let cut = lines.iter().map(|line| line.get(shared..).unwrap_or(""));
    cut.map(|line| format!("{line}\n")).collect()
}
