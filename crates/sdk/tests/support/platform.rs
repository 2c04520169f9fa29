//! The platform in memory: what it knows, what it is told to do wrong, and
//! what a test may change or ask behind the device's back.

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex};

use handfast_sdk::ports::{HttpFailure, HttpMethod, HttpRequest, HttpResponse};
use handfast_sdk::protocol::ErrorCode;
use handfast_sdk::protocol::device_api::{Configuration, DisplacedBy, InstallView};
use handfast_sdk::protocol::domain::install::{InstallState, StateReason};
use handfast_sdk::protocol::domain::{FormFactor, InstallId, UserId};

use super::clock::ManualClock;
use super::proof::GoodProof;

/// What goes wrong with one request.
#[derive(Clone)]
pub enum Fault {
    /// It never reaches the platform.
    LoseRequest,
    /// The platform does it, but its answer gets lost.
    LoseAnswer,
    /// The platform does not answer in time, and does nothing.
    TimeOut,
    /// Something answers in the platform's place.
    Answer(HttpResponse),
    /// The host's HTTP client panics.
    Panic,
}

/// One request as the platform saw it.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: HttpMethod,
    pub path: String,
    /// Absent when the proof was no good.
    pub proof: Option<GoodProof>,
    pub timeout: std::time::Duration,
}

pub struct FakeUser {
    pub id: UserId,
    pub enabled: bool,
    pub metadata: BTreeMap<String, String>,
}

#[derive(Clone)]
pub struct FakeInstall {
    pub code: String,
    pub external_id: String,
    pub thumbprint: String,
    pub form_factor: FormFactor,
    pub view: InstallView,
}

pub(super) struct Records {
    pub users: BTreeMap<String, FakeUser>,
    pub installs: Vec<FakeInstall>,
    pub refused_codes: BTreeMap<String, ErrorCode>,
    pub configuration: Configuration,
    pub used_proofs: HashSet<String>,
    pub grants_drain: bool,
    pub tokens_granted: u32,
    last_number: u8,
    faults: VecDeque<Fault>,
    offline: bool,
    seen: Vec<Seen>,
}

type Hook = Arc<dyn Fn(&HttpRequest) + Send + Sync>;

pub struct Platform {
    pub clock: Arc<ManualClock>,
    pub(super) records: Mutex<Records>,
    on_request: Mutex<Option<Hook>>,
}

