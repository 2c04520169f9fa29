//! The pages, a file or a folder each.

pub(crate) mod account;
pub(crate) mod activity;
pub(crate) mod api_keys;
pub(crate) mod apps;
pub(crate) mod audit;
pub(crate) mod configuration;
pub(crate) mod join;
pub(crate) mod openid;
pub(crate) mod operators;
pub(crate) mod quick_start;
pub(crate) mod sign_in;
pub(crate) mod sign_in_link;
pub(crate) mod user;
pub(crate) mod users;
