//! What every page works with.

use std::sync::Arc;

use handfast_app::Application;

use crate::options::DashboardOptions;

/// The use cases, and how the pages are served.
pub(crate) struct Dashboard {
    pub(crate) app: Arc<Application>,
    pub(crate) options: DashboardOptions,
}

/// As handlers take it.
pub(crate) type Shared = axum::extract::State<Arc<Dashboard>>;
