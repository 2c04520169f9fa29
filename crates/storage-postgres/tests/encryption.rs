//! Connections that are encrypted, to a database whose certificate an authority
//! of its own issued.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::Path;
use std::time::Duration;

use handfast_storage::{StorageError, StorageErrorKind};
use handfast_storage_postgres::{PostgresImport, PostgresOptions, PostgresStorage};
use handfast_testkit::PostgresServer;
use tokio_postgres::NoTls;

/// Of Handfast's connections to a database, how many are encrypted and how many
/// are not.
const SESSIONS: &str = "SELECT count(*) FILTER (WHERE ssl), count(*) FILTER (WHERE NOT ssl) \
     FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) \
     WHERE datname = current_database() AND application_name LIKE 'handfast%'";

/// Opens a store with one connection besides the one that listens.
async fn open(url: &str) -> Result<PostgresStorage, StorageError> {
    let options = PostgresOptions {
        pool_size: 1,
        ..PostgresOptions::new(url)
    };
    PostgresStorage::open(options).await
}

/// How many of the two connections of a store are encrypted.
async fn encrypted(parameters: &str, server: &PostgresServer) -> i64 {
    let plain = server.new_database();
    let _store = open(&format!("{plain}?{parameters}")).await.unwrap();
    let (client, connection) = tokio_postgres::connect(&plain, NoTls).await.unwrap();
    tokio::spawn(connection);
    let look = async {
        loop {
            let row = client.query_one(SESSIONS, &[]).await.unwrap();
            let (encrypted, plain): (i64, i64) = (row.get(0), row.get(1));
            if encrypted + plain == 2 {
                return encrypted;
            }
        }
    };
    let looked = tokio::time::timeout(Duration::from_secs(30), look).await;
    looked.expect("a store has two connections")
}

async fn refusal(url: &str) -> String {
    let refused = open(url).await.unwrap_err();
    assert_eq!(refused.kind, StorageErrorKind::Unavailable, "{refused}");
    assert!(!refused.message.contains('\n'), "{refused}");
    refused.message
}

fn trusting(mode: &str, file: &Path) -> String {
    format!("sslmode={mode}&sslrootcert={}", file.display())
}

#[tokio::test]
async fn both_connections_of_a_store_are_encrypted_as_the_url_says() {
    let server = PostgresServer::start_encrypted();
    let authority = server.authority();
    let encrypting = [
        "sslmode=prefer".to_owned(),
        "application_name=handfast".to_owned(),
        "sslmode=require".to_owned(),
        trusting("require", &authority),
        trusting("verify-ca", &authority),
        trusting("verify-full", &authority),
        trusting("verify-full", &server.certificate()),
    ];
    for parameters in encrypting {
        assert_eq!(encrypted(&parameters, &server).await, 2, "{parameters}");
    }
    assert_eq!(encrypted("sslmode=disable", &server).await, 0);
}

#[tokio::test]
async fn what_moves_data_in_is_encrypted_too() {
    let server = PostgresServer::start_encrypted();
    let parameters = trusting("verify-full", &server.authority());
    let url = format!("{}?{parameters}", server.new_database());
    let mut import = PostgresImport::open(PostgresOptions::new(url))
        .await
        .unwrap();
    let row = import.client().query_one(SESSIONS, &[]).await.unwrap();
    assert!(row.get::<_, i64>(0) > 0);
    assert_eq!(row.get::<_, i64>(1), 0);
}

#[tokio::test]
async fn a_certificate_that_is_not_trusted_is_refused_in_one_sentence() {
    let server = PostgresServer::start_encrypted();
    let stranger = PostgresServer::start_encrypted();
    let url = server.new_database();
    for mode in ["require", "verify-ca", "verify-full"] {
        let parameters = trusting(mode, &stranger.authority());
        let sentence = refusal(&format!("{url}?{parameters}")).await;
        assert!(sentence.contains("not of an authority"), "{sentence}");
    }
    let sentence = refusal(&format!("{url}?sslmode=verify-full")).await;
    assert!(
        sentence.contains("not of an authority") || sentence.contains("no root certificates"),
        "{sentence}"
    );
}

#[tokio::test]
async fn a_certificate_for_another_host_is_refused_where_names_are_verified() {
    let server = PostgresServer::start_encrypted();
    let url = server.new_database().replace("127.0.0.1", "localhost");
    let parameters = trusting("verify-full", &server.authority());
    let sentence = refusal(&format!("{url}?{parameters}")).await;
    assert!(sentence.contains("for another name"), "{sentence}");
    let parameters = trusting("verify-ca", &server.authority());
    open(&format!("{url}?{parameters}")).await.unwrap();
}

#[tokio::test]
async fn a_database_that_offers_no_encryption_is_used_only_where_none_is_asked_for() {
    let server = PostgresServer::shared();
    let url = server.new_database();
    let sentence = refusal(&format!("{url}?sslmode=require")).await;
    assert!(sentence.contains("does not offer encryption"), "{sentence}");
    open(&format!("{url}?sslmode=prefer")).await.unwrap();
}

#[tokio::test]
async fn certificates_that_cannot_be_read_are_named() {
    let url = "postgres://handfast:hunter2@127.0.0.1:1/handfast";
    let missing = trusting("verify-full", Path::new("/nowhere/root.crt"));
    let sentence = refusal(&format!("{url}?{missing}")).await;
    assert!(sentence.contains("/nowhere/root.crt"), "{sentence}");
    let wrong = trusting("verify-full", Path::new(file!()));
    let wrong = wrong.replace("crates/storage-postgres/", "");
    let sentence = refusal(&format!("{url}?{wrong}")).await;
    assert!(sentence.contains("no certificates"), "{sentence}");
    let sentence = refusal(&format!("{url}?sslmode=hunter2")).await;
    assert!(!sentence.contains("hunter2"), "{sentence}");
}
