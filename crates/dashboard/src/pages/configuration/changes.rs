//! What differs between two documents, line by line.

use similar::{ChangeTag, DiffOp, TextDiff};

/// How many equal lines are shown around what differs.
const AROUND: usize = 3;

/// A line of a comparison.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) kind: LineKind,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    Same,
    Added,
    Removed,
}

/// Lines that stand together.
pub(super) type Passage = Vec<Line>;

/// The passages that differ; none where nothing does.
pub(super) fn changes(earlier: &str, later: &str) -> Vec<Passage> {
    let comparison = TextDiff::from_lines(earlier, later);
    let lines = |operation: &DiffOp| {
        let changes = comparison.iter_changes(operation);
        let lines = changes.map(|change| line(change.tag(), change.value()));
        lines.collect::<Vec<_>>()
    };
    let passages = comparison.grouped_ops(AROUND).into_iter();
    passages
        .map(|operations| operations.iter().flat_map(lines).collect())
        .collect()
}

fn line(tag: ChangeTag, text: &str) -> Line {
    Line {
        text: text.trim_end_matches('\n').to_owned(),
        kind: match tag {
            ChangeTag::Equal => LineKind::Same,
            ChangeTag::Insert => LineKind::Added,
            ChangeTag::Delete => LineKind::Removed,
        },
    }
}

impl LineKind {
    /// Stands before the line.
    pub(super) const fn sign(self) -> &'static str {
        match self {
            Self::Same => " ",
            Self::Added => "+",
            Self::Removed => "−",
        }
    }

    /// Says the same to whoever hears the page.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Same => "",
            Self::Added => "Added: ",
            Self::Removed => "Removed: ",
        }
    }

    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_stands_between_a_few_equal_lines() {
        let numbers = |changed: &str| {
            let lines = (0..30).map(|number| number.to_string());
            let text = lines.collect::<Vec<_>>().join("\n");
            text.replace("15", changed)
        };
        let passages = changes(&numbers("15"), &numbers("x"));
        let [passage] = passages.as_slice() else {
            panic!("{passages:?}");
        };
        let signs: String = passage.iter().map(|line| line.kind.sign()).collect();
        assert_eq!(signs, "   −+   ");
        assert_eq!(passage[4].text, "x");
    }

    #[test]
    fn equal_documents_have_no_passage() {
        assert!(changes("a\nb", "a\nb").is_empty());
    }
}
