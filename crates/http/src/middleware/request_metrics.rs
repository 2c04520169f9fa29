//! Counters and times of requests, made once a route rather than once a request.

use std::collections::HashMap;
use std::time::Duration;

use axum::http::{Method, StatusCode};
use metrics::{Counter, Histogram, counter, describe_counter, describe_histogram, histogram};

const REQUESTS: &str = "handfast_http_requests_total";
const DURATION: &str = "handfast_http_request_duration_seconds";
const PROBLEMS: &str = "handfast_http_problems_total";
const UNKNOWN: &str = "unknown";

/// The metrics of every route.
pub(crate) struct RequestMetrics {
    routes: HashMap<String, HashMap<Method, RouteMetrics>>,
    unknown: RouteMetrics,
}

/// The metrics of one route.
struct RouteMetrics {
    /// By class of status, beginning with 2xx.
    requests: [Counter; 4],
    duration: Histogram,
}

impl RequestMetrics {
    /// Metrics for these routes; anything else counts as `unknown`.
    pub(crate) fn new(routes: impl IntoIterator<Item = (Method, String)>) -> Self {
        describe_counter!(REQUESTS, "Requests by method, route and status class.");
        describe_histogram!(DURATION, "How long requests took, by method and route.");
        describe_counter!(PROBLEMS, "Errors told to callers, by error code.");
        let mut known: HashMap<String, HashMap<Method, RouteMetrics>> = HashMap::new();
        for (method, route) in routes {
            let metrics = RouteMetrics::new(method.as_str(), &route);
            known.entry(route).or_default().insert(method, metrics);
        }
        Self {
            routes: known,
            unknown: RouteMetrics::new(UNKNOWN, UNKNOWN),
        }
    }

    /// Counts one request.
    pub(crate) fn record(
        &self,
        route: Option<(&Method, &str)>,
        status: StatusCode,
        duration: Duration,
    ) {
        let known = route
            .and_then(|(method, path)| self.routes.get(path)?.get(method))
            .unwrap_or(&self.unknown);
        let class = usize::from(status.as_u16() / 100).checked_sub(2);
        if let Some(counter) = class.and_then(|class| known.requests.get(class)) {
            counter.increment(1);
        }
        known.duration.record(duration.as_secs_f64());
    }

    /// Counts an error by its code, which is one of a known few.
    pub(crate) fn record_problem(code: &'static str) {
        counter!(PROBLEMS, "code" => code).increment(1);
    }
}

impl RouteMetrics {
    fn new(method: &str, route: &str) -> Self {
        let labels = [("method", method.to_owned()), ("route", route.to_owned())];
        let requests = ["2xx", "3xx", "4xx", "5xx"].map(|class| {
            let [method, route] = labels.clone();
            counter!(REQUESTS, &[method, route, ("status", class.to_owned())])
        });
        Self {
            requests,
            duration: histogram!(DURATION, &labels),
        }
    }
}
