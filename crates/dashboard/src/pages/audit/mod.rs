//! The audit log of an app, and of the installation.

mod csv;
mod details;
mod entry;
mod export;
mod kinds;
mod wanted;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use handfast_domain::AppId;
use handfast_domain::api_key::ApiKey;
use handfast_domain::permission::{Action, Reach};

use crate::pages::audit::entry::Entry;
use crate::pages::audit::kinds::{KindChoice, kind_choices};
use crate::pages::audit::wanted::Wanted;
use crate::shell::{Section, Shell};
use crate::web::page::Page;
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::{Fault, render};

pub(crate) use export::{of_app as export_of_app, of_installation as export_of_installation};

/// How many entries a page has.
const LENGTH: u32 = 50;

#[derive(Template)]
#[template(path = "audit.html")]
struct AuditPage {
    shell: Shell,
    is_of_app: bool,
    kinds: Vec<KindChoice>,
    wanted: Wanted,
    is_narrowed: bool,
    entries: Vec<Entry>,
    older: String,
    ndjson: String,
    csv: String,
    fault: Fault,
}

/// Whose log it is, and the keys that may have written in it.
struct Log {
    reach: Reach,
    keys: Vec<ApiKey>,
}

/// The log of an app.
pub(crate) async fn of_app(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let log = Log::of_app(&dashboard, in_app.app.id).await?;
    let shell = page.shell_in(&in_app, Section::Audit);
    show(&dashboard, &page, (shell, log), wanted).await
}

/// The log of the installation: who is an operator, and who signed in.
pub(crate) async fn of_installation(
    State(dashboard): Shared,
    page: Page,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let shell = page.shell(Section::Audit.title());
    show(&dashboard, &page, (shell, Log::of_installation()), wanted).await
}

async fn show(
    dashboard: &Dashboard,
    page: &Page,
    (shell, log): (Shell, Log),
    wanted: Wanted,
) -> Result<Response, PageError> {
    let (filter, fault) = wanted.filter(&log.keys);
    let found = dashboard
        .app
        .audit_log(&page.signed_in, log.reach, filter, LENGTH)
        .await?;
    let now = dashboard.app.now();
    let entries = found.events.iter();
    Ok(render(&AuditPage {
        shell,
        is_of_app: log.reach != Reach::Installation,
        kinds: kind_choices(log.reach, &wanted.kind),
        is_narrowed: wanted.is_narrowed(),
        entries: entries.map(|event| Entry::of(event, &log, now)).collect(),
        older: found
            .next
            .map_or_else(String::new, |next| wanted.older_than(next)),
        ndjson: wanted.exported_as("ndjson"),
        csv: wanted.exported_as("csv"),
        wanted,
        fault,
    })
    .into_response())
}

impl Log {
    async fn of_app(dashboard: &Dashboard, app: AppId) -> Result<Self, PageError> {
        Ok(Self {
            reach: Reach::App(app),
            keys: dashboard.app.api_keys(app).await?,
        })
    }

    const fn of_installation() -> Self {
        Self {
            reach: Reach::Installation,
            keys: Vec::new(),
        }
    }
}
