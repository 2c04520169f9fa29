//! Who may and who may not, for every page and every form.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use handfast_domain::access::Scope;
use handfast_domain::operator::Operator;
use handfast_domain::permission::{Reach, Role};
use support::{Browser, House};

/// What a visitor of each kind gets: owner of the installation; owner,
/// developer and viewer of the app; viewer of another app; nobody.
type Expected = [u16; 6];

const PAGE_OF_APP: Expected = [200, 200, 200, 200, 404, 303];
const PAGE_OF_DEVELOPER: Expected = [200, 200, 200, 403, 404, 303];
const LEADS_ON: Expected = [303, 303, 303, 303, 404, 303];
const FORM_OF_VIEWER: Expected = [0, 0, 0, 0, 404, 303];
const FORM_OF_DEVELOPER: Expected = [0, 0, 0, 403, 404, 303];
const FORM_OF_OWNER: Expected = [0, 0, 403, 403, 404, 303];
const PAGE_OF_INSTALLATION: Expected = [200, 403, 403, 403, 403, 303];
const FORM_OF_INSTALLATION: Expected = [0, 403, 403, 403, 403, 303];
const EVERYBODY: Expected = [200, 200, 200, 200, 200, 303];
const OWN_FORM: Expected = [0, 0, 0, 0, 0, 303];

/// Every address that needs somebody to be signed in, forms that change the
/// most last.
const TABLE: &[(&str, &str, Expected)] = &[
    ("GET", "/dashboard", EVERYBODY),
    ("GET", "/dashboard/account", EVERYBODY),
    ("GET", "/dashboard/account/second-factor", EVERYBODY),
    ("POST", "/dashboard/account/second-factor", OWN_FORM),
    ("POST", "/dashboard/account/second-factor/remove", OWN_FORM),
    ("POST", "/dashboard/account/password", OWN_FORM),
    ("GET", "/dashboard/apps/new", PAGE_OF_INSTALLATION),
    ("POST", "/dashboard/apps/new", FORM_OF_INSTALLATION),
    ("GET", "/dashboard/audit", PAGE_OF_INSTALLATION),
    ("GET", "/dashboard/audit/export", PAGE_OF_INSTALLATION),
    ("GET", "/dashboard/operators", PAGE_OF_INSTALLATION),
    ("GET", "/dashboard/apps/{app}", LEADS_ON),
    ("GET", "/dashboard/apps/{app}/settings", PAGE_OF_APP),
    ("POST", "/dashboard/apps/{app}/settings", FORM_OF_OWNER),
    ("GET", "/dashboard/apps/{app}/activity", PAGE_OF_APP),
    ("GET", "/dashboard/apps/{app}/audit", PAGE_OF_APP),
    ("GET", "/dashboard/apps/{app}/audit/export", PAGE_OF_APP),
    ("GET", "/dashboard/apps/{app}/quick-start", PAGE_OF_APP),
    (
        "POST",
        "/dashboard/apps/{app}/quick-start/code",
        FORM_OF_DEVELOPER,
    ),
    ("GET", "/dashboard/apps/{app}/configuration", PAGE_OF_APP),
    (
        "POST",
        "/dashboard/apps/{app}/configuration",
        FORM_OF_DEVELOPER,
    ),
    (
        "POST",
        "/dashboard/apps/{app}/configuration/preview",
        FORM_OF_VIEWER,
    ),
    (
        "GET",
        "/dashboard/apps/{app}/configuration/versions",
        PAGE_OF_APP,
    ),
    ("GET", "/dashboard/apps/{app}/keys", PAGE_OF_APP),
    ("POST", "/dashboard/apps/{app}/keys", FORM_OF_DEVELOPER),
    (
        "GET",
        "/dashboard/apps/{app}/keys/{key}/rotate",
        PAGE_OF_DEVELOPER,
    ),
    (
        "GET",
        "/dashboard/apps/{app}/keys/{key}/revoke",
        PAGE_OF_DEVELOPER,
    ),
    (
        "POST",
        "/dashboard/apps/{app}/keys/{key}/rotate",
        FORM_OF_DEVELOPER,
    ),
    (
        "POST",
        "/dashboard/apps/{app}/keys/{key}/revoke",
        FORM_OF_DEVELOPER,
    ),
    ("GET", "/dashboard/apps/{app}/users", PAGE_OF_APP),
    ("POST", "/dashboard/apps/{app}/users", FORM_OF_VIEWER),
    ("GET", "/dashboard/apps/{app}/users/{user}", PAGE_OF_APP),
    (
        "GET",
        "/dashboard/apps/{app}/users/{user}/delete",
        PAGE_OF_DEVELOPER,
    ),
    (
        "POST",
        "/dashboard/apps/{app}/users/{user}/disable",
        FORM_OF_DEVELOPER,
    ),
    (
        "POST",
        "/dashboard/apps/{app}/users/{user}/enable",
        FORM_OF_DEVELOPER,
    ),
    (
        "POST",
        "/dashboard/apps/{app}/users/{user}/delete",
        FORM_OF_DEVELOPER,
    ),
    (
        "GET",
        "/dashboard/operators/{operator}/remove",
        PAGE_OF_INSTALLATION,
    ),
    ("POST", "/dashboard/account/sessions/end", OWN_FORM),
];

