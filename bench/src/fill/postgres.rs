//! Fills a PostgreSQL database with users, by the same way as real ones.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use handfast_domain::AppId;
use handfast_storage::Storage;
use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use indicatif::ProgressBar;

use crate::data;
use crate::fill::bar;

/// How many creations are under way at once, and so the most that are committed
/// together: many more than a server has, because nobody waits for an answer.
const IN_FLIGHT: usize = 2_048;

/// Creates the users of these numbers.
pub(crate) fn fill(url: &str, users: Range<u64>) -> anyhow::Result<()> {
    let options = PostgresOptions {
        wait_timeout: Duration::from_secs(60),
        ..PostgresOptions::new(url)
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let storage = PostgresStorage::open(options).await?;
        create_all(Arc::new(storage), users).await
    })
}

async fn create_all(storage: Arc<PostgresStorage>, users: Range<u64>) -> anyhow::Result<()> {
    let bar = bar(&users)?;
    let app = data::only_app(storage.as_ref()).await?;
    let next = Arc::new(AtomicU64::new(users.start));
    let mut callers = tokio::task::JoinSet::new();
    for _ in 0..IN_FLIGHT {
        let caller = Caller {
            storage: Arc::clone(&storage),
            app,
            next: Arc::clone(&next),
            end: users.end,
            bar: bar.clone(),
        };
        callers.spawn(caller.run());
    }
    while let Some(ended) = callers.join_next().await {
        ended??;
    }
    storage.close().await;
    bar.finish_and_clear();
    Ok(())
}

/// Creates one user after the other.
struct Caller {
    storage: Arc<PostgresStorage>,
    app: AppId,
    next: Arc<AtomicU64>,
    end: u64,
    bar: ProgressBar,
}

impl Caller {
    async fn run(self) -> anyhow::Result<()> {
        loop {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            if number >= self.end {
                return Ok(());
            }
            let redemption = data::redemption(self.app, number);
            self.storage.redeem_code(redemption).await?;
            self.bar.inc(1);
        }
    }
}
