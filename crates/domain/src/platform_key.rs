//! The platform's own keys: which one seals or signs now, and how long the
//! older ones are still honoured.

use std::time::Duration;

use crate::time::Timestamp;

/// How long a retired sealing key still opens codes, so that a lost answer can
/// be repeated; it is kept at least this long.
pub const SEALING_KEY_RETENTION: Duration = Duration::from_secs(60 * 24 * 60 * 60);
/// How long a retired signing key still verifies tokens: the longest life of a
/// token.
pub const SIGNING_KEY_RETENTION: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// The longest life of a code: a sealing key that is rotated away is honoured
/// this long.
pub const LONGEST_CODE_LIFETIME: Duration = Duration::from_secs(60 * 60);
/// How long a new signing key is published before it signs, so that verifiers
/// with a cached key set know it in time.
pub const SIGNING_KEY_LEAD: Duration = Duration::from_secs(60 * 60);
/// The age at which a key is rotated by itself.
pub const ROTATION_AGE: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyPurpose {
    /// Seals authentication codes.
    Sealing,
    /// Signs access tokens.
    Signing,
}

impl KeyPurpose {
    /// Its name, as stored and as told to operators.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sealing => "sealing",
            Self::Signing => "signing",
        }
    }

    /// The purpose of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Sealing, Self::Signing]
            .into_iter()
            .find(|purpose| purpose.as_str() == name)
    }

    const fn retention(self) -> Duration {
        match self {
            Self::Sealing => SEALING_KEY_RETENTION,
            Self::Signing => SIGNING_KEY_RETENTION,
        }
    }
}

/// The times of a key. Its material is stored sealed by the master key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyLife {
    /// From when it may be used to make something new.
    pub active_from: Timestamp,
    /// When it was retired: nothing new after this, and a code that was not
    /// redeemed by then is refused.
    pub retired_at: Option<Timestamp>,
}

impl KeyLife {
    /// Whether the key is past its retirement at `now`.
    pub fn is_retired(&self, now: Timestamp) -> bool {
        self.retired_at.is_some_and(|retired| retired <= now)
    }

    /// Whether the key may be forgotten at `now`.
    pub fn is_forgettable(&self, purpose: KeyPurpose, now: Timestamp) -> bool {
        self.retired_at
            .is_some_and(|retired| retired.plus(purpose.retention()) <= now)
    }
}

/// The key to make something new with at `now`: of those that are active and
/// not retired, the newest. A clock that was turned back to before all of them
/// gets the first. `lives` pairs each key with its life.
pub fn current<K>(lives: impl IntoIterator<Item = (K, KeyLife)>, now: Timestamp) -> Option<K> {
    lives
        .into_iter()
        .filter(|(_, life)| !life.is_retired(now))
        .max_by_key(|(_, life)| {
            let is_active = life.active_from <= now;
            let distance = now.as_millis().abs_diff(life.active_from.as_millis());
            (is_active, std::cmp::Reverse(distance))
        })
        .map(|(key, _)| key)
}

/// The lives of the new key and of those before it, for a rotation at `now`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// When the new key takes over.
    pub active_from: Timestamp,
    /// When every older key is retired.
    pub older_retire_at: Timestamp,
}

/// Plans a rotation. `at_once` is for a key that leaked: the new key takes
/// over now, and what older ones made is refused from now on.
pub fn rotate(purpose: KeyPurpose, now: Timestamp, at_once: bool) -> Rotation {
    match purpose {
        _ if at_once => Rotation {
            active_from: now,
            older_retire_at: now,
        },
        KeyPurpose::Sealing => Rotation {
            active_from: now,
            older_retire_at: now.plus(LONGEST_CODE_LIFETIME),
        },
        KeyPurpose::Signing => {
            let active_from = now.plus(SIGNING_KEY_LEAD);
            Rotation {
                active_from,
                older_retire_at: active_from,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(milliseconds: i64) -> Timestamp {
        Timestamp::from_millis(milliseconds)
    }

    fn life(active_from: i64, retired_at: Option<i64>) -> KeyLife {
        KeyLife {
            active_from: at(active_from),
            retired_at: retired_at.map(at),
        }
    }

    #[test]
    fn the_newest_key_that_is_active_is_current() {
        let keys = [("old", life(0, Some(20))), ("new", life(20, None))];
        assert_eq!(current(keys, at(19)), Some("old"));
        assert_eq!(current(keys, at(20)), Some("new"));
        assert_eq!(current([("retired", life(0, Some(20)))], at(20)), None);
    }

    #[test]
    fn a_clock_turned_back_before_all_keys_gets_the_first() {
        let keys = [("first", life(5, None)), ("second", life(9, None))];
        assert_eq!(current(keys, at(4)), Some("first"));
    }

    #[test]
    fn a_rotation_never_leaves_a_gap() {
        for purpose in [KeyPurpose::Sealing, KeyPurpose::Signing] {
            for at_once in [false, true] {
                let rotation = rotate(purpose, at(1_000), at_once);
                assert!(rotation.active_from <= rotation.older_retire_at);
            }
        }
    }

    #[test]
    fn retired_keys_are_kept_for_what_they_made() {
        let signing = life(0, Some(10));
        assert!(!signing.is_forgettable(KeyPurpose::Signing, at(11)));
        let week_later = at(10).plus(SIGNING_KEY_RETENTION);
        assert!(signing.is_forgettable(KeyPurpose::Signing, week_later));
        assert!(!signing.is_forgettable(KeyPurpose::Sealing, week_later));
    }
}
