//! One call to the platform: signed anew on every try, tried again while that
//! can help and the deadline allows.

use std::sync::atomic::Ordering;
use std::time::Duration;

use data_encoding::BASE64URL_NOPAD;
use handfast_protocol::domain::{InstallId, Timestamp};
use handfast_protocol::dpop::{ProofClaims, PublicJwk, compact, signing_input};
use handfast_protocol::{ErrorCode, header};
use serde::Deserialize;

use crate::cancellation::Cancellation;
use crate::driver::{Inner, retry};
use crate::platform_url::PlatformUrl;
use crate::ports::{HttpFailure, HttpMethod, HttpRequest, HttpResponse, KeyFailure};
use crate::race::unless;

/// How long after its own time limit a client is waited for.
const GRACE: Duration = Duration::from_secs(1);

/// One call.
pub(super) struct Call<'call> {
    pub(super) method: HttpMethod,
    pub(super) path: &'static str,
    pub(super) platform_url: &'call PlatformUrl,
    pub(super) key_name: &'call str,
    /// Named in the proof; absent at user creation alone.
    pub(super) install_id: Option<InstallId>,
    pub(super) if_none_match: Option<String>,
    pub(super) body: Option<Vec<u8>>,
    /// How long to go on trying.
    pub(super) deadline: Duration,
    /// The most tries.
    pub(super) tries: u32,
    /// How long the answer of a request is still waited for that a reset finds
    /// under way.
    pub(super) heard_out: Duration,
}

/// Why a call came to nothing.
#[derive(Debug)]
pub(super) enum CallFailure {
    /// A reset ended it.
    Cancelled,
    /// The platform was out of reach until the deadline.
    Network { details: String },
    /// The platform failed until the deadline, or answered in no known form.
    Server {
        details: String,
        error_code: Option<String>,
    },
    /// The platform refused.
    Refused(Refused),
    /// The device key is gone.
    KeyMissing,
    /// The device itself failed.
    Local { details: String },
}

/// A refusal of the platform.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) status: u16,
    pub(super) code: Option<ErrorCode>,
    pub(super) error_code: Option<String>,
    pub(super) details: String,
}

/// What is read of an error body: what a newer platform adds is no matter.
#[derive(Default, Deserialize)]
struct ProblemView {
    #[serde(rename = "errorCode", default)]
    error_code: Option<String>,
    #[serde(default)]
    detail: Option<String>,
    #[serde(rename = "serverTime", default)]
    server_time: Option<Timestamp>,
}

enum Tried {
    Answered(HttpResponse),
    ClockSkew(Timestamp, Refused),
    Transient(CallFailure, Option<Duration>),
    Final(CallFailure),
}

impl Inner {
    /// Makes a call; any 2xx or 304 is an answer.
    pub(super) async fn exchange(
        &self,
        call: &Call<'_>,
        cancellation: &Cancellation,
    ) -> Result<HttpResponse, CallFailure> {
        let started = self.ports.clock.monotonic();
        let mut failed = 0;
        let mut clock_corrected = false;
        loop {
            if cancellation.is_cancelled() {
                return Err(CallFailure::Cancelled);
            }
            let remaining = self.remaining(started, call.deadline);
            let timeout = remaining.min(retry::TRY_TIMEOUT);
            let tried = self
                .unless_reset(call, cancellation, self.try_once(call, timeout))
                .await
                .ok_or(CallFailure::Cancelled)??;
            let (failure, retry_after) = match tried {
                Tried::Answered(response) => return Ok(response),
                Tried::Final(failure) => return Err(failure),
                Tried::ClockSkew(server_time, refused) => {
                    self.learn_time(server_time);
                    if clock_corrected || self.remaining(started, call.deadline).is_zero() {
                        return Err(CallFailure::Refused(refused));
                    }
                    clock_corrected = true;
                    continue;
                }
                Tried::Transient(failure, retry_after) => (failure, retry_after),
            };
            failed += 1;
            let delay = retry::delay(failed, self.chance(), retry_after);
            let hopeless = delay >= self.remaining(started, call.deadline);
            if failed >= call.tries.min(retry::MOST_TRIES) || hopeless {
                return Err(failure);
            }
            let waited = self.ports.clock.wait(delay);
            cancellation
                .unless_given(waited)
                .await
                .ok_or(CallFailure::Cancelled)?;
        }
    }

    /// What `work` comes to, or nothing when a reset ends it.
    async fn unless_reset<T>(
        &self,
        call: &Call<'_>,
        cancellation: &Cancellation,
        work: impl Future<Output = T>,
    ) -> Option<T> {
        let ended = async {
            cancellation.given().await;
            if !call.heard_out.is_zero() {
                self.ports.clock.wait(call.heard_out).await;
            }
        };
        unless(work, ended).await
    }

