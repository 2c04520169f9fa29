//! Failures of the SDK as failures of a command.

use handfast_sdk::Reason;

use crate::failure::Failure;

/// The SDK's reason is the code; its details, which begin with the platform's
/// own code where it was the platform that refused, are the message.
pub(super) fn of_sdk<R: Reason>(failure: handfast_sdk::Failure<R>) -> Failure {
    let reason = failure.reason.as_str();
    let message = if failure.details.starts_with(reason) {
        failure.details
    } else {
        format!("{reason}: {}", failure.details)
    };
    Failure::new(reason, message)
}
