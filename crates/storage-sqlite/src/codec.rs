//! How values of the domain are stored. Numbers here are part of the schema:
//! they are never given another meaning.

use std::fmt;

use handfast_domain::activity::ActivityKind;
use handfast_domain::device::{FormFactor, Platform};
use handfast_domain::event::{Actor, EventKind, Source};
use handfast_domain::install::StateReason;
use handfast_domain::operator::{Email, SecretHash};
use handfast_domain::permission::{Grant, Role};
use handfast_domain::platform_key::KeyPurpose;
use handfast_domain::{
    ApiKeyId, AppId, EventId, ExternalId, InstallId, InvitationId, KeyThumbprint, OperatorId,
    SessionId, Timestamp, UserId,
};
use rusqlite::types::Type;
use rusqlite::{Error, Result, Row};

/// How an install was closed, if it was.
pub(crate) mod closure {
    /// Active or standby; its user's row says which.
    pub(crate) const OPEN: i64 = 0;
    /// Closed by the platform.
    pub(crate) const DEACTIVATED: i64 = 1;
    /// Closed by its own farewell.
    pub(crate) const RESET: i64 = 2;
}

/// A stored text that is not what it must be. Says nothing of the text.
#[derive(Debug)]
struct NotStoredByHandfast;

impl fmt::Display for NotStoredByHandfast {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a value that Handfast stores")
    }
}

impl std::error::Error for NotStoredByHandfast {}

fn wrong_text(column: usize) -> Error {
    Error::FromSqlConversionFailure(column, Type::Text, Box::new(NotStoredByHandfast))
}

macro_rules! ids {
    ($($name:ident = $id:ty;)*) => {$(
        pub(crate) fn $name(row: &Row<'_>, column: usize) -> Result<$id> {
            Ok(<$id>::from_bytes(row.get(column)?))
        }
    )*};
}

macro_rules! optional_ids {
    ($($name:ident = $id:ty;)*) => {$(
        pub(crate) fn $name(row: &Row<'_>, column: usize) -> Result<Option<$id>> {
            Ok(row.get::<_, Option<_>>(column)?.map(<$id>::from_bytes))
        }
    )*};
}

ids! {
    app_id = AppId;
    user_id = UserId;
    install_id = InstallId;
    key_id = ApiKeyId;
    event_id = EventId;
    operator_id = OperatorId;
    session_id = SessionId;
    invitation_id = InvitationId;
}

optional_ids! {
    optional_user_id = UserId;
    optional_install_id = InstallId;
    optional_key_id = ApiKeyId;
}

pub(crate) fn thumbprint(row: &Row<'_>, column: usize) -> Result<KeyThumbprint> {
    Ok(KeyThumbprint::from_bytes(row.get(column)?))
}

pub(crate) fn time(row: &Row<'_>, column: usize) -> Result<Timestamp> {
    Ok(Timestamp::from_millis(row.get(column)?))
}

pub(crate) fn optional_time(row: &Row<'_>, column: usize) -> Result<Option<Timestamp>> {
    Ok(row.get::<_, Option<_>>(column)?.map(Timestamp::from_millis))
}

/// A count, which is stored with a sign because SQL knows no other.
pub(crate) fn number(row: &Row<'_>, column: usize) -> Result<u64> {
    let stored: i64 = row.get(column)?;
    u64::try_from(stored).map_err(|_| Error::IntegralValueOutOfRange(column, stored))
}

pub(crate) fn from_number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(crate) fn secret(row: &Row<'_>, column: usize) -> Result<SecretHash> {
    Ok(SecretHash::from_bytes(row.get(column)?))
}

/// Hashes of secrets, one behind the other.
pub(crate) fn secrets(row: &Row<'_>, column: usize) -> Result<Vec<SecretHash>> {
    let (hashes, rest) = row.get_ref(column)?.as_blob()?.as_chunks();
    if !rest.is_empty() {
        return Err(Error::InvalidColumnType(
            column,
            "hashes".to_owned(),
            Type::Blob,
        ));
    }
    Ok(hashes.iter().copied().map(SecretHash::from_bytes).collect())
}

pub(crate) fn from_secrets(secrets: &[SecretHash]) -> Vec<u8> {
    let hashes = secrets.iter().flat_map(|secret| secret.to_bytes());
    hashes.collect()
}

pub(crate) fn email(row: &Row<'_>, column: usize) -> Result<Email> {
    Email::new(row.get_ref(column)?.as_str()?).map_err(|_| wrong_text(column))
}

pub(crate) fn external_id(row: &Row<'_>, column: usize) -> Result<ExternalId> {
    ExternalId::new(row.get_ref(column)?.as_str()?).map_err(|_| wrong_text(column))
}

