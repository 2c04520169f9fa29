//! Inviting operators: a link that works once.

use handfast_domain::event::{EventKind, Initiator};
use handfast_domain::operator::{INVITATION_LIFETIME, Invitation};
use handfast_domain::permission::{Action, Grant, Reach, Role};
use handfast_domain::{InvitationId, Refusal, Sensitive};
use serde_json::{Value, json};

use crate::application::Application;
use crate::error::AppError;
use crate::operators::secrets;
use crate::operators::signed_in::SignedIn;
use crate::ports::draw_id;

/// The longest note of an invitation, in characters.
const MAX_NOTE: usize = 100;

/// An invitation as it is shown once.
#[derive(Clone, Debug)]
pub struct MadeInvitation {
    /// What is kept of it.
    pub invitation: Invitation,
    /// What stands in its link.
    pub secret: Sensitive<String>,
}

impl Application {
    /// Whether nobody is an operator yet.
    pub async fn needs_first_operator(&self) -> Result<bool, AppError> {
        Ok(self.storage.operators().await?.is_empty())
    }

    /// Invites an owner of the installation: for whoever runs the server.
    pub async fn invite_owner(
        &self,
        note: &str,
        by: Initiator,
    ) -> Result<MadeInvitation, AppError> {
        let grant = Grant {
            reach: Reach::Installation,
            role: Role::Owner,
        };
        self.make_invitation(grant, note, by).await
    }

    /// Invites an operator, where the inviter may.
    pub async fn invite(
        &self,
        signed_in: &SignedIn,
        grant: Grant,
        note: &str,
    ) -> Result<MadeInvitation, AppError> {
        signed_in.require(Action::ManageOperators, grant.reach)?;
        if let Reach::App(app) = grant.reach {
            self.facts().await?.app(app)?;
        }
        self.make_invitation(grant, note, signed_in.initiator())
            .await
    }

    /// The invitations that nobody accepted, also those that are over, as far as
    /// the operator may see them; newest first.
    pub async fn invitations(&self, signed_in: &SignedIn) -> Result<Vec<Invitation>, AppError> {
        let mut invitations = self.storage.invitations().await?;
        invitations.retain(|invitation| reaches(signed_in, &invitation.grants));
        Ok(invitations)
    }

    /// Withdraws an invitation that the operator could have made.
    pub async fn withdraw_invitation(
        &self,
        signed_in: &SignedIn,
        id: InvitationId,
    ) -> Result<(), AppError> {
        let invitations = self.invitations(signed_in).await?;
        if invitations.iter().all(|invitation| invitation.id != id) {
            return Err(Refusal::InvitationNotValid.into());
        }
        let mut event =
            self.event_of_operator(signed_in.initiator(), EventKind::InvitationWithdrawn);
        event.details = json!({"invitation": id});
        Ok(self.storage.withdraw_invitation(id, event).await?)
    }

    async fn make_invitation(
        &self,
        grant: Grant,
        note: &str,
        by: Initiator,
    ) -> Result<MadeInvitation, AppError> {
        if note.chars().count() > MAX_NOTE || note.chars().any(char::is_control) {
            return Err(AppError::invalid(
                "note",
                "must have at most 100 printable characters",
            ));
        }
        let secret = secrets::draw_secret(self.entropy.as_ref());
        let now = self.clock.now();
        let invitation = Invitation {
            id: InvitationId::new(now, draw_id(self.entropy.as_ref())),
            secret: secrets::hash(secret.expose()),
            grants: vec![grant],
            note: note.to_owned(),
            created_at: now,
            expires_at: now.plus(INVITATION_LIFETIME),
        };
        let mut event = self.event_of_operator(by, EventKind::OperatorInvited);
        event.details =
            json!({"invitation": invitation.id, "for": note, "roles": described(&[grant])});
        self.storage
            .create_invitation(invitation.clone(), event)
            .await?;
        Ok(MadeInvitation { invitation, secret })
    }
}

/// Whether the operator decides wherever the grants hold.
pub(super) fn reaches(signed_in: &SignedIn, grants: &[Grant]) -> bool {
    grants
        .iter()
        .all(|grant| signed_in.may(Action::ManageOperators, grant.reach))
}

/// Grants as an event tells of them.
pub(super) fn described(grants: &[Grant]) -> Value {
    grants
        .iter()
        .map(|grant| {
            let role = grant.role.as_str();
            match grant.reach {
                Reach::Installation => json!({"role": role}),
                Reach::App(app) => json!({"role": role, "app": app}),
            }
        })
        .collect()
}
