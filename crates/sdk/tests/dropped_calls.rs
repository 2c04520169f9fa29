//! Calls that are dropped half way, and HTTP that never answers: nothing is
//! left stuck.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::future::{Future, pending, poll_fn};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use handfast_sdk::ports::{Clock, HttpClient, HttpFailure, HttpRequest, HttpResponse, Ports};
use handfast_sdk::protocol::domain::Timestamp;
use handfast_sdk::protocol::domain::install::InstallState;
use handfast_sdk::{
    AccessTokenReason, CreateUserReason, Handfast, InitState, PendingFarewell, StatusChange,
    async_trait,
};
use pollster::block_on;
use support::world::options;
use support::{Fuse, World, code};

/// Longer than a token lives.
const TOKEN_LIFE: Duration = Duration::from_secs(24 * 3_600);

/// HTTP that does not answer at one path, until it is told to.
struct Hanging {
    platform: Arc<dyn HttpClient>,
    path: Mutex<Option<&'static str>>,
    waiting: Mutex<Vec<Waker>>,
}

impl Hanging {
    fn new(platform: Arc<dyn HttpClient>) -> Self {
        Self {
            platform,
            path: Mutex::default(),
            waiting: Mutex::default(),
        }
    }

    fn at(&self, path: &'static str) {
        *self.path.lock().unwrap() = Some(path);
    }

    fn nowhere(&self) {
        *self.path.lock().unwrap() = None;
        self.waiting.lock().unwrap().drain(..).for_each(Waker::wake);
    }

    fn poll(&self, url: &str, context: &Context<'_>) -> Poll<()> {
        match *self.path.lock().unwrap() {
            Some(path) if url.ends_with(path) => {
                let mut waiting = self.waiting.lock().unwrap();
                waiting.push(context.waker().clone());
                Poll::Pending
            }
            _ => Poll::Ready(()),
        }
    }
}

#[async_trait]
impl HttpClient for Hanging {
    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        poll_fn(|context| self.poll(&request.url, context)).await;
        self.platform.send(request).await
    }
}

/// A clock on which no wait ends, unless it began after the clock was told to
/// go on.
struct Still {
    clock: Arc<dyn Clock>,
    goes_on: AtomicBool,
}

impl Still {
    fn new(clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            goes_on: AtomicBool::new(false),
        }
    }

    fn go_on(&self) {
        self.goes_on.store(true, Ordering::SeqCst);
    }
}

#[async_trait]
impl Clock for Still {
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn monotonic(&self) -> Duration {
        self.clock.monotonic()
    }

    async fn wait(&self, _: Duration) {
        if !self.goes_on.load(Ordering::SeqCst) {
            pending::<()>().await;
        }
    }
}

fn start(world: &World) -> (Handfast, Arc<Hanging>) {
    let (sdk, http, _) = start_with_clock(world);
    (sdk, http)
}

fn start_with_clock(world: &World) -> (Handfast, Arc<Hanging>, Arc<Still>) {
    let ports = world.ports(&Fuse::never());
    let http = Arc::new(Hanging::new(ports.http));
    let clock = Arc::new(Still::new(ports.clock));
    let sdk = Handfast::new(Ports {
        http: http.clone(),
        clock: clock.clone(),
        ..ports
    });
    sdk.initialize(options()).unwrap();
    (sdk, http, clock)
}

fn start_with_user(world: &World) -> (Handfast, Arc<Hanging>) {
    let (sdk, http) = start(world);
    block_on(sdk.create_user(code("alice"))).unwrap();
    world.clock.advance(TOKEN_LIFE);
    (sdk, http)
}

/// A call, polled by hand.
struct UnderWay<'call, T> {
    call: Pin<Box<dyn Future<Output = T> + Send + 'call>>,
    woken: Arc<Woken>,
}

