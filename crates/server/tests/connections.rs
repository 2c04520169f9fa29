//! Connections: how many, how long, and what happens when there are no files
//! left for them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::io::{Read, Write};
use std::net::TcpStream;

use rustix::process::{Resource, Rlimit, prlimit};
use support::{PATIENCE, Place, Server, eventually};

fn serve(place: &Place, flags: &[&str]) -> Server {
    let arguments = [&["serve", "--listen", "127.0.0.1:0"], flags].concat();
    Server::start(&mut place.command(&arguments))
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

fn ask(stream: &mut TcpStream) {
    stream
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")
        .unwrap();
}

fn is_answered(stream: &mut TcpStream) -> bool {
    let mut status = [0; 12];
    stream.read_exact(&mut status).is_ok() && &status == b"HTTP/1.1 200"
}

#[test]
fn a_connection_too_many_waits_for_another_to_end() {
    let place = Place::new();
    let server = serve(&place, &["--limits-max-connections", "1"]);
    let mut first = connect(&server);
    ask(&mut first);
    assert!(is_answered(&mut first));
    let mut second = connect(&server);
    ask(&mut second);
    // The first is still there, and is served while the second waits.
    ask(&mut first);
    second.set_nonblocking(true).unwrap();
    assert!(second.read(&mut [0]).is_err());
    second.set_nonblocking(false).unwrap();
    drop(first);
    assert!(is_answered(&mut second));
}

#[test]
fn a_connection_that_says_nothing_is_closed() {
    let place = Place::new();
    let server = serve(&place, &["--limits-header-timeout", "1s"]);
    let mut silent = connect(&server);
    let mut slow = connect(&server);
    slow.write_all(b"GET /healthz HTTP/1.1\r\nhost:").unwrap();
    let mut rest = Vec::new();
    silent.read_to_end(&mut rest).unwrap();
    slow.read_to_end(&mut rest).unwrap();
}

#[test]
fn without_files_for_connections_the_server_waits_and_goes_on() {
    let place = Place::new();
    let server = serve(&place, &[]);
    assert_eq!(server.get("/readyz").0, 200);
    let files = std::fs::read_dir(format!("/proc/{}/fd", server.pid().as_raw_nonzero()));
    let few = files.unwrap().count() as u64 + 2;
    let limit = Rlimit {
        current: Some(few),
        maximum: Some(few),
    };
    prlimit(Some(server.pid()), Resource::Nofile, limit).unwrap();
    let many: Vec<TcpStream> = (0..10).map(|_| connect(&server)).collect();
    server.logs("a connection cannot be accepted");
    drop(many);
    eventually("the server goes on", || {
        (server.get("/readyz").0 == 200).then_some(())
    });
}
