//! `handfast key create`

use std::time::Duration;

use clap::Args;
use handfast_app::NewApiKeyRequest;
use handfast_domain::AppId;
use handfast_domain::access::Scope;

use crate::cli::arguments::duration;
use crate::cli::key::view::show_once;
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;
use crate::system::operator;

/// Makes an API key and shows it, this once
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast key create --app app_01jd8x3b3w8m4q2k7n5c9v6t0r --name backend --scope user.link
  handfast key create --app app_01jd8x3b3w8m4q2k7n5c9v6t0r --name support --scope user.read --scope user.write --expires-in 90d --json")]
pub(super) struct Create {
    /// The app that it speaks for
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// What its makers call it
    #[arg(long, value_name = "NAME")]
    name: String,
    /// What it may do: user.link, user.read, user.write or user.delete; repeat it for more
    #[arg(long = "scope", value_name = "SCOPE", required = true)]
    scopes: Vec<Scope>,
    /// How long it lives, at most a year
    #[arg(long, value_name = "DURATION", default_value = "365d", value_parser = duration)]
    expires_in: Duration,
    #[command(flatten)]
    store: StoreFlags,
}

impl Create {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let request = NewApiKeyRequest {
            app: self.app,
            name: self.name,
            scopes: self.scopes.into_iter().collect(),
            lifetime: self.expires_in,
        };
        let made = on_existing(&self.store, async |application| {
            Ok(application.create_api_key(request, operator()).await?)
        })?;
        show_once(&made, output)
    }
}
