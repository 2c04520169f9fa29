//! Running the server, from first sentence to last.

mod accept;
mod activity;
mod dashboard;
mod https;
mod log;
mod log_format;
mod log_lines;
mod maintenance;
mod metrics;
mod open_files;
mod signals;

use std::net::SocketAddr;
use std::sync::Arc;

use handfast_http::HttpOptions;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::configuration::Settings;
use crate::failure::Failure;
use crate::installation::{self, IfMissing, Installation};
use crate::output;
use crate::serve::dashboard::Dashboard;

/// Serves until it is told to stop, then finishes what was accepted.
pub(crate) fn run(settings: Settings) -> Result<(), Failure> {
    let _written_at_end = log::install(&settings.log)?;
    open_files::raise_limit();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            Failure::new(
                "RUNTIME_FAILED",
                format!("The threads of the server cannot be started: {error}. Allow more threads or memory."),
            )
        })?;
    runtime.block_on(serve(settings))
}

async fn serve(settings: Settings) -> Result<(), Failure> {
    let mut signals = signals::Signals::listen()?;
    let (listener, address) = bind(settings.listen, "--listen").await?;
    let public_url = public_url(&settings, address);
    let installation = installation::open(&settings, public_url, IfMissing::Make).await?;
    let metrics = metrics::install(installation.store.clone())?;
    let options = http_options(&settings, metrics.clone());
    let dashboard = Dashboard::prepare(&settings.dashboard, &installation.application).await?;
    let router = handfast_http::router(
        Arc::clone(&installation.application),
        options.clone(),
        dashboard.beside_apis(),
    );
    let stopping = CancellationToken::new();
    let background = TaskTracker::new();
    background.spawn(activity::run(
        Arc::clone(&installation.application),
        stopping.clone(),
    ));
    background.spawn(maintenance::run(
        Arc::clone(&installation.application),
        settings.retention,
        stopping.clone(),
    ));
    background.spawn(metrics.keep_up(stopping.clone()));
    output::line(&format!("listening on http://{address}"))?;
    dashboard.announce().await?;
    tracing::info!(%address, public_url = installation.application.public_url(), "listening");

    let connections = accept::Connections::new(settings.limits);
    tokio::select! {
        () = connections.accept(listener, router) => {}
        () = dashboard.serve_apart(&connections, options) => {}
        signal = signals.next() => tracing::info!(signal, "stopping"),
    }
    stopping.cancel();
    installation.application.end_live_events();
    background.close();
    tokio::select! {
        finished = connections.finish(settings.shutdown_grace) => if !finished {
            tracing::warn!("requests were still under way at the end of the grace period");
        },
        signal = signals.next() => tracing::warn!(signal, "stopping at once"),
    }
    background.wait().await;
    close(installation).await;
    Ok(())
}

async fn close(installation: Installation) {
    installation.application.close().await;
    tracing::info!("stopped");
}

async fn bind(address: SocketAddr, flag: &str) -> Result<(TcpListener, SocketAddr), Failure> {
    let listener = TcpListener::bind(address).await;
    let bound = listener.and_then(|listener| {
        let address = listener.local_addr()?;
        Ok((listener, address))
    });
    bound.map_err(|error| {
        let cure = match error.kind() {
            std::io::ErrorKind::AddrInUse => {
                format!("Stop what listens there, or choose another port with {flag}.")
            }
            std::io::ErrorKind::PermissionDenied => format!(
                "Choose a port above 1023 with {flag}, or allow this account to use lower ones."
            ),
            _ => format!("Choose an address of this machine with {flag}."),
        };
        let message = format!("The server cannot listen on {address}: {error}. {cure}");
        Failure::new("LISTEN_FAILED", message)
    })
}

/// The address that devices see: what was configured, else the one listened on.
fn public_url(settings: &Settings, address: SocketAddr) -> String {
    settings.public_url.clone().unwrap_or_else(|| {
        if address.ip().is_unspecified() {
            tracing::warn!(
                "public_url is not set, but the server listens on every address: devices that \
                 reach it by another name are refused; set public_url"
            );
        }
        format!("http://{address}")
    })
}

fn http_options(settings: &Settings, metrics: metrics::Metrics) -> HttpOptions {
    HttpOptions {
        trusted_proxies: settings.trusted_proxies.clone(),
        rate_limits: settings.rate_limits,
        request_timeout: settings.limits.request_timeout,
        body_limit: settings.limits.body_limit,
        metrics: Arc::new(move || metrics.render()),
    }
}
