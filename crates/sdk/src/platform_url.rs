//! The address of a platform.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The address of a platform in one canonical spelling, because the device's
/// proofs name it (`htu`) and the server compares: `https://id.example` or
/// `http://localhost:8080`, a path in front of `/sdk/…` allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlatformUrl {
    text: String,
}

/// A text that cannot be the address of a platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the platform URL must be http:// or https://, a host, and at most a port and a path: \
     no user name, query or fragment"
)]
pub struct InvalidPlatformUrl;

impl PlatformUrl {
    /// The address without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The address of `path`, which begins with a slash.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.text)
    }
}

impl FromStr for PlatformUrl {
    type Err = InvalidPlatformUrl;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (scheme, rest) = text.split_once("://").ok_or(InvalidPlatformUrl)?;
        let scheme = scheme.to_ascii_lowercase();
        let default_port = match scheme.as_str() {
            "https" => "443",
            "http" => "80",
            _ => return Err(InvalidPlatformUrl),
        };
        let plain =
            |character: char| character.is_ascii_graphic() && !"?#@\\\"<>".contains(character);
        if !rest.chars().all(plain) {
            return Err(InvalidPlatformUrl);
        }
        let (authority, path) = match rest.find('/') {
            Some(slash) => rest.split_at(slash),
            None => (rest, ""),
        };
        let (host, port) = split_port(authority)?;
        let host = host.to_ascii_lowercase();
        let port = port
            .filter(|port| *port != default_port)
            .map(|port| format!(":{port}"))
            .unwrap_or_default();
        let path = path.trim_end_matches('/');
        Ok(Self {
            text: format!("{scheme}://{host}{port}{path}"),
        })
    }
}

fn split_port(authority: &str) -> Result<(&str, Option<&str>), InvalidPlatformUrl> {
    let host_end = if authority.starts_with('[') {
        authority.find(']').ok_or(InvalidPlatformUrl)? + 1
    } else {
        authority.find(':').unwrap_or(authority.len())
    };
    let (host, rest) = authority.split_at(host_end);
    if host.is_empty() || host == "[]" {
        return Err(InvalidPlatformUrl);
    }
    if rest.is_empty() {
        return Ok((host, None));
    }
    let port = rest.strip_prefix(':').ok_or(InvalidPlatformUrl)?;
    if port.parse::<u16>().is_err() {
        return Err(InvalidPlatformUrl);
    }
    Ok((host, Some(port)))
}

impl fmt::Display for PlatformUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl Serialize for PlatformUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for PlatformUrl {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_an_address_becomes_one() {
        #[rustfmt::skip]
        let table = [
            ("https://id.example",            Some("https://id.example")),
            ("https://id.example/",           Some("https://id.example")),
            ("HTTPS://ID.Example:443/",       Some("https://id.example")),
            ("http://localhost:80",           Some("http://localhost")),
            ("http://127.0.0.1:8080",         Some("http://127.0.0.1:8080")),
            ("http://[::1]:8080",             Some("http://[::1]:8080")),
            ("https://id.example/Handfast/",  Some("https://id.example/Handfast")),
            ("https://",                      None),
            ("id.example",                    None),
            ("ftp://id.example",              None),
            ("https://user@id.example",       None),
            ("https://id.example?x=1",        None),
            ("https://id.example#x",          None),
            ("https://id.example:port",       None),
            ("https://id.example:99999",      None),
            ("https://id.exa mple",           None),
            ("https://[::1",                  None),
        ];
        for (text, expected) in table {
            let read = text.parse::<PlatformUrl>().ok();
            assert_eq!(read.as_ref().map(PlatformUrl::as_str), expected, "{text}");
        }
    }
}
