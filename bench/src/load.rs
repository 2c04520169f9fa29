//! Load of our own, for calls that must be signed: the requests are made ahead
//! of time, and sent over connections that are kept.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::clock;

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

struct Connection {
    reader: BufReader<TcpStream>,
}

impl Connection {
    fn open(address: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            reader: BufReader::new(stream),
        })
    }

    /// Sends a request and reads its answer, which must be a success.
    fn exchange(&mut self, request: &[u8]) -> anyhow::Result<Vec<u8>> {
        self.reader.get_mut().write_all(request)?;
        let mut line = String::new();
        self.reader.read_line(&mut line)?;
        let is_success = line.get(9..10) == Some("2");
        let mut length = 0;
        let mut is_chunked = false;
        while line != "\r\n" {
            line.clear();
            self.reader
                .read_line(&mut line)
                .context("an answer broke off")?;
            let header = line.to_ascii_lowercase();
            if let Some(value) = header.strip_prefix("content-length:") {
                length = value.trim().parse()?;
            }
            is_chunked |= header.trim_end() == "transfer-encoding: chunked";
        }
        let mut body = Vec::new();
        if is_chunked {
            read_chunks(&mut self.reader, &mut body)?;
        } else {
            body.resize(length, 0);
            self.reader.read_exact(&mut body)?;
        }
        if !is_success {
            bail!("refused: {}", String::from_utf8_lossy(&body));
        }
        Ok(body)
    }
}

/// Reads a body that comes in chunks, each after its length (RFC 9112, 7.1).
fn read_chunks(reader: &mut impl BufRead, body: &mut Vec<u8>) -> anyhow::Result<()> {
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let length = usize::from_str_radix(line.trim_end(), 16).context("not a chunk")?;
        let end = body.len();
        body.resize(end + length, 0);
        reader.read_exact(&mut body[end..])?;
        reader.read_line(&mut line)?;
        if length == 0 {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_put_together() {
        let mut reader = &b"4\r\nWiki\r\nb\r\npedia is...\r\n0\r\n\r\nnext"[..];
        let mut body = Vec::new();
        read_chunks(&mut reader, &mut body).unwrap();
        assert_eq!(body, b"Wikipedia is...");
        assert_eq!(reader, b"next");
        assert!(read_chunks(&mut reader, &mut body).is_err());
    }
}
