//! What a check finds, and how it is told.

use std::fmt;
use std::path::{Path, PathBuf};

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    path: PathBuf,
    line: Option<usize>,
    reason: String,
}

impl Finding {
    /// Something wrong with a whole file.
    pub(crate) fn in_file(path: impl AsRef<Path>, reason: impl Into<String>) -> Self {
        Self {
            path: path.as_ref().to_owned(),
            line: None,
            reason: reason.into(),
        }
    }

    /// Something wrong on a line, counted from 1.
    pub(crate) fn on_line(path: impl AsRef<Path>, line: usize, reason: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            ..Self::in_file(path, reason)
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match self.line {
            Some(line) => write!(formatter, "{path}:{line}: {}", self.reason),
            None => write!(formatter, "{path}: {}", self.reason),
        }
    }
}

/// Prints `all_well` when there is no finding; else prints each and fails.
pub(crate) fn conclude<F: fmt::Display + Ord>(
    mut findings: Vec<F>,
    all_well: &str,
) -> anyhow::Result<()> {
    findings.sort();
    for finding in &findings {
        anstream::println!("{finding}");
    }
    match findings.len() {
        0 => {
            anstream::println!("{all_well}");
            Ok(())
        }
        1 => anyhow::bail!("1 finding"),
        count => anyhow::bail!("{count} findings"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_reads_as_path_line_reason() {
        let finding = Finding::on_line("src/lib.rs", 7, "too clever");
        assert_eq!(finding.to_string(), "src/lib.rs:7: too clever");
        let finding = Finding::in_file("src/lib.rs", "too long");
        assert_eq!(finding.to_string(), "src/lib.rs: too long");
    }

    #[test]
    fn any_finding_is_a_failure() {
        assert!(conclude(Vec::<String>::new(), "fine").is_ok());
        assert!(conclude(vec!["one"], "fine").is_err());
        assert!(conclude(vec!["one", "two"], "fine").is_err());
    }
}