    async fn try_once(&self, call: &Call<'_>, timeout: Duration) -> Result<Tried, CallFailure> {
        let url = call.platform_url.at(call.path);
        let mut headers = vec![
            (header::DPOP.to_owned(), self.proof(call, &url)?),
            ("accept".to_owned(), "application/json".to_owned()),
        ];
        if call.body.is_some() {
            headers.push(("content-type".to_owned(), "application/json".to_owned()));
        }
        if let Some(etag) = &call.if_none_match {
            headers.push(("if-none-match".to_owned(), etag.clone()));
        }
        let request = HttpRequest {
            method: call.method,
            url,
            headers,
            body: call.body.clone(),
            timeout,
        };
        Ok(match self.send_in_time(&request).await {
            Ok(response) => sort(response),
            Err(failure @ (HttpFailure::Unreachable { .. } | HttpFailure::Timeout)) => {
                let details = failure.to_string();
                Tried::Transient(CallFailure::Network { details }, None)
            }
            Err(failure @ (HttpFailure::Refused { .. } | HttpFailure::Panicked)) => {
                let details = failure.to_string();
                Tried::Final(CallFailure::Local { details })
            }
        })
    }

    /// A client that does not keep to its time limit is not waited for.
    async fn send_in_time(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        let too_late = self.ports.clock.wait(request.timeout + GRACE);
        let sent = unless(self.ports.http.send(request), too_late).await;
        sent.unwrap_or(Err(HttpFailure::Timeout))
    }

    fn proof(&self, call: &Call<'_>, url: &str) -> Result<String, CallFailure> {
        let point = self.ports.keys.public(call.key_name).map_err(key_failure)?;
        let mut identifier = [0; 16];
        self.ports
            .entropy
            .fill(&mut identifier)
            .map_err(|failure| CallFailure::Local {
                details: failure.to_string(),
            })?;
        let claims = ProofClaims {
            jti: BASE64URL_NOPAD.encode(&identifier),
            htm: call.method.as_str().to_owned(),
            htu: url.to_owned(),
            iat: self.platform_time().as_seconds(),
            ins: call.install_id,
        };
        let jwk = PublicJwk::from_coordinates(&point.x, &point.y);
        let input = signing_input(&jwk, &claims);
        let signature = self
            .ports
            .keys
            .sign(call.key_name, input.as_bytes())
            .map_err(key_failure)?;
        Ok(compact(&input, &signature))
    }

    fn remaining(&self, started: Duration, deadline: Duration) -> Duration {
        let elapsed = self.ports.clock.monotonic().saturating_sub(started);
        deadline.saturating_sub(elapsed)
    }

    /// The platform's time, as far as the device knows it.
    fn platform_time(&self) -> Timestamp {
        let difference = self.clock_difference.load(Ordering::Relaxed);
        Timestamp::from_millis(
            self.ports
                .clock
                .now()
                .as_millis()
                .saturating_add(difference),
        )
    }

    fn learn_time(&self, server_time: Timestamp) {
        let now = self.ports.clock.now().as_millis();
        let difference = server_time.as_millis().saturating_sub(now);
        self.clock_difference.store(difference, Ordering::Relaxed);
    }

    /// A random number that decides nothing but a delay: without randomness
    /// the delay is the longest.
    fn chance(&self) -> u32 {
        let mut bytes = [0; 4];
        match self.ports.entropy.fill(&mut bytes) {
            Ok(()) => u32::from_be_bytes(bytes),
            Err(_) => u32::MAX,
        }
    }
}

fn key_failure(failure: KeyFailure) -> CallFailure {
    match failure {
        KeyFailure::NotFound => CallFailure::KeyMissing,
        other => CallFailure::Local {
            details: other.to_string(),
        },
    }
}

/// Tells what answers from what is worth another try and what is not.
fn sort(response: HttpResponse) -> Tried {
    let status = response.status;
    if matches!(status, 200..=299 | 304) {
        return Tried::Answered(response);
    }
    if matches!(status, 300..=399) {
        // The platform never redirects: this is a network's log-in page.
        let details = format!("something on the way answered with a redirect (HTTP {status})");
        return Tried::Transient(CallFailure::Network { details }, None);
    }
    let problem: ProblemView = serde_json::from_slice(&response.body).unwrap_or_default();
    let detail = problem
        .detail
        .unwrap_or_else(|| format!("the platform answered HTTP {status}"));
    let details = match &problem.error_code {
        Some(code) => format!("{code}: {detail}"),
        None => detail,
    };
    if matches!(status, 408 | 429 | 500..=599) {
        let retry_after = retry::parse_retry_after(response.header("retry-after"));
        let error_code = problem.error_code;
        let failure = CallFailure::Server {
            details,
            error_code,
        };
        return Tried::Transient(failure, retry_after);
    }
    let server_time_in_header = response
        .header(header::SERVER_TIME)
        .and_then(|text| text.parse().ok());
    let refused = Refused {
        status,
        code: problem.error_code.as_deref().and_then(ErrorCode::from_name),
        error_code: problem.error_code,
        details,
    };
    let server_time = problem.server_time.or(server_time_in_header);
    match (refused.code, server_time) {
        (Some(ErrorCode::ClockSkew), Some(time)) => Tried::ClockSkew(time, refused),
        _ => Tried::Final(CallFailure::Refused(refused)),
    }
}
