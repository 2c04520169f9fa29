//! Load of our own, for calls that must be signed: the requests are made ahead
//! of time, and sent over connections that are kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::clock;
use crate::connection::Connection;

/// How many connections send.
pub(crate) const CONNECTIONS: usize = 64;

/// What came of a load.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) a_second: f64,
    /// In microseconds, sorted.
    pub(crate) latencies: Vec<u64>,
    pub(crate) bodies: Vec<Vec<u8>>,
}

/// Sends every request once: as fast as answers come, or with `a_second` at
/// that pace, where a late request counts from when it should have been sent.
pub(crate) fn send(
    address: &str,
    requests: Vec<Vec<u8>>,
    a_second: Option<f64>,
) -> anyhow::Result<Outcome> {
    spread(&[address], requests, a_second)
}

/// The same over several servers, as many connections to each.
pub(crate) fn spread(
    addresses: &[&str],
    requests: Vec<Vec<u8>>,
    a_second: Option<f64>,
) -> anyhow::Result<Outcome> {
    let count = requests.len();
    let requests = Arc::new(requests);
    let next = Arc::new(AtomicUsize::new(0));
    let started = clock::instant();
    let senders: Vec<_> = addresses
        .iter()
        .cycle()
        .take(CONNECTIONS)
        .map(|address| {
            let sender = Sender {
                connection: Connection::open(address)?,
                requests: Arc::clone(&requests),
                next: Arc::clone(&next),
                started,
                pace: a_second.map(|a_second| Duration::from_secs_f64(1.0 / a_second)),
            };
            Ok(thread::spawn(move || sender.run()))
        })
        .collect::<anyhow::Result<_>>()?;
    let mut answers = Vec::with_capacity(count);
    for sender in senders {
        let sent = sender
            .join()
            .map_err(|_| anyhow::anyhow!("a sender panicked"))?;
        answers.extend(sent?);
    }
    let elapsed = started.elapsed().as_secs_f64();
    answers.sort_by_key(|answer| answer.number);
    let mut latencies: Vec<u64> = answers.iter().map(|answer| answer.micros).collect();
    latencies.sort_unstable();
    #[expect(clippy::cast_precision_loss, reason = "a count of some seconds")]
    let a_second = count as f64 / elapsed;
    Ok(Outcome {
        a_second,
        latencies,
        bodies: answers.into_iter().map(|answer| answer.body).collect(),
    })
}

struct Sender {
    connection: Connection,
    requests: Arc<Vec<Vec<u8>>>,
    next: Arc<AtomicUsize>,
    started: Instant,
    pace: Option<Duration>,
}

struct Answer {
    number: usize,
    micros: u64,
    body: Vec<u8>,
}

impl Sender {
    fn run(mut self) -> anyhow::Result<Vec<Answer>> {
        let mut answers = Vec::new();
        loop {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(request) = self.requests.get(number) else {
                return Ok(answers);
            };
            let due = self.due(number);
            clock::wait_until(due);
            let body = self.connection.exchange(request)?;
            let micros = u64::try_from(due.elapsed().as_micros())?;
            answers.push(Answer {
                number,
                micros,
                body,
            });
        }
    }

    fn due(&self, number: usize) -> Instant {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        match self.pace {
            Some(pace) => self.started + pace * number,
            None => clock::instant(),
        }
    }
}

/// A request of HTTP/1.1 on a connection that is kept.
pub(crate) fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nhost: bench\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str(&format!("content-length: {}\r\n\r\n{body}", body.len()));
    text.into_bytes()
}
