//! One server on SQLite, beside what the machine allows.

mod create;
mod devices;
mod issue;

use std::ops::Range;

use crate::calls::Target;
use crate::data::NewUsers;
use crate::fill;
use crate::report::Section;
use crate::run::{Run, Samples};
use crate::scenarios::Setting;
use crate::server::{Installation, Served};

/// What the measurements share.
struct Bench<'run> {
    setting: &'run Setting,
    installation: Installation,
    /// Every creation makes a user that was not there.
    new_users: NewUsers,
}

pub(super) fn measure(setting: &Setting) -> anyhow::Result<Section> {
    let installation = Installation::make(&setting.folder.join("core"))?;
    let users = setting.plan.users;
    anstream::eprintln!("making {users} users");
    fill::sqlite::fill(&installation.database(), 0..users)?;
    let mut bench = Bench {
        setting,
        installation,
        new_users: NewUsers::after(users),
    };
    let mut rows = Vec::new();
    issue::measure(&mut bench, &mut rows)?;
    create::measure(&mut bench, &mut rows)?;
    devices::measure(&mut bench, &mut rows)?;
    Ok(Section {
        title: "One server on SQLite",
        about: format!("{users} users, 64 connections."),
        rows,
    })
}

impl Bench<'_> {
    /// Runs a measurement as often as planned.
    fn repeat(
        &mut self,
        name: &str,
        mut measure: impl FnMut(&mut Self) -> anyhow::Result<Run>,
    ) -> anyhow::Result<Samples> {
        let runs = self.setting.plan.runs;
        let mut done = Vec::with_capacity(runs);
        for number in 1..=runs {
            anstream::eprintln!("{name}, run {number} of {runs}");
            done.push(measure(self)?);
        }
        Ok(Run::samples(done.into_iter()))
    }

    /// H, for as many calls as `request` makes.
    fn ceiling_http(&self, request: impl Fn() -> Vec<u8>) -> anyhow::Result<Run> {
        let served = Served::ceiling()?;
        let requests = (0..self.setting.plan.creations).map(|_| request());
        let target = self.target(&served);
        target
            .run(&served.process, requests.collect())
            .map(|(run, _)| run)
    }

    /// How to speak to a server of this installation.
    fn target<'run>(&'run self, served: &'run Served) -> Target<'run> {
        Target::of(served, &self.installation.key)
    }

    /// As many users as a run creates, none of them there yet.
    fn next_users(&mut self) -> Range<u64> {
        self.new_users.take(self.setting.plan.creations)
    }
}
