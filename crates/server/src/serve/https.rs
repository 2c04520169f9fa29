//! Asking the company's provider, by way of ureq and rustls.

use std::sync::Arc;
use std::time::Duration;

use axum::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Request, Response};
use handfast_app::ports::{HttpsAnswer, HttpsFetch, HttpsRequest, Unreachable};
use handfast_domain::Sensitive;
use tokio::sync::Semaphore;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, AsSendBody, Body};

/// How long one request may take, with everything that belongs to it.
const TIMEOUT: Duration = Duration::from_secs(10);
/// The largest answer that is read, in bytes.
const MAX_ANSWER: u64 = 1024 * 1024;
/// The most requests at once: each holds a thread.
const AT_ONCE: usize = 8;

/// A client that believes whom this machine believes.
pub(super) struct HttpsClient {
    agent: Agent,
    turns: Arc<Semaphore>,
}

impl HttpsClient {
    pub(super) fn new() -> Self {
        let configuration = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(TIMEOUT))
            .user_agent(concat!("handfast/", env!("CARGO_PKG_VERSION")))
            .tls_config(encryption())
            .build();
        Self {
            agent: Agent::new_with_config(configuration),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

#[async_trait::async_trait]
impl HttpsFetch for HttpsClient {
    async fn fetch(&self, request: HttpsRequest) -> Result<HttpsAnswer, Unreachable> {
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        let agent = self.agent.clone();
        let work = move || {
            let _turn = turn;
            run(&agent, &request).map_err(|error| Unreachable(error.to_string()))
        };
        tokio::task::spawn_blocking(work)
            .await
            .unwrap_or_else(|_| Err(Unreachable("the request was cut short".to_owned())))
    }
}

/// The library that the rest of the platform uses, and the roots of this
/// machine, among which a company puts its own.
fn encryption() -> TlsConfig {
    let found = rustls_native_certs::load_native_certs();
    let roots: Vec<Certificate<'static>> = found
        .certs
        .iter()
        .map(|root| Certificate::from_der(root).to_owned())
        .collect();
    TlsConfig::builder()
        .root_certs(RootCerts::Specific(Arc::new(roots)))
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .build()
}

fn run(agent: &Agent, request: &HttpsRequest) -> Result<HttpsAnswer, ureq::Error> {
    let mut builder = Request::builder()
        .uri(request.url.as_str())
        .header(ACCEPT, "application/json");
    if let Some(authorization) = &request.authorization {
        builder = builder.header(AUTHORIZATION, authorization.expose());
    }
    let response = match &request.form {
        None => send(agent, builder.body(())?),
        Some(form) => {
            let builder = builder
                .method("POST")
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
            send(agent, builder.body(form.expose().as_str())?)
        }
    };
    read(response?)
}

fn send<B: AsSendBody>(agent: &Agent, request: Request<B>) -> Result<Response<Body>, ureq::Error> {
    // Without TLS only this machine is asked, which a proxy would take for its own.
    let is_local = request.uri().scheme_str() == Some("http");
    let configured = agent.configure_request(request);
    let configured = if is_local {
        configured.proxy(None)
    } else {
        configured
    };
    agent.run(configured.build())
}

fn read(mut response: Response<Body>) -> Result<HttpsAnswer, ureq::Error> {
    let body = response.body_mut().with_config().limit(MAX_ANSWER);
    Ok(HttpsAnswer {
        body: Sensitive::new(body.read_to_vec()?),
        status: response.status().as_u16(),
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;

    use super::*;

    /// Asks a server that answers once, and in these words.
    async fn ask(answer: String) -> Result<HttpsAnswer, Unreachable> {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let _ = stream.read(&mut [0; 4_096]);
            // The client may have heard enough before the end.
            let _ = stream.write_all(answer.as_bytes());
        });
        let request = HttpsRequest {
            url,
            form: None,
            authorization: None,
        };
        HttpsClient::new().fetch(request).await
    }

    fn with_body(length: u64) -> String {
        let body = "a".repeat(usize::try_from(length).unwrap());
        format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{body}")
    }

    #[tokio::test]
    async fn a_redirect_is_an_answer_and_is_not_followed() {
        let away =
            "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n";
        assert_eq!(ask(away.to_owned()).await.unwrap().status, 302);
    }

    #[tokio::test]
    async fn an_answer_has_an_end() {
        let most = ask(with_body(MAX_ANSWER - 1)).await.unwrap();
        assert_eq!(most.body.expose().len() as u64, MAX_ANSWER - 1);
        assert!(ask(with_body(MAX_ANSWER + 1)).await.is_err());
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_is_unreachable() {
        let request = HttpsRequest {
            url: "https://127.0.0.1:1/".to_owned(),
            form: None,
            authorization: None,
        };
        assert!(HttpsClient::new().fetch(request).await.is_err());
    }
}
