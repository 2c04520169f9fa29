//! Every reason for which a creation, a token or a reset fails, with details
//! for people.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::{Arc, Mutex, OnceLock};

use handfast_sdk::blocking::Handfast;
use handfast_sdk::ports::{HttpResponse, Vault, VaultFailure};
use handfast_sdk::protocol::ErrorCode;
use handfast_sdk::protocol::domain::install::InstallState;
use handfast_sdk::{
    AccessTokenReason, CreateUserError, CreateUserOptions, CreateUserReason, Failure, InitState,
    InitializeReason, Ports, Reason, ResetError, ResetReason,
};
use support::device::Refusals;
use support::routes::TOKEN_LIFE;
use support::{Fault, Fuse, World, code, problem};

/// More faults than the SDK makes tries.
const ALL_TRIES: usize = 60;

fn assert_human<R: Reason>(failure: &Failure<R>) {
    assert!(failure.details.contains(' '), "{failure:?}");
    assert!(failure.details.len() > 10, "{failure:?}");
    let shown = failure.to_string();
    assert!(shown.starts_with(failure.reason.as_str()), "{shown}");
}

fn fail_every_try(world: &World, response: &HttpResponse) {
    for _ in 0..ALL_TRIES {
        world.platform.next(Fault::Answer(response.clone()));
    }
}

#[test]
fn a_creation_fails_on_the_device_without_the_network() {
    let world = World::new();
    let early = world.boot().create_user(code("alice")).unwrap_err();
    assert_eq!(early.reason, CreateUserReason::NotInitialized);
    assert_human(&early);

    let (sdk, _) = world.start_with_user("alice");
    world.platform.forget_seen();
    let second = sdk.create_user(code("bob")).unwrap_err();
    assert_eq!(second.reason, CreateUserReason::UserAlreadyExists);
    assert_human(&second);

    let wrong_url = CreateUserOptions {
        platform_url: Some("platform.example".to_owned()),
        ..code("bob")
    };
    sdk.reset().unwrap();
    world.platform.forget_seen();
    let nowhere = sdk.create_user(wrong_url).unwrap_err();
    assert_eq!(nowhere.reason, CreateUserReason::UnexpectedError);
    assert_human(&nowhere);
    assert!(world.platform.seen().is_empty());
}

#[test]
fn a_creation_during_another_or_during_a_reset_says_so() {
    let world = World::new();
    let sdk = world.start();
    let heard: Arc<Mutex<Vec<CreateUserError>>> = Arc::default();
    let (within, errors) = (sdk.clone(), Arc::clone(&heard));
    world.platform.on_request(move |_| {
        let error = within.create_user(code("bob")).unwrap_err();
        errors.lock().unwrap().push(error);
    });
    sdk.create_user(code("alice")).unwrap();
    sdk.reset().unwrap();
    let heard = heard.lock().unwrap();
    let reasons: Vec<_> = heard.iter().map(|error| error.reason).collect();
    assert_eq!(
        reasons,
        [
            CreateUserReason::UserCreationInProgress,
            CreateUserReason::SdkResetInProgress
        ]
    );
    heard.iter().for_each(assert_human);
}

