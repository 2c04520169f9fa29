//! Finding a user.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use handfast_app::AppError;
use handfast_app::record::UserRecord;
use handfast_domain::permission::Action;
use handfast_domain::{AppId, ExternalId, Refusal, UserId};

use crate::shell::{Section, Shell};
use crate::web::form::SignedForm;
use crate::web::page::{InApp, Page};
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::{Fault, render};

#[derive(Template)]
#[template(path = "users.html")]
struct UsersPage {
    shell: Shell,
    address: String,
    was_deleted: bool,
    wanted: String,
    fault: Fault,
}

/// The form to search with.
pub(crate) async fn show(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let was_deleted = query.as_deref() == Some("deleted");
    Ok(users_page(
        (&page, &in_app),
        was_deleted,
        "",
        Fault::default(),
    ))
}

/// Searches. What is searched for is personal, so it never stands in an address.
pub(crate) async fn search(
    State(dashboard): Shared,
    Path(id): Path<String>,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let wanted = fields.secret("user");
    match find(&dashboard, in_app.app.id, wanted.expose()).await? {
        Some(user) => {
            let address = user_address(in_app.app.id, user);
            Ok(Redirect::to(&address).into_response())
        }
        None => {
            let fault = Fault {
                field: String::new(),
                text: "No user with this external id or user id.".to_owned(),
            };
            Ok(users_page((&page, &in_app), false, wanted.expose(), fault))
        }
    }
}

/// Where the users of an app are searched.
pub(crate) fn users_address(app: AppId) -> String {
    format!("/dashboard/apps/{app}/users")
}

/// Where a user is shown.
pub(crate) fn user_address(app: AppId, user: UserId) -> String {
    format!("{}/{user}", users_address(app))
}

fn users_page(
    (page, in_app): (&Page, &InApp),
    was_deleted: bool,
    wanted: &str,
    fault: Fault,
) -> Response {
    let status = fault.status();
    let page = render(&UsersPage {
        shell: page.shell_in(in_app, Section::Users),
        address: users_address(in_app.app.id),
        was_deleted,
        wanted: wanted.to_owned(),
        fault,
    });
    (status, page).into_response()
}

/// External ids are opaque: one may look like a user id.
async fn find(dashboard: &Dashboard, app: AppId, wanted: &str) -> Result<Option<UserId>, AppError> {
    if let Ok(id) = wanted.trim().parse() {
        let found = existing(dashboard.app.get_user_as_operator(app, id).await)?;
        if found.is_some() {
            return Ok(found);
        }
    }
    let Ok(external_id) = ExternalId::new(wanted) else {
        return Ok(None);
    };
    existing(dashboard.app.find_user_as_operator(app, &external_id).await)
}

fn existing(found: Result<UserRecord, AppError>) -> Result<Option<UserId>, AppError> {
    match found {
        Ok(user) => Ok(Some(user.id)),
        Err(AppError::Refused(Refusal::UserNotFound)) => Ok(None),
        Err(error) => Err(error),
    }
}
