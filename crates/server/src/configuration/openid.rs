//! The company's provider: all of it is given, or none.

use handfast_app::operators::OpenIdSettings;
use handfast_domain::Sensitive;

use crate::configuration::fault::Fault;
use crate::configuration::key::{self, Key};
use crate::configuration::read::Reader;
use crate::configuration::value;

/// The settings of the provider, if there is one. Half of them is a fault.
pub(super) fn read(reader: &mut Reader) -> Option<OpenIdSettings> {
    let known = reader.faults.len();
    let issuer = reader.optional(&key::OPENID_ISSUER, value::openid_issuer);
    let client_id = reader.optional(&key::OPENID_CLIENT_ID, value::printable);
    let client_secret = reader.optional(&key::OPENID_CLIENT_SECRET, value::printable);
    let roles = reader.list(&key::OPENID_ROLES, value::group_role);
    let groups_claim = reader.required(&key::OPENID_GROUPS_CLAIM, value::printable);
    let given = [
        (&key::OPENID_ISSUER, issuer.is_some()),
        (&key::OPENID_CLIENT_ID, client_id.is_some()),
        (&key::OPENID_CLIENT_SECRET, client_secret.is_some()),
        (&key::OPENID_ROLES, !roles.is_empty()),
    ];
    // A value that is wrong is told of already.
    if reader.faults.len() == known {
        reader.faults.extend(missing(&given));
    }
    Some(OpenIdSettings {
        issuer: issuer?,
        client_id: client_id?,
        client_secret: Sensitive::new(client_secret?),
        groups_claim,
        roles,
    })
}

/// What lacks beside what is given. Roles may be left out.
fn missing(given: &[(&Key, bool)]) -> Vec<Fault> {
    let Some((because, _)) = given.iter().find(|(_, is_given)| *is_given) else {
        return Vec::new();
    };
    given
        .iter()
        .filter(|(key, is_given)| !is_given && **key != key::OPENID_ROLES)
        .map(|(key, _)| Fault::missing(key, because))
        .collect()
}
