//! From nothing to a first user on a first device, in three steps.

mod live;
mod simulator;
mod snippets;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use handfast_domain::activity::{Hour, Piece};
use handfast_domain::permission::Action;
use serde::Deserialize;

use crate::pages::quick_start::live::{Line, code_line, device_line};
use crate::pages::quick_start::simulator::Simulator;
use crate::pages::quick_start::snippets::{BACKENDS, Choice, SDKS};
use crate::shell::{Section, Shell};
use crate::web::page::Page;
use crate::web::page_error::PageError;
use crate::web::state::Shared;
use crate::web::words::render;

pub(crate) use live::events;
pub(crate) use simulator::issue;

/// How far back is looked for codes and devices: 30 days.
const HOURS: u32 = 30 * 24;

#[derive(Template)]
#[template(path = "quick_start.html")]
struct QuickStartPage {
    shell: Shell,
    app: String,
    public_url: String,
    key: String,
    may_make_key: bool,
    backend: Choice,
    sdk: Choice,
    code: Line,
    device: Line,
    simulator: Simulator,
}

/// Which snippets are shown.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    backend: String,
    sdk: String,
}

/// The quick start of an app.
pub(crate) async fn show(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let app = in_app.app.id;
    let now = dashboard.app.now();
    let keys = dashboard.app.api_keys(app).await?;
    let key = dashboard.app.linking_key(app).await?;
    let from = Hour::of(now).before(HOURS);
    let counts = dashboard.app.activity(app, from, Piece::Day).await?;
    let public_url = dashboard.app.public_url();
    Ok(render(&QuickStartPage {
        shell: page.shell_in(&in_app, Section::QuickStart),
        app: app.to_string(),
        public_url: public_url.to_owned(),
        key: key.map_or_else(String::new, |key| key.name),
        may_make_key: page.may(Action::ManageApiKeys, app),
        backend: Choice::of(BACKENDS, &wanted.backend, public_url),
        sdk: Choice::of(SDKS, &wanted.sdk, public_url),
        code: code_line(&keys, &counts, now),
        device: device_line(&counts),
        simulator: Simulator::of(&dashboard, &page, &in_app),
    })
    .into_response())
}
