//! What Handfast asks of a store.
//!
//! [`Storage`] has one method for each business transaction, with plain data
//! in and out. A method that may change something is one transaction: it
//! happens whole and durably, or not at all.

pub mod administration;
#[cfg(feature = "conformance")]
pub mod conformance;
pub mod error;
pub mod facts;
pub mod operators;
pub mod record;
pub mod retention;
mod storage;
pub mod verification;

pub use error::{Rejection, StorageError, StorageErrorKind};
pub use operators::OperatorStorage;
pub use storage::Storage;
