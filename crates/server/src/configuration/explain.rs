//! What is in force, key by key, and from where.

use serde::Serialize;

use crate::configuration::fault::{self, Fault};
use crate::configuration::key::{self, Key};
use crate::configuration::read::texts;
use crate::configuration::settings;
use crate::configuration::source::{self, DEFAULT, Given, Surroundings};
use crate::failure::Failure;

/// Every key with its value and the place of it.
#[derive(Debug, Serialize)]
pub(crate) struct Explanation {
    /// The keys, in the order of the help.
    pub(crate) keys: Vec<ExplainedKey>,
    /// What is wrong.
    pub(crate) faults: Vec<Fault>,
}

/// One key, explained.
#[derive(Debug, Serialize)]
pub(crate) struct ExplainedKey {
    /// Its name.
    pub(crate) key: &'static str,
    /// The value in force; null without one, and for a secret.
    pub(crate) value: Option<String>,
    /// `flag`, `environment`, `file` or `default`.
    pub(crate) source: String,
    /// Where exactly.
    pub(crate) place: String,
    /// What it is for.
    pub(crate) about: &'static str,
    /// What happens without a value.
    #[serde(skip)]
    pub(crate) absent: &'static str,
}

impl Explanation {
    /// The failure of a configuration that is wrong.
    pub(crate) fn failure(&self) -> Option<Failure> {
        (!self.faults.is_empty()).then(|| fault::failure(&self.faults))
    }
}

/// Explains every key.
pub(crate) fn explain(given: &Given, surroundings: &Surroundings) -> Explanation {
    let (figment, _) = source::merge(given, surroundings);
    let explain_key = |key: &&'static Key| {
        let value = figment.find_value(key.name).ok();
        let metadata = figment.find_metadata(key.name).filter(|_| value.is_some());
        let shown = value.filter(|_| !key.is_secret());
        ExplainedKey {
            key: key.name,
            value: shown.map(|value| texts(&value).unwrap_or_default().join(",")),
            source: metadata
                .map_or(DEFAULT, |metadata| &*metadata.name)
                .to_owned(),
            place: metadata.map_or(DEFAULT.to_owned(), |metadata| source::place(key, metadata)),
            about: key.about,
            absent: if key.is_secret() && metadata.is_some() {
                "set, not shown"
            } else {
                key.absent
            },
        }
    };
    Explanation {
        keys: key::ALL.iter().map(explain_key).collect(),
        faults: settings::read(given, surroundings)
            .err()
            .unwrap_or_default(),
    }
}
