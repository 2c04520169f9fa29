//! A redemption is two round trips, counted on the wire.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::redemption::Redemption;
use handfast_domain::{
    ApiKeyId, AppId, Device, EventId, ExternalId, FormFactor, InstallId, KeyThumbprint, Platform,
    Timestamp, UserId,
};
use handfast_storage::Storage;
use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use handfast_testkit::PostgresServer;

/// Who spoke last on a connection, and how often the client began to.
#[derive(Clone, Copy, Default)]
struct Exchange {
    client_spoke_last: bool,
    trips: usize,
}

type Exchanges = Arc<Mutex<Vec<Exchange>>>;

/// Passes everything on, and counts each connection's round trips.
fn count_between(database: &str) -> (String, Exchanges) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let database = database.to_owned();
    let exchanges = Exchanges::default();
    let counted = Arc::clone(&exchanges);
    thread::spawn(move || {
        for client in listener.incoming() {
            let client = client.unwrap();
            let server = TcpStream::connect(&database).unwrap();
            let number = {
                let mut exchanges = counted.lock().unwrap();
                exchanges.push(Exchange::default());
                exchanges.len() - 1
            };
            for (from, to, is_client) in [(&client, &server, true), (&server, &client, false)] {
                let (from, to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
                let counted = Arc::clone(&counted);
                thread::spawn(move || {
                    pass_on(from, to, &|| {
                        let exchange = &mut counted.lock().unwrap()[number];
                        exchange.trips += usize::from(is_client && !exchange.client_spoke_last);
                        exchange.client_spoke_last = is_client;
                    })
                });
            }
        }
    });
    (address, exchanges)
}

fn pass_on(mut from: TcpStream, mut to: TcpStream, count: &dyn Fn()) {
    let mut bytes = [0; 65_536];
    while let Ok(length @ 1..) = from.read(&mut bytes) {
        count();
        if to.write_all(&bytes[..length]).is_err() {
            break;
        }
    }
    drop(to.shutdown(Shutdown::Both));
}

/// A store with one connection besides the one that listens.
struct Place {
    _server: Arc<PostgresServer>,
    exchanges: Exchanges,
    store: PostgresStorage,
}

impl Place {
    async fn new() -> Self {
        let server = PostgresServer::shared();
        let url = server.new_database();
        let (_, address) = url.split_once('@').unwrap();
        let (address, _) = address.split_once('/').unwrap();
        let (proxy, exchanges) = count_between(address);
        let options = PostgresOptions {
            pool_size: 1,
            ..PostgresOptions::new(url.replace(address, &proxy))
        };
        let place = Self {
            _server: server,
            store: PostgresStorage::open(options).await.unwrap(),
            exchanges,
        };
        place.until_it_listens().await;
        place
    }

    /// Until then, changes are looked for on the other connection.
    async fn until_it_listens(&self) {
        let look = async {
            while self
                .exchanges
                .lock()
                .unwrap()
                .get(1)
                .is_none_or(|it| it.trips < 4)
            {
                tokio::task::yield_now().await;
            }
        };
        let looked = tokio::time::timeout(Duration::from_secs(30), look).await;
        looked.expect("a connection listens");
    }

    /// How many round trips a redemption is.
    async fn trips(&self, redemption: Redemption) -> usize {
        let trips = || self.exchanges.lock().unwrap()[0].trips;
        let before = trips();
        self.store.redeem_code(redemption).await.unwrap();
        trips() - before
    }
}

/// A code for the user of that number, on a phone of that number.
fn redemption(code: u8, user: u8, phone: u8) -> Redemption {
    let now = Timestamp::from_millis(1_800_000_000_000 + i64::from(code));
    let random = [code; 10];
    Redemption {
        statement: Statement {
            app: AppId::from_bytes([1; 16]),
            key: ApiKeyId::from_bytes([1; 16]),
            install: InstallId::new(now, random),
            issued_at: now,
            expires_at: now.plus(Duration::from_secs(600)),
            user: None,
            external_id: ExternalId::new(&format!("user-{user}")).unwrap(),
            on_conflict: OnConflict::Replace,
            intent: Intent::Any,
            device_key: None,
        },
        thumbprint: KeyThumbprint::from_bytes([code; 32]),
        device: Device {
            form_factor: FormFactor::Phone,
            platform: Platform::Ios,
            vendor_id: Some(format!("phone-{phone}")),
            ..Device::default()
        },
        now,
        new_user: UserId::new(now, random),
        first_event: EventId::new(now, random),
        objection: None,
    }
}

#[tokio::test]
async fn a_redemption_is_two_round_trips() {
    let place = Place::new().await;
    // The first of each kind prepares its statements.
    for (code, user, phone) in [(1, 1, 1), (1, 1, 1), (2, 1, 2), (3, 3, 2)] {
        place.trips(redemption(code, user, phone)).await;
    }
    #[rustfmt::skip]
    let table = [
        ((4, 4, 4), "a new user"),
        ((4, 4, 4), "the same again"),
        ((5, 4, 5), "a user on another phone"),
        ((6, 6, 5), "a new user on a phone that another has"),
    ];
    for ((code, user, phone), what) in table {
        assert_eq!(
            place.trips(redemption(code, user, phone)).await,
            2,
            "{what}"
        );
    }
}
