//! Nodes are killed and restarted, and so is their database: every creation
//! that was answered is there, and all that is stored is as it must be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use handfast_testkit::PostgresServer;
use support::nodes::Nodes;
use support::phone::{Answer, Phone};
use support::{Key, Server, ask_for_code, eventually};

const NODES: usize = 3;
const PHONES: u64 = 4;

/// What a phone was told of its user.
struct Created {
    phone: Phone,
    code: String,
    user: String,
}

/// What the phones and the one who disturbs them share.
struct Crowd {
    key: Key,
    urls: Mutex<Vec<String>>,
    answered: AtomicUsize,
    is_over: AtomicBool,
}

impl Crowd {
    /// The node whose turn it is, by a number that grows with every try.
    fn url(&self, turn: u64) -> String {
        let urls = self.urls.lock().unwrap();
        let pick = turn.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33;
        urls[usize::try_from(pick).unwrap() % urls.len()].clone()
    }

    /// Creates users one after the other until it is over.
    fn play(&self, number: u64) -> Vec<Created> {
        let mut created = Vec::new();
        let mut turn = number << 32;
        while !self.is_over.load(Ordering::Relaxed) {
            let seed = number * 1_000_000 + u64::try_from(created.len()).unwrap();
            let name = format!("user-{seed}");
            let phone = Phone::new(seed, "phone", &name);
            let code = eventually("a code", || {
                turn += 1;
                ask_for_code(&self.url(turn), &self.key.secret, &name)
            });
            let answer = eventually("an answer to the code", || {
                turn += 1;
                self.offer(&phone, &code, turn)
            });
            created.push(Created {
                user: support::text(&answer.body["user"]["id"]),
                phone,
                code,
            });
            self.answered.fetch_add(1, Ordering::Relaxed);
        }
        created
    }

    /// Offers a code to some node; `None` when it is to be offered again.
    fn offer(&self, phone: &Phone, code: &str, turn: u64) -> Option<Answer> {
        let answer = phone.redeem(&self.url(turn), code)?;
        match answer.status {
            200 | 201 => Some(answer),
            503 => None,
            status => panic!("{status}: {}", answer.body),
        }
    }

    /// Waits until so many more creations were answered.
    fn wait_for(&self, more: usize) {
        let enough = self.answered.load(Ordering::Relaxed) + more;
        eventually("creations go on", || {
            (self.answered.load(Ordering::Relaxed) >= enough).then_some(())
        });
    }
}

/// Kills each node in turn, and the database in the middle.
fn disturb(crowd: &Crowd, nodes: &Nodes, servers: &mut [Server]) {
    for round in 0..2 * NODES {
        crowd.wait_for(20);
        let killed = round % NODES;
        servers[killed] = nodes.serve();
        crowd.urls.lock().unwrap()[killed].clone_from(&servers[killed].url);
        if round == NODES {
            nodes.postgres.stop();
            nodes.postgres.start();
        }
    }
    crowd.wait_for(20);
}

#[test]
fn every_answered_creation_survives_killed_nodes_and_a_restarted_database() {
    let nodes = Nodes::on(Arc::new(PostgresServer::start_new()));
    let key = nodes.key(&nodes.app());
    let mut servers: Vec<Server> = (0..NODES).map(|_| nodes.serve()).collect();
    for server in &servers {
        server.code(&key, "nobody");
    }
    let crowd = Crowd {
        key,
        urls: Mutex::new(servers.iter().map(|server| server.url.clone()).collect()),
        answered: AtomicUsize::new(0),
        is_over: AtomicBool::new(false),
    };
    let created: Vec<Created> = thread::scope(|scope| {
        let crowd = &crowd;
        let phones: Vec<_> = (0..PHONES)
            .map(|number| scope.spawn(move || crowd.play(number)))
            .collect();
        disturb(crowd, &nodes, &mut servers);
        crowd.is_over.store(true, Ordering::Relaxed);
        let played = phones.into_iter().flat_map(|phone| phone.join().unwrap());
        played.collect()
    });
    assert!(created.len() >= 140, "{}", created.len());
    for one in &created {
        let again = one.phone.redeem(&servers[0].url, &one.code).unwrap();
        assert!(again.is_repeat, "{}", again.body);
        assert_eq!(again.body["user"]["id"], one.user.as_str());
    }
    nodes.assert_verified();
}
