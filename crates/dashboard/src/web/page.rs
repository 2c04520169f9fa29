//! A page for an operator who is signed in.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use handfast_app::AppError;
use handfast_app::operators::{OperatorError, SignedIn};
use handfast_domain::app::App;
use handfast_domain::permission::{Action, Reach, role_in};
use handfast_domain::{AppId, Refusal};

use crate::shell::{Section, Shell};
use crate::web::client::ClientAddress;
use crate::web::cookies;
use crate::web::form::token;
use crate::web::page_error::PageError;
use crate::web::state::Dashboard;

/// Who asks for a page, and what forms on it carry.
pub(crate) struct Page {
    pub(crate) signed_in: SignedIn,
    pub(crate) form_token: String,
}

impl Page {
    /// The page of whoever's session these headers hold, for a request from
    /// `address`. `wanted` is where to go on after signing in.
    pub(crate) async fn of(
        (headers, address): (&HeaderMap, IpAddr),
        dashboard: &Dashboard,
        wanted: Option<&str>,
    ) -> Result<Self, PageError> {
        let sign_in = || PageError::SignIn(wanted.map(str::to_owned));
        let secret = cookies::session(headers).ok_or_else(sign_in)?;
        match dashboard.app.signed_in(secret.expose(), address).await {
            Ok(signed_in) => Ok(Self {
                signed_in,
                form_token: token(&secret),
            }),
            Err(AppError::Operator(OperatorError::SignedOut)) => Err(sign_in()),
            Err(error) => Err(error.into()),
        }
    }

    /// What stands around a page of the installation.
    pub(crate) fn shell(&self, title: &str) -> Shell {
        Shell::new(title, &self.signed_in, &self.form_token)
    }

    /// The app of that id, if the operator may do that in it.
    pub(crate) async fn in_app(
        &self,
        dashboard: &Dashboard,
        id: &str,
        action: Action,
    ) -> Result<InApp, PageError> {
        let id: AppId = id.parse().map_err(|_| Refusal::AppNotFound)?;
        self.signed_in.require(action, Reach::App(id))?;
        let facts = dashboard.app.facts().await?;
        Ok(InApp {
            app: facts.app(id)?.app.clone(),
        })
    }

    /// What stands around a page of an app.
    pub(crate) fn shell_in(&self, in_app: &InApp, section: Section) -> Shell {
        let role = role_in(&self.signed_in.operator.grants, Reach::App(in_app.app.id));
        self.shell(section.title())
            .in_app(&in_app.app, section, role)
    }

    /// Whether the operator may do that in the app.
    pub(crate) fn may(&self, action: Action, app: AppId) -> bool {
        self.signed_in.may(action, Reach::App(app))
    }
}

/// An app in which the operator may do what the page does.
pub(crate) struct InApp {
    pub(crate) app: App,
}

impl FromRequestParts<Arc<Dashboard>> for Page {
    type Rejection = PageError;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<Dashboard>,
    ) -> Result<Self, PageError> {
        let wanted = parts.uri.path_and_query().map(|path| path.as_str());
        let address = ClientAddress::of(&parts.extensions).0;
        Self::of((&parts.headers, address), state, wanted).await
    }
}
