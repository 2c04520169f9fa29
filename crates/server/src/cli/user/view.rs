//! Users as they are shown.

use handfast_domain::UserId;
use handfast_protocol::server_api::{UserInstall, UserResponse};
use serde::Serialize;

use crate::cli::table::{or_dash, table};

/// Whether a user is enabled, after it was changed.
#[derive(Debug, Serialize)]
pub(super) struct EnabledView {
    pub(super) id: UserId,
    pub(super) enabled: bool,
}

/// A user with its installs, as lines for people.
pub(super) fn to_text(user: &UserResponse) -> String {
    let enabled = if user.enabled { "yes" } else { "no" };
    let external_id = user.external_id.as_ref().map(|id| id.expose());
    let mut text = format!(
        "id           {}\nexternal id  {}\ncreated      {}\nenabled      {enabled}\n",
        user.id,
        or_dash(external_id),
        user.created_at,
    );
    for (name, value) in &user.metadata {
        text.push_str(&format!("metadata     {name} = {value}\n"));
    }
    let rows: Vec<[String; 6]> = user.installs.iter().map(row).collect();
    let headings = ["INSTALL", "STATE", "REASON", "SINCE", "DEVICE", "MODEL"];
    text.push('\n');
    text.push_str(&table(headings, &rows));
    text
}

fn row(install: &UserInstall) -> [String; 6] {
    [
        install.id.to_string(),
        install.state.as_str().to_owned(),
        or_dash(install.reason.map(|reason| reason.as_str())),
        install.since.to_string(),
        install.form_factor.as_str().to_owned(),
        or_dash(install.model.as_deref()),
    ]
}
