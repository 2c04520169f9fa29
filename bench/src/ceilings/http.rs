//! H: the same stack answering a fixed JSON to the same POST.

use axum::Router;
use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use tokio::net::TcpListener;

/// As long as an answer with a code.
const ANSWER: &str = r#"{"authentication_code":"AQAAAAETfh25JH6_zAcJ-LaTQlk6IEtKJSNKAQAAAAETfh25JH6_zAcJ-LaTQlk6IEtKJSNKAQAAAAETfh25JH6_zAcJ-LaTQlk6IEtKJSNKAQAAAAETfh25JH6_zAcJ-LaTQlk6IEtKJSNK","expires_at":"2026-11-23T09:40:00.000Z","user_id":"usr_01jd8x3b3w8m4q2k7n5c9v6t0r","active_device":{"form_factor":"phone","model":null,"active_since":"2026-11-23T09:30:00.000Z"}}"#;

/// Serves until it is killed.
pub(crate) fn serve() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        anstream::println!("listening on http://{}", listener.local_addr()?);
        let router = Router::new()
            .route("/users/auth-code", post(answer))
            .route("/sdk/users", post(answer))
            .route("/sdk/token", post(answer))
            .route("/sdk/status", get(answer));
        axum::serve(listener, router).await?;
        Ok(())
    })
}

async fn answer(_: Bytes) -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], ANSWER)
}
