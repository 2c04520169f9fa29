//! A network that loses, doubles and delays.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use handfast_sdk::ports::{HttpFailure, HttpRequest, HttpResponse};
use std::sync::Mutex;
use tokio::runtime::Runtime;

use crate::call::Call;
use crate::entropy::SeededEntropy;
use crate::platform::PUBLIC_URL;

/// What happens to one exchange.
#[derive(Clone, Copy)]
enum Fate {
    Delivered,
    RequestLost,
    AnswerLost,
    Doubled,
    Delayed,
}

/// The way between devices and platform.
pub(crate) struct Network {
    runtime: Arc<Runtime>,
    router: Mutex<Router>,
    chance: Arc<SeededEntropy>,
    is_calm: AtomicBool,
    delayed: Mutex<Vec<HttpRequest>>,
}

impl Network {
    pub(crate) fn new(runtime: Arc<Runtime>, router: Router, chance: Arc<SeededEntropy>) -> Self {
        Self {
            runtime,
            router: Mutex::new(router),
            chance,
            is_calm: AtomicBool::new(false),
            delayed: Mutex::new(Vec::new()),
        }
    }

    /// Leads to another process of the platform.
    pub(crate) fn reconnect(&self, router: Router) {
        *self.router.lock().unwrap() = router;
    }

    /// One exchange, whatever comes of it.
    pub(crate) fn exchange(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        match self.fate() {
            Fate::Delivered => Ok(self.deliver(request)),
            Fate::RequestLost => Err(unreachable()),
            Fate::AnswerLost => {
                self.deliver(request);
                Err(HttpFailure::Timeout)
            }
            Fate::Doubled => {
                self.deliver(request);
                Ok(self.deliver(request))
            }
            Fate::Delayed => {
                self.delayed.lock().unwrap().push(request.clone());
                Err(HttpFailure::Timeout)
            }
        }
    }

    /// Delivers one of the requests that were held up, in any order.
    pub(crate) fn deliver_delayed(&self) {
        let request = {
            let mut delayed = self.delayed.lock().unwrap();
            if delayed.is_empty() {
                return;
            }
            let count = u64::try_from(delayed.len()).unwrap();
            let index = usize::try_from(self.chance.next() % count).unwrap();
            delayed.swap_remove(index)
        };
        self.deliver(&request);
    }

    /// From now on everything arrives; what was held up arrives first.
    pub(crate) fn clear_up(&self) {
        while !self.delayed.lock().unwrap().is_empty() {
            self.deliver_delayed();
        }
        self.is_calm.store(true, Ordering::SeqCst);
    }

    fn fate(&self) -> Fate {
        if self.is_calm.load(Ordering::SeqCst) {
            return Fate::Delivered;
        }
        match self.chance.next() % 100 {
            0..60 => Fate::Delivered,
            60..70 => Fate::RequestLost,
            70..80 => Fate::AnswerLost,
            80..90 => Fate::Doubled,
            _ => Fate::Delayed,
        }
    }

    fn deliver(&self, request: &HttpRequest) -> HttpResponse {
        let path = request.url.strip_prefix(PUBLIC_URL).unwrap();
        let router = self.router.lock().unwrap().clone();
        let mut call = Call::new(router, request.method.as_str(), path);
        for (name, value) in &request.headers {
            call = call.header(name, value);
        }
        if let Some(body) = &request.body {
            call = call.raw_body(body.clone());
        }
        let answer = self.runtime.block_on(call.send());
        assert!(!answer.status.is_server_error(), "{}", answer.text);
        HttpResponse {
            status: answer.status.as_u16(),
            headers: answer
                .headers
                .iter()
                .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
                .collect(),
            body: answer.text.into_bytes(),
        }
    }
}

fn unreachable() -> HttpFailure {
    HttpFailure::Unreachable {
        details: "the request was lost".to_owned(),
    }
}
