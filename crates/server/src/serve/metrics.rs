//! What Prometheus is told.

use std::time::Duration;

use handfast_storage_postgres::PostgresStorage;
use handfast_storage_sqlite::SqliteStorage;
use metrics::{Unit, counter, describe_counter, describe_gauge, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

use crate::failure::Failure;
use crate::installation::Store;

/// How often what was measured is summed up, so that it takes no more memory.
const UPKEEP: Duration = Duration::from_secs(5);

/// Upper ends of the buckets of every duration, in seconds.
const DURATIONS: &[f64] = &[
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
];

/// Renders what was measured.
#[derive(Clone)]
pub(super) struct Metrics {
    handle: PrometheusHandle,
    store: Store,
}

/// From now on measurements are kept.
pub(super) fn install(store: Store) -> Result<Metrics, Failure> {
    let failed = |problem: String| {
        Failure::new(
            "METRICS_FAILED",
            format!("Measurements cannot be kept: {problem}."),
        )
    };
    let recorder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), DURATIONS)
        .map_err(|error| failed(error.to_string()))?
        .build_recorder();
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).map_err(|error| failed(error.to_string()))?;
    describe();
    gauge!("handfast_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    Ok(Metrics { handle, store })
}

impl Metrics {
    /// Everything that was measured, in Prometheus' text format.
    pub(super) fn render(&self) -> String {
        match &self.store {
            Store::Sqlite(storage) => measure_sqlite(storage),
            Store::Postgres(storage) => measure_postgres(storage),
        }
        self.handle.render()
    }

    /// Sums up what was measured, until the server stops.
    pub(super) async fn keep_up(self, stopping: CancellationToken) {
        let mut interval = tokio::time::interval(UPKEEP);
        interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = stopping.cancelled() => return,
                _ = interval.tick() => self.handle.run_upkeep(),
            }
        }
    }
}

fn describe() {
    describe_gauge!(
        "handfast_build_info",
        "The version of Handfast, as a label."
    );
    describe_gauge!(
        "handfast_store_waiting_commands",
        "Commands that wait for the writer or a connection now."
    );
    describe_gauge!(
        "handfast_store_log_pages",
        "Pages of 4 KiB in the write-ahead log after the last commit."
    );
    describe_gauge!(
        "handfast_store_connections",
        "Connections to the database, by whether they are busy or idle."
    );
    describe_counter!(
        "handfast_store_retries_total",
        Unit::Count,
        "Transactions tried again because others were faster or a connection was cut."
    );
    describe_counter!(
        "handfast_store_commits_total",
        Unit::Count,
        "Groups of commands committed."
    );
    describe_counter!(
        "handfast_store_commands_total",
        Unit::Count,
        "Commands in committed groups."
    );
    describe_counter!(
        "handfast_store_checkpoints_total",
        Unit::Count,
        "How often the write-ahead log was written back to the file."
    );
    describe_counter!(
        "handfast_store_groups_total",
        Unit::Count,
        "Groups committed, by the power of two that bounds their number of commands."
    );
}

#[expect(
    clippy::cast_precision_loss,
    reason = "gauges are floating point, and these numbers are small"
)]
fn measure_sqlite(storage: &SqliteStorage) {
    let statistics = storage.statistics();
    gauge!("handfast_store_waiting_commands").set(statistics.waiting as f64);
    gauge!("handfast_store_log_pages").set(f64::from(statistics.log_pages));
    counter!("handfast_store_commits_total").absolute(statistics.commits);
    counter!("handfast_store_commands_total").absolute(statistics.commands);
    counter!("handfast_store_checkpoints_total").absolute(statistics.checkpoints);
    for (bound, groups) in statistics.group_sizes {
        counter!("handfast_store_groups_total", "up_to" => bound.to_string()).absolute(groups);
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "gauges are floating point, and these numbers are small"
)]
fn measure_postgres(storage: &PostgresStorage) {
    let statistics = storage.statistics();
    gauge!("handfast_store_waiting_commands").set(statistics.waiting as f64);
    gauge!("handfast_store_connections", "state" => "busy").set(statistics.busy as f64);
    gauge!("handfast_store_connections", "state" => "idle").set(statistics.idle as f64);
    counter!("handfast_store_retries_total").absolute(statistics.retries);
}
