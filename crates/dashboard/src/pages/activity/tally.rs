//! Counts by the hour or day, added up.

use std::collections::HashMap;

use handfast_domain::activity::{ActivityCount, ActivityKind};

use crate::chart::{Labelled, Series};
use crate::pages::activity::labels::in_words;
use crate::pages::activity::period::{Bucket, index_of};

/// What was counted in an app since some hour.
pub(super) struct Tally {
    counts: Vec<ActivityCount>,
}

impl Tally {
    pub(super) const fn of(counts: Vec<ActivityCount>) -> Self {
        Self { counts }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.counts.iter().all(|one| one.count == 0)
    }

    /// How much of a kind in each piece of time.
    pub(super) fn series(
        &self,
        name: &'static str,
        kind: ActivityKind,
        buckets: &[Bucket],
    ) -> Series {
        let mut counts = vec![0; buckets.len()];
        for one in self.of_kind(kind) {
            let place = index_of(buckets, one.hour).and_then(|index| counts.get_mut(index));
            if let Some(place) = place {
                *place += one.count;
            }
        }
        Series { name, counts }
    }

    /// How much of a kind with each label.
    pub(super) fn labelled(&self, kind: ActivityKind) -> Vec<Labelled> {
        let mut counts: HashMap<String, u64> = HashMap::new();
        for one in self.of_kind(kind) {
            *counts.entry(in_words(kind, &one.label)).or_default() += one.count;
        }
        counts
            .into_iter()
            .map(|(label, count)| Labelled { label, count })
            .collect()
    }

    fn of_kind(&self, kind: ActivityKind) -> impl Iterator<Item = &ActivityCount> {
        self.counts.iter().filter(move |one| one.kind == kind)
    }
}

#[cfg(test)]
mod tests {
    use handfast_domain::AppId;

    use super::*;
    use crate::pages::activity::period::{Period, beginning};

    fn count(hour: handfast_domain::activity::Hour, label: &str, count: u64) -> ActivityCount {
        ActivityCount {
            app: AppId::from_bytes([1; 16]),
            hour,
            kind: ActivityKind::CodeRefused,
            label: label.to_owned(),
            count,
        }
    }

    #[test]
    fn counts_are_added_up_by_time_and_by_label() {
        let now = "2026-03-01T09:30:00Z".parse().unwrap();
        let buckets = Period::Month.buckets(now);
        let first = beginning(&buckets);
        let last = buckets[29].begins;
        let tally = Tally::of(vec![
            count(first, "AuthCodeExpired", 1),
            count(last, "AuthCodeExpired", 2),
            count(last, "AuthCodeExpired", 3),
            count(last, "AuthCodeInvalid", 4),
            count(first.before(1), "AuthCodeInvalid", 100),
        ]);
        let series = tally.series("refused", ActivityKind::CodeRefused, &buckets);
        assert_eq!(series.counts[0], 1);
        assert_eq!(series.counts[29], 9);
        assert_eq!(series.counts.iter().sum::<u64>(), 10);
        let mut labelled = tally.labelled(ActivityKind::CodeRefused);
        labelled.sort_by_key(|one| one.count);
        assert_eq!(labelled[0].label, "auth code expired");
        assert_eq!(labelled[0].count, 6);
        assert!(tally.labelled(ActivityKind::UserCreated).is_empty());
    }
}
