//! Damage done to the file behind the store's back, and that it is found.

use std::fs;
use std::path::Path;

use handfast_storage::conformance::busy_history;
use handfast_storage::verification::{Finding, Invariant};
use handfast_storage::{Storage, StorageErrorKind};
use handfast_storage_sqlite::SqliteVerification;

use crate::world::{Place, World, join};

/// A file in which much has happened, and nobody has it open.
async fn history() -> Place {
    let place = Place::new();
    let store = place.open();
    busy_history(store.clone()).await;
    store.close().await;
    place
}

fn check(path: &Path, invariant: Invariant) -> Finding {
    let verification = SqliteVerification::open(path).unwrap();
    verification.check(invariant).unwrap()
}

fn violated(path: &Path) -> Vec<Invariant> {
    let all = Invariant::ALL.iter().copied();
    all.filter(|invariant| !check(path, *invariant).holds())
        .collect()
}

/// Shows that exactly `expected` is found after `sql` has been at the file, and
/// that what is found is named.
async fn assert_found(damage: &str, expected: &[Invariant]) {
    let place = history().await;
    assert_eq!(violated(&place.path), []);
    place.connect().execute_batch(damage).unwrap();
    assert_eq!(violated(&place.path), expected, "{damage}");
    for invariant in expected {
        let finding = check(&place.path, *invariant);
        let named = u64::try_from(finding.examples.len()).unwrap();
        assert_eq!(named, finding.violations.min(10), "{finding:?}");
    }
}

macro_rules! damages {
    ($($name:ident: $invariant:ident, $sql:expr;)*) => {
        $(#[tokio::test]
        async fn $name() {
            assert_found($sql, &[Invariant::$invariant]).await;
        })*

        /// The invariants that stand above.
        const DAMAGED_ALONE: &[Invariant] = &[$(Invariant::$invariant),*];
    };
}

/// Counts the active devices anew, where damage is to be that of users alone.
macro_rules! counted_anew {
    ($damage:literal) => {
        concat!(
            $damage,
            "; DELETE FROM active_device; INSERT INTO active_device \
             SELECT u.app_id, i.platform, i.form_factor, coalesce(i.sdk_version, ''), count(*) \
             FROM user u JOIN install i ON i.install_id = u.active_install GROUP BY 1, 2, 3, 4"
        )
    };
}

