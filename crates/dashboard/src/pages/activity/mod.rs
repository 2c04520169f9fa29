//! Which devices of an app are active, and what its users and devices did, as
//! charts and in numbers.

mod active_now;
mod labels;
mod period;
mod tally;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use handfast_domain::activity::ActivityKind;
use handfast_domain::permission::Action;
use serde::Deserialize;

use crate::chart::{BarChart, ColumnChart, Heading, Series, Slot};
use crate::pages::activity::active_now::ActiveNow;
use crate::pages::activity::period::{Bucket, Period};
use crate::pages::activity::tally::Tally;
use crate::shell::{Section, Shell};
use crate::web::page::Page;
use crate::web::page_error::PageError;
use crate::web::state::Shared;
use crate::web::words::render;

const USERS: Heading = Heading {
    id: "users",
    title: "Users",
};
const CODES: Heading = Heading {
    id: "codes",
    title: "Authentication codes",
};
const REFUSALS: Heading = Heading {
    id: "refusals",
    title: "Refused, by reason",
};
const PLATFORMS: Heading = Heading {
    id: "platforms",
    title: "By platform",
};
const FORM_FACTORS: Heading = Heading {
    id: "form-factors",
    title: "By form factor",
};
const SDK_VERSIONS: Heading = Heading {
    id: "sdk-versions",
    title: "By SDK version",
};

#[derive(Template)]
#[template(path = "activity.html")]
struct ActivityPage {
    shell: Shell,
    app: String,
    active: ActiveNow,
    periods: Vec<PeriodLink>,
    span: &'static str,
    is_empty: bool,
    users: ColumnChart,
    codes: ColumnChart,
    refusals: BarChart,
    platforms: BarChart,
    form_factors: BarChart,
    sdk_versions: BarChart,
}

struct PeriodLink {
    name: &'static str,
    title: &'static str,
    is_here: bool,
}

/// Which time is looked at.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    #[serde(default, rename = "for")]
    period: String,
}

/// The activity of an app.
pub(crate) async fn show(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let period = Period::from_name(&wanted.period);
    let buckets = period.buckets(dashboard.app.now());
    let app = in_app.app.id;
    let active = ActiveNow::of(&dashboard.app.active_devices(app).await?);
    let (from, by) = (period::beginning(&buckets), period.added_up_by());
    let tally = Tally::of(dashboard.app.activity(app, from, by).await?);
    let shell = page.shell_in(&in_app, Section::Activity);
    let happened = (period, &buckets[..], &tally);
    Ok(render(&ActivityPage::new(shell, active, happened)).into_response())
}

impl ActivityPage {
    fn new(
        shell: Shell,
        active: ActiveNow,
        (period, buckets, tally): (Period, &[Bucket], &Tally),
    ) -> Self {
        let slots: Vec<Slot> = buckets.iter().map(|bucket| bucket.slot.clone()).collect();
        let columns = |heading, series: &[(&'static str, ActivityKind)]| {
            let series: Vec<Series> = series
                .iter()
                .map(|&(name, kind)| tally.series(name, kind, buckets))
                .collect();
            ColumnChart::new(heading, &slots, &series)
        };
        let bars = |heading, kind| BarChart::new(heading, tally.labelled(kind));
        Self {
            app: shell
                .app
                .as_ref()
                .map_or_else(String::new, |app| app.id.clone()),
            shell,
            active,
            periods: Period::ALL.map(|one| PeriodLink::of(one, period)).into(),
            span: period.span(),
            is_empty: tally.is_empty(),
            users: columns(
                USERS,
                &[
                    ("created", ActivityKind::UserCreated),
                    ("restored", ActivityKind::UserRestored),
                ],
            ),
            codes: columns(
                CODES,
                &[
                    ("issued", ActivityKind::CodeIssued),
                    ("redeemed", ActivityKind::CodeRedeemed),
                    ("refused", ActivityKind::CodeRefused),
                ],
            ),
            refusals: bars(REFUSALS, ActivityKind::CodeRefused),
            platforms: bars(PLATFORMS, ActivityKind::DeviceByPlatform),
            form_factors: bars(FORM_FACTORS, ActivityKind::DeviceByFormFactor),
            sdk_versions: bars(SDK_VERSIONS, ActivityKind::DeviceBySdkVersion),
        }
    }
}

impl PeriodLink {
    fn of(period: Period, here: Period) -> Self {
        Self {
            name: period.name(),
            title: period.title(),
            is_here: period == here,
        }
    }
}
