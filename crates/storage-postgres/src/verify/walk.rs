//! One pass over what an invariant is about.

use std::pin::pin;

use futures_util::TryStreamExt;
use handfast_storage::verification::Finding;
use tokio_postgres::{Client, Error, Row};

use crate::codec::{self, get};
use crate::errors::{Outcome, Stage, fault};

/// One pass over what an invariant is about.
pub(super) struct Walk {
    /// Gives a row for each that is examined; its first column names it.
    pub(super) sql: &'static str,
    /// What that column is.
    pub(super) subject: Subject,
    /// Whether a row breaks the invariant.
    pub(super) is_violated: fn(&Row) -> Outcome<bool>,
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
            is_violated: |row| get(row, 1),
        }
    }

    /// Walks from the first row to the last.
    pub(super) async fn run(&self, client: &Client) -> Outcome<Finding> {
        let lost = |error: Error| fault(&error, Stage::Before);
        let nothing: [i64; 0] = [];
        let rows = client.query_raw(self.sql, nothing).await.map_err(lost)?;
        let mut rows = pin!(rows);
        let mut finding = Finding::default();
        while let Some(row) = rows.try_next().await.map_err(lost)? {
            if (self.is_violated)(&row)? {
                finding.add_violation(self.subject.name(&row)?);
            } else {
                finding.add_sound();
            }
        }
        Ok(finding)
    }
}

impl Subject {
    fn name(self, row: &Row) -> Outcome<String> {
        Ok(match self {
            Self::App => codec::app_id(row, 0)?.to_string(),
            Self::ApiKey => codec::key_id(row, 0)?.to_string(),
            Self::User => codec::user_id(row, 0)?.to_string(),
            Self::Install => codec::install_id(row, 0)?.to_string(),
            Self::Event => codec::event_id(row, 0)?.to_string(),
            Self::Operator => codec::operator_id(row, 0)?.to_string(),
            Self::Session => codec::session_id(row, 0)?.to_string(),
            Self::Invitation => codec::invitation_id(row, 0)?.to_string(),
            Self::Text => get(row, 0)?,
        })
    }
}
