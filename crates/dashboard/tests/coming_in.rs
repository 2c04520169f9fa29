//! Setting up, joining, signing in and out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::time::Duration;

use handfast_app::RetentionPolicy;
use handfast_domain::permission::{Reach, Role};
use handfast_testkit::{ManualClock, operator};
use support::{HERE, House, PASSWORD, location};
use totp_rs::{Algorithm, Builder, Secret};

fn joining<'a>(email: &'a str, password: &'a str, again: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("name", "Ada"),
        ("email", email),
        ("password", password),
        ("password_again", again),
    ]
}

async fn link(house: &House) -> String {
    let made = house
        .platform
        .app
        .invite_owner("", operator("test"))
        .await
        .unwrap();
    format!("/dashboard/setup/{}", made.secret.expose())
}

#[tokio::test]
async fn the_first_link_makes_one_owner_and_works_once() {
    let house = House::open().await;
    let link = link(&house).await;
    let mut browser = house.browser();
    let page = browser.open(&link).await.expect(200);
    assert!(page.text.contains("Set up this installation"));

    let form = joining("ada@example.com", PASSWORD, PASSWORD);
    let joined = browser.send(&link, &form).await;
    assert_eq!(
        (joined.status.as_u16(), location(&joined)),
        (303, "/dashboard")
    );
    assert!(
        browser
            .open("/dashboard")
            .await
            .expect(200)
            .text
            .contains("No app yet")
    );

    let mut late = house.browser();
    assert!(late.open(&link).await.expect(410).text.contains("is over"));
    let form = joining("eve@example.com", PASSWORD, PASSWORD);
    late.send(&link, &form).await.expect(410);
    assert_eq!(house.platform.app.all_operators().await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_was_typed_stays_when_something_is_wrong() {
    let house = House::open().await;
    let link = link(&house).await;
    let mut browser = house.browser();
    let cases = [
        (
            joining("ada", PASSWORD, PASSWORD),
            "must be an e-mail address",
        ),
        (
            joining("ada@example.com", "short", "short"),
            "at least 12 characters",
        ),
        (
            joining("ada@example.com", "1qaz2wsx3edc", "1qaz2wsx3edc"),
            "known from breaches",
        ),
        (
            joining("ada@example.com", PASSWORD, "other"),
            "is not the same",
        ),
    ];
    for (form, problem) in cases {
        let answer = browser.send(&link, &form).await.expect(422);
        assert!(answer.text.contains(problem), "{problem}: {}", answer.text);
        assert!(answer.text.contains("value=\"Ada\""));
        assert!(
            !answer.text.contains(form[2].1),
            "a password is not repeated"
        );
    }
    browser.open(&link).await.expect(200);
}

#[tokio::test]
async fn an_invitation_ends_after_a_week() {
    let house = House::open().await;
    let link = link(&house).await;
    house
        .platform
        .clock
        .advance(Duration::from_secs(7 * 86_400));
    house.browser().open(&link).await.expect(410);
}

#[tokio::test]
async fn signing_in_leads_back_to_the_page_that_was_wanted() {
    let house = House::open().await;
    house.owner().await;
    let mut browser = house.browser();
    let sent = browser.open("/dashboard/account").await;
    assert_eq!(
        location(&sent),
        "/dashboard/sign-in?to=%2Fdashboard%2Faccount"
    );
    let form = [
        ("to", "/dashboard/account"),
        ("email", "OWNER@example.com"),
        ("password", PASSWORD),
    ];
    let entered = browser.send("/dashboard/sign-in", &form).await;
    assert_eq!(location(&entered), "/dashboard/account");
    browser.open("/dashboard/account").await.expect(200);

    let session = browser.session();
    let left = browser.submit("/dashboard/sign-out", &[]).await;
    assert_eq!(location(&left), "/dashboard/sign-in");
    assert!(house.platform.app.signed_in(&session, HERE).await.is_err());
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_answered_alike() {
    let house = House::open().await;
    house.owner().await;
    let mut browser = house.browser();
    let mut answers = Vec::new();
    for email in ["owner@example.com", "nobody@example.com"] {
        let form = [("email", email), ("password", "wrong")];
        let answer = browser.send("/dashboard/sign-in", &form).await.expect(422);
        answers.push(answer.text.replace(email, ""));
    }
    assert!(answers[0].contains("The e-mail address or the password is wrong."));
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn strangers_cannot_lock_an_owner_out() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    owner.forget("__Host-handfast-session");
    let mut stranger = house.browser();
    let wrong = [("email", "owner@example.com"), ("password", "guess")];
    let mut last = String::new();
    for _ in 0..11 {
        last = stranger.send("/dashboard/sign-in", &wrong).await.text;
    }
    assert!(last.contains("Too many attempts"), "{last}");
    // Their address is held up, too: the owner comes from another one.
    house.platform.clock.advance(Duration::from_secs(31));
    let right = [("email", "owner@example.com"), ("password", PASSWORD)];
    owner.send("/dashboard/sign-in", &right).await.expect(303);
}

fn code(secret: &str, clock: &ManualClock) -> String {
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_secret(Secret::try_from_base32(secret).unwrap())
        .build()
        .unwrap();
    let seconds = u64::try_from(handfast_app::ports::Clock::now(clock).as_seconds()).unwrap();
    totp.generate(seconds).to_string()
}

#[tokio::test]
async fn a_second_factor_is_asked_for_and_each_code_works_once() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    let clock = &house.platform.clock;
    let page = owner
        .open("/dashboard/account/second-factor")
        .await
        .expect(200);
    let (_, rest) = page.text.split_once("name=\"secret\" value=\"").unwrap();
    let secret = rest.split_once('"').unwrap().0.to_owned();

    let path = "/dashboard/account/second-factor";
    let wrong = owner
        .submit(path, &[("secret", &secret), ("code", "000000")])
        .await;
    assert!(
        wrong.text.contains(&secret),
        "the same secret is shown again"
    );
    let first = code(&secret, clock);
    let added = owner
        .submit(path, &[("secret", &secret), ("code", &first)])
        .await;
    let recovery = added.expect(200);
    let (_, rest) = recovery.text.split_once("<pre id=\"codes\">").unwrap();
    let recovery_code = rest.lines().next().unwrap().to_owned();

    let mut browser = house.browser();
    let form = [("email", "owner@example.com"), ("password", PASSWORD)];
    let asked = browser.send("/dashboard/sign-in", &form).await.expect(200);
    let (_, rest) = asked.text.split_once("name=\"ticket\" value=\"").unwrap();
    let ticket = rest.split_once('"').unwrap().0.to_owned();
    let path = "/dashboard/sign-in/code";
    let used = browser
        .send(path, &[("ticket", &ticket), ("code", &first)])
        .await;
    assert!(used.text.contains("was used already"), "{}", used.text);
    clock.advance(Duration::from_secs(30));
    let second = code(&secret, clock);
    browser
        .send(path, &[("ticket", &ticket), ("code", &second)])
        .await
        .expect(303);
    browser.open("/dashboard").await.expect(200);

    let mut lost = house.browser();
    let asked = lost.send("/dashboard/sign-in", &form).await.expect(200);
    let (_, rest) = asked.text.split_once("name=\"ticket\" value=\"").unwrap();
    let ticket = rest.split_once('"').unwrap().0.to_owned();
    let with_recovery = [
        ("ticket", ticket.as_str()),
        ("code", recovery_code.as_str()),
    ];
    lost.send(path, &with_recovery).await.expect(303);
    house.browser().send(path, &with_recovery).await.expect(422);
}

#[tokio::test]
async fn a_session_ends_when_unused() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    house
        .platform
        .clock
        .advance(Duration::from_secs(11 * 3_600));
    owner.open("/dashboard").await.expect(200);
    house
        .platform
        .clock
        .advance(Duration::from_secs(11 * 3_600));
    owner.open("/dashboard").await.expect(200);
    house
        .platform
        .clock
        .advance(Duration::from_secs(12 * 3_600));
    owner.open("/dashboard").await.expect(303);
}

#[tokio::test]
async fn sessions_elsewhere_can_be_ended() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    let mut other = house.browser();
    let form = [("email", "owner@example.com"), ("password", PASSWORD)];
    other.send("/dashboard/sign-in", &form).await.expect(303);
    let page = owner.open("/dashboard/account").await.expect(200);
    assert!(page.text.contains("Sign out everywhere else"));
    owner
        .submit("/dashboard/account/sessions/end", &[])
        .await
        .expect(303);
    other.open("/dashboard").await.expect(303);
    owner.open("/dashboard").await.expect(200);
}

