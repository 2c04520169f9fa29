//! API keys: making one, showing it once, rotating and revoking it, and what
//! became of the others.

mod view;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use handfast_app::{MadeApiKey, NewApiKeyRequest, RotationRequest};
use handfast_domain::access::Scope;
use handfast_domain::api_key::{ApiKey, KeyStanding, MAX_ACTIVE};
use handfast_domain::permission::Action;
use handfast_domain::{ApiKeyId, Refusal, Timestamp};

use crate::pages::api_keys::view::{
    Choice, Expiring, HistoryEntry, KeyEntry, KeyForm, day_choices, days, expiring, overlap,
    overlap_choices,
};
use crate::shell::{Section, Shell};
use crate::web::form::{Fields, SignedForm};
use crate::web::page::{InApp, Page};
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::{Fault, Moment, render};

#[derive(Template)]
#[template(path = "keys.html")]
struct KeysPage {
    shell: Shell,
    may_manage: bool,
    keys: Vec<KeyEntry>,
    ended: Vec<KeyEntry>,
    expiring: Vec<Expiring>,
    history: Vec<HistoryEntry>,
    active: usize,
    most: usize,
    form: KeyForm,
    fault: Fault,
}

#[derive(Template)]
#[template(path = "key_made.html")]
struct MadePage {
    shell: Shell,
    key: KeyEntry,
    secret: String,
    public_url: String,
    may_link: bool,
    predecessor_ends: Option<Moment>,
}

#[derive(Template)]
#[template(path = "key_rotate.html")]
struct RotatePage {
    shell: Shell,
    key: KeyEntry,
    overlaps: Vec<Choice>,
    days: Vec<Choice>,
    fault: Fault,
}

#[derive(Template)]
#[template(path = "key_revoke.html")]
struct RevokePage {
    shell: Shell,
    key: KeyEntry,
}

/// The keys of an app.
pub(crate) async fn list(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let form = KeyForm::new(&Fields::default());
    keys_page(&dashboard, &page, &in_app, (form, Fault::default())).await
}

/// Makes a key and shows it.
pub(crate) async fn create(
    State(dashboard): Shared,
    Path(id): Path<String>,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let in_app = page.in_app(&dashboard, &id, Action::ManageApiKeys).await?;
    let request = NewApiKeyRequest {
        app: in_app.app.id,
        name: fields.text("name").to_owned(),
        scopes: fields
            .all("scope")
            .filter_map(|name| name.parse().ok())
            .collect(),
        lifetime: days(&fields),
    };
    let by = page.signed_in.initiator();
    match dashboard.app.create_api_key(request, by).await {
        Ok(made) => Ok(made_page(&dashboard, &page, &in_app, (&made, None))),
        Err(error) => {
            let form = (KeyForm::new(&fields), Fault::of(error)?);
            keys_page(&dashboard, &page, &in_app, form).await
        }
    }
}

/// Asks how to rotate a key.
pub(crate) async fn confirm_rotation(
    State(dashboard): Shared,
    page: Page,
    Path((id, key)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::ManageApiKeys).await?;
    let key = find(&dashboard, &in_app, &key).await?;
    let typed = Fields::default();
    Ok(rotate_page(
        &dashboard,
        (&page, &in_app),
        &key,
        (&typed, Fault::default()),
    ))
}

/// Rotates a key and shows its successor.
pub(crate) async fn rotate(
    State(dashboard): Shared,
    Path((id, key)): Path<(String, String)>,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let in_app = page.in_app(&dashboard, &id, Action::ManageApiKeys).await?;
    let key = find(&dashboard, &in_app, &key).await?;
    let request = RotationRequest {
        app: in_app.app.id,
        key: key.id,
        overlap: overlap(&fields),
        lifetime: days(&fields),
    };
    let by = page.signed_in.initiator();
    match dashboard.app.rotate_api_key(request, by).await {
        Ok(made) => {
            let now = dashboard.app.now();
            let ends = key.expires_at.min(now.plus(request.overlap));
            let ends = Moment::of(ends, now);
            Ok(made_page(&dashboard, &page, &in_app, (&made, Some(ends))))
        }
        Err(error) => {
            let typed = (&fields, Fault::of(error)?);
            Ok(rotate_page(&dashboard, (&page, &in_app), &key, typed))
        }
    }
}

