//! Codes for the devices that the page plays itself.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use handfast_domain::permission::Action;
use serde_json::json;

use crate::web::form::SignedForm;
use crate::web::page::{InApp, Page};
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::Fault;

/// What the page needs to play devices.
pub(super) struct Simulator {
    pub(super) may_simulate: bool,
    /// Whether devices reach the platform where this page is.
    pub(super) is_at_public_url: bool,
    pub(super) public_url: String,
    /// One that the app admits, if it admits only some.
    pub(super) bundle_id: String,
}

/// Asks for a code, as a backend would. The answer is for the page's script.
pub(crate) async fn issue(
    State(dashboard): Shared,
    Path(id): Path<String>,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let in_app = page
        .in_app(&dashboard, &id, Action::SimulateDevices)
        .await?;
    let name = fields.secret("name");
    let issued = dashboard
        .app
        .issue_simulated_code(&page.signed_in, in_app.app.id, name.expose())
        .await;
    match issued {
        Ok(issued) => Ok(
            Json(json!({"authentication_code": issued.code, "user_id": issued.user}))
                .into_response(),
        ),
        Err(error) => {
            let fault = Fault::of(error)?;
            let answer = Json(json!({"problem": sentence(&fault)}));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response())
        }
    }
}

impl Simulator {
    pub(super) fn of(dashboard: &Dashboard, page: &Page, in_app: &InApp) -> Self {
        let public_url = dashboard.app.public_url();
        let bundle_ids = &in_app.app.settings.bundle_ids;
        Self {
            may_simulate: page.may(Action::SimulateDevices, in_app.app.id),
            is_at_public_url: dashboard.options.url == public_url,
            public_url: public_url.to_owned(),
            bundle_id: bundle_ids.first().cloned().unwrap_or_default(),
        }
    }
}

fn sentence(fault: &Fault) -> String {
    if fault.field.is_empty() {
        return fault.text.clone();
    }
    format!("The {} {}.", fault.field.replace('_', " "), fault.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_told_in_a_sentence() {
        let told = |field: &str, text: &str| {
            sentence(&Fault {
                field: field.to_owned(),
                text: text.to_owned(),
            })
        };
        assert_eq!(
            told("external_id", "must not be empty"),
            "The external id must not be empty."
        );
        assert_eq!(told("", "The user is disabled."), "The user is disabled.");
    }
}
