//! Users' metadata.

use std::sync::Arc;

use handfast_domain::metadata::{MAX_FIELDS, Metadata, MetadataPatch};
use handfast_domain::{Refusal, UserId};

use super::stage::{Stage, phone, refusal};
use crate::administration::MetadataChange;
use crate::{Rejection, Storage};

pub(super) async fn patch(
    stage: &Stage,
    user: UserId,
    changes: &[(&str, Option<&str>)],
) -> Result<Metadata, Rejection> {
    let patch = changes
        .iter()
        .map(|(key, value)| ((*key).to_owned(), value.map(ToOwned::to_owned)))
        .collect::<MetadataPatch>();
    let change = MetadataChange {
        change: stage.change(user),
        patch,
    };
    stage.store.patch_metadata(change).await
}

type Changes = &'static [(&'static str, Option<&'static str>)];
type Fields = &'static [(&'static str, &'static str)];

pub(super) async fn patches_set_and_remove_fields(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let user = stage.join("ada", phone("a")).await.user;
    assert_eq!(stage.user("ada").await.metadata, Metadata::new());
    #[rustfmt::skip]
    let steps: [(Changes, Fields); 5] = [
        (&[("a", Some("1")), ("ä \" \\", Some("日本"))],  &[("a", "1"), ("ä \" \\", "日本")]),
        (&[("a", None), ("b", Some("")), ("c", None)],  &[("b", ""), ("ä \" \\", "日本")]),
        (&[],                                           &[("b", ""), ("ä \" \\", "日本")]),
        (&[("b", None), ("ä \" \\", None)],             &[]),
        (&[("z", Some("9"))],                           &[("z", "9")]),
    ];
    for (changes, expected) in steps {
        let expected: Metadata = expected
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        assert_eq!(patch(&stage, user, changes).await.unwrap(), expected);
        assert_eq!(stage.user("ada").await.metadata, expected);
    }
}

pub(super) async fn a_patch_that_leaves_too_many_fields_changes_nothing(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let user = stage.join("ada", phone("a")).await.user;
    let names: Vec<String> = (0..MAX_FIELDS).map(|number| number.to_string()).collect();
    let full: Vec<_> = names.iter().map(|name| (name.as_str(), Some("x"))).collect();
    let before = patch(&stage, user, &full).await.unwrap();
    let refused = patch(&stage, user, &[("0", Some("y")), ("new", Some("x"))]).await;
    assert_eq!(refusal(refused), Refusal::MetadataTooManyFields);
    assert_eq!(stage.user("ada").await.metadata, before);
}

pub(super) async fn metadata_goes_with_its_user(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let user = stage.join("ada", phone("a")).await.user;
    patch(&stage, user, &[("a", Some("1"))]).await.unwrap();
    stage.delete(user).await;
    stage.join("ada", phone("a")).await;
    assert_eq!(stage.user("ada").await.metadata, Metadata::new());
}
