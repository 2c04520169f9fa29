//! How often somebody may try to sign in.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::time::Duration;

use handfast_domain::{Timestamp, network};
use parking_lot::Mutex;

use crate::operators::error::OperatorError;

/// Attempts that may come at once.
const BURST: u32 = 10;
/// After which each further one takes this long.
const INTERVAL: Duration = Duration::from_secs(30);
/// When so many are remembered, those that have recovered are forgotten.
const REMEMBERED: usize = 10_000;

/// Who tries.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Attempt {
    /// An address; IPv6 ones count by their /64 network.
    Address(IpAddr),
    /// An address to which the company's provider sends somebody back; IPv6 ones
    /// count by their /64 network.
    ProviderAnswer(IpAddr),
    /// An account, from a browser that never signed in to it.
    Account(String),
    /// An account, from a browser that did: strangers cannot lock it out.
    KnownBrowser(String),
}

/// Counts attempts by who makes them.
#[derive(Default)]
pub(crate) struct Attempts {
    /// When each will have recovered completely.
    recovery: Mutex<HashMap<Attempt, Timestamp>>,
}

impl Attempts {
    /// Counts one attempt, or says how long to wait (the generic cell rate
    /// algorithm, ITU-T I.371).
    pub(super) fn count(&self, attempt: Attempt, now: Timestamp) -> Result<(), OperatorError> {
        let mut recovery = self.recovery.lock();
        if recovery.len() >= REMEMBERED {
            recovery.retain(|_, at| *at > now);
        }
        let recovered = recovery.entry(attempt).or_insert(now);
        let next = (*recovered).max(now).plus(INTERVAL);
        let debt = next.since(now);
        let allowed = INTERVAL * BURST;
        if debt > allowed {
            return Err(OperatorError::TooManyAttempts {
                wait: debt.saturating_sub(allowed),
            });
        }
        *recovered = next;
        Ok(())
    }

    /// Forgets the attempts of somebody who got in.
    pub(super) fn forgive(&self, attempt: &Attempt) {
        self.recovery.lock().remove(attempt);
    }
}

impl Attempt {
    /// The attempt of an address.
    pub(super) fn of_address(address: IpAddr) -> Self {
        Self::Address(network::of(address))
    }

    /// The attempt of an address to which the provider sends somebody back.
    pub(super) fn of_provider_answer(address: IpAddr) -> Self {
        Self::ProviderAnswer(network::of(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_at_once_then_one_each_half_minute() {
        let attempts = Attempts::default();
        let account = || Attempt::Account("ada@example.com".to_owned());
        let now = Timestamp::from_seconds(1_000_000);
        for _ in 0..10 {
            assert_eq!(attempts.count(account(), now), Ok(()));
        }
        let wait = INTERVAL;
        assert_eq!(
            attempts.count(account(), now),
            Err(OperatorError::TooManyAttempts { wait })
        );
        assert_eq!(attempts.count(account(), now.plus(wait)), Ok(()));
        let known = Attempt::KnownBrowser("ada@example.com".to_owned());
        assert_eq!(attempts.count(known, now), Ok(()));
        attempts.forgive(&account());
        assert_eq!(attempts.count(account(), now), Ok(()));
    }
}
