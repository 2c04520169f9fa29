//! One pass over what an invariant is about.

use handfast_domain::{
    ApiKeyId, AppId, EventId, InstallId, InvitationId, OperatorId, SessionId, UserId,
};
use handfast_storage::verification::Finding;
use rusqlite::{Connection, Result, Row};

/// One pass over what an invariant is about.
pub(super) struct Walk {
    /// Gives a row for each that is examined; its first column names it.
    pub(super) sql: &'static str,
    /// What that column is.
    pub(super) subject: Subject,
    /// Whether a row breaks the invariant.
    pub(super) is_violated: fn(&Row<'_>) -> Result<bool>,
}

/// What the first column of a walk is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subject {
    App,
    ApiKey,
    User,
    Install,
    Event,
    Operator,
    Session,
    Invitation,
    /// A text that is neither an external id nor a secret.
    Text,
}

impl Walk {
    /// A walk whose statement says by its second column what breaks the
    /// invariant.
    pub(super) const fn new(subject: Subject, sql: &'static str) -> Self {
        Self {
            sql,
            subject,
            is_violated: |row| row.get(1),
        }
    }

    /// Walks from the first row to the last.
    pub(super) fn run(&self, connection: &Connection) -> Result<Finding> {
        let mut finding = Finding::default();
        let mut statement = connection.prepare(self.sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if (self.is_violated)(row)? {
                finding.add_violation(self.subject.name(row)?);
            } else {
                finding.add_sound();
            }
        }
        Ok(finding)
    }
}

impl Subject {
    fn name(self, row: &Row<'_>) -> Result<String> {
        Ok(match self {
            Self::App => AppId::from_bytes(row.get(0)?).to_string(),
            Self::ApiKey => ApiKeyId::from_bytes(row.get(0)?).to_string(),
            Self::User => UserId::from_bytes(row.get(0)?).to_string(),
            Self::Install => InstallId::from_bytes(row.get(0)?).to_string(),
            Self::Event => EventId::from_bytes(row.get(0)?).to_string(),
            Self::Operator => OperatorId::from_bytes(row.get(0)?).to_string(),
            Self::Session => SessionId::from_bytes(row.get(0)?).to_string(),
            Self::Invitation => InvitationId::from_bytes(row.get(0)?).to_string(),
            Self::Text => row.get(0)?,
        })
    }
}
