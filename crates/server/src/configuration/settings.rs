//! The settings in force, checked.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use handfast_app::RetentionPolicy;
use handfast_app::operators::OpenIdSettings;
use handfast_domain::Sensitive;
use handfast_http::RateLimits;
use handfast_storage_postgres::PostgresOptions;
use ipnet::IpNet;

use crate::configuration::fault::Fault;
use crate::configuration::key;
use crate::configuration::openid;
use crate::configuration::read::Reader;
use crate::configuration::source::{self, Given, Surroundings};
use crate::configuration::value::{self, LogFormat};

/// The settings in force.
#[derive(Debug)]
pub(crate) struct Settings {
    /// The directory of database and master key; empty where neither is in it.
    pub(crate) data_dir: PathBuf,
    /// The PostgreSQL database that takes the place of one in the directory.
    pub(crate) database: Option<PostgresOptions>,
    /// The file of the master key.
    pub(crate) master_key_file: PathBuf,
    /// The master key itself, if it was given instead of a file.
    pub(crate) master_key: Option<Sensitive<String>>,
    /// Where to listen.
    pub(crate) listen: SocketAddr,
    /// The address that devices see, if not the one listened on.
    pub(crate) public_url: Option<String>,
    /// The dashboard.
    pub(crate) dashboard: DashboardSettings,
    /// The proxies whose `X-Forwarded-For` is believed.
    pub(crate) trusted_proxies: Vec<IpNet>,
    /// The most requests a second.
    pub(crate) rate_limits: RateLimits,
    /// What one connection or request may take.
    pub(crate) limits: Limits,
    /// How long a shutdown waits for requests that were accepted.
    pub(crate) shutdown_grace: Duration,
    /// How long what is closed or past is kept.
    pub(crate) retention: RetentionPolicy,
    /// The log.
    pub(crate) log: LogSettings,
}

/// The dashboard.
#[derive(Clone, Debug)]
pub(crate) struct DashboardSettings {
    /// Where it listens, if not where the APIs do.
    pub(crate) listen: Option<SocketAddr>,
    /// The address that operators see, if it is not the one to be expected.
    pub(crate) url: Option<String>,
    /// The company's provider, if operators may sign in through it.
    pub(crate) openid: Option<OpenIdSettings>,
}

/// What one connection or request may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// The most connections at once.
    pub(crate) max_connections: usize,
    /// How long the head of a request may take, and the idling before it.
    pub(crate) header_timeout: Duration,
    /// How long a request may take.
    pub(crate) request_timeout: Duration,
    /// The largest body, in bytes.
    pub(crate) body_limit: usize,
}

/// The log.
#[derive(Clone, Debug)]
pub(crate) struct LogSettings {
    /// Its form.
    pub(crate) format: LogFormat,
    /// What is in it.
    pub(crate) filter: String,
}

/// The settings that the sources say together, or every fault in them.
pub(super) fn read(given: &Given, surroundings: &Surroundings) -> Result<Settings, Vec<Fault>> {
    let (figment, faults) = source::merge(given, surroundings);
    let mut reader = Reader::new(figment, faults);
    let settings = read_all(&mut reader);
    if reader.faults.is_empty() {
        Ok(settings)
    } else {
        Err(reader.faults)
    }
}

fn read_all(reader: &mut Reader) -> Settings {
    let database = database(reader);
    let master_key = reader.optional(&key::MASTER_KEY, |text| Some(text.to_owned().into()));
    let key_file = reader.path(&key::MASTER_KEY_FILE);
    let has_master_key = master_key.is_some() || key_file.is_some();
    let data_dir = data_dir(reader, database.is_none() || !has_master_key);
    let anywhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    Settings {
        master_key_file: key_file.unwrap_or_else(|| data_dir.join("master.key")),
        data_dir,
        database,
        master_key,
        listen: reader
            .optional(&key::LISTEN, value::listen)
            .unwrap_or(anywhere),
        public_url: reader.optional(&key::PUBLIC_URL, value::public_url),
        dashboard: DashboardSettings {
            listen: reader.optional(&key::DASHBOARD_LISTEN, value::listen),
            url: reader.optional(&key::DASHBOARD_URL, value::public_url),
            openid: openid::read(reader),
        },
        trusted_proxies: reader.list(&key::TRUSTED_PROXIES, value::network),
        rate_limits: RateLimits {
            per_key_per_second: reader.required(&key::RATE_LIMIT_KEY, value::rate),
            per_address_per_second: reader.required(&key::RATE_LIMIT_ADDRESS, value::rate),
        },
        limits: limits(reader),
        shutdown_grace: reader.required(&key::SHUTDOWN_GRACE, value::grace),
        retention: RetentionPolicy {
            closed_installs: reader.required(&key::CLOSED_INSTALLS, value::install_retention),
            events: reader.required(&key::EVENTS, value::event_retention),
        },
        log: LogSettings {
            format: reader
                .optional(&key::LOG_FORMAT, value::log_format)
                .unwrap_or(LogFormat::Json),
            filter: reader.required(&key::LOG_FILTER, value::log_filter),
        },
    }
}

fn database(reader: &mut Reader) -> Option<PostgresOptions> {
    let url = reader.optional(&key::DATABASE_URL, value::database_url);
    let pool_size = reader.required(&key::DATABASE_POOL_SIZE, value::pool_size);
    url.map(|url| PostgresOptions { pool_size, ..url })
}

fn data_dir(reader: &mut Reader, is_needed: bool) -> PathBuf {
    let known = reader.faults.len();
    let path = reader.path(&key::DATA_DIR);
    // Without a home directory there is no default.
    if path.is_none() && is_needed && reader.faults.len() == known {
        reader.fault(&key::DATA_DIR);
    }
    path.unwrap_or_default()
}

fn limits(reader: &mut Reader) -> Limits {
    Limits {
        max_connections: reader.required(&key::MAX_CONNECTIONS, value::connections),
        header_timeout: reader.required(&key::HEADER_TIMEOUT, value::timeout),
        request_timeout: reader.required(&key::REQUEST_TIMEOUT, value::timeout),
        body_limit: reader.required(&key::BODY_LIMIT, value::body_limit),
    }
}
