//! Who is an operator of the installation and its apps, and who is invited.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use handfast_domain::app::App;
use handfast_domain::operator::{Invitation, Operator};
use handfast_domain::permission::{Action, Grant, Reach, Role};
use handfast_domain::{AppId, InvitationId, OperatorId, Refusal, Timestamp};

use crate::shell::Shell;
use crate::web::form::SignedForm;
use crate::web::page::Page;
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::{Fault, Moment, render};

/// Stands for the installation in forms.
const EVERYWHERE: &str = "all";

#[derive(Template)]
#[template(path = "operators.html")]
struct OperatorsPage {
    shell: Shell,
    operators: Vec<OperatorEntry>,
    invitations: Vec<InvitationEntry>,
    places: Vec<Place>,
    link: String,
    fault: Fault,
}

struct OperatorEntry {
    id: String,
    name: String,
    email: String,
    has_second_factor: bool,
    joined: Moment,
    grants: Vec<GrantEntry>,
    is_self: bool,
}

struct GrantEntry {
    place: String,
    reach: String,
    role: &'static str,
}

struct InvitationEntry {
    id: String,
    note: String,
    grants: Vec<GrantEntry>,
    ends: Moment,
    is_over: bool,
}

struct Place {
    value: String,
    name: String,
}

#[derive(Template)]
#[template(path = "operator_remove.html")]
struct RemovePage {
    shell: Shell,
    id: String,
    name: String,
    email: String,
}

/// Everybody.
pub(crate) async fn list(State(dashboard): Shared, page: Page) -> Result<Response, PageError> {
    operators(&dashboard, &page, String::new(), Fault::default()).await
}

/// Makes an invitation and shows its link.
pub(crate) async fn invite(
    State(dashboard): Shared,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let grant = Grant {
        reach: reach(fields.text("reach"))?,
        role: Role::from_name(fields.text("role")).ok_or(PageError::BadForm)?,
    };
    let note = fields.text("note");
    match dashboard.app.invite(&page.signed_in, grant, note).await {
        Ok(made) => {
            let secret = made.secret.expose();
            let link = format!("{}{}{secret}", dashboard.options.url, crate::JOIN_PATH);
            operators(&dashboard, &page, link, Fault::default()).await
        }
        Err(error) => operators(&dashboard, &page, String::new(), Fault::of(error)?).await,
    }
}

/// Withdraws an invitation.
pub(crate) async fn withdraw(
    State(dashboard): Shared,
    form: SignedForm,
) -> Result<Redirect, PageError> {
    let id: Result<InvitationId, _> = form.fields.text("invitation").parse();
    let id = id.map_err(|_| PageError::NotFound)?;
    let app = &dashboard.app;
    app.withdraw_invitation(&form.page.signed_in, id).await?;
    Ok(Redirect::to("/dashboard/operators"))
}

/// Gives an operator another role somewhere, or none.
pub(crate) async fn set_role(
    State(dashboard): Shared,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let id: Result<OperatorId, _> = fields.text("operator").parse();
    let id = id.map_err(|_| Refusal::OperatorNotFound)?;
    let reach = reach(fields.text("reach"))?;
    let role = Role::from_name(fields.text("role"));
    let app = &dashboard.app;
    match app.set_role(&page.signed_in, id, reach, role).await {
        Ok(()) => Ok(Redirect::to("/dashboard/operators").into_response()),
        Err(error) => operators(&dashboard, &page, String::new(), Fault::of(error)?).await,
    }
}

/// Asks whether an operator is really to be removed.
pub(crate) async fn confirm_removal(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let operator = find(&dashboard, &page, &id).await?;
    Ok(render(&RemovePage {
        shell: page.shell("Operators"),
        id: operator.id.to_string(),
        name: operator.name,
        email: operator.email.to_string(),
    })
    .into_response())
}

