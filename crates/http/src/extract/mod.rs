//! What a request brings, checked before a handler sees it.

pub(crate) mod bearer;
pub(crate) mod external_id;
pub(crate) mod json;
pub(crate) mod proof;
pub(crate) mod user_id;
