//! The platform of the demo: `handfast serve` in a process of its own.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use handfast_sdk::ports::{HttpMethod, HttpRequest};
use serde_json::Value;

use crate::cli::demo::exchange::{TIMEOUT, exchange};
use crate::cli::demo::failed;
use crate::cli::demo::narrator::Narrator;
use crate::cli::demo::process::{self, Running};
use crate::failure::Failure;

/// Who looks at the dashboard of the demo.
const OWNER: &str = "demo@example.com";
const REPEATED: &str = "handfast_user_creations_total{outcome=\"repeated\"}";

/// A running platform.
#[derive(Debug)]
pub(super) struct Platform {
    url: String,
    data_dir: PathBuf,
    _process: Running,
}

/// An app, and a key of it.
#[derive(Debug)]
pub(super) struct Tenant {
    pub(super) app: String,
    pub(super) key: String,
}

impl Platform {
    /// Starts it on a port that the system chooses.
    pub(super) fn start(data_dir: &Path, narrator: &Narrator) -> Result<Self, Failure> {
        let folder = data_dir.to_string_lossy().into_owned();
        let arguments = ["serve", "--data-dir", &folder, "--listen", "127.0.0.1:0"];
        narrator.runs(&format!("handfast {}", arguments.join(" ")))?;
        let mut process = process::start(&arguments)?;
        let url = first_address(&mut process)?;
        narrator.receives(&format!("listening on {url}"))?;
        Ok(Self {
            url,
            data_dir: data_dir.to_owned(),
            _process: process,
        })
    }

    /// The address it listens on.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Makes a sandbox app and a key, beside the running server.
    pub(super) fn make_tenant(&self, narrator: &Narrator) -> Result<Tenant, Failure> {
        let app = self.administer(narrator, &["app", "create", "--name", "Demo", "--sandbox"])?;
        let app = text(&app, "id")?;
        narrator.receives(&app)?;
        let key = self.administer(
            narrator,
            &[
                "key",
                "create",
                "--app",
                &app,
                "--name",
                "backend",
                "--scope",
                "user.link",
                "--scope",
                "user.read",
            ],
        )?;
        narrator.receives(&format!("{}, its secret shown once", text(&key, "id")?))?;
        Ok(Tenant {
            app,
            key: text(&key, "key")?,
        })
    }

    /// A link that signs in to its dashboard, as an owner made for the purpose.
    pub(super) fn dashboard_link(&self, narrator: &Narrator) -> Result<String, Failure> {
        let invite = ["operator", "invite", "--note", "demo", "--url", &self.url];
        let invitation = text(&self.administer(narrator, &invite)?, "link")?;
        self.join(&invitation)?;
        let sign_in = ["operator", "sign-in-link", OWNER, "--url", &self.url];
        text(&self.administer(narrator, &sign_in)?, "link")
    }

    fn join(&self, invitation: &str) -> Result<(), Failure> {
        // What stands in the link is random and spent: nobody guesses it.
        let password = invitation.rsplit('/').next().unwrap_or_default();
        let form =
            format!("name=Demo+owner&email={OWNER}&password={password}&password_again={password}");
        let media_type = "application/x-www-form-urlencoded".to_owned();
        exchange(&HttpRequest {
            method: HttpMethod::Post,
            url: invitation.to_owned(),
            headers: vec![("content-type".to_owned(), media_type)],
            body: Some(form.into_bytes()),
            timeout: TIMEOUT,
        })?;
        Ok(())
    }

    /// How many redemptions it answered once more, by its metrics.
    pub(super) fn repeated_redemptions(&self) -> Result<u64, Failure> {
        let metrics = exchange(&HttpRequest {
            method: HttpMethod::Get,
            url: format!("{}/metrics", self.url),
            headers: Vec::new(),
            body: None,
            timeout: TIMEOUT,
        })?;
        let metrics = String::from_utf8_lossy(&metrics.body).into_owned();
        let value = metrics.lines().find_map(|line| line.strip_prefix(REPEATED));
        Ok(value.and_then(|text| text.trim().parse().ok()).unwrap_or(0))
    }

    fn administer(&self, narrator: &Narrator, arguments: &[&str]) -> Result<Value, Failure> {
        narrator.runs(&format!("handfast {}", arguments.join(" ")))?;
        let folder = self.data_dir.to_string_lossy().into_owned();
        let mut all = arguments.to_vec();
        all.extend(["--data-dir", &folder]);
        process::run(&all)?.done()
    }
}

/// A text of an answer.
pub(super) fn text(answer: &Value, name: &str) -> Result<String, Failure> {
    answer[name]
        .as_str()
        .map(ToOwned::to_owned)
        .ok_or_else(|| failed("An answer lacks a field", &name))
}

fn first_address(process: &mut Running) -> Result<String, Failure> {
    let mut line = String::new();
    if let Some(stdout) = process.0.stdout.take() {
        BufReader::new(stdout)
            .read_line(&mut line)
            .map_err(|error| failed("The platform cannot be heard", &error))?;
    }
    line.trim()
        .strip_prefix("listening on ")
        .map(ToOwned::to_owned)
        .ok_or_else(|| Failure::new("DEMO_FAILED", "The platform did not start."))
}