/// Removes an operator.
pub(crate) async fn remove(
    State(dashboard): Shared,
    Path(id): Path<String>,
    form: SignedForm,
) -> Result<Redirect, PageError> {
    let operator = find(&dashboard, &form.page, &id).await?;
    let app = &dashboard.app;
    app.remove_operator(&form.page.signed_in, operator.id)
        .await?;
    Ok(Redirect::to("/dashboard/operators"))
}

async fn find(dashboard: &Dashboard, page: &Page, id: &str) -> Result<Operator, PageError> {
    let id: OperatorId = id.parse().map_err(|_| Refusal::OperatorNotFound)?;
    let operators = dashboard
        .app
        .operators(&page.signed_in, Reach::Installation)
        .await?;
    let found = operators.into_iter().find(|operator| operator.id == id);
    Ok(found.ok_or(Refusal::OperatorNotFound)?)
}

async fn operators(
    dashboard: &Dashboard,
    page: &Page,
    link: String,
    fault: Fault,
) -> Result<Response, PageError> {
    page.signed_in
        .require(Action::ManageOperators, Reach::Installation)?;
    let now = dashboard.app.now();
    let apps = dashboard.app.facts().await?.apps();
    let operators = dashboard
        .app
        .operators(&page.signed_in, Reach::Installation)
        .await?;
    let invitations = dashboard.app.invitations(&page.signed_in).await?;
    let this = page.signed_in.operator.id;
    let status = fault.status();
    let page = render(&OperatorsPage {
        shell: page.shell("Operators"),
        operators: operators
            .into_iter()
            .map(|operator| OperatorEntry::of(operator, this, (&apps, now)))
            .collect(),
        invitations: invitations
            .into_iter()
            .map(|invitation| InvitationEntry::of(invitation, &apps, now))
            .collect(),
        places: places(&apps),
        link,
        fault,
    });
    Ok((status, page).into_response())
}

fn reach(text: &str) -> Result<Reach, PageError> {
    if text == EVERYWHERE {
        return Ok(Reach::Installation);
    }
    let app: AppId = text.parse().map_err(|_| PageError::BadForm)?;
    Ok(Reach::App(app))
}

fn places(apps: &[App]) -> Vec<Place> {
    let everywhere = Place {
        value: EVERYWHERE.to_owned(),
        name: "All apps".to_owned(),
    };
    let apps = apps.iter().map(|app| Place {
        value: app.id.to_string(),
        name: app.name.clone(),
    });
    std::iter::once(everywhere).chain(apps).collect()
}

impl GrantEntry {
    fn all(grants: &[Grant], apps: &[App]) -> Vec<Self> {
        grants.iter().map(|grant| Self::of(grant, apps)).collect()
    }

    fn of(grant: &Grant, apps: &[App]) -> Self {
        let (place, reach) = match grant.reach {
            Reach::Installation => ("all apps".to_owned(), EVERYWHERE.to_owned()),
            Reach::App(id) => {
                let app = apps.iter().find(|app| app.id == id);
                let name = app.map_or_else(|| id.to_string(), |app| app.name.clone());
                (name, id.to_string())
            }
        };
        Self {
            place,
            reach,
            role: grant.role.as_str(),
        }
    }
}

impl OperatorEntry {
    fn of(operator: Operator, this: OperatorId, (apps, now): (&[App], Timestamp)) -> Self {
        Self {
            id: operator.id.to_string(),
            email: operator.email.to_string(),
            has_second_factor: operator.totp.is_some(),
            joined: Moment::of(operator.created_at, now),
            grants: GrantEntry::all(&operator.grants, apps),
            is_self: operator.id == this,
            name: operator.name,
        }
    }
}

impl InvitationEntry {
    fn of(invitation: Invitation, apps: &[App], now: Timestamp) -> Self {
        Self {
            id: invitation.id.to_string(),
            grants: GrantEntry::all(&invitation.grants, apps),
            ends: Moment::of(invitation.expires_at, now),
            is_over: !invitation.is_open(now),
            note: invitation.note,
        }
    }
}
