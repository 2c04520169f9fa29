//! The two lines that wait: for the first code and for the first device.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::HeaderName;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use handfast_app::{Happening, LiveEvent};
use handfast_domain::activity::{ActivityCount, ActivityKind};
use handfast_domain::api_key::ApiKey;
use handfast_domain::permission::Action;
use handfast_domain::{AppId, Platform, Timestamp};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, timeout_at};

use crate::chart::grouped;
use crate::devices::{kind_of, platform_name};
use crate::web::page::Page;
use crate::web::page_error::PageError;
use crate::web::state::Shared;
use crate::web::words::{Moment, time_of_day};

/// How long a page listens. A tab that was forgotten does not keep its session
/// alive by asking again.
const LISTENS_FOR: Duration = Duration::from_secs(10 * 60);
/// How often something is sent, so that nothing on the way takes the silence
/// for the end.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// Proxies are asked not to hold back what is sent.
const UNBUFFERED: (HeaderName, &str) = (HeaderName::from_static("x-accel-buffering"), "no");

/// Names of events, as the page's script knows them.
const CODE: &str = "code";
const DEVICE: &str = "device";
const OVER: &str = "over";

/// What a line says when the page is loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) has_come: bool,
}

/// A page that listens.
struct Listener {
    app: AppId,
    events: Receiver<LiveEvent>,
    /// None once it was told that it is over.
    until: Option<Instant>,
}

/// Tells a page what happens in its app, as it happens.
pub(crate) async fn events(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let listener = Listener {
        app: in_app.app.id,
        events: dashboard.app.live_events(),
        until: Some(Instant::now() + LISTENS_FOR),
    };
    let events = stream::unfold(listener, Listener::next);
    let keep_alive = KeepAlive::new().interval(KEEP_ALIVE);
    Ok(([UNBUFFERED], Sse::new(events).keep_alive(keep_alive)).into_response())
}

impl Listener {
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        let until = self.until?;
        loop {
            match timeout_at(until, self.events.recv()).await {
                Ok(Ok(event)) if event.app == self.app => {
                    return Some((Ok(told(&event)), self));
                }
                // Of another app, or too many at once: the next will do.
                Ok(Ok(_) | Err(RecvError::Lagged(_))) => {}
                Ok(Err(RecvError::Closed)) => return None,
                Err(_) => {
                    self.until = None;
                    return Some((Ok(Event::default().event(OVER).data(OVER)), self));
                }
            }
        }
    }
}

/// What the line of the first code says.
pub(super) fn code_line(keys: &[ApiKey], counts: &[ActivityCount], now: Timestamp) -> Line {
    let codes = total(counts, &[ActivityKind::CodeIssued]);
    let used = keys.iter().filter_map(|key| Some((key.last_used_at?, key)));
    // Codes that were asked for on this page are not the backend's.
    match used.max_by_key(|(at, _)| *at) {
        Some((at, key)) if codes > 0 => Line {
            text: format!(
                "Received: {} in the last 30 days. The key {} was last used {}.",
                how_many(codes, "code"),
                key.name,
                Moment::of(at, now).relative
            ),
            has_come: true,
        },
        _ => Line {
            text: "Waiting for your first code…".to_owned(),
            has_come: false,
        },
    }
}

/// What the line of the first device says.
pub(super) fn device_line(counts: &[ActivityCount]) -> Line {
    let kinds = [ActivityKind::UserCreated, ActivityKind::UserRestored];
    match total(counts, &kinds) {
        0 => Line {
            text: "Waiting for the first device…".to_owned(),
            has_come: false,
        },
        devices => Line {
            text: format!(
                "Received: {} in the last 30 days.",
                how_many(devices, "device")
            ),
            has_come: true,
        },
    }
}

fn total(counts: &[ActivityCount], kinds: &[ActivityKind]) -> u64 {
    let wanted = counts.iter().filter(|one| kinds.contains(&one.kind));
    wanted.map(|one| one.count).sum()
}

