//! Coming in through the company's provider.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use handfast_app::operators::{GroupRole, OpenId, OpenIdSettings};
use handfast_domain::Sensitive;
use handfast_domain::permission::Role;
use support::provider::{CLIENT, DISCOVERY, FakeProvider, ISSUER, KEYS, SECRET};
use support::{Browser, HOST, House, location};

async fn house(roles: &[&str]) -> (House, Arc<FakeProvider>) {
    let provider = Arc::new(FakeProvider::new());
    let settings = OpenIdSettings {
        issuer: ISSUER.to_owned(),
        client_id: CLIENT.to_owned(),
        client_secret: Sensitive::new(SECRET.to_owned()),
        groups_claim: "groups".to_owned(),
        roles: roles
            .iter()
            .map(|text| GroupRole::from_text(text).unwrap())
            .collect(),
    };
    let back = format!("https://{HOST}/dashboard/openid/callback");
    let openid = OpenId::new(settings, back, Arc::clone(&provider) as _);
    let house = House::open_with(Some(Arc::new(openid))).await;
    provider.follow(Arc::clone(&house.platform.clock));
    (house, provider)
}

/// Goes to the provider; what stands in the address there.
async fn leave(browser: &mut Browser) -> BTreeMap<String, String> {
    let away = browser.open("/dashboard/openid/start?to=%2Fdashboard%2Faccount");
    let away = away.await.expect(303);
    let (endpoint, query) = location(&away).split_once('?').unwrap();
    assert_eq!(endpoint, format!("{ISSUER}/authorize"));
    serde_urlencoded::from_str(query).unwrap()
}

fn back(state: &str) -> String {
    format!("/dashboard/openid/callback?code=c-1&state={state}")
}

async fn come_in(browser: &mut Browser, provider: &FakeProvider) -> handfast_testkit::Answer {
    let asked = leave(browser).await;
    provider.expect(&asked);
    browser.open(&back(&asked["state"])).await
}

#[tokio::test]
async fn a_group_makes_somebody_an_operator() {
    let (house, provider) = house(&["engineering=developer"]).await;
    provider.say("groups", &["engineering"]);
    let mut browser = house.browser();
    let page = browser.open("/dashboard/sign-in").await.expect(200);
    assert!(page.text.contains("Sign in with your company account"));
    let entered = come_in(&mut browser, &provider).await;
    assert_eq!(location(&entered), "/dashboard/account", "{}", entered.text);
    let page = browser.open("/dashboard/account").await.expect(200);
    assert!(page.text.contains("grace@example.com"));
    let operators = house.platform.app.all_operators().await.unwrap();
    assert_eq!(operators[0].grants[0].role, Role::Developer);

    provider.say("groups", &["sales"]);
    let mut later = house.browser();
    let refused = come_in(&mut later, &provider).await.expect(403);
    assert!(refused.text.contains("none of your groups has a role"));
    let operators = house.platform.app.all_operators().await.unwrap();
    assert!(operators[0].grants.is_empty());
}

#[tokio::test]
async fn somebody_without_a_group_is_told_whom_to_ask() {
    let (house, provider) = house(&["engineering=developer"]).await;
    house.owner().await;
    let refused = come_in(&mut house.browser(), &provider).await.expect(403);
    assert!(refused.text.contains("none of your groups has a role"));
    assert!(refused.text.contains("owner@example.com"));
    assert_eq!(house.platform.app.all_operators().await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_operator_is_linked_by_address_and_the_last_owner_stays() {
    let (house, provider) = house(&["engineering=developer"]).await;
    house.owner().await;
    provider.say("email", &"owner@example.com");
    come_in(&mut house.browser(), &provider).await.expect(303);
    let operators = house.platform.app.all_operators().await.unwrap();
    assert_eq!(operators.len(), 1);
    assert!(operators[0].owns_installation());
    assert_eq!(operators[0].identity.as_ref().unwrap().subject, "248");

    provider.say("sub", &"249");
    let refused = come_in(&mut house.browser(), &provider).await.expect(403);
    assert!(refused.text.contains("belongs to somebody else"));
}

#[tokio::test]
async fn an_answer_counts_in_the_browser_that_asked_and_in_time() {
    let (house, provider) = house(&["engineering=developer"]).await;
    provider.say("groups", &["engineering"]);
    let mut browser = house.browser();
    let asked = leave(&mut browser).await;
    provider.expect(&asked);
    let mut another = house.browser();
    let stolen = another.open(&back(&asked["state"])).await.expect(403);
    assert!(stolen.text.contains("was not begun in this browser"));
    let mut forged = browser.clone();
    forged.open(&back("another")).await.expect(403);
    let mut late = browser.clone();
    house.platform.clock.advance(Duration::from_secs(600));
    late.open(&back(&asked["state"])).await.expect(403);
    assert!(house.platform.app.all_operators().await.unwrap().is_empty());
}

#[tokio::test]
async fn whoever_makes_answers_up_is_held_back() {
    let (house, _provider) = house(&["engineering=developer"]).await;
    let mut browser = house.browser();
    for _ in 0..10 {
        browser.open(&back("made-up")).await.expect(403);
    }
    let held = browser.open(&back("made-up")).await.expect(429);
    assert_eq!(held.header("retry-after"), "30");
    house.platform.clock.advance(Duration::from_secs(30));
    browser.open(&back("made-up")).await.expect(403);
}

#[tokio::test]
async fn what_the_provider_gets_wrong_is_a_page() {
    let (house, provider) = house(&["engineering=developer"]).await;
    provider.say("groups", &["engineering"]);
    let mut browser = house.browser();
    let asked = leave(&mut browser).await;
    let denied = format!(
        "/dashboard/openid/callback?error=access_denied&state={}",
        asked["state"]
    );
    let denied = browser.open(&denied).await.expect(403);
    assert!(denied.text.contains("did not let you in"));
    assert!(denied.text.contains("/dashboard/sign-in"));

    provider.say("nonce", &"another");
    let asked = leave(&mut browser).await;
    let wrong = browser.open(&back(&asked["state"])).await.expect(403);
    assert!(wrong.text.contains("cannot be verified"));

    provider.fall_silent();
    house.platform.clock.advance(Duration::from_secs(3_600));
    let silent = browser.open("/dashboard/openid/start").await.expect(502);
    assert!(silent.text.contains("cannot be reached"));
}

#[tokio::test]
async fn what_the_provider_publishes_is_remembered_until_it_is_old_or_a_key_is_new() {
    let (house, provider) = house(&["engineering=developer"]).await;
    provider.say("groups", &["engineering"]);
    provider.take_secret_in_form();
    let counts = || (provider.times_asked(DISCOVERY), provider.times_asked(KEYS));
    for _ in 0..2 {
        come_in(&mut house.browser(), &provider).await.expect(303);
    }
    assert_eq!(counts(), (1, 1));
    provider.rotate_key();
    come_in(&mut house.browser(), &provider).await.expect(303);
    assert_eq!(counts(), (1, 2));
    house.platform.clock.advance(Duration::from_secs(3_600));
    come_in(&mut house.browser(), &provider).await.expect(303);
    assert_eq!(counts(), (2, 3));
}

#[tokio::test]
async fn without_a_provider_there_is_no_such_way() {
    let house = House::open().await;
    let mut browser = house.browser();
    let page = browser.open("/dashboard/sign-in").await.expect(200);
    assert!(!page.text.contains("company account"));
    browser.open("/dashboard/openid/start").await.expect(404);
    browser.open(&back("any")).await.expect(404);
}
