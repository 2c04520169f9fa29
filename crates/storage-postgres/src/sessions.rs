//! Sessions of operators: a row is ended by removing it.

use handfast_domain::event::Event;
use handfast_domain::operator::{Operator, SecretHash, Session};
use handfast_domain::{OperatorId, Refusal, SessionId, Timestamp};
use handfast_storage::operators::EndSessions;
use tokio_postgres::Row;

use crate::codec::{self, get};
use crate::connection::{Command, Connections, command};
use crate::errors::{Outcome, corrupt};
use crate::{events, operators};

/// Whose session begins is not removed meanwhile.
const LOCK_OPERATOR: &str = "SELECT 1 FROM operator WHERE operator_id = $1 FOR UPDATE";

const INSERT: &str = "INSERT INTO operator_session (session_id, operator_id, secret, created_at, \
     last_used_at, address, browser) VALUES ($1, $2, $3, $4, $5, $6, $7)";

const BY_SECRET: &str = "SELECT session_id, operator_id, secret, created_at, last_used_at, \
     address, browser FROM operator_session WHERE secret = $1";

const OF_OPERATOR: &str = "SELECT session_id, operator_id, secret, created_at, last_used_at, \
     address, browser FROM operator_session WHERE operator_id = $1 \
     ORDER BY last_used_at DESC, session_id DESC";

const NOTE_USE: &str = "UPDATE operator_session SET last_used_at = $2 \
     WHERE session_id = $1 AND last_used_at < $2";

const END_ONE: &str = "DELETE FROM operator_session WHERE operator_id = $1 AND session_id = $2";

const END_ALL_BUT: &str =
    "DELETE FROM operator_session WHERE operator_id = $1 AND session_id <> $2";

const END_ALL: &str = "DELETE FROM operator_session WHERE operator_id = $1";

/// Keeps a new session, and removes those of its operator that are over.
pub(crate) async fn start(
    connections: &Connections,
    (session, event): &(Session, Event),
) -> Outcome<()> {
    let reads = [
        command!(LOCK_OPERATOR, codec::from_operator(session.operator)),
        of_operator(session.operator),
    ];
    let (transaction, answers) = connections.begin(&reads).await?;
    if answers[0].is_empty() {
        return Err(Refusal::OperatorNotFound.into());
    }
    let others = read_all(&answers[1])?.into_iter();
    let over = others.filter(|other| !other.is_alive(session.created_at));
    let mut writes: Vec<_> = over
        .map(|other| end(EndSessions::One(other.operator, other.id)))
        .collect();
    writes.push(insert(session));
    writes.push(events::write(event)?);
    transaction.commit(&writes).await?;
    Ok(())
}

/// The session with that secret, and its operator.
pub(crate) async fn by_secret(
    connections: &Connections,
    secret: SecretHash,
) -> Outcome<Option<(Session, Operator)>> {
    let [operator, grants] = operators::of_session(secret);
    let session = command!(BY_SECRET, codec::from_secret(secret));
    let answers = connections.snapshot(&[session, operator, grants]).await?;
    let [session, operator, grants] = &answers[..] else {
        return Err(corrupt());
    };
    let session = session.first().map(read).transpose()?;
    Ok(session.zip(operators::read_all(operator, grants)?.pop()))
}

/// Asks for the sessions of an operator, last used first.
pub(crate) fn of_operator(operator: OperatorId) -> Command {
    command!(OF_OPERATOR, codec::from_operator(operator))
}

/// Notes that a session was used.
pub(crate) fn note_use(session: SessionId, at: Timestamp) -> Command {
    command!(NOTE_USE, codec::from_session(session), at.as_millis())
}

/// Ends sessions, and says so in the audit log.
pub(crate) async fn end_and_tell(
    connections: &Connections,
    (which, event): &(EndSessions, Event),
) -> Outcome<()> {
    let (transaction, _) = connections.begin(&[]).await?;
    let writes = [end(*which), events::write(event)?];
    transaction.commit(&writes).await?;
    Ok(())
}

/// Ends sessions.
pub(crate) fn end(which: EndSessions) -> Command {
    let (sql, operator, session) = match which {
        EndSessions::One(operator, session) => (END_ONE, operator, session),
        EndSessions::AllBut(operator, session) => (END_ALL_BUT, operator, session),
        EndSessions::All(operator) => return end_all(operator),
    };
    command!(
        sql,
        codec::from_operator(operator),
        codec::from_session(session),
    )
}

/// Ends every session of an operator.
pub(crate) fn end_all(operator: OperatorId) -> Command {
    command!(END_ALL, codec::from_operator(operator))
}

/// Sessions, in the order in which they come.
pub(crate) fn read_all(rows: &[Row]) -> Outcome<Vec<Session>> {
    rows.iter().map(read).collect()
}

fn insert(session: &Session) -> Command {
    command!(
        INSERT,
        codec::from_session(session.id),
        codec::from_operator(session.operator),
        codec::from_secret(session.secret),
        session.created_at.as_millis(),
        session.last_used_at.as_millis(),
        session.address.clone(),
        session.browser.clone(),
    )
}

fn read(row: &Row) -> Outcome<Session> {
    Ok(Session {
        id: codec::session_id(row, 0)?,
        operator: codec::operator_id(row, 1)?,
        secret: codec::secret(row, 2)?,
        created_at: codec::time(row, 3)?,
        last_used_at: codec::time(row, 4)?,
        address: get(row, 5)?,
        browser: get(row, 6)?,
    })
}
