//! Operators: the people who use the dashboard.

use handfast_domain::event::Event;
use handfast_domain::operator::{Email, ExternalIdentity, Operator, SecretHash};
use handfast_domain::{OperatorId, Refusal, Sensitive};
use handfast_storage::operators::OperatorChange;
use tokio_postgres::Row;

use crate::codec::{self, get};
use crate::connection::{Command, Connections, Parameter, command};
use crate::errors::{Outcome, corrupt};
use crate::{events, grants, sessions};

/// Operators, and their grants.
macro_rules! operators_where {
    ($condition:literal) => {
        [
            concat!(
                "SELECT o.operator_id, o.email, o.name, o.created_at, o.password_hash, o.totp, ",
                "o.totp_step, o.recovery_codes, o.issuer, o.subject, o.version FROM operator o ",
                "WHERE ",
                $condition,
                " ORDER BY o.created_at, o.operator_id"
            ),
            concat!(
                "SELECT g.operator_id, g.app_id, g.role FROM operator o ",
                "JOIN operator_grant g ON g.operator_id = o.operator_id WHERE ",
                $condition,
                " ORDER BY g.app_id"
            ),
        ]
    };
}

/// Every operator.
pub(crate) const ALL: [&str; 2] = operators_where!("true");

const BY_ID: [&str; 2] = operators_where!("o.operator_id = $1");

const BY_EMAIL: [&str; 2] = operators_where!("o.email = $1");

const BY_IDENTITY: [&str; 2] = operators_where!("o.issuer = $1 AND o.subject = $2");

const OF_SESSION: [&str; 2] = operators_where!(
    "o.operator_id = (SELECT s.operator_id FROM operator_session s WHERE s.secret = $1)"
);

/// Adds none where another has the address or the identity.
const INSERT: &str = "INSERT INTO operator (operator_id, email, name, created_at, password_hash, \
     totp, totp_step, recovery_codes, issuer, subject, version) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING 1";

/// Whoever may take an owner away does it one after the other.
const TAKE_TURN: &str = "SELECT 1 FROM installation WHERE id = 1 FOR UPDATE";

/// Changes none where another has the address or the identity.
const CHANGE: &str = "UPDATE operator SET email = $2, name = $3, created_at = $4, \
     password_hash = $5, totp = $6, totp_step = $7, recovery_codes = $8, issuer = $9, \
     subject = $10, version = version + 1 WHERE operator_id = $1 AND version = $11 \
     AND NOT EXISTS (SELECT 1 FROM operator o WHERE o.operator_id <> $1 \
     AND (o.email = $2 OR o.issuer = $9 AND o.subject = $10)) RETURNING 1";

const VERSION: &str = "SELECT version FROM operator WHERE operator_id = $1";

const REMOVE: &str = "DELETE FROM operator WHERE operator_id = $1 RETURNING 1";

/// Every operator, in the order of joining.
pub(crate) async fn all(connections: &Connections) -> Outcome<Vec<Operator>> {
    find(connections, ask(ALL, Vec::new)).await
}

/// The operator with that id.
pub(crate) async fn by_id(connections: &Connections, id: OperatorId) -> Outcome<Option<Operator>> {
    let wanted = ask(BY_ID, || vec![Box::new(codec::from_operator(id))]);
    Ok(find(connections, wanted).await?.pop())
}

/// The operator with that address.
pub(crate) async fn by_email(
    connections: &Connections,
    email: &Email,
) -> Outcome<Option<Operator>> {
    let wanted = ask(BY_EMAIL, || vec![Box::new(email.to_string())]);
    Ok(find(connections, wanted).await?.pop())
}

/// The operator with that identity.
pub(crate) async fn by_identity(
    connections: &Connections,
    identity: &ExternalIdentity,
) -> Outcome<Option<Operator>> {
    let wanted = ask(BY_IDENTITY, || {
        let ExternalIdentity { issuer, subject } = identity.clone();
        vec![Box::new(issuer), Box::new(subject)]
    });
    Ok(find(connections, wanted).await?.pop())
}

/// Asks for the operator of the session with that secret.
pub(crate) fn of_session(secret: SecretHash) -> [Command; 2] {
    ask(OF_SESSION, || vec![Box::new(codec::from_secret(secret))])
}

/// Adds an operator.
pub(crate) async fn add(
    connections: &Connections,
    (operator, event): &(Operator, Event),
) -> Outcome<()> {
    let (transaction, answers) = connections.begin(&[insert(operator)]).await?;
    check_added(&answers[0])?;
    let writes = [grants::give(operator), events::write(event)?];
    transaction.commit(&writes).await?;
    Ok(())
}

/// Adds an operator without its grants, unless [`check_added`] refuses.
pub(crate) fn insert(operator: &Operator) -> Command {
    Command::new(INSERT, values(operator))
}

/// Refuses when none was added.
pub(crate) fn check_added(answer: &[Row]) -> Outcome<()> {
    match answer {
        [] => Err(Refusal::OperatorAlreadyExists.into()),
        _ => Ok(()),
    }
}

