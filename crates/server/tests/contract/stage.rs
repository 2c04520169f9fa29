//! The devices and users of one scenario, and what a step does with them.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use pollster::block_on;
use sdk_ffi::{CreateUserOptions, CreatedUser, DeviceFacts, InitState, OfflineError, Status};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::answers::{change, name, optional_name, standing};
use crate::device::{Device, form_factor};
use crate::failures::Failure;
use crate::matching::compare;
use crate::scenario::{Act, Expected, ServerAct, Step};
use crate::support;

const DEADLINE_MILLIS: u32 = 30_000;

/// The server, as a customer's own backend reaches it.
pub(crate) struct Backend {
    url: String,
    key: String,
    runs: AtomicU32,
}

impl Backend {
    pub(crate) fn new(url: String, key: String) -> Self {
        Self {
            url,
            key,
            runs: AtomicU32::new(0),
        }
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        support::sandbox::call(method, &format!("{}{path}", self.url), &self.key, body)
    }

    fn find(&self, external_id: &str) -> Option<Value> {
        let encoded = external_id.replace(':', "%3A").replace('/', "%2F");
        let path = format!("/users?external_id={}", encoded.replace(' ', "%20"));
        match self.call("GET", &path, &Value::Null) {
            (200, user) => Some(user),
            (404, problem) if problem["errorCode"] == "USER_NOT_FOUND" => None,
            (status, problem) => panic!("HTTP {status}: {problem}"),
        }
    }
}

pub(crate) struct Stage {
    backend: Arc<Backend>,
    folder: TempDir,
    prefix: String,
    devices: BTreeMap<String, Device>,
    external_ids: BTreeMap<String, String>,
    codes: BTreeMap<String, String>,
}

type Outcome = Result<Value, Failure>;

impl Stage {
    pub(crate) fn new(backend: Arc<Backend>) -> Self {
        let run = backend.runs.fetch_add(1, Ordering::Relaxed);
        Self {
            backend,
            folder: tempfile::tempdir().unwrap(),
            prefix: format!("run-{run}"),
            devices: BTreeMap::new(),
            external_ids: BTreeMap::new(),
            codes: BTreeMap::new(),
        }
    }

    /// Takes a step; what is wrong with how it came out.
    pub(crate) fn take(&mut self, step: &Step) -> Result<(), String> {
        match (self.act(step.act.clone()), &step.expected) {
            (Ok(_), Expected::Success) => Ok(()),
            (Ok(answer), Expected::Answer(expected)) => compare(expected, &answer, "answer"),
            (Err(failure), Expected::Failure(expected)) => compare(expected, &failure.0, "failure"),
            (Ok(answer), Expected::Failure(_)) => Err(format!("it answered {answer}")),
            (Err(failure), _) => Err(format!("it failed: {}", failure.0)),
        }
    }

    fn device(&mut self, name: &str) -> &mut Device {
        self.devices.get_mut(name).expect(name)
    }

    fn address(&self, platform_url: Option<&str>) -> String {
        match platform_url {
            None | Some("SERVER") => self.backend.url.clone(),
            Some(other) => other.to_owned(),
        }
    }

    fn act(&mut self, act: Act) -> Outcome {
        match act {
            Act::Device {
                name,
                form_factor: kind,
                clock_offset_seconds,
            } => {
                let facts = DeviceFacts {
                    form_factor: form_factor(&kind),
                    model: Some(name.clone()),
                    os_version: None,
                    id: Some(format!("{}/{name}", self.prefix)),
                };
                let home = self.folder.path().join(&name);
                let device = Device::new(&home, facts, clock_offset_seconds);
                self.devices.insert(name, device);
            }
            Act::Initialize {
                device,
                platform_url,
                creation_deadline_millis,
            } => {
                let address = self.address(platform_url.as_deref());
                let deadline = creation_deadline_millis.unwrap_or(DEADLINE_MILLIS);
                self.device(&device).initialize(address, deadline)?;
            }
            Act::Restart { device } => self.device(&device).restart(),
            Act::Reinstall { device } => self.device(&device).reinstall(),
            Act::Network { device, is, times } => self.device(&device).network.become_(is, times),
            Act::Vault { device, is, after } => self.device(&device).vault.become_(is, after),
            Act::Issue {
                user,
                code,
                rehearses,
                on_conflict,
                intent,
            } => return self.issue(user, code, rehearses, &[on_conflict, intent]),
            Act::Server { act, user } => self.change_user(act, &user),
            Act::ServerSays { user } => return Ok(self.server_says(&user)),
            Act::Introspect { device } => return Ok(self.introspect(&device)),
            other => return self.ask_sdk(other),
        }
        Ok(Value::Null)
    }

