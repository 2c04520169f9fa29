//! Lines of the log on their way to standard error.
//!
//! A line waits for others for at most [`INTERVAL`], then all are written at
//! once: a call of the kernel for every line would cost more than making it.
//! A warning or an error is written before whoever logs it goes on, with all
//! that came before it. Nothing is dropped: when more than [`MOST`] waits,
//! whoever logs writes.

use std::io::{self, Write};
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tracing::{Level, Metadata};
use tracing_subscriber::fmt::MakeWriter;

/// How long a line waits at most.
const INTERVAL: Duration = Duration::from_millis(20);
/// How many bytes wait at most.
const MOST: usize = 512 * 1024;

/// Gathers lines and writes them.
#[derive(Clone, Debug)]
pub(super) struct LogLines(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    waiting: Mutex<Vec<u8>>,
    /// The first of some lines waits.
    begun: Condvar,
    /// Held by whoever writes; the buffer is kept for the next time.
    written: Mutex<Vec<u8>>,
}

/// Writes one line.
#[derive(Debug)]
pub(super) struct LineWriter<'lines> {
    lines: &'lines LogLines,
    is_urgent: bool,
}

/// Writes what waits when it goes.
#[derive(Debug)]
pub(super) struct WriteAtEnd(LogLines);

impl LogLines {
    /// Starts the thread that writes.
    pub(super) fn start() -> io::Result<Self> {
        let lines = Self(Arc::new(Shared {
            waiting: Mutex::new(Vec::new()),
            begun: Condvar::new(),
            written: Mutex::new(Vec::new()),
        }));
        let writing = lines.clone();
        std::thread::Builder::new()
            .name("handfast-log".to_owned())
            .spawn(move || writing.write_for_ever())?;
        Ok(lines)
    }

    /// Has what waits written when the answer is dropped.
    pub(super) fn write_at_end(&self) -> WriteAtEnd {
        WriteAtEnd(self.clone())
    }

    fn write_for_ever(&self) {
        let never = Condvar::new();
        loop {
            let waiting = lock(&self.0.waiting);
            let begun = self
                .0
                .begun
                .wait_while(waiting, |waiting| waiting.is_empty());
            // Lets more lines come meanwhile.
            drop(never.wait_timeout(begun.unwrap_or_else(PoisonError::into_inner), INTERVAL));
            self.write();
        }
    }

    fn add(&self, line: &[u8]) -> usize {
        let mut waiting = lock(&self.0.waiting);
        if waiting.is_empty() {
            self.0.begun.notify_one();
        }
        waiting.extend_from_slice(line);
        waiting.len()
    }

    /// Writes what waits. What is being written by another thread is written
    /// when this returns.
    fn write(&self) {
        let mut written = lock(&self.0.written);
        mem::swap(&mut *lock(&self.0.waiting), &mut *written);
        // Nobody is left to be told when standard error is gone.
        drop(io::stderr().lock().write_all(&written));
        written.clear();
    }
}

impl Drop for WriteAtEnd {
    fn drop(&mut self) {
        self.0.write();
    }
}

impl Write for LineWriter<'_> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let waiting = self.lines.add(line);
        if self.is_urgent || waiting > MOST {
            self.lines.write();
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.lines.write();
        Ok(())
    }
}

impl<'lines> MakeWriter<'lines> for LogLines {
    type Writer = LineWriter<'lines>;

    fn make_writer(&'lines self) -> Self::Writer {
        LineWriter {
            lines: self,
            is_urgent: true,
        }
    }

    fn make_writer_for(&'lines self, metadata: &Metadata<'_>) -> Self::Writer {
        LineWriter {
            lines: self,
            is_urgent: *metadata.level() <= Level::WARN,
        }
    }
}

fn lock(bytes: &Mutex<Vec<u8>>) -> MutexGuard<'_, Vec<u8>> {
    bytes.lock().unwrap_or_else(PoisonError::into_inner)
}
