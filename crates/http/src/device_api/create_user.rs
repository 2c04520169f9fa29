//! `POST /sdk/users`

use std::future::ready;

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use handfast_app::RehearsedTransport;
use handfast_app::{RedeemCode, RedeemedCode};
use handfast_domain::{Device, KeyThumbprint};
use handfast_protocol::device_api::{CreateUserRequest, CreateUserResponse, CreatedUser};
use handfast_protocol::header::IDEMPOTENT_REPLAYED;
use metrics::counter;

use crate::errors::Fault;
use crate::extract::json::StrictJson;
use crate::extract::proof::NewcomerProof;
use crate::middleware::notes::Notes;
use crate::private_json::PrivateJson;
use crate::state::{HttpState, SharedState};
use crate::view;

const CREATIONS: &str = "handfast_user_creations_total";

/// Redeem an authentication code
///
/// Creates the user or restores it, records the install and settles which
/// install is active. The same code offered again with the same key gets the
/// same user and install again, as they are today, and `Idempotent-Replayed`.
/// A refused or failed call never burns a code.
#[utoipa::path(
    post,
    path = "/sdk/users",
    operation_id = "createUser",
    tag = "Device",
    request_body = CreateUserRequest,
    responses(
        (status = 201, description = "The user was created.", body = CreateUserResponse),
        (status = 200, description = "The user was restored.", body = CreateUserResponse),
    ),
    security(("device_proof" = []))
)]
pub(crate) async fn create_user(
    State(state): SharedState,
    NewcomerProof(thumbprint): NewcomerProof,
    notes: Notes,
    StrictJson(body): StrictJson<CreateUserRequest>,
) -> Result<Response, Fault> {
    let redeemed = redeem(&state, attempt(thumbprint, body)).await?;
    notes.app(redeemed.install.app);
    notes.user(redeemed.install.user);
    notes.install(redeemed.install.id);
    let rehearsed = redeemed.rehearsed;
    let response = response(redeemed);
    match rehearsed {
        None => Ok(response),
        Some(RehearsedTransport::LostAnswer) => Ok(lost(response)),
        Some(RehearsedTransport::Slow(delay)) => {
            tokio::time::sleep(delay).await;
            Ok(response)
        }
    }
}

async fn redeem(state: &HttpState, attempt: RedeemCode) -> Result<RedeemedCode, Fault> {
    match state.app.redeem_code(attempt).await {
        Ok(redeemed) => {
            counter!(CREATIONS, "outcome" => outcome(&redeemed)).increment(1);
            Ok(redeemed)
        }
        Err(error) => {
            counter!(CREATIONS, "outcome" => "refused").increment(1);
            Err(error.into())
        }
    }
}

const fn outcome(redeemed: &RedeemedCode) -> &'static str {
    match (redeemed.is_repeat, redeemed.install.restored) {
        (true, _) => "repeated",
        (false, true) => "restored",
        (false, false) => "created",
    }
}

fn attempt(thumbprint: KeyThumbprint, body: CreateUserRequest) -> RedeemCode {
    RedeemCode {
        code: body.authentication_code,
        thumbprint,
        device: Device {
            form_factor: body.device.form_factor,
            platform: body.sdk.platform,
            model: body.device.model,
            os_version: body.device.os_version,
            vendor_id: body.device.id,
            bundle_id: body.app.bundle_id,
            app_version: body.app.version,
            sdk_version: body.sdk.version,
        },
    }
}

fn response(redeemed: RedeemedCode) -> Response {
    let status = if redeemed.install.restored {
        StatusCode::OK
    } else {
        StatusCode::CREATED
    };
    let is_repeat = redeemed.is_repeat;
    let body = CreateUserResponse {
        user: CreatedUser {
            id: redeemed.install.user,
            restored: redeemed.install.restored,
        },
        install: view::install(redeemed.install),
        access_token: redeemed.token.map(view::access_token),
        configuration: redeemed.configuration,
    };
    let mut response = (status, PrivateJson(body)).into_response();
    if is_repeat {
        response.headers_mut().insert(
            HeaderName::from_static(IDEMPOTENT_REPLAYED),
            HeaderValue::from_static("true"),
        );
    }
    response
}

/// The answer whose body never comes: the connection breaks after its head.
fn lost(response: Response) -> Response {
    let (parts, _) = response.into_parts();
    let broken = std::io::Error::new(std::io::ErrorKind::ConnectionReset, "rehearsed");
    let chunks = stream::once(ready(Err::<Vec<u8>, _>(broken)));
    let mut response = Response::new(Body::from_stream(chunks));
    *response.status_mut() = parts.status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from_static("1"));
    response
}
