//! What the pages share.

use askama::Template;
use handfast_protocol::ErrorCode;

/// A stretch of text, as code or as words.
pub(crate) struct Span {
    pub(crate) text: String,
    pub(crate) is_code: bool,
    /// Where an error code is explained.
    pub(crate) link: Option<String>,
}

/// Takes `code` in backticks apart from the words around it.
pub(crate) fn spans(text: &str) -> Vec<Span> {
    text.split('`')
        .enumerate()
        .filter(|(_, part)| !part.is_empty())
        .map(|(index, part)| Span {
            text: part.to_owned(),
            is_code: index % 2 == 1,
            link: ErrorCode::from_name(part)
                .map(|code| format!("/docs/errors#{}", code.as_str().to_ascii_lowercase())),
        })
        .collect()
}

/// The page as text. Writing to memory cannot fail.
pub(crate) fn rendered(page: &impl Template) -> String {
    page.render().unwrap_or_default()
}
