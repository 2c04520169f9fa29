//! A user's metadata: text to text, changed by merge patches (RFC 7396).

use std::collections::BTreeMap;

use crate::refusal::Refusal;

/// The most fields a user may have.
pub const MAX_FIELDS: usize = 50;
/// The longest key or value, in characters.
pub const MAX_TEXT: usize = 500;

/// The metadata of one user.
pub type Metadata = BTreeMap<String, String>;

/// A change: a text sets a field, `None` removes it.
pub type MetadataPatch = BTreeMap<String, Option<String>>;

/// A patch that breaks a limit by itself, whatever it is applied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidPatch {
    /// A key is empty or too long.
    #[error("every key must have 1 to 500 characters")]
    Key,
    /// A value is too long.
    #[error("every value must have at most 500 characters")]
    Value,
    /// It names more fields than a user may have twice over.
    #[error("at most 100 fields can be changed at once")]
    TooManyChanges,
}

/// Checks the limits that a patch must keep by itself.
pub fn check_patch(patch: &MetadataPatch) -> Result<(), InvalidPatch> {
    if patch.len() > 2 * MAX_FIELDS {
        return Err(InvalidPatch::TooManyChanges);
    }
    for (key, value) in patch {
        if key.is_empty() || key.chars().count() > MAX_TEXT {
            return Err(InvalidPatch::Key);
        }
        if value
            .as_ref()
            .is_some_and(|text| text.chars().count() > MAX_TEXT)
        {
            return Err(InvalidPatch::Value);
        }
    }
    Ok(())
}

/// Applies `patch` whole, or refuses it whole when too many fields would stand.
pub fn apply(mut metadata: Metadata, patch: &MetadataPatch) -> Result<Metadata, Refusal> {
    for (key, value) in patch {
        match value {
            Some(text) => metadata.insert(key.clone(), text.clone()),
            None => metadata.remove(key),
        };
    }
    if metadata.len() > MAX_FIELDS {
        return Err(Refusal::MetadataTooManyFields);
    }
    Ok(metadata)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patch(changes: &[(&str, Option<&str>)]) -> MetadataPatch {
        changes
            .iter()
            .map(|(key, value)| ((*key).into(), value.map(Into::into)))
            .collect()
    }

    #[test]
    fn text_sets_null_removes_and_the_rest_stays() {
        let before = Metadata::from([("a".into(), "1".into()), ("b".into(), "2".into())]);
        let after = apply(
            before,
            &patch(&[("a", None), ("c", Some("3")), ("d", None)]),
        )
        .unwrap();
        assert_eq!(
            after,
            Metadata::from([("b".into(), "2".into()), ("c".into(), "3".into())])
        );
    }

    #[test]
    fn fifty_fields_are_the_most() {
        let full: Metadata = (0..50).map(|n| (n.to_string(), String::new())).collect();
        assert!(apply(full.clone(), &patch(&[("0", Some("x"))])).is_ok());
        assert!(apply(full.clone(), &patch(&[("0", None), ("new", Some("x"))])).is_ok());
        let refused = apply(full, &patch(&[("new", Some("x"))]));
        assert_eq!(refused, Err(Refusal::MetadataTooManyFields));
    }

    #[test]
    fn lengths_are_counted_in_characters() {
        let long = "ä".repeat(500);
        assert_eq!(check_patch(&patch(&[(&long, Some(&long))])), Ok(()));
        let longer = "ä".repeat(501);
        assert_eq!(
            check_patch(&patch(&[(&longer, None)])),
            Err(InvalidPatch::Key)
        );
        assert_eq!(
            check_patch(&patch(&[("k", Some(&longer))])),
            Err(InvalidPatch::Value)
        );
        assert_eq!(check_patch(&patch(&[("", None)])), Err(InvalidPatch::Key));
    }
}
