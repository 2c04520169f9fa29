//! What is checked in Markdown documents.

use std::path::Path;

use super::extension;
use crate::finding::Finding;
use crate::markdown::{links, local_target};

/// Links to files that are not there.
pub(super) fn check(path: &Path, text: &str, exists: impl Fn(&Path) -> bool) -> Vec<Finding> {
    if extension(path) != "md" {
        return Vec::new();
    }
    links(text)
        .into_iter()
        .filter(|link| local_target(path, &link.target).is_some_and(|target| !exists(&target)))
        .map(|link| {
            let reason = format!("links to {}, which is missing", link.target);
            Finding::on_line(path, link.line, reason)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_missing_files_are_found() {
        let text =
            "[there](src/start.md#part)\n[gone](gone.md)\n[web](https://a.example/gone.md)\n";
        let exists = |target: &Path| target == Path::new("docs/src/start.md");
        let found: Vec<_> = check(Path::new("docs/README.md"), text, exists)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            found,
            ["docs/README.md:2: links to gone.md, which is missing"]
        );
        assert!(check(Path::new("docs/a.rs"), text, exists).is_empty());
    }
}
