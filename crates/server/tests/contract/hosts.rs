//! The parts of a device, which can be made to fail.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use handfast_sdk::async_trait;
use sdk_ffi::{
    FileVault, HostFailure, HttpClient, HttpFailure, HttpHeader, HttpMethod, HttpRequest,
    HttpResponse, StatusChange, StatusListener, Vault, VaultFailure, WallClock,
};
use ureq::AsSendBody;
use ureq::http::Request;

use crate::scenario::{NetworkKind, VaultKind};

/// HTTP by way of ureq, over a network with faults.
pub(crate) struct Network {
    agent: ureq::Agent,
    now: Mutex<(NetworkKind, Option<u32>)>,
}

impl Network {
    pub(crate) fn new() -> Self {
        let configuration = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .build();
        Self {
            agent: ureq::Agent::new_with_config(configuration),
            now: Mutex::new((NetworkKind::Online, None)),
        }
    }

    pub(crate) fn become_(&self, kind: NetworkKind, times: Option<u32>) {
        *self.now.lock().unwrap() = (kind, times);
    }

    /// How the network is for one request.
    fn next(&self) -> NetworkKind {
        let mut now = self.now.lock().unwrap();
        match &mut now.1 {
            Some(0) => NetworkKind::Online,
            Some(left) => {
                *left -= 1;
                now.0
            }
            None => now.0,
        }
    }

    fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
        let method = match request.method {
            HttpMethod::Get => "GET",
            HttpMethod::Post => "POST",
            HttpMethod::Patch => "PATCH",
        };
        let mut builder = Request::builder().method(method).uri(&request.url);
        for header in &request.headers {
            builder = builder.header(&header.name, &header.value);
        }
        let limit = Some(Duration::from_millis(request.timeout_millis.into()));
        let agent = &self.agent;
        let mut response = match request.body {
            Some(body) => agent.run(within(agent, builder.body(body)?, limit)),
            None => agent.run(within(agent, builder.body(())?, limit)),
        }?;
        let body = response.body_mut().read_to_vec()?;
        let headers = response.headers().iter().map(|(name, value)| HttpHeader {
            name: name.to_string(),
            value: value.to_str().unwrap().to_owned(),
        });
        Ok(HttpResponse {
            status: response.status().as_u16(),
            headers: headers.collect(),
            body,
        })
    }
}

fn within<B: AsSendBody>(
    agent: &ureq::Agent,
    request: Request<B>,
    limit: Option<Duration>,
) -> Request<B> {
    agent
        .configure_request(request)
        .timeout_global(limit)
        .build()
}

#[async_trait]
impl HttpClient for Network {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpFailure> {
        let unreachable = |details: &str| HttpFailure::Unreachable {
            details: details.to_owned(),
        };
        let kind = self.next();
        if kind == NetworkKind::Offline {
            return Err(unreachable("offline"));
        }
        let answer = self.exchange(request).map_err(|error| match error {
            ureq::Error::Timeout(_) => HttpFailure::Timeout,
            error => unreachable(&error.to_string()),
        });
        if kind == NetworkKind::LosesAnswers {
            return Err(unreachable("the answer was lost"));
        }
        answer
    }
}

/// A store with faults.
pub(crate) struct FaultyVault {
    pub(crate) files: Arc<FileVault>,
    now: Mutex<(VaultKind, u32)>,
}

impl FaultyVault {
    pub(crate) fn new(files: Arc<FileVault>) -> Self {
        Self {
            files,
            now: Mutex::new((VaultKind::Works, 0)),
        }
    }

    /// Fails from now on, after so many calls that store or delete.
    pub(crate) fn become_(&self, kind: VaultKind, after: u32) {
        *self.now.lock().unwrap() = (kind, after);
    }

    fn check(&self, is_storing: bool) -> Result<(), VaultFailure> {
        let mut now = self.now.lock().unwrap();
        let details = "as told".to_owned();
        match now.0 {
            VaultKind::Works => Ok(()),
            VaultKind::ThrowsOnStore if !is_storing => Ok(()),
            _ if is_storing && now.1 > 0 => {
                now.1 -= 1;
                Ok(())
            }
            VaultKind::Unavailable => Err(VaultFailure::Unavailable { details }),
            VaultKind::Throws | VaultKind::ThrowsOnStore => {
                Err(VaultFailure::HostFailed { details })
            }
        }
    }
}

impl Vault for FaultyVault {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        self.check(false)?;
        self.files.load()
    }

    fn store(&self, blob: Vec<u8>) -> Result<(), VaultFailure> {
        self.check(true)?;
        self.files.store(blob)
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        self.check(true)?;
        self.files.delete()
    }
}

/// A clock that is wrong by so many seconds.
pub(crate) struct WrongClock(pub(crate) i64);

impl WallClock for WrongClock {
    fn now_millis(&self) -> Result<i64, HostFailure> {
        #[expect(clippy::disallowed_methods, reason = "the device's clock is real")]
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        Ok(i64::try_from(now.as_millis()).unwrap() + self.0 * 1_000)
    }
}

/// What the device's listener heard.
#[derive(Default)]
pub(crate) struct Heard(pub(crate) Mutex<Vec<StatusChange>>);

impl StatusListener for Heard {
    fn status_changed(&self, change: StatusChange) -> Result<(), HostFailure> {
        self.0.lock().unwrap().push(change);
        Ok(())
    }
}
