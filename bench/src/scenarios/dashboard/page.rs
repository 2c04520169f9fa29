//! The pages that are opened, and how soon they come.

use std::collections::BTreeMap;
use std::iter;

use anyhow::{Context, bail};

use crate::clock;
use crate::connection::{Connection, Reply};
use crate::report::Row;
use crate::run::Run;
use crate::sample::percentile;
use crate::scenarios::dashboard::operator::Operator;
use crate::server::Served;

/// How often each page is asked for.
const REQUESTS: u16 = 200;
/// How many milliseconds a page may take at the median.
const TARGET_MS: f64 = 20.0;

/// Whom the pages are asked about.
pub(super) struct Subject {
    pub(super) app: String,
    /// Ids of users with a story.
    pub(super) told_of: Vec<String>,
    /// External ids of users who are searched for.
    pub(super) sought: Vec<String>,
}

/// A page.
pub(super) struct Page {
    pub(super) name: &'static str,
    /// Sent in turn.
    requests: Vec<Vec<u8>>,
    expected: Expected,
}

/// What has to come back.
#[derive(Clone, Copy)]
enum Expected {
    /// A page with these words.
    Shows(&'static str),
    /// The way to a page whose path has this in it.
    LeadsTo(&'static str),
}

impl Page {
    /// Every page that is measured.
    pub(super) fn all(operator: &Operator, subject: &Subject) -> Vec<Self> {
        let app = format!("/dashboard/apps/{}", subject.app);
        let one = |name, path: &str, words| Self {
            name,
            requests: vec![operator.open(path)],
            expected: Expected::Shows(words),
        };
        let in_app = |name, path, words| one(name, &format!("{app}{path}"), words);
        vec![
            one("apps", "/dashboard", "Bench"),
            in_app("users", "/users", "Find"),
            Self::search(operator, &app, &subject.sought),
            Self::user(operator, &app, &subject.told_of),
            in_app("activity of 30 days", "/activity?for=month", "<svg"),
            in_app("API keys", "/keys", "bench"),
            in_app("SDK configuration", "/configuration", "status_interval_s"),
            in_app("audit log", "/audit", "before=evt_"),
            in_app("quick start", "/quick-start", "auth-code"),
        ]
    }

    fn search(operator: &Operator, app: &str, sought: &[String]) -> Self {
        let path = format!("{app}/users");
        let requests = sought
            .iter()
            .map(|external_id| operator.submit(&path, ("user", external_id)));
        Self {
            name: "search of a user",
            requests: requests.collect(),
            expected: Expected::LeadsTo("/users/usr_"),
        }
    }

    fn user(operator: &Operator, app: &str, told_of: &[String]) -> Self {
        let requests = told_of
            .iter()
            .map(|id| operator.open(&format!("{app}/users/{id}")));
        Self {
            name: "a user with a story",
            requests: requests.collect(),
            expected: Expected::Shows("Restored on"),
        }
    }

    /// Opens it, and answers with the microseconds that it took.
    pub(super) fn open(&self, connection: &mut Connection, turn: usize) -> anyhow::Result<u64> {
        let turn = turn % self.requests.len().max(1);
        let request = self.requests.get(turn).context("nothing to ask for")?;
        let started = clock::instant();
        let reply = connection.ask(request)?;
        let micros = u64::try_from(started.elapsed().as_micros())?;
        if !self.expected.is(&reply) {
            let body = String::from_utf8_lossy(&reply.body);
            bail!("{}: {} {body}", self.name, reply.status);
        }
        Ok(micros)
    }

    /// Opens it again and again.
    pub(super) fn measure(&self, served: &Served) -> anyhow::Result<Row> {
        let mut connection = Connection::open(&served.address)?;
        let before = served.process.cpu_seconds()?;
        let started = clock::instant();
        let mut latencies = (0..REQUESTS)
            .map(|turn| self.open(&mut connection, usize::from(turn)))
            .collect::<anyhow::Result<Vec<_>>>()?;
        let run = Run {
            a_second: f64::from(REQUESTS) / started.elapsed().as_secs_f64(),
            cpu: (served.process.cpu_seconds()? - before) / f64::from(REQUESTS),
        };
        latencies.sort_unstable();
        Ok(row(self.name, run, &latencies))
    }
}

impl Expected {
    fn is(self, reply: &Reply) -> bool {
        match self {
            Self::Shows(words) => {
                let body = String::from_utf8_lossy(&reply.body);
                reply.status == 200 && body.contains(words)
            }
            Self::LeadsTo(path) => {
                let mut locations = reply.values("location");
                reply.status == 303 && locations.any(|location| location.contains(path))
            }
        }
    }
}

fn row(name: &str, run: Run, latencies: &[u64]) -> Row {
    let median = percentile(latencies, 0.5);
    let p99 = percentile(latencies, 0.99);
    Row {
        ratio: Some(TARGET_MS / median),
        target: Some(1.0),
        notes: format!("{median:.2} ms, p99 {p99:.2} ms; the ratio is of {TARGET_MS} ms"),
        figures: BTreeMap::from([("median_ms", median), ("p99_ms", p99)]),
        ..Row::of(format!("page: {name}"), Run::samples(iter::once(run)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_twenty_milliseconds_just_meets_its_target() {
        let run = Run {
            a_second: 50.0,
            cpu: 0.001,
        };
        let row = row("apps", run, &[10_000, 20_000, 90_000]);
        assert_eq!(row.ratio, row.target);
        assert_eq!(row.notes, "20.00 ms, p99 90.00 ms; the ratio is of 20 ms");
    }
}