damages! {
    an_index_that_is_not_there_is_found: Schema,
        "DROP INDEX user_by_id; CREATE INDEX user_by_id ON user (user_id)";
    a_table_of_somebody_else_is_found: Schema,
        "CREATE TABLE other (number INTEGER)";
    an_active_install_that_is_gone_is_found: ActiveInstall,
        counted_anew!("DELETE FROM install WHERE install_id = \
         (SELECT active_install FROM user WHERE external_id = 'emil')");
    an_open_install_whose_user_has_no_active_one_is_found: Heir,
        counted_anew!("DELETE FROM install WHERE install_id = \
             (SELECT active_install FROM user WHERE external_id = 'bob' LIMIT 1); \
         UPDATE user SET active_install = NULL WHERE active_install NOT IN \
             (SELECT install_id FROM install)");
    active_devices_that_are_counted_wrong_are_found: ActiveDevices,
        "UPDATE active_device SET count = count + 1";
    active_devices_that_are_not_counted_are_found: ActiveDevices,
        "DELETE FROM active_device";
    active_devices_that_are_not_there_are_found: ActiveDevices,
        "INSERT INTO active_device VALUES (randomblob(16), 1, 1, '1.0.0', 1)";
    active_devices_that_are_counted_as_others_are_found: ActiveDevices,
        "UPDATE active_device SET sdk_version = '1.0.0'";
    a_reason_of_another_state_is_found: StateReason,
        "UPDATE install SET reason = 2 WHERE install_id = \
         (SELECT active_install FROM user WHERE external_id = 'emil')";
    an_identity_of_another_device_is_found: DeviceIdentity,
        "UPDATE install SET vendor_id = vendor_id || '?' WHERE device_identity IS NOT NULL";
    a_nameless_device_with_an_identity_is_found: DeviceIdentity,
        "UPDATE install SET device_identity = randomblob(16) WHERE vendor_id IS NULL";
    an_install_without_its_user_is_found: InstallOwner,
        "UPDATE install SET user_id = randomblob(16) WHERE created_at = \
             (SELECT min(created_at) FROM install); \
         UPDATE event SET user_id = (SELECT user_id FROM install i \
             WHERE i.install_id = event.install_id) WHERE install_id = \
             (SELECT install_id FROM install ORDER BY created_at LIMIT 1)";
    an_install_of_another_app_than_its_users_is_found: InstallOwner,
        "UPDATE install SET device_identity = NULL, vendor_id = NULL, \
         app_id = (SELECT app_id FROM app WHERE app_id <> install.app_id) WHERE closure = 2";
    a_user_without_its_app_is_found: UserApp,
        "INSERT INTO user VALUES (randomblob(16), 'gus', randomblob(16), NULL, 0, NULL)";
    metadata_without_its_user_is_found: MetadataOwner,
        "INSERT INTO user_metadata VALUES (randomblob(16), '{\"a\":\"1\"}')";
    an_api_key_without_its_successor_is_found: ApiKeyApp,
        "DELETE FROM api_key WHERE key_id IN \
         (SELECT successor FROM api_key WHERE successor IS NOT NULL)";
    a_note_of_a_deletion_without_its_app_is_found: DeletionApp,
        "INSERT INTO deletion VALUES (randomblob(16), 'gus', 0)";
    an_event_without_its_app_is_found: EventApp,
        "UPDATE event SET app_id = randomblob(16) WHERE kind = 'auth_code.reuse'";
    activity_without_its_app_is_found: ActivityApp,
        "UPDATE activity SET app_id = randomblob(16)";
    a_role_without_its_operator_is_found: GrantOperator,
        "UPDATE operator_grant SET operator_id = randomblob(16) WHERE role = 0";
    a_role_in_an_app_that_is_not_there_is_found: GrantOperator,
        "UPDATE operator_grant SET app_id = randomblob(16) WHERE role = 0";
    a_session_without_its_operator_is_found: SessionOperator,
        "UPDATE operator_session SET operator_id = randomblob(16)";
    a_user_that_is_there_after_its_deletion_is_found: DeletedUser,
        "UPDATE event SET user_id = (SELECT user_id FROM user WHERE external_id = 'emil') \
         WHERE kind = 'user.deleted'";
    metadata_that_outlives_its_user_is_found_twice: DeletedUser,
        "UPDATE event SET user_id = (SELECT user_id FROM user_metadata LIMIT 1) \
         WHERE kind = 'user.deleted'";
    an_app_with_too_many_active_keys_is_found: ApiKeyLimit,
        "UPDATE api_key SET revoked_at = NULL";
    a_version_that_is_missing_is_found: ConfigurationVersions,
        "DELETE FROM configuration WHERE version = 1";
    a_platform_key_that_was_not_retired_is_found: PlatformKeys,
        "UPDATE platform_key SET retired_at = NULL";
    a_purpose_without_a_platform_key_is_found: PlatformKeys,
        "DELETE FROM platform_key WHERE purpose = 'signing'";
    a_newest_platform_key_that_is_retired_is_found: PlatformKeys,
        "UPDATE platform_key SET retired_at = 1 WHERE number = 3; \
         UPDATE platform_key SET retired_at = NULL WHERE number = 1";
    a_master_key_that_is_forgotten_is_found: MasterKey,
        "UPDATE installation SET master_key_fingerprint = NULL";
    an_event_of_another_time_than_its_id_is_found: EventTime,
        "UPDATE event SET at = at + 1 WHERE kind = 'user.restored'";
    a_creation_without_its_event_is_found: UserEvent,
        "UPDATE event SET kind = 'user.restored' WHERE kind = 'user.created' AND user_id = \
             (SELECT user_id FROM user WHERE external_id = 'emil'); \
         UPDATE install SET restored = 1 WHERE user_id = \
             (SELECT user_id FROM user WHERE external_id = 'emil')";
    a_disabling_without_its_event_is_found: DisablingEvent,
        "DELETE FROM event WHERE kind = 'user.disabled'";
    a_deletion_without_its_event_is_found: DeletionEvent,
        "DELETE FROM event WHERE kind = 'user.deleted'";
    a_restoration_without_its_event_is_found: RedemptionEvents,
        "DELETE FROM event WHERE kind = 'user.restored'";
    a_newcomer_without_the_event_of_its_state_is_found: RedemptionEvents,
        "DELETE FROM event WHERE kind = 'install.standby'";
    a_deactivation_without_its_event_is_found: InstallEvent,
        "DELETE FROM event WHERE kind = 'install.deactivated'";
    a_farewell_without_its_event_is_found: InstallEvent,
        "DELETE FROM event WHERE kind = 'install.reset'";
    a_promotion_without_its_event_is_found: InstallEvent,
        "DELETE FROM event WHERE kind = 'install.activated' AND details LIKE '%PROMOTED%'";
    an_app_without_its_event_is_found: AppEvent,
        "DELETE FROM event WHERE kind = 'app.created'";
    a_key_without_its_event_is_found: ApiKeyEvents,
        "DELETE FROM event WHERE kind = 'api_key.created'";
    a_rotation_without_its_event_is_found: ApiKeyEvents,
        "DELETE FROM event WHERE kind = 'api_key.rotated'";
    a_revocation_without_its_event_is_found: ApiKeyEvents,
        "DELETE FROM event WHERE kind = 'api_key.revoked'";
    a_publication_without_its_event_is_found: ConfigurationEvent,
        "UPDATE configuration SET published_at = published_at + 1 WHERE version = 2";
    an_app_that_cannot_be_read_is_found: ReadableApps,
        "UPDATE app SET settings = '{'";
    an_external_id_that_cannot_be_is_found: ReadableUsers,
        "UPDATE user SET external_id = '' WHERE external_id = 'emil'";
    metadata_that_cannot_be_read_is_found: ReadableMetadata,
        "UPDATE user_metadata SET fields = '{\"a\": 1}'";
    metadata_that_is_empty_is_found: ReadableMetadata,
        "UPDATE user_metadata SET fields = '{}'";
    an_install_that_cannot_be_read_is_found: ReadableInstalls,
        "UPDATE install SET form_factor = 9 WHERE closure <> 0";
    a_platform_that_there_is_not_is_found: ReadableInstalls,
        "UPDATE install SET platform = 9 WHERE closure <> 0";
    a_configuration_that_cannot_be_read_is_found: ReadableConfigurations,
        "UPDATE configuration SET document = '[]' WHERE version = 1";
    an_event_of_no_kind_is_found: ReadableEvents,
        "UPDATE event SET kind = 'app.danced' WHERE kind = 'auth_code.reuse'";
    an_event_that_says_that_it_is_administrative_is_found: ReadableEvents,
        "UPDATE event SET administrative = 1 WHERE kind = 'install.standby'";
    an_operator_that_cannot_be_read_is_found: ReadableOperators,
        "UPDATE operator SET email = name";
    an_invitation_that_cannot_be_read_is_found: ReadableInvitations,
        "UPDATE invitation SET grants = '[\"king\"]'";
    activity_of_no_kind_is_found: ReadableActivity,
        "UPDATE activity SET kind = 'code_eaten' WHERE kind = 'code_issued'";
}

