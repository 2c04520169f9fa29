//! Sessions: begun at each sign-in, looked up by each page.

use std::net::IpAddr;
use std::time::Duration;

use handfast_domain::event::{Event, EventKind, Initiator, Source};
use handfast_domain::operator::{Operator, Session};
use handfast_domain::{AppId, Sensitive, SessionId};
use handfast_storage::operators::EndSessions;
use serde_json::json;

use crate::application::Application;
use crate::error::AppError;
use crate::operators::error::OperatorError;
use crate::operators::secrets;
use crate::operators::signed_in::SignedIn;
use crate::ports::draw_id;

/// The longest name of a browser that is kept.
const MAX_BROWSER: usize = 200;
/// A session's last use is noted this coarsely, not with each page.
const USE_NOTED_EVERY: Duration = Duration::from_secs(60);
const KNOWN_BROWSER: &str = "known browser";

/// Where a request comes from.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The address.
    pub address: IpAddr,
    /// What it calls itself.
    pub name: String,
    /// What an earlier sign-in left with it.
    pub known: Option<Sensitive<String>>,
}

impl Browser {
    /// An operator at this browser, as the audit log tells it.
    pub(in crate::operators) fn initiator(&self, operator: &Operator) -> Initiator {
        Initiator::operator(operator.email.as_str(), Source::Address(self.address))
    }
}

/// A session that has just begun.
#[derive(Clone, Debug)]
pub struct StartedSession {
    /// What the browser holds from now on; kept nowhere else.
    pub secret: Sensitive<String>,
    /// What tells the browser from a stranger's at its next sign-in.
    pub known_browser: Sensitive<String>,
}

impl Application {
    /// The operator whose session this secret belongs to, who is at `address`
    /// now.
    pub async fn signed_in(&self, secret: &str, address: IpAddr) -> Result<SignedIn, AppError> {
        let found = self.storage.session(secrets::hash(secret)).await?;
        let (session, operator) = found.ok_or(OperatorError::SignedOut)?;
        let now = self.clock.now();
        if !session.is_alive(now) {
            return Err(OperatorError::SignedOut.into());
        }
        if now.since(session.last_used_at) >= USE_NOTED_EVERY {
            self.storage.note_session_use(session.id, now).await?;
        }
        Ok(SignedIn {
            operator,
            session,
            address,
        })
    }

    /// The operator's sessions that are alive, last used first.
    pub async fn sessions(&self, of: &SignedIn) -> Result<Vec<Session>, AppError> {
        let now = self.clock.now();
        let mut sessions = self.storage.sessions_of(of.operator.id).await?;
        sessions.retain(|session| session.is_alive(now));
        Ok(sessions)
    }

    /// Ends one of the operator's own sessions.
    pub async fn end_session(&self, of: &SignedIn, session: SessionId) -> Result<(), AppError> {
        let event = self.event_of_ending(of.initiator(), &of.operator, &session.to_string());
        let which = EndSessions::One(of.operator.id, session);
        Ok(self.storage.end_sessions(which, event).await?)
    }

    /// Ends the operator's sessions in other browsers.
    pub async fn end_other_sessions(&self, of: &SignedIn) -> Result<(), AppError> {
        let event = self.event_of_ending(of.initiator(), &of.operator, "every other");
        let which = EndSessions::AllBut(of.operator.id, of.session.id);
        Ok(self.storage.end_sessions(which, event).await?)
    }

    /// Begins a session, with a secret that never existed before.
    pub(super) async fn start_session(
        &self,
        operator: &Operator,
        browser: &Browser,
    ) -> Result<StartedSession, AppError> {
        let secret = secrets::draw_secret(self.entropy.as_ref());
        let now = self.clock.now();
        let session = Session {
            id: SessionId::new(now, draw_id(self.entropy.as_ref())),
            operator: operator.id,
            secret: secrets::hash(secret.expose()),
            created_at: now,
            last_used_at: now,
            address: browser.address.to_string(),
            browser: browser.name.chars().take(MAX_BROWSER).collect(),
        };
        let by = browser.initiator(operator);
        let mut event = self.event_of_operator(by, EventKind::OperatorSignedIn);
        event.details = json!({"session": session.id});
        self.storage.start_session(session, event).await?;
        Ok(StartedSession {
            secret,
            known_browser: self.seal_text(KNOWN_BROWSER, &operator.id.to_bytes())?,
        })
    }

    /// Whether the operator signed in from this browser before.
    pub(super) fn knows_browser(&self, operator: &Operator, browser: &Browser) -> bool {
        let opened = browser
            .known
            .as_ref()
            .and_then(|mark| self.open_text(KNOWN_BROWSER, mark.expose()));
        opened.is_some_and(|opened| opened.as_slice() == operator.id.to_bytes())
    }

    /// Tells which sessions of an operator have ended.
    pub(super) fn event_of_ending(&self, by: Initiator, operator: &Operator, which: &str) -> Event {
        let mut event = self.event_of_operator(by, EventKind::OperatorSessionsEnded);
        event.details =
            json!({"operator": operator.id, "email": operator.email.as_str(), "session": which});
        event
    }

    /// An event of the installation, made by an operator.
    pub(super) fn event_of_operator(&self, by: Initiator, kind: EventKind) -> Event {
        self.origin(AppId::INSTALLATION, by).event(0, kind)
    }
}
