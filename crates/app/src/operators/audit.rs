//! Reading the audit log.

use handfast_domain::event::{Event, EventKind};
use handfast_domain::permission::{Action, Reach};
use handfast_domain::{EventId, Timestamp};
use handfast_storage::operators::AuditQuery;

use crate::application::Application;
use crate::error::AppError;
use crate::operators::signed_in::SignedIn;

/// Which entries are looked for.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    /// Of these kinds; empty is every kind.
    pub kinds: Vec<EventKind>,
    /// By this actor, in the words of an event.
    pub actor: Option<String>,
    /// Not older than this.
    pub since: Option<Timestamp>,
    /// Older than this entry: the next page.
    pub before: Option<EventId>,
}

/// A page of the audit log, newest first.
#[derive(Clone, Debug)]
pub struct AuditPage {
    /// The entries.
    pub events: Vec<Event>,
    /// Where the next page begins, if there is one.
    pub next: Option<EventId>,
}

impl Application {
    /// A page of the audit log of an app, or of the installation.
    pub async fn audit_log(
        &self,
        signed_in: &SignedIn,
        reach: Reach,
        filter: AuditFilter,
        length: u32,
    ) -> Result<AuditPage, AppError> {
        let action = match reach {
            Reach::App(_) => Action::View,
            Reach::Installation => Action::ManageOperators,
        };
        signed_in.require(action, reach)?;
        let mut events = self
            .storage
            .audit_log(AuditQuery {
                app: reach.app(),
                before: filter.before,
                since: filter.since,
                kinds: filter.kinds,
                actor: filter.actor,
                limit: length.saturating_add(1),
            })
            .await?;
        let has_more = events.len() > length as usize;
        events.truncate(length as usize);
        let next = events.last().filter(|_| has_more).map(|event| event.id);
        Ok(AuditPage { events, next })
    }
}
