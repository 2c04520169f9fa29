//! What an API key or an access token allows.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One thing that an API key may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// Ask for authentication codes.
    #[serde(rename = "user.link")]
    UserLink,
    /// Read users, introspect access tokens, export the mapping.
    #[serde(rename = "user.read")]
    UserRead,
    /// Change metadata, disable and enable users, import a mapping.
    #[serde(rename = "user.write")]
    UserWrite,
    /// Delete users.
    #[serde(rename = "user.delete")]
    UserDelete,
}

/// A text that names no scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a scope: choose from user.link, user.read, user.write, user.delete")]
pub struct InvalidScope;

impl Scope {
    /// Every scope there is.
    pub const ALL: [Self; 4] = [
        Self::UserLink,
        Self::UserRead,
        Self::UserWrite,
        Self::UserDelete,
    ];

    /// Its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UserLink => "user.link",
            Self::UserRead => "user.read",
            Self::UserWrite => "user.write",
            Self::UserDelete => "user.delete",
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Scope {
    type Err = InvalidScope;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|scope| scope.as_str() == text)
            .ok_or(InvalidScope)
    }
}

/// A set of scopes, kept as one small number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scopes(u8);

impl Scopes {
    /// Whether `scope` is in the set.
    pub const fn contains(self, scope: Scope) -> bool {
        self.0 & Self::bit(scope) != 0
    }

    /// The scopes of the set, in their order.
    pub fn iter(self) -> impl Iterator<Item = Scope> {
        Scope::ALL
            .into_iter()
            .filter(move |scope| self.contains(*scope))
    }

    /// The number that a store keeps.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The set that a store kept; unknown bits are dropped.
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0b1111)
    }

    /// Whether nothing is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    const fn bit(scope: Scope) -> u8 {
        match scope {
            Scope::UserLink => 1,
            Scope::UserRead => 2,
            Scope::UserWrite => 4,
            Scope::UserDelete => 8,
        }
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        Self(
            scopes
                .into_iter()
                .fold(0, |bits, scope| bits | Self::bit(scope)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_what_was_put_in() {
        let scopes: Scopes = [Scope::UserRead, Scope::UserLink].into_iter().collect();
        assert!(scopes.contains(Scope::UserRead));
        assert!(!scopes.contains(Scope::UserDelete));
        assert_eq!(Scopes::from_bits(scopes.bits()), scopes);
        assert_eq!(
            scopes.iter().collect::<Vec<_>>(),
            [Scope::UserLink, Scope::UserRead]
        );
    }

    #[test]
    fn names_are_read_back() {
        for scope in Scope::ALL {
            assert_eq!(scope.to_string().parse(), Ok(scope));
        }
        assert_eq!("user.admin".parse::<Scope>(), Err(InvalidScope));
    }
}
