//! What the URL of a database says: where it is, and how a connection to it is
//! encrypted.

use std::sync::Arc;
use std::time::Duration;

use handfast_storage::{StorageError, StorageErrorKind};
use tokio_postgres::config::{Config, Host, SslMode, TargetSessionAttrs};
use tokio_postgres::tls::MakeTlsConnect;
use tokio_postgres::{Client, Error, Socket};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::encryption::{self, Protection, Wanted};
use crate::options::PostgresOptions;

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
}

impl Address {
    /// Reads the URL, and the certificates that it trusts.
    pub(crate) fn of(options: &PostgresOptions) -> Result<Self, StorageError> {
        let (config, protection) = read(options)?;
        Ok(Self {
            config,
            encryption: encryption::connector(&protection)?,
        })
    }

    /// Makes a connection.
    pub(crate) async fn connect(&self) -> Result<(Client, Connection), Error> {
        self.config.connect(self.encryption.clone()).await
    }
}

/// The URL without account, password and parameters.
pub(crate) fn name(options: &PostgresOptions) -> Result<Arc<str>, StorageError> {
    let (config, _) = read(options)?;
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(host)) => host.clone(),
        Some(Host::Unix(folder)) => folder.display().to_string(),
        None => "localhost".to_owned(),
    };
    let database = config
        .get_dbname()
        .or(config.get_user())
        .unwrap_or("postgres");
    Ok(format!("postgres://{host}/{database}").into())
}

/// The fault of a URL. Quotes nothing of it: any part may be a password.
pub(crate) fn unusable(problem: &str) -> StorageError {
    let message = format!("The URL of the database {problem}");
    StorageError::new(StorageErrorKind::Unavailable, message)
}

fn read(options: &PostgresOptions) -> Result<(Config, Protection), StorageError> {
    let (url, wanted) = Wanted::take_from(options.url.expose());
    let parsed: Result<Config, _> = url.parse();
    let mut config = parsed.map_err(|_| {
        unusable(
            "cannot be read. It looks like postgres://user:password@host:5432/database, with \
             special characters percent-encoded and no parameters that Handfast does not know.",
        )
    })?;
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
    config.connect_timeout(options.connect_timeout);
    config.keepalives_idle(GRACE * 5);
    config.tcp_user_timeout(options.statement_timeout + GRACE);
    if config.get_application_name().is_none() {
        config.application_name("handfast");
    }
    if config.get_hosts().len() > 1 {
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
    }
}
