//! A year of history, written by the store: counted activity, an audit log and
//! an SDK configuration.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use handfast_domain::activity::{ActivityCount, ActivityKind, Hour};
use handfast_domain::event::{EventOrigin, Initiator, Source};
use handfast_domain::{AppId, EventId, ExternalId};
use handfast_storage::Storage;
use handfast_storage::administration::{PublishConfiguration, UserChange};
use handfast_storage::operators::OperatorStorage;
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};
use serde_json::json;

use crate::{clock, data};

const DAYS: u32 = 365;
const HOURS_OF_DAY: u32 = 24;
/// How many users are disabled and enabled again: two entries each.
const CHANGED: u64 = 2_500;
/// What is counted in every hour.
const COUNTED: [(ActivityKind, &[&str]); 8] = [
    (ActivityKind::CodeIssued, &[""]),
    (ActivityKind::CodeRedeemed, &[""]),
    (
        ActivityKind::CodeRefused,
        &["AuthCodeExpired", "AuthCodeUsed", "UserDisabled"],
    ),
    (ActivityKind::UserCreated, &[""]),
    (ActivityKind::UserRestored, &[""]),
    (ActivityKind::DeviceByPlatform, &["ios", "android", "macos"]),
    (
        ActivityKind::DeviceByFormFactor,
        &["phone", "tablet", "desktop"],
    ),
    (
        ActivityKind::DeviceBySdkVersion,
        &["1.0.0", "1.0.1", "1.1.0", "1.2.0"],
    ),
];

/// Writes it into a database of so many users, which nobody else has open.
pub(super) fn write(database: &Path, users: u64) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let storage = Arc::new(SqliteStorage::open(SqliteOptions::new(database))?);
    runtime.block_on(async {
        let app = data::only_app(storage.as_ref()).await?;
        write_activity(&storage, app).await?;
        publish_configuration(&storage, app).await?;
        write_audit_log(&storage, app, users).await?;
        storage.close().await;
        Ok(())
    })
}

async fn write_activity(storage: &SqliteStorage, app: AppId) -> anyhow::Result<()> {
    let now = Hour::of(clock::now());
    for day in 0..DAYS {
        let hours = day * HOURS_OF_DAY..(day + 1) * HOURS_OF_DAY;
        let counts = hours.flat_map(|ago| counts(app, now.before(ago)));
        storage.add_activity(counts.collect()).await?;
    }
    Ok(())
}

fn counts(app: AppId, hour: Hour) -> impl Iterator<Item = ActivityCount> {
    COUNTED.iter().flat_map(move |(kind, labels)| {
        labels.iter().map(move |label| ActivityCount {
            app,
            hour,
            kind: *kind,
            label: (*label).to_owned(),
            count: u64::from(1 + hour.number() % 997),
        })
    })
}

async fn publish_configuration(storage: &SqliteStorage, app: AppId) -> anyhow::Result<()> {
    let document = json!({
        "settings": {"enabled": true, "status_interval_s": 900, "log_level": "warn"},
        "overrides": [{"platform": "ios", "settings": {"log_level": "info"}}],
    });
    let publication = PublishConfiguration {
        document: serde_json::from_value(document)?,
        note: "less logging".to_owned(),
        origin: origin(app, 0),
    };
    storage.publish_configuration(publication).await?;
    Ok(())
}

async fn write_audit_log(
    storage: &Arc<SqliteStorage>,
    app: AppId,
    users: u64,
) -> anyhow::Result<()> {
    let changed: Vec<_> = (1..).zip(data::drawn(0..CHANGED, users)).collect();
    for together in changed.chunks(data::IN_FLIGHT) {
        let mut changes = tokio::task::JoinSet::new();
        for (number, user) in together {
            let storage = Arc::clone(storage);
            changes.spawn(disable_and_enable(storage, origin(app, *number), *user));
        }
        while let Some(ended) = changes.join_next().await {
            ended??;
        }
    }
    Ok(())
}

async fn disable_and_enable(
    storage: Arc<SqliteStorage>,
    origin: EventOrigin,
    number: u64,
) -> anyhow::Result<()> {
    let external_id = ExternalId::new(&data::external_id(number))?;
    let found = storage.user_by_external_id(origin.app, &external_id);
    let user = found.await?.context("a user is missing")?.id;
    let enabling = EventOrigin {
        first_id: origin.first_id.nth_after(1),
        ..origin.clone()
    };
    for (origin, enabled) in [(origin, false), (enabling, true)] {
        let change = UserChange { user, origin };
        storage.set_user_enabled(change, enabled).await?;
    }
    Ok(())
}

/// The `number`th change, made now and by an operator.
fn origin(app: AppId, number: u64) -> EventOrigin {
    let at = clock::now();
    let mut random = [0; 10];
    // The last byte is left to events that count on from the first.
    random[1..9].copy_from_slice(&number.to_be_bytes());
    EventOrigin {
        first_id: EventId::new(at, random),
        app,
        at,
        initiator: Initiator::operator("ada@example.com", Source::CommandLine),
    }
}
