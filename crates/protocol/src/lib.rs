//! The wire: bodies, error codes, header names and the DPoP proof format,
//! shared by the server and the SDK.

pub mod device_api;
pub mod dpop;
pub mod error_code;
pub mod header;
pub mod problem;
pub mod server_api;
pub mod token;

pub use error_code::ErrorCode;
pub use handfast_domain as domain;
pub use problem::Problem;