impl Platform {
    pub fn new(clock: Arc<ManualClock>) -> Self {
        Self {
            clock,
            records: Mutex::new(Records {
                users: BTreeMap::new(),
                installs: Vec::new(),
                refused_codes: BTreeMap::new(),
                configuration: configuration(1, r#"{"enabled":true}"#),
                used_proofs: HashSet::new(),
                grants_drain: false,
                tokens_granted: 0,
                last_number: 0,
                faults: VecDeque::new(),
                offline: false,
                seen: Vec::new(),
            }),
            on_request: Mutex::new(None),
        }
    }

    /// What happens when a request arrives, before it is looked at.
    pub fn on_request(&self, hook: impl Fn(&HttpRequest) + Send + Sync + 'static) {
        *self.on_request.lock().unwrap() = Some(Arc::new(hook));
    }

    /// Answers one request, or fails as it was told to.
    pub fn send(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        let hook = self.on_request.lock().unwrap().clone();
        if let Some(hook) = hook {
            hook(request);
        }
        let lost = || HttpFailure::Unreachable {
            details: "the connection broke".to_owned(),
        };
        let fault = {
            let mut records = self.records.lock().unwrap();
            if records.offline {
                return Err(lost());
            }
            records.faults.pop_front()
        };
        match fault {
            None => Ok(self.answer(request)),
            Some(Fault::LoseRequest) => Err(lost()),
            Some(Fault::LoseAnswer) => {
                drop(self.answer(request));
                Err(lost())
            }
            Some(Fault::TimeOut) => Err(HttpFailure::Timeout),
            Some(Fault::Answer(response)) => Ok(response),
            Some(Fault::Panic) => panic!("the host's HTTP client has a fault"),
        }
    }

    pub(super) fn note(&self, seen: Seen) {
        self.records.lock().unwrap().seen.push(seen);
    }

    /// Lets the next request go wrong; more calls queue up.
    pub fn next(&self, fault: Fault) {
        self.records.lock().unwrap().faults.push_back(fault);
    }

    /// Ends every fault.
    pub fn heal(&self) {
        let mut records = self.records.lock().unwrap();
        records.faults.clear();
        records.offline = false;
    }

    pub fn set_offline(&self, offline: bool) {
        self.records.lock().unwrap().offline = offline;
    }

    pub fn refuse_code(&self, code: &str, with: ErrorCode) {
        let mut records = self.records.lock().unwrap();
        records.refused_codes.insert(code.to_owned(), with);
    }

    pub fn publish(&self, version: u32, settings: &str) {
        self.records.lock().unwrap().configuration = configuration(version, settings);
    }

    pub fn set_enabled(&self, external_id: &str, enabled: bool) {
        let mut records = self.records.lock().unwrap();
        records.users.get_mut(external_id).unwrap().enabled = enabled;
    }

    pub fn delete_user(&self, external_id: &str) {
        let mut records = self.records.lock().unwrap();
        records.users.remove(external_id);
        records
            .installs
            .retain(|install| install.external_id != external_id);
    }

    /// Lets deactivated installs have tokens of scope `drain`.
    pub fn grant_drain(&self) {
        self.records.lock().unwrap().grants_drain = true;
    }

    /// Puts an install into a state, as if another device had caused it.
    pub fn enter(&self, id: InstallId, state: InstallState, reason: Option<StateReason>) {
        let now = self.clock.true_time();
        let mut records = self.records.lock().unwrap();
        let install = records.install_mut(id).unwrap();
        install.view.state = state;
        install.view.reason = reason;
        install.view.since = now;
        install.view.displaced_by = (state == InstallState::Deactivated).then(|| DisplacedBy {
            form_factor: FormFactor::Phone,
            model: Some("Pixel 9".to_owned()),
        });
    }

    pub fn metadata(&self, external_id: &str) -> BTreeMap<String, String> {
        self.records.lock().unwrap().users[external_id]
            .metadata
            .clone()
    }

    pub fn installs(&self) -> Vec<FakeInstall> {
        self.records.lock().unwrap().installs.clone()
    }

    pub fn install(&self, id: InstallId) -> FakeInstall {
        let records = self.records.lock().unwrap();
        let found = records
            .installs
            .iter()
            .find(|install| install.view.id == id);
        found.unwrap().clone()
    }

    /// The installs through which a user acts: never more than one.
    pub fn active_installs(&self, external_id: &str) -> Vec<InstallId> {
        self.installs()
            .into_iter()
            .filter(|install| install.external_id == external_id)
            .filter(|install| install.view.state == InstallState::Active)
            .map(|install| install.view.id)
            .collect()
    }

    pub fn user_id(&self, external_id: &str) -> UserId {
        self.records.lock().unwrap().users[external_id].id
    }

    pub fn user_count(&self) -> usize {
        self.records.lock().unwrap().users.len()
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.records.lock().unwrap().seen.clone()
    }

    /// How many requests for `path` arrived.
    pub fn count(&self, path: &str) -> usize {
        self.seen().iter().filter(|seen| seen.path == path).count()
    }

    pub fn forget_seen(&self) {
        self.records.lock().unwrap().seen.clear();
    }
}

impl Records {
    pub fn install_mut(&mut self, id: InstallId) -> Option<&mut FakeInstall> {
        self.installs
            .iter_mut()
            .find(|install| install.view.id == id)
    }

    /// Ids are numbered, so that failures read the same in every run.
    pub fn fresh_number(&mut self) -> u8 {
        self.last_number += 1;
        self.last_number
    }
}

pub fn configuration(version: u32, settings: &str) -> Configuration {
    Configuration {
        version,
        settings: Arc::from(serde_json::value::RawValue::from_string(settings.to_owned()).unwrap()),
    }
}
