//! What operators may do, and where.

use handfast_domain::operator::{self, Operator};
use handfast_domain::permission::{Grant, Reach, Role};
use handfast_domain::{AppId, OperatorId};
use tokio_postgres::Row;

use crate::codec;
use crate::connection::{Command, command};
use crate::errors::Outcome;

/// Of several roles in one place the greatest counts, and is kept.
const GIVE: &str = "INSERT INTO operator_grant (operator_id, app_id, role) \
     SELECT $1::uuid, app_id, max(role) FROM unnest($2::uuid[], $3::smallint[]) AS given (app_id, role) \
     GROUP BY app_id";

const TAKE: &str = "DELETE FROM operator_grant WHERE operator_id = $1";

const OWNERS: &str = "SELECT operator_id FROM operator_grant WHERE app_id = $1 AND role = $2";

/// Gives an operator the grants that it has.
pub(crate) fn give(operator: &Operator) -> Command {
    let grants = operator.grants.iter();
    let (apps, roles): (Vec<_>, Vec<_>) = grants
        .map(|grant| {
            let app = codec::from_app(grant.reach.app());
            (app, codec::from_role(grant.role))
        })
        .unzip();
    command!(GIVE, codec::from_operator(operator.id), apps, roles)
}

/// Takes everything from an operator.
pub(crate) fn take(operator: OperatorId) -> Command {
    command!(TAKE, codec::from_operator(operator))
}

/// Asks who owns the installation.
pub(crate) fn owners() -> Command {
    command!(
        OWNERS,
        codec::from_app(AppId::INSTALLATION),
        codec::from_role(Role::Owner),
    )
}

/// Refuses to take anything from the last owner.
pub(crate) fn check_owner_left(owners: &[Row], leaving: OperatorId) -> Outcome<()> {
    let owners = owners
        .iter()
        .map(|row| codec::operator_id(row, 0))
        .collect::<Outcome<Vec<_>>>()?;
    Ok(operator::check_owner_left(&owners, leaving)?)
}

/// Whose grant it is, and the grant.
pub(crate) fn read(row: &Row) -> Outcome<(OperatorId, Grant)> {
    let grant = Grant {
        reach: Reach::from_app(codec::app_id(row, 1)?),
        role: codec::role(row, 2)?,
    };
    Ok((codec::operator_id(row, 0)?, grant))
}