/// Some damage breaks more than one invariant.
#[tokio::test]
async fn what_breaks_several_invariants_is_found_by_each() {
    use Invariant::{ApiKeyApp, ApiKeyEvents, ConfigurationApp, ConfigurationEvent};
    assert_found(
        "UPDATE configuration SET app_id = x'00112233445566778899aabbccddeeff' WHERE app_id = \
         (SELECT min(app_id) FROM app)",
        &[ConfigurationApp, ConfigurationEvent],
    )
    .await;
    assert_found(
        "UPDATE api_key SET app_id = x'00112233445566778899aabbccddeeff' WHERE app_id = \
         (SELECT min(app_id) FROM app)",
        &[ApiKeyApp, ApiKeyEvents],
    )
    .await;
}

/// Does `damage` under a schema that lets it pass, and puts the schema back: so a
/// disk or a fault of SQLite would leave it.
fn damage_behind_the_schema(place: &Place, schema: (&str, &str), damage: &str) {
    let (lax, strict) = schema;
    for sql in [lax, damage, strict] {
        let connection = place.connect();
        let script = format!("PRAGMA writable_schema = ON; {sql}");
        connection.execute_batch(&script).unwrap();
    }
}

fn replaced(table: &str, from: &str, to: &str) -> String {
    format!("UPDATE sqlite_schema SET sql = replace(sql, '{from}', '{to}') WHERE name = '{table}';")
}

