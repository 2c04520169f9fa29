//! Whether everything stored can be read, by reading it as every request does.

use handfast_domain::metadata::{MAX_FIELDS, Metadata};

use super::walk::{Subject, Walk};
use crate::codec::{self, get};
use crate::{activity, apps, configurations, events, installs, invitations, operators, users};

pub(super) const APPS: Walk = Walk {
    subject: Subject::App,
    sql: apps::ALL,
    is_violated: |row| Ok(apps::read(row).is_err()),
};

pub(super) const USERS: Walk = Walk {
    subject: Subject::User,
    sql: users::ALL,
    is_violated: |row| Ok(users::read(row).is_err()),
};

/// Only users that have metadata have a row.
pub(super) const METADATA: Walk = Walk {
    subject: Subject::User,
    sql: "SELECT user_id, fields FROM user_metadata",
    is_violated: |row| {
        let fields = codec::json::<Metadata>(row, 1);
        Ok(!fields.is_ok_and(|fields| (1..=MAX_FIELDS).contains(&fields.len())))
    },
};

pub(super) const INSTALLS: Walk = Walk {
    subject: Subject::Install,
    sql: installs::ALL,
    is_violated: |row| Ok(installs::read(row).is_err()),
};

pub(super) const CONFIGURATIONS: Walk = Walk {
    subject: Subject::App,
    sql: configurations::ALL,
    is_violated: |row| Ok(configurations::read(row).is_err()),
};

/// What is administrative is kept, so that must be told as it is.
pub(super) const EVENTS: Walk = Walk {
    subject: Subject::Event,
    sql: events::ALL,
    is_violated: |row| {
        let administrative: bool = get(row, 10)?;
        let event = events::read(row);
        Ok(!event.is_ok_and(|event| event.is_administrative() == administrative))
    },
};

pub(super) const OPERATORS: Walk = Walk {
    subject: Subject::Operator,
    sql: operators::ALL[0],
    is_violated: |row| Ok(operators::read(row).is_err()),
};

pub(super) const INVITATIONS: Walk = Walk {
    subject: Subject::Invitation,
    sql: invitations::ALL,
    is_violated: |row| Ok(invitations::read(row).is_err()),
};

pub(super) const ACTIVITY: Walk = Walk {
    subject: Subject::App,
    sql: activity::ALL,
    is_violated: |row| Ok(activity::read(row).is_err()),
};
