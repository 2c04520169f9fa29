//! The directory of database and master key.

use std::fs::DirBuilder;
use std::io::ErrorKind;
use std::path::Path;

use crate::failure::Failure;

/// Makes the directory, for its owner alone, unless it is there.
pub(super) fn prepare(path: &Path) -> Result<(), Failure> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| {
        let cure = match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                "Make it for the account that runs Handfast, or choose another with --data-dir."
            }
            ErrorKind::StorageFull => "Make room on the disk.",
            _ => "Choose another with --data-dir.",
        };
        let message = format!(
            "The data directory {} cannot be made: {error}. {cure}",
            path.display()
        );
        Failure::new("DATA_DIR_UNUSABLE", message)
    })
}
