//! Apps.

use handfast_domain::app::App;
use handfast_domain::event::Event;
use handfast_domain::{AppId, Refusal};
use tokio_postgres::Row;

use crate::codec::{self, get};
use crate::connection::{Command, Connections, command};
use crate::errors::Outcome;
use crate::events;
use crate::facts::{FactsChange, Generation};

const INSERT: &str = "INSERT INTO app (app_id, name, sandbox, created_at, settings) \
     VALUES ($1, $2, $3, $4, $5)";

const UPDATE: &str = "UPDATE app SET name = $2, settings = $3 WHERE app_id = $1";

const EXISTS: &str = "SELECT 1 FROM app WHERE app_id = $1";

pub(crate) const ALL: &str =
    "SELECT app_id, name, sandbox, created_at, settings FROM app ORDER BY app_id";

/// Makes an app.
pub(crate) async fn create(
    connections: &Connections,
    generation: &Generation,
    (app, event): &(App, Event),
) -> Outcome<()> {
    let (change, _) = FactsChange::begin(connections, generation, Vec::new()).await?;
    let insert = command!(
        INSERT,
        codec::from_app(app.id),
        app.name.clone(),
        app.sandbox,
        app.created_at.as_millis(),
        codec::to_json(&app.settings)?,
    );
    change.commit(vec![insert, events::write(event)?]).await?;
    Ok(())
}

/// Changes an app's name and settings.
pub(crate) async fn update(
    connections: &Connections,
    generation: &Generation,
    (app, event): &(App, Event),
) -> Outcome<()> {
    let reads = vec![exists(app.id)];
    let (change, answers) = FactsChange::begin(connections, generation, reads).await?;
    check_exists(&answers[0])?;
    let update = command!(
        UPDATE,
        codec::from_app(app.id),
        app.name.clone(),
        codec::to_json(&app.settings)?,
    );
    change.commit(vec![update, events::write(event)?]).await?;
    Ok(())
}

/// Asks whether the app exists.
pub(crate) fn exists(app: AppId) -> Command {
    command!(EXISTS, codec::from_app(app))
}

/// Refuses unless the app exists.
pub(crate) fn check_exists(answer: &[Row]) -> Outcome<()> {
    answer
        .first()
        .map(|_| ())
        .ok_or_else(|| Refusal::AppNotFound.into())
}

/// Asks for every app.
pub(crate) fn all() -> Command {
    command!(ALL)
}

/// An app.
pub(crate) fn read(row: &Row) -> Outcome<App> {
    Ok(App {
        id: codec::app_id(row, 0)?,
        name: get(row, 1)?,
        sandbox: get(row, 2)?,
        created_at: codec::time(row, 3)?,
        settings: codec::json(row, 4)?,
    })
}
