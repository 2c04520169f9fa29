//! The desktop's vault, keys and lock against real files.
#![cfg(all(unix, feature = "desktop"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use handfast_sdk::InitializeOptions;
use handfast_sdk::blocking::Handfast;
use handfast_sdk::desktop::{DesktopHome, FileVault, HomeError, OsEntropy, SoftwareKeys};
use handfast_sdk::ports::{DeviceKeys, KeyFailure, Vault, VaultFailure};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use tempfile::TempDir;

struct Device {
    path: PathBuf,
    home: Arc<DesktopHome>,
    _folder: TempDir,
}

impl Device {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("devices").join("one");
        Self {
            home: Arc::new(DesktopHome::open(&path).unwrap()),
            path,
            _folder: folder,
        }
    }

    fn vault(&self) -> FileVault {
        FileVault::new(Arc::clone(&self.home))
    }

    fn keys(&self) -> SoftwareKeys {
        SoftwareKeys::new(Arc::clone(&self.home), Arc::new(OsEntropy))
    }

    fn state(&self) -> PathBuf {
        self.path.join("state.json")
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn files_are_for_their_owner_alone() {
    let device = Device::new();
    device.vault().store(b"state").unwrap();
    device.keys().create("handfast-1").unwrap();
    assert_eq!(mode(&device.path), 0o700);
    assert_eq!(mode(&device.path.join("keys")), 0o700);
    assert_eq!(mode(&device.state()), 0o600);
    assert_eq!(mode(&device.path.join("keys/handfast-1.key")), 0o600);
    assert_eq!(mode(&device.path.join("lock")), 0o600);
}

#[test]
fn a_state_that_others_may_read_is_refused_with_the_cure() {
    for loose in [0o604, 0o640, 0o620, 0o601] {
        let device = Device::new();
        device.vault().store(b"state").unwrap();
        set_mode(&device.state(), loose);
        let expected = |result: Result<(), VaultFailure>| {
            let Err(VaultFailure::Unsafe { details }) = result else {
                panic!("{loose:o}: {result:?}");
            };
            assert!(details.contains("chmod 600"), "{details}");
        };
        expected(device.vault().load().map(drop));
        expected(device.vault().store(b"more"));
        assert_eq!(fs::read(device.state()).unwrap(), b"state");
        device.vault().delete().expect("a reset gets rid of it");
        assert_eq!(device.vault().load(), Ok(None));
    }
}

#[test]
fn a_folder_that_others_may_enter_is_refused_with_the_cure() {
    let folder = tempfile::tempdir().unwrap();
    set_mode(folder.path(), 0o755);
    let error = DesktopHome::open(folder.path()).unwrap_err();
    assert!(matches!(error, HomeError::Unsafe(_)));
    assert!(error.to_string().contains("chmod 700"), "{error}");
    set_mode(folder.path(), 0o700);
    drop(DesktopHome::open(folder.path()).unwrap());
    set_mode(&folder.path().join("keys"), 0o750);
    DesktopHome::open(folder.path()).unwrap_err();
}

#[test]
fn links_and_other_things_in_the_place_of_the_state_are_refused() {
    let device = Device::new();
    let elsewhere = device.path.join("elsewhere");
    fs::write(&elsewhere, b"not a state").unwrap();
    set_mode(&elsewhere, 0o600);
    symlink(&elsewhere, device.state()).unwrap();
    assert!(matches!(
        device.vault().load(),
        Err(VaultFailure::Unsafe { .. })
    ));
    device.vault().store(b"state").unwrap_err();
    assert_eq!(fs::read(&elsewhere).unwrap(), b"not a state");
    fs::remove_file(device.state()).unwrap();
    fs::create_dir(device.state()).unwrap();
    assert!(matches!(
        device.vault().load(),
        Err(VaultFailure::Unsafe { .. })
    ));
}

#[test]
fn the_state_is_replaced_by_a_new_file_never_written_over() {
    let device = Device::new();
    let vault = device.vault();
    assert_eq!(vault.load(), Ok(None));
    vault.store(b"old").unwrap();
    // Whoever opened the old file goes on reading the old state whole.
    let old = fs::File::open(device.state()).unwrap();
    let before = old.metadata().unwrap().ino();
    vault.store(b"new and longer").unwrap();
    assert_eq!(std::io::read_to_string(old).unwrap(), "old");
    assert_ne!(fs::metadata(device.state()).unwrap().ino(), before);
    assert_eq!(vault.load().unwrap().unwrap(), b"new and longer");
    assert!(!device.path.join("state.draft").exists());
}

#[test]
fn what_a_crash_left_half_written_is_never_read() {
    let device = Device::new();
    let draft = device.path.join("state.draft");
    device.vault().store(b"old").unwrap();
    fs::write(&draft, b"half of the n").unwrap();
    assert_eq!(device.vault().load().unwrap().unwrap(), b"old");
    device.vault().store(b"new").unwrap();
    assert_eq!(device.vault().load().unwrap().unwrap(), b"new");
    fs::write(&draft, b"half").unwrap();
    device.vault().delete().unwrap();
    assert!(!draft.exists());
    device
        .vault()
        .delete()
        .expect("nothing there is no failure");
}

#[test]
fn a_key_is_made_once_signs_and_is_deleted() {
    let device = Device::new();
    let keys = device.keys();
    assert_eq!(keys.public("handfast-1"), Err(KeyFailure::NotFound));
    keys.create("handfast-1").unwrap();
    let public = keys.public("handfast-1").unwrap();
    keys.create("handfast-1").unwrap();
    assert_eq!(keys.public("handfast-1").unwrap(), public);
    keys.create("handfast-2").unwrap();
    assert_ne!(keys.public("handfast-2").unwrap(), public);

    let mut point = vec![4];
    point.extend(public.x);
    point.extend(public.y);
    let signature = keys.sign("handfast-1", b"message").unwrap();
    VerifyingKey::from_sec1_bytes(&point)
        .unwrap()
        .verify(b"message", &Signature::from_slice(&signature).unwrap())
        .unwrap();

    let mut names = keys.names().unwrap();
    names.sort();
    assert_eq!(names, ["handfast-1", "handfast-2"]);
    keys.delete("handfast-1").unwrap();
    keys.delete("handfast-1").expect("gone already");
    assert_eq!(keys.names().unwrap(), ["handfast-2"]);
    assert_eq!(
        keys.sign("handfast-1", b"message"),
        Err(KeyFailure::NotFound)
    );
}

#[test]
fn a_key_that_is_damaged_or_loose_or_oddly_named_is_refused() {
    let device = Device::new();
    let keys = device.keys();
    keys.create("handfast-1").unwrap();
    let file = device.path.join("keys/handfast-1.key");
    set_mode(&file, 0o644);
    assert!(matches!(
        keys.sign("handfast-1", b"m"),
        Err(KeyFailure::Unavailable { .. })
    ));
    set_mode(&file, 0o600);
    fs::write(&file, b"short").unwrap();
    assert!(matches!(
        keys.public("handfast-1"),
        Err(KeyFailure::Unavailable { .. })
    ));
    for name in ["", "../state", "a/b", "a.b", "käse"] {
        keys.create(name).unwrap_err();
        keys.delete(name).unwrap_err();
    }
}

#[test]
fn no_debug_text_shows_a_key() {
    let device = Device::new();
    device.keys().create("handfast-1").unwrap();
    let shown = format!("{:?} {:?}", device.keys(), device.vault());
    assert!(!shown.contains("SigningKey"), "{shown}");
}

#[test]
fn one_home_has_one_owner_in_this_process() {
    let device = Device::new();
    let error = DesktopHome::open(&device.path).unwrap_err();
    assert!(matches!(error, HomeError::InUse(_)));
    assert!(error.to_string().contains("in use"), "{error}");
}

const HOME_OF_CHILD: &str = "HANDFAST_TEST_HOME";

/// Runs this very test in a second process, which only tries to open the home.
fn opens_in_a_second_process(path: &Path) -> bool {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "a_second_process_is_kept_out_until_the_first_ends",
        ])
        .env(HOME_OF_CHILD, path)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap()
        .success()
}

#[test]
fn a_second_process_is_kept_out_until_the_first_ends() {
    if let Some(path) = std::env::var_os(HOME_OF_CHILD) {
        DesktopHome::open(Path::new(&path)).expect("the home is free");
        return;
    }
    let device = Device::new();
    assert!(!opens_in_a_second_process(&device.path));
    let Device {
        path,
        home,
        _folder,
    } = device;
    drop(home);
    assert!(opens_in_a_second_process(&path));
}

#[test]
fn a_device_on_the_desktop_starts_empty_and_offline() {
    let folder = tempfile::tempdir().unwrap();
    let sdk = Handfast::on_desktop(folder.path().join("device")).unwrap();
    sdk.initialize(InitializeOptions::new("https://platform.example"))
        .unwrap();
    assert!(!sdk.user_exists());
    sdk.reset().unwrap();
}
