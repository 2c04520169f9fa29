//! The check itself: a function of the table of contents and the pages.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::finding::Finding;
use crate::markdown::{links, local_target};

const SUMMARY: &str = "docs/src/SUMMARY.md";

/// Pages listed but missing, listed twice, or there but not listed. Paths are
/// relative to the folder of the table of contents.
pub(super) fn check(summary: &str, pages: &BTreeSet<PathBuf>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut listed = BTreeSet::new();
    for link in links(summary) {
        let Some(page) = local_target(Path::new("SUMMARY.md"), &link.target) else {
            continue;
        };
        if !pages.contains(&page) {
            let reason = format!("lists {}, which is missing", page.display());
            findings.push(Finding::on_line(SUMMARY, link.line, reason));
        } else if !listed.insert(page.clone()) {
            let reason = format!("lists {} a second time", page.display());
            findings.push(Finding::on_line(SUMMARY, link.line, reason));
        }
    }
    findings.extend(pages.difference(&listed).map(|page| {
        let path = Path::new(SUMMARY).with_file_name(page);
        Finding::in_file(path, format!("is not listed in {SUMMARY}"))
    }));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(summary: &str, pages: &[&str]) -> Vec<String> {
        let pages = pages.iter().map(PathBuf::from).collect();
        check(summary, &pages)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    const CONTENTS: &str = "# Summary\n\n[Start](start.md)\n\n- [Ids](guide/ids.md)\n- [Draft]()\n";

    #[test]
    fn a_complete_table_of_contents_is_fine() {
        assert_eq!(findings(CONTENTS, &["start.md", "guide/ids.md"]), [""; 0]);
    }

    #[test]
    fn a_listed_page_must_exist() {
        assert_eq!(
            findings(CONTENTS, &["start.md"]),
            ["docs/src/SUMMARY.md:5: lists guide/ids.md, which is missing"]
        );
    }

    #[test]
    fn a_page_must_be_listed() {
        assert_eq!(
            findings(CONTENTS, &["start.md", "guide/ids.md", "guide/keys.md"]),
            ["docs/src/guide/keys.md: is not listed in docs/src/SUMMARY.md"]
        );
    }

    #[test]
    fn a_page_is_listed_once() {
        let twice = format!("{CONTENTS}- [Ids again](./guide/ids.md#part)\n");
        assert_eq!(
            findings(&twice, &["start.md", "guide/ids.md"]),
            ["docs/src/SUMMARY.md:7: lists guide/ids.md a second time"]
        );
    }
}