/// Changes an operator who still has the version that was read.
pub(crate) async fn change(connections: &Connections, change: &OperatorChange) -> Outcome<()> {
    let operator = &change.operator;
    let commands = [
        command!(TAKE_TURN),
        Command::new(CHANGE, values(operator)),
        command!(VERSION, codec::from_operator(operator.id)),
        grants::owners(),
    ];
    let (transaction, answers) = connections.begin(&commands).await?;
    let [_, changed, version, owners] = &answers[..] else {
        return Err(corrupt());
    };
    if changed.is_empty() {
        return Err(why_unchanged(version, operator)?.into());
    }
    if !operator.owns_installation() {
        grants::check_owner_left(owners, operator.id)?;
    }
    let mut writes = vec![grants::take(operator.id), grants::give(operator)];
    if let Some(event) = &change.event {
        writes.push(events::write(event)?);
    }
    transaction.commit(&writes).await?;
    Ok(())
}

/// Removes an operator with everything that is its own.
pub(crate) async fn remove(
    connections: &Connections,
    (id, event): &(OperatorId, Event),
) -> Outcome<()> {
    let commands = [
        command!(TAKE_TURN),
        command!(REMOVE, codec::from_operator(*id)),
        grants::owners(),
    ];
    let (transaction, answers) = connections.begin(&commands).await?;
    let [_, removed, owners] = &answers[..] else {
        return Err(corrupt());
    };
    if removed.is_empty() {
        return Err(Refusal::OperatorNotFound.into());
    }
    grants::check_owner_left(owners, *id)?;
    let writes = [
        grants::take(*id),
        sessions::end_all(*id),
        events::write(event)?,
    ];
    transaction.commit(&writes).await?;
    Ok(())
}

/// Operators, each with its own of these grants.
pub(crate) fn read_all(operators: &[Row], grants: &[Row]) -> Outcome<Vec<Operator>> {
    let mut operators = operators.iter().map(read).collect::<Outcome<Vec<_>>>()?;
    for row in grants {
        let (holder, grant) = grants::read(row)?;
        if let Some(operator) = operators.iter_mut().find(|it| it.id == holder) {
            operator.grants.push(grant);
        }
    }
    Ok(operators)
}

/// The operator itself, of a row of [`ALL`].
pub(crate) fn read(row: &Row) -> Outcome<Operator> {
    let password_hash: Option<String> = get(row, 4)?;
    Ok(Operator {
        id: codec::operator_id(row, 0)?,
        email: codec::email(row, 1)?,
        name: get(row, 2)?,
        created_at: codec::time(row, 3)?,
        grants: Vec::new(),
        password_hash: password_hash.map(Sensitive::new),
        totp: get(row, 5)?,
        totp_step: codec::number(row, 6)?,
        recovery_codes: codec::secrets(row, 7)?,
        identity: read_identity(row)?,
        version: codec::number(row, 10)?,
    })
}

fn read_identity(row: &Row) -> Outcome<Option<ExternalIdentity>> {
    let issuer: Option<String> = get(row, 8)?;
    let identity = issuer.zip(get(row, 9)?);
    Ok(identity.map(|(issuer, subject)| ExternalIdentity { issuer, subject }))
}

/// Both statements with the same values.
fn ask(statements: [&'static str; 2], values: impl Fn() -> Vec<Parameter>) -> [Command; 2] {
    statements.map(|sql| Command::new(sql, values()))
}

async fn find(connections: &Connections, wanted: [Command; 2]) -> Outcome<Vec<Operator>> {
    let answers = connections.snapshot(&wanted).await?;
    let [operators, grants] = &answers[..] else {
        return Err(corrupt());
    };
    read_all(operators, grants)
}

fn values(operator: &Operator) -> Vec<Parameter> {
    let identity = operator.identity.clone();
    let (issuer, subject) = identity.map(|it| (it.issuer, it.subject)).unzip();
    let password_hash = operator.password_hash.clone().map(Sensitive::into_exposed);
    vec![
        Box::new(codec::from_operator(operator.id)),
        Box::new(operator.email.to_string()),
        Box::new(operator.name.clone()),
        Box::new(operator.created_at.as_millis()),
        Box::new(password_hash),
        Box::new(operator.totp.clone()),
        Box::new(codec::from_number(operator.totp_step)),
        Box::new(codec::from_secrets(&operator.recovery_codes)),
        Box::new(issuer),
        Box::new(subject),
        Box::new(i64::from(operator.version)),
    ]
}

fn why_unchanged(version: &[Row], operator: &Operator) -> Outcome<Refusal> {
    let Some(row) = version.first() else {
        return Ok(Refusal::OperatorNotFound);
    };
    let version: u32 = codec::number(row, 0)?;
    Ok(if version == operator.version {
        Refusal::OperatorAlreadyExists
    } else {
        Refusal::OperatorChanged
    })
}
