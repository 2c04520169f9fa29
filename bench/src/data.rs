//! Users by their numbers: what each is called, and what creates it.

use std::ops::Range;
use std::time::Duration;

use anyhow::Context;
use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::redemption::Redemption;
use handfast_domain::{
    ApiKeyId, AppId, Device, EventId, ExternalId, FormFactor, InstallId, KeyThumbprint, Platform,
    UserId,
};
use handfast_storage::Storage;

use crate::clock;

/// How many creations are under way at once.
pub(crate) const IN_FLIGHT: usize = 64;

/// The name of the user of that number. As in life, who comes next in number
/// comes anywhere in the order of names.
pub(crate) fn external_id(number: u64) -> String {
    format!("{:016x}", scrambled(number))
}

/// What its maker calls the device of that number: a UUID, as of a phone.
pub(crate) fn vendor_id(number: u64) -> String {
    let (high, low) = (scrambled(number), scrambled(!number));
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff,
    )
}

/// Users hit at random, the same for the same draws, among the first `users`.
pub(crate) fn drawn(draws: Range<u64>, users: u64) -> Vec<u64> {
    draws.map(|draw| scrambled(draw) % users.max(1)).collect()
}

/// Another number for each number, in no order (the mix of SplitMix64).
const fn scrambled(number: u64) -> u64 {
    let mut mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Users that nobody made yet, by their numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewUsers {
    next: u64,
}

impl NewUsers {
    /// Those after the first `users`.
    pub(crate) const fn after(users: u64) -> Self {
        Self { next: users }
    }

    /// The next `count`, which are not new any more.
    pub(crate) const fn take(&mut self, count: u64) -> Range<u64> {
        let first = self.next;
        self.next += count;
        first..self.next
    }
}

/// The one app of a database.
pub(crate) async fn only_app(storage: &dyn Storage) -> anyhow::Result<AppId> {
    let facts = storage.facts().await?;
    Ok(facts.apps.first().context("the database has no app")?.id)
}

/// What creates the user of that number, on a phone of its own.
pub(crate) fn redemption(app: AppId, number: u64) -> Redemption {
    let now = clock::now();
    let mut random = [0; 10];
    // The last byte is left to events that count on from the first.
    random[1..9].copy_from_slice(&scrambled(number).to_be_bytes());
    let mut thumbprint = [0; 32];
    thumbprint[24..].copy_from_slice(&number.to_be_bytes());
    // Sixteen digits are an external id.
    let external_id =
        ExternalId::new(&external_id(number)).unwrap_or_else(|invalid| unreachable!("{invalid}"));
    Redemption {
        statement: Statement {
            app,
            key: ApiKeyId::from_bytes([1; 16]),
            install: InstallId::new(now, random),
            issued_at: now,
            expires_at: now.plus(Duration::from_secs(600)),
            user: None,
            external_id,
            on_conflict: OnConflict::Replace,
            intent: Intent::Any,
            device_key: None,
        },
        thumbprint: KeyThumbprint::from_bytes(thumbprint),
        device: Device {
            form_factor: FormFactor::Phone,
            platform: Platform::Ios,
            model: Some("iPhone 17".to_owned()),
            os_version: Some("26.1".to_owned()),
            vendor_id: Some(vendor_id(number)),
            bundle_id: Some("com.example.app".to_owned()),
            app_version: Some("2.1.0".to_owned()),
            sdk_version: Some("1.0.0".to_owned()),
        },
        now,
        new_user: UserId::new(now, random),
        first_event: EventId::new(now, random),
        objection: None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_number_has_names_of_its_own_in_no_order() {
        let names: Vec<String> = (0..1_000).map(external_id).collect();
        let distinct: BTreeSet<&String> = names.iter().collect();
        assert_eq!(distinct.len(), names.len());
        assert!(!names.is_sorted());
        assert_eq!(external_id(1), external_id(1));
        let vendor_ids: BTreeSet<String> = (0..1_000).map(vendor_id).collect();
        assert_eq!(vendor_ids.len(), 1_000);
        assert!(vendor_ids.iter().all(|id| id.len() == 36));
    }

    #[test]
    fn draws_hit_users_everywhere() {
        let drawn = drawn(0..10_000, 100);
        let distinct: BTreeSet<u64> = drawn.iter().copied().collect();
        assert_eq!(distinct, (0..100).collect());
        assert!(!drawn.is_sorted());
    }
}
