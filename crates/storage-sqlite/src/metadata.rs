//! Users' metadata. Only users that have some have a row.

use handfast_domain::UserId;
use handfast_domain::metadata::Metadata;
use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::codec;

pub(crate) const READ: &str = "SELECT fields FROM user_metadata WHERE user_id = ?1";

pub(crate) const WRITE: &str = "INSERT INTO user_metadata (user_id, fields) VALUES (?1, ?2) \
     ON CONFLICT (user_id) DO UPDATE SET fields = excluded.fields";

pub(crate) const DELETE: &str = "DELETE FROM user_metadata WHERE user_id = ?1";

/// The metadata of a user.
pub(crate) fn read(connection: &Connection, user: UserId) -> Result<Metadata> {
    let fields = connection
        .prepare_cached(READ)?
        .query_row(params![user.to_bytes()], |row| codec::json(row, 0))
        .optional()?;
    Ok(fields.unwrap_or_default())
}

/// Removes the metadata of a user.
pub(crate) fn delete(connection: &Connection, user: UserId) -> Result<()> {
    connection
        .prepare_cached(DELETE)?
        .execute(params![user.to_bytes()])?;
    Ok(())
}

/// Puts metadata in the place of what was there.
pub(crate) fn write(connection: &Connection, user: UserId, metadata: &Metadata) -> Result<()> {
    if metadata.is_empty() {
        return delete(connection, user);
    }
    connection
        .prepare_cached(WRITE)?
        .execute(params![user.to_bytes(), codec::to_json(metadata)?])?;
    Ok(())
}
