//! The operators' pages: how soon they come, and what they cost the API.

mod cost;
mod history;
mod operator;
mod page;

use std::fs;

use crate::calls::{self, Target};
use crate::report::Section;
use crate::scenarios::Setting;
use crate::scenarios::dashboard::cost::Cost;
use crate::scenarios::dashboard::operator::Operator;
use crate::scenarios::dashboard::page::{Page, Subject};
use crate::server::{Installation, Served};
use crate::{data, fill};

/// How many users have a story.
const TOLD_OF: u64 = 20;
/// On how many more phones each of them came.
const PHONES: usize = 6;
/// How many users are searched for, one after the other.
const SOUGHT: u64 = 200;

pub(super) fn measure(setting: &Setting) -> anyhow::Result<Section> {
    let folder = setting.folder.join("dashboard");
    let users = setting.plan.most_users();
    let installation = Installation::make(&folder)?;
    anstream::eprintln!("making {users} users and a year of history");
    fill::sqlite::fill(&installation.database(), 0..users)?;
    history::write(&installation.database(), users)?;
    let served = installation.serve()?;
    let operator = Operator::join(&served, &installation.invite()?)?;
    let subject = subject(&installation, &served, users)?;
    let pages = Page::all(&operator, &subject);
    let mut rows = Vec::new();
    for page in &pages {
        anstream::eprintln!("{}", page.name);
        rows.push(page.measure(&served)?);
    }
    drop(served);
    rows.extend(Cost::new(setting, &installation, &pages).measure()?);
    fs::remove_dir_all(&folder)?;
    Ok(Section {
        title: "The dashboard",
        about: format!(
            "Pages among {users} users, over one connection; then the API over 64 connections, \
             by itself and while an operator opens a page a second."
        ),
        rows,
    })
}

/// Gives some users their stories, and says whom the pages are asked about.
fn subject(installation: &Installation, served: &Served, users: u64) -> anyhow::Result<Subject> {
    let target = Target::of(served, &installation.key);
    let mut told_of = Vec::new();
    for _ in 0..PHONES {
        let (_, outcome) = target.redeem(data::drawn(0..TOLD_OF, users), &served.process)?;
        told_of = outcome.bodies;
    }
    let ids = told_of.iter().map(|body| calls::user_of(body));
    let sought = data::drawn(TOLD_OF..TOLD_OF + SOUGHT, users);
    Ok(Subject {
        app: installation.app.clone(),
        told_of: ids.collect::<anyhow::Result<_>>()?,
        sought: sought.into_iter().map(data::external_id).collect(),
    })
}
