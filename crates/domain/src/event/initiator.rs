//! Who made something happen, and from where.

use std::fmt;
use std::net::IpAddr;

use crate::id::{ApiKeyId, InstallId};

/// Who made something happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A customer's server with this key.
    ApiKey(ApiKeyId),
    /// The SDK of this install.
    Install(InstallId),
    /// A person, by the name that the front end knows them by.
    Operator(String),
    /// The platform itself.
    Platform,
}

/// From where somebody made something happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The command line of the server.
    CommandLine,
    /// This address, seen through trusted proxies.
    Address(IpAddr),
}

/// Who made something happen, and from where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Initiator {
    /// Who.
    pub actor: Actor,
    /// From where, if that is known and worth keeping.
    pub source: Option<Source>,
}

impl Actor {
    /// The form that a store keeps: a kind and, after a colon, which.
    pub fn to_text(&self) -> String {
        match self {
            Self::ApiKey(key) => key.to_string(),
            Self::Install(install) => install.to_string(),
            Self::Operator(name) => format!("operator:{name}"),
            Self::Platform => "platform".to_owned(),
        }
    }

    /// Reads back what [`Actor::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        if text == "platform" {
            return Some(Self::Platform);
        }
        if let Some(name) = text.strip_prefix("operator:") {
            return Some(Self::Operator(name.to_owned()));
        }
        let install = || text.parse().map(Self::Install).ok();
        text.parse().map(Self::ApiKey).ok().or_else(install)
    }
}

const COMMAND_LINE: &str = "command line";

/// The form that a store keeps, and that people read.
impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CommandLine => formatter.write_str(COMMAND_LINE),
            Self::Address(address) => address.fmt(formatter),
        }
    }
}

impl Source {
    /// Reads back what its `Display` wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        if text == COMMAND_LINE {
            return Some(Self::CommandLine);
        }
        text.parse().map(Self::Address).ok()
    }
}

impl Initiator {
    /// A person, by the name that the front end knows them by.
    pub fn operator(name: impl Into<String>, source: Source) -> Self {
        Self {
            actor: Actor::Operator(name.into()),
            source: Some(source),
        }
    }

    /// Somebody whose place is unknown, or is not kept.
    pub const fn from_nowhere(actor: Actor) -> Self {
        Self {
            actor,
            source: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actors_are_read_back() {
        let actors = [
            Actor::ApiKey(ApiKeyId::from_bytes([1; 16])),
            Actor::Install(InstallId::from_bytes([1; 16])),
            Actor::Operator("root@host".into()),
            Actor::Platform,
        ];
        for actor in actors {
            assert_eq!(Actor::from_text(&actor.to_text()), Some(actor));
        }
        assert_eq!(Actor::from_text("somebody"), None);
    }

    #[test]
    fn sources_are_read_back() {
        let sources = [
            Source::CommandLine,
            Source::Address("192.0.2.1".parse().unwrap()),
            Source::Address("2001:db8::1".parse().unwrap()),
        ];
        for source in sources {
            assert_eq!(Source::from_text(&source.to_string()), Some(source));
        }
        assert_eq!(Source::from_text("somewhere"), None);
    }
}
