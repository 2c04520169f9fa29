//! A host in memory, any part of which misbehaves when it is told to, and the
//! platform behind its HTTP.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test file uses its part of this"
)]

pub mod gate;
pub mod host;
pub mod platform;

use std::sync::Arc;

use handfast_sdk::{
    AppFacts, CreateUserOptions, DeviceFacts, FormFactor, Handfast, InitializeOptions, Platform,
};

use self::host::Host;

/// The limit of a host's call: long enough for a busy machine.
pub const LIMIT_MILLIS: u32 = 2_000;
/// The host is called on the thread that calls the SDK.
pub const NO_LIMIT: u32 = 0;

/// An SDK over `host`, in which nothing was called yet.
pub fn boot(host: &Arc<Host>, limit_millis: u32) -> Arc<Handfast> {
    let sdk = Handfast::new(host.clone(), host.clone(), host.clone(), None, limit_millis);
    host.knows(&sdk);
    sdk
}

/// An SDK that is initialised.
pub fn start(host: &Arc<Host>, limit_millis: u32) -> Arc<Handfast> {
    let sdk = boot(host, limit_millis);
    sdk.initialize(options()).unwrap();
    sdk
}

/// An SDK that is initialised and has a user.
pub fn start_with_user(host: &Arc<Host>, limit_millis: u32) -> Arc<Handfast> {
    let sdk = start(host, limit_millis);
    pollster::block_on(sdk.create_user(code())).ok().unwrap();
    sdk
}

/// Options with a deadline that leaves no room for a second try.
pub fn options() -> InitializeOptions {
    InitializeOptions {
        platform_url: "https://platform.example".to_owned(),
        app: AppFacts {
            bundle_id: None,
            version: None,
        },
        device: DeviceFacts {
            form_factor: FormFactor::Phone,
            model: None,
            os_version: None,
            id: None,
        },
        platform: Platform::Other,
        creation_deadline_millis: 200,
    }
}

/// A code.
pub fn code() -> CreateUserOptions {
    CreateUserOptions {
        authentication_code: "a code".to_owned(),
        platform_url: None,
    }
}
