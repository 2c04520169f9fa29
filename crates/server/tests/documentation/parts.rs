//! Named parts of the SDKs' examples, which the compiler has seen or tests run.

use std::fs;

use super::page::root;

/// What a page calls a language, where its examples are, and how it begins a
/// comment.
const EXAMPLES: &[(&str, &str, &str)] = &[
    ("rust", "crates/sdk/examples", "//"),
    ("kotlin", KOTLIN_EXAMPLES, "//"),
    ("java", JAVA_EXAMPLES, "//"),
    ("swift", "bindings/swift/Tests/HandfastTests", "//"),
    ("typescript", "bindings/react-native/examples", "//"),
    ("python", "bindings/python/examples", "#"),
];

const KOTLIN_EXAMPLES: &str = "bindings/kotlin/android/src/test/kotlin/dev/handfast/examples";
const JAVA_EXAMPLES: &str = "bindings/kotlin/android/src/test/kotlin/dev/handfast/examples/java";

/// The lines of an example between two markers.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    /// What a page calls the language.
    pub(crate) language: &'static str,
    /// Without the indentation that all its lines share.
    pub(crate) text: String,
}

/// What a page calls this language, if there are examples in it.
pub(crate) fn language(name: &str) -> Option<&'static str> {
    let known = EXAMPLES.iter().map(|(language, ..)| *language);
    known.into_iter().find(|language| *language == name)
}

/// Every named part of every example.
pub(crate) fn of_examples() -> Vec<Part> {
    let mut parts = Vec::new();
    for (language, folder, comment) in EXAMPLES {
        let before = parts.len();
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            // Beside them are folders of what was compiled.
            if path.is_file() {
                let text = fs::read_to_string(path).unwrap();
                parts.extend(parts_of(language, comment, &text));
            }
        }
        assert!(parts.len() > before, "{folder} has no named parts");
    }
    parts
}

fn parts_of(language: &'static str, comment: &str, text: &str) -> Vec<Part> {
    let begin = format!("{comment} ANCHOR: ");
    let lines: Vec<_> = text.lines().collect();
    let mut parts = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(name) = line.trim_start().strip_prefix(&begin) else {
            continue;
        };
        let end = format!("{comment} ANCHOR_END: {name}");
        let inside = &lines[index + 1..];
        let length = inside.iter().position(|line| line.trim_start() == end);
        let length = length.unwrap_or_else(|| panic!("the part {name} has no end"));
        parts.push(Part {
            name: name.to_owned(),
            language,
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
