//! Who is told how far it has come.

use std::ops::ControlFlow;

/// What is done with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Its rows are compared and, where they differ, written.
    Copying,
    /// Rows that the source does not have are looked for and removed.
    Sweeping,
    /// The checksum of the source is computed.
    CheckingSource,
    /// The checksum of the target is computed.
    CheckingTarget,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// What is done.
    pub step: Step,
    /// With which table.
    pub table: &'static str,
    /// How many of its rows are done.
    pub done: u64,
    /// How many there were when it began; never less than `done`.
    pub total: u64,
}

/// Who is told how far it has come: at the beginning of each step, and after
/// each page.
pub trait Progress {
    /// Takes note, and says whether to go on.
    fn reached(&mut self, position: Position) -> ControlFlow<()>;
}

impl<F: FnMut(Position) -> ControlFlow<()>> Progress for F {
    fn reached(&mut self, position: Position) -> ControlFlow<()> {
        self(position)
    }
}
