//! What it takes to say of a table what is carried.

/// A table, as both stores have it.
#[derive(Debug)]
pub(crate) struct Table {
    /// What PostgreSQL calls it.
    pub(crate) name: &'static str,
    /// Where SQLite finds its rows: what stands behind `FROM`.
    pub(crate) source: &'static str,
    /// What is carried; the columns of PostgreSQL's primary key come first.
    pub(crate) columns: &'static [Column],
    /// How many columns that key has.
    pub(crate) key: usize,
    /// How many of these SQLite's own key does without: it has no app in keys
    /// that are unique as they are.
    pub(crate) needless: usize,
    /// What is unique besides.
    pub(crate) unique: &'static [Unique],
}

/// A column, as both stores have it.
#[derive(Debug)]
pub(crate) struct Column {
    /// What PostgreSQL calls it.
    pub(crate) name: &'static str,
    /// What SQLite selects for it.
    pub(crate) source: &'static str,
    /// Its type in PostgreSQL.
    pub(crate) kind: &'static str,
}

/// Columns that are unique together besides the primary key.
#[derive(Debug)]
pub(crate) struct Unique {
    /// The columns, by their place in the table.
    pub(crate) columns: &'static [usize],
    /// Of which rows `t` this is so; the columns in it are among those.
    pub(crate) of: &'static str,
}

impl Table {
    /// The columns by which SQLite finds a row and has rows in order.
    pub(crate) fn source_key(&self) -> &[Column] {
        &self.columns[self.needless..self.key]
    }
}

impl Column {
    /// The same column, for which SQLite selects something else than its name.
    pub(crate) const fn selected_as(mut self, source: &'static str) -> Self {
        self.source = source;
        self
    }
}

macro_rules! kinds {
    ($($function:ident = $kind:literal;)*) => {$(
        /// A column of this type.
        pub(crate) const fn $function(name: &'static str) -> Column {
            Column { name, source: name, kind: $kind }
        }
    )*};
}

kinds! {
    id = "uuid";
    bytes = "bytea";
    text = "text";
    number = "bigint";
    small = "smallint";
    flag = "boolean";
}
