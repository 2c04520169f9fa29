//! The rules of the SDK as tables: state, event → state, effects.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::time::Duration;

use handfast_sdk::machine::{
    Attempt, CreationAnswer, CreationFailure, Effect, Event, FAREWELL_LIFE, Farewell, Order, Stage,
    StandingRefusal, State, User, step,
};
use handfast_sdk::protocol::device_api::{
    AccessToken, CreateUserResponse, CreatedUser, InstallView, StatusResponse, StatusUser,
};
use handfast_sdk::protocol::domain::install::InstallState;
use handfast_sdk::protocol::domain::{InstallId, Sensitive, Timestamp, UserId};
use handfast_sdk::{CreateUserReason, Failure, StatusChange};
use support::clock::BEGINNING;
use support::platform::configuration;

fn install_id(n: u8) -> InstallId {
    InstallId::from_bytes([n; 16])
}

fn attempt(code: &str, key: &str) -> Attempt {
    Attempt {
        authentication_code: Sensitive::new(code.to_owned()),
        key_name: key.to_owned(),
        platform_url: "https://platform.example".parse().unwrap(),
        begun_at: BEGINNING,
    }
}

fn farewell(n: u8, key: &str, owed_since: Timestamp) -> Farewell {
    Farewell {
        install_id: install_id(n),
        key_name: key.to_owned(),
        platform_url: "https://platform.example".parse().unwrap(),
        owed_since,
    }
}

fn view(state: InstallState) -> InstallView {
    InstallView {
        id: install_id(1),
        state,
        reason: None,
        since: BEGINNING,
        displaced_by: None,
    }
}

fn user(state: InstallState) -> Stage {
    Stage::HasUser(Box::new(User {
        id: UserId::from_bytes([9; 16]),
        linked: true,
        restored: false,
        key_name: "key-a".to_owned(),
        platform_url: "https://platform.example".parse().unwrap(),
        install: view(state),
        enabled: true,
        deleted: false,
        remotely_enabled: state == InstallState::Active,
        configuration: configuration(1, "{}"),
        etag: None,
    }))
}

fn creating(running: bool) -> Stage {
    Stage::Creating {
        attempt: attempt("code-a", "key-a"),
        running,
    }
}

fn state(stage: Stage) -> State {
    State {
        stage,
        farewells: Vec::new(),
    }
}

fn order(code: &str) -> Event {
    Event::CreateUser(Order {
        authentication_code: Sensitive::new(code.to_owned()),
        platform_url: "https://platform.example".parse().unwrap(),
        key_name: "key-new".to_owned(),
        now: BEGINNING,
    })
}

fn accepted(key: &str) -> Event {
    Event::CreationAccepted {
        attempt: attempt("code-a", key),
        answer: Box::new(CreateUserResponse {
            user: CreatedUser {
                id: UserId::from_bytes([9; 16]),
                restored: false,
            },
            install: view(InstallState::Active),
            access_token: None,
            configuration: configuration(1, "{}"),
        }),
        now: BEGINNING,
    }
}

fn failed(key: &str, of_the_code: bool) -> Event {
    let error = Failure {
        reason: CreateUserReason::NetworkError,
        details: "away".to_owned(),
        error_code: None,
    };
    Event::CreationFailed {
        key_name: key.to_owned(),
        failure: if of_the_code {
            CreationFailure::Refused(error)
        } else {
            CreationFailure::Unsettled(error)
        },
    }
}

fn reset() -> Event {
    Event::Reset { now: BEGINNING }
}

/// A state in a few words.
fn told(state: &State) -> String {
    let mut words = match &state.stage {
        Stage::NoUser => "no user".to_owned(),
        Stage::Creating { attempt, running } => {
            let how = if *running { "running" } else { "waiting" };
            format!("{how} {}", attempt.key_name)
        }
        Stage::HasUser(user) => format!("user {}", user.key_name),
    };
    for owed in &state.farewells {
        words.push_str(&format!(", owes {}", owed.key_name));
    }
    words
}

/// Effects in a few words.
fn named(effects: &[Effect]) -> String {
    let names: Vec<String> = effects.iter().map(name).collect();
    names.join(", ")
}

fn name(effect: &Effect) -> String {
    match effect {
        Effect::Persist => "persist".to_owned(),
        Effect::EnsureKey(key) => format!("ensure {key}"),
        Effect::SendCreation(attempt) => format!("send {}", attempt.key_name),
        Effect::DeleteKey(key) => format!("delete {key}"),
        Effect::CancelCalls => "cancel".to_owned(),
        Effect::ForgetTokens => "forget".to_owned(),
        Effect::SayFarewells => "say".to_owned(),
        Effect::Tell(change) => match change {
            StatusChange::Deactivated { .. } => "tell deactivated".to_owned(),
            StatusChange::PutOnStandby { .. } => "tell standby".to_owned(),
            StatusChange::Promoted => "tell promoted".to_owned(),
            StatusChange::UserDisabled => "tell disabled".to_owned(),
            StatusChange::UserEnabled => "tell enabled".to_owned(),
            StatusChange::UserDeleted => "tell deleted".to_owned(),
            StatusChange::ConfigurationChanged { version } => format!("tell v{version}"),
        },
        Effect::Answer(CreationAnswer::Created(_)) => "answer created".to_owned(),
        Effect::Answer(CreationAnswer::NothingPending) => "answer nothing pending".to_owned(),
        Effect::Answer(CreationAnswer::Failed(error)) => format!("answer {:?}", error.reason),
    }
}

