//! Sessions of operators.

use std::sync::Arc;
use std::time::Duration;

use handfast_domain::event::EventKind;
use handfast_domain::operator::{SESSION_IDLE_LIMIT, SESSION_LIMIT, Session};
use handfast_domain::permission::{Grant, Reach, Role};
use handfast_domain::{AppId, OperatorId, Refusal};

use super::staff::{OWNER, VIEWER};
use super::stage::{Stage, refusal};
use crate::Storage;
use crate::operators::{AuditQuery, EndSessions};

async fn sessions(stage: &Stage, operator: OperatorId) -> Vec<Session> {
    stage.store.sessions_of(operator).await.unwrap()
}

pub(super) async fn a_session_is_found_by_its_secret(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let in_app = Grant {
        reach: Reach::App(stage.app),
        role: Role::Owner,
    };
    stage.hire("bob", &[OWNER]).await;
    let ada = stage.hire("ada", &[VIEWER, in_app]).await;
    let session = stage.sign_in(ada.id).await;
    stage.sign_in(ada.id).await;
    let found = stage.store.session(session.secret).await.unwrap();
    assert_eq!(found, Some((session, ada)));
    let unknown = stage.store.session(stage.secret()).await.unwrap();
    assert_eq!(unknown, None);
    let joined = EventKind::OperatorJoined;
    let signed_in = EventKind::OperatorSignedIn;
    let happened = [signed_in, signed_in, joined, joined];
    assert_eq!(stage.happenings().await, happened);
}

pub(super) async fn only_operators_have_sessions(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let nobody = OperatorId::from_bytes([8; 16]);
    let session = stage.new_session(nobody);
    let event = stage.happening(EventKind::OperatorSignedIn);
    let refused = stage.store.start_session(session, event).await;
    assert_eq!(refusal(refused), Refusal::OperatorNotFound);
    assert_eq!(sessions(&stage, nobody).await, []);
    assert_eq!(stage.happenings().await, []);
}

async fn end(stage: &Stage, which: EndSessions) {
    let event = stage.happening(EventKind::OperatorSessionsEnded);
    stage.store.end_sessions(which, event).await.unwrap();
}

pub(super) async fn a_later_use_counts_and_comes_first(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let ada = stage.hire("ada", &[OWNER]).await.id;
    let mut older = stage.sign_in(ada).await;
    let newer = stage.sign_in(ada).await;
    assert_eq!(sessions(&stage, ada).await, [newer.clone(), older.clone()]);
    let (early, late) = (stage.now(), stage.now());
    for at in [late, early] {
        stage.store.note_session_use(older.id, at).await.unwrap();
    }
    older.last_used_at = late;
    assert_eq!(sessions(&stage, ada).await, [older, newer.clone()]);
    let gone = EndSessions::One(ada, newer.id);
    end(&stage, gone).await;
    stage.store.note_session_use(newer.id, late).await.unwrap();
}

pub(super) async fn sessions_end_alone_or_together(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let ada = stage.hire("ada", &[OWNER]).await.id;
    let bob = stage.hire("bob", &[VIEWER]).await.id;
    let bobs = stage.sign_in(bob).await;
    let [first, second, third, fourth] = [
        stage.sign_in(ada).await,
        stage.sign_in(ada).await,
        stage.sign_in(ada).await,
        stage.sign_in(ada).await,
    ];
    let end = async |which| end(&stage, which).await;
    end(EndSessions::One(ada, bobs.id)).await;
    end(EndSessions::One(bob, first.id)).await;
    assert_eq!(sessions(&stage, ada).await.len(), 4);
    end(EndSessions::One(ada, fourth.id)).await;
    let left = [third, second.clone(), first];
    assert_eq!(sessions(&stage, ada).await, left);
    let ended = stage.store.session(fourth.secret).await.unwrap();
    assert_eq!(ended, None);
    end(EndSessions::AllBut(ada, second.id)).await;
    assert_eq!(sessions(&stage, ada).await, [second]);
    end(EndSessions::All(ada)).await;
    assert_eq!(sessions(&stage, ada).await, []);
    assert_eq!(sessions(&stage, bob).await, [bobs]);
    let query = AuditQuery {
        kinds: vec![EventKind::OperatorSessionsEnded],
        ..AuditQuery::newest(AppId::INSTALLATION, 100)
    };
    assert_eq!(stage.store.audit_log(query).await.unwrap().len(), 5);
}

pub(super) async fn sessions_that_are_over_are_forgotten(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let ada = stage.hire("ada", &[OWNER]).await.id;
    let bob = stage.hire("bob", &[VIEWER]).await.id;
    let begin = async |session: &Session| {
        let event = stage.happening(EventKind::OperatorSignedIn);
        let begun = stage.store.start_session(session.clone(), event).await;
        begun.unwrap();
    };
    let now = stage.now();
    let old = |operator, created, used| Session {
        created_at: now.minus(created),
        last_used_at: now.minus(used),
        ..stage.new_session(operator)
    };
    let moment = Duration::from_millis(1);
    let unused = old(ada, SESSION_IDLE_LIMIT, SESSION_IDLE_LIMIT);
    let used_for_long = old(ada, SESSION_LIMIT, moment);
    let alive = old(ada, SESSION_LIMIT - moment, moment);
    let others = old(bob, SESSION_LIMIT, SESSION_LIMIT);
    for session in [&others, &used_for_long, &alive, &unused] {
        begin(session).await;
    }
    let newest = Session {
        created_at: now,
        last_used_at: now,
        ..stage.new_session(ada)
    };
    begin(&newest).await;
    assert_eq!(sessions(&stage, ada).await, [newest, alive]);
    assert_eq!(sessions(&stage, bob).await, [others]);
}