#[test]
fn each_refusal_of_the_platform_has_its_reason() {
    use CreateUserReason::{AuthCodeExpired, AuthCodeInvalid, ServerError};
    #[rustfmt::skip]
    let table = [
        // refusal                          reason           does the attempt wait to be resumed
        (ErrorCode::AuthCodeExpired,         AuthCodeExpired, false),
        (ErrorCode::AuthCodeInvalid,         AuthCodeInvalid, false),
        (ErrorCode::AuthCodeKeyRetired,      AuthCodeInvalid, false),
        (ErrorCode::AuthCodeRevoked,         AuthCodeInvalid, false),
        (ErrorCode::AuthCodeUserDeleted,     AuthCodeInvalid, false),
        (ErrorCode::AuthCodeWrongApp,        AuthCodeInvalid, false),
        (ErrorCode::AuthCodeBoundToOtherKey, AuthCodeInvalid, false),
        (ErrorCode::AuthCodeAlreadyUsed,     AuthCodeInvalid, false),
        (ErrorCode::ActiveDeviceExists,      AuthCodeInvalid, false),
        (ErrorCode::UserAlreadyExists,       AuthCodeInvalid, false),
        (ErrorCode::UserNotFound,            AuthCodeInvalid, false),
        (ErrorCode::UserDisabled,            AuthCodeInvalid, false),
        // These say nothing of the code.
        (ErrorCode::ProofInvalid,            ServerError,     true),
        (ErrorCode::FieldInvalid,            ServerError,     true),
        (ErrorCode::RouteNotFound,           ServerError,     true),
        (ErrorCode::ClockSkew,               ServerError,     true),
        (ErrorCode::InternalError,           ServerError,     true),
        (ErrorCode::Unavailable,             ServerError,     true),
        (ErrorCode::RateLimited,             ServerError,     true),
    ];
    for (refusal, reason, waits) in table {
        let world = World::new();
        let sdk = world.start();
        fail_every_try(&world, &problem(refusal));
        let error = sdk.create_user(code("alice")).unwrap_err();
        assert_eq!(error.reason, reason, "{refusal:?}");
        assert_eq!(error.error_code.as_deref(), Some(refusal.as_str()));
        assert!(error.details.contains("details of"), "{error:?}");
        assert_human(&error);
        assert_eq!(sdk.user_creation_pending(), Ok(waits), "{refusal:?}");
        assert!(!sdk.user_exists());
    }
}

#[test]
fn a_refusal_of_a_code_that_only_newer_platforms_know_is_of_the_code() {
    let world = World::new();
    let mut response = problem(ErrorCode::AuthCodeInvalid);
    let text = String::from_utf8(response.body).unwrap();
    response.body = text.replace("AUTH_CODE_INVALID", "AUTH_CODE_BORED").into();
    world.platform.next(Fault::Answer(response));
    let error = world.start().create_user(code("alice")).unwrap_err();
    assert_eq!(error.reason, CreateUserReason::AuthCodeInvalid);
    assert_eq!(error.error_code.as_deref(), Some("AUTH_CODE_BORED"));
}

#[test]
fn a_creation_without_network_or_with_a_failing_host_can_be_finished_later() {
    type Fails = fn(&World);
    let keys: Fails = |world| {
        world.disk.refuse(Refusals {
            keys: true,
            ..Refusals::default()
        });
    };
    let vault: Fails = |world| {
        world.disk.refuse(Refusals {
            store: true,
            ..Refusals::default()
        });
    };
    let page: Fails = |world| {
        let page = HttpResponse {
            status: 200,
            headers: Vec::new(),
            body: b"<html>Welcome to our hotel</html>".to_vec(),
        };
        world.platform.next(Fault::Answer(page));
    };
    #[rustfmt::skip]
    let table: [(&str, Fails, CreateUserReason); 5] = [
        ("offline",     |world| world.platform.set_offline(true),    CreateUserReason::NetworkError),
        ("no answer",   page,                                        CreateUserReason::ServerError),
        ("key store",   keys,                                        CreateUserReason::UnexpectedError),
        ("vault",       vault,                                       CreateUserReason::UnexpectedError),
        ("HTTP client", |world| world.platform.next(Fault::Panic),   CreateUserReason::UnexpectedError),
    ];
    for (what, fails, reason) in table {
        let world = World::new();
        let sdk = world.start();
        fails(&world);
        let error = sdk.create_user(code("alice")).unwrap_err();
        assert_eq!(error.reason, reason, "{what}");
        assert_human(&error);
        world.platform.set_offline(false);
        world.disk.refuse(Refusals::default());
        sdk.create_user(code("alice")).expect(what);
        assert_eq!(world.platform.installs().len(), 1, "{what}");
    }
}

