//! What an operator who clicks through the pages costs the API.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::calls::Target;
use crate::clock;
use crate::connection::Connection;
use crate::data::NewUsers;
use crate::report::Row;
use crate::run::Run;
use crate::sample::Sample;
use crate::scenarios::Setting;
use crate::scenarios::dashboard::page::Page;
use crate::server::{Installation, Served};
use crate::wrk::Asking;

/// How often the operator opens a page.
const EVERY: Duration = Duration::from_secs(1);
/// What the ratio to the API by itself should at least be.
const TARGET: f64 = 0.95;

/// What the measurements share.
pub(super) struct Cost<'run> {
    setting: &'run Setting,
    installation: &'run Installation,
    pages: &'run [Page],
    /// Every creation makes a user that was not there.
    new_users: NewUsers,
    /// How many pages were opened so far.
    opened: usize,
}

/// The same work, without an operator and beside one.
#[derive(Clone, Copy)]
struct Pair {
    alone: Run,
    beside: Run,
    /// How many pages the operator opened.
    opened: usize,
}

impl<'run> Cost<'run> {
    /// Measures a database that is as the pages left it.
    pub(super) fn new(
        setting: &'run Setting,
        installation: &'run Installation,
        pages: &'run [Page],
    ) -> Self {
        Self {
            setting,
            installation,
            pages,
            new_users: NewUsers::after(setting.plan.most_users()),
            opened: 0,
        }
    }

    /// Two rows for each kind of work.
    pub(super) fn measure(mut self) -> anyhow::Result<Vec<Row>> {
        let (mut issued, mut created) = (Vec::new(), Vec::new());
        let rounds = self.setting.plan.runs;
        for round in 1..=rounds {
            anstream::eprintln!("the API beside an operator, round {round} of {rounds}");
            let served = self.installation.serve()?;
            // Who comes second finds what the first left, so they take turns.
            let operator_first = round % 2 == 0;
            issued.push(self.pair(operator_first, |cost, with| cost.issue(&served, with))?);
            created.push(self.pair(operator_first, |cost, with| cost.create(&served, with))?);
        }
        let rows = [
            rows("issue a code", &issued),
            rows("create a user", &created),
        ];
        Ok(rows.into_iter().flatten().collect())
    }

    fn pair(
        &mut self,
        operator_first: bool,
        mut measure: impl FnMut(&mut Self, bool) -> anyhow::Result<Run>,
    ) -> anyhow::Result<Pair> {
        let before = self.opened;
        let first = measure(self, operator_first)?;
        let second = measure(self, !operator_first)?;
        let (alone, beside) = if operator_first {
            (second, first)
        } else {
            (first, second)
        };
        Ok(Pair {
            alone,
            beside,
            opened: self.opened - before,
        })
    }

    fn issue(&mut self, served: &Served, with_operator: bool) -> anyhow::Result<Run> {
        let plan = self.setting.plan;
        let asking = Asking {
            address: &served.address,
            key: &self.installation.key,
            users: plan.most_users(),
            seconds: plan.seconds,
        };
        let folder = &self.setting.folder;
        self.run(served, with_operator, || {
            asking.measure(folder, &served.process)
        })
    }

    fn create(&mut self, served: &Served, with_operator: bool) -> anyhow::Result<Run> {
        let target = Target::of(served, &self.installation.key);
        let requests = target.creations(self.new_users.take(self.setting.plan.creations))?;
        self.run(served, with_operator, || {
            target.run(&served.process, requests).map(|(run, _)| run)
        })
    }

    fn run(
        &mut self,
        served: &Served,
        with_operator: bool,
        measure: impl FnOnce() -> anyhow::Result<Run>,
    ) -> anyhow::Result<Run> {
        if !with_operator {
            return measure();
        }
        let is_over = AtomicBool::new(false);
        let (run, opened) = thread::scope(|scope| {
            let operator = scope.spawn(|| self.click(&served.address, &is_over));
            let run = measure();
            is_over.store(true, Ordering::Relaxed);
            (run, operator.join())
        });
        self.opened = opened.map_err(|_| anyhow::anyhow!("the operator panicked"))??;
        run
    }

    /// Opens one page after the other on a connection, from the one that comes
    /// next; answers with how many were opened in all.
    fn click(&self, address: &str, is_over: &AtomicBool) -> anyhow::Result<usize> {
        let mut connection = Connection::open(address)?;
        let mut due = clock::instant();
        let mut opened = self.opened;
        for (page, turn) in self.pages.iter().cycle().zip(0..).skip(self.opened) {
            clock::wait_until(due);
            if is_over.load(Ordering::Relaxed) {
                break;
            }
            page.open(&mut connection, turn)?;
            opened += 1;
            due += EVERY;
        }
        Ok(opened)
    }
}

fn rows(name: &str, pairs: &[Pair]) -> [Row; 2] {
    let alone = Run::samples(pairs.iter().map(|pair| pair.alone));
    let beside = Run::samples(pairs.iter().map(|pair| pair.beside));
    let ratio = median(pairs, |pair| pair.beside.a_second / pair.alone.a_second);
    let processor = median(pairs, |pair| pair.alone.cpu / pair.beside.cpu);
    let opened: usize = pairs.iter().map(|pair| pair.opened).sum();
    let mut row = Row::of(format!("{name}, beside an operator"), beside);
    row.ratio = Some(ratio);
    row.target = Some(TARGET);
    row.notes =
        format!("of the same without one; {processor:.2} in processor time; {opened} pages opened");
    row.figures.insert("ratio_of_processor_time", processor);
    [Row::of(format!("{name}, no operator"), alone), row]
}

fn median(pairs: &[Pair], of: impl Fn(&Pair) -> f64) -> f64 {
    Sample::of(pairs.iter().map(of).collect()).median
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_one_round_are_compared() {
        let run = |a_second, cpu| Run { a_second, cpu };
        let pairs = [(100.0, 90.0), (200.0, 192.0), (50.0, 50.0)].map(|(alone, beside)| Pair {
            alone: run(alone, 1.0),
            beside: run(beside, 1.25),
            opened: 2,
        });
        let [alone, beside] = rows("issue a code", &pairs);
        assert_eq!(alone.ratio, None);
        assert_eq!(beside.ratio, Some(0.96));
        assert_eq!(
            beside.notes,
            "of the same without one; 0.80 in processor time; 6 pages opened"
        );
    }
}
