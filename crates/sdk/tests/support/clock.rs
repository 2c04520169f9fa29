//! A clock that only moves when it is told to, or when someone waits on it.

use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use handfast_sdk::async_trait;
use handfast_sdk::ports::Clock;
use handfast_sdk::protocol::domain::Timestamp;

/// When every test begins: 2026-11-23T09:30:00Z.
pub const BEGINNING: Timestamp = Timestamp::from_seconds(1_795_426_200);

type Hook = Arc<dyn Fn() + Send + Sync>;

/// The time of the whole world, and what the device takes for it.
pub struct ManualClock {
    hands: Mutex<Hands>,
    on_wait: Mutex<Option<Hook>>,
}

struct Hands {
    elapsed: Duration,
    wrong_by_millis: i64,
    waits: Vec<Duration>,
}

impl ManualClock {
    pub fn new() -> Self {
        Self {
            hands: Mutex::new(Hands {
                elapsed: Duration::ZERO,
                wrong_by_millis: 0,
                waits: Vec::new(),
            }),
            on_wait: Mutex::new(None),
        }
    }

    /// What a right clock shows.
    pub fn true_time(&self) -> Timestamp {
        BEGINNING.plus(self.hands.lock().unwrap().elapsed)
    }

    pub fn advance(&self, span: Duration) {
        self.hands.lock().unwrap().elapsed += span;
    }

    /// Sets the device's clock wrong, or right again with 0.
    pub fn set_wrong_by(&self, seconds: i64) {
        self.hands.lock().unwrap().wrong_by_millis = seconds * 1_000;
    }

    /// How long the SDK waited, each time it did.
    pub fn waits(&self) -> Vec<Duration> {
        self.hands.lock().unwrap().waits.clone()
    }

    /// What happens while the SDK waits.
    pub fn on_wait(&self, hook: impl Fn() + Send + Sync + 'static) {
        *self.on_wait.lock().unwrap() = Some(Arc::new(hook));
    }
}

/// Lets whoever polls look at what else it waits for.
async fn once_more() {
    let mut is_polled = false;
    poll_fn(|context| {
        if std::mem::replace(&mut is_polled, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

#[async_trait]
impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        let wrong_by = self.hands.lock().unwrap().wrong_by_millis;
        Timestamp::from_millis(self.true_time().as_millis() + wrong_by)
    }

    fn monotonic(&self) -> Duration {
        self.hands.lock().unwrap().elapsed
    }

    async fn wait(&self, duration: Duration) {
        let hook = self.on_wait.lock().unwrap().clone();
        if let Some(hook) = hook {
            hook();
            once_more().await;
        }
        let mut hands = self.hands.lock().unwrap();
        hands.elapsed += duration;
        hands.waits.push(duration);
    }
}
