//! How the store is opened.

use std::path::PathBuf;

/// How the store is opened. [`SqliteOptions::new`] has what most want.
#[derive(Clone, Debug)]
pub struct SqliteOptions {
    /// The file. It is made if need be; its directory is not.
    pub path: PathBuf,
    /// How many connections for reading are kept open: as many as threads look
    /// things up at once. When all are taken, another is opened for a moment.
    pub reader_count: usize,
    /// The most commands that may wait for the writer.
    pub queue_length: usize,
    /// The most commands that are committed at once.
    pub group_limit: usize,
    /// How long the write-ahead log grows, in pages of 4 KiB, before it begins
    /// anew. It is written back to the file in slices all the while.
    pub checkpoint_pages: u32,
    /// The most pages of 4 KiB that the file may have, if it is to have a
    /// limit: beyond it the disk counts as full.
    pub max_pages: Option<u32>,
}

impl SqliteOptions {
    /// The usual way to open the file at `path`.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            reader_count: 4,
            queue_length: 4_096,
            group_limit: 128,
            checkpoint_pages: 32_000,
            max_pages: None,
        }
    }
}