/// Asks whether a key is really to be revoked.
pub(crate) async fn confirm_revocation(
    State(dashboard): Shared,
    page: Page,
    Path((id, key)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::ManageApiKeys).await?;
    let key = find(&dashboard, &in_app, &key).await?;
    Ok(render(&RevokePage {
        shell: page.shell_in(&in_app, Section::Keys),
        key: KeyEntry::of(&key, dashboard.app.now()),
    })
    .into_response())
}

/// Revokes a key.
pub(crate) async fn revoke(
    State(dashboard): Shared,
    Path((id, key)): Path<(String, String)>,
    form: SignedForm,
) -> Result<Redirect, PageError> {
    let page = form.page;
    let in_app = page.in_app(&dashboard, &id, Action::ManageApiKeys).await?;
    let key = find(&dashboard, &in_app, &key).await?;
    let by = page.signed_in.initiator();
    dashboard
        .app
        .revoke_api_key(in_app.app.id, key.id, by)
        .await?;
    let address = format!("/dashboard/apps/{}/keys", in_app.app.id);
    Ok(Redirect::to(&address))
}

/// How many keys are active.
pub(crate) fn active(keys: &[ApiKey], now: Timestamp) -> usize {
    keys.iter()
        .filter(|key| key.standing(now) == KeyStanding::Active)
        .count()
}

async fn find(dashboard: &Dashboard, in_app: &InApp, id: &str) -> Result<ApiKey, PageError> {
    let id: ApiKeyId = id.parse().map_err(|_| Refusal::ApiKeyNotFound)?;
    let keys = dashboard.app.api_keys(in_app.app.id).await?;
    let found = keys.into_iter().find(|key| key.id == id);
    Ok(found.ok_or(Refusal::ApiKeyNotFound)?)
}

async fn keys_page(
    dashboard: &Dashboard,
    page: &Page,
    in_app: &InApp,
    (form, fault): (KeyForm, Fault),
) -> Result<Response, PageError> {
    let now = dashboard.app.now();
    let keys = dashboard.app.api_keys(in_app.app.id).await?;
    let history = dashboard.app.api_key_history(in_app.app.id).await?;
    let entries = |is_active| {
        keys.iter()
            .rev()
            .filter(move |key| (key.standing(now) == KeyStanding::Active) == is_active)
            .map(move |key| KeyEntry::of(key, now))
            .collect::<Vec<_>>()
    };
    let status = fault.status();
    let page = render(&KeysPage {
        shell: page.shell_in(in_app, Section::Keys),
        may_manage: page.may(Action::ManageApiKeys, in_app.app.id),
        active: active(&keys, now),
        most: MAX_ACTIVE,
        expiring: keys.iter().filter_map(|key| expiring(key, now)).collect(),
        history: history
            .iter()
            .map(|entry| HistoryEntry::of(entry, &keys, now))
            .collect(),
        keys: entries(true),
        ended: entries(false),
        form,
        fault,
    });
    Ok((status, page).into_response())
}

fn made_page(
    dashboard: &Dashboard,
    page: &Page,
    in_app: &InApp,
    (made, predecessor_ends): (&MadeApiKey, Option<Moment>),
) -> Response {
    render(&MadePage {
        shell: page.shell_in(in_app, Section::Keys),
        key: KeyEntry::of(&made.key, dashboard.app.now()),
        secret: made.secret.expose().clone(),
        public_url: dashboard.app.public_url().to_owned(),
        may_link: made.key.scopes.contains(Scope::UserLink),
        predecessor_ends,
    })
    .into_response()
}

fn rotate_page(
    dashboard: &Dashboard,
    (page, in_app): (&Page, &InApp),
    key: &ApiKey,
    (typed, fault): (&Fields, Fault),
) -> Response {
    let status = fault.status();
    let page = render(&RotatePage {
        shell: page.shell_in(in_app, Section::Keys),
        key: KeyEntry::of(key, dashboard.app.now()),
        overlaps: overlap_choices(typed),
        days: day_choices(typed),
        fault,
    });
    (status, page).into_response()
}

impl KeysPage {
    fn is_full(&self) -> bool {
        self.active >= self.most
    }

    fn general_fault(&self) -> &str {
        self.fault.general(&["name", "scopes", "expires_in"])
    }
}
