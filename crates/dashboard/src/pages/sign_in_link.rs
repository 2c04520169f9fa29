//! Signing in by a link that works once.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use handfast_app::AppError;
use handfast_domain::Refusal;

use crate::pages::sign_in::enter;
use crate::web::client::FromBrowser;
use crate::web::form::PublicForm;
use crate::web::page_error::PageError;
use crate::web::state::Shared;
use crate::web::words::render;

#[derive(Template)]
#[template(path = "sign_in_link.html")]
struct LinkPage {
    version: &'static str,
    name: String,
}

/// Asks before it signs in: what only looks at links must not use them up.
pub(crate) async fn show(
    State(dashboard): Shared,
    Path(link): Path<String>,
) -> Result<Response, PageError> {
    let operator = dashboard.app.operator_of_link(&link).await.map_err(over)?;
    Ok(render(&LinkPage {
        version: crate::shell::VERSION,
        name: operator.name,
    })
    .into_response())
}

/// Signs in.
pub(crate) async fn sign_in(
    State(dashboard): Shared,
    Path(link): Path<String>,
    FromBrowser(browser): FromBrowser,
    PublicForm(_): PublicForm,
) -> Result<Response, PageError> {
    let started = dashboard.app.sign_in_by_link(&link, &browser).await;
    Ok(enter(&dashboard, &started.map_err(over)?, ""))
}

fn over(error: AppError) -> PageError {
    match error {
        AppError::Refused(Refusal::InvitationNotValid | Refusal::OperatorChanged) => {
            PageError::Refused(
                "This link was used already, or is past its end. It works once, for an hour."
                    .to_owned(),
            )
        }
        error => error.into(),
    }
}
