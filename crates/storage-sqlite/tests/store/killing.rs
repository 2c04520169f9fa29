//! A process that is killed at any moment: what it answered is on disk, and
//! the file is sound.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use handfast_domain::install::InstallState;
use handfast_domain::{FormFactor, InstallId};
use handfast_storage::Storage;
use handfast_storage::verification::Invariant;
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};

use crate::world::{APP, Place, World, device, external_id};

/// Says to this program that it is the one to be killed: the path of the file
/// and the number of the life.
const PATH: &str = "HANDFAST_TEST_KILLED_STORE";
const LIFE: &str = "HANDFAST_TEST_KILLED_LIFE";
const LIVES: u64 = 20;
const USERS: i64 = 12;
const WORKERS: i64 = 8;
const BEGUN: &str = "begun";
const ANSWERED: &str = "answered ";

#[test]
fn what_a_killed_process_answered_is_there_and_the_file_is_sound() {
    match env::var_os(PATH) {
        Some(path) => redeem_until_killed(path.into()),
        None => kill_again_and_again(),
    }
}

fn kill_again_and_again() {
    let place = Place::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut answered = Vec::new();
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    for life in 0..LIVES {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        // Sometimes before the store is even open.
        let moment = if life % 5 == 0 { 0 } else { random >> 57 };
        answered.extend(live(&place, life, moment));
        runtime.block_on(assert_sound(&place, &answered));
    }
    assert!(!answered.is_empty());
}

/// One life: ends after `moment` answers. Answers with all it was told of.
fn live(place: &Place, life: u64, moment: u64) -> Vec<InstallId> {
    let mut child = spawn(place, life);
    let output = BufReader::new(child.stdout.take().unwrap());
    let mut answered = Vec::new();
    let mut is_killed = false;
    for line in output.lines() {
        let line = line.unwrap();
        if let Some(install) = line.strip_prefix(ANSWERED) {
            answered.push(install.parse().unwrap());
        }
        let is_time = line == BEGUN && moment == 0 || answered.len() as u64 == moment.max(1);
        if is_time && !is_killed {
            child.kill().unwrap();
            is_killed = true;
        }
    }
    child.wait().unwrap();
    assert!(is_killed, "life {life} ended by itself");
    answered
}

fn spawn(place: &Place, life: u64) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "--nocapture", "--test-threads=1"])
        .arg("killing::what_a_killed_process_answered_is_there_and_the_file_is_sound")
        .env(PATH, &place.path)
        .env(LIFE, life.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

fn say(line: &str) {
    // After a line break of its own: the test's name stands before the first.
    let line = format!("\n{line}\n");
    std::io::stdout().write_all(line.as_bytes()).unwrap();
}

fn redeem_until_killed(path: PathBuf) {
    let life: i64 = env::var(LIFE).unwrap().parse().unwrap();
    say(BEGUN);
    let options = SqliteOptions {
        // So few that many are killed while the log is written back.
        checkpoint_pages: 50,
        ..SqliteOptions::new(path)
    };
    let store = Arc::new(SqliteStorage::open(options).unwrap());
    let world = Arc::new(World::beginning_at(1 + life * 100_000_000));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let mut workers = tokio::task::JoinSet::new();
        for worker in 0..WORKERS {
            workers.spawn(work(Arc::clone(&store), Arc::clone(&world), worker));
        }
        workers.join_all().await
    });
}

async fn work(store: Arc<SqliteStorage>, world: Arc<World>, worker: i64) {
    for number in 0..1_000_000 {
        let user = format!("user {}", (number * 7 + worker) % USERS);
        let form_factor = match number % 3 {
            0 => FormFactor::Tablet,
            _ => FormFactor::Phone,
        };
        let vendor_id = ((number * 5 + worker) % 40).to_string();
        let attempt = world.attempt(&user, device(form_factor, &vendor_id));
        let redeemed = store.redeem_code(attempt).await.unwrap();
        say(&format!("{ANSWERED}{}", redeemed.install.id));
    }
}

async fn assert_sound(place: &Place, answered: &[InstallId]) {
    let store = place.open();
    for install in answered {
        let found = store.install(*install).await.unwrap();
        assert!(found.is_some(), "{install} was answered and is gone");
    }
    for number in 0..USERS {
        let user = external_id(&format!("user {number}"));
        let Some(user) = store.user_by_external_id(APP, &user).await.unwrap() else {
            continue;
        };
        let active = user.installs.iter();
        let active: Vec<_> = active
            .filter(|install| install.state == InstallState::Active)
            .map(|install| install.id)
            .collect();
        assert!(active.len() <= 1, "{active:?}");
    }
    let counted = store.verify(Invariant::ActiveDevices).await.unwrap();
    assert!(counted.holds(), "{counted:?}");
    store.close().await;
    assert_file_is_sound(place);
}

fn assert_file_is_sound(place: &Place) {
    let connection = place.connect();
    let verdict: String = connection
        .pragma_query_value(None, "integrity_check", |row| row.get(0))
        .unwrap();
    assert_eq!(verdict, "ok");
    // Who is active is an open install of its own user.
    let strays: i64 = connection
        .query_row(
            "SELECT count(*) FROM user u LEFT JOIN install i ON i.install_id = u.active_install \
             AND i.user_id = u.user_id AND i.closure = 0 \
             WHERE u.active_install IS NOT NULL AND i.install_id IS NULL",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(strays, 0);
}
