//! The time of `createUser` beyond the network.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use handfast_sdk::blocking::Handfast;
use handfast_sdk::desktop::{self, DesktopHome, OsEntropy, SystemClock};
use handfast_sdk::protocol::device_api::{AppFacts, DeviceFacts};
use handfast_sdk::protocol::domain::FormFactor;
use handfast_sdk::{CreateUserOptions, InitializeOptions, Ports};

use crate::clock;
use crate::report::Row;
use crate::sample::{Sample, percentile};
use crate::scenarios::sdk::ports::{InstantPlatform, MemoryKeys, MemoryVault};

/// How many users one run creates.
const CREATIONS: usize = 200;

pub(super) fn measure(folder: &Path, runs: usize) -> anyhow::Result<Vec<Row>> {
    let home = Arc::new(DesktopHome::open(&folder.join("device"))?);
    let mut files = row(
        "create a user, store and key in files",
        &on(desktop_ports(&home))?,
        runs,
    )?;
    on(desktop_ports(&home))?.create_user(options())?;
    let stored = fs::metadata(home.path().join("state.json"))?.len();
    files.notes += &format!("; the state is a file of {stored} bytes");
    #[expect(clippy::cast_precision_loss, reason = "a size of some hundreds")]
    files.figures.insert("state_bytes", stored as f64);
    let memory = row(
        "create a user, store and key in memory",
        &on(memory_ports())?,
        runs,
    )?;
    Ok(vec![files, memory])
}

fn row(name: &str, sdk: &Handfast, runs: usize) -> anyhow::Result<Row> {
    let mut all = Vec::new();
    let mut medians = Vec::new();
    for run in 1..=runs {
        anstream::eprintln!("{name}, run {run} of {runs}");
        let mut micros = create_again_and_again(sdk, CREATIONS)?;
        micros.sort_unstable();
        medians.push(percentile(&micros, 0.5));
        all.extend(micros);
    }
    all.sort_unstable();
    let (p50, p99) = (percentile(&all, 0.5), percentile(&all, 0.99));
    Ok(Row {
        name: name.to_owned(),
        a_second: Some(Sample::of(medians.iter().map(|ms| 1e3 / ms).collect())),
        notes: format!("{p50:.2} ms each, p99 {p99:.2} ms"),
        figures: BTreeMap::from([("p50_ms", p50), ("p99_ms", p99)]),
        ..Row::default()
    })
}

/// The microseconds of each creation. Between two the device is reset, which
/// is not counted.
fn create_again_and_again(sdk: &Handfast, count: usize) -> anyhow::Result<Vec<u64>> {
    let mut micros = Vec::with_capacity(count);
    for _ in 0..count {
        let started = clock::instant();
        let created = sdk.create_user(options());
        micros.push(u64::try_from(started.elapsed().as_micros())?);
        created?;
        sdk.reset()?;
    }
    Ok(micros)
}

fn on(ports: Ports) -> anyhow::Result<Handfast> {
    let sdk = Handfast::new(ports);
    sdk.initialize(InitializeOptions {
        app: AppFacts {
            bundle_id: Some("com.example.app".to_owned()),
            version: Some("2.1.0".to_owned()),
        },
        device: DeviceFacts {
            form_factor: FormFactor::Phone,
            model: Some("iPhone 17".to_owned()),
            os_version: Some("26.1".to_owned()),
            id: Some("6f1c7c1e-5d0b-4a35-9a53-0c2b7e0f7f10".to_owned()),
        },
        ..InitializeOptions::new("https://platform.example")
    })?;
    Ok(sdk)
}

fn desktop_ports(home: &Arc<DesktopHome>) -> Ports {
    Ports {
        http: Arc::new(InstantPlatform),
        ..desktop::ports(home)
    }
}

fn memory_ports() -> Ports {
    Ports {
        http: Arc::new(InstantPlatform),
        vault: Arc::new(MemoryVault::default()),
        keys: Arc::new(MemoryKeys::default()),
        clock: Arc::new(SystemClock::new()),
        entropy: Arc::new(OsEntropy),
    }
}

/// A code as long as a real one.
fn options() -> CreateUserOptions {
    CreateUserOptions::new("c".repeat(160))
}

#[cfg(test)]
mod tests {
    use handfast_sdk::PendingFarewell;

    use super::*;

    #[test]
    fn what_the_platform_answers_is_taken_for_a_user_and_a_farewell() {
        let sdk = on(memory_ports()).unwrap();
        let created = sdk.create_user(options()).unwrap();
        assert!(created.access_token.is_some());
        assert!(sdk.is_user_linked());
        assert_eq!(sdk.reset().unwrap().farewell, PendingFarewell::Said);
        assert_eq!(create_again_and_again(&sdk, 3).unwrap().len(), 3);
        assert!(!sdk.user_exists());
    }
}
