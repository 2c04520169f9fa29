//! One device, one platform and the time they share.

use std::sync::Arc;

use handfast_sdk::blocking::Handfast;
use handfast_sdk::ports::HttpResponse;
use handfast_sdk::protocol::device_api::{AppFacts, DeviceFacts};
use handfast_sdk::protocol::domain::FormFactor;
use handfast_sdk::protocol::header::PROBLEM_JSON;
use handfast_sdk::protocol::{ErrorCode, Problem};
use handfast_sdk::{CreateUserOptions, CreatedUser, InitializeOptions, Ports};

use super::clock::ManualClock;
use super::device::{Disk, Fuse, Process, SeededEntropy};
use super::platform::Platform;

/// Where the platform is.
pub const URL: &str = "https://platform.example";

/// One device, one platform and the time they share.
pub struct World {
    pub clock: Arc<ManualClock>,
    pub platform: Arc<Platform>,
    pub disk: Arc<Disk>,
    entropy: Arc<SeededEntropy>,
}

impl World {
    pub fn new() -> Self {
        let clock = Arc::new(ManualClock::new());
        Self {
            platform: Arc::new(Platform::new(Arc::clone(&clock))),
            clock,
            disk: Arc::default(),
            entropy: Arc::new(SeededEntropy::new(7)),
        }
    }

    /// Another device in the same world.
    pub fn other_device(&self) -> Self {
        Self {
            clock: Arc::clone(&self.clock),
            platform: Arc::clone(&self.platform),
            disk: Arc::default(),
            entropy: Arc::clone(&self.entropy),
        }
    }

    /// The ports of a process that `fuse` ends.
    pub fn ports(&self, fuse: &Arc<Fuse>) -> Ports {
        let process = Arc::new(Process {
            disk: Arc::clone(&self.disk),
            platform: Arc::clone(&self.platform),
            fuse: Arc::clone(fuse),
        });
        Ports {
            http: process.clone(),
            vault: process.clone(),
            keys: process,
            clock: self.clock.clone(),
            entropy: self.entropy.clone(),
        }
    }

    /// A process in which nothing was called yet.
    pub fn boot(&self) -> Handfast {
        Handfast::new(self.ports(&Fuse::never()))
    }

    /// A process that is initialised.
    pub fn start(&self) -> Handfast {
        self.start_with(&Fuse::never())
    }

    /// A process that is initialised and that `fuse` ends.
    pub fn start_with(&self, fuse: &Arc<Fuse>) -> Handfast {
        let sdk = Handfast::new(self.ports(fuse));
        sdk.initialize(options()).expect("initialises");
        sdk
    }

    /// A process that is initialised and has a user.
    pub fn start_with_user(&self, external_id: &str) -> (Handfast, CreatedUser) {
        let sdk = self.start();
        let created = sdk.create_user(code(external_id)).expect("has a user");
        (sdk, created)
    }
}

/// The options of a phone.
pub fn options() -> InitializeOptions {
    InitializeOptions {
        app: AppFacts {
            bundle_id: Some("example.app".to_owned()),
            version: Some("1.2.3".to_owned()),
        },
        device: DeviceFacts {
            form_factor: FormFactor::Phone,
            ..DeviceFacts::default()
        },
        ..InitializeOptions::new(URL)
    }
}

/// A code: who it is for, `#`, and what makes it unlike others.
pub fn code(code: &str) -> CreateUserOptions {
    let text = if code.contains('#') {
        code.to_owned()
    } else {
        format!("{code}#1")
    };
    CreateUserOptions::new(text)
}

/// The platform's answer with this error.
pub fn problem(error: ErrorCode) -> HttpResponse {
    let body = Problem::new(error, format!("details of {}", error.as_str()), "req_1");
    HttpResponse {
        status: error.status(),
        headers: vec![("Content-Type".to_owned(), PROBLEM_JSON.to_owned())],
        body: serde_json::to_vec(&body).unwrap(),
    }
}
