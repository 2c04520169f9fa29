//! What a sandbox app may rehearse, and what was rehearsed already.

use std::collections::HashSet;
use std::time::Duration;

use handfast_domain::app::App;
use handfast_domain::{AppId, ExternalId};
use parking_lot::Mutex;

const PREFIX: &str = "test:";
/// Enough for any rehearsal; past it the oldest memory is given up as a whole.
const MOST_REMEMBERED: usize = 10_000;

/// A failure instead of what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RehearsedFailure {
    /// `test:server-error`: a 500.
    ServerError,
    /// `test:unavailable`: a 503 with `Retry-After`.
    Unavailable,
    /// `test:rate-limited`: a 429 with `Retry-After`.
    RateLimited,
}

/// What happens to an answer on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RehearsedTransport {
    /// `test:lost-answer`: the connection is cut instead of answering.
    LostAnswer,
    /// `test:slow`: the answer comes this much later.
    Slow(Duration),
}

/// One way to misbehave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Behaviour {
    LostAnswer,
    Slow,
    ServerError,
    Unavailable,
    RateLimited,
    ExpiredCode,
    DeactivatedSoon,
}

/// Which misbehaviours were shown already.
#[derive(Default)]
pub(crate) struct Rehearsals {
    shown: Mutex<HashSet<(AppId, ExternalId, Behaviour)>>,
}

impl Rehearsals {
    /// Whether it is shown for the first time.
    pub(crate) fn is_first(
        &self,
        app: AppId,
        external_id: &ExternalId,
        behaviour: Behaviour,
    ) -> bool {
        let mut shown = self.shown.lock();
        if shown.len() >= MOST_REMEMBERED {
            shown.clear();
        }
        shown.insert((app, external_id.clone(), behaviour))
    }
}

/// How an external id of an app asks the platform to misbehave.
pub(crate) fn behaviour_of(app: &App, external_id: &ExternalId) -> Option<Behaviour> {
    if !app.sandbox {
        return None;
    }
    let rest = external_id.expose().strip_prefix(PREFIX)?;
    let name = rest.split_once(':').map_or(rest, |(name, _)| name);
    Some(match name {
        "lost-answer" => Behaviour::LostAnswer,
        "slow" => Behaviour::Slow,
        "server-error" => Behaviour::ServerError,
        "unavailable" => Behaviour::Unavailable,
        "rate-limited" => Behaviour::RateLimited,
        "expired-code" => Behaviour::ExpiredCode,
        "deactivated-soon" => Behaviour::DeactivatedSoon,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use handfast_domain::Timestamp;
    use handfast_domain::app::AppSettings;

    use super::*;

    fn app(sandbox: bool) -> App {
        App {
            id: AppId::from_bytes([1; 16]),
            name: "app".into(),
            sandbox,
            created_at: Timestamp::from_millis(0),
            settings: AppSettings::default(),
        }
    }

    fn external_id(text: &str) -> ExternalId {
        ExternalId::new(text).unwrap()
    }

    #[test]
    fn only_sandbox_apps_rehearse_and_only_what_is_named() {
        let table = [
            ("test:lost-answer", Some(Behaviour::LostAnswer)),
            ("test:lost-answer:carol", Some(Behaviour::LostAnswer)),
            ("test:expired-code:1:2", Some(Behaviour::ExpiredCode)),
            ("test:lost-answers", None),
            ("lost-answer", None),
            ("Test:slow", None),
        ];
        for (text, behaviour) in table {
            assert_eq!(
                behaviour_of(&app(true), &external_id(text)),
                behaviour,
                "{text}"
            );
            assert_eq!(behaviour_of(&app(false), &external_id(text)), None);
        }
    }

    #[test]
    fn each_misbehaviour_is_shown_once() {
        let rehearsals = Rehearsals::default();
        let first = |text| rehearsals.is_first(app(true).id, &external_id(text), Behaviour::Slow);
        assert!(first("test:slow:a"));
        assert!(!first("test:slow:a"));
        assert!(first("test:slow:b"));
    }
}