async fn assert_twice(schema: (&str, &str), damage: &str, expected: Invariant) {
    let place = history().await;
    damage_behind_the_schema(&place, schema, damage);
    assert_eq!(violated(&place.path), [Invariant::Files, expected]);
    assert_eq!(check(&place.path, expected).violations, 1);
}

#[tokio::test]
async fn a_device_with_two_open_installs_is_found() {
    let (unique, plain) = ("CREATE UNIQUE INDEX", "CREATE INDEX");
    let index = "install_open_on_device";
    let standby = "(SELECT install_id FROM install WHERE closure = 0 AND reason = 1 LIMIT 1)";
    assert_twice(
        (
            &replaced(index, unique, plain),
            &replaced(index, plain, unique),
        ),
        &format!(
            "UPDATE install SET (app_id, device_identity, vendor_id, platform) = \
             (SELECT o.app_id, o.device_identity, o.vendor_id, o.platform FROM install o \
             JOIN install s ON s.install_id = {standby} WHERE o.closure = 0 \
             AND o.app_id = s.app_id AND o.install_id <> s.install_id \
             AND o.device_identity IS NOT NULL LIMIT 1) WHERE install_id = {standby}"
        ),
        Invariant::DeviceOnce,
    )
    .await;
}

#[tokio::test]
async fn a_code_that_was_redeemed_twice_is_found() {
    let (unique, plain) = (
        "install_id BLOB NOT NULL UNIQUE",
        "install_id BLOB NOT NULL",
    );
    let lax = "UPDATE sqlite_schema SET name = 'lax', \
         sql = 'CREATE INDEX lax ON install (install_id)' WHERE name = 'sqlite_autoindex_install_1';";
    let strict = "UPDATE sqlite_schema SET name = 'sqlite_autoindex_install_1', sql = NULL \
         WHERE name = 'lax';";
    assert_twice(
        (
            &format!("{}{lax}", replaced("install", unique, plain)),
            &format!("{}{strict}", replaced("install", plain, unique)),
        ),
        // Whole, so that only its number tells it from the other.
        "CREATE TEMP TABLE twin AS SELECT * FROM install WHERE closure = 2 LIMIT 1; \
         INSERT INTO install SELECT * FROM twin",
        Invariant::CodeOnce,
    )
    .await;
}

#[tokio::test]
async fn an_external_id_with_two_users_is_found() {
    let (unique, plain) = (
        "PRIMARY KEY (app_id, external_id)",
        "PRIMARY KEY (app_id, external_id, user_id)",
    );
    assert_twice(
        (
            &replaced("user", unique, plain),
            &replaced("user", plain, unique),
        ),
        "UPDATE user SET external_id = 'fred' WHERE external_id = 'cleo' \
         AND app_id = (SELECT min(app_id) FROM app)",
        Invariant::ExternalIdOnce,
    )
    .await;
}

