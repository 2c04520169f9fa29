//! The dashboard as `handfast serve` serves it: how its first owner comes in,
//! and what the log may not know of that.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use serde_json::Value;
use support::{Place, Server, text};
use ureq::http::Response;
use ureq::{Agent, Body};

const PASSWORD: &str = "nine hens on a blue ladder";

fn browser() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .build()
        .into()
}

fn join(link: &str) -> Response<Body> {
    let form = [
        ("name", "Ada"),
        ("email", "ada@example.com"),
        ("password", PASSWORD),
        ("password_again", PASSWORD),
    ];
    browser().post(link).send_form(form).unwrap()
}

fn invitation(place: &Place, server: &Server) -> String {
    let invite = ["operator", "invite", "--url", &server.url];
    text(&place.json(&invite)["link"])
}

#[test]
fn the_first_owner_comes_in_by_a_link_that_the_log_does_not_know() {
    let place = Place::new();
    let mut command = place.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("HANDFAST_LOG_FILTER", "trace");
    let server = Server::start(&mut command);
    let link = invitation(&place, &server);
    let secret = link.rsplit('/').next().unwrap();
    assert!(secret.len() >= 40, "nobody guesses it");

    assert_eq!(browser().get(&link).call().unwrap().status(), 200);
    let joined = join(&link);
    assert_eq!(joined.status(), 303);
    let session = joined.headers()["set-cookie"].to_str().unwrap();
    let (session, _) = session.split_once(';').unwrap();
    let home = browser()
        .get(format!("{}/dashboard", server.url))
        .header("cookie", session)
        .call();
    assert_eq!(home.unwrap().status(), 200);
    assert_eq!(join(&link).status(), 410, "it works once");
    server.logs("/dashboard/join/{secret}");

    let (_, session) = session.split_once('=').unwrap();
    for known in [secret, session, PASSWORD] {
        assert!(!server.log().contains(known), "{known}");
    }
    let listed = place.json(&["operator", "list"]);
    assert_eq!(listed[0]["email"], "ada@example.com");
    assert_eq!(listed[0]["roles"][0]["app"], Value::Null);
}

#[test]
fn who_lost_the_password_comes_back_by_a_link() {
    let place = Place::new();
    let server = place.serve();
    join(&invitation(&place, &server));
    let ask = [
        "operator",
        "sign-in-link",
        "ada@example.com",
        "--url",
        &server.url,
    ];
    let link = text(&place.json(&ask)["link"]);
    let press = || browser().post(&link).send_empty().unwrap().status();
    assert_eq!(browser().get(&link).call().unwrap().status(), 200);
    assert_eq!(press(), 303);
    assert_eq!(press(), 409, "it works once");
    let unknown = ["operator", "sign-in-link", "eve@example.com"];
    assert_eq!(place.run(&unknown).code, 1);
}

#[test]
fn a_dashboard_of_its_own_listens_elsewhere() {
    let place = Place::new();
    let apart = ["--dashboard-listen", "127.0.0.1:0"];
    let arguments = [&["serve", "--listen", "127.0.0.1:0"][..], &apart].concat();
    let server = Server::start(&mut place.command(&arguments));
    let beside = browser()
        .get(format!("{}/dashboard/sign-in", server.url))
        .call();
    assert_eq!(beside.unwrap().status(), 404);
    let taken = server.address().to_owned();
    let refused = Place::new().run(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--dashboard-listen",
        &taken,
    ]);
    assert_eq!(refused.code, 1);
    assert!(
        refused.stderr.contains("--dashboard-listen"),
        "{}",
        refused.stderr
    );
}
