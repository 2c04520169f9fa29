//! Changing a user's metadata, in one transaction.

use handfast_domain::event::EventKind;
use handfast_domain::metadata::Metadata;
use handfast_storage::administration::MetadataChange;
use rusqlite::Connection;

use crate::errors::Outcome;
use crate::{events, metadata, users};

/// Patches the metadata of a user and answers with what stands then.
pub(crate) fn patch_metadata(
    connection: &Connection,
    change: &MetadataChange,
) -> Outcome<Metadata> {
    let MetadataChange { change, patch } = change;
    users::check_exists(connection, change)?;
    let before = metadata::read(connection, change.user)?;
    let after = handfast_domain::metadata::apply(before.clone(), patch)?;
    if after == before {
        return Ok(after);
    }
    metadata::write(connection, change.user, &after)?;
    let event = users::event(change, EventKind::UserMetadataChanged);
    events::write(connection, &event)?;
    Ok(after)
}
