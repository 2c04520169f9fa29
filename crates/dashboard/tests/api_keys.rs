//! Keys, from making one to its end.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use support::{House, location};

const MAKE: [(&str, &str); 3] = [("name", "backend"), ("scope", "user.link"), ("days", "30")];

fn secret(page: &str) -> String {
    let (_, rest) = page.split_once("<code id=\"secret\">").unwrap();
    rest.split_once('<').unwrap().0.to_owned()
}

#[tokio::test]
async fn a_key_is_shown_once_and_works() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    let made = owner
        .submit("/dashboard/apps/new", &[("name", "Acme")])
        .await
        .expect(303);
    let keys = format!("{}/keys", location(&made));
    let empty = owner.open(&keys).await.expect(200);
    assert!(empty.text.contains("No active key"));

    let page = owner.submit(&keys, &MAKE).await.expect(200);
    let secret = secret(&page.text);
    assert!(
        page.text
            .contains("curl https://id.example/users/auth-code")
    );
    house
        .platform
        .call("POST", "/users/auth-code")
        .bearer(&secret)
        .json(serde_json::json!({"external_id": "user-1"}))
        .send()
        .await
        .expect(200);
    let list = owner.open(&keys).await.expect(200);
    assert!(list.text.contains("backend") && !list.text.contains(&secret));
    assert!(list.text.contains("just now"), "its last use is shown");
}

#[tokio::test]
async fn what_is_wrong_is_said_at_the_field() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let mut owner = house.owner().await;
    let keys = format!("/dashboard/apps/{}/keys", tenant.app);
    let nameless = owner
        .submit(&keys, &[("name", " "), ("scope", "user.read")])
        .await;
    assert!(nameless.expect(422).text.contains("Name must be 1 to 100"));
    let idle = owner.submit(&keys, &[("name", "idle")]).await.expect(422);
    assert!(idle.text.contains("a key needs at least one scope"));
    assert!(idle.text.contains("value=\"idle\""), "what was typed stays");
}

#[tokio::test]
async fn the_limit_is_said_before_it_bites() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let mut owner = house.owner().await;
    let keys = format!("/dashboard/apps/{}/keys", tenant.app);
    for _ in 0..9 {
        owner.submit(&keys, &MAKE).await.expect(200);
    }
    let full = owner.open(&keys).await.expect(200);
    assert!(full.text.contains("10 of 10 are in use"));
    assert!(full.text.contains("the most it may have") && !full.text.contains("Make the key"));
    let refused = owner.submit(&keys, &MAKE).await.expect(422);
    assert!(refused.text.contains("10 active API keys"));
}

#[tokio::test]
async fn rotating_and_revoking_stand_in_the_history() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let mut owner = house.owner().await;
    let keys = format!("/dashboard/apps/{}/keys", tenant.app);
    let key = format!("{keys}/{}", tenant.key_id);
    let page = owner.open(&format!("{key}/rotate")).await.expect(200);
    assert!(page.text.contains("The old key goes on for"));
    let form = [("overlap", "1"), ("days", "365")];
    let rotated = owner
        .submit(&format!("{key}/rotate"), &form)
        .await
        .expect(200);
    assert!(rotated.text.contains("Until then both work"));

    let asked = owner.open(&format!("{key}/revoke")).await.expect(200);
    assert!(asked.text.contains("Revoke backend?"));
    owner
        .submit(&format!("{key}/revoke"), &[])
        .await
        .expect(303);
    house.platform.issue(&tenant, "user-1").await.expect(401);
    let list = owner.open(&keys).await.expect(200).text;
    for word in [
        "<td>made</td>",
        "<td>rotated</td>",
        "<td>revoked</td>",
        "owner@example.com",
    ] {
        assert!(list.contains(word), "{word}");
    }
}

#[tokio::test]
async fn keys_that_end_soon_are_pointed_at() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let mut owner = house.owner().await;
    let keys = format!("/dashboard/apps/{}/keys", tenant.app);
    owner.submit(&keys, &MAKE).await.expect(200);
    assert!(!owner.open(&keys).await.text.contains("Rotate it, and put"));
    for (days, class) in [(17, "banner warn"), (7, "banner bad")] {
        let mut later = house.owner_again(&mut owner, days).await;
        let page = later.open(&keys).await.expect(200);
        assert!(page.text.contains("Rotate it, and put"), "{}", page.text);
        assert!(page.text.contains(class));
        owner = later;
    }
}
