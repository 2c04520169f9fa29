//! Browsers without a window: they keep cookies, read forms and send them.

#![allow(dead_code, reason = "each test uses a part of it")]

pub(crate) mod provider;

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use axum::Router;
use handfast_app::operators::OpenId;
use handfast_dashboard::DashboardOptions;
use handfast_domain::permission::{Grant, Reach, Role};
use handfast_testkit::{Answer, Call, Platform, Tenant, TestDevice, operator};

pub(crate) const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
pub(crate) const HOST: &str = "dashboard.example";
pub(crate) const PASSWORD: &str = "nine hens on a blue ladder";

/// A platform with its dashboard.
pub(crate) struct House {
    pub(crate) platform: Platform,
    pub(crate) router: Router,
}

impl House {
    pub(crate) async fn open() -> Self {
        Self::open_with(None).await
    }

    /// A platform whose operators may come through a provider.
    pub(crate) async fn open_with(openid: Option<Arc<OpenId>>) -> Self {
        Self::of(Platform::start().await, openid)
    }

    /// The platform as another process finds its data.
    pub(crate) async fn restarted(&self) -> Self {
        Self::of(self.platform.restarted().await, None)
    }

    fn of(platform: Platform, openid: Option<Arc<OpenId>>) -> Self {
        let options = DashboardOptions {
            url: format!("https://{HOST}"),
            openid,
        };
        let router = handfast_dashboard::router(Arc::clone(&platform.app), options);
        Self { platform, router }
    }

    /// A browser that nobody signed in with.
    pub(crate) fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: BTreeMap::new(),
        }
    }

    /// The first owner, signed in.
    pub(crate) async fn owner(&self) -> Browser {
        let made = self
            .platform
            .app
            .invite_owner("test", operator("test"))
            .await
            .unwrap();
        self.joined(made.secret.expose(), "owner").await
    }

    /// Somebody whom `owner` gives a role.
    pub(crate) async fn operator(&self, owner: &Browser, role: Role, reach: Reach) -> Browser {
        let session = owner.session();
        let signed_in = self.platform.app.signed_in(&session, HERE).await.unwrap();
        let grant = Grant { reach, role };
        let made = self
            .platform
            .app
            .invite(&signed_in, grant, "")
            .await
            .unwrap();
        let name = format!("{}-{}", role.as_str(), made.invitation.id);
        self.joined(made.secret.expose(), &name).await
    }

    async fn joined(&self, secret: &str, name: &str) -> Browser {
        let mut browser = self.browser();
        let path = format!("/dashboard/join/{secret}");
        let email = format!("{name}@example.com");
        let form = [
            ("name", name),
            ("email", &email),
            ("password", PASSWORD),
            ("password_again", PASSWORD),
        ];
        let answer = browser.send(&path, &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        browser
    }
}

/// A browser.
#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// Opens a page.
    pub(crate) async fn open(&mut self, path: &str) -> Answer {
        let call = self.call("GET", path);
        self.take(call.send().await)
    }

    /// Sends a form as it would stand on a page of this session.
    pub(crate) async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token().await;
        let mut all = vec![("csrf", token.as_str())];
        all.extend(fields);
        self.send(path, &all).await
    }

    /// Sends a form as it is.
    pub(crate) async fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send_from(&format!("https://{HOST}"), path, fields)
            .await
    }

    /// Sends a form from a page of `origin`.
    pub(crate) async fn send_from(
        &mut self,
        origin: &str,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let call = self
            .call("POST", path)
            .header("origin", origin)
            .body("application/x-www-form-urlencoded", body);
        self.take(call.send().await)
    }

    /// The token that stands in every form of this session.
    pub(crate) async fn token(&mut self) -> String {
        let page = self.open("/dashboard/account").await;
        let (_, rest) = page.text.split_once("name=\"csrf\" value=\"").unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    }

    /// What the browser holds of its session.
    pub(crate) fn session(&self) -> String {
        self.cookies
            .get("__Host-handfast-session")
            .cloned()
            .unwrap_or_default()
    }

    /// Forgets a cookie.
    pub(crate) fn forget(&mut self, name: &str) {
        self.cookies.remove(name);
    }

    fn call(&self, method: &str, path: &str) -> Call {
        let pairs: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        Call::new(self.router.clone(), method, path)
            .header("host", HOST)
            .header("cookie", &pairs.join("; "))
    }

    fn take(&mut self, answer: Answer) -> Answer {
        for header in answer.headers.get_all("set-cookie") {
            let text = header.to_str().unwrap();
            let (pair, attributes) = text.split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }
}

/// Where an answer leads to.
pub(crate) fn location(answer: &Answer) -> &str {
    answer.headers["location"].to_str().unwrap()
}

impl House {
    /// The owner some days later, signed in again.
    pub(crate) async fn owner_again(&self, owner: &mut Browser, days: u64) -> Browser {
        self.platform
            .clock
            .advance(std::time::Duration::from_secs(days * 86_400));
        let form = [("email", "owner@example.com"), ("password", PASSWORD)];
        let answer = owner.send("/dashboard/sign-in", &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        owner.clone()
    }
}

impl House {
    /// The first owner in another browser, signed in with this password.
    pub(crate) async fn owner_with(&self, password: &str) -> Browser {
        let mut browser = self.browser();
        let form = [("email", "owner@example.com"), ("password", password)];
        let answer = browser.send("/dashboard/sign-in", &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        browser
    }

    /// A user of the app on a phone; its id.
    pub(crate) async fn user(&self, tenant: &Tenant) -> String {
        let code = self.platform.code(tenant, "user-1").await;
        let mut phone = TestDevice::phone(1);
        let created = phone.create_user(&self.platform, &code).await;
        created.json["user"]["id"].as_str().unwrap().to_owned()
    }
}
