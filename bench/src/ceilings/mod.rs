//! What the machine allows, measured beside what is measured.

pub(crate) mod cryptography;
pub(crate) mod http;
pub(crate) mod store;
