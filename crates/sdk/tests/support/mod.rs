//! A device and a platform in memory: deterministic, without sleeping, and
//! ready to fail at a chosen point.

#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "each test file uses its part of this"
)]

pub mod clock;
pub mod device;
pub mod platform;
pub mod proof;
pub mod routes;
pub mod world;

pub use device::{Disk, Fuse};
pub use platform::{Fault, Platform};
pub use world::{World, code, problem};
