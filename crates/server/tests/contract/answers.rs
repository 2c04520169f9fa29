//! Answers of the SDK as a scenario writes them.

use std::fmt::Debug;

use sdk_ffi::{DisplacedBy, Status, StatusChange};
use serde_json::{Value, json};

/// A case of an enumeration, such as `PHONE_PREFERRED`.
pub(crate) fn name(case: impl Debug) -> String {
    let mut name = String::new();
    for letter in format!("{case:?}").chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_uppercase());
    }
    name
}

pub(crate) fn optional_name<T: Debug>(case: Option<T>) -> Value {
    case.map_or(Value::Null, |case| name(case).into())
}

fn displaced_by(device: Option<DisplacedBy>) -> Value {
    device.map_or(
        Value::Null,
        |device| json!({"form_factor": name(device.form_factor), "model": device.model}),
    )
}

pub(crate) fn standing(status: Status, user: Option<&str>) -> Value {
    json!({
        "user": user,
        "remotely_enabled": status.remotely_enabled,
        "disabled_reason": optional_name(status.disabled_reason),
        "install_state": name(status.install_state),
        "state_reason": optional_name(status.state_reason),
        "displaced_by": displaced_by(status.displaced_by),
    })
}

pub(crate) fn change(change: StatusChange) -> Value {
    match change {
        StatusChange::Deactivated {
            reason,
            displaced_by: by,
            ..
        } => json!({
            "change": "DEACTIVATED",
            "reason": optional_name(reason),
            "displaced_by": displaced_by(by),
        }),
        StatusChange::PutOnStandby { reason } => {
            json!({"change": "PUT_ON_STANDBY", "reason": optional_name(reason)})
        }
        StatusChange::ConfigurationChanged { version } => {
            json!({"change": "CONFIGURATION_CHANGED", "version": version})
        }
        bare @ (StatusChange::Promoted
        | StatusChange::UserDisabled
        | StatusChange::UserEnabled
        | StatusChange::UserDeleted) => json!({"change": name(bare)}),
    }
}
