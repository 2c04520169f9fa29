//! How pages put things into words.

use std::slice::SliceIndex;
use std::time::Duration;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Html;
use handfast_app::AppError;
use handfast_app::operators::OperatorError;
use handfast_domain::Timestamp;
use handfast_domain::event::Actor;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// The page as text. Writing to memory cannot fail.
pub(crate) fn render(page: &impl Template) -> Html<String> {
    Html(page.render().unwrap_or_default())
}

/// A moment as people read it, with the exact one beside it.
#[derive(Clone, Debug)]
pub(crate) struct Moment {
    /// RFC 3339, for the attribute `datetime`.
    pub(crate) exact: String,
    /// `2026-11-25 14:03 UTC`.
    pub(crate) plain: String,
    /// `3 minutes ago`, `in 2 weeks`.
    pub(crate) relative: String,
}

impl Moment {
    pub(crate) fn of(moment: Timestamp, now: Timestamp) -> Self {
        let relative = if moment <= now {
            ago(now.since(moment))
        } else {
            format!("in {}", nearly(moment.since(now)))
        };
        Self {
            exact: moment.to_string(),
            plain: to_the_minute(moment),
            relative,
        }
    }
}

/// `2026-11-25 14:03 UTC`
pub(crate) fn to_the_minute(moment: Timestamp) -> String {
    format!("{} {} UTC", date(moment), hour_and_minute(moment))
}

/// `2026-11-25`, in UTC like the others.
pub(crate) fn date(moment: Timestamp) -> String {
    part(moment, ..10)
}

/// `14:03`
pub(crate) fn hour_and_minute(moment: Timestamp) -> String {
    part(moment, 11..16)
}

/// `14:03:12`
pub(crate) fn time_of_day(moment: Timestamp) -> String {
    part(moment, 11..19)
}

fn part(moment: Timestamp, of: impl SliceIndex<str, Output = str>) -> String {
    moment.to_string().get(of).unwrap_or_default().to_owned()
}

fn ago(duration: Duration) -> String {
    if duration.as_secs() < MINUTE {
        return "just now".to_owned();
    }
    format!("{} ago", span(duration))
}

/// `3 minutes`, `1 day`, `2 weeks`: as much as has passed wholly.
pub(crate) fn span(duration: Duration) -> String {
    let (length, unit) = unit_of(duration);
    counted(duration.as_secs() / length, unit)
}

/// What is still to come, to the nearest: 13 days less a second are 13 days.
fn nearly(duration: Duration) -> String {
    let (length, unit) = unit_of(duration);
    counted((duration.as_secs() + length / 2) / length, unit)
}

/// In what a duration is told, and how many seconds that has.
fn unit_of(duration: Duration) -> (u64, &'static str) {
    match duration.as_secs() {
        0..MINUTE => (1, "second"),
        MINUTE..HOUR => (MINUTE, "minute"),
        HOUR..DAY => (HOUR, "hour"),
        seconds if seconds < 14 * DAY => (DAY, "day"),
        seconds if seconds < 60 * DAY => (7 * DAY, "week"),
        seconds if seconds < 730 * DAY => (30 * DAY, "month"),
        _ => (365 * DAY, "year"),
    }
}

fn counted(count: u64, unit: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

/// Who made something happen.
pub(crate) fn actor(actor: &Actor) -> String {
    match actor {
        Actor::ApiKey(key) => key.to_string(),
        Actor::Install(install) => install.to_string(),
        Actor::Operator(name) => name.clone(),
        Actor::Platform => "Handfast".to_owned(),
    }
}

/// What is wrong with what was typed: the field, or none where it is all of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fault {
    pub(crate) field: String,
    pub(crate) text: String,
}

impl Fault {
    /// The fault of a form, or the error if it is not the form's.
    pub(crate) fn of(error: AppError) -> Result<Self, crate::web::page_error::PageError> {
        match error {
            AppError::Invalid { field, problem } => Ok(Self {
                field,
                text: problem,
            }),
            AppError::Refused(refusal) => Ok(Self {
                field: String::new(),
                text: refusal.to_string(),
            }),
            AppError::Operator(
                error @ (OperatorError::WrongPassword
                | OperatorError::WrongCode
                | OperatorError::TooLate),
            ) => Ok(Self {
                field: String::new(),
                text: error.to_string(),
            }),
            AppError::Operator(error @ OperatorError::TooManyAttempts { wait }) => Ok(Self {
                field: String::new(),
                text: format!(
                    "{error} Try again in {}.",
                    span(wait.max(Duration::from_secs(1)))
                ),
            }),
            error => Err(error.into()),
        }
    }

    /// A form with something wrong in it is answered as such.
    pub(crate) fn status(&self) -> StatusCode {
        if self.text.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }

    /// What to say at a field.
    pub(crate) fn at(&self, field: &str) -> &str {
        if self.field == field { &self.text } else { "" }
    }

    /// What to say above the form: what belongs to none of its fields.
    pub(crate) fn general(&self, fields: &[&str]) -> &str {
        if fields.contains(&self.field.as_str()) {
            ""
        } else {
            &self.text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_told_from_now() {
        let now = Timestamp::from_seconds(1_795_426_200);
        let relative = |seconds: i64| {
            Moment::of(Timestamp::from_seconds(1_795_426_200 + seconds), now).relative
        };
        assert_eq!(relative(-5), "just now");
        assert_eq!(relative(-60), "1 minute ago");
        assert_eq!(relative(-3 * 3_600), "3 hours ago");
        assert_eq!(relative(14 * 86_400), "in 2 weeks");
        assert_eq!(relative(13 * 86_400 - 1), "in 13 days");
        assert_eq!(relative(90 * 86_400 - 1), "in 3 months");
        assert_eq!(relative(-800 * 86_400), "2 years ago");
    }
}
