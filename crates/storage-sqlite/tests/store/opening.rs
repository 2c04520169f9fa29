//! Files that are opened, and files that are refused with a cure.

use std::fs;
use std::path::Path;

use handfast_storage::{Storage, StorageError, StorageErrorKind};
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};

use crate::world::{Place, World, join};

fn refused(path: &Path) -> StorageError {
    SqliteStorage::open(SqliteOptions::new(path)).unwrap_err()
}

/// The text names the file, what is wrong with it, and the cure.
#[track_caller]
fn assert_explains(error: &StorageError, path: &Path, kind: StorageErrorKind, words: &[&str]) {
    assert_eq!(error.kind, kind, "{error}");
    let text = error.to_string();
    assert!(text.starts_with(&path.display().to_string()), "{text}");
    for word in words {
        assert!(text.contains(word), "{word} is not in: {text}");
    }
}

fn pragma(place: &Place, name: &str) -> i64 {
    place
        .connect()
        .pragma_query_value(None, name, |row| row.get(0))
        .unwrap()
}

/// The version of a fresh file: how many migrations there are.
const SCHEMA: i64 = 4;

#[tokio::test]
async fn a_fresh_file_says_whose_it_is_and_of_which_version() {
    let place = Place::new();
    place.open().close().await;
    assert_eq!(pragma(&place, "application_id"), 0x4846_5354);
    assert_eq!(pragma(&place, "user_version"), SCHEMA);
}

#[tokio::test]
async fn a_file_is_opened_again_with_what_was_in_it() {
    let (place, world) = (Place::new(), World::new());
    let store = place.open();
    let install = join(&*store, &world, "ada").await;
    store.close().await;
    let store = place.open();
    assert_eq!(store.install(install.id).await.unwrap(), Some(install));
}

#[test]
fn an_empty_file_is_taken_as_new() {
    let place = Place::new();
    fs::write(&place.path, "").unwrap();
    drop(place.open());
    assert_eq!(pragma(&place, "user_version"), SCHEMA);
}

#[cfg(unix)]
#[test]
fn a_fresh_file_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;

    let place = Place::new();
    let _store = place.open();
    for file in fs::read_dir(place.directory.path()).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.path().display());
    }
}

#[test]
fn a_missing_directory_is_named() {
    let place = Place::new();
    let path = place.directory.path().join("missing").join("handfast.db");
    let error = refused(&path);
    let words = ["no directory", "Make it"];
    assert_explains(&error, &path, StorageErrorKind::Unavailable, &words);
}

#[test]
fn a_directory_is_not_taken_for_a_file() {
    let place = Place::new();
    let path = place.directory.path();
    let words = ["is a directory", "Choose the path of a file"];
    assert_explains(&refused(path), path, StorageErrorKind::Unavailable, &words);
}

#[test]
fn garbage_is_refused_and_left_as_it_is() {
    for length in [5, 100, 100_000] {
        let place = Place::new();
        let garbage: Vec<u8> = (0..length).map(|n: u32| (n * 31 % 251) as u8).collect();
        fs::write(&place.path, &garbage).unwrap();
        let error = refused(&place.path);
        let words = ["not a database", "backup", "another path"];
        assert_explains(&error, &place.path, StorageErrorKind::Corrupt, &words);
        assert_eq!(fs::read(&place.path).unwrap(), garbage);
    }
}

#[test]
fn databases_of_others_are_refused_and_left_as_they_are() {
    let databases = [
        "PRAGMA application_id = 252006675; CREATE TABLE app (name TEXT)",
        "PRAGMA application_id = 252006675; PRAGMA user_version = 1",
        "PRAGMA user_version = 1",
        "CREATE TABLE app (name TEXT)",
    ];
    for sql in databases {
        let place = Place::new();
        place.connect().execute_batch(sql).unwrap();
        let before = fs::read(&place.path).unwrap();
        let error = refused(&place.path);
        let words = ["not Handfast's", "another path"];
        assert_explains(&error, &place.path, StorageErrorKind::Corrupt, &words);
        assert_eq!(fs::read(&place.path).unwrap(), before, "{sql}");
    }
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_refused_and_left_as_it_is() {
    let place = Place::new();
    place.open().close().await;
    place
        .connect()
        .pragma_update(None, "user_version", 7)
        .unwrap();
    let before = fs::read(&place.path).unwrap();
    let error = refused(&place.path);
    let words = [
        "newer Handfast",
        "schema 7",
        &format!("knows {SCHEMA}"),
        "backup",
    ];
    assert_explains(&error, &place.path, StorageErrorKind::NewerSchema, &words);
    assert_eq!(fs::read(&place.path).unwrap(), before);
}

/// Nobody makes files in `/proc`, whatever their rights.
#[cfg(target_os = "linux")]
#[test]
fn a_directory_that_cannot_be_written_is_named() {
    let path = Path::new("/proc/handfast.db");
    let words = ["cannot be written", "right to read and write", "/proc"];
    assert_explains(&refused(path), path, StorageErrorKind::ReadOnly, &words);
}

/// Nobody writes a program that is running, whatever their rights.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_written_is_named() {
    let path = std::env::current_exe().unwrap();
    let words = ["cannot be written", "right to read and write"];
    assert_explains(&refused(&path), &path, StorageErrorKind::ReadOnly, &words);
}
