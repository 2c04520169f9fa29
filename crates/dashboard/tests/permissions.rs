//! Who may and who may not, for every page and every form.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use handfast_domain::access::Scope;
use handfast_domain::permission::{Reach, Role};
use support::{Browser, House};

/// What a visitor of each kind gets: owner of the installation; owner,
/// developer and viewer of the app; viewer of another app; nobody.
type Expected = [u16; 6];

const PAGE_OF_APP: Expected = [200, 200, 200, 200, 404, 303];
const FORM_OF_DEVELOPER: Expected = [0, 0, 0, 403, 404, 303];
const FORM_OF_OWNER: Expected = [0, 0, 403, 403, 404, 303];
const INSTALLATION: Expected = [200, 403, 403, 403, 403, 303];
/// The role was enough; what the form then did is another test's.
const ALLOWED: u16 = 0;

async fn check(visitors: &mut [Browser], method: &str, path: &str, expected: Expected) {
    for (number, (visitor, expected)) in visitors.iter_mut().zip(expected).enumerate() {
        let answer = match method {
            "GET" => visitor.open(path).await,
            _ if number == 5 => visitor.send(path, &[]).await,
            _ => visitor.submit(path, &[("days", "nonsense")]).await,
        };
        let status = answer.status.as_u16();
        if expected == ALLOWED {
            assert!(
                ![403, 404].contains(&status),
                "{method} {path} by {number}: {status}"
            );
        } else {
            assert_eq!(status, expected, "{method} {path} by {number}");
        }
    }
}

#[tokio::test]
async fn every_page_and_form_asks_for_its_role() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let other = house.platform.tenant().await;
    let owner = house.owner().await;
    let here = Reach::App(tenant.app);
    let mut visitors = vec![owner.clone()];
    for role in [Role::Owner, Role::Developer, Role::Viewer] {
        visitors.push(house.operator(&owner, role, here).await);
    }
    visitors.push(
        house
            .operator(&owner, Role::Viewer, Reach::App(other.app))
            .await,
    );
    visitors.push(house.browser());

    let app = format!("/dashboard/apps/{}", tenant.app);
    let key = house
        .platform
        .create_key(tenant.app, &[Scope::UserLink])
        .await
        .key
        .id;
    for page in ["/settings", "/keys"] {
        check(&mut visitors, "GET", &format!("{app}{page}"), PAGE_OF_APP).await;
    }
    let developer_page = [200, 200, 200, 403, 404, 303];
    for page in ["rotate", "revoke"] {
        let path = format!("{app}/keys/{key}/{page}");
        check(&mut visitors, "GET", &path, developer_page).await;
    }
    check(
        &mut visitors,
        "POST",
        &format!("{app}/keys"),
        FORM_OF_DEVELOPER,
    )
    .await;
    check(
        &mut visitors,
        "POST",
        &format!("{app}/settings"),
        FORM_OF_OWNER,
    )
    .await;
    check(&mut visitors, "GET", "/dashboard/apps/new", INSTALLATION).await;
    check(&mut visitors, "GET", "/dashboard/operators", INSTALLATION).await;
    let everybody = [200, 200, 200, 200, 200, 303];
    check(&mut visitors, "GET", "/dashboard", everybody).await;
    check(&mut visitors, "GET", "/dashboard/account", everybody).await;
}

#[tokio::test]
async fn a_key_of_another_app_is_not_found() {
    let house = House::open().await;
    let one = house.platform.tenant().await;
    let other = house.platform.tenant().await;
    let mut owner = house.owner().await;
    let path = format!("/dashboard/apps/{}/keys/{}/revoke", one.app, other.key_id);
    owner.open(&path).await.expect(404);
    owner.submit(&path, &[]).await.expect(404);
}

#[tokio::test]
async fn an_app_lists_itself_to_those_who_may_see_it() {
    let house = House::open().await;
    let one = house.platform.tenant().await;
    let other = house.platform.tenant().await;
    let owner = house.owner().await;
    let mut viewer = house
        .operator(&owner, Role::Viewer, Reach::App(one.app))
        .await;
    let page = viewer.open("/dashboard").await.expect(200);
    assert!(page.text.contains(&one.app.to_string()));
    assert!(!page.text.contains(&other.app.to_string()));
}
