//! How values of the domain are stored. Numbers here are part of the schema:
//! they are never given another meaning.

use std::error::Error;

use handfast_domain::access::Scopes;
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
use tokio_postgres::Row;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, accepts, to_sql_checked};

use crate::errors::{Outcome, corrupt, unwritable};

/// How an install was closed, if it was.
pub(crate) mod closure {
    /// Active or standby; its user's row says which.
    pub(crate) const OPEN: i16 = 0;
    /// Closed by the platform.
    pub(crate) const DEACTIVATED: i16 = 1;
    /// Closed by its own farewell.
    pub(crate) const RESET: i16 = 2;
}

/// Sixteen bytes, stored as a `uuid`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Id(pub(crate) [u8; 16]);

impl ToSql for Id {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        out.extend_from_slice(&self.0);
        Ok(IsNull::No)
    }

    accepts!(UUID);
    to_sql_checked!();
}

impl<'a> FromSql<'a> for Id {
    fn from_sql(_: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(raw.try_into()?))
    }

    accepts!(UUID);
}

/// The value in a column.
pub(crate) fn get<'r, T: FromSql<'r>>(row: &'r Row, column: usize) -> Outcome<T> {
    row.try_get(column).map_err(|_| corrupt())
}

macro_rules! ids {
    ($($from:ident, $name:ident = $id:ty;)*) => {$(
        pub(crate) const fn $from(id: $id) -> Id {
            Id(id.to_bytes())
        }

        pub(crate) fn $name(row: &Row, column: usize) -> Outcome<$id> {
            let Id(bytes) = get(row, column)?;
            Ok(<$id>::from_bytes(bytes))
        }
    )*};
}

macro_rules! optional_ids {
    ($($name:ident = $id:ty;)*) => {$(
        pub(crate) fn $name(row: &Row, column: usize) -> Outcome<Option<$id>> {
            let found: Option<Id> = get(row, column)?;
            Ok(found.map(|Id(bytes)| <$id>::from_bytes(bytes)))
        }
    )*};
}

ids! {
    from_app, app_id = AppId;
    from_user, user_id = UserId;
    from_install, install_id = InstallId;
    from_key, key_id = ApiKeyId;
    from_event, event_id = EventId;
    from_operator, operator_id = OperatorId;
    from_session, session_id = SessionId;
    from_invitation, invitation_id = InvitationId;
}

optional_ids! {
    optional_user_id = UserId;
    optional_install_id = InstallId;
    optional_key_id = ApiKeyId;
}

/// Bytes of a known length.
pub(crate) fn bytes<const N: usize>(row: &Row, column: usize) -> Outcome<[u8; N]> {
    let bytes: &[u8] = get(row, column)?;
    bytes.try_into().map_err(|_| corrupt())
}

pub(crate) fn thumbprint(row: &Row, column: usize) -> Outcome<KeyThumbprint> {
    bytes(row, column).map(KeyThumbprint::from_bytes)
}

pub(crate) fn from_thumbprint(thumbprint: &KeyThumbprint) -> Vec<u8> {
    thumbprint.as_bytes().to_vec()
}

pub(crate) fn time(row: &Row, column: usize) -> Outcome<Timestamp> {
    get(row, column).map(Timestamp::from_millis)
}

pub(crate) fn optional_time(row: &Row, column: usize) -> Outcome<Option<Timestamp>> {
    let found: Option<i64> = get(row, column)?;
    Ok(found.map(Timestamp::from_millis))
}

/// A count, which is stored with a sign because SQL knows no other.
pub(crate) fn number<T: TryFrom<i64>>(row: &Row, column: usize) -> Outcome<T> {
    let number: i64 = get(row, column)?;
    T::try_from(number).map_err(|_| corrupt())
}

pub(crate) fn from_number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(crate) fn secret(row: &Row, column: usize) -> Outcome<SecretHash> {
    bytes(row, column).map(SecretHash::from_bytes)
}

pub(crate) fn from_secret(secret: SecretHash) -> Vec<u8> {
    secret.to_bytes().to_vec()
}

/// Hashes of secrets, one behind the other.
pub(crate) fn secrets(row: &Row, column: usize) -> Outcome<Vec<SecretHash>> {
    let (hashes, rest) = get::<&[u8]>(row, column)?.as_chunks();
    if !rest.is_empty() {
        return Err(corrupt());
    }
    Ok(hashes.iter().copied().map(SecretHash::from_bytes).collect())
}

pub(crate) fn from_secrets(secrets: &[SecretHash]) -> Vec<u8> {
    let hashes = secrets.iter().flat_map(|secret| secret.to_bytes());
    hashes.collect()
}

pub(crate) fn email(row: &Row, column: usize) -> Outcome<Email> {
    Email::new(get(row, column)?).map_err(|_| corrupt())
}

pub(crate) fn scopes(row: &Row, column: usize) -> Outcome<Scopes> {
    let bits: i16 = get(row, column)?;
    u8::try_from(bits)
        .map(Scopes::from_bits)
        .map_err(|_| corrupt())
}

