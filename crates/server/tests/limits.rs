//! What a connection may take: of head, body, time and number.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::io::{Read, Write};
use std::net::TcpStream;

use support::{PATIENCE, Place, Server};

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

fn answer_to(server: &Server, request: &str) -> String {
    let mut stream = connect(server);
    // The server may answer, and close, before everything is sent.
    drop(stream.write_all(request.as_bytes()));
    rest_of(&mut stream)
}

fn rest_of(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    drop(stream.read_to_end(&mut answer));
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_head_that_is_too_large_is_refused() {
    let server = Place::new().serve();
    let filler = "x".repeat(40 * 1024);
    let request = format!("GET /healthz HTTP/1.1\r\nhost: a\r\nx-filler: {filler}\r\n\r\n");
    let answer = answer_to(&server, &request);
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[test]
fn what_is_not_http_is_refused() {
    let server = Place::new().serve();
    let answer = answer_to(&server, "HELO example\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
    assert_eq!(server.get("/healthz").0, 200);
}

#[test]
fn a_body_that_is_announced_too_large_is_refused_before_it_is_sent() {
    let place = Place::new();
    let server = place.serve();
    let key = place.key(&place.app());
    let request = format!(
        "POST /users/auth-code HTTP/1.1\r\nhost: a\r\nauthorization: Bearer {}\r\n\
         content-type: application/json\r\ncontent-length: 1000000000\r\nconnection: close\r\n\r\n",
        key.secret
    );
    let answer = answer_to(&server, &request);
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("BODY_TOO_LARGE"));
}

#[test]
fn a_head_that_does_not_come_is_not_waited_for() {
    let place = Place::new();
    let mut command = place.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("HANDFAST_LIMITS_HEADER_TIMEOUT", "1s");
    let server = Server::start(&mut command);
    let mut stream = connect(&server);
    stream.write_all(b"GET /healthz HTTP/1.1\r\n").unwrap();
    // Ends when the server has closed the connection.
    let answer = rest_of(&mut stream);
    assert!(!answer.contains("200 OK"), "{answer}");
}

#[test]
fn more_connections_than_there_may_be_wait_for_a_place() {
    let place = Place::new();
    let mut command = place.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("HANDFAST_LIMITS_MAX_CONNECTIONS", "1");
    let server = Server::start(&mut command);
    let mut first = connect(&server);
    first
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n")
        .unwrap();
    let mut beginning = [0; 12];
    first.read_exact(&mut beginning).unwrap();
    assert_eq!(&beginning, b"HTTP/1.1 200");
    let mut second = connect(&server);
    let closing = b"GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
    second.write_all(closing).unwrap();
    drop(first);
    assert!(rest_of(&mut second).starts_with("HTTP/1.1 200"));
}
