//! `bindings/contract/error_codes.json` says which reason each call gives for
//! each error code of the platform. The other languages hold themselves to it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::fmt::Write as _;
use std::path::Path;

use handfast_sdk::Handfast;
use pollster::block_on;
use sdk::protocol::ErrorCode;
use serde_json::json;
use support::host::Host;
use support::{LIMIT_MILLIS, code, start, start_with_user};

/// What a failed call says, as text; nothing when it does not fail.
type Call = fn(&Handfast) -> Option<String>;

const CALLS: [(&str, Call); 6] = [
    ("createUser", |sdk| {
        failure(block_on(sdk.create_user(code())))
    }),
    ("requestUserAccessToken", |sdk| {
        failure(block_on(sdk.request_user_access_token()))
    }),
    ("requestDrainToken", |sdk| {
        failure(block_on(sdk.request_drain_token()))
    }),
    ("refreshStatus", |sdk| {
        failure(block_on(sdk.refresh_status()))
    }),
    ("addUserMetadataFields", |sdk| {
        let fields = r#"{"plan":"gold"}"#.to_owned();
        failure(block_on(sdk.add_user_metadata_fields(fields)))
    }),
    ("removeUserMetadataField", |sdk| {
        failure(block_on(sdk.remove_user_metadata_field("plan".to_owned())))
    }),
];

fn failure<T, E: std::fmt::Display>(outcome: Result<T, E>) -> Option<String> {
    outcome.err().map(|error| error.to_string())
}

/// The reason stands before the colon.
fn reason(call: &str, made: Call, error: ErrorCode) -> Option<String> {
    let host = Host::new();
    let sdk = if call == "createUser" {
        start(&host, LIMIT_MILLIS)
    } else {
        start_with_user(&host, LIMIT_MILLIS)
    };
    host.refuse_with(error);
    let text = made(&sdk)?;
    let (reason, details) = text.split_once(": ").unwrap();
    assert!(details.contains(error.as_str()), "{call}: {text}");
    Some(reason.to_owned())
}

#[test]
fn the_table_of_reasons_is_complete_and_true() {
    let mut fresh = String::from("[\n");
    for (number, error) in ErrorCode::ALL.iter().enumerate() {
        for (place, (call, made)) in CALLS.iter().enumerate() {
            let row = json!({
                "call": call,
                "error_code": error.as_str(),
                "http_status": error.status(),
                "reason": reason(call, *made, *error),
            });
            let is_last = number + 1 == ErrorCode::ALL.len() && place + 1 == CALLS.len();
            writeln!(fresh, "  {row}{}", if is_last { "" } else { "," }).unwrap();
        }
    }
    fresh.push_str("]\n");
    let table =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../bindings/contract/error_codes.json");
    let kept = std::fs::read_to_string(&table).unwrap_or_default();
    if kept != fresh {
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("error_codes.json");
        std::fs::write(&copy, fresh).unwrap();
        panic!(
            "{} is not what the SDK says; look at {} and put it there",
            table.display(),
            copy.display()
        );
    }
}
