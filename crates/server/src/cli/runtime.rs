//! The runtime of commands that do one thing and end.

use crate::failure::Failure;

/// Does `work` to its end, on this thread.
pub(super) fn block_on<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            let message = format!("The command cannot be started: {error}.");
            Failure::new("RUNTIME_FAILED", message)
        })?;
    runtime.block_on(work)
}
