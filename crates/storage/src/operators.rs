//! What the dashboard asks of a store: operators and how they come in, the
//! audit log, the story of one user, counted activity, and active devices.

use std::ops::Range;

use async_trait::async_trait;
use handfast_domain::activity::{ActiveDevices, ActivityCount, Hour, Piece};
use handfast_domain::event::{Event, EventKind};
use handfast_domain::operator::{
    Email, ExternalIdentity, Invitation, Operator, SecretHash, Session,
};
use handfast_domain::{AppId, EventId, InvitationId, OperatorId, SessionId, Timestamp, UserId};

use crate::error::{Rejection, StorageError};

/// Somebody accepts an invitation.
#[derive(Clone, Debug)]
pub struct AcceptInvitation {
    /// The hash of what stood in the link.
    pub secret: SecretHash,
    /// Who joins. The grants are the invitation's, whatever is given here.
    pub operator: Operator,
    /// When.
    pub now: Timestamp,
    /// What the audit log says.
    pub event: Event,
}

/// A change of one operator.
#[derive(Clone, Debug)]
pub struct OperatorChange {
    /// What the operator is to be, with the version that was read.
    pub operator: Operator,
    /// What the audit log says, unless it is nothing worth saying.
    pub event: Option<Event>,
}

/// Which events of the audit log are asked for.
#[derive(Clone, Debug)]
pub struct AuditQuery {
    /// Whose: an app's, or [`AppId::INSTALLATION`]'s.
    pub app: AppId,
    /// Older than this one; `None` begins with the newest.
    pub before: Option<EventId>,
    /// Not older than this.
    pub since: Option<Timestamp>,
    /// Of these kinds alone; empty is every kind.
    pub kinds: Vec<EventKind>,
    /// By this actor alone, in the words of an event's actor.
    pub actor: Option<String>,
    /// The most that are answered.
    pub limit: u32,
}

impl AuditQuery {
    /// The newest events of an app, whatever they tell of.
    pub const fn newest(app: AppId, limit: u32) -> Self {
        Self {
            app,
            before: None,
            since: None,
            kinds: Vec::new(),
            actor: None,
            limit,
        }
    }

    /// The ids among which the events are, as an id begins with its time.
    pub fn ids(&self) -> Range<EventId> {
        let oldest = EventId::from_bytes([0; 16]);
        let newest = EventId::from_bytes([0xFF; 16]);
        self.since.map_or(oldest, EventId::first_at)..self.before.unwrap_or(newest)
    }
}

/// The part of a store that the dashboard needs. The same promises hold as for
/// [`crate::Storage`]: each change is one durable transaction.
///
/// An operator is answered with at most one grant for each reach, in the order
/// of reaches: of several that were given for one, the greatest is kept.
#[async_trait]
pub trait OperatorStorage: Send + Sync + 'static {
    /// Keeps a new invitation.
    async fn create_invitation(
        &self,
        invitation: Invitation,
        event: Event,
    ) -> Result<(), Rejection>;

    /// The invitation with that secret, unless it is spent or withdrawn.
    async fn invitation(&self, secret: SecretHash) -> Result<Option<Invitation>, StorageError>;

    /// Every invitation that is neither spent nor withdrawn, newest first.
    async fn invitations(&self) -> Result<Vec<Invitation>, StorageError>;

    /// Withdraws an invitation. Refused as not valid when there is none.
    async fn withdraw_invitation(
        &self,
        invitation: InvitationId,
        event: Event,
    ) -> Result<(), Rejection>;

    /// Spends an invitation and adds the operator, with the invitation's
    /// grants: of two who accept it at once, one joins. Refused when it is not
    /// open at `now`, and when the address or identity is an operator's.
    async fn accept_invitation(&self, acceptance: AcceptInvitation) -> Result<(), Rejection>;

    /// Every operator, in the order of joining.
    async fn operators(&self) -> Result<Vec<Operator>, StorageError>;

    /// The operator with that id.
    async fn operator(&self, id: OperatorId) -> Result<Option<Operator>, StorageError>;

    /// The operator with that address.
    async fn operator_by_email(&self, email: &Email) -> Result<Option<Operator>, StorageError>;

    /// The operator with that identity.
    async fn operator_by_identity(
        &self,
        identity: &ExternalIdentity,
    ) -> Result<Option<Operator>, StorageError>;

    /// Adds an operator whom the OpenID Connect provider vouches for. Refused
    /// when the address or identity is an operator's.
    async fn add_operator(&self, operator: Operator, event: Event) -> Result<(), Rejection>;

    /// Changes an operator who still has the version that was read, and counts
    /// it up. Refused when another change came first, when there is no such
    /// operator, when the address or identity is another operator's, and when
    /// no owner of the installation would be left.
    async fn change_operator(&self, change: OperatorChange) -> Result<(), Rejection>;

    /// Removes an operator and every session. Refused when there is no such
    /// operator, and when no owner of the installation would be left.
    async fn remove_operator(&self, operator: OperatorId, event: Event) -> Result<(), Rejection>;

    /// Keeps a new session, and forgets those of its operator that are over.
    /// Refused when there is no such operator.
    async fn start_session(&self, session: Session, event: Event) -> Result<(), Rejection>;

    /// The session with that secret, and its operator.
    async fn session(
        &self,
        secret: SecretHash,
    ) -> Result<Option<(Session, Operator)>, StorageError>;

    /// The sessions of an operator, last used first.
    async fn sessions_of(&self, operator: OperatorId) -> Result<Vec<Session>, StorageError>;

    /// Notes that a session was used; a later moment wins.
    async fn note_session_use(&self, session: SessionId, at: Timestamp)
    -> Result<(), StorageError>;

    /// Ends sessions of an operator: the one that is named, or all but the one
    /// to be kept, or all.
    async fn end_sessions(&self, which: EndSessions, event: Event) -> Result<(), StorageError>;

    /// Administrative events, newest first.
    async fn audit_log(&self, query: AuditQuery) -> Result<Vec<Event>, StorageError>;

    /// What happened to a user and its installs, oldest first, as far as
    /// events are kept.
    async fn user_events(&self, app: AppId, user: UserId) -> Result<Vec<Event>, StorageError>;

    /// Adds to what is counted.
    async fn add_activity(&self, counts: Vec<ActivityCount>) -> Result<(), StorageError>;

    /// What was counted in an app from an hour on, added up over pieces of
    /// time and in their order.
    async fn activity(
        &self,
        app: AppId,
        from: Hour,
        by: Piece,
    ) -> Result<Vec<ActivityCount>, StorageError>;

    /// The active devices of an app by their labels, of which each stands there
    /// once, with as many as there are users whose active install has them.
    /// Every transaction that changes which install is active counts, so this
    /// is exact and reads no user.
    async fn active_devices(&self, app: AppId) -> Result<Vec<ActiveDevices>, StorageError>;
}

/// Which sessions of an operator end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndSessions {
    /// This one.
    One(OperatorId, SessionId),
    /// Every one but this.
    AllBut(OperatorId, SessionId),
    /// Every one.
    All(OperatorId),
}
