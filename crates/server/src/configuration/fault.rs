//! What is wrong with the configuration, where, and what cures it.

use crate::configuration::key::{ALL, Key};
use crate::failure::Failure;

/// One fault of the configuration. Never repeats a value.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Fault {
    /// The key, where one is known.
    pub(crate) key: Option<String>,
    /// Where the value stands.
    pub(crate) place: String,
    /// What is wrong, and what would be right.
    pub(crate) problem: String,
}

impl Fault {
    /// A value that its key does not take.
    pub(crate) fn value(key: &Key, place: String) -> Self {
        Self {
            key: Some(key.name.to_owned()),
            place,
            problem: format!("must be {}", key.expected),
        }
    }

    /// A key without a value that another one makes necessary.
    pub(crate) fn missing(key: &Key, because: &Key) -> Self {
        Self {
            key: Some(key.name.to_owned()),
            place: "not given".to_owned(),
            problem: format!("is needed with {}; set {}", because.name, key.variable()),
        }
    }

    /// A name that is no key.
    pub(crate) fn unknown(name: &str, place: String) -> Self {
        let likeness = |key: &Key| {
            let without_section = key.name.rsplit('.').next().unwrap_or(key.name);
            // Of two that are equally alike the one without a section is meant.
            let beside = 0.99 * strsim::jaro_winkler(without_section, name);
            strsim::jaro_winkler(key.name, name).max(beside)
        };
        let alike = ALL
            .iter()
            .map(|key| (likeness(key), key))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(likeness, _)| *likeness > 0.85);
        let cure = match alike {
            Some((_, key)) => format!("{} ({}) is the nearest", key.name, key.variable()),
            None => "`handfast config check` names every key there is".to_owned(),
        };
        Self {
            key: Some(name.to_owned()),
            place,
            problem: format!("there is no such key; {cure}"),
        }
    }

    /// Something that is wrong before any key is read.
    pub(crate) fn source(place: impl Into<String>, problem: impl Into<String>) -> Self {
        Self {
            key: None,
            place: place.into(),
            problem: problem.into(),
        }
    }

    /// The whole fault as one clause.
    pub(crate) fn to_sentence(&self) -> String {
        match &self.key {
            Some(key) => format!("{key} ({}): {}", self.place, self.problem),
            None => format!("{}: {}", self.place, self.problem),
        }
    }
}

/// Every fault, as one failure of the command.
pub(crate) fn failure(faults: &[Fault]) -> Failure {
    let sentences: Vec<String> = faults.iter().map(Fault::to_sentence).collect();
    Failure::new(
        "CONFIGURATION_INVALID",
        format!("The configuration is wrong. {}.", sentences.join("; ")),
    )
}
