//! Whether the store can write and read, found out by doing both.

use crate::connection::{Connections, command};
use crate::errors::Outcome;

const WRITE: &str = "UPDATE health_check SET checks = checks + 1 WHERE id = 1";

const READ: &str = "SELECT checks FROM health_check WHERE id = 1";

/// Writes something small and reads it. A transaction that writes nothing would
/// not meet a full disk or a standby.
pub(crate) async fn check(connections: &Connections) -> Outcome<()> {
    connections.write(command!(WRITE)).await?;
    connections.read(command!(READ)).await?;
    Ok(())
}
