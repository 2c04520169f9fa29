//! How SQLite carries out what is run with every request: by looking rows up,
//! never by reading a table from end to end or by sorting.

use rusqlite::{Connection, StatementStatus};
use tempfile::TempDir;

use crate::connection::open_writer;
use crate::{
    active_devices, activity, api_keys, apps, audit, configurations, events, grants, installs,
    invitations, metadata, operators, redeem_code, reset_install, sessions, user_events, users,
    verify,
};

/// Every statement of user creation, farewell, look-up, change and pruning, and
/// of the dashboard what runs with each of its pages or reads what grows.
/// What nodes keep in memory is read whole and is not here.
const STATEMENTS: &[&str] = &[
    redeem_code::EARLIER,
    redeem_code::USER,
    redeem_code::DELETED_AT,
    redeem_code::SAME_DEVICE,
    redeem_code::INSERT_INSTALL,
    redeem_code::INSERT_USER,
    redeem_code::ACTIVATE,
    reset_install::RESET,
    installs::BY_ID,
    installs::LABELS,
    installs::STANDBY,
    installs::DEACTIVATE,
    installs::PROMOTE,
    installs::SET_ACTIVE,
    installs::DELETE_OF_USER,
    installs::PRUNE,
    users::SUMMARY,
    users::BY_EXTERNAL_ID,
    users::BY_ID,
    users::DISABLED,
    users::SET_DISABLED,
    users::ACTIVE_DEVICE,
    users::NOTE_DELETION,
    users::DELETE,
    users::PRUNE_DELETIONS,
    metadata::READ,
    metadata::WRITE,
    metadata::DELETE,
    events::INSERT,
    events::OLDEST_PRUNABLE,
    events::PRUNE,
    api_keys::INSERT,
    api_keys::BY_ID,
    api_keys::COUNT_ACTIVE,
    api_keys::SET_ROTATED,
    api_keys::SET_REVOKED,
    api_keys::RECORD_USE,
    apps::INSERT,
    apps::UPDATE,
    apps::EXISTS,
    configurations::LATEST_VERSION,
    configurations::INSERT,
    configurations::VERSIONS,
    sessions::INSERT,
    sessions::BY_SECRET,
    sessions::NOTE_USE,
    sessions::END_ONE,
    sessions::END_ALL_BUT,
    sessions::END_ALL,
    operators::BY_ID,
    operators::BY_EMAIL,
    operators::BY_IDENTITY,
    operators::INSERT,
    operators::CHANGE,
    grants::OF_OPERATOR,
    invitations::INSERT,
    invitations::BY_SECRET,
    invitations::SPEND,
    invitations::WITHDRAW,
    invitations::PRUNE,
    audit::LOG,
    user_events::MOMENTS,
    user_events::AT_MOMENT,
    user_events::DECIDED,
    activity::ADD,
    activity::OF_APP,
    activity::PRUNE,
    active_devices::ADD,
    active_devices::REMOVE_NONE,
    active_devices::OF_APP,
];

/// A database as the writer opens it: settings bear on plans.
fn database() -> (Connection, TempDir) {
    let directory = tempfile::tempdir().unwrap();
    let connection = open_writer(&directory.path().join("handfast.db"), None).unwrap();
    (connection, directory)
}

fn plan(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .unwrap();
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get("detail").unwrap());
    }
    steps
}

/// What a statement does that it must not do.
fn faults(connection: &Connection, sql: &str) -> Vec<String> {
    let is_slow = |step: &String| step.contains("SCAN") || step.contains("USE TEMP B-TREE");
    plan(connection, sql).into_iter().filter(is_slow).collect()
}

#[test]
fn nothing_that_runs_with_a_request_scans_or_sorts() {
    let (connection, _directory) = database();
    for sql in STATEMENTS {
        assert_eq!(faults(&connection, sql), Vec::<String>::new(), "{sql}");
    }
}

/// SQLite prepares a statement again when a plan was made for one value and
/// another is bound. It does so silently, and it costs more than the statement.
#[test]
fn nothing_is_prepared_again_for_other_values() {
    let (connection, _directory) = database();
    for sql in STATEMENTS {
        for value in 0..3_u8 {
            run(&connection, sql, value);
        }
        let statement = connection.prepare_cached(sql).unwrap();
        assert_eq!(statement.get_status(StatementStatus::Run), 3, "{sql}");
        let again = statement.get_status(StatementStatus::RePrepare);
        assert_eq!(again, 0, "{sql}");
    }
}

