//! What happens, as it happens: for pages that wait for it.
//!
//! Nothing is kept. Who listens hears of this process alone, and who is too
//! slow misses some.

use arc_swap::ArcSwapOption;
use handfast_domain::install::InstallState;
use handfast_domain::{AppId, FormFactor, Platform, Timestamp};
use handfast_storage::record::InstallRecord;
use tokio::sync::broadcast::{self, Receiver, Sender};

use crate::application::Application;
use crate::authenticate::Caller;

/// How far behind a listener may be before it misses some.
const CAPACITY: usize = 64;

/// Something that has just happened in an app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveEvent {
    /// The app.
    pub app: AppId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Happening,
}

/// What may happen while a page waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A customer's server got a code.
    CodeIssued {
        /// What its API key is called.
        key_name: String,
    },
    /// A device redeemed a code.
    DeviceCreated {
        /// Phone, tablet or other.
        form_factor: FormFactor,
        /// The maker's model name.
        model: Option<String>,
        /// The platform whose SDK runs on it.
        platform: Platform,
        /// The version of its operating system.
        os_version: Option<String>,
        /// Whether its user existed already.
        restored: bool,
        /// Where its install stands.
        state: InstallState,
    },
}

/// Tells whoever listens.
pub(crate) struct LiveEvents {
    /// Empty once the server stops.
    sender: ArcSwapOption<Sender<LiveEvent>>,
}

impl LiveEvents {
    pub(crate) fn new() -> Self {
        let sender = Sender::new(CAPACITY);
        Self {
            sender: ArcSwapOption::from_pointee(sender),
        }
    }

    /// Tells of an event, which is made up only if somebody listens.
    pub(crate) fn tell(&self, event: impl FnOnce() -> LiveEvent) {
        let sender = self.sender.load();
        if let Some(sender) = sender.as_ref().filter(|sender| sender.receiver_count() > 0) {
            // The last listener may have gone in between.
            let _ = sender.send(event());
        }
    }

    fn listen(&self) -> Receiver<LiveEvent> {
        let sender = self.sender.load();
        sender.as_ref().map_or_else(
            // Without its sender it is over at once.
            || broadcast::channel(1).1,
            |sender| sender.subscribe(),
        )
    }

    fn end(&self) {
        self.sender.store(None);
    }
}

impl LiveEvent {
    pub(crate) fn code_issued(caller: &Caller, at: Timestamp) -> Self {
        Self {
            app: caller.app_id(),
            at,
            what: Happening::CodeIssued {
                key_name: caller.key_name().to_owned(),
            },
        }
    }

    pub(crate) fn device_created(install: &InstallRecord) -> Self {
        let device = &install.device;
        Self {
            app: install.app,
            at: install.created_at,
            what: Happening::DeviceCreated {
                form_factor: device.form_factor,
                model: device.model.clone(),
                platform: device.platform,
                os_version: device.os_version.clone(),
                restored: install.restored,
                state: install.state,
            },
        }
    }
}

impl Application {
    /// What happens in every app of this process, from now on.
    pub fn live_events(&self) -> Receiver<LiveEvent> {
        self.live.listen()
    }

    /// Ends what [`Application::live_events`] answered, so that nothing that
    /// listens keeps the server from stopping.
    pub fn end_live_events(&self) {
        self.live.end();
    }
}

#[cfg(test)]
mod tests {
    use tokio::sync::broadcast::error::TryRecvError;

    use super::*;

    fn event() -> LiveEvent {
        LiveEvent {
            app: AppId::from_bytes([1; 16]),
            at: Timestamp::from_millis(0),
            what: Happening::CodeIssued {
                key_name: "backend".to_owned(),
            },
        }
    }

    #[test]
    fn an_event_that_nobody_waits_for_is_not_even_made() {
        let live = LiveEvents::new();
        live.tell(|| panic!("nobody listens"));
        drop(live.listen());
        live.tell(|| panic!("nobody listens any more"));
    }

    #[test]
    fn everybody_who_listens_hears_it_until_the_end() {
        let live = LiveEvents::new();
        let mut listeners = [live.listen(), live.listen()];
        live.tell(event);
        live.end();
        for listener in &mut listeners {
            assert_eq!(listener.try_recv(), Ok(event()));
            assert_eq!(listener.try_recv(), Err(TryRecvError::Closed));
        }
        assert_eq!(live.listen().try_recv(), Err(TryRecvError::Closed));
    }
}
