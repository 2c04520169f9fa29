//! An operator's browser, without a window.

use anyhow::{Context, bail};

use crate::connection::Connection;
use crate::load;
use crate::server::Served;

const FORM: &str = "application/x-www-form-urlencoded";
/// What was typed into the form of the invitation.
const NEWCOMER: &str = "name=Ada&email=ada%40example.com&password=nine+hens+on+a+blue+ladder\
     &password_again=nine+hens+on+a+blue+ladder";

/// An operator who is signed in.
pub(super) struct Operator {
    cookies: String,
    /// Stands in every form of the session.
    form_token: String,
}

impl Operator {
    /// Joins by the form of an invitation.
    pub(super) fn join(served: &Served, invitation: &str) -> anyhow::Result<Self> {
        let mut connection = Connection::open(&served.address)?;
        let headers = [("content-type", FORM)];
        let reply = connection.ask(&load::request("POST", invitation, &headers, NEWCOMER))?;
        if reply.status != 303 {
            bail!("nobody may join: {}", String::from_utf8_lossy(&reply.body));
        }
        let pairs = reply.values("set-cookie");
        let pairs = pairs.filter_map(|cookie| cookie.split(';').next());
        let mut operator = Self {
            cookies: pairs.collect::<Vec<_>>().join("; "),
            form_token: String::new(),
        };
        let account = connection.exchange(&operator.open("/dashboard/account"))?;
        operator.form_token = form_token(&String::from_utf8_lossy(&account))?;
        Ok(operator)
    }

    /// Asks for a page.
    pub(super) fn open(&self, path: &str) -> Vec<u8> {
        load::request("GET", path, &[("cookie", &self.cookies)], "")
    }

    /// Sends a form with one field.
    pub(super) fn submit(&self, path: &str, (name, value): (&str, &str)) -> Vec<u8> {
        let headers = [("cookie", self.cookies.as_str()), ("content-type", FORM)];
        let body = format!("csrf={}&{name}={value}", self.form_token);
        load::request("POST", path, &headers, &body)
    }
}

fn form_token(page: &str) -> anyhow::Result<String> {
    let (_, rest) = page
        .split_once("name=\"csrf\" value=\"")
        .context("a page without a form")?;
    let (token, _) = rest.split_once('"').context("a form without a token")?;
    Ok(token.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_is_found_in_the_form() {
        let page = "<form><input type=\"hidden\" name=\"csrf\" value=\"t-0_k\"><button>";
        assert_eq!(form_token(page).unwrap(), "t-0_k");
        assert!(form_token("<form></form>").is_err());
    }
}
