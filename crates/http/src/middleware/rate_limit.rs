//! How much one caller may ask (`429` with `Retry-After`).

use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter as Governor};
use handfast_domain::{ApiKeyId, network};
use handfast_protocol::ErrorCode;

use crate::errors::Fault;
use crate::middleware::peer::Peer;
use crate::options::RateLimits;

/// After so many checks, callers that have been quiet are forgotten.
const CHECKS_BETWEEN_SWEEPS: u32 = 65_536;

/// Counts what each key and each address asks.
pub(crate) struct RateLimiter {
    keys: Option<Limit<ApiKeyId>>,
    addresses: Option<Limit<IpAddr>>,
}

struct Limit<K: Hash + Eq + Clone> {
    governor: DefaultKeyedRateLimiter<K>,
    checks: AtomicU32,
}

impl RateLimiter {
    pub(crate) fn new(limits: RateLimits) -> Self {
        Self {
            keys: Limit::new(limits.per_key_per_second),
            addresses: Limit::new(limits.per_address_per_second),
        }
    }

    /// Counts a request with an API key.
    pub(crate) fn check_key(&self, key: ApiKeyId) -> Result<(), Fault> {
        match &self.keys {
            Some(limit) => limit.check(&key, "This API key"),
            None => Ok(()),
        }
    }

    /// Counts a device call, or a failed sign-in, from an address.
    pub(crate) fn check_address(&self, peer: Peer) -> Result<(), Fault> {
        match &self.addresses {
            Some(limit) => limit.check(&network::of(peer.address), "This address"),
            None => Ok(()),
        }
    }
}

impl<K: Hash + Eq + Clone> Limit<K> {
    /// No limit at all when `per_second` is 0.
    fn new(per_second: u32) -> Option<Self> {
        let quota = Quota::per_second(NonZeroU32::new(per_second)?);
        Some(Self {
            governor: Governor::keyed(quota),
            checks: AtomicU32::new(0),
        })
    }

    fn check(&self, key: &K, who: &str) -> Result<(), Fault> {
        if self.checks.fetch_add(1, Ordering::Relaxed) % CHECKS_BETWEEN_SWEEPS
            == CHECKS_BETWEEN_SWEEPS - 1
        {
            self.governor.retain_recent();
            self.governor.shrink_to_fit();
        }
        self.governor.check_key(key).map_err(|not_until| {
            let wait = not_until.wait_time_from(DefaultClock::default().now());
            let seconds = wait.as_millis().div_ceil(1_000).max(1);
            Fault::new(
                ErrorCode::RateLimited,
                format!("{who} sends more than it may. Wait as long as Retry-After says."),
            )
            .retry_after(u64::try_from(seconds).unwrap_or(1))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(address: &str) -> Peer {
        Peer {
            address: address.parse().unwrap(),
            is_through_proxy: false,
        }
    }

    fn limiter(per_address_per_second: u32) -> RateLimiter {
        RateLimiter::new(RateLimits {
            per_key_per_second: 0,
            per_address_per_second,
        })
    }

    #[test]
    fn who_asks_too_much_is_told_when_to_come_back() {
        let limiter = limiter(1);
        assert!(limiter.check_address(peer("192.0.2.1")).is_ok());
        let refused = (0..100)
            .find_map(|_| limiter.check_address(peer("192.0.2.1")).err())
            .unwrap();
        assert_eq!(refused.code, ErrorCode::RateLimited);
        assert_eq!(refused.retry_after_seconds, Some(1));
        assert!(limiter.check_address(peer("192.0.2.2")).is_ok());
    }

    #[test]
    fn addresses_of_one_network_count_as_one() {
        let limiter = limiter(1);
        let refused = (0..100)
            .filter_map(|n| limiter.check_address(peer(&format!("2001:db8::{n}"))).err())
            .count();
        assert!(refused > 0);
    }

    #[test]
    fn zero_is_without_limit() {
        let limiter = limiter(0);
        assert!((0..1_000).all(|_| limiter.check_address(peer("192.0.2.1")).is_ok()));
    }
}
