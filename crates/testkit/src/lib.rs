//! The whole platform in one process, for tests: a real store in a folder of
//! its own, a clock that only tests move, randomness that repeats.
//!
//! What fails here panics: these are aids of tests, and a test ends there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answer;
mod call;
mod clock;
mod device;
mod entropy;
mod platform;
mod postgres;
pub mod simulator;

pub use answer::Answer;
pub use call::Call;
pub use clock::ManualClock;
pub use device::{DeviceKey, TestDevice};
pub use entropy::SeededEntropy;
pub use platform::{PUBLIC_URL, Platform, Tenant, operator};
pub use postgres::PostgresServer;
