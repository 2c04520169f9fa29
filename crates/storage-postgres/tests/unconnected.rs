//! A database that cannot be used says why, in a sentence without its password.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use handfast_storage::StorageErrorKind::{self, Overloaded, ReadOnly, Unavailable};
use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use handfast_testkit::PostgresServer;
use tokio_postgres::NoTls;

/// Opens the store, which must be refused in these words.
async fn assert_refused(url: &str, kind: StorageErrorKind, words: &str) {
    let refused = PostgresStorage::open(PostgresOptions::new(url))
        .await
        .unwrap_err();
    let message = refused.message;
    assert!(message.contains(words), "{url}: {message}");
    assert!(!message.contains("hunter2"), "{url}: {message}");
    assert!(!message.contains('\n'), "{url}: {message}");
    assert_eq!(refused.kind, kind, "{url}: {message}");
}

async fn execute(url: &str, sql: &str) {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute(sql).await.unwrap();
}

#[tokio::test]
async fn urls_that_cannot_be_used_are_refused() {
    #[rustfmt::skip]
    let table = [
        ("postgres://handfast:hunter2@db.example:port/handfast", "cannot be read"),
        ("postgres://handfast:hunter2@db.example/handfast?sslkey=x", "cannot be read"),
        ("postgres://handfast:a@hunter2@db.example/handfast", "more than one @"),
        ("postgres://handfast:hunter2@/handfast", "names no host"),
        ("postgres://handfast:hunter2@nowhere.invalid/handfast", "not known to this machine"),
        ("postgres://handfast:hunter2@127.0.0.1:1/handfast", "postgres://127.0.0.1:1/handfast: nothing answers"),
        ("postgres://handfast:hunter2@%2Fnowhere/handfast", "postgres:///nowhere/handfast: nothing answers"),
    ];
    for (url, words) in table {
        assert_refused(url, Unavailable, words).await;
    }
}

#[tokio::test]
async fn accounts_that_cannot_sign_in_are_refused() {
    let server = PostgresServer::shared();
    let url = server.new_database();
    execute(
        &url,
        "CREATE ROLE guarded LOGIN PASSWORD 'hunter'; CREATE ROLE ticketed LOGIN",
    )
    .await;
    #[rustfmt::skip]
    let table = [
        ("guarded:hunter2",  "refuses the account or its password"),
        ("guarded",          "wants a password, and the URL has none"),
        ("ticketed:hunter2", "in a way that Handfast does not know"),
        ("nobody:hunter2",   "refuses the account or its password"),
    ];
    for (account, words) in table {
        let url = url.replace("//handfast@", &format!("//{account}@"));
        assert_refused(&url, Unavailable, words).await;
    }
}

#[tokio::test]
async fn databases_that_cannot_be_used_are_refused() {
    let server = PostgresServer::shared();
    let url = server.new_database();
    assert_refused(&format!("{url}_too"), Unavailable, "no such database").await;
    let read_only = "ALTER DATABASE handfast_0 SET default_transaction_read_only = on";
    let database = url.rsplit('/').next().unwrap();
    execute(&url, &read_only.replace("handfast_0", database)).await;
    assert_refused(&url, ReadOnly, "a standby, or set to be read only").await;
    let (rest, _) = url.rsplit_once('/').unwrap();
    let (_, address) = rest.split_once('@').unwrap();
    let several = format!("{rest},{address}/{database}");
    assert_refused(&several, ReadOnly, "a standby, or set to be read only").await;
}

#[tokio::test]
async fn a_database_that_is_full_of_connections_is_refused() {
    let server = PostgresServer::shared();
    let url = server.new_database();
    execute(&url, "CREATE ROLE crowded LOGIN CONNECTION LIMIT 0").await;
    let url = url.replace("//handfast@", "//crowded@");
    assert_refused(&url, Overloaded, "accepts no more connections").await;
}
