//! What stands between a browser and the pages.

pub(crate) mod client;
pub(crate) mod cookies;
pub(crate) mod form;
pub(crate) mod headers;
pub(crate) mod page;
pub(crate) mod page_error;
pub(crate) mod state;
pub(crate) mod words;

pub use client::ClientAddress;
