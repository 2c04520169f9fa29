//! One user: its devices over time, why they changed, and what would come next.

mod actions;
mod entries;
mod prospects;
mod story;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use handfast_app::UserStory;
use handfast_domain::permission::Action;
use handfast_domain::{Refusal, UserId};

use crate::devices::DeviceNames;
use crate::pages::user::entries::InstallEntry;
use crate::pages::user::prospects::{Prospect, prospects};
use crate::pages::user::story::{StoryEntry, Teller};
use crate::pages::users::{user_address, users_address};
use crate::shell::{Section, Shell};
use crate::timeline::Drawing;
use crate::web::page::{InApp, Page};
use crate::web::page_error::PageError;
use crate::web::state::Shared;
use crate::web::words::{Moment, render};

pub(crate) use actions::{confirm_deletion, delete, disable, enable};

#[derive(Template)]
#[template(path = "user.html")]
struct UserPage {
    shell: Shell,
    users: String,
    address: String,
    external_id: String,
    id: String,
    created: Moment,
    disabled: Option<Moment>,
    timeline: Option<Drawing>,
    prospects: Vec<Prospect>,
    story: Vec<StoryEntry>,
    installs: Vec<InstallEntry>,
    metadata: Vec<(String, String)>,
    may_manage: bool,
}

/// A user.
pub(crate) async fn show(
    State(dashboard): Shared,
    page: Page,
    Path((id, user)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let app = in_app.app.id;
    let story = dashboard.app.user_story(app, parse(&user)?).await?;
    let facts = dashboard.app.facts().await?;
    let teller = Teller {
        names: &DeviceNames::of(&story),
        keys: &facts.api_keys_of(app),
        now: dashboard.app.now(),
    };
    Ok(render(&user_page((&page, &in_app), &story, &teller)).into_response())
}

fn parse(user: &str) -> Result<UserId, Refusal> {
    user.parse().map_err(|_| Refusal::UserNotFound)
}

fn user_page((page, in_app): (&Page, &InApp), story: &UserStory, teller: &Teller<'_>) -> UserPage {
    let user = &story.user;
    let moment = |at| Moment::of(at, teller.now);
    let installs = user.installs.iter();
    UserPage {
        shell: page.shell_in(in_app, Section::Users),
        users: users_address(user.app),
        address: user_address(user.app, user.id),
        external_id: user.external_id.expose().to_owned(),
        id: user.id.to_string(),
        created: moment(user.created_at),
        disabled: user.disabled_at.map(moment),
        timeline: Drawing::of(story, teller.names, teller.now),
        prospects: prospects(story, teller.names),
        story: teller.tell(&story.events),
        installs: installs
            .map(|install| InstallEntry::of(install, teller))
            .collect(),
        metadata: user.metadata.clone().into_iter().collect(),
        may_manage: page.may(Action::ManageUsers, user.app),
    }
}
