//! Every version of the SDK configuration, what it changed, and bringing it
//! back.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use handfast_app::ConfigurationVersion;
use handfast_domain::configuration::ConfigurationDocument;
use handfast_domain::event::Actor;
use handfast_domain::permission::Action;
use handfast_domain::{Refusal, Timestamp};

use crate::pages::configuration::changes::{Passage, changes};
use crate::pages::configuration::{address, published, text};
use crate::shell::{Section, Shell};
use crate::web::form::SignedForm;
use crate::web::page::Page;
use crate::web::page_error::PageError;
use crate::web::state::Shared;
use crate::web::words::{Moment, actor, render};

#[derive(Template)]
#[template(path = "configuration_versions.html")]
struct VersionsPage {
    shell: Shell,
    address: String,
    versions: Vec<VersionEntry>,
}

#[derive(Template)]
#[template(path = "configuration_version.html")]
struct VersionPage {
    shell: Shell,
    address: String,
    version: VersionEntry,
    document: String,
    passages: Vec<Passage>,
    may_roll_back: bool,
}

/// One version.
pub(super) struct VersionEntry {
    pub(super) number: u32,
    pub(super) when: Moment,
    pub(super) who: String,
    pub(super) note: String,
    pub(super) is_in_force: bool,
}

/// Every version, the newest first.
pub(crate) async fn list(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let app = in_app.app.id;
    let versions = dashboard.app.configuration_versions(app).await?;
    let now = dashboard.app.now();
    let entry = |version| VersionEntry::of(version, &versions, now);
    Ok(render(&VersionsPage {
        shell: page.shell_in(&in_app, Section::Configuration),
        address: address(app),
        versions: versions.iter().map(entry).collect(),
    })
    .into_response())
}

/// A version, and what it changed.
pub(crate) async fn show(
    State(dashboard): Shared,
    page: Page,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let app = in_app.app.id;
    let number = parse(&number)?;
    let versions = dashboard.app.configuration_versions(app).await?;
    let version = find(&versions, number).ok_or(Refusal::ConfigurationVersionNotFound)?;
    let entry = VersionEntry::of(version, &versions, dashboard.app.now());
    let document = text::pretty(&version.document);
    Ok(render(&VersionPage {
        shell: page.shell_in(&in_app, Section::Configuration),
        address: address(app),
        passages: changes(&before(&versions, number), &document),
        document,
        may_roll_back: !entry.is_in_force && page.may(Action::PublishConfiguration, app),
        version: entry,
    })
    .into_response())
}

/// Publishes a version anew.
pub(crate) async fn roll_back(
    State(dashboard): Shared,
    Path((id, number)): Path<(String, String)>,
    form: SignedForm,
) -> Result<Redirect, PageError> {
    let page = form.page;
    let in_app = page
        .in_app(&dashboard, &id, Action::PublishConfiguration)
        .await?;
    let app = in_app.app.id;
    let number = parse(&number)?;
    let by = page.signed_in.initiator();
    dashboard
        .app
        .roll_back_configuration(app, number, by)
        .await?;
    Ok(published(app))
}

fn parse(number: &str) -> Result<u32, PageError> {
    let number = number.parse();
    number.map_err(|_| Refusal::ConfigurationVersionNotFound.into())
}

fn find(versions: &[ConfigurationVersion], number: u32) -> Option<&ConfigurationVersion> {
    versions.iter().find(|version| version.version == number)
}

/// The document that was in force before a version.
fn before(versions: &[ConfigurationVersion], number: u32) -> String {
    match find(versions, number.saturating_sub(1)) {
        Some(version) => text::pretty(&version.document),
        None => text::pretty(&ConfigurationDocument::default()),
    }
}

impl VersionEntry {
    pub(super) fn of(
        version: &ConfigurationVersion,
        all: &[ConfigurationVersion],
        now: Timestamp,
    ) -> Self {
        let by = &version.published_by;
        let newest = all.first().map(|newest| newest.version);
        Self {
            number: version.version,
            when: Moment::of(version.published_at, now),
            who: Actor::from_text(by).map_or_else(|| by.clone(), |by| actor(&by)),
            note: version.note.clone(),
            is_in_force: newest == Some(version.version),
        }
    }
}

impl VersionPage {
    /// What the version is compared with.
    fn earlier(&self) -> String {
        match self.version.number {
            0 | 1 => "the built-in settings".to_owned(),
            number => format!("version {}", number - 1),
        }
    }
}
