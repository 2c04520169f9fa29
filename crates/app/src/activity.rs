//! Counting what an app's users and devices do, and which devices are active.
//!
//! Counts of what happened are kept in memory and written down once in a few seconds, so that
//! counting costs a request next to nothing. A process that is killed loses
//! the last seconds of them, and nothing else. Active devices are counted by the
//! store, in the transactions that change them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::time::Duration;

use handfast_domain::activity::{ActiveDevices, ActivityCount, ActivityKind, Hour, Piece};
use handfast_domain::install::InstallState;
use handfast_domain::{AppId, Device, Refusal, Timestamp};
use handfast_storage::record::InstallRecord;
use parking_lot::Mutex;

use crate::application::Application;
use crate::error::AppError;

/// How often counts are written down.
pub const ACTIVITY_WRITTEN_EVERY: Duration = Duration::from_secs(5);

type Key = (AppId, Hour, ActivityKind, Cow<'static, str>);

/// What was counted and is not yet written down.
#[derive(Default)]
pub(crate) struct ActivityCounter {
    pending: Mutex<HashMap<Key, u64>>,
}

impl ActivityCounter {
    /// Something that needs no label.
    pub(crate) fn count(&self, app: AppId, now: Timestamp, kind: ActivityKind) {
        self.add([((app, Hour::of(now), kind, Cow::Borrowed("")), 1)]);
    }

    /// A code was refused.
    pub(crate) fn count_refusal(&self, app: AppId, now: Timestamp, refusal: Refusal) {
        let label = Cow::Owned(format!("{refusal:?}"));
        self.add([((app, Hour::of(now), ActivityKind::CodeRefused, label), 1)]);
    }

    /// A code was redeemed.
    pub(crate) fn count_redemption(&self, install: &InstallRecord) {
        let (app, hour) = (install.app, Hour::of(install.created_at));
        let outcome = if install.restored {
            ActivityKind::UserRestored
        } else {
            ActivityKind::UserCreated
        };
        let happened = [ActivityKind::CodeRedeemed, outcome].map(|kind| (kind, Cow::Borrowed("")));
        let device = Some(&install.device).filter(|_| install.state == InstallState::Active);
        let labelled = device.into_iter().flat_map(labels);
        let all = happened.into_iter().chain(labelled);
        self.add(all.map(|(kind, label)| ((app, hour, kind, label), 1)));
    }

    /// Adds several under one lock.
    fn add(&self, counts: impl IntoIterator<Item = (Key, u64)>) {
        let mut pending = self.pending.lock();
        for (key, count) in counts {
            *pending.entry(key).or_default() += count;
        }
    }

    fn take(&self) -> Vec<ActivityCount> {
        let taken = std::mem::take(&mut *self.pending.lock());
        taken.into_iter().map(of_entry).collect()
    }

    fn put_back(&self, counts: Vec<ActivityCount>) {
        self.add(counts.into_iter().map(|count| {
            let key = (count.app, count.hour, count.kind, count.label.into());
            (key, count.count)
        }));
    }

    fn of_app(&self, app: AppId, from: Hour, by: Piece) -> Vec<ActivityCount> {
        let pending = self.pending.lock();
        let wanted = pending
            .iter()
            .filter(|(key, _)| key.0 == app && key.1 >= from);
        wanted
            .map(|((app, hour, kind, label), count)| {
                let key = (*app, hour.beginning_of(by), *kind, label.clone());
                of_entry((key, *count))
            })
            .collect()
    }
}

/// What a device that became active is counted by.
fn labels(device: &Device) -> [(ActivityKind, Cow<'static, str>); 3] {
    let version = device.sdk_version.clone().unwrap_or_default();
    [
        (
            ActivityKind::DeviceByPlatform,
            device.platform.as_str().into(),
        ),
        (
            ActivityKind::DeviceByFormFactor,
            device.form_factor.as_str().into(),
        ),
        (ActivityKind::DeviceBySdkVersion, version.into()),
    ]
}

fn of_entry(((app, hour, kind, label), count): (Key, u64)) -> ActivityCount {
    ActivityCount {
        app,
        hour,
        kind,
        label: label.into_owned(),
        count,
    }
}

impl Application {
    /// Writes down what was counted.
    pub async fn write_activity(&self) -> Result<(), AppError> {
        let counts = self.activity.take();
        if counts.is_empty() {
            return Ok(());
        }
        let written = self.storage.add_activity(counts.clone()).await;
        if written.is_err() {
            self.activity.put_back(counts);
        }
        Ok(written?)
    }

    /// What was counted in an app from an hour on, added up over pieces of time,
    /// with what this process has not written down yet.
    pub async fn activity(
        &self,
        app: AppId,
        from: Hour,
        by: Piece,
    ) -> Result<Vec<ActivityCount>, AppError> {
        self.facts().await?.app(app)?;
        let mut counts = self.storage.activity(app, from, by).await?;
        counts.extend(self.activity.of_app(app, from, by));
        Ok(counts)
    }

    /// The devices of an app that are active now, by what they are counted by.
    pub async fn active_devices(&self, app: AppId) -> Result<Vec<ActiveDevices>, AppError> {
        self.facts().await?.app(app)?;
        Ok(self.storage.active_devices(app).await?)
    }
}
