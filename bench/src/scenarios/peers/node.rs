//! Peers that are libraries for Node.js, each served by one process.

use std::path::Path;

use anyhow::Context;

use crate::process::Measured;
use crate::scenarios::peers::calls::Calls;
use crate::scenarios::peers::peer::{Peer, Works};
use crate::scenarios::peers::place::Place;
use crate::server::Served;

impl Works for Measured {
    fn cpu_seconds(&self) -> anyhow::Result<f64> {
        Measured::cpu_seconds(self)
    }
}

/// Its one-time tokens.
pub(super) fn better_auth(place: &Place, data: &Path) -> anyhow::Result<Peer> {
    start(place, data, ("better-auth", "better-auth.mjs"))
}

/// Its authorization codes.
pub(super) fn oidc_provider(place: &Place, data: &Path) -> anyhow::Result<Peer> {
    start(place, data, ("oidc-provider", "oidc-provider.mjs"))
}

fn start(place: &Place, data: &Path, (name, script): (&'static str, &str)) -> anyhow::Result<Peer> {
    let data = data.join(name);
    let served = Served::start(&mut place.script(script, &data)?)
        .with_context(|| format!("{name} did not start"))?;
    Ok(Peer {
        name,
        address: served.address,
        calls: Calls::read(&data)?,
        works: Box::new(served.process),
        spent: None,
    })
}
