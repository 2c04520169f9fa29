//! Disabling, enabling and deleting a user.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use handfast_app::record::UserRecord;
use handfast_domain::permission::Action;

use crate::pages::user::parse;
use crate::pages::users::{user_address, users_address};
use crate::shell::{Section, Shell};
use crate::web::form::SignedForm;
use crate::web::page::{InApp, Page};
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::{Fault, render};

#[derive(Template)]
#[template(path = "user_delete.html")]
struct DeletePage {
    shell: Shell,
    address: String,
    external_id: String,
    id: String,
    typed: String,
    fault: Fault,
}

/// Disables a user.
pub(crate) async fn disable(
    State(dashboard): Shared,
    Path(place): Path<(String, String)>,
    form: SignedForm,
) -> Result<Redirect, PageError> {
    set_enabled(&dashboard, &place, &form.page, false).await
}

/// Enables a user again.
pub(crate) async fn enable(
    State(dashboard): Shared,
    Path(place): Path<(String, String)>,
    form: SignedForm,
) -> Result<Redirect, PageError> {
    set_enabled(&dashboard, &place, &form.page, true).await
}

/// Asks whether a user is really to be deleted.
pub(crate) async fn confirm_deletion(
    State(dashboard): Shared,
    page: Page,
    Path((id, user)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::ManageUsers).await?;
    let user = find(&dashboard, &in_app, &user).await?;
    let form = (String::new(), Fault::default());
    Ok(delete_page((&page, &in_app), &user, form))
}

/// Deletes a user whose external id was typed to confirm it.
pub(crate) async fn delete(
    State(dashboard): Shared,
    Path((id, user)): Path<(String, String)>,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let in_app = page.in_app(&dashboard, &id, Action::ManageUsers).await?;
    let user = find(&dashboard, &in_app, &user).await?;
    let typed = fields.secret("external_id");
    if typed.expose() != user.external_id.expose() {
        let fault = Fault {
            field: "external_id".to_owned(),
            text: "must be typed exactly as it stands above".to_owned(),
        };
        let form = (typed.expose().to_owned(), fault);
        return Ok(delete_page((&page, &in_app), &user, form));
    }
    let by = page.signed_in.initiator();
    dashboard
        .app
        .delete_user_as_operator(user.app, user.id, by)
        .await?;
    let address = format!("{}?deleted", users_address(user.app));
    Ok(Redirect::to(&address).into_response())
}

async fn set_enabled(
    dashboard: &Dashboard,
    (id, user): &(String, String),
    page: &Page,
    enabled: bool,
) -> Result<Redirect, PageError> {
    let app = page
        .in_app(dashboard, id, Action::ManageUsers)
        .await?
        .app
        .id;
    let user = parse(user)?;
    let by = page.signed_in.initiator();
    dashboard
        .app
        .set_user_enabled_as_operator(app, user, enabled, by)
        .await?;
    Ok(Redirect::to(&user_address(app, user)))
}

async fn find(dashboard: &Dashboard, in_app: &InApp, user: &str) -> Result<UserRecord, PageError> {
    let user = parse(user)?;
    Ok(dashboard
        .app
        .get_user_as_operator(in_app.app.id, user)
        .await?)
}

fn delete_page(
    (page, in_app): (&Page, &InApp),
    user: &UserRecord,
    (typed, fault): (String, Fault),
) -> Response {
    let status = fault.status();
    let page = render(&DeletePage {
        shell: page.shell_in(in_app, Section::Users),
        address: user_address(user.app, user.id),
        external_id: user.external_id.expose().to_owned(),
        id: user.id.to_string(),
        typed,
        fault,
    });
    (status, page).into_response()
}
