//! Reading keys out of what the sources say together.

use std::path::{Path, PathBuf};

use figment::value::Value;
use figment::{Figment, Metadata};

use crate::configuration::fault::Fault;
use crate::configuration::key::Key;
use crate::configuration::source;

/// Reads keys one by one and gathers what is wrong with them.
pub(super) struct Reader {
    figment: Figment,
    pub(super) faults: Vec<Fault>,
}

impl Reader {
    /// Reads from merged sources that had these faults already.
    pub(super) const fn new(figment: Figment, faults: Vec<Fault>) -> Self {
        Self { figment, faults }
    }

    /// The value of `key`, if anybody gave one.
    pub(super) fn optional<T>(&mut self, key: &Key, parse: fn(&str) -> Option<T>) -> Option<T> {
        let text = match self.figment.find_value(key.name).ok()? {
            Value::String(_, text) => Some(text),
            _ => None,
        };
        let value = text.and_then(|text| parse(&text));
        if value.is_none() {
            self.fault(key);
        }
        value
    }

    /// The value of a key that has one in any case; after a fault, anything.
    pub(super) fn required<T: Default>(&mut self, key: &Key, parse: fn(&str) -> Option<T>) -> T {
        self.optional(key, parse).unwrap_or_default()
    }

    /// The values of a key that is a list.
    pub(super) fn list<T>(&mut self, key: &Key, parse: fn(&str) -> Option<T>) -> Vec<T> {
        let Ok(value) = self.figment.find_value(key.name) else {
            return Vec::new();
        };
        let texts = texts(&value);
        let parsed = texts.and_then(|texts| texts.iter().map(|text| parse(text)).collect());
        parsed.unwrap_or_else(|| {
            self.fault(key);
            Vec::new()
        })
    }

    /// A path; in the file it counts from the file's own directory.
    pub(super) fn path(&mut self, key: &Key) -> Option<PathBuf> {
        let path = self.optional(key, super::value::path)?;
        let metadata = self.figment.find_metadata(key.name);
        let directory = metadata.and_then(file_of).and_then(Path::parent);
        Some(match directory {
            Some(directory) => directory.join(path),
            None => path,
        })
    }

    /// Notes that the value of `key` is not what it must be.
    pub(super) fn fault(&mut self, key: &Key) {
        let place = match self.figment.find_metadata(key.name) {
            Some(metadata) => source::place(key, metadata),
            None => "default".to_owned(),
        };
        self.faults.push(Fault::value(key, place));
    }
}

fn file_of(metadata: &Metadata) -> Option<&Path> {
    metadata.source.as_ref()?.file_path()
}

/// The texts of a list, or of a single value.
pub(super) fn texts(value: &Value) -> Option<Vec<String>> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match value {
        Value::Array(_, values) => values.iter().map(text).collect(),
        value => Some(vec![text(value)?]),
    }
}
