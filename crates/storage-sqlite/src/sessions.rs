//! Sessions of operators: a row is ended by removing it.

use handfast_domain::event::Event;
use handfast_domain::operator::{Operator, SecretHash, Session};
use handfast_domain::{OperatorId, Refusal, SessionId, Timestamp};
use handfast_storage::operators::EndSessions;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::errors::Outcome;
use crate::{codec, events, operators};

/// Begins none where there is no such operator.
pub(crate) const INSERT: &str = "INSERT INTO operator_session (session_id, operator_id, secret, \
     created_at, last_used_at, address, browser) SELECT ?1, operator_id, ?3, ?4, ?5, ?6, ?7 \
     FROM operator WHERE operator_id = ?2";

pub(crate) const BY_SECRET: &str = "SELECT session_id, operator_id, secret, created_at, \
     last_used_at, address, browser FROM operator_session WHERE secret = ?1";

const OF_OPERATOR: &str = "SELECT session_id, operator_id, secret, created_at, last_used_at, \
     address, browser FROM operator_session WHERE operator_id = ?1 \
     ORDER BY last_used_at DESC, session_id DESC";

pub(crate) const NOTE_USE: &str = "UPDATE operator_session SET last_used_at = ?2 \
     WHERE session_id = ?1 AND last_used_at < ?2";

pub(crate) const END_ONE: &str =
    "DELETE FROM operator_session WHERE session_id = ?2 AND operator_id = ?1";

pub(crate) const END_ALL_BUT: &str =
    "DELETE FROM operator_session WHERE operator_id = ?1 AND session_id <> ?2";

pub(crate) const END_ALL: &str = "DELETE FROM operator_session WHERE operator_id = ?1";

/// Keeps a new session, and removes those of its operator that are over.
pub(crate) fn start(connection: &Connection, session: &Session, event: &Event) -> Outcome<()> {
    let begun = connection.prepare_cached(INSERT)?.execute(params![
        session.id.to_bytes(),
        session.operator.to_bytes(),
        session.secret.to_bytes(),
        session.created_at.as_millis(),
        session.last_used_at.as_millis(),
        session.address,
        session.browser,
    ])?;
    if begun == 0 {
        return Err(Refusal::OperatorNotFound.into());
    }
    for other in of_operator(connection, session.operator)? {
        if !other.is_alive(session.created_at) {
            end(connection, EndSessions::One(other.operator, other.id))?;
        }
    }
    events::write(connection, event)?;
    Ok(())
}

/// The session with that secret, and its operator. Needs a transaction: it
/// reads three tables.
pub(crate) fn by_secret(
    connection: &Connection,
    secret: SecretHash,
) -> Result<Option<(Session, Operator)>> {
    let found = connection
        .prepare_cached(BY_SECRET)?
        .query_row(params![secret.to_bytes()], read)
        .optional()?;
    let Some(session) = found else {
        return Ok(None);
    };
    let operator = operators::by_id(connection, session.operator)?;
    Ok(operator.map(|operator| (session, operator)))
}

/// The sessions of an operator, last used first.
pub(crate) fn of_operator(connection: &Connection, operator: OperatorId) -> Result<Vec<Session>> {
    connection
        .prepare_cached(OF_OPERATOR)?
        .query_map(params![operator.to_bytes()], read)?
        .collect()
}

/// Notes that a session was used.
pub(crate) fn note_use(connection: &Connection, session: SessionId, at: Timestamp) -> Result<()> {
    connection
        .prepare_cached(NOTE_USE)?
        .execute(params![session.to_bytes(), at.as_millis()])?;
    Ok(())
}

/// Ends sessions.
pub(crate) fn end(connection: &Connection, which: EndSessions) -> Result<()> {
    let (sql, operator, session) = match which {
        EndSessions::One(operator, session) => (END_ONE, operator, session),
        EndSessions::AllBut(operator, session) => (END_ALL_BUT, operator, session),
        EndSessions::All(operator) => return end_all(connection, operator),
    };
    connection
        .prepare_cached(sql)?
        .execute(params![operator.to_bytes(), session.to_bytes()])?;
    Ok(())
}

/// Ends every session of an operator.
pub(crate) fn end_all(connection: &Connection, operator: OperatorId) -> Result<()> {
    connection
        .prepare_cached(END_ALL)?
        .execute(params![operator.to_bytes()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Session> {
    Ok(Session {
        id: codec::session_id(row, 0)?,
        operator: codec::operator_id(row, 1)?,
        secret: codec::secret(row, 2)?,
        created_at: codec::time(row, 3)?,
        last_used_at: codec::time(row, 4)?,
        address: row.get(5)?,
        browser: row.get(6)?,
    })
}
