//! The device API: every call carries a proof made with the install's own key.

pub(crate) mod create_user;
pub(crate) mod patch_metadata;
pub(crate) mod reset;
pub(crate) mod status;
pub(crate) mod token;
