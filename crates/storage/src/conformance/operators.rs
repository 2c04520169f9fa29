//! Operators: who they are, and what they may do.

use std::sync::Arc;

use handfast_domain::event::EventKind;
use handfast_domain::operator::{ExternalIdentity, Operator};
use handfast_domain::permission::{Grant, Reach, Role};
use handfast_domain::{OperatorId, Refusal};
use tokio::task::JoinSet;

use super::staff::{OWNER, VIEWER, email};
use super::stage::{Stage, refusal};
use crate::operators::OperatorChange;
use crate::{Rejection, Storage};

fn identity(subject: &str) -> Option<ExternalIdentity> {
    Some(ExternalIdentity {
        issuer: "https://login.example.com".to_owned(),
        subject: subject.to_owned(),
    })
}

/// A change that nobody is told of.
fn quietly(operator: &Operator) -> OperatorChange {
    OperatorChange {
        operator: operator.clone(),
        event: None,
    }
}

async fn change(stage: &Stage, operator: &Operator) -> Result<(), Rejection> {
    let event = Some(stage.happening(EventKind::OperatorRolesChanged));
    let change = OperatorChange {
        event,
        ..quietly(operator)
    };
    stage.store.change_operator(change).await
}

async fn remove(stage: &Stage, operator: OperatorId) -> Result<(), Rejection> {
    let event = stage.happening(EventKind::OperatorRemoved);
    stage.store.remove_operator(operator, event).await
}

/// Everything that an operator can have.
fn complete(stage: &Stage, name: &str) -> Operator {
    let in_app = Grant {
        reach: Reach::App(stage.app),
        role: Role::Developer,
    };
    Operator {
        name: "Ünï 😀 \" ' \\".to_owned(),
        totp: Some(vec![0, 255, 7]),
        totp_step: 58_000_000,
        recovery_codes: vec![stage.secret(), stage.secret()],
        identity: identity(name),
        version: 7,
        ..stage.person(name, &[VIEWER, in_app])
    }
}

pub(super) async fn an_operator_is_kept_whole(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let store = &stage.store;
    assert_eq!(store.operators().await.unwrap(), []);
    let other = stage.hire("bob", &[OWNER]).await;
    let added = complete(&stage, "ada");
    let event = stage.happening(EventKind::OperatorJoined);
    store.add_operator(added.clone(), event).await.unwrap();
    assert_eq!(store.operators().await.unwrap(), [other, added.clone()]);
    assert_eq!(stage.operator(added.id).await, Some(added.clone()));
    let found = store.operator_by_email(&email("ada")).await.unwrap();
    assert_eq!(found, Some(added.clone()));
    let known = added.identity.clone().unwrap();
    let found = store.operator_by_identity(&known).await.unwrap();
    assert_eq!(found, Some(added));
    let unknown = identity("ad").unwrap();
    let nobody = [
        stage.operator(OperatorId::from_bytes([8; 16])).await,
        store.operator_by_email(&email("ad")).await.unwrap(),
        store.operator_by_identity(&unknown).await.unwrap(),
    ];
    assert_eq!(nobody, [None, None, None]);
}

pub(super) async fn an_address_and_an_identity_are_one_operators(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let ada = complete(&stage, "ada");
    let event = stage.happening(EventKind::OperatorJoined);
    stage.store.add_operator(ada.clone(), event).await.unwrap();
    let bob = stage.hire("bob", &[OWNER]).await;
    let same_address = stage.person("ada", &[OWNER]);
    let same_identity = Operator {
        identity: identity("ada"),
        ..stage.person("cleo", &[OWNER])
    };
    for taken in [same_address, same_identity] {
        let event = stage.happening(EventKind::OperatorJoined);
        let refused = stage.store.add_operator(taken.clone(), event).await;
        assert_eq!(refusal(refused), Refusal::OperatorAlreadyExists);
        let bobs = Operator {
            email: taken.email,
            identity: taken.identity,
            ..bob.clone()
        };
        let refused = change(&stage, &bobs).await;
        assert_eq!(refusal(refused), Refusal::OperatorAlreadyExists);
    }
    assert_eq!(stage.store.operators().await.unwrap(), [ada, bob]);
    assert_eq!(stage.happenings().await, [EventKind::OperatorJoined; 2]);
}

pub(super) async fn a_change_is_made_on_top_of_what_was_read(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    stage.hire("bob", &[OWNER]).await;
    let read = stage.hire("ada", &[VIEWER]).await;
    let mut first = Operator {
        id: read.id,
        created_at: read.created_at,
        version: read.version,
        ..complete(&stage, "cleo")
    };
    change(&stage, &first).await.unwrap();
    first.version += 1;
    assert_eq!(stage.operator(read.id).await, Some(first.clone()));
    let refused = change(&stage, &read).await;
    assert_eq!(refusal(refused), Refusal::OperatorChanged);
    assert_eq!(stage.operator(read.id).await, Some(first.clone()));
    stage.store.change_operator(quietly(&first)).await.unwrap();
    let unknown = stage.person("dora", &[OWNER]);
    let refused = change(&stage, &unknown).await;
    assert_eq!(refusal(refused), Refusal::OperatorNotFound);
    let joined = EventKind::OperatorJoined;
    let changed = EventKind::OperatorRolesChanged;
    assert_eq!(stage.happenings().await, [changed, joined, joined]);
}