#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl<'call, T> UnderWay<'call, T> {
    /// Begins a call, which gets as far as where it waits. That it can be
    /// boxed so proves that any thread may poll it.
    fn begin(call: impl Future<Output = T> + Send + 'call) -> Self {
        let mut begun = Self {
            call: Box::pin(call),
            woken: Arc::default(),
        };
        assert!(begun.poll().is_pending(), "it waits");
        begun
    }

    fn poll(&mut self) -> Poll<T> {
        let waker = Waker::from(Arc::clone(&self.woken));
        self.call.as_mut().poll(&mut Context::from_waker(&waker))
    }

    /// What it comes to now that it was woken.
    fn end(mut self) -> T {
        assert!(self.woken.0.load(Ordering::SeqCst), "it is woken");
        match self.poll() {
            Poll::Ready(outcome) => outcome,
            Poll::Pending => panic!("it still waits"),
        }
    }
}

#[test]
fn a_dropped_creation_waits_to_be_resumed() {
    let world = World::new();
    let (sdk, http) = start(&world);
    http.at("/sdk/users");
    let creation = UnderWay::begin(sdk.create_user(code("alice")));
    assert!(!sdk.user_creation_pending().unwrap());
    drop(creation);
    assert!(sdk.user_creation_pending().unwrap());
    http.nowhere();
    let created = block_on(sdk.resume_user_creation()).unwrap().unwrap();
    assert_eq!(created.user_id, world.platform.user_id("alice"));
    assert_eq!(world.disk.key_names().len(), 1);
}

#[test]
fn the_key_of_a_dropped_creation_goes_with_the_next_reset() {
    let world = World::new();
    let (sdk, http) = start(&world);
    http.at("/sdk/users");
    drop(UnderWay::begin(sdk.create_user(code("alice"))));
    block_on(sdk.reset()).unwrap();
    assert!(world.disk.key_names().is_empty());
    assert_eq!(world.disk.blob(), None);
}

#[test]
fn who_waits_for_a_dropped_refresh_takes_it_over() {
    let world = World::new();
    let (sdk, http) = start_with_user(&world);
    http.at("/sdk/token");
    let fetching = UnderWay::begin(sdk.request_user_access_token());
    let waiting = UnderWay::begin(sdk.request_user_access_token());
    http.nowhere();
    drop(fetching);
    waiting.end().unwrap();
    assert_eq!(world.platform.count("/sdk/token"), 1);
}

#[test]
fn a_refresh_dropped_with_nobody_waiting_is_made_anew() {
    let world = World::new();
    let (sdk, http) = start_with_user(&world);
    http.at("/sdk/token");
    drop(UnderWay::begin(sdk.request_user_access_token()));
    http.nowhere();
    block_on(sdk.request_user_access_token()).unwrap();
}

#[test]
fn a_farewell_dropped_half_way_is_said_again() {
    let world = World::new();
    let (sdk, http) = start_with_user(&world);
    world.platform.set_offline(true);
    block_on(sdk.reset()).unwrap();
    world.platform.set_offline(false);
    http.at("/sdk/reset");
    drop(UnderWay::begin(sdk.say_pending_farewells()));
    assert_eq!(sdk.pending_farewells().unwrap(), 1);
    http.nowhere();
    assert_eq!(block_on(sdk.say_pending_farewells()).unwrap(), 0);
}

#[test]
fn a_dropped_reset_has_emptied_the_device_and_is_over() {
    let world = World::new();
    let (sdk, http) = start_with_user(&world);
    http.at("/sdk/reset");
    let reset = UnderWay::begin(sdk.reset());
    assert_eq!(sdk.init_state(), InitState::Resetting);
    drop(reset);
    assert_eq!(sdk.init_state(), InitState::Initialized);
    assert!(!sdk.user_exists());
    http.nowhere();
    let outcome = block_on(sdk.reset()).unwrap();
    assert_eq!(outcome.farewell, PendingFarewell::Said);
    assert!(world.disk.key_names().is_empty());
}

