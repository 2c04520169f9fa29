//! The desktop's HTTP client against a real socket.
#![cfg(feature = "desktop")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use handfast_sdk::desktop::UreqClient;
use handfast_sdk::ports::{HttpFailure, HttpMethod, HttpRequest, HttpResponse};

/// A server that answers one connection with these bytes and closes it.
struct Server {
    port: u16,
    serving: JoinHandle<String>,
}

impl Server {
    fn answering(answer: &'static str) -> Self {
        Self::doing(move |stream| stream.write_all(answer.as_bytes()).unwrap())
    }

    fn doing(act: impl FnOnce(&mut TcpStream) + Send + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let serving = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let request = read_request(&mut stream);
            act(&mut stream);
            request
        });
        Self { port, serving }
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}/sdk/status", self.port)
    }

    /// What was asked.
    fn request(self) -> String {
        self.serving.join().unwrap()
    }
}

fn read_request(stream: &mut TcpStream) -> String {
    let mut read = Vec::new();
    let mut byte = [0];
    while !read.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
        read.push(byte[0]);
    }
    let head = String::from_utf8(read).unwrap();
    let length = head
        .lines()
        .filter_map(|line| line.split_once(": "))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .map_or(0, |(_, length)| length.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).unwrap();
    head + &String::from_utf8(body).unwrap()
}

fn request(url: String) -> HttpRequest {
    HttpRequest {
        method: HttpMethod::Get,
        url,
        headers: vec![("dpop".to_owned(), "a-proof".to_owned())],
        body: None,
        timeout: Duration::from_secs(10),
    }
}

fn send(request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
    UreqClient::new().send_blocking(request)
}

#[test]
fn an_answer_comes_with_status_headers_and_body() {
    let server = Server::answering(
        "HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbody",
    );
    let response = send(&request(server.url())).unwrap();
    assert_eq!(response.status, 200);
    assert_eq!(response.header("etag"), Some("\"x\""));
    assert_eq!(response.body, b"body");
    let asked = server.request();
    assert!(asked.starts_with("GET /sdk/status HTTP/1.1\r\n"), "{asked}");
    assert!(asked.to_lowercase().contains("\r\ndpop: a-proof\r\n"));
    assert!(asked.contains("handfast-sdk/"));
}

#[test]
fn methods_and_bodies_are_sent_as_they_are() {
    for (method, name) in [(HttpMethod::Post, "POST"), (HttpMethod::Patch, "PATCH")] {
        let server = Server::answering("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        let sent = HttpRequest {
            method,
            body: Some(b"{\"a\":null}".to_vec()),
            ..request(server.url())
        };
        assert_eq!(send(&sent).unwrap().status, 204);
        let asked = server.request();
        assert!(asked.starts_with(name), "{asked}");
        assert!(asked.ends_with("\r\n\r\n{\"a\":null}"), "{asked}");
    }
}

#[test]
fn errors_and_redirects_are_answers_like_others() {
    #[rustfmt::skip]
    let table = [
        (401, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"),
        (503, "HTTP/1.1 503 Busy\r\nRetry-After: 3\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        (302, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        (304, "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"),
    ];
    for (status, answer) in table {
        let server = Server::answering(answer);
        assert_eq!(send(&request(server.url())).unwrap().status, status);
        server.request();
    }
}

#[test]
fn a_connection_cut_in_the_middle_is_a_failure() {
    #[rustfmt::skip]
    let cuts = [
        "",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nonly \r\n",
    ];
    for cut in cuts {
        let server = Server::answering(cut);
        let failure = send(&request(server.url())).unwrap_err();
        assert!(
            matches!(failure, HttpFailure::Unreachable { .. }),
            "{cut:?}: {failure:?}"
        );
        server.request();
    }
}

#[test]
fn a_server_that_does_not_answer_times_out() {
    let (gave_up, wait_for_it) = mpsc::channel::<()>();
    let server = Server::doing(move |_| assert!(wait_for_it.recv().is_err()));
    let hasty = HttpRequest {
        timeout: Duration::from_millis(50),
        ..request(server.url())
    };
    assert_eq!(send(&hasty).unwrap_err(), HttpFailure::Timeout);
    drop(gave_up);
    server.request();
}

#[test]
fn nobody_listening_is_out_of_reach() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let failure = send(&request(format!("http://127.0.0.1:{port}/"))).unwrap_err();
    assert!(matches!(failure, HttpFailure::Unreachable { .. }));
}

#[test]
fn an_endless_body_is_not_read() {
    let server = Server::doing(|stream| {
        drop(stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
        let piece = [b'x'; 65_536];
        while stream.write_all(&piece).is_ok() {}
    });
    send(&request(server.url())).unwrap_err();
    server.request();
}

#[test]
fn plain_http_is_refused_except_to_this_machine() {
    #[rustfmt::skip]
    let refused = [
        "http://platform.example/sdk/users",
        "http://192.0.2.1/sdk/users",
        "http://localhost.example/sdk/users",
        "http://127.0.0.1.example/sdk/users",
        "http://evil.localhost/sdk/users",
        "ftp://localhost/sdk/users",
    ];
    for url in refused {
        let failure = send(&request(url.to_owned())).unwrap_err();
        assert!(
            matches!(failure, HttpFailure::Refused { .. }),
            "{url}: {failure:?}"
        );
        assert!(failure.to_string().contains(' '));
    }
    for host in ["127.0.0.1", "localhost", "LOCALHOST"] {
        let server =
            Server::answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        let url = format!("http://{host}:{}/", server.port);
        assert_eq!(send(&request(url)).unwrap().status, 200);
        server.request();
    }
}
