//! Accepting an invitation, the first owner's among them.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use handfast_app::AppError;
use handfast_app::operators::NewOperator;
use handfast_domain::Refusal;
use handfast_domain::operator::Invitation;
use handfast_domain::permission::Reach;

use crate::pages::sign_in::enter;
use crate::web::client::FromBrowser;
use crate::web::form::{Fields, PublicForm};
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::{Fault, render};

const FIELDS: [&str; 4] = ["name", "email", "password", "password_again"];

#[derive(Template)]
#[template(path = "join.html")]
struct JoinPage {
    version: &'static str,
    is_first: bool,
    role: &'static str,
    place: String,
    name: String,
    email: String,
    fault: Fault,
}

#[derive(Template)]
#[template(path = "join_over.html")]
struct OverPage {
    version: &'static str,
}

/// The form, while the invitation is open.
pub(crate) async fn show(
    State(dashboard): Shared,
    Path(secret): Path<String>,
) -> Result<Response, PageError> {
    match dashboard.app.open_invitation(&secret).await {
        Ok(invitation) => {
            form(
                &dashboard,
                &invitation,
                &Fields::default(),
                Fault::default(),
            )
            .await
        }
        Err(error) => over(error),
    }
}

/// Takes the form, and signs the new operator in.
pub(crate) async fn join(
    State(dashboard): Shared,
    Path(secret): Path<String>,
    FromBrowser(browser): FromBrowser,
    PublicForm(fields): PublicForm,
) -> Result<Response, PageError> {
    let invitation = match dashboard.app.open_invitation(&secret).await {
        Ok(invitation) => invitation,
        Err(error) => return over(error),
    };
    if fields.secret("password") != fields.secret("password_again") {
        let fault = Fault {
            field: "password_again".to_owned(),
            text: "is not the same as the password above".to_owned(),
        };
        return form(&dashboard, &invitation, &fields, fault).await;
    }
    let new = NewOperator {
        email: fields.text("email").to_owned(),
        name: fields.text("name").to_owned(),
        password: fields.secret("password"),
    };
    match dashboard.app.join(&secret, new, &browser).await {
        Ok(started) => Ok(enter(&dashboard, &started, "")),
        Err(AppError::Refused(Refusal::InvitationNotValid)) => {
            over(Refusal::InvitationNotValid.into())
        }
        Err(error) => form(&dashboard, &invitation, &fields, Fault::of(error)?).await,
    }
}

async fn form(
    dashboard: &Dashboard,
    invitation: &Invitation,
    typed: &Fields,
    fault: Fault,
) -> Result<Response, PageError> {
    let (role, place) = offer(dashboard, invitation).await?;
    let status = fault.status();
    let page = render(&JoinPage {
        version: crate::shell::VERSION,
        is_first: dashboard.app.needs_first_operator().await?,
        role,
        place,
        name: typed.text("name").to_owned(),
        email: typed.text("email").to_owned(),
        fault,
    });
    Ok((status, page).into_response())
}

/// Which role is offered, and where.
async fn offer(
    dashboard: &Dashboard,
    invitation: &Invitation,
) -> Result<(&'static str, String), PageError> {
    let Some(grant) = invitation.grants.first() else {
        return Ok(("viewer", String::new()));
    };
    let place = match grant.reach {
        Reach::Installation => "all apps".to_owned(),
        Reach::App(app) => dashboard.app.facts().await?.app(app)?.app.name.clone(),
    };
    Ok((grant.role.as_str(), place))
}

fn over(error: AppError) -> Result<Response, PageError> {
    match error {
        AppError::Refused(Refusal::InvitationNotValid) => {
            let page = render(&OverPage {
                version: crate::shell::VERSION,
            });
            Ok((axum::http::StatusCode::GONE, page).into_response())
        }
        error => Err(error.into()),
    }
}

impl JoinPage {
    fn general_fault(&self) -> &str {
        self.fault.general(&FIELDS)
    }
}
