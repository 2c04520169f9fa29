//! Handfast, measured as its peers are.

use crate::calls::{self, Target};
use crate::data::NewUsers;
use crate::scenarios::peers::{Product, Round};
use crate::server::{Installation, Served};

/// An installation on SQLite, served.
pub(super) struct Handfast {
    installation: Installation,
    served: Served,
    /// Every exchange makes a user that was not there.
    new_users: NewUsers,
}

impl Handfast {
    pub(super) fn start(installation: Installation) -> anyhow::Result<Self> {
        Ok(Self {
            served: installation.serve()?,
            installation,
            new_users: NewUsers::after(0),
        })
    }
}

impl Product for Handfast {
    fn name(&self) -> &'static str {
        "Handfast"
    }

    fn round(&mut self, calls: u64) -> anyhow::Result<Round> {
        let users = self.new_users.take(calls);
        let target = Target::of(&self.served, &self.installation.key);
        let run = |requests| target.run(&self.served.process, requests);
        let issues = users.clone().map(|user| target.code_request(user));
        let (issue, _) = run(issues.collect())?;
        let (exchange, created) = run(target.creations(users)?)?;
        for body in &created.bodies {
            calls::install_of(body)?;
        }
        Ok(Round { issue, exchange })
    }
}