#[tokio::test]
async fn a_changed_password_signs_others_out() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    let mut other = house.browser();
    let form = [("email", "owner@example.com"), ("password", PASSWORD)];
    other.send("/dashboard/sign-in", &form).await.expect(303);
    let new = "seven quiet trains at noon";
    let change = |current| {
        [
            ("current_password", current),
            ("password", new),
            ("password_again", new),
        ]
    };
    let path = "/dashboard/account/password";
    let wrong = owner.submit(path, &change("not it")).await.expect(422);
    assert!(wrong.text.contains("Current password is wrong"));
    owner.submit(path, &change(PASSWORD)).await.expect(200);
    other.open("/dashboard").await.expect(303);
    let form = [("email", "owner@example.com"), ("password", new)];
    other.send("/dashboard/sign-in", &form).await.expect(303);
}

#[tokio::test]
async fn the_last_owner_stays() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    let id = house.platform.app.all_operators().await.unwrap()[0]
        .id
        .to_string();
    let form = [
        ("operator", id.as_str()),
        ("reach", "all"),
        ("role", "viewer"),
    ];
    let refused = owner
        .submit("/dashboard/operators/role", &form)
        .await
        .expect(422);
    assert!(refused.text.contains("this is the last one"));
    house
        .operator(&owner, Role::Owner, Reach::Installation)
        .await;
    owner
        .submit("/dashboard/operators/role", &form)
        .await
        .expect(303);
}

#[tokio::test]
async fn an_invitation_that_is_over_is_seen_as_expired_for_a_while() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    let policy = RetentionPolicy::default();
    let form = [("role", "viewer"), ("reach", "all"), ("note", "Bea")];
    owner
        .submit("/dashboard/operators/invite", &form)
        .await
        .expect(200);
    for (days, is_seen, is_expired) in [
        (6, true, false),
        (2, true, true),
        (28, true, true),
        (2, false, false),
    ] {
        owner = house.owner_again(&mut owner, days).await;
        house.platform.app.maintain(&policy).await.unwrap();
        let page = owner.open("/dashboard/operators").await.expect(200).text;
        assert_eq!(page.contains("<td>Bea</td>"), is_seen, "{page}");
        assert_eq!(page.contains(">expired<"), is_expired, "{page}");
    }
}
