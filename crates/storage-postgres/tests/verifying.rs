//! Damage done to the database behind the store's back, and that it is found.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::sync::Arc;

use handfast_storage::conformance::busy_history;
use handfast_storage::verification::{Finding, Invariant};
use handfast_storage::{Storage, StorageErrorKind};
use handfast_storage_postgres::{
    PostgresOptions, PostgresStorage, PostgresVerification, has_installation,
};
use handfast_testkit::PostgresServer;
use tokio_postgres::NoTls;

/// A database of a test, and the server that it is on.
struct Place {
    _server: Arc<PostgresServer>,
    url: String,
}

impl Place {
    fn new() -> Self {
        let server = PostgresServer::shared();
        let url = server.new_database();
        Self {
            _server: server,
            url,
        }
    }

    fn options(&self) -> PostgresOptions {
        PostgresOptions::new(&*self.url)
    }

    async fn execute(&self, sql: &str) {
        let (client, connection) = tokio_postgres::connect(&self.url, NoTls).await.unwrap();
        tokio::spawn(connection);
        client.batch_execute(sql).await.unwrap();
    }

    async fn check(&self, invariant: Invariant) -> Finding {
        let verification = PostgresVerification::open(self.options()).await.unwrap();
        verification.check(invariant).await.unwrap()
    }

    async fn violated(&self) -> Vec<Invariant> {
        let mut violated = Vec::new();
        for invariant in Invariant::ALL {
            let finding = self.check(*invariant).await;
            if !finding.holds() {
                let named = u64::try_from(finding.examples.len()).unwrap();
                assert_eq!(named, finding.violations.min(10), "{finding:?}");
                violated.push(*invariant);
            }
        }
        violated
    }
}

/// A database in which much has happened, and nobody has it open.
async fn history() -> Place {
    let place = Place::new();
    let store = Arc::new(PostgresStorage::open(place.options()).await.unwrap());
    busy_history(store.clone()).await;
    store.close().await;
    place
}

macro_rules! damages {
    ($($name:ident: [$($invariant:ident),+], $sql:expr;)*) => {
        $(#[tokio::test]
        async fn $name() {
            let place = history().await;
            place.execute($sql).await;
            assert_eq!(place.violated().await, [$(Invariant::$invariant),+], "{}", $sql);
        })*
    };
}

