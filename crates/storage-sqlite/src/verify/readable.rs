//! Whether everything stored can be read, by reading it as every request does.

use handfast_domain::metadata::{MAX_FIELDS, Metadata};
use rusqlite::{Error, Result};

use super::walk::{Subject, Walk};
use crate::{
    activity, apps, codec, configurations, events, installs, invitations, operators, users,
};

pub(super) const APPS: Walk = Walk {
    subject: Subject::App,
    sql: apps::ALL,
    is_violated: |row| is_unreadable(apps::read(row)),
};

pub(super) const USERS: Walk = Walk {
    subject: Subject::User,
    sql: users::ALL,
    is_violated: |row| is_unreadable(users::read(row)),
};

/// Only users that have metadata have a row.
pub(super) const METADATA: Walk = Walk {
    subject: Subject::User,
    sql: "SELECT user_id, fields FROM user_metadata",
    is_violated: |row| {
        is_unfit(codec::json::<Metadata>(row, 1), |fields| {
            (1..=MAX_FIELDS).contains(&fields.len())
        })
    },
};

pub(super) const INSTALLS: Walk = Walk {
    subject: Subject::Install,
    sql: installs::ALL,
    is_violated: |row| is_unreadable(installs::read(row)),
};

pub(super) const CONFIGURATIONS: Walk = Walk {
    subject: Subject::App,
    sql: configurations::ALL,
    is_violated: |row| is_unreadable(configurations::read(row)),
};

/// What is administrative is kept, so that must be told as it is.
pub(super) const EVENTS: Walk = Walk {
    subject: Subject::Event,
    sql: events::ALL,
    is_violated: |row| {
        let administrative: bool = row.get(10)?;
        is_unfit(events::read(row), |event| {
            event.is_administrative() == administrative
        })
    },
};

pub(super) const OPERATORS: Walk = Walk {
    subject: Subject::Operator,
    sql: operators::ALL,
    is_violated: |row| is_unreadable(operators::read(row)),
};

pub(super) const INVITATIONS: Walk = Walk {
    subject: Subject::Invitation,
    sql: invitations::ALL,
    is_violated: |row| is_unreadable(invitations::read(row)),
};

pub(super) const ACTIVITY: Walk = Walk {
    subject: Subject::App,
    sql: activity::ALL,
    is_violated: |row| is_unreadable(activity::read(row)),
};

fn is_unreadable<T>(read: Result<T>) -> Result<bool> {
    is_unfit(read, |_| true)
}

/// A fault of SQLite is not the row's: it is passed on.
fn is_unfit<T>(read: Result<T>, is_fit: impl FnOnce(&T) -> bool) -> Result<bool> {
    match read {
        Ok(value) => Ok(!is_fit(&value)),
        Err(fault @ Error::SqliteFailure(..)) => Err(fault),
        Err(_) => Ok(true),
    }
}