pub(super) async fn of_changes_made_at_once_one_is_made(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let read = stage.hire("ada", &[OWNER]).await;
    let mut racing = JoinSet::new();
    for step in 1..=20 {
        let changed = Operator {
            totp_step: step,
            ..read.clone()
        };
        let store = Arc::clone(&stage.store);
        let change = quietly(&changed);
        racing.spawn(async move { (step, store.change_operator(change).await) });
    }
    let (made, refused): (Vec<_>, Vec<_>) = racing
        .join_all()
        .await
        .into_iter()
        .partition(|(_, answer)| answer.is_ok());
    for (_, answer) in refused {
        assert_eq!(refusal(answer), Refusal::OperatorChanged);
    }
    let steps: Vec<_> = made.iter().map(|(step, _)| *step).collect();
    let now = stage.operator(read.id).await.unwrap();
    assert_eq!(steps, [now.totp_step]);
    assert_eq!(now.version, read.version + 1);
}

pub(super) async fn the_last_owner_stays(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let of_app = Grant {
        reach: Reach::App(stage.app),
        role: Role::Owner,
    };
    let ada = stage.hire("ada", &[OWNER, of_app]).await;
    let bob = stage.hire("bob", &[VIEWER, of_app]).await;
    let without = Operator {
        grants: vec![VIEWER, of_app],
        ..ada.clone()
    };
    let refused = change(&stage, &without).await;
    assert_eq!(refusal(refused), Refusal::LastOwner);
    let refused = remove(&stage, ada.id).await;
    assert_eq!(refusal(refused), Refusal::LastOwner);
    assert_eq!(stage.operator(ada.id).await, Some(ada.clone()));
    assert_eq!(stage.happenings().await, [EventKind::OperatorJoined; 2]);
    remove(&stage, bob.id).await.unwrap();
    let cleo = stage.hire("cleo", &[OWNER]).await;
    change(&stage, &without).await.unwrap();
    let refused = remove(&stage, cleo.id).await;
    assert_eq!(refusal(refused), Refusal::LastOwner);
    remove(&stage, ada.id).await.unwrap();
    assert_eq!(stage.store.operators().await.unwrap(), [cleo]);
}

pub(super) async fn of_two_owners_who_leave_at_once_one_stays(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let mut owner = stage.hire("0", &[OWNER]).await.id;
    for number in 1..=30 {
        let other = stage.hire(&number.to_string(), &[OWNER]).await;
        let without = Operator {
            grants: vec![VIEWER],
            ..other.clone()
        };
        let (removed, changed) = tokio::join!(remove(&stage, owner), change(&stage, &without));
        let refused = match removed {
            Ok(()) => {
                owner = other.id;
                changed
            }
            refused => {
                changed.unwrap();
                refused
            }
        };
        assert_eq!(refusal(refused), Refusal::LastOwner);
        assert!(stage.operator(owner).await.unwrap().owns_installation());
    }
}

pub(super) async fn a_removed_operator_leaves_nothing(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let owner = stage.hire("bob", &[OWNER]).await;
    let ada = stage.hire("ada", &[OWNER]).await;
    let session = stage.sign_in(ada.id).await;
    let other = stage.sign_in(owner.id).await;
    remove(&stage, ada.id).await.unwrap();
    let store = &stage.store;
    assert_eq!(stage.operator(ada.id).await, None);
    assert_eq!(store.session(session.secret).await.unwrap(), None);
    assert_eq!(store.sessions_of(ada.id).await.unwrap(), []);
    assert_eq!(store.sessions_of(owner.id).await.unwrap(), [other]);
    let again = remove(&stage, ada.id).await;
    assert_eq!(refusal(again), Refusal::OperatorNotFound);
    let anew = Operator {
        grants: Vec::new(),
        ..ada
    };
    let event = stage.happening(EventKind::OperatorJoined);
    store.add_operator(anew.clone(), event).await.unwrap();
    assert_eq!(stage.operator(anew.id).await, Some(anew));
}

pub(super) async fn of_several_roles_in_one_place_the_greatest_is_kept(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let in_app = |role| Grant {
        reach: Reach::App(stage.app),
        role,
    };
    let [viewer, developer] = [Role::Viewer, Role::Developer].map(in_app);
    let given = [viewer, OWNER, developer, VIEWER, developer, viewer];
    let ada = stage.hire("ada", &given).await;
    let kept = stage.operator(ada.id).await.unwrap().grants;
    assert_eq!(kept, [OWNER, developer]);
}
