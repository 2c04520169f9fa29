//! The SDK in other languages: its generated sources, and for each language
//! everything that is checked and tested.

pub(crate) mod contract;
pub(crate) mod kotlin;
pub(crate) mod library;
pub(crate) mod python;
pub(crate) mod react_native;
pub(crate) mod sources;
pub(crate) mod swift;
