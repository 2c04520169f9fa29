//! HTTP by way of ureq and rustls.

use std::net::IpAddr;

use async_trait::async_trait;
use ureq::http::{Request, Response, Uri};
use ureq::{Agent, Body};

use crate::ports::{HttpClient, HttpFailure, HttpRequest, HttpResponse};

/// The largest answer that is read.
const MAX_BODY: u64 = 1024 * 1024;

/// A client that speaks HTTPS, and plain HTTP to this machine alone.
///
/// Sending blocks the thread that polls: this is meant for [`crate::blocking`].
#[derive(Clone, Debug)]
pub struct UreqClient {
    agent: Agent,
    plain_http_anywhere: bool,
}

impl UreqClient {
    /// A client for HTTPS everywhere and plain HTTP to `localhost`.
    pub fn new() -> Self {
        let configuration = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(format!("handfast-sdk/{}", crate::VERSION))
            .build();
        Self {
            agent: Agent::new_with_config(configuration),
            plain_http_anywhere: false,
        }
    }

    /// Speaks plain HTTP to any host, for test networks: whoever listens on
    /// the way can read the codes and tokens.
    #[must_use]
    pub fn allowing_plain_http(mut self) -> Self {
        self.plain_http_anywhere = true;
        self
    }

    /// Sends one request and waits for its answer.
    pub fn send_blocking(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        let mut response = self.run(request).map_err(failure)?;
        let body = response
            .body_mut()
            .with_config()
            .limit(MAX_BODY)
            .read_to_vec()
            .map_err(failure)?;
        let headers = response
            .headers()
            .iter()
            .filter_map(|(name, value)| {
                let value = value.to_str().ok()?;
                Some((name.as_str().to_owned(), value.to_owned()))
            })
            .collect();
        Ok(HttpResponse {
            status: response.status().as_u16(),
            headers,
            body,
        })
    }

    fn run(&self, request: &HttpRequest) -> Result<Response<Body>, ureq::Error> {
        let uri: Uri = request.url.parse().map_err(ureq::http::Error::from)?;
        let local = is_this_machine(&uri);
        if uri.scheme_str() != Some("https") && !local && !self.plain_http_anywhere {
            return Err(ureq::Error::RequireHttpsOnly(request.url.clone()));
        }
        let mut builder = Request::builder().method(request.method.as_str()).uri(uri);
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        match &request.body {
            Some(body) => self.send(builder.body(body.as_slice())?, request, local),
            None => self.send(builder.body(())?, request, local),
        }
    }

    fn send<B: ureq::AsSendBody>(
        &self,
        sent: Request<B>,
        request: &HttpRequest,
        local: bool,
    ) -> Result<Response<Body>, ureq::Error> {
        let configured = self
            .agent
            .configure_request(sent)
            .timeout_global(Some(request.timeout));
        // A proxy would look for `localhost` on its own machine.
        let configured = if local {
            configured.proxy(None)
        } else {
            configured
        };
        self.agent.run(configured.build())
    }
}

impl Default for UreqClient {
    fn default() -> Self {
        Self::new()
    }
}

#[async_trait]
impl HttpClient for UreqClient {
    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        self.send_blocking(request)
    }
}

fn is_this_machine(uri: &Uri) -> bool {
    let host = uri.host().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || address
            .parse()
            .is_ok_and(|address: IpAddr| address.is_loopback())
}

fn failure(error: ureq::Error) -> HttpFailure {
    match error {
        ureq::Error::Timeout(_) => HttpFailure::Timeout,
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => {
            HttpFailure::Timeout
        }
        ureq::Error::RequireHttpsOnly(_) => HttpFailure::Refused {
            details: "plain HTTP would show the code to whoever listens; use https://".to_owned(),
        },
        error @ (ureq::Error::Http(_) | ureq::Error::BadUri(_)) => HttpFailure::Refused {
            details: error.to_string(),
        },
        error => HttpFailure::Unreachable {
            details: error.to_string(),
        },
    }
}
