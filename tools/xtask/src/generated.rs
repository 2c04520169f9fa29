//! Documents that the server writes about itself, kept in the repository.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use crate::command;

/// A committed document that comes from the code.
pub(crate) struct Document {
    path: &'static str,
    chore: &'static str,
    server_arguments: &'static [&'static str],
}

/// The description of both HTTP APIs.
pub(crate) const OPENAPI: Document = Document {
    path: "docs/openapi.json",
    chore: "openapi",
    server_arguments: &["openapi"],
};

/// The page of error codes.
pub(crate) const ERRORS: Document = Document {
    path: "docs/src/errors.md",
    chore: "errors",
    server_arguments: &["errors", "--markdown"],
};

impl Document {
    /// Writes the document, or with `check` only compares it.
    pub(crate) fn run(&self, check: bool) -> anyhow::Result<()> {
        let mut arguments = vec!["run", "--quiet", "--package", "handfast-server", "--"];
        arguments.extend(self.server_arguments);
        let fresh = command::capture(command::cargo(&arguments))?;
        let fresh = String::from_utf8(fresh)
            .with_context(|| format!("the server's {} is not UTF-8", self.chore))?;
        if fresh.is_empty() {
            bail!("the server wrote nothing for {}", self.path);
        }
        let path = command::root().join(self.path);
        if check {
            self.compare(&path, &fresh)
        } else {
            self.write(&path, &fresh)
        }
    }

    fn compare(&self, path: &Path, fresh: &str) -> anyhow::Result<()> {
        let committed = fs::read_to_string(path).unwrap_or_default();
        if let Some(line) = first_difference(&committed, fresh) {
            bail!(
                "{}:{line}: differs from the code; run `cargo xtask {}` and commit the result",
                self.path,
                self.chore
            );
        }
        anstream::println!("{} says what the code says", self.path);
        Ok(())
    }

    fn write(&self, path: &Path, fresh: &str) -> anyhow::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("could not make {}", folder.display()))?;
        }
        fs::write(path, fresh).with_context(|| format!("could not write {}", self.path))?;
        anstream::println!("wrote {}", self.path);
        Ok(())
    }
}

/// The first line, counted from 1, in which two texts differ.
pub(crate) fn first_difference(committed: &str, fresh: &str) -> Option<usize> {
    if committed == fresh {
        return None;
    }
    let same = committed
        .split('\n')
        .zip(fresh.split('\n'))
        .take_while(|(committed, fresh)| committed == fresh)
        .count();
    Some(same + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_different_line_is_named() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(first_difference("", "a\n"), Some(1));
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), Some(2));
        assert_eq!(first_difference("a\nb\n", "a\nb"), Some(3));
        assert_eq!(first_difference("a\nb", "a\nb\nc"), Some(3));
    }

    #[test]
    fn writing_makes_the_comparison_succeed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("docs/openapi.json");
        assert!(OPENAPI.compare(&path, "{}").is_err());
        OPENAPI.write(&path, "{}").unwrap();
        OPENAPI.compare(&path, "{}").unwrap();
        let error = OPENAPI.compare(&path, "{ }").unwrap_err().to_string();
        assert!(error.contains("cargo xtask openapi"), "{error}");
    }
}
