//! Failures of the SDK as failures of a command.

use handfast_sdk::Reason;

use crate::failure::Failure;

/// The SDK's reason is the code; its details are the message.
pub(super) fn of_sdk<R: Reason>(failure: handfast_sdk::Failure<R>) -> Failure {
    let reason = failure.reason.as_str();
    let message = match failure.error_code.filter(|code| code != reason) {
        Some(code) => format!("{reason} ({code}): {}", failure.details),
        None => format!("{reason}: {}", failure.details),
    };
    Failure::new(reason, message)
}
