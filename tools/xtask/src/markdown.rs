//! The links of Markdown documents.

use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag};

/// A link or an image, and the line it begins on, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// Where it points to, as written.
    pub(crate) target: String,
    /// The line it begins on.
    pub(crate) line: usize,
}

/// Every link and image of a document; code is not looked into.
pub(crate) fn links(text: &str) -> Vec<Link> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    Parser::new_ext(text, options)
        .into_offset_iter()
        .filter_map(|(event, range)| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(Link {
                target: dest_url.into_string(),
                line: text[..range.start].matches('\n').count() + 1,
            }),
            _ => None,
        })
        .collect()
}

/// The file of the repository that a link in `document` points to; `None` for
/// links to other places and within the page. A link that begins with `/`
/// starts at the root of the repository.
pub(crate) fn local_target(document: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    let is_elsewhere = path.starts_with("//")
        || path
            .split('/')
            .next()
            .is_some_and(|first| first.contains(':'));
    if path.is_empty() || is_elsewhere {
        return None;
    }
    let path = path.replace("%20", " ");
    let joined = match path.strip_prefix('/') {
        Some(from_root) => PathBuf::from(from_root),
        None => document.parent().unwrap_or(Path::new("")).join(path),
    };
    Some(normalize(&joined))
}

fn normalize(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if normal.file_name().is_some() => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_with_their_lines_but_not_in_code() {
        let text = "# A\n\nsee [b](b.md) and\n![c](c.png)\n\n```md\n[d](d.md)\n```\n`[e](e.md)`\n\n| [f](f.md) |\n| --- |\n";
        let found: Vec<_> = links(text)
            .into_iter()
            .map(|link| (link.target, link.line))
            .collect();
        let expected = [("b.md", 3), ("c.png", 4), ("f.md", 11)];
        assert_eq!(
            found,
            expected.map(|(target, line)| (target.to_owned(), line))
        );
    }

    #[test]
    fn only_links_to_files_are_local() {
        let target = |target| local_target(Path::new("docs/src/a.md"), target);
        let file = |path: &str| Some(PathBuf::from(path));
        assert_eq!(target("b.md"), file("docs/src/b.md"));
        assert_eq!(target("./b.md#part"), file("docs/src/b.md"));
        assert_eq!(target("../../README.md"), file("README.md"));
        assert_eq!(target("../../../elsewhere.md"), file("../elsewhere.md"));
        assert_eq!(target("/LICENSE"), file("LICENSE"));
        assert_eq!(target("two%20words.md"), file("docs/src/two words.md"));
        for elsewhere in [
            "#part",
            "https://a.example/b",
            "mailto:a@b.example",
            "//a.example",
            "",
        ] {
            assert_eq!(target(elsewhere), None, "{elsewhere}");
        }
    }
}
