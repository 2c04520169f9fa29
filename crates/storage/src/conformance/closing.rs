//! The end of a store's life.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::stage::{Stage, external_id, phone};
use crate::verification::Invariant;
use crate::{Rejection, Storage, StorageErrorKind};

pub(super) async fn a_closed_store_refuses_everything(store: Arc<dyn Storage>) {
    let stage = Stage::new(Arc::clone(&store)).await;
    let install = stage.join("ada", phone("a")).await;
    store.check_health().await.unwrap();
    store.close().await;
    store.close().await;
    let unavailable = StorageErrorKind::Unavailable;
    match stage.try_redeem(stage.code("ada"), phone("b")).await {
        Err(Rejection::Failed(error)) => assert_eq!(error.kind, unavailable),
        other => panic!("expected a failure, got {other:?}"),
    }
    let ada = external_id("ada");
    let reads = [
        store.install(install.id).await.err(),
        store.user_summary(stage.app, &ada).await.err(),
        store.user(stage.app, install.user).await.err(),
        store.facts().await.err(),
        store.operators().await.err(),
        store.verify(Invariant::Heir).await.err(),
        store.check_health().await.err(),
    ];
    for error in reads {
        assert_eq!(error.unwrap().kind, unavailable);
    }
}

pub(super) async fn what_was_accepted_is_finished(store: Arc<dyn Storage>) {
    let stage = Stage::new(Arc::clone(&store)).await;
    let mut racing = JoinSet::new();
    for number in 0..100 {
        let store = Arc::clone(&store);
        let attempt = stage.attempt(stage.code("ada"), phone(&number.to_string()));
        racing.spawn(async move { store.redeem_code(attempt).await });
    }
    store.close().await;
    for answer in racing.join_all().await {
        match answer {
            Ok(redeemed) => assert!(!redeemed.is_repeat),
            Err(Rejection::Failed(error)) => {
                assert_eq!(error.kind, StorageErrorKind::Unavailable);
            }
            Err(Rejection::Refused(refusal)) => panic!("{refusal:?}"),
        }
    }
}
