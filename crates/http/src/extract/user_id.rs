//! The user in a path.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use handfast_domain::{Refusal, UserId};

use crate::errors::Fault;
use crate::state::HttpState;

/// `{user_id}`. A text that cannot be a user's id names no user.
pub(crate) struct UserIdPath(pub(crate) UserId);

impl FromRequestParts<Arc<HttpState>> for UserIdPath {
    type Rejection = Fault;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<HttpState>,
    ) -> Result<Self, Self::Rejection> {
        let text = Path::<String>::from_request_parts(parts, state).await;
        text.ok()
            .and_then(|Path(text)| text.parse().ok())
            .map(Self)
            .ok_or_else(|| Refusal::UserNotFound.into())
    }
}
