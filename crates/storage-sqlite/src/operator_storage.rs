//! The part of the trait that the dashboard needs, method by method.

use async_trait::async_trait;
use handfast_domain::activity::{ActiveDevices, ActivityCount, Hour, Piece};
use handfast_domain::event::Event;
use handfast_domain::operator::{
    Email, ExternalIdentity, Invitation, Operator, SecretHash, Session,
};
use handfast_domain::{AppId, InvitationId, OperatorId, SessionId, Timestamp, UserId};
use handfast_storage::operators::{
    AcceptInvitation, AuditQuery, EndSessions, OperatorChange, OperatorStorage,
};
use handfast_storage::{Rejection, StorageError};
use rusqlite::Connection;

use crate::errors::{Outcome, only_failures};
use crate::storage::{SqliteStorage, facts_stay};
use crate::{
    active_devices, activity, audit, events, invitations, operators, sessions, user_events,
};

impl SqliteStorage {
    /// Has `work` done, which changes no facts.
    async fn change<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Outcome<T> + Send + 'static,
    ) -> Result<T, Rejection> {
        self.writer.submit(facts_stay, work).await
    }

    /// The same, where no rule can refuse.
    async fn note(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<()> + Send + 'static,
    ) -> Result<(), StorageError> {
        let noted = self.change(move |connection| Ok(work(connection)?)).await;
        noted.map_err(only_failures)
    }
}

#[async_trait]
impl OperatorStorage for SqliteStorage {
    async fn create_invitation(
        &self,
        invitation: Invitation,
        event: Event,
    ) -> Result<(), Rejection> {
        self.change(move |connection| invitations::create(connection, &invitation, &event))
            .await
    }

    async fn invitation(&self, secret: SecretHash) -> Result<Option<Invitation>, StorageError> {
        self.readers
            .read(|connection| invitations::by_secret(connection, secret))
    }

    async fn invitations(&self) -> Result<Vec<Invitation>, StorageError> {
        self.readers.read_apart(invitations::all).await
    }

    async fn withdraw_invitation(
        &self,
        invitation: InvitationId,
        event: Event,
    ) -> Result<(), Rejection> {
        self.change(move |connection| invitations::withdraw(connection, invitation, &event))
            .await
    }

    async fn accept_invitation(&self, acceptance: AcceptInvitation) -> Result<(), Rejection> {
        self.change(move |connection| invitations::accept(connection, acceptance))
            .await
    }

    async fn operators(&self) -> Result<Vec<Operator>, StorageError> {
        self.readers.read_apart(operators::all).await
    }

    async fn operator(&self, id: OperatorId) -> Result<Option<Operator>, StorageError> {
        self.readers
            .read_snapshot(|connection| operators::by_id(connection, id))
    }

    async fn operator_by_email(&self, email: &Email) -> Result<Option<Operator>, StorageError> {
        self.readers
            .read_snapshot(|connection| operators::by_email(connection, email))
    }

    async fn operator_by_identity(
        &self,
        identity: &ExternalIdentity,
    ) -> Result<Option<Operator>, StorageError> {
        self.readers
            .read_snapshot(|connection| operators::by_identity(connection, identity))
    }

    async fn add_operator(&self, operator: Operator, event: Event) -> Result<(), Rejection> {
        self.change(move |connection| operators::add(connection, &operator, &event))
            .await
    }

    async fn change_operator(&self, change: OperatorChange) -> Result<(), Rejection> {
        self.change(move |connection| operators::change(connection, &change))
            .await
    }

    async fn remove_operator(&self, operator: OperatorId, event: Event) -> Result<(), Rejection> {
        self.change(move |connection| operators::remove(connection, operator, &event))
            .await
    }

    async fn start_session(&self, session: Session, event: Event) -> Result<(), Rejection> {
        self.change(move |connection| sessions::start(connection, &session, &event))
            .await
    }

    async fn session(
        &self,
        secret: SecretHash,
    ) -> Result<Option<(Session, Operator)>, StorageError> {
        self.readers
            .read_snapshot(|connection| sessions::by_secret(connection, secret))
    }

    async fn sessions_of(&self, operator: OperatorId) -> Result<Vec<Session>, StorageError> {
        self.readers
            .read(|connection| sessions::of_operator(connection, operator))
    }

    async fn note_session_use(
        &self,
        session: SessionId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        self.note(move |connection| sessions::note_use(connection, session, at))
            .await
    }

    async fn end_sessions(&self, which: EndSessions, event: Event) -> Result<(), StorageError> {
        self.note(move |connection| {
            sessions::end(connection, which)?;
            events::write(connection, &event)
        })
        .await
    }

    async fn audit_log(&self, query: AuditQuery) -> Result<Vec<Event>, StorageError> {
        self.readers
            .read_apart(move |connection| audit::log(connection, &query))
            .await
    }

    async fn user_events(&self, app: AppId, user: UserId) -> Result<Vec<Event>, StorageError> {
        self.readers
            .read_apart(move |connection| user_events::of_user(connection, app, user))
            .await
    }

    async fn add_activity(&self, counts: Vec<ActivityCount>) -> Result<(), StorageError> {
        self.note(move |connection| activity::add(connection, &counts))
            .await
    }

    async fn activity(
        &self,
        app: AppId,
        from: Hour,
        by: Piece,
    ) -> Result<Vec<ActivityCount>, StorageError> {
        self.readers
            .read_apart(move |connection| activity::of_app(connection, app, from, by))
            .await
    }

    async fn active_devices(&self, app: AppId) -> Result<Vec<ActiveDevices>, StorageError> {
        self.readers
            .read_apart(move |connection| active_devices::of_app(connection, app))
            .await
    }
}
