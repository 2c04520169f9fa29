//! What is active now and what happened, as the activity page tells it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use handfast_testkit::{Tenant, TestDevice};
use serde_json::json;
use support::{House, PASSWORD};

/// A user of its own on this device, whose SDK is of that version.
async fn join(house: &House, tenant: &Tenant, device: &mut TestDevice, sdk: (&str, &str)) {
    let name = format!("user of {}", device.facts["id"]);
    let code = house.platform.code(tenant, &name).await;
    let created = device
        .call(&house.platform, "POST", "/sdk/users")
        .json(json!({
            "authentication_code": code,
            "sdk": {"platform": sdk.0, "version": sdk.1},
            "device": device.facts,
        }))
        .send()
        .await
        .expect(201);
    let install = created.json["install"]["id"].as_str().unwrap();
    device.install = Some(install.parse().unwrap());
}

/// The rows of the table below a chart.
fn table(page: &str, chart: &str) -> Vec<(String, String)> {
    let (_, rest) = page
        .split_once(&format!("id=\"{chart}\""))
        .unwrap_or_else(|| panic!("no {chart} in {page}"));
    let (figure, _) = rest.split_once("</figure>").unwrap();
    let cells = |row: &str| {
        let (_, label) = row.split_once("<th scope=\"row\">")?;
        let (label, count) = label.split_once("</th><td class=\"number\">")?;
        Some((label.to_owned(), count.split_once('<')?.0.to_owned()))
    };
    figure.split("<tr>").filter_map(cells).collect()
}

fn rows<const N: usize>(rows: [(&str, &str); N]) -> Vec<(String, String)> {
    rows.map(|(label, count)| (label.to_owned(), count.to_owned()))
        .into()
}

#[tokio::test]
async fn an_app_in_which_nothing_happened_says_so() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let mut owner = house.owner().await;
    let activity = format!("/dashboard/apps/{}/activity", tenant.app);
    let page = owner.open(&activity).await.expect(200).text;
    assert!(page.contains("No device of this app is active."), "{page}");
    assert!(page.contains("Nothing was counted yet"));
    assert!(!page.contains("became active"));
}

#[tokio::test]
async fn active_devices_are_shown_as_they_are_now() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let mut owner = house.owner().await;
    let activity = format!("/dashboard/apps/{}/activity", tenant.app);
    let mut phones = [1, 2].map(TestDevice::phone);
    let mut tablet = TestDevice::tablet(3);
    join(&house, &tenant, &mut phones[0], ("ios", "1.0.0")).await;
    join(&house, &tenant, &mut phones[1], ("android", "1.1.0")).await;
    join(&house, &tenant, &mut tablet, ("ios", "1.0.0")).await;
    let page = owner.open(&activity).await.expect(200).text;
    assert!(page.contains("<strong>3 devices</strong>"), "{page}");
    let platforms = rows([("iOS", "2"), ("Android", "1")]);
    assert_eq!(table(&page, "active-platforms"), platforms);
    assert_eq!(table(&page, "platforms"), platforms);
    let form_factors = rows([("phone", "2"), ("tablet", "1")]);
    assert_eq!(table(&page, "active-form-factors"), form_factors);
    let versions = rows([("1.0.0", "2"), ("1.1.0", "1")]);
    assert_eq!(table(&page, "active-sdk-versions"), versions);

    phones[0].reset(&house.platform).await.expect(200);
    let page = owner.open(&activity).await.expect(200).text;
    assert!(page.contains("<strong>2 devices</strong>"), "{page}");
    let now = rows([("Android", "1"), ("iOS", "1")]);
    assert_eq!(table(&page, "active-platforms"), now);
    assert_eq!(table(&page, "platforms"), platforms, "they became active");
    assert!(page.contains("became active in this period"));
}

#[tokio::test]
async fn what_is_active_is_known_right_after_a_restart() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    house.owner().await;
    let mut phone = TestDevice::phone(1);
    join(&house, &tenant, &mut phone, ("ios", "1.0.0")).await;
    let restarted = house.restarted().await;
    let mut owner = restarted.owner_with(PASSWORD).await;
    let activity = format!("/dashboard/apps/{}/activity", tenant.app);
    let page = owner.open(&activity).await.expect(200).text;
    assert!(page.contains("<strong>1 device</strong>"), "{page}");
    assert!(
        page.contains("Nothing was counted yet"),
        "what happened was not yet written down"
    );
}

#[tokio::test]
async fn each_period_adds_up_to_what_happened_in_it() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let mut owner = house.owner().await;
    let activity = format!("/dashboard/apps/{}/activity", tenant.app);
    let mut months_ago = TestDevice::phone(1);
    join(&house, &tenant, &mut months_ago, ("ios", "1.0.0")).await;
    house.platform.app.write_activity().await.unwrap();
    let mut owner = house.owner_again(&mut owner, 60).await;
    let mut days_ago = TestDevice::phone(2);
    join(&house, &tenant, &mut days_ago, ("ios", "1.0.0")).await;
    house.platform.app.write_activity().await.unwrap();
    let mut owner = house.owner_again(&mut owner, 3).await;
    let mut today = TestDevice::phone(3);
    join(&house, &tenant, &mut today, ("ios", "1.0.0")).await;
    for (period, count) in [("day", "1"), ("month", "2"), ("year", "3")] {
        let page = owner.open(&format!("{activity}?for={period}")).await;
        let page = page.expect(200).text;
        assert_eq!(table(&page, "platforms"), rows([("iOS", count)]));
        assert_eq!(table(&page, "active-platforms"), rows([("iOS", "3")]));
    }
}
