//! Every address of the dashboard.

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::response::Redirect;
use axum::routing::{get, post};
use handfast_app::Application;

use crate::assets::asset;
use crate::options::DashboardOptions;
use crate::pages::{
    account, activity, api_keys, apps, audit, configuration, join, openid, operators, quick_start,
    sign_in, sign_in_link, user, users,
};
use crate::web::headers::protect;
use crate::web::page_error::PageError;
use crate::web::state::Dashboard;

/// The dashboard, to be mounted beside the APIs or on a listener of its own.
///
/// The caller's address is taken from the request extension
/// [`ClientAddress`](crate::ClientAddress).
pub fn router(app: Arc<Application>, options: DashboardOptions) -> Router {
    let dashboard = Arc::new(Dashboard { app, options });
    Router::new()
        .merge(coming_in())
        .merge(installation())
        .merge(one_app())
        .route(
            "/dashboard/",
            get(|| async { Redirect::permanent(crate::ROOT) }),
        )
        .route("/dashboard/{*rest}", get(|| async { PageError::NotFound }))
        .method_not_allowed_fallback(|| async { PageError::NotFound })
        .layer(from_fn_with_state(Arc::clone(&dashboard), protect))
        .route("/dashboard/assets/{name}", get(asset))
        .with_state(dashboard)
}

fn coming_in() -> Router<Arc<Dashboard>> {
    Router::new()
        .route(
            "/dashboard/setup/{secret}",
            get(join::show).post(join::join),
        )
        .route("/dashboard/join/{secret}", get(join::show).post(join::join))
        .route(
            "/dashboard/sign-in",
            get(sign_in::show).post(sign_in::sign_in),
        )
        .route("/dashboard/sign-in/code", post(sign_in::finish))
        .route(
            "/dashboard/sign-in/{link}",
            get(sign_in_link::show).post(sign_in_link::sign_in),
        )
        .route("/dashboard/openid/start", get(openid::start))
        .route(crate::OPENID_CALLBACK_PATH, get(openid::finish))
        .route("/dashboard/sign-out", post(sign_in::sign_out))
}

fn installation() -> Router<Arc<Dashboard>> {
    Router::new()
        .route("/dashboard", get(apps::list))
        .route("/dashboard/apps/new", get(apps::new).post(apps::create))
        .route("/dashboard/account", get(account::show))
        .route(
            "/dashboard/account/password",
            post(account::change_password),
        )
        .route(
            "/dashboard/account/second-factor",
            get(account::new_second_factor).post(account::confirm_second_factor),
        )
        .route(
            "/dashboard/account/second-factor/remove",
            post(account::remove_second_factor),
        )
        .route(
            "/dashboard/account/sessions/end",
            post(account::end_sessions),
        )
        .route("/dashboard/audit", get(audit::of_installation))
        .route(
            "/dashboard/audit/export",
            get(audit::export_of_installation),
        )
        .route("/dashboard/operators", get(operators::list))
        .route("/dashboard/operators/invite", post(operators::invite))
        .route("/dashboard/operators/withdraw", post(operators::withdraw))
        .route("/dashboard/operators/role", post(operators::set_role))
        .route(
            "/dashboard/operators/{operator}/remove",
            get(operators::confirm_removal).post(operators::remove),
        )
}

fn one_app() -> Router<Arc<Dashboard>> {
    Router::new()
        .route("/dashboard/apps/{app}", get(apps::overview))
        .route(
            "/dashboard/apps/{app}/settings",
            get(apps::settings).post(apps::change_settings),
        )
        .route("/dashboard/apps/{app}/activity", get(activity::show))
        .route("/dashboard/apps/{app}/audit", get(audit::of_app))
        .route(
            "/dashboard/apps/{app}/audit/export",
            get(audit::export_of_app),
        )
        .merge(keys())
        .merge(users_of_app())
        .merge(configurations())
        .merge(quick_starts())
}

fn keys() -> Router<Arc<Dashboard>> {
    Router::new()
        .route(
            "/dashboard/apps/{app}/keys",
            get(api_keys::list).post(api_keys::create),
        )
        .route(
            "/dashboard/apps/{app}/keys/{key}/rotate",
            get(api_keys::confirm_rotation).post(api_keys::rotate),
        )
        .route(
            "/dashboard/apps/{app}/keys/{key}/revoke",
            get(api_keys::confirm_revocation).post(api_keys::revoke),
        )
}

fn users_of_app() -> Router<Arc<Dashboard>> {
    Router::new()
        .route(
            "/dashboard/apps/{app}/users",
            get(users::show).post(users::search),
        )
        .route("/dashboard/apps/{app}/users/{user}", get(user::show))
        .route(
            "/dashboard/apps/{app}/users/{user}/disable",
            post(user::disable),
        )
        .route(
            "/dashboard/apps/{app}/users/{user}/enable",
            post(user::enable),
        )
        .route(
            "/dashboard/apps/{app}/users/{user}/delete",
            get(user::confirm_deletion).post(user::delete),
        )
}

fn configurations() -> Router<Arc<Dashboard>> {
    Router::new()
        .route(
            "/dashboard/apps/{app}/configuration",
            get(configuration::show).post(configuration::publish),
        )
        .route(
            "/dashboard/apps/{app}/configuration/preview",
            post(configuration::preview),
        )
        .route(
            "/dashboard/apps/{app}/configuration/versions",
            get(configuration::list_versions),
        )
        .route(
            "/dashboard/apps/{app}/configuration/versions/{version}",
            get(configuration::show_version),
        )
        .route(
            "/dashboard/apps/{app}/configuration/versions/{version}/roll-back",
            post(configuration::roll_back),
        )
}

fn quick_starts() -> Router<Arc<Dashboard>> {
    Router::new()
        .route("/dashboard/apps/{app}/quick-start", get(quick_start::show))
        .route(
            "/dashboard/apps/{app}/quick-start/events",
            get(quick_start::events),
        )
        .route(
            "/dashboard/apps/{app}/quick-start/code",
            post(quick_start::issue),
        )
}
