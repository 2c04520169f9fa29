//! The licences that `deny.toml` allows.

use anyhow::Context;
use serde::Deserialize;
use spdx::{Licensee, ParseMode};

/// What may be depended on.
#[derive(Debug)]
pub(super) struct Policy {
    allow: Vec<Licensee>,
    exceptions: Vec<Exception>,
}

/// A package that may come under further licences.
#[derive(Debug)]
struct Exception {
    package: String,
    allow: Vec<Licensee>,
}

#[derive(Deserialize)]
struct Document {
    licenses: Licenses,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
    #[serde(default)]
    exceptions: Vec<WrittenException>,
}

#[derive(Deserialize)]
struct WrittenException {
    #[serde(rename = "crate", alias = "name")]
    package: String,
    allow: Vec<String>,
}

impl Policy {
    /// Reads the `[licenses]` section of `deny.toml`.
    pub(super) fn parse(text: &str) -> anyhow::Result<Self> {
        let Licenses { allow, exceptions } = toml::from_str::<Document>(text)?.licenses;
        let exceptions = exceptions.into_iter().map(|exception| {
            Ok(Exception {
                package: exception.package,
                allow: parse_licences(&exception.allow)?,
            })
        });
        Ok(Self {
            allow: parse_licences(&allow)?,
            exceptions: exceptions.collect::<anyhow::Result<_>>()?,
        })
    }

    /// Whether a package may be used under an SPDX expression.
    pub(super) fn allows(&self, package: &str, expression: &str) -> Result<bool, spdx::ParseError> {
        let expression = spdx::Expression::parse_mode(expression, ParseMode::LAX)?;
        let exceptions = self
            .exceptions
            .iter()
            .filter(|exception| exception.package == package)
            .flat_map(|exception| &exception.allow);
        let allowed: Vec<_> = self.allow.iter().chain(exceptions).collect();
        Ok(expression
            .evaluate(|required| allowed.iter().any(|licence| licence.satisfies(required))))
    }
}

fn parse_licences(names: &[String]) -> anyhow::Result<Vec<Licensee>> {
    names
        .iter()
        .map(|name| Licensee::parse(name).with_context(|| format!("`{name}` is no SPDX licence")))
        .collect()
}
