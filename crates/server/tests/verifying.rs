//! `handfast verify`: what it says of data that is as it must be, of data that
//! is not, and of none at all.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::fs;

use rusqlite::Connection;
use rustix::process::Signal;
use serde_json::{Value, json};
use support::phone::Phone;
use support::{Key, Outcome, Place, Server, text};

/// What an external id of these tests begins with, which nothing may show.
const SECRET: &str = "customer-of-ours";

/// Creates some users, each on devices that follow one another.
fn create_users(server: &Server, key: &Key, seed: u64) {
    for number in 0..12 {
        let code = server.code(key, &format!("{SECRET}-{}", number % 4));
        let form_factor = ["phone", "tablet"][number % 2];
        let device = format!("device-{}", number % 5);
        let phone = Phone::new(seed + number as u64, form_factor, &device);
        let answer = phone.redeem(&server.url, &code).unwrap();
        assert!(matches!(answer.status, 200 | 201), "{}", answer.body);
    }
}

/// A directory in which much has happened, and nobody uses it.
fn busy() -> Place {
    let place = Place::new();
    let key = place.key(&place.app());
    let mut server = place.serve();
    create_users(&server, &key, 1);
    server.signal(Signal::TERM);
    assert!(server.ended().success());
    place
}

fn database(place: &Place) -> Connection {
    Connection::open(place.data_dir().join("handfast.db")).unwrap()
}

/// The one check of that name.
fn check<'a>(report: &'a Value, invariant: &str) -> &'a Value {
    let checks = report["invariants"].as_array().unwrap();
    let mut named = checks.iter().filter(|one| one["invariant"] == invariant);
    named.next().expect(invariant)
}

/// The report of what was found to be violated.
fn violated(outcome: &Outcome) -> Value {
    assert_eq!(outcome.code, 3, "{}{}", outcome.stdout, outcome.stderr);
    let error: Value = serde_json::from_str(&outcome.stderr).expect(&outcome.stderr);
    assert_eq!(error["error"], "DATA_VIOLATED");
    serde_json::from_str(&outcome.stdout).expect(&outcome.stdout)
}

#[test]
fn fresh_data_is_as_it_must_be() {
    let place = Place::new();
    place.app();
    let outcome = place.run(&["verify"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    assert_eq!(outcome.stderr, "");
    let lines: Vec<&str> = outcome.stdout.lines().collect();
    let (last, checks) = lines.split_last().unwrap();
    assert!(checks.iter().all(|line| line.starts_with("OK  ")));
    assert_eq!(*last, format!("{0} of {0} invariants hold.", checks.len()));
    assert!(checks.contains(&"OK        an app has the event of its making (1 examined)"));
}

#[test]
fn busy_data_is_as_it_must_be_also_beside_a_running_server() {
    let place = busy();
    let before = place.json(&["verify"]);
    let examined = check(&before, "install_owner")["examined"].as_u64();
    assert_eq!(examined, Some(12));
    let key = place.key(&text(&place.json(&["app", "list"])["apps"][0]["id"]));
    let server = place.serve();
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| create_users(&server, &key, 100));
        while !writing.is_finished() {
            place.json(&["verify"]);
        }
        writing.join().unwrap();
    });
    let after = place.json(&["verify"]);
    assert_eq!(check(&after, "install_owner")["examined"], 24);
}

#[test]
fn damage_is_found_and_named_without_what_is_secret() {
    let place = busy();
    let damage = "UPDATE user SET active_install = randomblob(16) \
         WHERE external_id LIKE '%-1' OR external_id LIKE '%-2'";
    assert_eq!(database(&place).execute(damage, []).unwrap(), 2);
    let report = violated(&place.run(&["verify", "--json"]));
    let found = check(&report, "active_install");
    assert_eq!(found["violations"], 2);
    let examples = found["examples"].as_array().unwrap();
    assert!(examples.iter().all(|id| text(id).starts_with("usr_")));
    assert_eq!(check(&report, "user_app")["violations"], 0);
    let outcome = place.run(&["verify"]);
    assert_eq!(outcome.code, 3);
    let line = outcome.stdout.lines().find(|line| line.contains("usr_"));
    assert!(line.unwrap().starts_with("VIOLATED  "));
    assert_eq!(outcome.stderr.lines().count(), 1, "{}", outcome.stderr);
    let said = format!("{}{}{report}", outcome.stdout, outcome.stderr);
    assert!(!said.contains(SECRET), "{said}");
}

#[test]
fn a_damaged_page_is_found_and_all_else_checked() {
    let place = busy();
    let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'event'";
    let page: usize = database(&place)
        .query_row(root, [], |row| row.get::<_, u32>(0))
        .unwrap() as usize;
    let file = place.data_dir().join("handfast.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes[(page - 1) * 4_096..page * 4_096].fill(0xA5);
    fs::write(&file, bytes).unwrap();
    let report = violated(&place.run(&["verify", "--json"]));
    assert_ne!(check(&report, "files")["violations"], 0);
    let fault = text(&check(&report, "readable_events")["fault"]);
    assert!(fault.contains("damaged"), "{fault}");
    assert_eq!(check(&report, "install_owner")["violations"], 0);
}

#[test]
fn what_is_no_database_cannot_be_verified() {
    let place = busy();
    let file = place.data_dir().join("handfast.db");
    fs::write(file, "not a database, by far; ".repeat(100)).unwrap();
    let error = place.run(&["verify", "--json"]).error();
    assert_eq!(error["error"], "STORE_CORRUPT");
}

#[test]
fn a_directory_that_is_not_there_is_not_made() {
    let place = Place::new();
    let outcome = place.run(&["verify"]);
    assert!(outcome.sentence().contains("There is no Handfast data in"));
    assert!(!place.data_dir().exists());
}

#[test]
fn a_backup_is_verified_without_its_master_key_and_not_changed() {
    let place = busy();
    let backup = place.path("backup");
    fs::create_dir(&backup).unwrap();
    let copy = backup.join("handfast.db");
    fs::copy(place.data_dir().join("handfast.db"), &copy).unwrap();
    let before = fs::read(&copy).unwrap();
    place.json(&["verify", "--data-dir", "backup"]);
    assert_eq!(fs::read(&copy).unwrap(), before);
    assert!(!backup.join("master.key").exists());
}

#[test]
fn the_reports_shape_is_known() {
    let place = Place::new();
    place.app();
    let report = place.json(&["verify"]);
    let expected = json!({
        "invariant": "app_event", "sentence": "an app has the event of its making",
        "examined": 1, "violations": 0, "examples": [],
    });
    assert_eq!(*check(&report, "app_event"), expected);
}
