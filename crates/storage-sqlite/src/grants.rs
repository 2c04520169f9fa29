//! What operators may do, and where.

use handfast_domain::operator::{self, Operator};
use handfast_domain::permission::{Grant, Reach, Role};
use handfast_domain::{AppId, OperatorId};
use rusqlite::{Connection, Result, params};

use crate::codec;
use crate::errors::Outcome;

pub(crate) const OF_OPERATOR: &str =
    "SELECT app_id, role FROM operator_grant WHERE operator_id = ?1 ORDER BY app_id";

/// Of several roles in one place the greatest counts, and is kept.
const GIVE: &str = "INSERT INTO operator_grant (operator_id, app_id, role) VALUES (?1, ?2, ?3) \
     ON CONFLICT (operator_id, app_id) DO UPDATE SET role = max(role, excluded.role)";

const TAKE: &str = "DELETE FROM operator_grant WHERE operator_id = ?1";

const OWNERS: &str = "SELECT operator_id FROM operator_grant WHERE app_id = ?1 AND role = ?2";

/// What an operator may do.
pub(crate) fn of_operator(connection: &Connection, operator: OperatorId) -> Result<Vec<Grant>> {
    connection
        .prepare_cached(OF_OPERATOR)?
        .query_map(params![operator.to_bytes()], |row| {
            Ok(Grant {
                reach: Reach::from_app(codec::app_id(row, 0)?),
                role: codec::role(row, 1)?,
            })
        })?
        .collect()
}

/// Gives an operator the grants that it has.
pub(crate) fn give(connection: &Connection, operator: &Operator) -> Result<()> {
    let mut statement = connection.prepare_cached(GIVE)?;
    for grant in &operator.grants {
        statement.execute(params![
            operator.id.to_bytes(),
            grant.reach.app().to_bytes(),
            codec::from_role(grant.role),
        ])?;
    }
    Ok(())
}

/// Takes everything from an operator.
pub(crate) fn take(connection: &Connection, operator: OperatorId) -> Result<()> {
    connection
        .prepare_cached(TAKE)?
        .execute(params![operator.to_bytes()])?;
    Ok(())
}

/// Refuses to take anything from the last owner.
pub(crate) fn check_owner_left(connection: &Connection, leaving: OperatorId) -> Outcome<()> {
    let owner = params![
        AppId::INSTALLATION.to_bytes(),
        codec::from_role(Role::Owner)
    ];
    let owners = connection
        .prepare_cached(OWNERS)?
        .query_map(owner, |row| codec::operator_id(row, 0))?
        .collect::<Result<Vec<_>>>()?;
    Ok(operator::check_owner_left(&owners, leaving)?)
}
