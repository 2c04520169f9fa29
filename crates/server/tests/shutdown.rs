//! Stopping a server.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::io::{Read, Write};
use std::net::TcpStream;

use rustix::process::Signal;
use support::{PATIENCE, Place, Server, eventually};

const BODY: &str = r#"{"external_id":"customer-1"}"#;

/// A request that the server has begun to read, and that lacks its body.
fn half_a_request(server: &Server, key: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(
        stream,
        "POST /users/auth-code HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {key}\r\n\
         content-type: application/json\r\nexpect: 100-continue\r\ncontent-length: {}\r\n\r\n",
        BODY.len()
    )
    .unwrap();
    // The server says so once it waits for the body.
    let mut interim = [0; 25];
    stream.read_exact(&mut interim).unwrap();
    assert_eq!(&interim, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream
}

fn refuses_connections(server: &Server) -> Option<()> {
    TcpStream::connect(server.address()).is_err().then_some(())
}

#[test]
fn what_was_accepted_is_finished() {
    let place = Place::new();
    let mut server = place.serve();
    let key = place.key(&place.app());
    server.code(&key, "customer-0");
    let mut request = half_a_request(&server, &key.secret);
    server.signal(Signal::TERM);
    eventually("no more connections", || refuses_connections(&server));
    request.write_all(BODY.as_bytes()).unwrap();
    let mut answer = String::new();
    request.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(server.ended().success());
}

#[test]
fn an_idle_connection_does_not_hold_the_server_up() {
    let place = Place::new();
    let mut server = place.serve();
    let _idle = TcpStream::connect(server.address()).unwrap();
    server.get("/healthz");
    server.signal(Signal::INT);
    assert!(server.ended().success());
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let place = Place::new();
    let mut command = place.command(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--shutdown-grace",
        "1h",
        "--limits-request-timeout",
        "1h",
    ]);
    let mut server = Server::start(&mut command);
    let key = place.key(&place.app());
    server.code(&key, "customer-0");
    let _unfinished = half_a_request(&server, &key.secret);
    server.signal(Signal::TERM);
    eventually("no more connections", || refuses_connections(&server));
    server.signal(Signal::TERM);
    server.ended();
    server.logs("stopping at once");
}

#[test]
fn the_grace_period_ends() {
    let place = Place::new();
    let mut command =
        place.command(&["serve", "--listen", "127.0.0.1:0", "--shutdown-grace", "0s"]);
    let mut server = Server::start(&mut command);
    let key = place.key(&place.app());
    server.code(&key, "customer-0");
    let _unfinished = half_a_request(&server, &key.secret);
    server.signal(Signal::TERM);
    assert!(server.ended().success());
    server.logs("grace period");
}
