//! One HTTP request of the demo, and its answer.

use std::time::Duration;

use handfast_sdk::desktop::UreqClient;
use handfast_sdk::ports::{HttpRequest, HttpResponse};
use serde_json::Value;

use crate::cli::demo::failed;
use crate::failure::Failure;

pub(super) const TIMEOUT: Duration = Duration::from_secs(10);

/// Sends a request; anything but success ends the demo.
pub(super) fn exchange(request: &HttpRequest) -> Result<HttpResponse, Failure> {
    let response = UreqClient::new()
        .send_blocking(request)
        .map_err(|error| failed("A request was not answered", &error))?;
    if response.status < 400 {
        return Ok(response);
    }
    let answer: Value = serde_json::from_slice(&response.body).unwrap_or_default();
    let message = answer["message"].as_str().unwrap_or("no reason given");
    Err(Failure::new("DEMO_FAILED", message))
}

/// The same for an answer in JSON.
pub(super) fn exchange_json(request: &HttpRequest) -> Result<Value, Failure> {
    let response = exchange(request)?;
    serde_json::from_slice(&response.body).map_err(|error| failed("An answer is not JSON", &error))
}
