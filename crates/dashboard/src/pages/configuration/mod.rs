//! The SDK configuration: looking at it, trying it, publishing it.

mod changes;
mod preview;
mod text;
mod versions;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use handfast_app::{ConfigurationVersion, Publication};
use handfast_domain::AppId;
use handfast_domain::event::Initiator;
use handfast_domain::permission::Action;

use crate::pages::configuration::preview::{PlatformChoice, Preview, Subject};
use crate::pages::configuration::versions::VersionEntry;
use crate::shell::{Section, Shell};
use crate::web::form::{Fields, SignedForm};
use crate::web::page::{InApp, Page};
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::{Fault, render};

pub(crate) use versions::{list as list_versions, roll_back, show as show_version};

#[derive(Template)]
#[template(path = "configuration.html")]
struct ConfigurationPage {
    shell: Shell,
    address: String,
    may_publish: bool,
    is_published: bool,
    /// The version in force; none before the first publication.
    version: Option<VersionEntry>,
    form: DocumentForm,
    preview: Option<Preview>,
    fault: Fault,
}

/// A document as it stands in the form.
struct DocumentForm {
    document: String,
    note: String,
    platforms: Vec<PlatformChoice>,
    sdk_version: String,
}

/// What the page says beside the form.
#[derive(Default)]
struct Outcome {
    is_published: bool,
    preview: Option<Preview>,
    fault: Fault,
}

/// The document in force.
pub(crate) async fn show(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let outcome = Outcome {
        is_published: query.as_deref() == Some("published"),
        ..Outcome::default()
    };
    configuration_page(&dashboard, (&page, &in_app), &Fields::default(), outcome).await
}

/// Shows what an install would get, by what was typed or by what is in force.
pub(crate) async fn preview(
    State(dashboard): Shared,
    Path(id): Path<String>,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let subject = Subject::of(&fields);
    let previewed = if fields.has(text::FIELD) {
        subject.by_document(fields.text(text::FIELD))
    } else {
        Ok(subject.by_published(&dashboard, in_app.app.id).await?)
    };
    let outcome = match previewed {
        Ok(preview) => Outcome {
            preview: Some(preview),
            ..Outcome::default()
        },
        Err(fault) => fault.into(),
    };
    configuration_page(&dashboard, (&page, &in_app), &fields, outcome).await
}

/// Publishes what was typed.
pub(crate) async fn publish(
    State(dashboard): Shared,
    Path(id): Path<String>,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let in_app = page
        .in_app(&dashboard, &id, Action::PublishConfiguration)
        .await?;
    let app = in_app.app.id;
    match publish_typed(&dashboard, app, &fields, page.signed_in.initiator()).await? {
        None => Ok(published(app).into_response()),
        Some(fault) => {
            configuration_page(&dashboard, (&page, &in_app), &fields, fault.into()).await
        }
    }
}

/// Publishes, or says what is wrong with what was typed.
async fn publish_typed(
    dashboard: &Dashboard,
    app: AppId,
    fields: &Fields,
    by: Initiator,
) -> Result<Option<Fault>, PageError> {
    let document = match text::read(fields.text(text::FIELD)) {
        Ok(document) => document,
        Err(fault) => return Ok(Some(fault)),
    };
    let versions = dashboard.app.configuration_versions(app).await?;
    let newest = versions.first().map_or(0, |newest| newest.version);
    if fields.text("version") != newest.to_string() {
        return Ok(Some(overtaken(newest)));
    }
    let publication = Publication {
        app,
        document,
        note: fields.text("note").to_owned(),
    };
    match dashboard.app.publish_configuration(publication, by).await {
        Ok(_) => Ok(None),
        Err(error) => Ok(Some(Fault::of(error)?)),
    }
}

/// Says that somebody was faster, so that nobody's work is lost unseen.
fn overtaken(version: u32) -> Fault {
    Fault {
        field: String::new(),
        text: format!(
            "Version {version} was published while you were writing. What you typed is still here: \
             look at that version first, then publish again."
        ),
    }
}

/// Where the SDK configuration of an app is shown.
fn address(app: AppId) -> String {
    format!("/dashboard/apps/{app}/{}", Section::Configuration.path())
}

/// Leads to what is in force now.
fn published(app: AppId) -> Redirect {
    Redirect::to(&format!("{}?published", address(app)))
}

async fn configuration_page(
    dashboard: &Dashboard,
    (page, in_app): (&Page, &InApp),
    fields: &Fields,
    outcome: Outcome,
) -> Result<Response, PageError> {
    let app = in_app.app.id;
    let versions = dashboard.app.configuration_versions(app).await?;
    let newest = versions.first();
    let status = outcome.fault.status();
    let page = render(&ConfigurationPage {
        shell: page.shell_in(in_app, Section::Configuration),
        address: address(app),
        may_publish: page.may(Action::PublishConfiguration, app),
        is_published: outcome.is_published,
        version: newest.map(|version| VersionEntry::of(version, &versions, dashboard.app.now())),
        form: DocumentForm::new(fields, newest),
        preview: outcome.preview,
        fault: outcome.fault,
    });
    Ok((status, page).into_response())
}

impl DocumentForm {
    /// What was typed, else what is in force, else what to start with.
    fn new(typed: &Fields, newest: Option<&ConfigurationVersion>) -> Self {
        let document = if typed.has(text::FIELD) {
            typed.text(text::FIELD).to_owned()
        } else {
            let in_force = newest.map(|version| version.document.clone());
            text::pretty(&in_force.unwrap_or_default())
        };
        let subject = Subject::of(typed);
        Self {
            document,
            note: typed.text("note").to_owned(),
            platforms: subject.choices(),
            sdk_version: subject.sdk_version().to_owned(),
        }
    }
}

impl From<Fault> for Outcome {
    fn from(fault: Fault) -> Self {
        Self {
            fault,
            ..Self::default()
        }
    }
}

impl ConfigurationPage {
    /// The version that what is typed is meant to follow.
    fn number(&self) -> u32 {
        self.version.as_ref().map_or(0, |version| version.number)
    }

    fn general_fault(&self) -> &str {
        self.fault.general(&[text::FIELD, "note"])
    }
}
