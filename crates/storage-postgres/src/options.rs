//! How the store is opened.

use std::time::Duration;

use handfast_domain::Sensitive;
use handfast_storage::StorageError;

use crate::address;

/// How the store is opened. [`PostgresOptions::new`] has what most want.
#[derive(Clone, Debug)]
pub struct PostgresOptions {
    /// Where the database is: `postgres://user:password@host:port/database`.
    /// Several hosts may be named; the one that can be written is taken. Its
    /// `sslmode` and `sslrootcert` say how connections are encrypted.
    pub url: Sensitive<String>,
    /// The most connections that this node keeps, besides the one that listens.
    /// Two to four for each of the database's cores, over all nodes, is plenty:
    /// beyond that they wait for each other inside the database.
    pub pool_size: usize,
    /// How long a connection may take to be made.
    pub connect_timeout: Duration,
    /// How long a command waits for a connection to be free.
    pub wait_timeout: Duration,
    /// How long the database may take over what it is told at once. What takes
    /// longer is given up, with its connection.
    pub statement_timeout: Duration,
}

impl PostgresOptions {
    /// The usual way to open the database at `url`.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: Sensitive::new(url.into()),
            pool_size: 16,
            connect_timeout: Duration::from_secs(3),
            wait_timeout: Duration::from_secs(3),
            statement_timeout: Duration::from_secs(10),
        }
    }

    /// The name by which people are told of the database: its URL without
    /// account and password.
    ///
    /// # Errors
    ///
    /// When the URL cannot be read.
    pub fn database_name(&self) -> Result<String, StorageError> {
        address::name(self).map(|name| name.to_string())
    }
}
