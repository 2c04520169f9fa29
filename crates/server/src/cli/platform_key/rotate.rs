//! `handfast platform-key rotate`

use clap::{Args, ValueEnum};
use handfast_domain::platform_key::KeyPurpose;

use crate::cli::platform_key::list::show;
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;
use crate::system::operator;

/// Makes new platform keys and retires the older ones
///
/// Codes and tokens that are under way stay good. With --at-once the older keys
/// are retired now, and what they sealed or signed is refused: for a leak.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast platform-key rotate
  handfast platform-key rotate --purpose signing --at-once")]
pub(super) struct Rotate {
    /// Which keys
    #[arg(long, value_name = "PURPOSE", default_value = "both")]
    purpose: Purpose,
    /// Refuses from now on what the older keys made
    #[arg(long)]
    at_once: bool,
    #[command(flatten)]
    store: StoreFlags,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Purpose {
    /// The keys that seal authentication codes
    Sealing,
    /// The keys that sign access tokens
    Signing,
    /// All of them
    Both,
}

impl Purpose {
    const fn keys(self) -> &'static [KeyPurpose] {
        match self {
            Self::Sealing => &[KeyPurpose::Sealing],
            Self::Signing => &[KeyPurpose::Signing],
            Self::Both => &[KeyPurpose::Sealing, KeyPurpose::Signing],
        }
    }
}

impl Rotate {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let keys = on_existing(&self.store, async |application| {
            for purpose in self.purpose.keys() {
                application
                    .rotate_platform_key(*purpose, self.at_once, operator())
                    .await?;
            }
            Ok(application.platform_keys().await?)
        })?;
        show(&keys, output)
    }
}
