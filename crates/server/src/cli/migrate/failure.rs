//! Why a migration did not finish, with a stable code.

use handfast_migration::MigrationError;

use crate::failure::{Failure, storage_code};

impl From<MigrationError> for Failure {
    fn from(error: MigrationError) -> Self {
        let code = match &error {
            MigrationError::Source(error) | MigrationError::Target { error, .. } => {
                storage_code(error.kind)
            }
            MigrationError::SourceUnused => "NO_INSTALLATION",
            MigrationError::SourceMoved { .. } => "STORE_MOVED",
            MigrationError::SourceDamaged { .. } => "DATA_VIOLATED",
            MigrationError::TargetOccupied { .. }
            | MigrationError::OtherInstallation { .. }
            | MigrationError::TargetFinished { .. } => "DATABASE_NOT_EMPTY",
            MigrationError::Different { .. } => "MIGRATION_DIFFERS",
            MigrationError::Interrupted => "INTERRUPTED",
        };
        Self::new(code, error.to_string())
    }
}