    fn ask_sdk(&mut self, act: Act) -> Outcome {
        match act {
            Act::CreateUser {
                device,
                code,
                code_text,
                platform_url,
            } => {
                let options = CreateUserOptions {
                    authentication_code: code
                        .map_or_else(|| code_text.unwrap(), |name| self.codes[&name].clone()),
                    platform_url: platform_url.map(|text| self.address(Some(&text))),
                };
                let created = block_on(self.device(&device).sdk.create_user(options))?;
                Ok(self.created(&created))
            }
            Act::ResumeUserCreation { device } => {
                let created = block_on(self.device(&device).sdk.resume_user_creation())?;
                Ok(created.map_or(json!({"user": null}), |created| self.created(&created)))
            }
            Act::RequestToken { device } => {
                let device = self.device(&device);
                device.token = block_on(device.sdk.request_user_access_token())?.token;
                Ok(Value::Null)
            }
            Act::RequestDrainToken { device } => {
                block_on(self.device(&device).sdk.request_drain_token())?;
                Ok(Value::Null)
            }
            Act::Status { device } => {
                let status = self.device(&device).sdk.status()?;
                Ok(status.map_or(json!({"user": null}), |status| self.standing(status)))
            }
            Act::RefreshStatus { device } => {
                let status = block_on(self.device(&device).sdk.refresh_status())?;
                Ok(self.standing(status))
            }
            Act::OnDevice { device } => Ok(self.on_device(&device)?),
            Act::AddMetadata { device, fields } => {
                let fields = Value::Object(fields).to_string();
                let sdk = &self.device(&device).sdk;
                Ok(metadata(&block_on(sdk.add_user_metadata_fields(fields))?))
            }
            Act::RemoveMetadata { device, name } => {
                let sdk = &self.device(&device).sdk;
                Ok(metadata(&block_on(sdk.remove_user_metadata_field(name))?))
            }
            Act::Reset { device } => {
                let outcome = block_on(self.device(&device).sdk.reset())?;
                Ok(json!({"farewell": name(outcome.farewell)}))
            }
            Act::SayFarewells { device } => {
                let left = block_on(self.device(&device).sdk.say_pending_farewells())?;
                Ok(json!({"left": left}))
            }
            Act::Heard { device } => {
                let mut heard = self.device(&device).heard.0.lock().unwrap();
                let changes: Vec<Value> = heard.drain(..).map(change).collect();
                Ok(json!({"changes": changes}))
            }
            _ => panic!("it asks nothing of the SDK"),
        }
    }

    fn issue(
        &mut self,
        user: String,
        code: String,
        rehearses: Option<String>,
        [on_conflict, intent]: &[Option<String>; 2],
    ) -> Outcome {
        let external_id = format!("{}/{user}", self.prefix);
        let external_id = match rehearses {
            Some(rehearsal) => format!("test:{rehearsal}:{external_id}"),
            None => external_id,
        };
        let external_id = self.external_ids.entry(user).or_insert(external_id);
        let mut body = Map::from_iter([("external_id".to_owned(), json!(external_id))]);
        for (name, value) in [("on_conflict", on_conflict), ("intent", intent)] {
            if let Some(value) = value {
                body.insert(name.to_owned(), json!(value));
            }
        }
        let (status, answer) = self
            .backend
            .call("POST", "/users/auth-code", &Value::Object(body));
        if status != 200 {
            return Err(Failure(json!({"error_code": answer["errorCode"]})));
        }
        let text = support::text(&answer["authentication_code"]);
        self.codes.insert(code, text);
        Ok(json!({
            "will_restore": !answer["user_id"].is_null(),
            "active_device": answer["active_device"]["model"],
        }))
    }

    fn created(&self, created: &CreatedUser) -> Value {
        json!({
            "user": self.name_of(&created.user_id),
            "restored": created.restored,
            "state": name(created.state),
            "reason": optional_name(created.reason),
            "has_token": created.access_token.is_some(),
        })
    }

    fn standing(&self, status: Status) -> Value {
        let user = self.name_of(&status.user_id);
        standing(status, user)
    }

    fn on_device(&self, device: &str) -> Result<Value, OfflineError> {
        let sdk = &self.devices[device].sdk;
        let mut answer = json!({
            "init_state": name(sdk.init_state()),
            "user_exists": sdk.user_exists(),
            "is_user_linked": sdk.is_user_linked(),
        });
        if sdk.init_state() == InitState::Initialized {
            answer["user"] = sdk.user_id()?.and_then(|id| self.name_of(&id)).into();
            answer["user_creation_pending"] = sdk.user_creation_pending()?.into();
            answer["pending_farewells"] = sdk.pending_farewells()?.into();
            let configuration = sdk.configuration()?;
            answer["configuration_version"] = configuration.map(|told| told.version).into();
        }
        Ok(answer)
    }

    fn introspect(&self, device: &str) -> Value {
        let body = json!({"token": self.devices[device].token});
        let (status, answer) = self.backend.call("POST", "/introspect", &body);
        assert_eq!(status, 200, "{answer}");
        json!({"active": answer["active"]})
    }

    fn change_user(&self, act: ServerAct, user: &str) {
        let found = self.backend.find(&self.external_ids[user]).unwrap();
        let path = format!("/users/{}", support::text(&found["id"]));
        let (method, path) = match act {
            ServerAct::Disable => ("POST", format!("{path}/disable")),
            ServerAct::Enable => ("POST", format!("{path}/enable")),
            ServerAct::Delete => ("DELETE", path),
        };
        let (status, answer) = self.backend.call(method, &path, &Value::Null);
        assert_eq!(status, 200, "{answer}");
    }

    fn server_says(&self, user: &str) -> Value {
        let Some(found) = self.backend.find(&self.external_ids[user]) else {
            return json!({"exists": false});
        };
        let installs = found["installs"].as_array().unwrap();
        let active = installs
            .iter()
            .find(|install| install["id"] == found["active_install_id"]);
        let told = installs.iter().map(|install| {
            let state = support::text(&install["state"]).to_uppercase();
            json!({"device": install["model"], "state": state, "reason": install["reason"]})
        });
        json!({
            "exists": true,
            "enabled": found["enabled"],
            "active": active.map(|install| &install["model"]),
            "installs": told.collect::<Vec<_>>(),
            "metadata": found["metadata"],
        })
    }

    /// The name of the user that has this id.
    fn name_of(&self, user_id: &str) -> Option<&str> {
        let (name, _) = self.external_ids.iter().find(|(_, external_id)| {
            let found = self.backend.find(external_id);
            found.is_some_and(|user| user["id"] == user_id)
        })?;
        Some(name)
    }
}

fn metadata(fields: &str) -> Value {
    let fields: Value = serde_json::from_str(fields).unwrap();
    json!({"fields": fields})
}
