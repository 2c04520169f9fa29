//! The cookies: one says who is signed in, another that somebody was, and one
//! is there while somebody is at the company's provider.
//!
//! Over TLS their names begin with `__Host-`, so that no other host can set
//! them (RFC 6265bis §4.1.3.2).

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use handfast_app::operators::StartedSession;
use handfast_domain::Sensitive;

use crate::options::DashboardOptions;

const SESSION: &str = "handfast-session";
const KNOWN_BROWSER: &str = "handfast-browser";
const OPENID: &str = "handfast-openid";
const HOST_PREFIX: &str = "__Host-";
const YEAR: u32 = 365 * 24 * 60 * 60;
const TEN_MINUTES: u32 = 10 * 60;

/// The secret of the session that a request belongs to.
pub(crate) fn session(headers: &HeaderMap) -> Option<Sensitive<String>> {
    read(headers, SESSION)
}

/// What an earlier sign-in left with this browser.
pub(crate) fn known_browser(headers: &HeaderMap) -> Option<Sensitive<String>> {
    read(headers, KNOWN_BROWSER)
}

/// What the browser keeps while somebody is at the company's provider.
pub(crate) fn openid(headers: &HeaderMap) -> Option<Sensitive<String>> {
    read(headers, OPENID)
}

/// What a browser is told when somebody goes to the company's provider.
pub(crate) fn begin_openid(
    options: &DashboardOptions,
    kept: &Sensitive<String>,
) -> Option<HeaderValue> {
    write(options, (OPENID, kept.expose(), Some(TEN_MINUTES)))
}

/// What a browser is told when somebody is back from it.
pub(crate) fn end_openid(options: &DashboardOptions) -> Option<HeaderValue> {
    write(options, (OPENID, "", Some(0)))
}

/// What a browser is told when a session begins.
pub(crate) fn begin(options: &DashboardOptions, started: &StartedSession) -> Vec<HeaderValue> {
    let session = (SESSION, started.secret.expose().as_str(), None);
    let known = (
        KNOWN_BROWSER,
        started.known_browser.expose().as_str(),
        Some(YEAR),
    );
    [session, known]
        .into_iter()
        .filter_map(|cookie| write(options, cookie))
        .collect()
}

/// What a browser is told when a session ends.
pub(crate) fn end(options: &DashboardOptions) -> Option<HeaderValue> {
    write(options, (SESSION, "", Some(0)))
}

fn read(headers: &HeaderMap, name: &str) -> Option<Sensitive<String>> {
    let pairs = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'));
    for pair in pairs {
        let Some((found, value)) = pair.trim().split_once('=') else {
            continue;
        };
        if found.strip_prefix(HOST_PREFIX).unwrap_or(found) == name {
            return Some(Sensitive::new(value.to_owned()));
        }
    }
    None
}

fn write(
    options: &DashboardOptions,
    (name, value, max_age): (&str, &str, Option<u32>),
) -> Option<HeaderValue> {
    let (prefix, secure) = if options.is_secure() {
        (HOST_PREFIX, "; Secure")
    } else {
        ("", "")
    };
    let age = max_age.map_or_else(String::new, |age| format!("; Max-Age={age}"));
    let text = format!("{prefix}{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    let mut header = HeaderValue::try_from(text).ok()?;
    header.set_sensitive(true);
    Some(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(url: &str) -> DashboardOptions {
        DashboardOptions {
            url: url.to_owned(),
            openid: None,
        }
    }

    fn started() -> StartedSession {
        StartedSession {
            secret: Sensitive::new("s3cret".to_owned()),
            known_browser: Sensitive::new("known".to_owned()),
        }
    }

    #[test]
    fn over_tls_no_other_host_can_set_them() {
        let cookies = begin(&options("https://handfast.example.com"), &started());
        assert_eq!(
            cookies[0],
            "__Host-handfast-session=s3cret; Path=/; HttpOnly; SameSite=Lax; Secure"
        );
        assert!(cookies.iter().all(HeaderValue::is_sensitive));
        let plain = begin(&options("http://127.0.0.1:8080"), &started());
        assert_eq!(
            plain[1],
            "handfast-browser=known; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000"
        );
    }

    #[test]
    fn one_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(
            COOKIE,
            HeaderValue::from_static("a=b; __Host-handfast-session=s3cret; c"),
        );
        assert_eq!(session(&headers), Some(Sensitive::new("s3cret".to_owned())));
        assert_eq!(known_browser(&headers), None);
    }
}