pub(crate) fn external_id(row: &Row, column: usize) -> Outcome<ExternalId> {
    ExternalId::new(get(row, column)?).map_err(|_| corrupt())
}

pub(crate) fn from_external_id(external_id: &ExternalId) -> String {
    external_id.expose().to_owned()
}

/// JSON that was stored as text. What serde says may quote the document, so it
/// is not passed on.
pub(crate) fn json<T: serde::de::DeserializeOwned>(row: &Row, column: usize) -> Outcome<T> {
    serde_json::from_str(get(row, column)?).map_err(|_| corrupt())
}

/// JSON to be stored as text.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> Outcome<String> {
    serde_json::to_string(value).map_err(|_| unwritable())
}

/// Grants that were stored as a JSON array of their texts.
pub(crate) fn grants(row: &Row, column: usize) -> Outcome<Vec<Grant>> {
    let texts: Vec<String> = json(row, column)?;
    let grants = texts.iter().map(|text| Grant::from_text(text));
    grants.map(|grant| grant.ok_or_else(corrupt)).collect()
}

pub(crate) fn from_grants(grants: &[Grant]) -> Outcome<String> {
    let texts: Vec<String> = grants.iter().map(|grant| grant.to_text()).collect();
    to_json(&texts)
}

/// The greater the number, the more the role may do.
pub(crate) const fn from_role(role: Role) -> i16 {
    match role {
        Role::Viewer => 0,
        Role::Developer => 1,
        Role::Owner => 2,
    }
}

pub(crate) fn role(row: &Row, column: usize) -> Outcome<Role> {
    match get::<i16>(row, column)? {
        0 => Ok(Role::Viewer),
        1 => Ok(Role::Developer),
        2 => Ok(Role::Owner),
        _ => Err(corrupt()),
    }
}

pub(crate) const fn from_form_factor(form_factor: FormFactor) -> i16 {
    match form_factor {
        FormFactor::Other => 0,
        FormFactor::Phone => 1,
        FormFactor::Tablet => 2,
    }
}

pub(crate) fn form_factor(row: &Row, column: usize) -> Outcome<FormFactor> {
    optional_form_factor(row, column)?.ok_or_else(corrupt)
}

pub(crate) fn optional_form_factor(row: &Row, column: usize) -> Outcome<Option<FormFactor>> {
    match get::<Option<i16>>(row, column)? {
        None => Ok(None),
        Some(0) => Ok(Some(FormFactor::Other)),
        Some(1) => Ok(Some(FormFactor::Phone)),
        Some(2) => Ok(Some(FormFactor::Tablet)),
        Some(_) => Err(corrupt()),
    }
}

pub(crate) const fn from_platform(platform: Platform) -> i16 {
    match platform {
        Platform::Other => 0,
        Platform::Ios => 1,
        Platform::Android => 2,
    }
}

pub(crate) fn platform(row: &Row, column: usize) -> Outcome<Platform> {
    match get::<i16>(row, column)? {
        0 => Ok(Platform::Other),
        1 => Ok(Platform::Ios),
        2 => Ok(Platform::Android),
        _ => Err(corrupt()),
    }
}

pub(crate) const fn from_reason(reason: StateReason) -> i16 {
    match reason {
        StateReason::PhonePreferred => 1,
        StateReason::Superseded => 2,
        StateReason::DeviceReused => 3,
        StateReason::Promoted => 4,
    }
}

pub(crate) fn reason(row: &Row, column: usize) -> Outcome<Option<StateReason>> {
    match get::<Option<i16>>(row, column)? {
        None => Ok(None),
        Some(1) => Ok(Some(StateReason::PhonePreferred)),
        Some(2) => Ok(Some(StateReason::Superseded)),
        Some(3) => Ok(Some(StateReason::DeviceReused)),
        Some(4) => Ok(Some(StateReason::Promoted)),
        Some(_) => Err(corrupt()),
    }
}

pub(crate) fn event_kind(row: &Row, column: usize) -> Outcome<EventKind> {
    EventKind::from_name(get(row, column)?).ok_or_else(corrupt)
}

pub(crate) fn activity_kind(row: &Row, column: usize) -> Outcome<ActivityKind> {
    ActivityKind::from_name(get(row, column)?).ok_or_else(corrupt)
}

pub(crate) fn actor(row: &Row, column: usize) -> Outcome<Actor> {
    Actor::from_text(get(row, column)?).ok_or_else(corrupt)
}

pub(crate) fn source(row: &Row, column: usize) -> Outcome<Option<Source>> {
    let text: Option<&str> = get(row, column)?;
    text.map(|text| Source::from_text(text).ok_or_else(corrupt))
        .transpose()
}

pub(crate) fn purpose(row: &Row, column: usize) -> Outcome<KeyPurpose> {
    KeyPurpose::from_name(get(row, column)?).ok_or_else(corrupt)
}
