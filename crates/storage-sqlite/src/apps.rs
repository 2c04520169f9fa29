//! Apps.

use handfast_domain::app::App;
use handfast_domain::event::Event;
use handfast_domain::{AppId, Refusal};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::errors::Outcome;
use crate::{codec, events};

pub(crate) const INSERT: &str = "INSERT INTO app (app_id, name, sandbox, created_at, settings) \
     VALUES (?1, ?2, ?3, ?4, ?5)";

pub(crate) const UPDATE: &str = "UPDATE app SET name = ?2, settings = ?3 WHERE app_id = ?1";

pub(crate) const EXISTS: &str = "SELECT 1 FROM app WHERE app_id = ?1";

pub(crate) const ALL: &str =
    "SELECT app_id, name, sandbox, created_at, settings FROM app ORDER BY app_id";

/// Makes an app.
pub(crate) fn create(connection: &Connection, app: &App, event: &Event) -> Outcome<()> {
    connection.prepare_cached(INSERT)?.execute(params![
        app.id.to_bytes(),
        app.name,
        app.sandbox,
        app.created_at.as_millis(),
        codec::to_json(&app.settings)?,
    ])?;
    events::write(connection, event)?;
    Ok(())
}

/// Changes an app's name and settings.
pub(crate) fn update(connection: &Connection, app: &App, event: &Event) -> Outcome<()> {
    let settings = codec::to_json(&app.settings)?;
    let changed = connection.prepare_cached(UPDATE)?.execute(params![
        app.id.to_bytes(),
        app.name,
        settings
    ])?;
    if changed == 0 {
        return Err(Refusal::AppNotFound.into());
    }
    events::write(connection, event)?;
    Ok(())
}

/// Refuses unless the app exists.
pub(crate) fn check_exists(connection: &Connection, app: AppId) -> Outcome<()> {
    connection
        .prepare_cached(EXISTS)?
        .query_row(params![app.to_bytes()], |_| Ok(()))
        .optional()?
        .ok_or_else(|| Refusal::AppNotFound.into())
}

/// Every app.
pub(crate) fn all(connection: &Connection) -> Result<Vec<App>> {
    connection
        .prepare_cached(ALL)?
        .query_map([], read)?
        .collect()
}

/// Reads a row of [`ALL`].
pub(crate) fn read(row: &Row<'_>) -> Result<App> {
    Ok(App {
        id: codec::app_id(row, 0)?,
        name: row.get(1)?,
        sandbox: row.get(2)?,
        created_at: codec::time(row, 3)?,
        settings: codec::json(row, 4)?,
    })
}