/// JSON that was stored as text.
pub(crate) fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<T> {
    // What serde says may quote the document, so it is not passed on.
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|_| wrong_text(column))
}

/// JSON to be stored as text.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value)
        .map_err(|_| Error::ToSqlConversionFailure(Box::new(NotStoredByHandfast)))
}

/// Grants that were stored as a JSON array of their texts.
pub(crate) fn grants(row: &Row<'_>, column: usize) -> Result<Vec<Grant>> {
    let texts: Vec<String> = json(row, column)?;
    let grants = texts.iter().map(|text| Grant::from_text(text));
    grants
        .map(|grant| grant.ok_or_else(|| wrong_text(column)))
        .collect()
}

pub(crate) fn from_grants(grants: &[Grant]) -> Result<String> {
    let texts: Vec<String> = grants.iter().map(|grant| grant.to_text()).collect();
    to_json(&texts)
}

/// The greater the number, the more the role may do.
pub(crate) const fn from_role(role: Role) -> i64 {
    match role {
        Role::Viewer => 0,
        Role::Developer => 1,
        Role::Owner => 2,
    }
}

pub(crate) fn role(row: &Row<'_>, column: usize) -> Result<Role> {
    match row.get(column)? {
        0 => Ok(Role::Viewer),
        1 => Ok(Role::Developer),
        2 => Ok(Role::Owner),
        unknown => Err(Error::IntegralValueOutOfRange(column, unknown)),
    }
}

pub(crate) const fn from_form_factor(form_factor: FormFactor) -> i64 {
    match form_factor {
        FormFactor::Other => 0,
        FormFactor::Phone => 1,
        FormFactor::Tablet => 2,
    }
}

pub(crate) fn form_factor(row: &Row<'_>, column: usize) -> Result<FormFactor> {
    match row.get(column)? {
        0 => Ok(FormFactor::Other),
        1 => Ok(FormFactor::Phone),
        2 => Ok(FormFactor::Tablet),
        unknown => Err(Error::IntegralValueOutOfRange(column, unknown)),
    }
}

pub(crate) fn optional_form_factor(row: &Row<'_>, column: usize) -> Result<Option<FormFactor>> {
    match row.get::<_, Option<i64>>(column)? {
        None => Ok(None),
        Some(_) => form_factor(row, column).map(Some),
    }
}

pub(crate) const fn from_platform(platform: Platform) -> i64 {
    match platform {
        Platform::Other => 0,
        Platform::Ios => 1,
        Platform::Android => 2,
    }
}

pub(crate) fn platform(row: &Row<'_>, column: usize) -> Result<Platform> {
    match row.get(column)? {
        0 => Ok(Platform::Other),
        1 => Ok(Platform::Ios),
        2 => Ok(Platform::Android),
        unknown => Err(Error::IntegralValueOutOfRange(column, unknown)),
    }
}

pub(crate) const fn from_reason(reason: StateReason) -> i64 {
    match reason {
        StateReason::PhonePreferred => 1,
        StateReason::Superseded => 2,
        StateReason::DeviceReused => 3,
        StateReason::Promoted => 4,
    }
}

pub(crate) fn reason(row: &Row<'_>, column: usize) -> Result<Option<StateReason>> {
    match row.get(column)? {
        None => Ok(None),
        Some(1) => Ok(Some(StateReason::PhonePreferred)),
        Some(2) => Ok(Some(StateReason::Superseded)),
        Some(3) => Ok(Some(StateReason::DeviceReused)),
        Some(4) => Ok(Some(StateReason::Promoted)),
        Some(unknown) => Err(Error::IntegralValueOutOfRange(column, unknown)),
    }
}

pub(crate) fn event_kind(row: &Row<'_>, column: usize) -> Result<EventKind> {
    EventKind::from_name(row.get_ref(column)?.as_str()?).ok_or_else(|| wrong_text(column))
}

pub(crate) fn activity_kind(row: &Row<'_>, column: usize) -> Result<ActivityKind> {
    ActivityKind::from_name(row.get_ref(column)?.as_str()?).ok_or_else(|| wrong_text(column))
}

pub(crate) fn actor(row: &Row<'_>, column: usize) -> Result<Actor> {
    Actor::from_text(row.get_ref(column)?.as_str()?).ok_or_else(|| wrong_text(column))
}

pub(crate) fn source(row: &Row<'_>, column: usize) -> Result<Option<Source>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| Source::from_text(&text).ok_or_else(|| wrong_text(column)))
        .transpose()
}

pub(crate) fn purpose(row: &Row<'_>, column: usize) -> Result<KeyPurpose> {
    KeyPurpose::from_name(row.get_ref(column)?.as_str()?).ok_or_else(|| wrong_text(column))
}
