//! The server-to-server API: an API key, or the access token of the user whose
//! data it is.

pub(crate) mod delete_user;
pub(crate) mod find_user;
pub(crate) mod get_own_user;
pub(crate) mod get_user;
pub(crate) mod introspect;
pub(crate) mod issue_code;
pub(crate) mod jwks;
pub(crate) mod patch_metadata;
pub(crate) mod set_user_enabled;
