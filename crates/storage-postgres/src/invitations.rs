//! Invitations: a row is spent, or withdrawn, by removing it.

use handfast_domain::event::Event;
use handfast_domain::operator::{Invitation, Operator, SecretHash};
use handfast_domain::{InvitationId, Refusal, Timestamp};
use handfast_storage::operators::AcceptInvitation;
use tokio_postgres::Row;

use crate::codec::{self, get};
use crate::connection::{Command, Connections, command};
use crate::errors::{Outcome, corrupt};
use crate::{events, grants, operators};

const INSERT: &str = "INSERT INTO invitation (invitation_id, secret, grants, note, created_at, \
     expires_at) VALUES ($1, $2, $3, $4, $5, $6)";

/// Every invitation.
pub(crate) const ALL: &str = "SELECT invitation_id, secret, grants, note, created_at, expires_at \
     FROM invitation ORDER BY invitation_id DESC";

const BY_SECRET: &str = "SELECT invitation_id, secret, grants, note, created_at, expires_at \
     FROM invitation WHERE secret = $1";

const SPEND: &str = "DELETE FROM invitation WHERE secret = $1 \
     RETURNING invitation_id, secret, grants, note, created_at, expires_at";

const WITHDRAW: &str = "DELETE FROM invitation WHERE invitation_id = $1 RETURNING 1";

const PRUNE: &str = "DELETE FROM invitation WHERE invitation_id IN \
     (SELECT invitation_id FROM invitation WHERE expires_at < $1 ORDER BY expires_at LIMIT $2) \
     RETURNING 1";

/// Keeps a new invitation.
pub(crate) async fn create(
    connections: &Connections,
    (invitation, event): &(Invitation, Event),
) -> Outcome<()> {
    let insert = command!(
        INSERT,
        codec::from_invitation(invitation.id),
        codec::from_secret(invitation.secret),
        codec::from_grants(&invitation.grants)?,
        invitation.note.clone(),
        invitation.created_at.as_millis(),
        invitation.expires_at.as_millis(),
    );
    let (transaction, _) = connections.begin(&[insert]).await?;
    transaction.commit(&[events::write(event)?]).await?;
    Ok(())
}

/// The invitation with that secret.
pub(crate) async fn by_secret(
    connections: &Connections,
    secret: SecretHash,
) -> Outcome<Option<Invitation>> {
    let command = command!(BY_SECRET, codec::from_secret(secret));
    let rows = connections.read(command).await?;
    rows.first().map(read).transpose()
}

/// Every invitation, newest first.
pub(crate) async fn all(connections: &Connections) -> Outcome<Vec<Invitation>> {
    let rows = connections.read(command!(ALL)).await?;
    rows.iter().map(read).collect()
}

/// Removes an invitation.
pub(crate) async fn withdraw(
    connections: &Connections,
    (id, event): &(InvitationId, Event),
) -> Outcome<()> {
    let withdraw = command!(WITHDRAW, codec::from_invitation(*id));
    let (transaction, answers) = connections.begin(&[withdraw]).await?;
    if answers[0].is_empty() {
        return Err(Refusal::InvitationNotValid.into());
    }
    transaction.commit(&[events::write(event)?]).await?;
    Ok(())
}

/// Spends an invitation and adds the operator. What is refused is not spent.
pub(crate) async fn accept(
    connections: &Connections,
    acceptance: &AcceptInvitation,
) -> Outcome<()> {
    let commands = [
        command!(SPEND, codec::from_secret(acceptance.secret)),
        operators::insert(&acceptance.operator),
    ];
    let (transaction, answers) = connections.begin(&commands).await?;
    let [spent, added] = &answers[..] else {
        return Err(corrupt());
    };
    let invitation = spent.first().map(read).transpose()?;
    let invitation = invitation
        .filter(|invitation| invitation.is_open(acceptance.now))
        .ok_or(Refusal::InvitationNotValid)?;
    operators::check_added(added)?;
    let operator = Operator {
        grants: invitation.grants,
        ..acceptance.operator.clone()
    };
    let writes = [grants::give(&operator), events::write(&acceptance.event)?];
    transaction.commit(&writes).await?;
    Ok(())
}

/// Removes at most `limit` invitations whose end was before `bound`.
pub(crate) fn prune(bound: Timestamp, limit: u32) -> Command {
    command!(PRUNE, bound.as_millis(), i64::from(limit))
}

/// An invitation, of a row of [`ALL`].
pub(crate) fn read(row: &Row) -> Outcome<Invitation> {
    Ok(Invitation {
        id: codec::invitation_id(row, 0)?,
        secret: codec::secret(row, 1)?,
        grants: codec::grants(row, 2)?,
        note: get(row, 3)?,
        created_at: codec::time(row, 4)?,
        expires_at: codec::time(row, 5)?,
    })
}
