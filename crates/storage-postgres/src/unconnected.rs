//! Why there is no connection, where the database did not say so itself.

use std::error::Error as _;
use std::io::{self, ErrorKind};

use handfast_storage::StorageErrorKind;
use tokio_postgres::Error;

use crate::encryption;
use crate::errors::READ_ONLY;

const NOBODY: &str = "nothing answers where the URL says that the database is. Start it, or \
     correct the URL. Once it answers, a server carries on by itself.";

const UNKNOWN_HOST: &str = "the host of the URL is not known to this machine. Correct the URL, or \
     see why its name cannot be looked up.";

const NO_PASSWORD: &str = "the database wants a password, and the URL has none. Add it.";

const OTHER_AUTHENTICATION: &str = "the database wants the account to prove itself in a way that \
     Handfast does not know. Give it a password, by scram-sha-256 or md5.";

/// What is wrong, if more is known than that there is no answer.
pub(crate) fn explain(error: &Error) -> Option<(StorageErrorKind, &'static str)> {
    let cause = error.source()?;
    if let Some(what) = encryption::explain(cause) {
        return Some((StorageErrorKind::Unavailable, what));
    }
    if let Some(cause) = cause.downcast_ref::<io::Error>() {
        return of_socket(cause);
    }
    // The client tells these apart by their texts alone; tests meet both.
    let what = match (error.to_string().as_str(), cause.to_string().as_str()) {
        (_, "password missing") => NO_PASSWORD,
        ("authentication error", _) => OTHER_AUTHENTICATION,
        _ => return None,
    };
    Some((StorageErrorKind::Unavailable, what))
}

fn of_socket(cause: &io::Error) -> Option<(StorageErrorKind, &'static str)> {
    // Those without a number are the client's own.
    let is_own = cause.raw_os_error().is_none();
    let what = match cause.kind() {
        ErrorKind::PermissionDenied if is_own => return Some(READ_ONLY),
        ErrorKind::ConnectionRefused | ErrorKind::NotFound => NOBODY,
        _ if cause.to_string().starts_with("failed to lookup address") => UNKNOWN_HOST,
        _ => return None,
    };
    Some((StorageErrorKind::Unavailable, what))
}
