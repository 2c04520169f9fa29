//! The operator's own account: password, second factor, sessions.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use handfast_app::AppError;
use handfast_app::operators::NewSecondFactor;
use handfast_domain::operator::Session;
use handfast_domain::{Sensitive, SessionId, Timestamp};
use qrcode::QrCode;
use qrcode::render::svg;

use crate::shell::Shell;
use crate::web::form::SignedForm;
use crate::web::page::Page;
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::{Fault, Moment, render};

const TITLE: &str = "Your account";

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    shell: Shell,
    email: String,
    has_password: bool,
    has_second_factor: bool,
    recovery_codes_left: usize,
    sessions: Vec<SessionEntry>,
    notice: &'static str,
    fault: Fault,
}

struct SessionEntry {
    id: String,
    browser: String,
    address: String,
    began: Moment,
    used: Moment,
    is_this: bool,
}

#[derive(Template)]
#[template(path = "second_factor.html")]
struct SecondFactorPage {
    shell: Shell,
    secret: String,
    spaced: String,
    picture: String,
    fault: Fault,
}

#[derive(Template)]
#[template(path = "recovery_codes.html")]
struct RecoveryCodesPage {
    shell: Shell,
    codes: Vec<String>,
}

/// The account.
pub(crate) async fn show(State(dashboard): Shared, page: Page) -> Result<Response, PageError> {
    account(&dashboard, &page, "", Fault::default()).await
}

/// Changes the password.
pub(crate) async fn change_password(
    State(dashboard): Shared,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let new = fields.secret("password");
    let changed = if new == fields.secret("password_again") {
        let current = fields.secret("current_password");
        let app = &dashboard.app;
        app.change_password(&page.signed_in, current, new).await
    } else {
        Err(AppError::invalid(
            "password_again",
            "is not the same as the new password",
        ))
    };
    match changed {
        Ok(()) => {
            let notice = "Your password is changed. Other browsers are signed out.";
            account(&dashboard, &page, notice, Fault::default()).await
        }
        Err(error) => account(&dashboard, &page, "", Fault::of(error)?).await,
    }
}

/// Shows a new second factor, to be put into an authenticator.
pub(crate) async fn new_second_factor(
    State(dashboard): Shared,
    page: Page,
) -> Result<Response, PageError> {
    let factor = dashboard.app.draw_second_factor(&page.signed_in)?;
    second_factor(&page, &factor, Fault::default())
}

/// Takes the second factor into use once its first code is right.
pub(crate) async fn confirm_second_factor(
    State(dashboard): Shared,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let (secret, code) = (fields.text("secret"), fields.text("code"));
    let app = &dashboard.app;
    match app
        .confirm_second_factor(&page.signed_in, secret, code)
        .await
    {
        Ok(codes) => Ok(render(&RecoveryCodesPage {
            shell: page.shell(TITLE),
            codes: codes.into_iter().map(Sensitive::into_exposed).collect(),
        })
        .into_response()),
        Err(error) => {
            let fault = Fault::of(error)?;
            let factor = app.same_second_factor(&page.signed_in, secret)?;
            second_factor(&page, &factor, fault)
        }
    }
}

/// Takes the second factor away.
pub(crate) async fn remove_second_factor(
    State(dashboard): Shared,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let password = fields.secret("current_password");
    let app = &dashboard.app;
    match app.remove_second_factor(&page.signed_in, password).await {
        Ok(()) => Ok(Redirect::to("/dashboard/account").into_response()),
        Err(AppError::Invalid { problem, .. }) => {
            let fault = Fault {
                field: "factor_password".to_owned(),
                text: problem,
            };
            account(&dashboard, &page, "", fault).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Ends one session, or every other.
pub(crate) async fn end_sessions(
    State(dashboard): Shared,
    form: SignedForm,
) -> Result<Redirect, PageError> {
    let SignedForm { page, fields } = form;
    let app = &dashboard.app;
    match fields.text("session").parse::<SessionId>() {
        Ok(session) => app.end_session(&page.signed_in, session).await?,
        Err(_) => app.end_other_sessions(&page.signed_in).await?,
    }
    Ok(Redirect::to("/dashboard/account"))
}

async fn account(
    dashboard: &Dashboard,
    page: &Page,
    notice: &'static str,
    fault: Fault,
) -> Result<Response, PageError> {
    let now = dashboard.app.now();
    let this = page.signed_in.session.id;
    let sessions = dashboard.app.sessions(&page.signed_in).await?;
    let operator = &page.signed_in.operator;
    let status = fault.status();
    let page = render(&AccountPage {
        shell: page.shell(TITLE),
        email: operator.email.to_string(),
        has_password: operator.password_hash.is_some(),
        has_second_factor: operator.totp.is_some(),
        recovery_codes_left: operator.recovery_codes.len(),
        sessions: sessions
            .iter()
            .map(|session| SessionEntry::of(session, this, now))
            .collect(),
        notice,
        fault,
    });
    Ok((status, page).into_response())
}

fn second_factor(
    page: &Page,
    factor: &NewSecondFactor,
    fault: Fault,
) -> Result<Response, PageError> {
    let status = fault.status();
    let secret = factor.secret.expose();
    let page = render(&SecondFactorPage {
        shell: page.shell(TITLE),
        spaced: in_groups(secret),
        secret: secret.clone(),
        picture: picture(factor.address.expose())?,
        fault,
    });
    Ok((status, page).into_response())
}

/// The QR code of an address, as SVG without inline styles.
fn picture(address: &str) -> Result<String, PageError> {
    let code = QrCode::new(address)
        .map_err(|_| PageError::Internal("a second factor does not fit a QR code".to_owned()))?;
    let picture = code
        .render::<svg::Color<'_>>()
        .min_dimensions(220, 220)
        .build();
    // What stands before the element is for files.
    Ok(picture
        .find("<svg")
        .map_or_else(String::new, |start| picture[start..].to_owned()))
}

/// Four letters at a time, as people type them.
fn in_groups(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

/// A browser by its family and system, as far as it says them.
fn browser(name: &str) -> String {
    let named = |known: &[(&str, &'static str)]| {
        known
            .iter()
            .find(|(sign, _)| name.contains(sign))
            .map(|(_, word)| *word)
    };
    let family = named(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = named(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (family, system) {
        (Some(family), Some(system)) => format!("{family} on {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Another browser".to_owned(),
    }
}

impl SessionEntry {
    fn of(session: &Session, this: SessionId, now: Timestamp) -> Self {
        Self {
            id: session.id.to_string(),
            browser: browser(&session.browser),
            address: session.address.clone(),
            began: Moment::of(session.created_at, now),
            used: Moment::of(session.last_used_at, now),
            is_this: session.id == this,
        }
    }
}

impl AccountPage {
    fn general_fault(&self) -> &str {
        self.fault.general(&[
            "current_password",
            "password",
            "password_again",
            "factor_password",
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_named_by_family_and_system() {
        let chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) \
                      Chrome/140.0 Safari/537.36";
        assert_eq!(browser(chrome), "Chrome on Linux");
        assert_eq!(browser("curl/8.1"), "Another browser");
    }

    #[test]
    fn secrets_are_shown_in_groups() {
        assert_eq!(in_groups("ABCDEFGHIJ"), "ABCD EFGH IJ");
    }

    #[test]
    fn a_qr_code_has_no_inline_style() {
        let picture = picture("otpauth://totp/Handfast:ada@example.com?secret=ABC").unwrap();
        assert!(picture.starts_with("<svg") && !picture.contains("style"));
    }
}
