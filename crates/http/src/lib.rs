//! Both HTTP APIs: server-to-server and device.
//!
//! A handler takes what its extractors made of a request, calls one use case
//! of `app`, and puts the outcome into the words of `protocol`. Everything that
//! can go wrong becomes a fault by one table (`errors`).

mod device_api;
mod documents;
mod errors;
mod extract;
mod middleware;
mod operations;
mod options;
mod private_json;
mod router;
mod routes;
mod server_api;
mod state;
mod view;

pub use documents::{errors_markdown, openapi_json};
pub use middleware::peer::Peer;
pub use options::{HttpOptions, RateLimits};
pub use router::{pages_router, router};
pub use view::user as user_response;
