//! The log as a file. It is read and sent page by page, so that it may be of
//! any length.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use handfast_app::AppError;
use handfast_app::operators::{AuditFilter, SignedIn};
use handfast_domain::Timestamp;
use handfast_domain::event::Event;
use handfast_domain::permission::{Action, Reach};
use serde_json::{Value, json};

use crate::pages::audit::Log;
use crate::pages::audit::csv::write_row;
use crate::pages::audit::wanted::Wanted;
use crate::web::page::Page;
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::date;

/// How many entries are held at once.
const LENGTH: u32 = 500;
const COLUMNS: [&str; 9] = [
    "at", "kind", "actor", "source", "user", "install", "key", "details", "id",
];

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Ndjson,
    Csv,
}

/// A file that is being sent.
struct Export {
    dashboard: Arc<Dashboard>,
    signed_in: SignedIn,
    reach: Reach,
    format: Format,
    /// None once the last page was sent.
    next: Option<AuditFilter>,
    is_begun: bool,
}

/// The log of an app.
pub(crate) async fn of_app(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let log = Log::of_app(&dashboard, in_app.app.id).await?;
    Ok(file(dashboard, page, &log, &wanted))
}

/// The log of the installation.
pub(crate) async fn of_installation(
    State(dashboard): Shared,
    page: Page,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    page.signed_in
        .require(Action::ManageOperators, Reach::Installation)?;
    Ok(file(dashboard, page, &Log::of_installation(), &wanted))
}

fn file(dashboard: Arc<Dashboard>, page: Page, log: &Log, wanted: &Wanted) -> Response {
    let format = Format::from_name(&wanted.format);
    let name = format.file_name(log.reach, dashboard.app.now());
    let (filter, _) = wanted.filter(&log.keys);
    let export = Export {
        dashboard,
        signed_in: page.signed_in,
        reach: log.reach,
        format,
        next: Some(filter),
        is_begun: false,
    };
    let headers = [
        (CONTENT_TYPE, format.media_type().to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    let body = Body::from_stream(stream::try_unfold(export, Export::page));
    (headers, body).into_response()
}

impl Export {
    /// The next part of the file.
    async fn page(mut self) -> Result<Option<(String, Self)>, AppError> {
        let Some(filter) = self.next.take() else {
            return Ok(None);
        };
        let page = self
            .dashboard
            .app
            .audit_log(&self.signed_in, self.reach, filter.clone(), LENGTH)
            .await
            .inspect_err(|error| tracing::warn!(%error, "an export of the audit log broke off"))?;
        self.next = page.next.map(|event| AuditFilter {
            before: Some(event),
            ..filter
        });
        let text = self.format.text(&page.events, !self.is_begun);
        self.is_begun = true;
        Ok(Some((text, self)))
    }
}

impl Format {
    fn from_name(name: &str) -> Self {
        if name == "csv" {
            Self::Csv
        } else {
            Self::Ndjson
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Ndjson => "application/x-ndjson",
            Self::Csv => "text/csv; charset=utf-8; header=present",
        }
    }

    /// `audit-app_01jd…-2026-11-25.ndjson`.
    fn file_name(self, reach: Reach, now: Timestamp) -> String {
        let whose = match reach {
            Reach::Installation => "installation".to_owned(),
            Reach::App(app) => app.to_string(),
        };
        let day = date(now);
        let ending = match self {
            Self::Ndjson => "ndjson",
            Self::Csv => "csv",
        };
        format!("audit-{whose}-{day}.{ending}")
    }

    fn text(self, events: &[Event], is_first: bool) -> String {
        let mut text = String::new();
        if self == Self::Csv && is_first {
            write_row(&mut text, COLUMNS);
        }
        for event in events {
            match self {
                Self::Ndjson => {
                    text.push_str(&object(event).to_string());
                    text.push('\n');
                }
                Self::Csv => write_row(&mut text, values(event).iter().map(String::as_str)),
            }
        }
        text
    }
}

fn object(event: &Event) -> Value {
    json!({
        "id": event.id,
        "at": event.at,
        "kind": event.kind.as_str(),
        "actor": event.actor.to_text(),
        "source": event.source.map(|source| source.to_string()),
        "user": event.user,
        "install": event.install,
        "key": event.key,
        "details": event.details,
    })
}

/// In the order of the columns.
fn values(event: &Event) -> [String; COLUMNS.len()] {
    fn or_nothing(id: Option<impl ToString>) -> String {
        id.map_or_else(String::new, |id| id.to_string())
    }
    [
        event.at.to_string(),
        event.kind.as_str().to_owned(),
        event.actor.to_text(),
        or_nothing(event.source),
        or_nothing(event.user),
        or_nothing(event.install),
        or_nothing(event.key),
        event.details.to_string(),
        event.id.to_string(),
    ]
}

#[cfg(test)]
mod tests {
    use handfast_domain::event::{Actor, EventKind, EventOrigin, Initiator};
    use handfast_domain::{AppId, EventId, UserId};

    use super::*;

    fn event() -> Event {
        let origin = EventOrigin {
            first_id: EventId::from_bytes([1; 16]),
            app: AppId::from_bytes([2; 16]),
            at: Timestamp::from_millis(0),
            initiator: Initiator::from_nowhere(Actor::Operator("=cmd|calc".to_owned())),
        };
        Event {
            user: Some(UserId::from_bytes([3; 16])),
            details: json!({"a": 1, "b": "x"}),
            ..origin.event(0, EventKind::UserDisabled)
        }
    }

    #[test]
    fn a_line_of_ndjson_is_one_object() {
        let text = Format::Ndjson.text(&[event(), event()], true);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2);
        let read: Value = serde_json::from_str(lines[0]).unwrap();
        assert_eq!(read["kind"], "user.disabled");
        assert_eq!(read["details"]["b"], "x");
        assert_eq!(read["key"], Value::Null);
    }

    #[test]
    fn csv_begins_with_its_columns_once() {
        let first = Format::Csv.text(&[event()], true);
        let (columns, row) = first.split_once("\r\n").unwrap();
        assert_eq!(columns, "at,kind,actor,source,user,install,key,details,id");
        assert!(row.starts_with("1970-01-01T00:00:00.000Z,user.disabled,operator:=cmd|calc,,usr_"));
        assert!(row.contains("\"{\"\"a\"\":1,"));
        assert!(!Format::Csv.text(&[event()], false).contains("kind,actor"));
    }

    #[test]
    fn the_file_says_whose_and_when() {
        let now = "2026-11-25T14:03:12Z".parse().unwrap();
        let name = Format::from_name("csv").file_name(Reach::Installation, now);
        assert_eq!(name, "audit-installation-2026-11-25.csv");
        let app = AppId::from_bytes([2; 16]);
        let name = Format::from_name("").file_name(Reach::App(app), now);
        assert_eq!(name, format!("audit-{app}-2026-11-25.ndjson"));
    }
}
