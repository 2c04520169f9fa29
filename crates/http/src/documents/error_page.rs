//! The page of error codes.

use std::fmt::Write;

use askama::Template;
use handfast_protocol::ErrorCode;

use crate::documents::page;

/// The page in Markdown, for the book.
pub fn errors_markdown() -> String {
    let mut page = String::from(
        "# Errors\n\n\
         Every error is a problem document (RFC 9457, `application/problem+json`): `type`, `title`, `status`, \
         `detail`, the stable `errorCode`, `message` (the same as `detail`) and `requestId`. A `422` names the \
         `field`; `CLOCK_SKEW` tells the `serverTime`. No secret, code or external id ever stands in one.\n\n\
         This page is made from the code.\n",
    );
    for code in ErrorCode::ALL {
        // Writing to a text cannot fail.
        let _ = write!(
            page,
            "\n## {name}\n\n`{status}` {title}\n\n- **Cause:** {cause}\n- **Cure:** {cure}\n",
            name = code.as_str(),
            status = code.status(),
            title = code.title(),
            cause = code.cause(),
            cure = code.cure(),
        );
    }
    page
}

#[derive(Template)]
#[template(path = "errors.html")]
struct ErrorsPage {
    errors: Vec<ErrorEntry>,
}

struct ErrorEntry {
    anchor: String,
    name: &'static str,
    status: u16,
    title: &'static str,
    cause: Vec<page::Span>,
    cure: Vec<page::Span>,
}

/// The page as the server shows it.
pub(crate) fn html() -> String {
    let errors = ErrorCode::ALL
        .iter()
        .map(|code| ErrorEntry {
            anchor: code.as_str().to_ascii_lowercase(),
            name: code.as_str(),
            status: code.status(),
            title: code.title(),
            cause: page::spans(code.cause()),
            cure: page::spans(code.cure()),
        })
        .collect();
    page::rendered(&ErrorsPage { errors })
}
