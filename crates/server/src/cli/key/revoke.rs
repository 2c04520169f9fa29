//! `handfast key revoke`

use clap::Args;
use handfast_domain::{ApiKeyId, AppId};

use crate::cli::key::view::KeyView;
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;
use crate::system::operator;

/// Revokes an API key at once
///
/// A running server refuses it within a second. Codes that were asked for with
/// it are dead, too. Doing it again changes nothing.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast key revoke --app app_01jd8x3b3w8m4q2k7n5c9v6t0r key_01jd8x3b3w8m4q2k7n5c9v6t0r")]
pub(super) struct Revoke {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// The id of the key
    #[arg(value_name = "KEY")]
    key: ApiKeyId,
    #[command(flatten)]
    store: StoreFlags,
}

impl Revoke {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let (key, now) = on_existing(&self.store, async |application| {
            let key = application
                .revoke_api_key(self.app, self.key, operator())
                .await?;
            Ok((key, application.now()))
        })?;
        let key = KeyView::new(key, now);
        output.answer(&key, || format!("{} is revoked.", key.id))
    }
}
