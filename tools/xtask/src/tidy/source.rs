//! What is checked line by line.

use std::path::Path;

use super::extension;
use crate::finding::Finding;

/// A source file says one thing; longer than this it says several.
const LINES: usize = 400;
/// Tables of cases may take more room.
const LINES_OF_TESTS: usize = 600;

const SOURCES: &[&str] = &["rs", "kt", "swift", "ts", "tsx", "js", "mjs", "py"];
const OTHER_TEXTS: &[&str] = &["md", "toml", "sql", "sh", "yml", "yaml", "html", "css"];
const CLEAN_TO_THE_END_OF_LINE: &[&str] = &["rs", "md", "toml"];

// Spelt in two parts so that this file passes its own check.
const UNFINISHED: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
];
const SLEEPS: &[&str] = &[concat!("thread::", "sleep"), concat!("time::", "sleep")];

/// Everything untidy in one file.
pub(super) fn check(path: &Path, text: &str) -> Vec<Finding> {
    let kind = extension(path);
    let generated = is_generated(path, text);
    let mut findings: Vec<_> = length(path, text).into_iter().collect();
    let mut tests = is_test(path);
    let mut lines = text.lines().enumerate().peekable();
    while let Some((index, line)) = lines.next() {
        let next = lines.peek().map_or("", |(_, line)| *line);
        tests |= kind == "rs" && line.trim() == "#[cfg(test)]" && opens_module(next);
        let reasons = [
            unfinished(kind, line).filter(|_| !generated),
            whitespace(kind, line),
            skipped_test(kind, line),
            sleep(kind, tests, line),
        ];
        for reason in reasons.into_iter().flatten() {
            findings.push(Finding::on_line(path, index + 1, reason));
        }
    }
    findings
}

fn is_test(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem == "tests")
        || path.iter().any(|part| part == "tests" || part == "test")
}

fn opens_module(line: &str) -> bool {
    line.trim_start().starts_with("mod ") && line.trim_end().ends_with('{')
}

fn is_generated(path: &Path, text: &str) -> bool {
    path.iter().any(|part| part == "generated")
        || text.lines().take(5).any(|line| line.contains("@generated"))
}

fn length(path: &Path, text: &str) -> Option<Finding> {
    if !SOURCES.contains(&extension(path)) || is_generated(path, text) {
        return None;
    }
    let limit = if is_test(path) { LINES_OF_TESTS } else { LINES };
    let lines = text.lines().count();
    (lines > limit).then(|| Finding::in_file(path, format!("{lines} lines; at most {limit}")))
}

fn unfinished(kind: &str, line: &str) -> Option<String> {
    if !SOURCES.contains(&kind) && !OTHER_TEXTS.contains(&kind) {
        return None;
    }
    line.split(|character: char| !character.is_alphanumeric() && character != '_')
        .find(|word| UNFINISHED.contains(word))
        .map(|word| format!("{word}: finish it or leave it out"))
}

fn whitespace(kind: &str, line: &str) -> Option<String> {
    if !CLEAN_TO_THE_END_OF_LINE.contains(&kind) {
        return None;
    }
    if line.contains('\t') {
        return Some("a tab".to_owned());
    }
    (line.trim_end() != line).then(|| "white space at the end".to_owned())
}

fn skipped_test(kind: &str, line: &str) -> Option<String> {
    let line = line.trim_start();
    let skips = line.starts_with("#[ignore")
        || (line.starts_with("#[cfg_attr(") && line.contains(", ignore"));
    (kind == "rs" && skips).then(|| "a test that is skipped".to_owned())
}

fn sleep(kind: &str, tests: bool, line: &str) -> Option<String> {
    let is_code = kind == "rs" && !line.trim_start().starts_with("//");
    let sleeps = SLEEPS.iter().any(|sleep| line.contains(sleep));
    (is_code && tests && sleeps)
        .then(|| "a test that sleeps: wait for what it waits for".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> Vec<String> {
        check(Path::new(path), text)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn long_sources_are_found_and_tests_may_be_longer() {
        let long = "x\n".repeat(401);
        assert_eq!(
            findings("src/a.rs", &long),
            ["src/a.rs: 401 lines; at most 400"]
        );
        assert_eq!(findings("src/a.rs", &long[2..]), [""; 0]);
        assert_eq!(findings("tests/a.rs", &long), [""; 0]);
        assert_eq!(findings("src/a/tests.rs", &long), [""; 0]);
        assert_eq!(findings("tests/a.rs", &"x\n".repeat(601)).len(), 1);
        assert_eq!(findings("docs/openapi.json", &long), [""; 0]);
        assert_eq!(findings("src/generated/a.kt", &long), [""; 0]);
        assert_eq!(
            findings("src/a.rs", &format!("// @generated\n{long}")),
            [""; 0]
        );
    }

    #[test]
    fn unfinished_work_is_found() {
        for word in UNFINISHED {
            let found = findings("src/a.rs", &format!("fine\n// {word}: later\n"));
            assert_eq!(
                found,
                [format!("src/a.rs:2: {word}: finish it or leave it out")]
            );
            assert_eq!(
                findings("src/a.rs", &format!("MY_{word}\n{word}X\n")),
                [""; 0]
            );
            assert_eq!(findings("src/a.bin", word), [""; 0]);
            // A generator's word is not ours to keep.
            assert_eq!(findings("src/generated/a.kt", word), [""; 0]);
        }
    }

    #[test]
    fn tabs_and_white_space_at_the_end_are_found() {
        assert_eq!(findings("a.md", "one\n\ttwo\n"), ["a.md:2: a tab"]);
        assert_eq!(
            findings("a.toml", "one  \n"),
            ["a.toml:1: white space at the end"]
        );
        assert_eq!(findings("a.rs", "one\r\n"), [""; 0]);
        assert_eq!(findings("a.snap", "one \n"), [""; 0]);
    }

    #[test]
    fn skipped_tests_are_found() {
        for line in [
            "#[ignore]",
            "    #[ignore = \"slow\"]",
            "#[cfg_attr(miri, ignore)]",
        ] {
            assert_eq!(findings("a.rs", line), ["a.rs:1: a test that is skipped"]);
            assert_eq!(findings("a.md", line), [""; 0]);
        }
    }

    #[test]
    fn sleeping_is_found_in_tests_only() {
        for sleep in SLEEPS {
            let call = format!("    {sleep}(moment);\n");
            assert_eq!(findings("src/a.rs", &call), [""; 0]);
            assert_eq!(findings("tests/a.rs", &call).len(), 1, "{sleep}");
            let inner = format!("{call}#[cfg(test)]\nmod tests {{\n{call}}}\n");
            assert_eq!(
                findings("src/a.rs", &inner),
                ["src/a.rs:4: a test that sleeps: wait for what it waits for"]
            );
            let outer = format!("#[cfg(test)]\nmod tests;\n{call}");
            assert_eq!(findings("src/a.rs", &outer), [""; 0]);
        }
    }
}
