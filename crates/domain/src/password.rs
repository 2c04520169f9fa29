//! Which passwords are good enough (NIST SP 800-63B §5.1.1.2): long, and not
//! one that is tried first. No rules about kinds of characters.

/// The shortest password, in characters.
pub const MIN_LENGTH: usize = 12;
/// The longest password, in characters, so that hashing one stays cheap.
pub const MAX_LENGTH: usize = 128;

/// What an estimate says of a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// It stands in lists of passwords known from breaches.
    Breached,
    /// A name, a date, a row of keys or a repetition makes up most of it.
    Guessable,
    /// It takes more attempts than anybody makes.
    Good,
}

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeakPassword {
    /// Too short.
    #[error("must have at least 12 characters")]
    TooShort,
    /// Too long.
    #[error("must have at most 128 characters")]
    TooLong,
    /// Known from breaches.
    #[error("is known from breaches, so attackers try it first: choose another")]
    Breached,
    /// Too easily guessed.
    #[error(
        "is too easy to guess: names, dates, rows of keys and repetitions count for little. Four \
         words that do not belong together are good"
    )]
    Guessable,
}

/// Refuses a password that is easily found. `strength` is asked only for one of
/// a right length.
pub fn check(password: &str, strength: impl FnOnce(&str) -> Strength) -> Result<(), WeakPassword> {
    let length = password.chars().count();
    if length < MIN_LENGTH {
        return Err(WeakPassword::TooShort);
    }
    if length > MAX_LENGTH {
        return Err(WeakPassword::TooLong);
    }
    match strength(password) {
        Strength::Breached => Err(WeakPassword::Breached),
        Strength::Guessable => Err(WeakPassword::Guessable),
        Strength::Good => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_looked_at_first() {
        let good = |_: &str| Strength::Good;
        assert_eq!(check("eleven char", good), Err(WeakPassword::TooShort));
        assert_eq!(check("twelve chars", good), Ok(()));
        assert_eq!(check(&"ä".repeat(128), good), Ok(()));
        assert_eq!(check(&"ä".repeat(129), good), Err(WeakPassword::TooLong));
    }

    #[test]
    fn then_how_easily_it_is_found() {
        let check = |strength| check("long enough for that", |_| strength);
        assert_eq!(check(Strength::Breached), Err(WeakPassword::Breached));
        assert_eq!(check(Strength::Guessable), Err(WeakPassword::Guessable));
    }
}
