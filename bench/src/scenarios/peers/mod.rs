//! Handfast beside other products that hand out single-use codes.
//!
//! Each product does, in the same run on the same cores, what comes closest to
//! issuing a code and to creating a user with it.

mod calls;
mod command;
mod handfast;
mod keycloak;
mod node;
mod peer;
mod place;
mod table;

use crate::report::Section;
use crate::run::{Run, Samples};
use crate::scenarios::{Plan, Setting};
use crate::server::Installation;

use self::handfast::Handfast;
use self::place::Place;

/// A product that is running.
trait Product {
    /// What it is called.
    fn name(&self) -> &'static str;

    /// Issues as many codes, and exchanges them.
    fn round(&mut self, calls: u64) -> anyhow::Result<Round>;
}

/// One run of both measurements.
#[derive(Clone, Copy, Debug)]
struct Round {
    issue: Run,
    exchange: Run,
}

/// What was measured of a product.
struct Measured {
    name: &'static str,
    issue: Samples,
    exchange: Samples,
}

pub(super) fn measure(setting: &Setting) -> anyhow::Result<Section> {
    let installation = Installation::make(&setting.folder.join("handfast"))?;
    let place = Place::install()?;
    // Others are slower: fewer calls take them as long.
    let calls = setting.plan.creations / 16;
    let mut peers = Vec::new();
    for start in [node::better_auth, node::oidc_provider, keycloak::start] {
        let mut peer = start(&place, &setting.folder)?;
        peers.push(repeat(&mut peer, setting.plan, calls)?);
        peer.refuses_repeats()?;
    }
    let mut handfast = Handfast::start(installation)?;
    let handfast = repeat(&mut handfast, setting.plan, setting.plan.creations)?;
    Ok(Section {
        title: "Beside other products",
        about: "Each is set up as bench/README.md says; all start with few users, over 64 \
                connections. The ratio is that of requests a second to the best of the others."
            .to_owned(),
        rows: table::rows(&peers, &handfast),
    })
}

/// Runs both measurements as often as planned, after a round that warms up.
fn repeat(product: &mut impl Product, plan: Plan, calls: u64) -> anyhow::Result<Measured> {
    let name = product.name();
    anstream::eprintln!("{name}, warming up");
    product.round(calls)?;
    let mut rounds = Vec::with_capacity(plan.runs);
    for number in 1..=plan.runs {
        anstream::eprintln!("{name}, run {number} of {}", plan.runs);
        rounds.push(product.round(calls)?);
    }
    Ok(Measured {
        name,
        issue: Run::samples(rounds.iter().map(|round| round.issue)),
        exchange: Run::samples(rounds.iter().map(|round| round.exchange)),
    })
}
