//! What keeps the dashboard from being used against its operators.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use support::{House, PASSWORD};

#[tokio::test]
async fn forms_from_elsewhere_change_nothing() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    let token = owner.token().await;
    let new = [("csrf", token.as_str()), ("name", "Evil")];
    let path = "/dashboard/apps/new";
    owner
        .send_from("https://evil.example", path, &new)
        .await
        .expect(403);
    owner.send(path, &[("name", "Evil")]).await.expect(403);
    owner
        .send(path, &[("csrf", "guess"), ("name", "Evil")])
        .await
        .expect(403);
    let mut stranger = house.browser();
    let form = [("email", "owner@example.com"), ("password", PASSWORD)];
    stranger
        .send_from("https://evil.example", "/dashboard/sign-in", &form)
        .await
        .expect(403);
    assert!(house.platform.app.facts().await.unwrap().apps().is_empty());
    owner.send(path, &new).await.expect(303);
}

#[tokio::test]
async fn every_page_carries_the_headers() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    for path in ["/dashboard", "/dashboard/account", "/dashboard/nowhere"] {
        let answer = owner.open(path).await;
        let header = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
        let policy = header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("x-frame-options"), "DENY");
        assert_eq!(header("referrer-policy"), "same-origin");
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("strict-transport-security"), "max-age=31536000");
        assert!(!answer.text.contains("style=") && !answer.text.contains("onclick"));
    }
}

#[tokio::test]
async fn names_are_escaped() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    let name = "<script>alert(1)</script>";
    owner
        .submit("/dashboard/apps/new", &[("name", name)])
        .await
        .expect(303);
    let page = owner.open("/dashboard").await.expect(200);
    assert!(!page.text.contains(name));
    assert!(page.text.contains("&#60;script&#62;"));
}

#[tokio::test]
async fn assets_are_kept_by_browsers() {
    let house = House::open().await;
    let answer = house
        .browser()
        .open("/dashboard/assets/style.css?v=1")
        .await
        .expect(200);
    assert!(
        answer.headers["cache-control"]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    house
        .browser()
        .open("/dashboard/assets/nothing.css")
        .await
        .expect(404);
}
