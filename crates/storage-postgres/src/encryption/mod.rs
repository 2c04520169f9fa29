//! Encrypted connections: what the URL wants, and who is trusted at the other
//! end. The words are those of PostgreSQL's own clients.

mod fault;
mod verifier;
mod wanted;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use handfast_storage::{StorageError, StorageErrorKind};
use rustls::ClientConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use tokio_postgres_rustls::MakeRustlsConnect;

pub(crate) use self::fault::explain;
use self::verifier::Verifier;
pub(crate) use self::wanted::Wanted;

/// What PostgreSQL 17 asks for when a handshake comes first.
const PROTOCOL: &[u8] = b"postgresql";

/// How a connection is protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Protection {
    /// Not at all.
    None,
    /// Encrypted where the database offers it, whoever that is.
    IfOffered,
    /// Encrypted, or not made.
    Always(Trust),
}

/// Who may be at the other end of an encrypted connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    /// Anybody.
    Anybody,
    /// Whoever has a certificate of these authorities.
    Issued(Roots),
    /// Whoever has a certificate of these authorities for the host of the URL.
    Named(Roots),
}

/// Whose certificates are trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Roots {
    /// Those that this machine trusts.
    System,
    /// Those in a file.
    File(PathBuf),
}

/// What encrypts connections.
pub(crate) fn connector(protection: &Protection) -> Result<MakeRustlsConnect, StorageError> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    let algorithms = provider.signature_verification_algorithms;
    let verifier = match protection {
        Protection::Always(Trust::Issued(roots)) => {
            Verifier::of_issuer(certificates(roots)?, algorithms)
        }
        Protection::Always(Trust::Named(roots)) => {
            Verifier::of_name(certificates(roots)?, algorithms)
        }
        Protection::None | Protection::IfOffered | Protection::Always(Trust::Anybody) => {
            Verifier::of_nothing(algorithms)
        }
    };
    let builder = ClientConfig::builder_with_provider(provider);
    let builder = builder.with_safe_default_protocol_versions();
    let mut config = builder
        .map_err(|error| {
            let message = "Connections cannot be encrypted here. This is a fault in Handfast.";
            StorageError::new(StorageErrorKind::Internal, message).caused_by(error)
        })?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    config.alpn_protocols = vec![PROTOCOL.to_vec()];
    Ok(MakeRustlsConnect::new(config))
}

fn certificates(roots: &Roots) -> Result<Vec<CertificateDer<'static>>, StorageError> {
    match roots {
        Roots::System => of_system(),
        Roots::File(file) => of_file(file),
    }
}

fn of_system() -> Result<Vec<CertificateDer<'static>>, StorageError> {
    let found = rustls_native_certs::load_native_certs();
    if found.certs.is_empty() {
        return Err(untrusting(
            "This machine has no root certificates to verify the database's with. Install them \
             (the package is often called ca-certificates), or name a file of them with \
             sslrootcert=FILE in the URL of the database."
                .to_owned(),
        ));
    }
    Ok(found.certs)
}

fn of_file(file: &Path) -> Result<Vec<CertificateDer<'static>>, StorageError> {
    let shown = file.display();
    let read = std::fs::read(file).map_err(|error| {
        untrusting(format!(
            "{shown} cannot be read ({error}). Correct sslrootcert in the URL of the database."
        ))
    })?;
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&read).collect();
    match certificates {
        Ok(certificates) if !certificates.is_empty() => Ok(certificates),
        Ok(_) | Err(_) => Err(untrusting(format!(
            "{shown} holds no certificates in PEM form. Correct sslrootcert in the URL of the \
             database."
        ))),
    }
}

fn untrusting(message: String) -> StorageError {
    StorageError::new(StorageErrorKind::Unavailable, message)
}
