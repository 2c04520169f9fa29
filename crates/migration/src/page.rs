//! Whether a page has room for another row.

use crate::value::Value;

/// The most that a page takes in memory, about, whatever its rows hold.
const MAX_BYTES: usize = 4 << 20;

/// How much of a page is taken.
#[derive(Debug)]
pub(crate) struct Room {
    rows: usize,
    bytes: usize,
}

impl Room {
    /// An empty page for so many rows, but at least one.
    pub(crate) const fn new(rows: usize) -> Self {
        Self {
            rows,
            bytes: MAX_BYTES,
        }
    }

    /// Takes a row in, and says whether there is room for another.
    pub(crate) fn take(&mut self, row: &[Value]) -> bool {
        let size = row.iter().map(Value::size).sum();
        self.rows = self.rows.saturating_sub(1);
        self.bytes = self.bytes.saturating_sub(size);
        self.rows > 0 && self.bytes > 0
    }
}
