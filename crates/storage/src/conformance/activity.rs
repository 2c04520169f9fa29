//! What is counted by the hour.

use std::sync::Arc;

use handfast_domain::AppId;
use handfast_domain::activity::{ActivityCount, ActivityKind, Hour, Piece};
use tokio::task::JoinSet;

use super::stage::Stage;
use crate::Storage;

pub(super) fn count(app: AppId, hour: u32, kind: ActivityKind, count: u64) -> ActivityCount {
    ActivityCount {
        app,
        hour: Hour::from_number(hour),
        kind,
        label: String::new(),
        count,
    }
}

fn by_version(app: AppId, version: &str, number: u64) -> ActivityCount {
    ActivityCount {
        label: version.to_owned(),
        ..count(app, 500_001, ActivityKind::DeviceBySdkVersion, number)
    }
}

pub(super) async fn activity(stage: &Stage, from: u32) -> Vec<ActivityCount> {
    activity_by(stage, from, Piece::Hour).await
}

async fn activity_by(stage: &Stage, from: u32, by: Piece) -> Vec<ActivityCount> {
    let from = Hour::from_number(from);
    stage.store.activity(stage.app, from, by).await.unwrap()
}

pub(super) async fn counts_add_up(store: Arc<dyn Storage>) {
    use ActivityKind::{CodeIssued, CodeRedeemed};
    let stage = Stage::new(store).await;
    let app = stage.app;
    assert_eq!(activity(&stage, 0).await, []);
    for counts in [
        vec![count(app, 500_001, CodeIssued, 3), by_version(app, "1.2.3", 1)],
        vec![],
        vec![
            by_version(app, "", 7),
            count(app, 500_000, CodeRedeemed, 1),
            count(app, 500_001, CodeIssued, 4),
            by_version(app, "Ünï 😀", 2),
            count(app, 500_001, CodeIssued, 5),
        ],
        vec![by_version(app, "1.2.3", 1), count(app, 500_000, CodeIssued, 1)],
    ] {
        stage.store.add_activity(counts).await.unwrap();
    }
    let of_hour = [
        count(app, 500_001, CodeIssued, 12),
        by_version(app, "", 7),
        by_version(app, "1.2.3", 2),
        by_version(app, "Ünï 😀", 2),
    ];
    assert_eq!(sorted(activity(&stage, 500_001).await), of_hour);
    assert_eq!(activity(&stage, 500_002).await, []);
    let both = activity(&stage, 499_999).await;
    assert!(both.is_sorted_by_key(|count| count.hour));
    let first = [
        count(app, 500_000, CodeIssued, 1),
        count(app, 500_000, CodeRedeemed, 1),
    ];
    let expected: Vec<_> = first.into_iter().chain(of_hour).collect();
    assert_eq!(sorted(both), expected);
}

fn sorted(mut counts: Vec<ActivityCount>) -> Vec<ActivityCount> {
    counts.sort_by_key(|count| (count.hour, count.kind, count.label.clone()));
    counts
}

pub(super) async fn each_app_counts_for_itself(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let own = count(stage.app, 500_000, ActivityKind::UserCreated, 1);
    let others = count(other.app, 500_000, ActivityKind::UserCreated, 2);
    let counts = vec![own.clone(), others.clone()];
    stage.store.add_activity(counts).await.unwrap();
    assert_eq!(activity(&stage, 0).await, [own]);
    assert_eq!(activity(&other, 0).await, [others]);
}

pub(super) async fn nothing_that_is_counted_at_once_is_lost(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let mut racing = JoinSet::new();
    for number in 0..40 {
        let kinds = ActivityKind::ALL.iter();
        let mut counts: Vec<_> = kinds
            .map(|kind| count(stage.app, 500_000, *kind, 1))
            .collect();
        let first = number % counts.len();
        counts.rotate_left(first);
        let store = Arc::clone(&stage.store);
        racing.spawn(async move { store.add_activity(counts).await.unwrap() });
    }
    racing.join_all().await;
    let counted = activity(&stage, 0).await;
    assert_eq!(counted.len(), ActivityKind::ALL.len());
    assert!(counted.iter().all(|count| count.count == 40), "{counted:?}");
}

/// The 500,016th hour is the first of its day.
pub(super) async fn hours_are_added_up_to_days(store: Arc<dyn Storage>) {
    use ActivityKind::{CodeIssued, CodeRedeemed, DeviceBySdkVersion};
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let app = stage.app;
    let by_version = |hour, version: &str, number| ActivityCount {
        label: version.to_owned(),
        ..count(app, hour, DeviceBySdkVersion, number)
    };
    let counts = vec![
        count(app, 500_015, CodeIssued, 1),
        count(app, 500_016, CodeIssued, 2),
        by_version(500_017, "1.2.3", 3),
        count(app, 500_039, CodeRedeemed, 4),
        by_version(500_039, "1.2.3", 5),
        by_version(500_039, "", 6),
        count(app, 500_039, CodeIssued, 7),
        count(app, 500_040, CodeIssued, 8),
        count(other.app, 500_016, CodeIssued, 100),
    ];
    stage.store.add_activity(counts).await.unwrap();
    let days = activity_by(&stage, 0, Piece::Day).await;
    assert!(days.is_sorted_by_key(|count| count.hour));
    let in_a_day = [
        count(app, 500_016, CodeIssued, 9),
        count(app, 500_016, CodeRedeemed, 4),
        by_version(500_016, "", 6),
        by_version(500_016, "1.2.3", 8),
    ];
    let before = [count(app, 499_992, CodeIssued, 1)];
    let after = [count(app, 500_040, CodeIssued, 8)];
    let expected: Vec<_> = before.into_iter().chain(in_a_day).chain(after).collect();
    assert_eq!(sorted(days), expected);
    let cut = sorted(activity_by(&stage, 500_039, Piece::Day).await);
    assert_eq!(cut[0], count(app, 500_016, CodeIssued, 7), "from an hour on");
    assert_eq!(cut.len(), 5);
}
