//! The same work with ever more users in the database.
//!
//! One database is filled in steps, and a copy of it kept at each. Then every
//! round visits all of them, so that what else the machine does meets them
//! alike; and a ratio compares runs of one round.

mod database;
mod disk;
mod rows;

use std::fs;

use crate::report::Section;
use crate::scenarios::Setting;
use crate::scenarios::growth::database::Database;

pub(super) fn measure(setting: &Setting) -> anyhow::Result<Section> {
    let folder = setting.folder.join("growth");
    let mut databases = Database::make_all(&folder, setting.plan)?;
    let rounds = setting.plan.runs;
    for round in 0..rounds {
        // Each round begins with another database.
        databases.rotate_left(1);
        for database in &mut databases {
            anstream::eprintln!(
                "among {} users, round {} of {rounds}",
                database.users,
                round + 1
            );
            database.visit(setting.plan.creations)?;
        }
    }
    fs::remove_dir_all(&folder)?;
    databases.sort_by_key(|database| database.users);
    Ok(Section {
        title: "Growth on SQLite",
        about: "The same server with ever more users in its database; 64 connections. Ratios \
                are of the fewest users, in the same round. The server's own memory is told \
                apart from pages of the database file that it shares with the system."
            .to_owned(),
        rows: rows::of(&databases),
    })
}