#[test]
fn a_creation_goes_as_the_table_says() {
    use InstallState::Active;
    #[rustfmt::skip]
    let table = [
        // from             event                        to                  effects
        (Stage::NoUser,     order("code-a"),             "running key-new",  "persist, ensure key-new, send key-new"),
        (creating(true),    order("code-a"),             "running key-a",    "answer UserCreationInProgress"),
        (creating(true),    order("code-b"),             "running key-a",    "answer UserCreationInProgress"),
        (creating(false),   order("code-a"),             "running key-a",    "persist, ensure key-a, send key-a"),
        (creating(false),   order("code-b"),             "running key-new",  "persist, delete key-a, ensure key-new, send key-new"),
        (user(Active),      order("code-a"),             "user key-a",       "answer UserAlreadyExists"),

        (Stage::NoUser,     Event::ResumeCreation,       "no user",          "answer nothing pending"),
        (creating(true),    Event::ResumeCreation,       "running key-a",    "answer UserCreationInProgress"),
        (creating(false),   Event::ResumeCreation,       "running key-a",    "ensure key-a, send key-a"),
        (user(Active),      Event::ResumeCreation,       "user key-a",       "answer nothing pending"),

        (creating(true),    accepted("key-a"),           "user key-a",       "persist, answer created"),
        // A reset took the attempt away; the install is not wanted any more.
        (Stage::NoUser,     accepted("key-a"),           "no user, owes key-a",        "persist, say, answer SdkResetInProgress"),
        (creating(true),    accepted("key-x"),           "running key-a, owes key-x",  "persist, say, answer SdkResetInProgress"),
        (user(Active),      accepted("key-x"),           "user key-a, owes key-x",     "persist, say, answer SdkResetInProgress"),

        (creating(true),    failed("key-a", true),       "no user",          "persist, delete key-a, answer NetworkError"),
        (creating(true),    failed("key-a", false),      "waiting key-a",    "answer NetworkError"),
        (Stage::NoUser,     failed("key-a", true),       "no user",          "delete key-a, answer SdkResetInProgress"),
        (Stage::NoUser,     failed("key-a", false),      "no user",          "delete key-a, answer SdkResetInProgress"),
        (creating(true),    failed("key-x", false),      "running key-a",    "delete key-x, answer SdkResetInProgress"),
    ];
    check(table);
}

#[test]
fn a_token_that_may_only_drain_is_not_handed_out_as_the_users() {
    for (scope, handed_out) in [(None, true), (Some("drain"), false)] {
        let mut event = accepted("key-a");
        if let Event::CreationAccepted { answer, .. } = &mut event {
            answer.access_token = Some(AccessToken {
                token: Sensitive::new("token".to_owned()),
                expires_at: BEGINNING,
                scope: scope.map(str::to_owned),
            });
        }
        let (_, effects) = step(state(creating(true)), event);
        let Some(Effect::Answer(CreationAnswer::Created(created))) = effects.last() else {
            panic!("{effects:?}");
        };
        assert_eq!(created.access_token.is_some(), handed_out, "{scope:?}");
    }
}

#[test]
fn a_reset_and_its_farewell_go_as_the_table_says() {
    use InstallState::{Active, Deactivated};
    let settled = |n| Event::FarewellSettled {
        install_id: install_id(n),
    };
    #[rustfmt::skip]
    let table = [
        // from             event         to                     effects
        (Stage::NoUser,     reset(),      "no user",             "persist, cancel, forget"),
        (creating(false),   reset(),      "no user",             "persist, delete key-a, cancel, forget"),
        // The call under way hears how it ended, and needs its key until then.
        (creating(true),    reset(),      "no user",             "persist, cancel, forget"),
        (user(Active),      reset(),      "no user, owes key-a", "persist, cancel, forget, say"),
        (user(Deactivated), reset(),      "no user, owes key-a", "persist, cancel, forget, say"),
        (user(Active),      settled(1),   "user key-a",          ""),
        (Stage::NoUser,     settled(1),   "no user",             ""),
    ];
    check(table);
}

#[test]
fn a_farewell_is_owed_until_it_is_settled_or_too_old() {
    let owing = |age: Duration| State {
        stage: Stage::NoUser,
        farewells: vec![
            farewell(1, "key-1", BEGINNING.minus(age)),
            farewell(2, "key-2", BEGINNING),
        ],
    };
    let settled = Event::FarewellSettled {
        install_id: install_id(2),
    };
    let day = Duration::from_secs(86_400);
    #[rustfmt::skip]
    let table = [
        (owing(day),           reset(), "no user, owes key-1, owes key-2", "persist, cancel, forget, say"),
        (owing(FAREWELL_LIFE), reset(), "no user, owes key-2",             "persist, delete key-1, cancel, forget, say"),
        (owing(day),           settled, "no user, owes key-1",             "persist, delete key-2"),
    ];
    for (before, event, expected, effects) in table {
        let (after, done) = step(before, event);
        assert_eq!(
            (told(&after).as_str(), named(&done).as_str()),
            (expected, effects)
        );
    }
}

