//! The external id in a query.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use handfast_domain::ExternalId;

use crate::errors::Fault;
use crate::state::HttpState;

const FIELD: &str = "external_id";

/// `?external_id=…`, once and alone.
pub(crate) struct ExternalIdQuery(pub(crate) ExternalId);

impl FromRequestParts<Arc<HttpState>> for ExternalIdQuery {
    type Rejection = Fault;

    async fn from_request_parts(
        parts: &mut Parts,
        _state: &Arc<HttpState>,
    ) -> Result<Self, Self::Rejection> {
        parse(parts.uri.query().unwrap_or_default()).map(Self)
    }
}

/// Checks an external id that came in the field of that name.
pub(crate) fn check(text: &str) -> Result<ExternalId, Fault> {
    ExternalId::new(text).map_err(|invalid| Fault::field(FIELD, &invalid.to_string()))
}

fn parse(query: &str) -> Result<ExternalId, Fault> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query)
        .map_err(|_| Fault::field(FIELD, "must be percent-encoded UTF-8"))?;
    if let Some((name, _)) = pairs.iter().find(|(name, _)| name != FIELD) {
        return Err(Fault::field(
            super::json::shortened(name),
            "no such query parameter",
        ));
    }
    match pairs.as_slice() {
        [(_, text)] => check(text),
        [] => Err(Fault::field(FIELD, "must be given")),
        _ => Err(Fault::field(FIELD, "must be given once")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_encoding_is_undone_and_nothing_else() {
        assert_eq!(
            parse("external_id=a%2Bb%20%C3%A9").unwrap().expose(),
            "a+b é"
        );
    }

    #[test]
    fn faults_name_the_parameter() {
        let table = [
            ("", FIELD),
            ("external_id=", FIELD),
            ("external_id=a&external_id=b", FIELD),
            ("external_id=%00", FIELD),
            ("user=1&external_id=a", "user"),
        ];
        for (query, field) in table {
            assert_eq!(
                parse(query).unwrap_err().field.as_deref(),
                Some(field),
                "{query}"
            );
        }
    }
}
