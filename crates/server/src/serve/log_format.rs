//! The form of a line of the log as JSON.
//!
//! Nearly every line is a request's. Those are written straight into bytes, in
//! the words and order of `tracing_subscriber`'s own form, which all others have.

use std::fmt;

use serde::Serialize;
use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::fmt::format::{Format, Json, JsonFields, Writer};
use tracing_subscriber::fmt::{FmtContext, FormatEvent};
use tracing_subscriber::registry::LookupSpan;

/// The target of the one line that each request has.
const REQUEST: &str = "handfast::request";
/// As long as most of them.
const USUAL_LENGTH: usize = 512;

/// Lines as JSON, one object each.
#[derive(Debug)]
pub(super) struct JsonLines {
    any: Format<Json>,
}

impl JsonLines {
    pub(super) fn new() -> Self {
        Self {
            any: Format::default().json().flatten_event(true),
        }
    }
}

impl<S> FormatEvent<S, JsonFields> for JsonLines
where
    S: Subscriber + for<'span> LookupSpan<'span>,
{
    fn format_event(
        &self,
        context: &FmtContext<'_, S, JsonFields>,
        mut writer: Writer<'_>,
        event: &Event<'_>,
    ) -> fmt::Result {
        if event.metadata().target() != REQUEST {
            return self.any.format_event(context, writer, event);
        }
        writer.write_str(&line(event).map_err(|_| fmt::Error)?)
    }
}

fn line(event: &Event<'_>) -> Result<String, serde_json::Error> {
    let metadata = event.metadata();
    let mut object = Object::begin();
    object.member("timestamp", &now());
    object.member("level", metadata.level().as_str());
    event.record(&mut object);
    object.member("target", metadata.target());
    object.end()
}

#[expect(
    clippy::disallowed_methods,
    reason = "what happened is dated by the machine's clock, whatever the platform goes by"
)]
fn now() -> String {
    format!("{:.6}", jiff::Timestamp::now())
}

/// A JSON object that is being written.
struct Object {
    text: Vec<u8>,
    fault: Option<serde_json::Error>,
}

impl Object {
    fn begin() -> Self {
        let mut text = Vec::with_capacity(USUAL_LENGTH);
        text.push(b'{');
        Self { text, fault: None }
    }

    fn member<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        if self.text.len() > 1 {
            self.text.push(b',');
        }
        // Names are those of fields in this program: nothing to escape.
        self.text.push(b'"');
        self.text.extend_from_slice(name.as_bytes());
        self.text.extend_from_slice(b"\":");
        if let Err(fault) = serde_json::to_writer(&mut self.text, value) {
            self.fault = Some(fault);
        }
    }

    fn end(mut self) -> Result<String, serde_json::Error> {
        self.text.extend_from_slice(b"}\n");
        match self.fault {
            Some(fault) => Err(fault),
            None => Ok(String::from_utf8(self.text).unwrap_or_default()),
        }
    }
}

impl Visit for Object {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.member(field.name(), &format_args!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.member(field.name(), value);
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        self.member(field.name(), &value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.member(field.name(), &value);
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.member(field.name(), &value);
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.member(field.name(), &value);
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::{Arc, Mutex};

    use serde_json::Value;
    use tracing_subscriber::fmt::fmt;

    use super::*;

    #[derive(Clone, Default)]
    struct Written(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Written {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Written {
        /// The line without its beginning, which tells the time.
        fn undated(&self) -> String {
            let text = String::from_utf8(self.0.lock().unwrap().clone()).unwrap();
            let line: Value = serde_json::from_str(&text).unwrap();
            let time = line["timestamp"].as_str().unwrap();
            assert_eq!(time.len(), "2026-11-23T09:30:00.000000Z".len());
            assert!(time.ends_with('Z'));
            text.split_once(',').unwrap().1.to_owned()
        }
    }

    fn log() {
        tracing::error!(
            target: "handfast::request",
            request_id = %"req_1",
            status = 503_u16,
            error_code = None::<&str>,
            cause = Some("the \"disk\"\nis full: \u{1} é"),
            duration_ms = 1.0,
            offset = -1,
            is_repeat = true,
            app = Some(tracing::field::display("app_1")),
            "request"
        );
    }

    #[test]
    fn a_request_is_written_as_the_library_would_write_it() {
        let (ours, theirs) = (Written::default(), Written::default());
        let written = ours.clone();
        let subscriber = fmt()
            .json()
            .event_format(JsonLines::new())
            .with_writer(move || written.clone());
        tracing::subscriber::with_default(subscriber.finish(), log);
        let written = theirs.clone();
        let subscriber = fmt()
            .json()
            .flatten_event(true)
            .with_writer(move || written.clone());
        tracing::subscriber::with_default(subscriber.finish(), log);
        assert_eq!(ours.undated(), theirs.undated());
    }
}