/// What the values come to is of no concern: most are refused by the schema.
fn run(connection: &Connection, sql: &str, value: u8) {
    let mut statement = connection.prepare_cached(sql).unwrap();
    for parameter in 1..=statement.parameter_count() {
        let value = format!("a text of 16 b {value}");
        statement.raw_bind_parameter(parameter, value).unwrap();
    }
    let _ = statement.raw_query().next().map(|_| ());
}

#[test]
fn an_heir_is_found_without_reading_closed_installs() {
    let (connection, _directory) = database();
    let steps = plan(&connection, installs::STANDBY);
    let expected = "SEARCH install USING COVERING INDEX install_of_user (user_id=? AND closure=?)";
    assert_eq!(steps, [expected]);
}

/// The newest are sorted out of the narrow index; nothing is read end to end.
#[test]
fn a_users_installs_are_sorted_before_they_are_read() {
    let (connection, _directory) = database();
    let steps = plan(&connection, installs::OF_USER);
    assert!(!steps.iter().any(|step| step.contains("SCAN")), "{steps:?}");
    assert_eq!(
        faults(&connection, installs::OF_USER),
        ["USE TEMP B-TREE FOR ORDER BY"]
    );
    let narrow = "SEARCH install USING COVERING INDEX install_of_user (user_id=?)";
    assert!(steps.iter().any(|step| step == narrow), "{steps:?}");
}

/// Nothing but the app's own counts of the time that is asked for.
#[test]
fn activity_is_added_up_to_days_without_reading_more() {
    let (connection, _directory) = database();
    let steps = plan(&connection, activity::ADDED_UP);
    let read = "SEARCH activity USING PRIMARY KEY (app_id=? AND hour>?)";
    assert_eq!(steps[0], read);
    assert_eq!(
        faults(&connection, activity::ADDED_UP),
        ["USE TEMP B-TREE FOR GROUP BY"]
    );
}

/// Whatever there is of it, none of what devices did is read.
#[test]
fn the_audit_log_and_what_is_decided_of_a_user_have_their_indexes() {
    let (connection, _directory) = database();
    #[rustfmt::skip]
    let table = [
        (audit::LOG,                  "SEARCH event USING INDEX event_administrative \
                                       (app_id=? AND event_id>? AND event_id<?)"),
        (user_events::DECIDED,        "SEARCH event USING INDEX event_of_user (user_id=?)"),
        (user_events::AT_MOMENT,      "SEARCH event USING PRIMARY KEY (event_id>? AND event_id<?)"),
    ];
    for (sql, step) in table {
        assert_eq!(plan(&connection, sql), [step], "{sql}");
    }
}

/// A walk reads from end to end; what it sorted or indexed on its way would
/// take memory that grows with the data.
#[test]
fn a_verification_takes_constant_memory() {
    let (connection, _directory) = database();
    for sql in verify::statements() {
        let steps = plan(&connection, sql);
        let grows = |step: &&String| step.contains("TEMP B-TREE") || step.contains("AUTOMATIC");
        let growing: Vec<_> = steps.iter().filter(grows).collect();
        assert_eq!(growing, Vec::<&String>::new(), "{sql}");
    }
}

/// Otherwise each row that is examined would cost a walk of its own. The oldest
/// event, `FROM event` without another name, is looked for once.
#[test]
fn a_verification_walks_large_tables_once() {
    let (connection, _directory) = database();
    for sql in verify::statements() {
        let steps = plan(&connection, sql);
        let walked = |step: &&String| {
            let table = step
                .strip_prefix("SCAN ")
                .and_then(|rest| rest.split(' ').next());
            matches!(table, Some("i" | "u" | "e" | "d" | "m"))
        };
        assert!(steps.iter().filter(walked).count() <= 1, "{sql}: {steps:?}");
    }
}

#[test]
fn scans_and_sorts_are_found() {
    #[rustfmt::skip]
    let table = [
        ("SELECT * FROM user",                                    "SCAN user"),
        ("UPDATE install SET since = ?1 WHERE model = ?2",        "SCAN install"),
        ("SELECT * FROM user WHERE app_id = ?1 ORDER BY user_id", "USE TEMP B-TREE FOR ORDER BY"),
    ];
    let (connection, _directory) = database();
    for (sql, fault) in table {
        assert_eq!(faults(&connection, sql), [fault], "{sql}");
    }
}