#[test]
fn each_failure_of_a_token_has_its_reason() {
    use AccessTokenReason::{
        InstallDeactivated, InstallStandby, NetworkError, ServerError, UnexpectedError,
        UserDisabledRemotely,
    };
    type Spoil = fn(&World, handfast_sdk::protocol::domain::InstallId);
    #[rustfmt::skip]
    let table: [(&str, Spoil, AccessTokenReason); 8] = [
        ("offline",     |world, _| world.platform.set_offline(true),                              NetworkError),
        ("disabled",    |world, _| world.platform.set_enabled("alice", false),                    UserDisabledRemotely),
        ("deactivated", |world, id| world.platform.enter(id, InstallState::Deactivated, None),    InstallDeactivated),
        ("reset",       |world, id| world.platform.enter(id, InstallState::Reset, None),          InstallDeactivated),
        ("deleted",     |world, _| world.platform.delete_user("alice"),                           InstallDeactivated),
        ("standby",     |world, id| world.platform.enter(id, InstallState::Standby, None),        InstallStandby),
        ("server",      |world, _| fail_every_try(world, &problem(ErrorCode::Unavailable)),       ServerError),
        ("key lost",    |world, _| world.disk.lose_keys(),                                        UnexpectedError),
    ];
    for (what, spoil, reason) in table {
        let world = World::new();
        let (sdk, created) = world.start_with_user("alice");
        world.clock.advance(TOKEN_LIFE);
        spoil(&world, created.install_id);
        let error = sdk.request_user_access_token().unwrap_err();
        assert_eq!(error.reason, reason, "{what}");
        assert_human(&error);
        let again = sdk.request_user_access_token().unwrap_err();
        if reason != ServerError {
            assert_eq!(again.reason, reason, "{what}, asked again");
        }
    }
}

#[test]
fn there_is_no_token_without_a_user() {
    let world = World::new();
    let early = world.boot().request_user_access_token().unwrap_err();
    assert_eq!(early.reason, AccessTokenReason::NotInitialized);
    let nobody = world.start().request_user_access_token().unwrap_err();
    assert_eq!(nobody.reason, AccessTokenReason::NoUser);
    assert_human(&nobody);
    assert!(world.platform.seen().is_empty());
}

#[test]
fn each_failure_of_a_reset_has_its_reason() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    let heard: Arc<OnceLock<ResetError>> = Arc::default();
    let (within, error) = (sdk.clone(), Arc::clone(&heard));
    world.platform.on_request(move |_| {
        assert_eq!(within.init_state(), InitState::Resetting);
        error.set(within.reset().unwrap_err()).unwrap();
    });
    sdk.reset().unwrap();
    let second = heard.get().unwrap();
    assert_eq!(second.reason, ResetReason::ResetInProgress);
    assert_human(second);

    world.disk.refuse(Refusals {
        store: true,
        delete: true,
        ..Refusals::default()
    });
    let stuck = sdk.reset().unwrap_err();
    assert_eq!(stuck.reason, ResetReason::UnexpectedError);
    assert_human(&stuck);
    assert_eq!(sdk.init_state(), InitState::Initialized);
}

/// A vault in which something else happens while it is read.
struct Busy {
    vault: Arc<dyn Vault>,
    meanwhile: Arc<dyn Fn() + Send + Sync>,
}

impl Vault for Busy {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        (self.meanwhile)();
        self.vault.load()
    }

    fn store(&self, blob: &[u8]) -> Result<(), VaultFailure> {
        self.vault.store(blob)
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        self.vault.delete()
    }
}

#[test]
fn during_initialisation_only_questions_are_answered() {
    let world = World::new();
    let ports = world.ports(&Fuse::never());
    let cell: Arc<OnceLock<Handfast>> = Arc::default();
    let (within, asked) = (Arc::clone(&cell), Arc::new(OnceLock::new()));
    let answered = Arc::clone(&asked);
    let busy = Busy {
        vault: Arc::clone(&ports.vault),
        meanwhile: Arc::new(move || {
            let sdk = within.get().unwrap();
            let reset = sdk.reset().unwrap_err();
            let init = sdk
                .initialize(support::world::options())
                .map_err(|error| error.reason);
            let create = sdk.create_user(code("alice")).map_err(|error| error.reason);
            answered
                .set((sdk.init_state(), reset, init, create))
                .unwrap();
        }),
    };
    let sdk = Handfast::new(Ports {
        vault: Arc::new(busy),
        ..ports
    });
    cell.set(sdk.clone()).unwrap();
    sdk.initialize(support::world::options()).unwrap();
    let (state, reset, init, create) = asked.get().unwrap();
    assert_eq!(*state, InitState::InitInProgress);
    assert_eq!(reset.reason, ResetReason::InitInProgress);
    assert_human(reset);
    assert_eq!(*init, Err(InitializeReason::InitInProgress));
    assert_eq!(*create, Err(CreateUserReason::NotInitialized));
    assert_eq!(sdk.init_state(), InitState::Initialized);
}
