//! The dashboard: server-rendered pages over the use cases of `app`.
//!
//! Every page works without scripts; scripts only save a click or a reload. A
//! handler asks `app`, fills a template, and knows no store.

mod assets;
mod chart;
mod devices;
mod options;
mod pages;
mod router;
mod shell;
mod timeline;
mod web;

pub use options::DashboardOptions;
pub use router::router;
pub use web::ClientAddress;

/// Where the dashboard begins.
pub const ROOT: &str = "/dashboard";
/// What stands before the secret in an invitation's link.
pub const JOIN_PATH: &str = "/dashboard/join/";
/// What stands before the secret in a link that signs in.
pub const SIGN_IN_PATH: &str = "/dashboard/sign-in/";
/// The same in the link for the first owner.
pub const SETUP_PATH: &str = "/dashboard/setup/";
/// Where the company's provider sends people back to.
pub const OPENID_CALLBACK_PATH: &str = "/dashboard/openid/callback";
