//! A user's devices over time, as a picture: who was active when.
//!
//! Events and installs become turns, turns become lanes, lanes become
//! coordinates. Only the template knows SVG.

mod axis;
mod drawing;
#[cfg(test)]
pub(crate) mod examples;
mod lanes;
mod turns;

pub(crate) use drawing::Drawing;
pub(crate) use turns::reason_of;
