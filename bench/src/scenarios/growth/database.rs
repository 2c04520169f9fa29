//! One database with a number of users, and what was measured with it.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::calls::Target;
use crate::data::NewUsers;
use crate::fill;
use crate::process::Memory;
use crate::run::Run;
use crate::sample::percentile;
use crate::scenarios::Plan;
use crate::scenarios::growth::disk::Disk;
use crate::server::{Installation, Served};
use crate::{clock, data};

/// One database and what was measured with it.
pub(super) struct Database {
    pub(super) users: u64,
    pub(super) fill_seconds: f64,
    pub(super) disk: Disk,
    pub(super) visits: Vec<Visit>,
    installation: Installation,
    /// What every visit begins with anew, where a visit adds many users.
    untouched: Option<PathBuf>,
    new_users: NewUsers,
    next_draw: u64,
}

/// What one round measured.
#[derive(Clone, Copy, Debug)]
pub(super) struct Visit {
    pub(super) restored: Speed,
    pub(super) created: Speed,
    /// The server's, after both.
    pub(super) memory: Memory,
}

/// How fast users came.
#[derive(Clone, Copy, Debug)]
pub(super) struct Speed {
    pub(super) run: Run,
    /// In milliseconds.
    pub(super) p99: f64,
}

impl Database {
    /// Makes a database of each size, from the one before.
    pub(super) fn make_all(folder: &Path, plan: Plan) -> anyhow::Result<Vec<Self>> {
        let mut made: Vec<Self> = Vec::new();
        for users in plan.sizes {
            let place = folder.join(users.to_string());
            let (installation, there) = match made.last() {
                None => (Installation::make(&place)?, 0),
                Some(last) => (last.installation.copy(&place)?, last.users),
            };
            let mut database = Self::fill(installation, there..users)?;
            if users < 10 * plan.creations {
                let untouched = place.with_extension("db");
                fs::copy(database.installation.database(), &untouched)?;
                database.untouched = Some(untouched);
            }
            made.push(database);
        }
        Ok(made)
    }

    fn fill(installation: Installation, newcomers: Range<u64>) -> anyhow::Result<Self> {
        let users = newcomers.end;
        let file = installation.database();
        anstream::eprintln!("making a database of {users} users");
        let started = clock::instant();
        fill::sqlite::fill(&file, newcomers)?;
        let fill_seconds = started.elapsed().as_secs_f64();
        anstream::eprintln!("  in {fill_seconds:.0} s");
        Ok(Self {
            users,
            fill_seconds,
            disk: Disk::look(&file, users)?,
            visits: Vec::new(),
            installation,
            untouched: None,
            new_users: NewUsers::after(users),
            next_draw: 0,
        })
    }

    /// Restores users, creates others, and keeps what came of it.
    pub(super) fn visit(&mut self, creations: u64) -> anyhow::Result<()> {
        if let Some(untouched) = &self.untouched {
            self.installation.replace_database(untouched)?;
        }
        let draws = self.next_draw..self.next_draw + creations;
        let newcomers = self.new_users.take(creations);
        self.next_draw = draws.end;
        let served = self.installation.serve()?;
        let restored = self.measure(&served, data::drawn(draws, self.users))?;
        let created = self.measure(&served, newcomers)?;
        self.visits.push(Visit {
            restored,
            created,
            memory: served.process.memory()?,
        });
        Ok(())
    }

    fn measure(
        &self,
        served: &Served,
        users: impl IntoIterator<Item = u64>,
    ) -> anyhow::Result<Speed> {
        let target = Target::of(served, &self.installation.key);
        let (run, outcome) = target.redeem(users, &served.process)?;
        let p99 = percentile(&outcome.latencies, 0.99);
        Ok(Speed { run, p99 })
    }
}
