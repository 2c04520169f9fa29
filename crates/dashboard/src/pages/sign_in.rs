//! Signing in and out.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use handfast_app::AppError;
use handfast_app::operators::{OperatorError, SignIn, SignInStep, StartedSession};
use handfast_domain::Sensitive;
use serde::Deserialize;

use crate::web::client::FromBrowser;
use crate::web::cookies;
use crate::web::form::{PublicForm, SignedForm};
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::{Fault, render};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    version: &'static str,
    needs_first_operator: bool,
    openid_address: Option<String>,
    email: String,
    to: String,
    fault: Fault,
}

#[derive(Template)]
#[template(path = "sign_in_code.html")]
struct CodePage {
    version: &'static str,
    ticket: String,
    to: String,
    fault: Fault,
}

/// Where to go on after signing in.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    pub(crate) to: String,
}

/// The form.
pub(crate) async fn show(
    State(dashboard): Shared,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    form(&dashboard, String::new(), wanted.to, Fault::default()).await
}

/// The first step: address and password.
pub(crate) async fn sign_in(
    State(dashboard): Shared,
    FromBrowser(browser): FromBrowser,
    PublicForm(fields): PublicForm,
) -> Result<Response, PageError> {
    let to = fields.text("to").to_owned();
    let attempt = SignIn {
        email: fields.text("email").to_owned(),
        password: fields.secret("password"),
    };
    match dashboard.app.sign_in(attempt, &browser).await {
        Ok(SignInStep::Done(started)) => Ok(enter(&dashboard, &started, &to)),
        Ok(SignInStep::NeedsCode(ticket)) => Ok(code_form(&ticket, to, Fault::default())),
        Err(error) => {
            let fault = Fault::of(error)?;
            form(&dashboard, fields.text("email").to_owned(), to, fault).await
        }
    }
}

/// The second step: the code.
pub(crate) async fn finish(
    State(dashboard): Shared,
    FromBrowser(browser): FromBrowser,
    PublicForm(fields): PublicForm,
) -> Result<Response, PageError> {
    let to = fields.text("to").to_owned();
    let ticket = fields.secret("ticket");
    let code = fields.text("code");
    match dashboard.app.finish_sign_in(&ticket, code, &browser).await {
        Ok(started) => Ok(enter(&dashboard, &started, &to)),
        Err(error @ AppError::Operator(OperatorError::TooLate)) => {
            form(&dashboard, String::new(), to, Fault::of(error)?).await
        }
        Err(error) => Ok(code_form(&ticket, to, Fault::of(error)?)),
    }
}

/// Ends the session.
pub(crate) async fn sign_out(
    State(dashboard): Shared,
    form: SignedForm,
) -> Result<Response, PageError> {
    dashboard.app.sign_out(&form.page.signed_in).await?;
    let cookie = cookies::end(&dashboard.options).map(|cookie| (SET_COOKIE, cookie));
    let headers = AppendHeaders(cookie);
    Ok((headers, Redirect::to("/dashboard/sign-in")).into_response())
}

/// Begins the session in the browser and goes on.
pub(crate) fn enter(dashboard: &Dashboard, started: &StartedSession, to: &str) -> Response {
    let cookies = cookies::begin(&dashboard.options, started);
    let cookies = cookies.into_iter().map(|cookie| (SET_COOKIE, cookie));
    let headers = AppendHeaders(cookies.collect::<Vec<_>>());
    (headers, Redirect::to(inside(to))).into_response()
}

/// The address to go on to, as long as it is one of the dashboard.
pub(crate) fn inside(to: &str) -> &str {
    let is_ours = to
        .strip_prefix(crate::ROOT)
        .is_some_and(|rest| rest.starts_with(['/', '?']) && !rest.contains('\\'));
    if is_ours { to } else { crate::ROOT }
}

/// Where signing in through the company's provider begins, if there is one.
fn openid_address(dashboard: &Dashboard, to: &str) -> Option<String> {
    dashboard.options.openid.as_ref()?;
    let query = serde_urlencoded::to_string([("to", to)]).ok()?;
    Some(format!("/dashboard/openid/start?{query}"))
}

async fn form(
    dashboard: &Dashboard,
    email: String,
    to: String,
    fault: Fault,
) -> Result<Response, PageError> {
    let status = fault.status();
    let page = render(&SignInPage {
        version: crate::shell::VERSION,
        needs_first_operator: dashboard.app.needs_first_operator().await?,
        openid_address: openid_address(dashboard, &to),
        email,
        to,
        fault,
    });
    Ok((status, page).into_response())
}

fn code_form(ticket: &Sensitive<String>, to: String, fault: Fault) -> Response {
    let status = fault.status();
    let page = render(&CodePage {
        version: crate::shell::VERSION,
        ticket: ticket.expose().clone(),
        to,
        fault,
    });
    (status, page).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_elsewhere() {
        assert_eq!(inside("/dashboard/apps/a?b=c"), "/dashboard/apps/a?b=c");
        assert_eq!(inside("https://example.com/"), crate::ROOT);
        assert_eq!(inside("/dashboard.example.com"), crate::ROOT);
        assert_eq!(inside("//example.com/dashboard"), crate::ROOT);
        assert_eq!(inside(""), crate::ROOT);
    }
}
