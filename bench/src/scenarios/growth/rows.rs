//! The rows of the table.

use std::collections::BTreeMap;

use crate::report::Row;
use crate::run::Run;
use crate::sample::Sample;
use crate::scenarios::growth::database::{Database, Speed, Visit};

/// What the ratio to the fewest users should at least be.
const TARGET: f64 = 0.9;

/// Two rows for each database, of which the first has the fewest users.
pub(super) fn of(databases: &[Database]) -> Vec<Row> {
    let Some(fewest) = databases.first() else {
        return Vec::new();
    };
    let rows = databases.iter().flat_map(|database| {
        let mut restore = row("restore", database, fewest, |visit| visit.restored);
        let mut create = row("create", database, fewest, |visit| visit.created);
        tell_of_disk(&mut restore, database);
        tell_of_memory(&mut create, database);
        [create, restore]
    });
    rows.collect()
}

fn row(what: &str, database: &Database, fewest: &Database, of: fn(&Visit) -> Speed) -> Row {
    let speeds = speeds(database, of);
    let p99 = median(speeds.iter().map(|speed| speed.p99));
    let mut row = Row {
        notes: format!("p99 {p99:.1} ms"),
        figures: BTreeMap::from([("p99_ms", p99)]),
        ..Row::of(
            format!("{what} a user among {}", grouped(database.users)),
            Run::samples(speeds.iter().map(|speed| speed.run)),
        )
    };
    if database.users != fewest.users {
        let pairs: Vec<_> = speeds.into_iter().zip(self::speeds(fewest, of)).collect();
        let processor = median(pairs.iter().map(|(many, few)| few.run.cpu / many.run.cpu));
        row.ratio = Some(median(
            pairs
                .iter()
                .map(|(many, few)| many.run.a_second / few.run.a_second),
        ));
        row.target = Some(TARGET);
        row.notes += &format!("; ratio in processor time {processor:.2}");
        row.figures.insert("ratio_of_processor_time", processor);
    }
    row
}

fn tell_of_memory(row: &mut Row, database: &Database) {
    let memories = || database.visits.iter().map(|visit| visit.memory);
    let own = median(memories().map(|memory| memory.own_mib));
    let resident = median(memories().map(|memory| memory.resident_mib));
    let peak = median(memories().map(|memory| memory.peak_mib));
    row.notes += &format!(
        "; the server's memory: {own:.0} MiB its own, {resident:.0} MiB with shared pages \
         (at most {peak:.0})"
    );
    row.figures.extend([
        ("own_mib", own),
        ("resident_mib", resident),
        ("peak_mib", peak),
    ]);
}

fn tell_of_disk(row: &mut Row, database: &Database) {
    let disk = database.disk;
    row.notes += &format!(
        "; {:.0} bytes of disk a user (users {:.0}, installs {:.0}, events {:.0}, each with \
         indexes); filled in {:.0} s",
        disk.whole, disk.users, disk.installs, disk.events, database.fill_seconds,
    );
    row.figures.extend([
        ("bytes_a_user", disk.whole),
        ("bytes_a_user_of_users", disk.users),
        ("bytes_a_user_of_installs", disk.installs),
        ("bytes_a_user_of_events", disk.events),
        ("fill_seconds", database.fill_seconds),
    ]);
}

fn speeds(database: &Database, of: fn(&Visit) -> Speed) -> Vec<Speed> {
    database.visits.iter().map(of).collect()
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    Sample::of(figures.collect()).median
}

/// With a comma at every thousand.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in (0..digits.len()).rev().zip(digits.chars()) {
        text.push(digit);
        if place % 3 == 0 && place > 0 {
            text.push(',');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_comma_at_every_thousand() {
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(10_000), "10,000");
        assert_eq!(grouped(10_000_000), "10,000,000");
    }
}
