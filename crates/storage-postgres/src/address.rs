//! What the URL of a database says: where it is, and how a connection to it is
//! encrypted.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use handfast_storage::{StorageError, StorageErrorKind};
use tokio_postgres::config::{Config, Host, SslMode, TargetSessionAttrs};
use tokio_postgres::tls::MakeTlsConnect;
use tokio_postgres::{Client, Socket};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::encryption::{self, Protection, Wanted};
use crate::errors::{Failure, connect_fault, silent};
use crate::options::PostgresOptions;

const USUAL_PORT: u16 = 5432;

/// How much longer than the database itself this side waits.
pub(crate) const GRACE: Duration = Duration::from_secs(2);

/// A connection, encrypted or not.
pub(crate) type Connection =
    tokio_postgres::Connection<Socket, <MakeRustlsConnect as MakeTlsConnect<Socket>>::Stream>;

/// A database, and how a connection to it is made.
#[derive(Clone)]
pub(crate) struct Address {
    /// What the URL says, with the time limits of the options.
    pub(crate) config: Config,
    /// What encrypts connections, where they are to be.
    pub(crate) encryption: MakeRustlsConnect,
    /// The URL without account, password and parameters.
    pub(crate) database: Arc<str>,
    /// How long a connection may take to be made.
    patience: Duration,
}

/// Shows where the database is, and nothing that the URL keeps secret.
impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("Address")
            .field(&self.database)
            .finish()
    }
}

impl Address {
    /// Reads the URL, and the certificates that it trusts.
    pub(crate) fn of(options: &PostgresOptions) -> Result<Self, StorageError> {
        let (config, protection) = read(options)?;
        Ok(Self {
            database: name_of(&config),
            config,
            encryption: encryption::connector(&protection)?,
            patience: options.connect_timeout,
        })
    }

    /// The same for a connection that listens, which the database then shows
    /// under a name of its own.
    pub(crate) fn for_listening(mut self) -> Self {
        let name = self.config.get_application_name().unwrap_or_default();
        let name = format!("{name} listener");
        self.config.application_name(name);
        self
    }

    /// Makes a connection.
    pub(crate) async fn connect(&self) -> Result<(Client, Connection), Failure> {
        let connecting = self.config.connect(self.encryption.clone());
        match tokio::time::timeout(self.patience, connecting).await {
            Ok(connected) => connected.map_err(|error| connect_fault(&error)),
            Err(_) => Err(silent()),
        }
    }
}

/// The URL without account, password and parameters.
pub(crate) fn name(options: &PostgresOptions) -> Result<Arc<str>, StorageError> {
    let (config, _) = read(options)?;
    Ok(name_of(&config))
}

fn name_of(config: &Config) -> Arc<str> {
    let mut host = match config.get_hosts().first() {
        Some(Host::Tcp(host)) => host.clone(),
        Some(Host::Unix(folder)) => folder.display().to_string(),
        None => String::new(),
    };
    if let Some(port) = config
        .get_ports()
        .first()
        .filter(|port| **port != USUAL_PORT)
    {
        host.push_str(&format!(":{port}"));
    }
    let database = config
        .get_dbname()
        .or(config.get_user())
        .unwrap_or("postgres");
    format!("postgres://{host}/{database}").into()
}

/// The fault of a URL. Quotes nothing of it: any part may be a password.
pub(crate) fn unusable(problem: &str) -> StorageError {
    let message = format!("The URL of the database {problem}");
    StorageError::new(StorageErrorKind::Unavailable, message)
}

fn read(options: &PostgresOptions) -> Result<(Config, Protection), StorageError> {
    let url = options.url.expose();
    // What follows the first would be taken for a host, and be shown.
    if url.matches('@').count() > 1 {
        return Err(unusable(
            "has more than one @. Write %40 for an @ that is part of something.",
        ));
    }
    let (url, wanted) = Wanted::take_from(url);
    let parsed: Result<Config, _> = url.parse();
    let mut config = parsed.map_err(|_| {
        unusable(
            "cannot be read. It looks like postgres://user:password@host:5432/database, with \
             special characters percent-encoded and no parameters that Handfast does not know.",
        )
    })?;
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        return Err(unusable(
            "names no host. The folder of a socket is written as in \
             postgres://user@%2Fvar%2Frun%2Fpostgresql/database.",
        ));
    }
    let protection = wanted.decide()?;
    encrypt(&mut config, &protection);
    limit(&mut config, options);
    Ok((config, protection))
}

fn encrypt(config: &mut Config, protection: &Protection) {
    // A certificate is for a name, and a socket of this machine has none.
    if config.get_hosts().is_empty() {
        for address in config.get_hostaddrs().to_vec() {
            config.host(address.to_string());
        }
    }
    let is_local = |host: &Host| matches!(host, Host::Unix(_));
    config.ssl_mode(match protection {
        _ if config.get_hosts().iter().all(is_local) => SslMode::Disable,
        Protection::None => SslMode::Disable,
        Protection::IfOffered => SslMode::Prefer,
        Protection::Always(_) => SslMode::Require,
    });
}

fn limit(config: &mut Config, options: &PostgresOptions) {
    let limit = options.statement_timeout.as_millis();
    let given = config.get_options().unwrap_or_default();
    let settings = format!(
        "-c statement_timeout={limit} -c lock_timeout={limit} \
         -c idle_in_transaction_session_timeout={limit} {given}"
    );
    config.options(settings.trim_end());
    // A host that is switched off leaves time for the next.
    let hosts = u32::try_from(config.get_hosts().len()).unwrap_or(u32::MAX);
    config.connect_timeout(options.connect_timeout / hosts.max(1));
    config.keepalives_idle(GRACE * 5);
    config.tcp_user_timeout(options.statement_timeout + GRACE);
    if config.get_application_name().is_none() {
        config.application_name("handfast");
    }
    if config.get_hosts().len() > 1 {
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
    }
}
