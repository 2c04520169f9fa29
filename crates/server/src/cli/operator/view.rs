//! Operators as they are shown.

use handfast_domain::operator::Operator;
use handfast_domain::permission::{Grant, Reach};
use handfast_domain::{AppId, OperatorId, Timestamp};
use serde::Serialize;

use crate::cli::table::{or_dash, table};

/// An operator.
#[derive(Debug, Serialize)]
pub(super) struct OperatorView {
    id: OperatorId,
    email: String,
    name: String,
    joined_at: Timestamp,
    second_factor: bool,
    roles: Vec<RoleView>,
}

/// A role, and the app that it holds in; without one it holds in all.
#[derive(Debug, Serialize)]
struct RoleView {
    role: &'static str,
    app: Option<AppId>,
}

impl From<Operator> for OperatorView {
    fn from(operator: Operator) -> Self {
        Self {
            id: operator.id,
            email: operator.email.to_string(),
            name: operator.name,
            joined_at: operator.created_at,
            second_factor: operator.totp.is_some(),
            roles: operator.grants.iter().map(RoleView::from).collect(),
        }
    }
}

impl From<&Grant> for RoleView {
    fn from(grant: &Grant) -> Self {
        Self {
            role: grant.role.as_str(),
            app: match grant.reach {
                Reach::Installation => None,
                Reach::App(app) => Some(app),
            },
        }
    }
}

/// Operators, as lines for people.
pub(super) fn to_text(operators: &[OperatorView]) -> String {
    if operators.is_empty() {
        return "Nobody yet. `handfast operator invite` makes a link for the first owner."
            .to_owned();
    }
    let rows: Vec<[String; 5]> = operators.iter().map(row).collect();
    let headings = ["EMAIL", "NAME", "ROLES", "SECOND FACTOR", "JOINED"];
    table(headings, &rows)
}

fn row(operator: &OperatorView) -> [String; 5] {
    let roles: Vec<String> = operator
        .roles
        .iter()
        .map(|role| match role.app {
            Some(app) => format!("{} of {app}", role.role),
            None => role.role.to_owned(),
        })
        .collect();
    let second_factor = if operator.second_factor { "yes" } else { "no" };
    [
        operator.email.clone(),
        operator.name.clone(),
        or_dash((!roles.is_empty()).then(|| roles.join(", "))),
        second_factor.to_owned(),
        operator.joined_at.to_string(),
    ]
}
