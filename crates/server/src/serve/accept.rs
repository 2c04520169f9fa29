//! Accepting connections, and finishing them.

use std::convert::Infallible;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::response::Response;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt;

use crate::configuration::Limits;

/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 32 * 1024;
/// How long to wait before accepting again when the machine cannot.
const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_secs(1);

/// The connections that are open.
pub(super) struct Connections {
    limits: Limits,
    places: Arc<Semaphore>,
    open: TaskTracker,
    stopping: CancellationToken,
}

impl Connections {
    /// None yet.
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            places: Arc::new(Semaphore::new(limits.max_connections)),
            open: TaskTracker::new(),
            stopping: CancellationToken::new(),
        }
    }

    /// Accepts connections for ever. More than there may be wait in the
    /// kernel's queue.
    pub(super) async fn accept(&self, listener: TcpListener, router: Router) {
        let mut pause = FIRST_PAUSE;
        while let Ok(place) = Arc::clone(&self.places).acquire_owned().await {
            match listener.accept().await {
                Ok((stream, peer)) => {
                    pause = FIRST_PAUSE;
                    self.serve(stream, peer, router.clone(), place);
                }
                Err(error) if is_about_one_connection(&error) => {}
                Err(error) => {
                    // Out of file descriptors or memory: others may give some
                    // back, and what is open goes on meanwhile.
                    tracing::warn!(%error, "a connection cannot be accepted");
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
            }
        }
    }

    /// Lets every connection end its request, at most for `grace`. Answers
    /// whether all did.
    pub(super) async fn finish(&self, grace: Duration) -> bool {
        self.stopping.cancel();
        self.open.close();
        tokio::time::timeout(grace, self.open.wait()).await.is_ok()
    }

    fn serve(
        &self,
        stream: TcpStream,
        peer: SocketAddr,
        router: Router,
        place: OwnedSemaphorePermit,
    ) {
        // Answers are written whole; waiting for more only delays them.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection keeps its delay");
        }
        let service = service_fn(move |request| answer(router.clone(), peer, request));
        let mut builder = http1::Builder::new();
        builder
            .timer(TokioTimer::new())
            .max_header_size(LARGEST_HEAD)
            .header_read_timeout(self.limits.header_timeout);
        let connection = builder.serve_connection(TokioIo::new(stream), service);
        let stopping = self.stopping.clone();
        self.open.spawn(async move {
            let _place = place;
            let mut connection = pin!(connection);
            let ended = tokio::select! {
                ended = connection.as_mut() => ended,
                () = stopping.cancelled() => {
                    connection.as_mut().graceful_shutdown();
                    connection.await
                }
            };
            if let Err(error) = ended {
                tracing::debug!(%error, "a connection broke");
            }
        });
    }
}

async fn answer(
    router: Router,
    peer: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response, Infallible> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    let answer = router.oneshot(request).await;
    // Requests that arrived meanwhile are answered before anything is written:
    // whoever waits for several answers is woken once for all of them.
    tokio::task::yield_now().await;
    answer
}

fn is_about_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset
    )
}
