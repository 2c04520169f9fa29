//! The snapshot of facts that requests read, renewed when the store says so.

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use handfast_storage::Storage;
use tokio::sync::Mutex;

use crate::error::AppError;
use crate::facts::Facts;
use crate::master_key::MasterKey;

struct Snapshot {
    generation: u64,
    facts: Arc<Facts>,
}

/// Keeps the newest snapshot. Reading it takes no lock.
pub(crate) struct FactsCache {
    snapshot: ArcSwapOption<Snapshot>,
    renewal: Mutex<()>,
}

impl FactsCache {
    pub(crate) fn new() -> Self {
        Self {
            snapshot: ArcSwapOption::empty(),
            renewal: Mutex::new(()),
        }
    }

    /// The facts as the store knows them now: a change that was made through
    /// this node is always seen by the next request.
    pub(crate) async fn get(
        &self,
        storage: &dyn Storage,
        master_key: &MasterKey,
    ) -> Result<Arc<Facts>, AppError> {
        if let Some(facts) = self.fresh(storage.facts_generation()) {
            return Ok(facts);
        }
        let _one_at_a_time = self.renewal.lock().await;
        // Read before the facts: a change in between makes them count as old.
        let generation = storage.facts_generation();
        if let Some(facts) = self.fresh(generation) {
            return Ok(facts);
        }
        let previous = self.snapshot.load_full();
        let stored = storage.facts().await?;
        let previous = previous.as_ref().map(|snapshot| snapshot.facts.as_ref());
        let facts = Arc::new(Facts::index(stored, master_key, previous)?);
        let snapshot = Snapshot {
            generation,
            facts: Arc::clone(&facts),
        };
        self.snapshot.store(Some(Arc::new(snapshot)));
        Ok(facts)
    }

    fn fresh(&self, generation: u64) -> Option<Arc<Facts>> {
        let snapshot = self.snapshot.load();
        let snapshot = snapshot.as_ref()?;
        (snapshot.generation == generation).then(|| Arc::clone(&snapshot.facts))
    }
}
