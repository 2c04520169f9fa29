//! Users' metadata. Only users that have some have a row.

use handfast_domain::event::EventKind;
use handfast_domain::metadata::{self, Metadata};
use handfast_storage::administration::MetadataChange;
use tokio_postgres::Row;

use crate::connection::{Command, Connections, command};
use crate::errors::Outcome;
use crate::installs::AppUser;
use crate::{codec, events, users};

const READ: &str = "SELECT fields FROM user_metadata WHERE app_id = $1 AND user_id = $2";

const WRITE: &str = "INSERT INTO user_metadata (app_id, user_id, fields) VALUES ($1, $2, $3) \
     ON CONFLICT (app_id, user_id) DO UPDATE SET fields = excluded.fields";

const DELETE: &str = "DELETE FROM user_metadata WHERE app_id = $1 AND user_id = $2";

/// Patches the metadata of a user and answers with what stands then.
pub(crate) async fn patch(
    connections: &Connections,
    MetadataChange { change, patch }: &MetadataChange,
) -> Outcome<Metadata> {
    let user = (change.origin.app, change.user);
    let (transaction, locked) = users::lock(connections, change, vec![of_user(user)]).await?;
    let before = read(locked.answers.first().map_or(&[], Vec::as_slice))?;
    let after = metadata::apply(before.clone(), patch)?;
    if after == before {
        return Ok(after);
    }
    let event = users::event(change, EventKind::UserMetadataChanged);
    let commands = [write(user, &after)?, events::write(&event)?];
    transaction.commit(&commands).await?;
    Ok(after)
}

/// Asks for the metadata of a user.
pub(crate) fn of_user((app, user): AppUser) -> Command {
    command!(READ, codec::from_app(app), codec::from_user(user))
}

/// The metadata in the row, if there is one.
pub(crate) fn read(rows: &[Row]) -> Outcome<Metadata> {
    let fields = rows.first().map(|row| codec::json(row, 0)).transpose()?;
    Ok(fields.unwrap_or_default())
}

/// Removes the metadata of a user.
pub(crate) fn delete((app, user): AppUser) -> Command {
    command!(DELETE, codec::from_app(app), codec::from_user(user))
}

fn write(user: AppUser, metadata: &Metadata) -> Outcome<Command> {
    if metadata.is_empty() {
        return Ok(delete(user));
    }
    Ok(command!(
        WRITE,
        codec::from_app(user.0),
        codec::from_user(user.1),
        codec::to_json(metadata)?,
    ))
}
