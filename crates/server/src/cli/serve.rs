//! `handfast serve`

use clap::Args;

use crate::configuration::{self, ServerFlags};
use crate::failure::Failure;

/// Runs the platform
///
/// Prints one line to standard output when it is ready: `listening on
/// http://ADDRESS`. The log goes to standard error. The first start makes the
/// data directory, the database and the master key: back up all of it.
/// SIGTERM or SIGINT finishes what was accepted and stops; a second one stops
/// at once.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast serve
  handfast serve --data-dir /var/lib/handfast --listen 0.0.0.0:8080 --public-url https://id.example.com --trusted-proxies 10.0.0.0/8
  handfast serve --config /etc/handfast/handfast.toml")]
pub(crate) struct Serve {
    #[command(flatten)]
    flags: ServerFlags,
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Failure> {
        crate::serve::run(configuration::load(&self.flags.0)?)
    }
}
