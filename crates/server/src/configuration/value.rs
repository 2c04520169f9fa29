//! Reading one value: text in, something checked out.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use handfast_app::operators::{GroupRole, is_safe_address};
use handfast_sdk::PlatformUrl;
use handfast_storage_postgres::PostgresOptions;
use ipnet::IpNet;
use jiff::{Span, SpanRelativeTo};
use tracing_subscriber::EnvFilter;

const DAY: u64 = 24 * 60 * 60;

/// The form of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// A duration in human form: `90d`, `24h`, `10m`. A day has 24 hours.
pub(crate) fn duration(text: &str) -> Option<Duration> {
    let span: Span = text.parse().ok()?;
    let duration = span.to_duration(SpanRelativeTo::days_are_24_hours()).ok()?;
    Duration::try_from(duration).ok()
}

pub(super) fn path(text: &str) -> Option<PathBuf> {
    (!text.is_empty()).then(|| PathBuf::from(text))
}

pub(super) fn listen(text: &str) -> Option<SocketAddr> {
    text.parse().ok()
}

/// Spelt as the SDK spells it, because proofs are compared with it.
pub(super) fn public_url(text: &str) -> Option<String> {
    let url: PlatformUrl = text.parse().ok()?;
    Some(url.as_str().to_owned())
}

/// To the letter: tokens are compared with it.
pub(super) fn openid_issuer(text: &str) -> Option<String> {
    let is_url = text.parse::<PlatformUrl>().is_ok();
    (is_url && is_safe_address(text)).then(|| text.to_owned())
}

pub(super) fn printable(text: &str) -> Option<String> {
    let is_printable = text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    (is_printable && !text.is_empty()).then(|| text.to_owned())
}

pub(super) fn group_role(text: &str) -> Option<GroupRole> {
    GroupRole::from_text(text)
}

pub(super) fn network(text: &str) -> Option<IpNet> {
    let address = || text.parse::<IpAddr>().map(IpNet::from);
    text.parse().or_else(|_| address()).ok()
}

pub(super) fn rate(text: &str) -> Option<u32> {
    text.parse().ok()
}

/// What it says is read by the store, which names no part of it in errors.
pub(super) fn database_url(text: &str) -> Option<PostgresOptions> {
    let is_postgres = ["postgres://", "postgresql://"]
        .iter()
        .any(|scheme| text.starts_with(scheme));
    is_postgres.then(|| PostgresOptions::new(text))
}

pub(super) fn pool_size(text: &str) -> Option<usize> {
    within(text.parse().ok()?, 1, 1_000)
}

pub(super) fn connections(text: &str) -> Option<usize> {
    within(text.parse().ok()?, 1, 1_000_000)
}

pub(super) fn body_limit(text: &str) -> Option<usize> {
    within(text.parse().ok()?, 4_096, 64 * 1024 * 1024)
}

pub(super) fn timeout(text: &str) -> Option<Duration> {
    within_seconds(duration(text)?, 1, 3_600)
}

pub(super) fn grace(text: &str) -> Option<Duration> {
    within_seconds(duration(text)?, 0, 3_600)
}

pub(super) fn install_retention(text: &str) -> Option<Duration> {
    within_seconds(duration(text)?, 30 * DAY, 36_500 * DAY)
}

pub(super) fn event_retention(text: &str) -> Option<Duration> {
    within_seconds(duration(text)?, DAY, 36_500 * DAY)
}

pub(super) fn log_format(text: &str) -> Option<LogFormat> {
    match text {
        "text" => Some(LogFormat::Text),
        "json" => Some(LogFormat::Json),
        _ => None,
    }
}

pub(super) fn log_filter(text: &str) -> Option<String> {
    EnvFilter::from_str(text).ok()?;
    Some(text.to_owned())
}

fn within<T: PartialOrd>(value: T, least: T, most: T) -> Option<T> {
    (least..=most).contains(&value).then_some(value)
}

fn within_seconds(value: Duration, least: u64, most: u64) -> Option<Duration> {
    within(value, Duration::from_secs(least), Duration::from_secs(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_in_human_form() {
        #[rustfmt::skip]
        let table = [
            ("90d", Some(90 * DAY)), ("24h", Some(DAY)), ("10m", Some(600)), ("1h 30m", Some(5_400)), ("30s", Some(30)),
            ("2 weeks", Some(14 * DAY)), ("0s", Some(0)), ("", None), ("90", None), ("-1h", None), ("1 month", None),
        ];
        for (text, seconds) in table {
            assert_eq!(duration(text), seconds.map(Duration::from_secs), "{text}");
        }
    }

    #[test]
    fn networks_and_single_addresses_are_proxies() {
        assert!(network("10.0.0.0/8").is_some());
        assert_eq!(network("192.0.2.1"), network("192.0.2.1/32"));
        assert!(network("proxy.example").is_none());
    }

    #[test]
    fn an_issuer_keeps_its_spelling_and_needs_tls() {
        let issuer = "https://login.example.com/realms/A/";
        assert_eq!(openid_issuer(issuer).as_deref(), Some(issuer));
        assert!(openid_issuer("http://127.0.0.1:4000").is_some());
        assert!(openid_issuer("http://login.example.com").is_none());
        assert!(openid_issuer("https://login.example.com?a").is_none());
    }

    #[test]
    fn ranges_have_ends() {
        assert!(install_retention("29d").is_none());
        assert!(install_retention("30d").is_some());
        assert!(body_limit("4095").is_none());
        assert!(connections("0").is_none());
        assert!(log_filter("handfast_http=debug,warn").is_some());
        assert!(log_filter("loudest").is_none() || log_filter("x=loudest").is_none());
    }
}
