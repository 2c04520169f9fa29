//! The state as it is stored: JSON with a version number.
//!
//! An older version is read by lifting it one version at a time. A newer one
//! is refused, so that going back to an older app loses nothing.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::machine::{Attempt, Farewell, Stage, State, User};

/// The version that is written.
pub const VERSION: u64 = 2;

/// What is stored cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is damaged.
    #[error("what the SDK stored on this device is damaged; a reset empties it")]
    Corrupt,
    /// A newer version of the SDK wrote it.
    #[error(
        "a newer version of the SDK wrote what is stored on this device (version {0}); \
         use that version again, or reset"
    )]
    Newer(u64),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Current {
    version: u64,
    attempt: Option<Attempt>,
    user: Option<User>,
    farewells: Vec<Farewell>,
}

#[derive(Deserialize)]
struct Versioned {
    version: u64,
}

/// The state as bytes for the vault.
pub fn encode(state: &State) -> Result<Vec<u8>, serde_json::Error> {
    let (attempt, user) = match &state.stage {
        Stage::NoUser => (None, None),
        Stage::Creating { attempt, .. } => (Some(attempt.clone()), None),
        Stage::HasUser(user) => (None, Some((**user).clone())),
    };
    serde_json::to_vec(&Current {
        version: VERSION,
        attempt,
        user,
        farewells: state.farewells.clone(),
    })
}

/// The state that `bytes` hold, of this version or an older one. A creation
/// that was under way waits to be resumed.
pub fn decode(bytes: &[u8]) -> Result<State, Unreadable> {
    let Versioned { version } = serde_json::from_slice(bytes).map_err(|_| Unreadable::Corrupt)?;
    let current: Current = match version {
        VERSION => serde_json::from_slice(bytes).map_err(|_| Unreadable::Corrupt)?,
        1..VERSION => {
            let old = serde_json::from_slice(bytes).map_err(|_| Unreadable::Corrupt)?;
            let lifted = lift(old, version)?;
            // By way of text, because raw JSON is only read from text.
            serde_json::from_str(&lifted.to_string()).map_err(|_| Unreadable::Corrupt)?
        }
        0 => return Err(Unreadable::Corrupt),
        newer => return Err(Unreadable::Newer(newer)),
    };
    let stage = match (current.attempt, current.user) {
        (None, None) => Stage::NoUser,
        (Some(attempt), None) => Stage::Creating {
            attempt,
            running: false,
        },
        (None, Some(user)) => Stage::HasUser(Box::new(user)),
        (Some(_), Some(_)) => return Err(Unreadable::Corrupt),
    };
    Ok(State {
        stage,
        farewells: current.farewells,
    })
}

fn lift(mut state: Value, from: u64) -> Result<Value, Unreadable> {
    for version in from..VERSION {
        let fields = state.as_object_mut().ok_or(Unreadable::Corrupt)?;
        match version {
            1 => from_1_to_2(fields),
            _ => return Err(Unreadable::Corrupt),
        }
        fields.insert("version".to_owned(), (version + 1).into());
    }
    Ok(state)
}

/// Version 2 keeps farewells that could not be said, and remembers that the
/// platform deleted a user.
fn from_1_to_2(fields: &mut serde_json::Map<String, Value>) {
    fields.insert("farewells".to_owned(), Value::Array(Vec::new()));
    if let Some(user) = fields.get_mut("user").and_then(Value::as_object_mut) {
        user.insert("deleted".to_owned(), Value::Bool(false));
    }
}