#[test]
fn what_the_platform_tells_of_an_install_goes_as_the_table_says() {
    use InstallState::{Active, Deactivated, Reset, Standby};
    #[rustfmt::skip]
    let table = [
        // was          is           enabled  version  effects
        (Active,        Active,      true,    1,       ""),
        (Active,        Deactivated, true,    1,       "persist, forget, tell deactivated"),
        (Active,        Reset,       true,    1,       "persist, forget, tell deactivated"),
        (Active,        Standby,     true,    1,       "persist, forget, tell standby"),
        (Standby,       Active,      true,    1,       "persist, tell promoted"),
        (Standby,       Deactivated, true,    1,       "persist, tell deactivated"),
        (Deactivated,   Reset,       true,    1,       "persist"),
        (Active,        Active,      false,   1,       "persist, forget, tell disabled"),
        (Active,        Active,      true,    2,       "persist, tell v2"),
        (Active,        Deactivated, false,   2,       "persist, forget, tell deactivated, tell disabled, tell v2"),
    ];
    for (was, is, enabled, version, effects) in table {
        let event = Event::StatusTold {
            install_id: install_id(1),
            status: Box::new(StatusResponse {
                install: view(is),
                user: StatusUser {
                    id: UserId::from_bytes([9; 16]),
                    enabled,
                },
                remotely_enabled: is == Active && enabled,
                configuration: configuration(version, "{}"),
            }),
            etag: None,
        };
        let (after, done) = step(state(user(was)), event);
        assert_eq!(named(&done), effects, "{was:?} to {is:?}");
        assert_eq!(after.user().unwrap().install.state, is);
    }
}

#[test]
fn what_a_refusal_tells_of_an_install_goes_as_the_table_says() {
    use InstallState::{Active, Deactivated, Reset, Standby};
    #[rustfmt::skip]
    let table = [
        // was        refusal                        is           effects
        (Active,      StandingRefusal::Deleted,      Deactivated, "persist, forget, tell deleted"),
        (Deactivated, StandingRefusal::Deleted,      Deactivated, "persist, tell deleted"),
        (Active,      StandingRefusal::Deactivated,  Deactivated, "persist, forget, tell deactivated"),
        (Standby,     StandingRefusal::Deactivated,  Deactivated, "persist, tell deactivated"),
        (Deactivated, StandingRefusal::Deactivated,  Deactivated, ""),
        (Reset,       StandingRefusal::Deactivated,  Reset,       ""),
        (Active,      StandingRefusal::Standby,      Standby,     "persist, forget, tell standby"),
        (Standby,     StandingRefusal::Standby,      Standby,     ""),
        (Active,      StandingRefusal::UserDisabled, Active,      "persist, forget, tell disabled"),
    ];
    for (was, refusal, is, effects) in table {
        let event = Event::StandingRefused {
            install_id: install_id(1),
            refusal,
            now: BEGINNING,
        };
        let (after, done) = step(state(user(was)), event);
        assert_eq!(named(&done), effects, "{was:?} {refusal:?}");
        let after = after.user().unwrap();
        assert_eq!(after.install.state, is, "{was:?} {refusal:?}");
        assert!(!after.remotely_enabled);
    }
}

#[test]
fn news_of_an_install_that_is_not_here_changes_nothing() {
    for stage in [Stage::NoUser, creating(true), user(InstallState::Active)] {
        let before = state(stage);
        let event = Event::StandingRefused {
            install_id: install_id(77),
            refusal: StandingRefusal::Deleted,
            now: BEGINNING,
        };
        assert_eq!(step(before.clone(), event), (before, Vec::new()));
    }
}

#[test]
fn the_state_is_stored_before_anything_else_is_done() {
    let events = || {
        [
            order("code-a"),
            order("code-b"),
            accepted("key-a"),
            failed("key-a", true),
            reset(),
        ]
    };
    let stages = [
        Stage::NoUser,
        creating(true),
        creating(false),
        user(InstallState::Active),
    ];
    for stage in stages {
        for event in events() {
            let (_, effects) = step(state(stage.clone()), event);
            let later = effects.iter().skip(1);
            assert!(later.into_iter().all(|effect| *effect != Effect::Persist));
        }
    }
}

fn check<const N: usize>(table: [(Stage, Event, &str, &str); N]) {
    for (stage, event, expected, effects) in table {
        let before = state(stage);
        let case = format!("{} + {event:?}", told(&before));
        let (after, done) = step(before, event);
        assert_eq!(told(&after), expected, "{case}");
        assert_eq!(named(&done), effects, "{case}");
    }
}
