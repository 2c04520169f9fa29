//! The dashboard beside the APIs, or on a listener of its own.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use handfast_app::operators::OpenId;
use handfast_app::{AppError, Application};
use handfast_dashboard::{ClientAddress, DashboardOptions, OPENID_CALLBACK_PATH, SETUP_PATH};
use handfast_domain::Sensitive;
use handfast_domain::event::{Actor, Initiator};
use handfast_http::{HttpOptions, Peer};
use tokio::net::TcpListener;

use crate::configuration::DashboardSettings;
use crate::failure::Failure;
use crate::output;
use crate::serve::accept::Connections;
use crate::serve::bind;
use crate::serve::https::HttpsClient;

/// A dashboard that is ready to be served.
pub(super) struct Dashboard {
    application: Arc<Application>,
    pages: Router,
    url: String,
    apart: Option<(TcpListener, SocketAddr)>,
}

impl Dashboard {
    pub(super) async fn prepare(
        settings: &DashboardSettings,
        application: &Arc<Application>,
    ) -> Result<Self, Failure> {
        let apart = match settings.listen {
            Some(address) => Some(bind(address, "--dashboard-listen").await?),
            None => None,
        };
        let own = apart
            .as_ref()
            .map(|(_, address)| format!("http://{address}"));
        let url = settings
            .url
            .clone()
            .or(own)
            .unwrap_or_else(|| application.public_url().to_owned());
        let options = DashboardOptions {
            url: url.clone(),
            openid: openid(settings, &url),
        };
        Ok(Self {
            pages: handfast_dashboard::router(Arc::clone(application), options)
                .layer(from_fn(tell_client)),
            application: Arc::clone(application),
            url,
            apart,
        })
    }

    /// The pages, if they are served where the APIs are.
    pub(super) fn beside_apis(&self) -> Router {
        match self.apart {
            Some(_) => Router::new(),
            None => self.pages.clone(),
        }
    }

    /// Says where the dashboard is, and how its first owner comes in.
    pub(super) async fn announce(&self) -> Result<(), Failure> {
        if let Some((_, address)) = &self.apart {
            output::line(&format!("dashboard on http://{address}"))?;
        }
        match self.invite_first_owner().await {
            // Printed, not logged: whoever reads it owns the installation.
            Ok(Some(secret)) => output::line(&format!(
                "set up this installation: {}{SETUP_PATH}{}",
                self.url,
                secret.expose()
            )),
            Ok(None) => Ok(()),
            // The APIs are served all the same.
            Err(error) => {
                tracing::warn!(%error, "nobody is invited now; `handfast operator invite` does it");
                Ok(())
            }
        }
    }

    /// What stands in the link of the first owner, unless there is an operator.
    async fn invite_first_owner(&self) -> Result<Option<Sensitive<String>>, AppError> {
        if !self.application.needs_first_operator().await? {
            return Ok(None);
        }
        let made = self
            .application
            .invite_owner("first owner", Initiator::from_nowhere(Actor::Platform))
            .await?;
        Ok(Some(made.secret))
    }

    /// Serves the pages on their own listener for ever; without one, waits.
    pub(super) async fn serve_apart(self, connections: &Connections, options: HttpOptions) {
        let Some((listener, _)) = self.apart else {
            return std::future::pending().await;
        };
        let router = handfast_http::pages_router(self.application, options, self.pages);
        connections.accept(listener, router).await;
    }
}

fn openid(settings: &DashboardSettings, url: &str) -> Option<Arc<OpenId>> {
    let settings = settings.openid.clone()?;
    let redirect_url = format!("{url}{OPENID_CALLBACK_PATH}");
    let client = Arc::new(HttpsClient::new());
    Some(Arc::new(OpenId::new(settings, redirect_url, client)))
}

/// Tells the pages who is at the other end.
async fn tell_client(mut request: Request, next: Next) -> Response {
    if let Some(peer) = request.extensions().get::<Peer>() {
        let client = ClientAddress(peer.address);
        request.extensions_mut().insert(client);
    }
    next.run(request).await
}
