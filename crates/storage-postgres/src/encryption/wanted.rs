//! The parameters of a URL that are about encryption.

use std::borrow::Cow;

use handfast_storage::StorageError;
use percent_encoding::percent_decode_str;

use crate::address::unusable;
use crate::encryption::{Protection, Roots, Trust};

/// What `sslmode` and `sslrootcert` say.
#[derive(Debug, Default)]
pub(crate) struct Wanted<'url> {
    mode: Option<Cow<'url, str>>,
    roots: Option<Cow<'url, str>>,
}

impl<'url> Wanted<'url> {
    /// Takes the parameters out of a URL: who reads the rest does not know all
    /// of their values.
    pub(crate) fn take_from(url: &'url str) -> (String, Self) {
        // A password before the host may hold a question mark.
        let host = url.find('@').unwrap_or_default();
        let Some(before) = url[host..].find('?').map(|at| host + at) else {
            return (url.to_owned(), Self::default());
        };
        let mut wanted = Self::default();
        let others = url[before + 1..]
            .split('&')
            .filter(|parameter| !wanted.take(parameter));
        let others: Vec<&str> = others.collect();
        let rest = format!("{}?{}", &url[..before], others.join("&"));
        (rest, wanted)
    }

    fn take(&mut self, parameter: &'url str) -> bool {
        let (place, value) = match parameter.split_once('=') {
            Some(("sslmode", value)) => (&mut self.mode, value),
            Some(("sslrootcert", value)) => (&mut self.roots, value),
            _ => return false,
        };
        *place = Some(percent_decode_str(value).decode_utf8_lossy());
        true
    }

    /// What that means: `require` with a file verifies as `verify-ca` does, and
    /// a public authority is no use without a name, because anybody can have a
    /// certificate of one.
    pub(crate) fn decide(&self) -> Result<Protection, StorageError> {
        let roots = self.roots.as_deref().map(|roots| match roots {
            "system" => Roots::System,
            file => Roots::File(file.into()),
        });
        let trust = match (self.mode.as_deref().unwrap_or("prefer"), roots) {
            ("disable", None) => return Ok(Protection::None),
            ("prefer", None) => return Ok(Protection::IfOffered),
            ("require", None) => Trust::Anybody,
            ("require" | "verify-ca", Some(file @ Roots::File(_))) => Trust::Issued(file),
            ("verify-full", roots) => Trust::Named(roots.unwrap_or(Roots::System)),
            ("verify-ca", None) => {
                return Err(unusable(
                    "says sslmode=verify-ca, but not whose certificates are good. Add \
                     sslrootcert=FILE, or use sslmode=verify-full.",
                ));
            }
            ("disable" | "prefer" | "require" | "verify-ca", Some(_)) => {
                return Err(unusable(
                    "has an sslrootcert, but its sslmode does not verify by it. Use \
                     sslmode=verify-full.",
                ));
            }
            _ => {
                return Err(unusable(
                    "has an unknown sslmode. Use disable, prefer, require, verify-ca or \
                     verify-full.",
                ));
            }
        };
        Ok(Protection::Always(trust))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(parameters: &str) -> Result<Protection, StorageError> {
        let url = format!("postgres://handfast:a?b@db.example/handfast?{parameters}");
        Wanted::take_from(&url).1.decide()
    }

    #[test]
    fn modes_mean_what_they_mean_to_clients_of_postgresql() {
        let file = || Roots::File("/etc/db ca.crt".into());
        let table = [
            ("", Protection::IfOffered),
            ("sslmode=disable", Protection::None),
            ("sslmode=prefer", Protection::IfOffered),
            ("sslmode=require", Protection::Always(Trust::Anybody)),
            (
                "sslmode=require&sslrootcert=/etc/db%20ca.crt",
                Protection::Always(Trust::Issued(file())),
            ),
            (
                "sslrootcert=/etc/db%20ca.crt&sslmode=verify-ca",
                Protection::Always(Trust::Issued(file())),
            ),
            (
                "sslmode=verify-full&sslrootcert=/etc/db%20ca.crt",
                Protection::Always(Trust::Named(file())),
            ),
            (
                "sslmode=verify-full",
                Protection::Always(Trust::Named(Roots::System)),
            ),
            (
                "sslmode=verify%2Dfull&sslrootcert=system",
                Protection::Always(Trust::Named(Roots::System)),
            ),
        ];
        for (parameters, protection) in table {
            assert_eq!(decided(parameters).unwrap(), protection, "{parameters}");
        }
    }

    #[test]
    fn what_would_verify_nothing_is_refused_without_quoting_it() {
        #[rustfmt::skip]
        let table = [
            ("sslmode=hunter2",                           "unknown sslmode"),
            ("sslmode=allow",                             "unknown sslmode"),
            ("sslmode=verify-ca",                         "Add sslrootcert"),
            ("sslmode=verify-ca&sslrootcert=system",      "verify-full"),
            ("sslrootcert=hunter2",                       "verify-full"),
            ("sslmode=prefer&sslrootcert=hunter2",        "verify-full"),
            ("sslmode=disable&sslrootcert=hunter2",       "verify-full"),
        ];
        for (parameters, cure) in table {
            let refused = decided(parameters).unwrap_err().message;
            assert!(refused.contains(cure), "{parameters}: {refused}");
            assert!(!refused.contains("hunter2"), "{parameters}: {refused}");
        }
    }

    #[test]
    fn other_parameters_stay_where_they_are() {
        let url = "postgres://a:b?c@d/e?application_name=f&sslmode=require&options=-c%20g%3D1";
        let (rest, _) = Wanted::take_from(url);
        let expected = "postgres://a:b?c@d/e?application_name=f&options=-c%20g%3D1";
        assert_eq!(rest, expected);
        assert_eq!(Wanted::take_from("postgres://d/e").0, "postgres://d/e");
    }
}
