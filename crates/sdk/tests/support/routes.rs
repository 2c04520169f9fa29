//! The device API of the platform in memory: SPEC §6, as short as it goes.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use data_encoding::BASE64URL_NOPAD;
use handfast_sdk::ports::{HttpMethod, HttpRequest, HttpResponse};
use handfast_sdk::protocol::ErrorCode;
use handfast_sdk::protocol::device_api::{
    AccessToken, CreateUserRequest, CreateUserResponse, CreatedUser, DisplacedBy, InstallView,
    MetadataPatchRequest, MetadataResponse, ResetResponse, StatusResponse, StatusUser,
};
use handfast_sdk::protocol::domain::install::{InstallState, StateReason};
use handfast_sdk::protocol::domain::{FormFactor, InstallId, Sensitive, UserId};
use serde::Serialize;

use super::platform::{FakeInstall, FakeUser, Platform, Records, Seen};
use super::proof::{BadProof, GoodProof, check, header};
use super::world::problem;

/// How long the platform's tokens live.
pub const TOKEN_LIFE: Duration = Duration::from_secs(3_600);

type Answer = Result<HttpResponse, ErrorCode>;

impl Platform {
    pub(super) fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let now = self.clock.true_time();
        let checked = check(request, now);
        let path = request.url.strip_prefix(super::world::URL).unwrap();
        self.note(Seen {
            method: request.method,
            path: path.to_owned(),
            proof: checked.as_ref().ok().cloned(),
            timeout: request.timeout,
        });
        match checked {
            Err(BadProof::Skewed) => {
                let mut skewed = problem(ErrorCode::ClockSkew);
                let mut body: serde_json::Value = serde_json::from_slice(&skewed.body).unwrap();
                body["serverTime"] = now.to_string().into();
                skewed.body = body.to_string().into_bytes();
                skewed
            }
            Err(BadProof::Invalid(_)) => problem(ErrorCode::ProofInvalid),
            Ok(proof) => self.route(request, path, &proof).unwrap_or_else(problem),
        }
    }

    fn route(&self, request: &HttpRequest, path: &str, proof: &GoodProof) -> Answer {
        if !self
            .records
            .lock()
            .unwrap()
            .used_proofs
            .insert(proof.claims.jti.clone())
        {
            return Err(ErrorCode::ProofInvalid);
        }
        if (request.method, path) == (HttpMethod::Post, "/sdk/users") {
            return self.redeem(request, proof);
        }
        let install = self.speaker(proof)?;
        match (request.method, path) {
            (HttpMethod::Post, "/sdk/token") => self.grant(&install),
            (HttpMethod::Get, "/sdk/status") => self.tell_status(request, &install),
            (HttpMethod::Patch, "/sdk/metadata") => self.patch(request, &install),
            (HttpMethod::Post, "/sdk/reset") => self.reset(install.view.id),
            _ => Err(ErrorCode::RouteNotFound),
        }
    }

    /// The install that a proof names, if its key signed it.
    fn speaker(&self, proof: &GoodProof) -> Result<FakeInstall, ErrorCode> {
        let id = proof.claims.ins.ok_or(ErrorCode::ProofInvalid)?;
        self.installs()
            .into_iter()
            .find(|install| install.view.id == id && install.thumbprint == proof.thumbprint)
            .ok_or(ErrorCode::InstallNotFound)
    }

    fn redeem(&self, request: &HttpRequest, proof: &GoodProof) -> Answer {
        let body = request.body.as_deref().unwrap_or_default();
        let asked: CreateUserRequest =
            serde_json::from_slice(body).map_err(|_| ErrorCode::BodyMalformed)?;
        let code = asked.authentication_code.expose();
        let mut records = self.records.lock().unwrap();
        let known = records
            .installs
            .iter()
            .find(|install| install.code == *code);
        let (id, status) = match known {
            Some(install) if install.thumbprint == proof.thumbprint => (install.view.id, 200),
            Some(_) => return Err(ErrorCode::AuthCodeAlreadyUsed),
            None => {
                if let Some(refusal) = records.refused_codes.get(code) {
                    return Err(*refusal);
                }
                let restored = self.settle(&mut records, &asked, &proof.thumbprint)?;
                let newest = records.installs.last().unwrap();
                (newest.view.id, if restored { 200 } else { 201 })
            }
        };
        let answer = self.creation_answer(&mut records, id, status == 200);
        Ok(json(status, &answer))
    }

    /// Creates or restores the user and settles which install is active.
    fn settle(
        &self,
        records: &mut Records,
        asked: &CreateUserRequest,
        thumbprint: &str,
    ) -> Result<bool, ErrorCode> {
        let code = asked.authentication_code.expose();
        let (external_id, _) = code.split_once('#').ok_or(ErrorCode::AuthCodeInvalid)?;
        let now = self.clock.true_time();
        let restored = records.users.contains_key(external_id);
        if !restored {
            let user = FakeUser {
                id: UserId::from_bytes([records.fresh_number(); 16]),
                enabled: true,
                metadata: Default::default(),
            };
            records.users.insert(external_id.to_owned(), user);
        }
        let id = InstallId::from_bytes([records.fresh_number(); 16]);
        let form_factor = asked.device.form_factor;
        let active = records.installs.iter_mut().find(|install| {
            install.external_id == external_id && install.view.state == InstallState::Active
        });
        let stands_by = active.as_ref().is_some_and(|install| {
            (install.form_factor, form_factor) == (FormFactor::Phone, FormFactor::Tablet)
        });
        if let Some(displaced) = active.filter(|_| !stands_by) {
            displaced.view.state = InstallState::Deactivated;
            displaced.view.reason = Some(StateReason::Superseded);
            displaced.view.since = now;
            displaced.view.displaced_by = Some(DisplacedBy {
                form_factor,
                model: asked.device.model.clone(),
            });
        }
        records.installs.push(FakeInstall {
            code: code.clone(),
            external_id: external_id.to_owned(),
            thumbprint: thumbprint.to_owned(),
            form_factor,
            view: InstallView {
                id,
                state: if stands_by {
                    InstallState::Standby
                } else {
                    InstallState::Active
                },
                reason: stands_by.then_some(StateReason::PhonePreferred),
                since: now,
                displaced_by: None,
            },
        });
        Ok(restored)
    }

    fn creation_answer(
        &self,
        records: &mut Records,
        id: InstallId,
        restored: bool,
    ) -> CreateUserResponse {
        let install = records.install_mut(id).unwrap().clone();
        let user = &records.users[&install.external_id];
        let (user_id, enabled) = (user.id, user.enabled);
        let acts = install.view.state == InstallState::Active && enabled;
        CreateUserResponse {
            user: CreatedUser {
                id: user_id,
                restored,
            },
            install: install.view,
            access_token: acts.then(|| self.token(records, None)),
            configuration: records.configuration.clone(),
        }
    }

    fn token(&self, records: &mut Records, scope: Option<&str>) -> AccessToken {
        records.tokens_granted += 1;
        let now = self.clock.true_time();
        let expires_at = now.plus(TOKEN_LIFE);
        let claims = format!(
            r#"{{"iat":{},"exp":{},"n":{}}}"#,
            now.as_seconds(),
            expires_at.as_seconds(),
            records.tokens_granted
        );
        let claims = BASE64URL_NOPAD.encode(claims.as_bytes());
        AccessToken {
            token: Sensitive::new(format!("head.{claims}.signature")),
            expires_at,
            scope: scope.map(str::to_owned),
        }
    }

    fn grant(&self, install: &FakeInstall) -> Answer {
        let mut records = self.records.lock().unwrap();
        if !records.users[&install.external_id].enabled {
            return Err(ErrorCode::UserDisabled);
        }
        let scope = match install.view.state {
            InstallState::Active => None,
            InstallState::Standby => return Err(ErrorCode::InstallStandby),
            InstallState::Deactivated if records.grants_drain => Some("drain"),
            InstallState::Deactivated => return Err(ErrorCode::InstallDeactivated),
            InstallState::Reset => return Err(ErrorCode::InstallReset),
        };
        Ok(json(200, &self.token(&mut records, scope)))
    }

    fn tell_status(&self, request: &HttpRequest, install: &FakeInstall) -> Answer {
        let records = self.records.lock().unwrap();
        let user = &records.users[&install.external_id];
        let says_enabled = !records
            .configuration
            .settings
            .get()
            .contains(r#""enabled":false"#);
        let status = StatusResponse {
            install: install.view.clone(),
            user: StatusUser {
                id: user.id,
                enabled: user.enabled,
            },
            remotely_enabled: install.view.state == InstallState::Active
                && user.enabled
                && says_enabled,
            configuration: records.configuration.clone(),
        };
        let mut response = json(200, &status);
        let mut hasher = DefaultHasher::new();
        response.body.hash(&mut hasher);
        let etag = format!("\"{:x}\"", hasher.finish());
        if header(request, "if-none-match") == Some(etag.as_str()) {
            response.status = 304;
            response.body.clear();
        }
        response.headers.push(("ETag".to_owned(), etag));
        Ok(response)
    }

    fn patch(&self, request: &HttpRequest, install: &FakeInstall) -> Answer {
        let body = request.body.as_deref().unwrap_or_default();
        let patch: MetadataPatchRequest =
            serde_json::from_slice(body).map_err(|_| ErrorCode::BodyMalformed)?;
        match install.view.state {
            InstallState::Active => {}
            InstallState::Standby => return Err(ErrorCode::InstallStandby),
            InstallState::Deactivated => return Err(ErrorCode::InstallDeactivated),
            InstallState::Reset => return Err(ErrorCode::InstallReset),
        }
        let mut records = self.records.lock().unwrap();
        let user = records.users.get_mut(&install.external_id).unwrap();
        if !user.enabled {
            return Err(ErrorCode::UserDisabled);
        }
        for (key, value) in patch {
            match value {
                Some(text) => user.metadata.insert(key, text),
                None => user.metadata.remove(&key),
            };
        }
        let metadata = user.metadata.clone();
        Ok(json(200, &MetadataResponse { metadata }))
    }

    fn reset(&self, id: InstallId) -> Answer {
        let now = self.clock.true_time();
        let mut records = self.records.lock().unwrap();
        let install = records.install_mut(id).unwrap();
        let was_active = install.view.state == InstallState::Active;
        let external_id = install.external_id.clone();
        install.view.state = InstallState::Reset;
        let successor = records.installs.iter_mut().rev().find(|install| {
            install.external_id == external_id && install.view.state == InstallState::Standby
        });
        if let Some(successor) = successor.filter(|_| was_active) {
            successor.view.state = InstallState::Active;
            successor.view.reason = Some(StateReason::Promoted);
            successor.view.since = now;
        }
        let answer = ResetResponse {
            install_id: id,
            state: InstallState::Reset,
        };
        Ok(json(200, &answer))
    }
}

pub fn json(status: u16, body: &impl Serialize) -> HttpResponse {
    HttpResponse {
        status,
        headers: vec![("Content-Type".to_owned(), "application/json".to_owned())],
        body: serde_json::to_vec(body).unwrap(),
    }
}