#[test]
fn listeners_hear_what_a_dropped_call_had_learned() {
    let world = World::new();
    let (sdk, http) = start_with_user(&world);
    world.platform.set_offline(true);
    block_on(sdk.reset()).unwrap();
    world.platform.set_offline(false);
    http.at("/sdk/reset");
    // What is still owed is said after the creation, which stands by then.
    drop(UnderWay::begin(sdk.create_user(code("bob"))));
    assert!(sdk.user_exists());
    let heard = Arc::<Mutex<Vec<StatusChange>>>::default();
    let hears = Arc::clone(&heard);
    let listener = move |change: &StatusChange| hears.lock().unwrap().push(change.clone());
    sdk.add_status_listener(Arc::new(listener)).unwrap();
    world.platform.publish(2, r#"{"enabled":true}"#);
    let refresh = UnderWay::begin(sdk.refresh_status());
    assert!(heard.lock().unwrap().is_empty());
    drop(refresh);
    assert_eq!(
        *heard.lock().unwrap(),
        [StatusChange::ConfigurationChanged { version: 2 }]
    );
}

#[test]
fn a_reset_ends_a_creation_whose_request_is_never_answered() {
    let world = World::new();
    let (sdk, http, clock) = start_with_clock(&world);
    http.at("/sdk/users");
    let creation = UnderWay::begin(sdk.create_user(code("alice")));
    clock.go_on();
    block_on(sdk.reset()).unwrap();
    let error = creation.end().unwrap_err();
    assert_eq!(error.reason, CreateUserReason::SdkResetInProgress);
    assert!(!sdk.user_creation_pending().unwrap());
    http.nowhere();
    block_on(sdk.create_user(code("alice#2"))).expect("is not stuck");
    assert_eq!(world.disk.key_names().len(), 1);
}

#[test]
fn a_creation_that_is_answered_after_a_reset_leaves_no_install_behind() {
    let world = World::new();
    let (sdk, http) = start(&world);
    http.at("/sdk/users");
    let creation = UnderWay::begin(sdk.create_user(code("alice")));
    let outcome = block_on(sdk.reset()).unwrap();
    assert_eq!(
        outcome.farewell,
        PendingFarewell::None,
        "no install is known"
    );
    http.nowhere();
    let error = creation.end().unwrap_err();
    assert_eq!(error.reason, CreateUserReason::SdkResetInProgress);
    let install = world.platform.installs().remove(0);
    assert_eq!(install.view.state, InstallState::Reset);
    assert_eq!(world.disk.blob(), None);
    assert!(world.disk.key_names().is_empty());
}

#[test]
fn a_reset_ends_every_wait_for_a_token_that_never_comes() {
    let world = World::new();
    let (sdk, http) = start_with_user(&world);
    http.at("/sdk/token");
    let fetching = UnderWay::begin(sdk.request_user_access_token());
    let waiting = UnderWay::begin(sdk.request_user_access_token());
    block_on(sdk.reset()).unwrap();
    for call in [fetching, waiting] {
        assert_eq!(call.end().unwrap_err().reason, AccessTokenReason::NoUser);
    }
}

#[test]
fn a_reset_ends_a_wait_between_two_tries_that_never_ends() {
    let world = World::new();
    let (sdk, _) = start(&world);
    world.platform.set_offline(true);
    let creation = UnderWay::begin(sdk.create_user(code("alice")));
    block_on(sdk.reset()).unwrap();
    let error = creation.end().unwrap_err();
    assert_eq!(error.reason, CreateUserReason::SdkResetInProgress);
}

#[test]
fn http_that_never_answers_is_a_timeout_a_second_late() {
    let world = World::new();
    let ports = world.ports(&Fuse::never());
    let http = Arc::new(Hanging::new(Arc::clone(&ports.http)));
    http.at("/sdk/users");
    let sdk = Handfast::new(Ports { http, ..ports });
    sdk.initialize(options()).unwrap();
    let error = block_on(sdk.create_user(code("alice"))).unwrap_err();
    assert_eq!(error.reason, CreateUserReason::NetworkError);
    assert_eq!(error.details, "the platform did not answer in time");
    assert_eq!(world.clock.waits()[0], Duration::from_secs(11));
    assert!(sdk.user_creation_pending().unwrap());
}