fn how_many(number: u64, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {what}{plural}", grouped(number))
}

fn told(event: &LiveEvent) -> Event {
    let name = match event.what {
        Happening::CodeIssued { .. } => CODE,
        Happening::DeviceCreated { .. } => DEVICE,
    };
    Event::default().event(name).data(sentence(event))
}

/// `Received 14:03:12 UTC from the key production.`
fn sentence(event: &LiveEvent) -> String {
    let time = time_of_day(event.at);
    match &event.what {
        Happening::CodeIssued { key_name } => {
            format!("Received {time} UTC from the key {key_name}.")
        }
        Happening::DeviceCreated {
            form_factor,
            model,
            platform,
            os_version,
            restored,
            state,
        } => {
            let device = device(kind_of(*form_factor), model.as_deref());
            let system = system(*platform, os_version.as_deref());
            let user = if *restored { "restored" } else { "created" };
            let state = state.as_str();
            format!(
                "Received {time} UTC: {device}{system}. Its user was {user}, and it is {state}."
            )
        }
    }
}

fn device(kind: &str, model: Option<&str>) -> String {
    match model {
        Some(model) => format!("{kind} ({model})"),
        None => kind.to_owned(),
    }
}

/// `, iOS 26.1`, or nothing.
fn system(platform: Platform, version: Option<&str>) -> String {
    let name = match platform {
        Platform::Other => "",
        platform => platform_name(platform),
    };
    let parts = [name, version.unwrap_or_default()];
    let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if told.is_empty() {
        return String::new();
    }
    format!(", {}", told.join(" "))
}

#[cfg(test)]
mod tests {
    use handfast_domain::FormFactor;
    use handfast_domain::activity::Hour;
    use handfast_domain::install::InstallState;

    use super::*;

    fn counts(kind: ActivityKind, count: u64) -> [ActivityCount; 1] {
        [ActivityCount {
            app: AppId::from_bytes([1; 16]),
            hour: Hour::from_number(1),
            kind,
            label: String::new(),
            count,
        }]
    }

    fn sentence_of(what: Happening) -> String {
        sentence(&LiveEvent {
            app: AppId::from_bytes([1; 16]),
            at: "2026-11-25T14:03:12.500Z".parse().unwrap(),
            what,
        })
    }

    #[test]
    fn what_has_just_happened_is_told_with_its_second() {
        let key_name = "production".to_owned();
        assert_eq!(
            sentence_of(Happening::CodeIssued { key_name }),
            "Received 14:03:12 UTC from the key production."
        );
        let device = |model: Option<&str>, platform, os_version: Option<&str>| {
            sentence_of(Happening::DeviceCreated {
                form_factor: FormFactor::Phone,
                model: model.map(str::to_owned),
                platform,
                os_version: os_version.map(str::to_owned),
                restored: false,
                state: InstallState::Active,
            })
        };
        assert_eq!(
            device(None, Platform::Ios, Some("26.1")),
            "Received 14:03:12 UTC: phone, iOS 26.1. Its user was created, and it is active."
        );
        assert_eq!(
            device(Some("Simulated phone"), Platform::Other, None),
            "Received 14:03:12 UTC: phone (Simulated phone). Its user was created, and it is active."
        );
    }

    #[test]
    fn without_events_the_lines_wait() {
        let now = Timestamp::from_millis(0);
        assert!(!code_line(&[], &[], now).has_come);
        assert!(!code_line(&[], &counts(ActivityKind::CodeIssued, 3), now).has_come);
        assert!(!device_line(&counts(ActivityKind::CodeIssued, 3)).has_come);
    }

    #[test]
    fn what_was_counted_has_come() {
        let line = device_line(&counts(ActivityKind::UserRestored, 1));
        assert_eq!(line.text, "Received: 1 device in the last 30 days.");
        assert!(line.has_come);
    }
}
