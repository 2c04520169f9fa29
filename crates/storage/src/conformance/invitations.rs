//! Invitations: each brings one operator in.

use std::sync::Arc;
use std::time::Duration;

use handfast_domain::event::EventKind;
use handfast_domain::operator::Invitation;
use handfast_domain::permission::{Grant, Reach, Role};
use handfast_domain::{InvitationId, Refusal};
use tokio::task::JoinSet;

use super::staff::{OWNER, VIEWER};
use super::stage::{Stage, refusal};
use crate::operators::AcceptInvitation;
use crate::{Rejection, Storage};

async fn withdraw(stage: &Stage, invitation: InvitationId) -> Result<(), Rejection> {
    let event = stage.happening(EventKind::InvitationWithdrawn);
    stage.store.withdraw_invitation(invitation, event).await
}

async fn assert_gone(stage: &Stage, invitation: &Invitation) {
    let found = stage.store.invitation(invitation.secret).await.unwrap();
    assert_eq!(found, None);
    let acceptance = stage.acceptance(invitation, "late");
    let refused = stage.store.accept_invitation(acceptance).await;
    assert_eq!(refusal(refused), Refusal::InvitationNotValid);
    let refused = withdraw(stage, invitation.id).await;
    assert_eq!(refusal(refused), Refusal::InvitationNotValid);
}

pub(super) async fn invitations_are_kept_whole_and_come_newest_first(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let in_app = Grant {
        reach: Reach::App(stage.app),
        role: Role::Developer,
    };
    assert_eq!(stage.store.invitations().await.unwrap(), []);
    let older = stage.invite(&[OWNER]).await;
    let newer = stage.invite(&[in_app, VIEWER]).await;
    let found = stage.store.invitation(newer.secret).await.unwrap();
    assert_eq!(found.as_ref(), Some(&newer));
    assert_eq!(stage.store.invitations().await.unwrap(), [newer, older]);
    let unknown = stage.store.invitation(stage.secret()).await.unwrap();
    assert_eq!(unknown, None);
}

pub(super) async fn an_invitation_brings_in_one_with_its_grants(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.invite(&[OWNER]).await;
    let invitation = stage.invite(&[VIEWER]).await;
    let acceptance = stage.acceptance(&invitation, "ada");
    let mut joined = acceptance.operator.clone();
    assert_eq!(joined.grants, [OWNER]);
    stage.store.accept_invitation(acceptance).await.unwrap();
    joined.grants = vec![VIEWER];
    assert_gone(&stage, &invitation).await;
    assert_eq!(stage.store.operators().await.unwrap(), [joined]);
    assert_eq!(stage.store.invitations().await.unwrap(), [other]);
    let invited = EventKind::OperatorInvited;
    let happened = [EventKind::OperatorJoined, invited, invited];
    assert_eq!(stage.happenings().await, happened);
}

pub(super) async fn of_many_who_accept_at_once_one_joins(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let invitation = stage.invite(&[OWNER]).await;
    let mut racing = JoinSet::new();
    for number in 0..20 {
        let acceptance = stage.acceptance(&invitation, &number.to_string());
        let store = Arc::clone(&stage.store);
        racing.spawn(async move { store.accept_invitation(acceptance).await });
    }
    let answers = racing.join_all().await;
    let (joined, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!(joined.len(), 1);
    for answer in refused {
        assert_eq!(refusal(answer), Refusal::InvitationNotValid);
    }
    assert_eq!(stage.store.operators().await.unwrap().len(), 1);
}

pub(super) async fn an_invitation_lasts_until_its_end(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let invitation = stage.invite(&[OWNER]).await;
    let end = invitation.expires_at;
    let accept_at = |now| {
        let acceptance = AcceptInvitation {
            now,
            ..stage.acceptance(&invitation, "ada")
        };
        stage.store.accept_invitation(acceptance)
    };
    let refused = accept_at(end).await;
    assert_eq!(refusal(refused), Refusal::InvitationNotValid);
    assert_eq!(stage.store.operators().await.unwrap(), []);
    let kept = stage.store.invitation(invitation.secret).await.unwrap();
    assert_eq!(kept.as_ref(), Some(&invitation));
    accept_at(end.minus(Duration::from_millis(1))).await.unwrap();
    assert_gone(&stage, &invitation).await;
}

pub(super) async fn a_withdrawn_invitation_is_gone(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.invite(&[OWNER]).await;
    let invitation = stage.invite(&[OWNER]).await;
    withdraw(&stage, invitation.id).await.unwrap();
    assert_gone(&stage, &invitation).await;
    assert_eq!(stage.store.invitations().await.unwrap(), [other]);
    assert_eq!(stage.store.operators().await.unwrap(), []);
    let invited = EventKind::OperatorInvited;
    let happened = [EventKind::InvitationWithdrawn, invited, invited];
    assert_eq!(stage.happenings().await, happened);
}

pub(super) async fn an_address_that_is_taken_spends_nothing(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let ada = stage.hire("ada", &[OWNER]).await;
    let invitation = stage.invite(&[VIEWER]).await;
    let acceptance = stage.acceptance(&invitation, "ada");
    let refused = stage.store.accept_invitation(acceptance).await;
    assert_eq!(refusal(refused), Refusal::OperatorAlreadyExists);
    assert_eq!(stage.store.operators().await.unwrap(), [ada]);
    let acceptance = stage.acceptance(&invitation, "bob");
    stage.store.accept_invitation(acceptance).await.unwrap();
    assert_gone(&stage, &invitation).await;
}
