//! Operators: the people who use the dashboard.

use handfast_domain::event::Event;
use handfast_domain::operator::{Email, ExternalIdentity, Operator};
use handfast_domain::{OperatorId, Refusal, Sensitive};
use handfast_storage::operators::OperatorChange;
use rusqlite::{Connection, OptionalExtension, Params, Result, Row, params};

use crate::errors::Outcome;
use crate::{codec, events, grants, sessions};

macro_rules! select_operators {
    ($rest:literal) => {
        concat!(
            "SELECT operator_id, email, name, created_at, password_hash, totp, totp_step, ",
            "recovery_codes, issuer, subject, version FROM operator ",
            $rest
        )
    };
}

pub(crate) const ALL: &str = select_operators!("");

pub(crate) const BY_ID: &str = select_operators!("WHERE operator_id = ?1");

pub(crate) const BY_EMAIL: &str = select_operators!("WHERE email = ?1");

pub(crate) const BY_IDENTITY: &str = select_operators!("WHERE issuer = ?1 AND subject = ?2");

const IN_ORDER: &str = select_operators!("ORDER BY created_at, operator_id");

/// Adds none where another has the address or the identity.
pub(crate) const INSERT: &str = "INSERT INTO operator (operator_id, email, name, created_at, \
     password_hash, totp, totp_step, recovery_codes, issuer, subject, version) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT DO NOTHING";

/// Changes none where another has the address or the identity.
pub(crate) const CHANGE: &str = "UPDATE OR IGNORE operator SET email = ?2, name = ?3, \
     created_at = ?4, password_hash = ?5, totp = ?6, totp_step = ?7, recovery_codes = ?8, \
     issuer = ?9, subject = ?10, version = version + 1 WHERE operator_id = ?1 AND version = ?11";

const VERSION: &str = "SELECT version FROM operator WHERE operator_id = ?1";

const REMOVE: &str = "DELETE FROM operator WHERE operator_id = ?1";

/// Every operator, in the order of joining. Needs a transaction: it reads two
/// tables.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Operator>> {
    let found = connection
        .prepare_cached(IN_ORDER)?
        .query_map([], read)?
        .collect::<Result<Vec<_>>>()?;
    let with_grants = |operator| complete(connection, operator);
    found.into_iter().map(with_grants).collect()
}

/// The operator with that id. Needs a transaction: it reads two tables.
pub(crate) fn by_id(connection: &Connection, id: OperatorId) -> Result<Option<Operator>> {
    find(connection, BY_ID, params![id.to_bytes()])
}

/// The operator with that address. Needs a transaction: it reads two tables.
pub(crate) fn by_email(connection: &Connection, email: &Email) -> Result<Option<Operator>> {
    find(connection, BY_EMAIL, params![email.as_str()])
}

/// The operator with that identity. Needs a transaction: it reads two tables.
pub(crate) fn by_identity(
    connection: &Connection,
    identity: &ExternalIdentity,
) -> Result<Option<Operator>> {
    let names = params![identity.issuer, identity.subject];
    find(connection, BY_IDENTITY, names)
}

/// Adds an operator.
pub(crate) fn add(connection: &Connection, operator: &Operator, event: &Event) -> Outcome<()> {
    if write(connection, INSERT, operator)? == 0 {
        return Err(Refusal::OperatorAlreadyExists.into());
    }
    grants::give(connection, operator)?;
    events::write(connection, event)?;
    Ok(())
}

/// Changes an operator who still has the version that was read.
pub(crate) fn change(connection: &Connection, change: &OperatorChange) -> Outcome<()> {
    let operator = &change.operator;
    if write(connection, CHANGE, operator)? == 0 {
        return Err(why_unchanged(connection, operator)?.into());
    }
    if !operator.owns_installation() {
        grants::check_owner_left(connection, operator.id)?;
    }
    grants::take(connection, operator.id)?;
    grants::give(connection, operator)?;
    if let Some(event) = &change.event {
        events::write(connection, event)?;
    }
    Ok(())
}

/// Removes an operator with everything that is its own.
pub(crate) fn remove(connection: &Connection, id: OperatorId, event: &Event) -> Outcome<()> {
    let removed = connection
        .prepare_cached(REMOVE)?
        .execute(params![id.to_bytes()])?;
    if removed == 0 {
        return Err(Refusal::OperatorNotFound.into());
    }
    grants::check_owner_left(connection, id)?;
    grants::take(connection, id)?;
    sessions::end_all(connection, id)?;
    events::write(connection, event)?;
    Ok(())
}

/// Reads an operator without its grants.
pub(crate) fn read(row: &Row<'_>) -> Result<Operator> {
    Ok(Operator {
        id: codec::operator_id(row, 0)?,
        email: codec::email(row, 1)?,
        name: row.get(2)?,
        created_at: codec::time(row, 3)?,
        grants: Vec::new(),
        password_hash: row.get::<_, Option<String>>(4)?.map(Sensitive::new),
        totp: row.get(5)?,
        totp_step: codec::number(row, 6)?,
        recovery_codes: codec::secrets(row, 7)?,
        identity: read_identity(row)?,
        version: row.get(10)?,
    })
}

fn read_identity(row: &Row<'_>) -> Result<Option<ExternalIdentity>> {
    let issuer: Option<String> = row.get(8)?;
    let identity = issuer.zip(row.get(9)?);
    Ok(identity.map(|(issuer, subject)| ExternalIdentity { issuer, subject }))
}

fn find(connection: &Connection, sql: &str, wanted: impl Params) -> Result<Option<Operator>> {
    let found = connection
        .prepare_cached(sql)?
        .query_row(wanted, read)
        .optional()?;
    let with_grants = |operator| complete(connection, operator);
    found.map(with_grants).transpose()
}

fn complete(connection: &Connection, mut operator: Operator) -> Result<Operator> {
    operator.grants = grants::of_operator(connection, operator.id)?;
    Ok(operator)
}

/// Answers with how many rows were written.
fn write(connection: &Connection, sql: &str, operator: &Operator) -> Result<usize> {
    let identity = operator.identity.as_ref();
    connection.prepare_cached(sql)?.execute(params![
        operator.id.to_bytes(),
        operator.email.as_str(),
        operator.name,
        operator.created_at.as_millis(),
        operator.password_hash.as_ref().map(Sensitive::expose),
        operator.totp,
        codec::from_number(operator.totp_step),
        codec::from_secrets(&operator.recovery_codes),
        identity.map(|identity| &identity.issuer),
        identity.map(|identity| &identity.subject),
        operator.version,
    ])
}

fn why_unchanged(connection: &Connection, operator: &Operator) -> Result<Refusal> {
    let version: Option<u32> = connection
        .prepare_cached(VERSION)?
        .query_row(params![operator.id.to_bytes()], |row| row.get(0))
        .optional()?;
    Ok(match version {
        None => Refusal::OperatorNotFound,
        Some(version) if version == operator.version => Refusal::OperatorAlreadyExists,
        Some(_) => Refusal::OperatorChanged,
    })
}
