//! The times that can be looked at, and the pieces they are divided into.
//! Days and months are those of UTC.

use handfast_domain::Timestamp;
use handfast_domain::activity::{Hour, Piece};

use crate::chart::Slot;
use crate::web::words::hour_and_minute;

const HOURS_OF_DAY: u32 = Piece::Day.hours();
const DAYS: u32 = 30;
const MONTHS: u32 = 12;
const MONTH_NAMES: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// How far back is looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// 24 hours, hour by hour.
    Day,
    /// 30 days, day by day.
    Month,
    /// 12 months, month by month.
    Year,
}

/// One piece of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bucket {
    /// Its first hour; it ends where the next begins.
    pub(super) begins: Hour,
    pub(super) slot: Slot,
}

impl Period {
    pub(super) const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Year];

    /// The period of that name, or 30 days.
    pub(super) fn from_name(name: &str) -> Self {
        let found = Self::ALL.into_iter().find(|period| period.name() == name);
        found.unwrap_or(Self::Month)
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Day => "24 hours",
            Self::Month => "30 days",
            Self::Year => "12 months",
        }
    }

    /// As it stands in a sentence.
    pub(super) const fn span(self) -> &'static str {
        match self {
            Self::Day => "the last 24 hours",
            Self::Month => "the last 30 days",
            Self::Year => "the last 12 months",
        }
    }

    /// Over what its counts are added up before they are read, so that there
    /// are few: no piece of it ends within.
    pub(super) const fn added_up_by(self) -> Piece {
        match self {
            Self::Day => Piece::Hour,
            Self::Month | Self::Year => Piece::Day,
        }
    }

    /// Its pieces, the oldest first. The last is not over yet.
    pub(super) fn buckets(self, now: Timestamp) -> Vec<Bucket> {
        let hour = Hour::of(now);
        match self {
            Self::Day => (0..HOURS_OF_DAY)
                .rev()
                .map(|ago| of_hour(hour.before(ago)))
                .collect(),
            Self::Month => (0..DAYS)
                .rev()
                .map(|ago| of_day(hour.beginning_of(Piece::Day).before(ago * HOURS_OF_DAY)))
                .collect(),
            Self::Year => (0..MONTHS)
                .rev()
                .filter_map(|ago| of_month(&now.to_string(), ago))
                .collect(),
        }
    }
}

/// Where the first piece begins.
pub(super) fn beginning(buckets: &[Bucket]) -> Hour {
    buckets
        .first()
        .map_or(Hour::from_number(0), |bucket| bucket.begins)
}

/// The piece that an hour belongs to.
pub(super) fn index_of(buckets: &[Bucket], hour: Hour) -> Option<usize> {
    buckets
        .partition_point(|bucket| bucket.begins <= hour)
        .checked_sub(1)
}

fn of_hour(hour: Hour) -> Bucket {
    let start = hour.start();
    let time = hour_and_minute(start);
    Bucket {
        begins: hour,
        slot: Slot {
            full: format!("{} {time}", day_of(&start.to_string())),
            short: time,
        },
    }
}

fn of_day(hour: Hour) -> Bucket {
    let day = day_of(&hour.start().to_string());
    Bucket {
        begins: hour,
        slot: Slot {
            short: day.clone(),
            full: day,
        },
    }
}

/// The month that was so many months before the one of `now`.
fn of_month(now: &str, ago: u32) -> Option<Bucket> {
    let year: u32 = now.get(..4)?.parse().ok()?;
    let month: u32 = now.get(5..7)?.parse().ok()?;
    let months = (year * MONTHS + month - 1).checked_sub(ago)?;
    let (year, month) = (months / MONTHS, months % MONTHS);
    let name = MONTH_NAMES.get(usize::try_from(month).ok()?)?;
    let first = format!("{year:04}-{:02}-01T00:00:00Z", month + 1);
    Some(Bucket {
        begins: Hour::of(first.parse().ok()?),
        slot: Slot {
            short: (*name).to_owned(),
            full: format!("{name} {year}"),
        },
    })
}

/// `25 Nov` of an RFC 3339 text.
fn day_of(text: &str) -> String {
    let number = |from: usize| -> Option<usize> { text.get(from..from + 2)?.parse().ok() };
    let name = |month: usize| MONTH_NAMES.get(month.checked_sub(1)?);
    let month = number(5).and_then(name).copied().unwrap_or_default();
    format!("{} {month}", number(8).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-03-01T09:30:00Z".parse().unwrap()
    }

    fn names(period: Period) -> Vec<String> {
        let buckets = period.buckets(now());
        buckets.into_iter().map(|bucket| bucket.slot.full).collect()
    }

    #[test]
    fn a_day_has_24_hours_and_ends_with_this_one() {
        let hours = names(Period::Day);
        assert_eq!(hours.len(), 24);
        assert_eq!(hours[0], "28 Feb 10:00");
        assert_eq!(hours[23], "1 Mar 09:00");
    }

    #[test]
    fn a_month_has_30_days_and_ends_with_today() {
        let days = names(Period::Month);
        assert_eq!(days.len(), 30);
        assert_eq!(days[0], "31 Jan");
        assert_eq!(days[29], "1 Mar");
    }

    #[test]
    fn a_year_has_12_months_and_ends_with_this_one() {
        let months = names(Period::Year);
        assert_eq!(months.len(), 12);
        assert_eq!(months[0], "Apr 2025");
        assert_eq!(months[9], "Jan 2026");
        assert_eq!(months[11], "Mar 2026");
    }

    #[test]
    fn every_hour_belongs_to_the_piece_that_began_before_it() {
        for period in Period::ALL {
            let buckets = period.buckets(now());
            let first = beginning(&buckets);
            assert_eq!(index_of(&buckets, first.before(1)), None);
            assert_eq!(index_of(&buckets, first), Some(0));
            let last = buckets.len() - 1;
            assert_eq!(index_of(&buckets, Hour::of(now())), Some(last));
            assert_eq!(
                index_of(&buckets, buckets[last].begins.before(1)),
                Some(last - 1)
            );
        }
    }

    #[test]
    fn what_is_added_up_lies_in_one_piece() {
        for period in Period::ALL {
            for bucket in period.buckets(now()) {
                let begins = bucket.begins;
                assert_eq!(begins, begins.beginning_of(period.added_up_by()));
            }
        }
    }

    #[test]
    fn what_is_no_period_is_30_days() {
        assert_eq!(Period::from_name("year"), Period::Year);
        assert_eq!(Period::from_name(""), Period::Month);
        assert_eq!(Period::from_name("century"), Period::Month);
    }
}
