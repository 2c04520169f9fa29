//! D: the same statements in the store, without HTTP or cryptography.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use handfast_storage::Storage;
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};

use crate::clock;
use crate::data::{self, IN_FLIGHT};
use crate::process::own_cpu_seconds;

/// Creates users for a while, and prints how many a second and the seconds of
/// processor time each took.
pub(crate) fn run(database: &Path, seconds: u64, first: u64) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let storage = Arc::new(SqliteStorage::open(SqliteOptions::new(database))?);
    let app = runtime.block_on(data::only_app(storage.as_ref()))?;
    let next = Arc::new(AtomicU64::new(first));
    let cpu_before = own_cpu_seconds()?;
    let started = clock::instant();
    let end = started + Duration::from_secs(seconds);
    runtime.block_on(async {
        let mut callers = tokio::task::JoinSet::new();
        for _ in 0..IN_FLIGHT {
            let storage = Arc::clone(&storage);
            let next = Arc::clone(&next);
            callers.spawn(async move {
                while clock::instant() < end {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    storage.redeem_code(data::redemption(app, number)).await?;
                }
                anyhow::Ok(())
            });
        }
        callers
            .join_all()
            .await
            .into_iter()
            .collect::<anyhow::Result<()>>()
    })?;
    let elapsed = started.elapsed().as_secs_f64();
    let done = next.load(Ordering::Relaxed) - first;
    #[expect(clippy::cast_precision_loss, reason = "a count of some seconds")]
    let done = done as f64;
    let cpu = own_cpu_seconds()? - cpu_before;
    anstream::println!("{} {}", done / elapsed, cpu / done);
    runtime.block_on(storage.close());
    Ok(())
}
