//! People to test with: they are invited, join and sign in.

use std::time::Duration;

use handfast_domain::event::{Event, EventKind};
use handfast_domain::operator::{Email, Invitation, Operator, SecretHash, Session};
use handfast_domain::permission::{Grant, Reach, Role};
use handfast_domain::{AppId, InvitationId, OperatorId, SessionId};

use super::stage::Stage;
use crate::operators::{AcceptInvitation, AuditQuery};

/// What makes an owner of the installation.
pub(super) const OWNER: Grant = Grant {
    reach: Reach::Installation,
    role: Role::Owner,
};

/// What makes somebody who looks on.
pub(super) const VIEWER: Grant = Grant {
    reach: Reach::Installation,
    role: Role::Viewer,
};

pub(super) fn email(name: &str) -> Email {
    Email::new(&format!("{name}@example.com")).unwrap()
}

impl Stage {
    /// A secret that no other is.
    pub(super) fn secret(&self) -> SecretHash {
        SecretHash::from_bytes(*self.thumbprint().as_bytes())
    }

    /// Something that happens to the installation.
    pub(super) fn happening(&self, kind: EventKind) -> Event {
        Event {
            app: AppId::INSTALLATION,
            ..self.event(kind)
        }
    }

    /// What was written down of the installation, newest first.
    pub(super) async fn happenings(&self) -> Vec<EventKind> {
        let query = AuditQuery::newest(AppId::INSTALLATION, 1_000);
        let events = self.store.audit_log(query).await.unwrap();
        events.iter().map(|event| event.kind).collect()
    }

    /// Somebody who has a password and nothing else.
    pub(super) fn person(&self, name: &str, grants: &[Grant]) -> Operator {
        let (id, created_at) = self.id(OperatorId::from_bytes);
        Operator {
            id,
            email: email(name),
            name: name.to_owned(),
            created_at,
            grants: grants.to_vec(),
            password_hash: Some(format!("$argon2id$ of {name}").into()),
            totp: None,
            totp_step: 0,
            recovery_codes: Vec::new(),
            identity: None,
            version: 1,
        }
    }

    /// Somebody who is an operator from now on.
    pub(super) async fn hire(&self, name: &str, grants: &[Grant]) -> Operator {
        let operator = self.person(name, grants);
        let event = self.happening(EventKind::OperatorJoined);
        let store = &self.store;
        store.add_operator(operator.clone(), event).await.unwrap();
        operator
    }

    /// The operator as the store has it.
    pub(super) async fn operator(&self, id: OperatorId) -> Option<Operator> {
        self.store.operator(id).await.unwrap()
    }

    /// An invitation that lasts for a while.
    pub(super) async fn invite(&self, grants: &[Grant]) -> Invitation {
        let (id, created_at) = self.id(InvitationId::from_bytes);
        let invitation = Invitation {
            id,
            secret: self.secret(),
            grants: grants.to_vec(),
            note: "for Ada, \"Ünï\" 😀".to_owned(),
            created_at,
            expires_at: created_at.plus(Duration::from_secs(100_000)),
        };
        let event = self.happening(EventKind::OperatorInvited);
        let inviting = self.store.create_invitation(invitation.clone(), event);
        inviting.await.unwrap();
        invitation
    }

    /// `name` accepts the invitation now.
    pub(super) fn acceptance(&self, invitation: &Invitation, name: &str) -> AcceptInvitation {
        AcceptInvitation {
            secret: invitation.secret,
            operator: self.person(name, &[OWNER]),
            now: self.now(),
            event: self.happening(EventKind::OperatorJoined),
        }
    }

    /// A session of an operator that begins now.
    pub(super) fn new_session(&self, operator: OperatorId) -> Session {
        let (id, now) = self.id(SessionId::from_bytes);
        Session {
            id,
            operator,
            secret: self.secret(),
            created_at: now,
            last_used_at: now,
            address: "2001:db8::1".to_owned(),
            browser: "Mozilla/5.0 (\"Ünï\")".to_owned(),
        }
    }

    /// An operator who signs in.
    pub(super) async fn sign_in(&self, operator: OperatorId) -> Session {
        let session = self.new_session(operator);
        let event = self.happening(EventKind::OperatorSignedIn);
        let store = &self.store;
        store.start_session(session.clone(), event).await.unwrap();
        session
    }
}
