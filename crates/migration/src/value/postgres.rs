//! How PostgreSQL takes and gives it.

use std::error::Error;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, accepts, to_sql_checked};

use super::Value;

type Fault = Box<dyn Error + Sync + Send>;

/// A value that the column does not take.
#[derive(Debug, thiserror::Error)]
#[error("not a value of this column")]
struct WrongType;

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Fault> {
        match self {
            Self::Null => return Ok(IsNull::Yes),
            Self::Number(number) if *kind == Type::INT8 => number.to_sql(kind, out)?,
            Self::Number(number) if *kind == Type::INT2 => {
                i16::try_from(*number)?.to_sql(kind, out)?
            }
            Self::Number(number @ (0 | 1)) if *kind == Type::BOOL => {
                (*number == 1).to_sql(kind, out)?
            }
            Self::Text(text) if *kind == Type::TEXT => text.to_sql(kind, out)?,
            Self::Bytes(bytes) if *kind == Type::BYTEA => bytes.to_sql(kind, out)?,
            Self::Bytes(bytes) if *kind == Type::UUID && bytes.len() == 16 => {
                out.extend_from_slice(bytes);
                IsNull::No
            }
            _ => return Err(Box::new(WrongType)),
        };
        Ok(IsNull::No)
    }

    accepts!(INT8, INT2, BOOL, TEXT, BYTEA, UUID);
    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Fault> {
        Ok(match *kind {
            Type::INT8 => Self::Number(i64::from_sql(kind, raw)?),
            Type::INT2 => Self::Number(i16::from_sql(kind, raw)?.into()),
            Type::BOOL => Self::Number(bool::from_sql(kind, raw)?.into()),
            Type::TEXT => Self::Text(String::from_sql(kind, raw)?),
            Type::BYTEA | Type::UUID => Self::Bytes(raw.to_vec()),
            _ => return Err(Box::new(WrongType)),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Fault> {
        Ok(Self::Null)
    }

    accepts!(INT8, INT2, BOOL, TEXT, BYTEA, UUID);
}
