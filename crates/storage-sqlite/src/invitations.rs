//! Invitations: a row is spent, or withdrawn, by removing it.

use handfast_domain::event::Event;
use handfast_domain::operator::{Invitation, Operator, SecretHash};
use handfast_domain::{InvitationId, Refusal, Timestamp};
use handfast_storage::operators::AcceptInvitation;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::errors::Outcome;
use crate::{codec, events, operators};

pub(crate) const INSERT: &str = "INSERT INTO invitation (invitation_id, secret, grants, note, \
     created_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

pub(crate) const ALL: &str = "SELECT invitation_id, secret, grants, note, created_at, expires_at \
     FROM invitation ORDER BY invitation_id DESC";

pub(crate) const BY_SECRET: &str = "SELECT invitation_id, secret, grants, note, created_at, \
     expires_at FROM invitation WHERE secret = ?1";

pub(crate) const SPEND: &str = "DELETE FROM invitation WHERE secret = ?1 \
     RETURNING invitation_id, secret, grants, note, created_at, expires_at";

pub(crate) const WITHDRAW: &str = "DELETE FROM invitation WHERE invitation_id = ?1";

pub(crate) const PRUNE: &str = "DELETE FROM invitation WHERE invitation_id IN \
     (SELECT invitation_id FROM invitation WHERE expires_at < ?1 ORDER BY expires_at LIMIT ?2)";

/// Keeps a new invitation.
pub(crate) fn create(
    connection: &Connection,
    invitation: &Invitation,
    event: &Event,
) -> Outcome<()> {
    connection.prepare_cached(INSERT)?.execute(params![
        invitation.id.to_bytes(),
        invitation.secret.to_bytes(),
        codec::from_grants(&invitation.grants)?,
        invitation.note,
        invitation.created_at.as_millis(),
        invitation.expires_at.as_millis(),
    ])?;
    events::write(connection, event)?;
    Ok(())
}

/// The invitation with that secret.
pub(crate) fn by_secret(connection: &Connection, secret: SecretHash) -> Result<Option<Invitation>> {
    connection
        .prepare_cached(BY_SECRET)?
        .query_row(params![secret.to_bytes()], read)
        .optional()
}

/// Every invitation, newest first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Invitation>> {
    connection
        .prepare_cached(ALL)?
        .query_map([], read)?
        .collect()
}

/// Removes an invitation.
pub(crate) fn withdraw(
    connection: &Connection,
    invitation: InvitationId,
    event: &Event,
) -> Outcome<()> {
    let withdrawn = connection
        .prepare_cached(WITHDRAW)?
        .execute(params![invitation.to_bytes()])?;
    if withdrawn == 0 {
        return Err(Refusal::InvitationNotValid.into());
    }
    events::write(connection, event)?;
    Ok(())
}

/// Spends an invitation and adds the operator. What is refused is not spent.
pub(crate) fn accept(connection: &Connection, acceptance: AcceptInvitation) -> Outcome<()> {
    let spent = connection
        .prepare_cached(SPEND)?
        .query_row(params![acceptance.secret.to_bytes()], read)
        .optional()?;
    let invitation = spent
        .filter(|invitation| invitation.is_open(acceptance.now))
        .ok_or(Refusal::InvitationNotValid)?;
    let operator = Operator {
        grants: invitation.grants,
        ..acceptance.operator
    };
    operators::add(connection, &operator, &acceptance.event)
}

/// Removes at most `limit` invitations whose end was before `bound`.
pub(crate) fn prune(connection: &Connection, bound: Timestamp, limit: u32) -> Result<u64> {
    let removed = connection
        .prepare_cached(PRUNE)?
        .execute(params![bound.as_millis(), limit])?;
    Ok(removed as u64)
}

/// Reads a row of one of the statements above.
pub(crate) fn read(row: &Row<'_>) -> Result<Invitation> {
    Ok(Invitation {
        id: codec::invitation_id(row, 0)?,
        secret: codec::secret(row, 1)?,
        grants: codec::grants(row, 2)?,
        note: row.get(3)?,
        created_at: codec::time(row, 4)?,
        expires_at: codec::time(row, 5)?,
    })
}
