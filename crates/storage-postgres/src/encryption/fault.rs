//! Why a connection could not be encrypted.

use std::io;

use rustls::{CertificateError, Error};

/// What is wrong with the encryption, if that is what a connection failed by.
pub(crate) fn explain(cause: &(dyn std::error::Error + 'static)) -> Option<&'static str> {
    // The client has no type for it; a test meets a database that is so.
    if cause.to_string() == "server does not support TLS" {
        return Some(
            "the database does not offer encryption, which the sslmode of the URL asks for. \
             Switch `ssl` on in PostgreSQL, or use another sslmode.",
        );
    }
    let cause = cause.downcast_ref::<io::Error>()?.get_ref()?;
    Some(match cause.downcast_ref::<Error>()? {
        Error::InvalidCertificate(problem) => of_certificate(problem),
        _ => {
            "no encrypted connection to the database could be agreed on. Let it offer TLS 1.2 or \
             1.3, or use another sslmode."
        }
    })
}

fn of_certificate(problem: &CertificateError) -> &'static str {
    match problem {
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "the database's certificate is for another name than the host of the URL. Name that \
             host, or use sslmode=verify-ca."
        }
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => {
            "the database's certificate has expired, or is not valid yet. Give the database a new \
             one."
        }
        _ => {
            "the database's certificate is not of an authority that is trusted. Name the file of \
             the right authority with sslrootcert=FILE in the URL."
        }
    }
}
