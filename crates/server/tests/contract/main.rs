//! The scenarios of `bindings/contract`, over the SDK core as other languages
//! call it, against a real server. Each is a test of its name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod answers;
mod device;
mod failures;
mod hosts;
mod matching;
mod scenario;
mod stage;
#[path = "../support/mod.rs"]
mod support;

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use support::Place;

use crate::scenario::Scenario;
use crate::stage::{Backend, Stage};

fn main() -> ExitCode {
    let place = Place::new();
    let app = place.sandbox();
    let key = place.key_of_all_scopes(&app);
    let server = place.serve();
    let backend = Arc::new(Backend::new(server.url.clone(), key.secret));
    let mut trials: Vec<Trial> = scenario::load()
        .into_iter()
        .map(|scenario| {
            let backend = Arc::clone(&backend);
            Trial::test(scenario.name.replace(' ', "_"), move || {
                run(&scenario, &backend).map_err(Failed::from)
            })
        })
        .collect();
    trials.push(Trial::test(
        "a_scenario_that_expects_otherwise_fails",
        move || every_expectation_counts(&backend),
    ));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn run(scenario: &Scenario, backend: &Arc<Backend>) -> Result<(), String> {
    let mut stage = Stage::new(Arc::clone(backend));
    for (number, step) in scenario.steps.iter().enumerate() {
        stage
            .take(step)
            .map_err(|fault| format!("step {}, {}: {fault}", number + 1, step.text))?;
    }
    Ok(())
}

/// The first scenario, with one expectation after another made wrong.
fn every_expectation_counts(backend: &Arc<Backend>) -> Result<(), Failed> {
    let scenario = scenario::load().swap_remove(0);
    for number in 0..scenario.steps.len() {
        let mut wrong = scenario.clone();
        if wrong.steps[number].expect_otherwise() && run(&wrong, backend).is_ok() {
            return Err(format!("step {} may come out anyhow", number + 1).into());
        }
    }
    Ok(())
}
