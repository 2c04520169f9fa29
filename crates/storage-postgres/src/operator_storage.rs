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

use crate::connection::Command;
use crate::storage::PostgresStorage;
use crate::{active_devices, activity, audit, invitations, operators, sessions, user_events};

impl PostgresStorage {
    /// Runs one statement that no rule can refuse.
    async fn note(&self, command: impl Fn() -> Command) -> Result<(), StorageError> {
        self.run_unrefused(|| async {
            self.connections.write(command()).await?;
            Ok(())
        })
        .await
    }
}

#[async_trait]
impl OperatorStorage for PostgresStorage {
    async fn create_invitation(
        &self,
        invitation: Invitation,
        event: Event,
    ) -> Result<(), Rejection> {
        let new = (invitation, event);
        self.run(|| invitations::create(&self.connections, &new))
            .await
    }

    async fn invitation(&self, secret: SecretHash) -> Result<Option<Invitation>, StorageError> {
        self.run_unrefused(|| invitations::by_secret(&self.connections, secret))
            .await
    }

    async fn invitations(&self) -> Result<Vec<Invitation>, StorageError> {
        self.run_unrefused(|| invitations::all(&self.connections))
            .await
    }

    async fn withdraw_invitation(
        &self,
        invitation: InvitationId,
        event: Event,
    ) -> Result<(), Rejection> {
        let withdrawn = (invitation, event);
        self.run(|| invitations::withdraw(&self.connections, &withdrawn))
            .await
    }

    async fn accept_invitation(&self, acceptance: AcceptInvitation) -> Result<(), Rejection> {
        self.run(|| invitations::accept(&self.connections, &acceptance))
            .await
    }

    async fn operators(&self) -> Result<Vec<Operator>, StorageError> {
        self.run_unrefused(|| operators::all(&self.connections))
            .await
    }

    async fn operator(&self, id: OperatorId) -> Result<Option<Operator>, StorageError> {
        self.run_unrefused(|| operators::by_id(&self.connections, id))
            .await
    }

    async fn operator_by_email(&self, email: &Email) -> Result<Option<Operator>, StorageError> {
        self.run_unrefused(|| operators::by_email(&self.connections, email))
            .await
    }

    async fn operator_by_identity(
        &self,
        identity: &ExternalIdentity,
    ) -> Result<Option<Operator>, StorageError> {
        self.run_unrefused(|| operators::by_identity(&self.connections, identity))
            .await
    }

    async fn add_operator(&self, operator: Operator, event: Event) -> Result<(), Rejection> {
        let added = (operator, event);
        self.run(|| operators::add(&self.connections, &added)).await
    }

    async fn change_operator(&self, change: OperatorChange) -> Result<(), Rejection> {
        self.run(|| operators::change(&self.connections, &change))
            .await
    }

    async fn remove_operator(&self, operator: OperatorId, event: Event) -> Result<(), Rejection> {
        let removed = (operator, event);
        self.run(|| operators::remove(&self.connections, &removed))
            .await
    }

    async fn start_session(&self, session: Session, event: Event) -> Result<(), Rejection> {
        let begun = (session, event);
        self.run(|| sessions::start(&self.connections, &begun))
            .await
    }

    async fn session(
        &self,
        secret: SecretHash,
    ) -> Result<Option<(Session, Operator)>, StorageError> {
        self.run_unrefused(|| sessions::by_secret(&self.connections, secret))
            .await
    }

    async fn sessions_of(&self, operator: OperatorId) -> Result<Vec<Session>, StorageError> {
        self.run_unrefused(|| async {
            let rows = self
                .connections
                .read(sessions::of_operator(operator))
                .await?;
            sessions::read_all(&rows)
        })
        .await
    }

    async fn note_session_use(
        &self,
        session: SessionId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        self.note(|| sessions::note_use(session, at)).await
    }

    async fn end_sessions(&self, which: EndSessions, event: Event) -> Result<(), StorageError> {
        let told = (which, event);
        self.run_unrefused(|| sessions::end_and_tell(&self.connections, &told))
            .await
    }

    async fn audit_log(&self, query: AuditQuery) -> Result<Vec<Event>, StorageError> {
        self.run_unrefused(|| audit::log(&self.connections, &query))
            .await
    }

    async fn user_events(&self, app: AppId, user: UserId) -> Result<Vec<Event>, StorageError> {
        self.run_unrefused(|| user_events::of_user(&self.connections, (app, user)))
            .await
    }

    async fn add_activity(&self, counts: Vec<ActivityCount>) -> Result<(), StorageError> {
        self.note(|| activity::add(&counts)).await
    }

    async fn activity(
        &self,
        app: AppId,
        from: Hour,
        by: Piece,
    ) -> Result<Vec<ActivityCount>, StorageError> {
        self.run_unrefused(|| activity::of_app(&self.connections, app, from, by))
            .await
    }

    async fn active_devices(&self, app: AppId) -> Result<Vec<ActiveDevices>, StorageError> {
        self.run_unrefused(|| active_devices::of_app(&self.connections, app))
            .await
    }
}
