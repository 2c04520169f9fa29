//! Who is at the other end, seen through the proxies that are trusted.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use ipnet::IpNet;

const FORWARDED_FOR: &str = "x-forwarded-for";

/// The address that a request comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer {
    /// The address of the caller.
    pub address: IpAddr,
    /// Whether a trusted proxy handed the request on.
    pub is_through_proxy: bool,
}

impl Peer {
    /// Who sent `request`.
    pub(crate) fn find(request: &Request, trusted_proxies: &[IpNet]) -> Self {
        let connected = request
            .extensions()
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
        let is_through_proxy = is_trusted(connected, trusted_proxies);
        let address = if is_through_proxy {
            forwarded(request.headers(), trusted_proxies).unwrap_or(connected)
        } else {
            connected
        };
        Self {
            address: address.to_canonical(),
            is_through_proxy,
        }
    }

    /// Who sent a request that went through the outermost middleware.
    pub(crate) fn of(parts: &Parts) -> Self {
        parts.extensions.get::<Self>().copied().unwrap_or(Self {
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            is_through_proxy: false,
        })
    }
}

/// The last address that no trusted proxy has: what stands before it may have
/// been made up by the caller.
fn forwarded(headers: &HeaderMap, trusted_proxies: &[IpNet]) -> Option<IpAddr> {
    let mut nearest = None;
    for value in headers.get_all(FORWARDED_FOR).iter().rev() {
        for text in value.to_str().ok()?.rsplit(',') {
            let address: IpAddr = text.trim().parse().ok()?;
            nearest = Some(address);
            if !is_trusted(address, trusted_proxies) {
                return nearest;
            }
        }
    }
    nearest
}

fn is_trusted(address: IpAddr, trusted_proxies: &[IpNet]) -> bool {
    let address = address.to_canonical();
    trusted_proxies
        .iter()
        .any(|network| network.contains(&address))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn seen_from(connected: &str, forwarded: &[&str]) -> String {
        let mut builder = Request::builder();
        for value in forwarded {
            builder = builder.header(FORWARDED_FOR, *value);
        }
        let mut request = builder.body(Body::empty()).unwrap();
        let socket = SocketAddr::new(connected.parse().unwrap(), 1);
        request.extensions_mut().insert(ConnectInfo(socket));
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        Peer::find(&request, &trusted).address.to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        #[rustfmt::skip]
        let table: &[(&str, &[&str], &str)] = &[
            ("192.0.2.1",        &[],                               "192.0.2.1"),
            ("192.0.2.1",        &["198.51.100.9"],                 "192.0.2.1"),
            ("10.0.0.1",         &["198.51.100.9"],                 "198.51.100.9"),
            ("10.0.0.1",         &["1.2.3.4, 198.51.100.9, 10.0.0.2"], "198.51.100.9"),
            ("10.0.0.1",         &["1.2.3.4", "198.51.100.9"],      "198.51.100.9"),
            ("::ffff:10.0.0.1",  &["198.51.100.9"],                 "198.51.100.9"),
            ("10.0.0.1",         &["nonsense"],                     "10.0.0.1"),
            ("10.0.0.1",         &[],                               "10.0.0.1"),
            ("10.0.0.1",         &["10.0.0.3"],                     "10.0.0.3"),
        ];
        for (connected, forwarded, expected) in table {
            assert_eq!(
                seen_from(connected, forwarded),
                *expected,
                "{connected} {forwarded:?}"
            );
        }
    }
}
