//! The file of scenarios. `bindings/contract/README.md` explains it.

use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value};

#[derive(Deserialize)]
struct Contract {
    scenarios: Vec<Scenario>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scenario {
    pub(crate) name: String,
    #[serde(rename = "says")]
    _says: String,
    pub(crate) steps: Vec<Step>,
}

/// One step, and how it is to come out.
#[derive(Clone, Deserialize)]
#[serde(try_from = "Map<String, Value>")]
pub(crate) struct Step {
    pub(crate) text: String,
    pub(crate) act: Act,
    pub(crate) expected: Expected,
}

#[derive(Clone)]
pub(crate) enum Expected {
    Success,
    Answer(Value),
    Failure(Value),
}

#[derive(Clone, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Act {
    Device {
        name: String,
        form_factor: String,
        #[serde(default)]
        clock_offset_seconds: i64,
    },
    Initialize {
        device: String,
        platform_url: Option<String>,
        creation_deadline_millis: Option<u32>,
    },
    Restart {
        device: String,
    },
    Reinstall {
        device: String,
    },
    Issue {
        user: String,
        code: String,
        rehearses: Option<String>,
        on_conflict: Option<String>,
        intent: Option<String>,
    },
    CreateUser {
        device: String,
        code: Option<String>,
        code_text: Option<String>,
        platform_url: Option<String>,
    },
    ResumeUserCreation {
        device: String,
    },
    RequestToken {
        device: String,
    },
    RequestDrainToken {
        device: String,
    },
    Introspect {
        device: String,
    },
    Status {
        device: String,
    },
    RefreshStatus {
        device: String,
    },
    OnDevice {
        device: String,
    },
    AddMetadata {
        device: String,
        fields: Map<String, Value>,
    },
    RemoveMetadata {
        device: String,
        name: String,
    },
    Reset {
        device: String,
    },
    SayFarewells {
        device: String,
    },
    Heard {
        device: String,
    },
    Network {
        device: String,
        is: NetworkKind,
        times: Option<u32>,
    },
    Vault {
        device: String,
        is: VaultKind,
        #[serde(default)]
        after: u32,
    },
    Server {
        act: ServerAct,
        user: String,
    },
    ServerSays {
        user: String,
    },
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum NetworkKind {
    Online,
    Offline,
    LosesAnswers,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum VaultKind {
    Works,
    Unavailable,
    Throws,
    ThrowsOnStore,
}

#[derive(Clone, Copy, Deserialize)]
pub(crate) enum ServerAct {
    #[serde(rename = "disable_user")]
    Disable,
    #[serde(rename = "enable_user")]
    Enable,
    #[serde(rename = "delete_user")]
    Delete,
}

impl TryFrom<Map<String, Value>> for Step {
    type Error = String;

    fn try_from(mut step: Map<String, Value>) -> Result<Self, String> {
        let text = Value::Object(step.clone()).to_string();
        let expected = match (step.remove("expect"), step.remove("fails")) {
            (None, None) => Expected::Success,
            (Some(answer), None) => Expected::Answer(answer),
            (None, Some(failure)) => Expected::Failure(failure),
            (Some(_), Some(_)) => return Err(format!("it succeeds or fails: {text}")),
        };
        let act = serde_json::from_value(Value::Object(step))
            .map_err(|error| format!("{error}: {text}"))?;
        Ok(Self {
            text,
            act,
            expected,
        })
    }
}

impl Step {
    /// Makes one expectation wrong, if there is one.
    pub(crate) fn expect_otherwise(&mut self) -> bool {
        let (Expected::Answer(expected) | Expected::Failure(expected)) = &mut self.expected else {
            return false;
        };
        let fields = expected.as_object_mut().unwrap();
        let (_, value) = fields.iter_mut().next_back().unwrap();
        *value = Value::from("something else");
        true
    }
}

/// Every scenario of the contract.
pub(crate) fn load() -> Vec<Scenario> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../bindings/contract/scenarios.json");
    let text = std::fs::read_to_string(path).unwrap();
    let contract: Contract = serde_json::from_str(&text).unwrap();
    contract.scenarios
}