/// Addresses that a test of their own looks at.
const ELSEWHERE: &[&str] = &[
    // A stream that does not end by itself.
    "/dashboard/apps/{app}/quick-start/events",
    // There is no version yet.
    "/dashboard/apps/{app}/configuration/versions/{version}",
    "/dashboard/apps/{app}/configuration/versions/{version}/roll-back",
    // Their forms name whom they are about.
    "/dashboard/operators/invite",
    "/dashboard/operators/withdraw",
    "/dashboard/operators/role",
];

/// What stands in the addresses.
struct Places {
    app: String,
    key: String,
    user: String,
    operator: String,
}

impl Places {
    fn path(&self, route: &str) -> String {
        route
            .replace("{app}", &self.app)
            .replace("{key}", &self.key)
            .replace("{user}", &self.user)
            .replace("{operator}", &self.operator)
    }
}

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

    let key = house
        .platform
        .create_key(tenant.app, &[Scope::UserLink])
        .await;
    let user = house.user(&tenant).await;
    let operator = house.platform.app.all_operators().await.unwrap();
    let places = Places {
        app: tenant.app.to_string(),
        key: key.key.id.to_string(),
        user,
        operator: operator.last().unwrap().id.to_string(),
    };
    for (method, route, expected) in TABLE {
        check(&mut visitors, method, &places.path(route), *expected).await;
    }
}

#[test]
fn every_address_stands_in_the_table() {
    let router = include_str!("../src/router.rs");
    let addresses = router
        .split('"')
        .filter(|text| text.starts_with("/dashboard/") || *text == "/dashboard");
    let open = [
        "/dashboard/setup/{secret}",
        "/dashboard/join/{secret}",
        "/dashboard/sign-in",
        "/dashboard/sign-in/code",
        "/dashboard/openid/start",
        "/dashboard/sign-in/{link}",
        "/dashboard/assets/{name}",
        "/dashboard/",
        "/dashboard/{*rest}",
        // Ends the session of whoever asks, and nothing else.
        "/dashboard/sign-out",
    ];
    for address in addresses.filter(|address| !open.contains(address)) {
        let is_known =
            ELSEWHERE.contains(&address) || TABLE.iter().any(|(_, route, _)| *route == address);
        assert!(is_known, "{address}");
    }
}

#[tokio::test]
async fn versions_and_events_ask_for_their_role() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let other = house.platform.tenant().await;
    let owner = house.owner().await;
    let app = format!("/dashboard/apps/{}", tenant.app);
    let here = Reach::App(tenant.app);
    let mut viewer = house.operator(&owner, Role::Viewer, here).await;
    let there = Reach::App(other.app);
    let mut stranger = house.operator(&owner, Role::Owner, there).await;
    let roll_back = format!("{app}/configuration/versions/1/roll-back");
    viewer.submit(&roll_back, &[]).await.expect(403);
    for path in ["/configuration/versions/1", "/quick-start/events"] {
        let path = format!("{app}{path}");
        stranger.open(&path).await.expect(404);
        house.browser().open(&path).await.expect(303);
    }
    stranger.submit(&roll_back, &[]).await.expect(404);
}

#[tokio::test]
async fn operators_are_managed_by_owners_of_the_installation_alone() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let owner = house.owner().await;
    let here = Reach::App(tenant.app);
    let mut developer = house.operator(&owner, Role::Developer, here).await;
    let everywhere = Reach::Installation;
    let mut viewer = house.operator(&owner, Role::Viewer, everywhere).await;
    let first = first_owner(&house).await.id.to_string();
    let invite = [("role", "owner"), ("reach", "all"), ("note", "")];
    let give = [
        ("operator", first.as_str()),
        ("role", "viewer"),
        ("reach", "all"),
    ];
    for browser in [&mut developer, &mut viewer] {
        browser
            .submit("/dashboard/operators/invite", &invite)
            .await
            .expect(403);
        browser
            .submit("/dashboard/operators/role", &give)
            .await
            .expect(403);
        let remove = format!("/dashboard/operators/{first}/remove");
        browser.submit(&remove, &[]).await.expect(403);
    }
    assert!(first_owner(&house).await.owns_installation());
}

async fn first_owner(house: &House) -> Operator {
    let operators = house.platform.app.all_operators().await.unwrap();
    let mut found = operators.into_iter();
    found
        .find(|it| it.email.as_str() == "owner@example.com")
        .unwrap()
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