damages! {
    an_index_that_is_not_there_is_found: [Schema],
        "DROP INDEX user_by_id; CREATE INDEX user_by_id ON users (app_id, user_id)";
    an_index_that_is_not_whole_is_found: [Files],
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'install_by_id'::regclass";
    an_active_install_that_is_gone_is_found: [ActiveInstall, ActiveDevices],
        "DELETE FROM install WHERE install_id IN \
         (SELECT active_install FROM users WHERE external_id = 'emil')";
    an_open_install_whose_user_has_no_active_one_is_found: [Heir, ActiveDevices],
        "DELETE FROM install WHERE install_id = \
             (SELECT active_install FROM users WHERE external_id = 'bob' LIMIT 1); \
         UPDATE users SET active_install = NULL WHERE active_install NOT IN \
             (SELECT install_id FROM install)";
    active_devices_that_are_counted_wrong_are_found: [ActiveDevices],
        "UPDATE active_device SET count = count + 1";
    active_devices_that_are_not_counted_are_found: [ActiveDevices],
        "DELETE FROM active_device";
    active_devices_that_are_not_there_are_found: [ActiveDevices],
        "INSERT INTO active_device VALUES (gen_random_uuid(), 1, 1, '1.0.0', 0, 1)";
    active_devices_that_are_counted_as_others_are_found: [ActiveDevices],
        "UPDATE active_device SET sdk_version = '1.0.0'";
    a_reason_of_another_state_is_found: [StateReason],
        "UPDATE install SET reason = 2 WHERE install_id IN \
         (SELECT active_install FROM users WHERE external_id = 'emil')";
    an_identity_of_another_device_is_found: [DeviceIdentity],
        "UPDATE install SET vendor_id = vendor_id || '?' WHERE device_identity IS NOT NULL";
    a_nameless_device_with_an_identity_is_found: [DeviceIdentity],
        "UPDATE install SET device_identity = gen_random_uuid() WHERE vendor_id IS NULL";
    a_user_without_its_app_is_found: [UserApp],
        "INSERT INTO users VALUES (gen_random_uuid(), 'gus', gen_random_uuid(), NULL, 0, NULL)";
    metadata_without_its_user_is_found: [MetadataOwner],
        "INSERT INTO user_metadata SELECT app_id, gen_random_uuid(), '{\"a\":\"1\"}' \
         FROM app LIMIT 1";
    an_api_key_without_its_successor_is_found: [ApiKeyApp],
        "DELETE FROM api_key WHERE key_id IN \
         (SELECT successor FROM api_key WHERE successor IS NOT NULL)";
    a_note_of_a_deletion_without_its_app_is_found: [DeletionApp],
        "INSERT INTO deletion VALUES (gen_random_uuid(), 'gus', 0)";
    an_event_without_its_app_is_found: [EventApp],
        "UPDATE event SET app_id = gen_random_uuid() WHERE kind = 'auth_code.reuse'";
    activity_without_its_app_is_found: [ActivityApp],
        "UPDATE activity SET app_id = gen_random_uuid()";
    a_role_without_its_operator_is_found: [GrantOperator],
        "UPDATE operator_grant SET operator_id = gen_random_uuid() WHERE role = 0";
    a_role_in_an_app_that_is_not_there_is_found: [GrantOperator],
        "UPDATE operator_grant SET app_id = gen_random_uuid() WHERE role = 0";
    a_session_without_its_operator_is_found: [SessionOperator],
        "UPDATE operator_session SET operator_id = gen_random_uuid()";
    an_app_with_too_many_active_keys_is_found: [ApiKeyLimit],
        "UPDATE api_key SET revoked_at = NULL";
    a_version_that_is_missing_is_found: [ConfigurationVersions],
        "DELETE FROM configuration WHERE version = 1";
    a_platform_key_that_was_not_retired_is_found: [PlatformKeys],
        "UPDATE platform_key SET retired_at = NULL";
    a_master_key_that_is_forgotten_is_found: [MasterKey],
        "UPDATE installation SET master_key_fingerprint = NULL";
    an_event_of_another_time_than_its_id_is_found: [EventTime],
        "UPDATE event SET at = at + 1 WHERE kind = 'user.restored'";
    a_user_that_is_there_after_its_deletion_is_found: [DeletedUser],
        "UPDATE event e SET user_id = (SELECT user_id FROM users WHERE external_id = 'emil' \
         AND app_id = e.app_id) WHERE kind = 'user.deleted'";
    a_disabling_without_its_event_is_found: [DisablingEvent],
        "UPDATE event SET kind = 'user.enabled' WHERE kind = 'user.disabled'";
    an_app_without_its_event_is_found: [AppEvent],
        "DELETE FROM event WHERE kind = 'app.created'";
    a_publication_without_its_event_is_found: [ConfigurationEvent],
        "UPDATE event SET details = '{}' WHERE kind = 'configuration.published'";
    an_external_id_of_two_users_is_found: [Schema, ExternalIdOnce],
        "ALTER TABLE users DROP CONSTRAINT users_pkey; \
         UPDATE users SET external_id = 'same' WHERE app_id = (SELECT app_id FROM users \
             GROUP BY app_id ORDER BY count(*) DESC LIMIT 1)";
    text_that_is_no_metadata_is_found: [ReadableMetadata],
        "UPDATE user_metadata SET fields = '['";
    an_external_id_that_cannot_be_one_is_found: [ReadableUsers],
        "UPDATE users SET external_id = '' WHERE external_id = 'emil'";
    a_platform_that_is_unknown_is_found: [ReadableInstalls],
        "UPDATE install SET platform = 9 WHERE vendor_id IS NULL";
    an_event_of_no_kind_is_found: [ReadableEvents],
        "UPDATE event SET kind = 'user.seen' WHERE kind = 'auth_code.reuse'";
    an_operator_that_cannot_be_read_is_found: [ReadableOperators],
        "UPDATE operator SET email = name";
    an_invitation_that_cannot_be_read_is_found: [ReadableInvitations],
        "UPDATE invitation SET grants = '[\"king\"]'";
    activity_of_no_kind_is_found: [ReadableActivity],
        "UPDATE activity SET kind = 'code_eaten' WHERE kind = 'code_issued'";
}

#[tokio::test]
async fn nothing_is_made_where_there_is_nothing() {
    let place = Place::new();
    assert!(!has_installation(&place.options()).await.unwrap());
    let refused = PostgresVerification::open(place.options())
        .await
        .unwrap_err();
    assert_eq!(refused.kind, StorageErrorKind::Unavailable);
    assert!(refused.to_string().contains("older Handfast"), "{refused}");
    place.execute("CREATE TABLE handfast_schema ()").await;
}

#[tokio::test]
async fn a_newer_database_is_refused() {
    let place = history().await;
    place
        .execute("UPDATE handfast_schema SET version = 99")
        .await;
    let refused = PostgresVerification::open(place.options())
        .await
        .unwrap_err();
    assert_eq!(refused.kind, StorageErrorKind::NewerSchema);
}

#[tokio::test]
async fn tables_of_somebody_else_are_theirs() {
    let place = history().await;
    place.execute("CREATE TABLE other (number integer)").await;
    assert!(place.check(Invariant::Schema).await.holds());
}
