//! Seeded runs of the whole platform in bad weather. A failure names its seed;
//! `HANDFAST_SIMULATION_SEED` runs that one again.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use handfast_testkit::simulator::{Simulation, Tally};

const RUNS: u64 = 12;
const STEPS: u32 = 250;

fn run(seed: u64) -> Tally {
    let mut simulation = Simulation::new(seed);
    for _ in 0..STEPS {
        simulation.step();
    }
    simulation.settle();
    simulation.settle();
    simulation.tally()
}

#[test]
fn the_promises_hold_in_bad_weather() {
    let chosen: Option<u64> = std::env::var("HANDFAST_SIMULATION_SEED")
        .ok()
        .map(|seed| seed.parse().unwrap());
    let seeds = chosen.map_or(1..=RUNS, |seed| seed..=seed);
    let mut creations = 0;
    for seed in seeds {
        match catch_unwind(AssertUnwindSafe(|| run(seed))) {
            Ok(tally) => creations += tally.creations,
            Err(panic) => {
                eprintln!("seed {seed}");
                resume_unwind(panic);
            }
        }
    }
    assert!(creations > 20, "only {creations} creations");
}

#[test]
fn one_seed_is_one_story() {
    assert_eq!(run(7), run(7));
}
