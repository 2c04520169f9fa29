//! The store and the keys for hosts that have none of their own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::Arc;

use handfast_sdk::{
    DeviceHome, DeviceKey, FileVault, Handfast, HomeFailure, KeyFailure, SoftwareDeviceKey,
};
use pollster::block_on;
use support::host::Host;
use support::{LIMIT_MILLIS, code, options};

fn sdk_in(folder: &str) -> Arc<Handfast> {
    let home = DeviceHome::open(folder.to_owned()).unwrap();
    Handfast::new(
        Host::new(),
        FileVault::new(Arc::clone(&home)),
        SoftwareDeviceKey::new(home),
        None,
        LIMIT_MILLIS,
    )
}

#[test]
fn a_user_in_files_is_there_in_the_next_process_and_gone_after_a_reset() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("device").to_string_lossy().into_owned();
    let sdk = sdk_in(&home);
    sdk.initialize(options()).unwrap();
    block_on(sdk.create_user(code())).ok().unwrap();
    let failure = DeviceHome::open(home.clone()).err().unwrap();
    assert!(matches!(failure, HomeFailure::InUse { .. }), "{failure}");
    drop(sdk);
    let sdk = sdk_in(&home);
    assert!(sdk.user_exists());
    sdk.initialize(options()).unwrap();
    block_on(sdk.reset()).unwrap();
    drop(sdk);
    assert!(!sdk_in(&home).user_exists());
}

#[test]
fn a_software_key_signs_until_it_is_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("device").to_string_lossy().into_owned();
    let keys = SoftwareDeviceKey::new(DeviceHome::open(home).unwrap());
    keys.create("a".to_owned()).unwrap();
    assert_eq!(keys.names().unwrap(), ["a"]);
    assert_eq!(keys.public_coordinates("a".to_owned()).unwrap().len(), 64);
    assert_eq!(
        keys.sign("a".to_owned(), b"text".to_vec()).unwrap().len(),
        64
    );
    keys.delete("a".to_owned()).unwrap();
    let failure = keys.sign("a".to_owned(), b"text".to_vec()).unwrap_err();
    assert_eq!(failure, KeyFailure::NotFound);
}
