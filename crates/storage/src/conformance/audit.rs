//! The audit log: what was decided, by whom.

use std::sync::Arc;
use std::time::Duration;

use handfast_domain::event::{Actor, Event, EventKind, Initiator, Source};
use handfast_domain::{AppId, EventId};

use super::staff::OWNER;
use super::stage::{Stage, phone};
use crate::Storage;
use crate::operators::AuditQuery;

/// Whether an event is one of those that a query asks for.
type IsWanted<'a> = &'a dyn Fn(&Event) -> bool;

/// Everything that is asked for by `query`.
async fn log(stage: &Stage, query: &AuditQuery) -> Vec<Event> {
    stage.store.audit_log(query.clone()).await.unwrap()
}

fn whole(stage: &Stage) -> AuditQuery {
    AuditQuery::newest(stage.app, 1_000)
}

/// Keys made, a user disabled and enabled, and much that devices did.
async fn busy_days(stage: &Stage) {
    for name in ["ada", "bob", "cleo"] {
        stage.make_key().await;
        let user = stage.join(name, phone(name)).await.user;
        stage.disable(user).await;
        let mut change = stage.change(user);
        change.origin.initiator = Initiator::from_nowhere(Actor::Platform);
        stage.store.set_user_enabled(change, true).await.unwrap();
    }
}

pub(super) async fn what_is_decided_is_in_the_log_and_what_devices_do_is_not(
    store: Arc<dyn Storage>,
) {
    use EventKind::{ApiKeyCreated, AppCreated, UserDeleted, UserDisabled, UserEnabled};
    let stage = Stage::new(store).await;
    busy_days(&stage).await;
    let ada = stage.user("ada").await.id;
    stage.delete(ada).await;
    let found = log(&stage, &whole(&stage)).await;
    let kinds: Vec<_> = found.iter().map(|event| event.kind).collect();
    let day = [UserEnabled, UserDisabled, ApiKeyCreated];
    let days = [day; 3].into_iter().flatten();
    let expected = [UserDeleted].into_iter().chain(days).chain([AppCreated]);
    assert_eq!(kinds, Vec::from_iter(expected));
    assert_eq!(found[0].user, Some(ada));
    assert_eq!(found[0].actor, Actor::Operator("tester".into()));
    assert_eq!(found[0].source, Some(Source::CommandLine));
    assert_eq!(found[1].source, None);
}

pub(super) async fn the_log_is_read_page_by_page(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    busy_days(&stage).await;
    let whole = log(&stage, &whole(&stage)).await;
    assert_eq!(whole.len(), 10);
    let (mut read, mut before) = (Vec::new(), None);
    loop {
        let page = AuditQuery {
            before,
            ..AuditQuery::newest(stage.app, 4)
        };
        let page = log(&stage, &page).await;
        assert!(page.len() <= 4);
        let Some(last) = page.last() else { break };
        before = Some(last.id);
        read.extend(page);
    }
    assert_eq!(read, whole);
}

pub(super) async fn the_log_is_filtered(store: Arc<dyn Storage>) {
    use EventKind::{ApiKeyCreated, AppChanged, UserDisabled, UserEnabled};
    let stage = Stage::new(store).await;
    busy_days(&stage).await;
    let all = log(&stage, &whole(&stage)).await;
    let tester = Some("operator:tester".to_owned());
    let platform = Some("platform".to_owned());
    let (moment, middle) = (all[4].at, Some(all[4].id));
    let instant = Duration::from_millis(1);
    let query = || whole(&stage);
    #[rustfmt::skip]
    let table: [(AuditQuery, IsWanted<'_>); 9] = [
        (AuditQuery { kinds: vec![UserDisabled], ..query() },               &|it| it.kind == UserDisabled),
        (AuditQuery { kinds: vec![UserEnabled, ApiKeyCreated], ..query() }, &|it| [UserEnabled, ApiKeyCreated].contains(&it.kind)),
        (AuditQuery { kinds: vec![AppChanged], ..query() },                 &|_| false),
        (AuditQuery { actor: platform, ..query() },                         &|it| it.actor == Actor::Platform),
        (AuditQuery { actor: Some("operator:".into()), ..query() },         &|_| false),
        (AuditQuery { since: Some(moment), ..query() },                     &|it| it.at >= moment),
        (AuditQuery { since: Some(moment.plus(instant)), ..query() },       &|it| it.at > moment),
        (AuditQuery { before: middle, ..query() },                          &|it| it.at < moment),
        (AuditQuery { since: Some(moment), before: Some(all[2].id), kinds: vec![UserDisabled, ApiKeyCreated], actor: tester, ..query() },
            &|it| it.at >= moment && it.id < all[2].id && it.kind != UserEnabled),
    ];
    for (query, is_wanted) in table {
        let wanted = all.iter().filter(|event| is_wanted(event));
        let wanted: Vec<_> = wanted.cloned().collect();
        assert_eq!(log(&stage, &query).await, wanted, "{query:?}");
    }
    let two = AuditQuery {
        kinds: vec![UserDisabled],
        limit: 2,
        ..query()
    };
    let two: Vec<EventId> = log(&stage, &two).await.iter().map(|it| it.id).collect();
    assert_eq!(two, [all[1].id, all[4].id]);
}

pub(super) async fn each_app_and_the_installation_have_their_own_log(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let key = other.make_key().await;
    stage.hire("ada", &[OWNER]).await;
    let own = log(&stage, &whole(&stage)).await;
    assert_eq!(own.len(), 1);
    assert!(own.iter().all(|event| event.app == stage.app));
    let others = log(&other, &whole(&other)).await;
    assert_eq!(others[0], key.event);
    assert!(others.iter().all(|event| event.app == other.app));
    assert_eq!(stage.happenings().await, [EventKind::OperatorJoined]);
    let nobodys = AuditQuery::newest(AppId::from_bytes([8; 16]), 1_000);
    assert_eq!(log(&stage, &nobodys).await, []);
}