#[tokio::test]
async fn a_row_that_an_index_lacks_is_found() {
    let place = history().await;
    let (whole, partial) = ("(user_id)", "(user_id) WHERE created_at > 0");
    damage_behind_the_schema(
        &place,
        (
            &replaced("user_by_id", whole, partial),
            &replaced("user_by_id", partial, whole),
        ),
        "INSERT INTO user VALUES ((SELECT min(app_id) FROM app), 'gus', randomblob(16), NULL, 0, \
         NULL)",
    );
    assert_eq!(violated(&place.path), [Invariant::Files]);
}

#[test]
fn every_invariant_but_those_of_several_is_damaged_alone() {
    use Invariant::{CodeOnce, ConfigurationApp, DeviceOnce, ExternalIdOnce, Files};
    let elsewhere = [
        Files,
        CodeOnce,
        ExternalIdOnce,
        DeviceOnce,
        ConfigurationApp,
    ];
    for invariant in Invariant::ALL {
        let is_damaged = DAMAGED_ALONE.contains(invariant) || elsewhere.contains(invariant);
        assert!(is_damaged, "nothing damages {invariant:?}");
    }
}

#[tokio::test]
async fn only_ids_are_named() {
    let place = history().await;
    let connection = place.connect();
    connection
        .execute_batch(
            "UPDATE user SET app_id = zeroblob(16), \
             external_id = external_id || hex(user_id)",
        )
        .unwrap();
    for invariant in Invariant::ALL {
        for example in check(&place.path, *invariant).examples {
            let (prefix, _) = example.split_once('_').unwrap();
            assert!(["usr", "ins", "app"].contains(&prefix), "{example}");
        }
    }
}

#[tokio::test]
async fn a_page_of_noise_is_found() {
    let place = history().await;
    let mut bytes = fs::read(&place.path).unwrap();
    let page = bytes.len() / 4_096 / 2;
    bytes[page * 4_096..(page + 1) * 4_096].fill(0xA5);
    fs::write(&place.path, bytes).unwrap();
    let verification = SqliteVerification::open(&place.path).unwrap();
    assert!(!verification.check(Invariant::Files).unwrap().holds());
    for invariant in Invariant::ALL {
        if let Err(error) = verification.check(*invariant) {
            assert_eq!(error.kind, StorageErrorKind::Corrupt, "{error}");
        }
    }
}

#[tokio::test]
async fn a_store_that_is_written_to_is_verified_as_it_is_at_one_moment() {
    let (place, world) = (Place::new(), World::new());
    let store = place.open();
    join(&*store, &world, "ada").await;
    let before = check(&place.path, Invariant::InstallOwner).examined;
    join(&*store, &world, "ada").await;
    let after = check(&place.path, Invariant::InstallOwner).examined;
    assert_eq!((before, after), (1, 2));
}

#[test]
fn nothing_is_made_where_there_is_nothing() {
    let place = Place::new();
    let refused = SqliteVerification::open(&place.path).unwrap_err();
    assert_eq!(refused.kind, StorageErrorKind::Unavailable);
    assert!(!place.path.exists());
}

#[test]
fn what_is_not_handfasts_or_not_of_this_version_is_refused() {
    let place = Place::new();
    fs::write(&place.path, "").unwrap();
    let older = SqliteVerification::open(&place.path).unwrap_err();
    assert!(older.to_string().contains("older Handfast"), "{older}");
    assert_eq!(fs::read(&place.path).unwrap(), b"");
    drop(place.open());
    let newer = "PRAGMA user_version = 99";
    place.connect().execute_batch(newer).unwrap();
    let refused = SqliteVerification::open(&place.path).unwrap_err();
    assert_eq!(refused.kind, StorageErrorKind::NewerSchema);
    fs::write(&place.path, "not a database, by far; ".repeat(100)).unwrap();
    let refused = SqliteVerification::open(&place.path).unwrap_err();
    assert_eq!(refused.kind, StorageErrorKind::Corrupt);
}
