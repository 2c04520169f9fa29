//! Files that nobody else can read, written wholly or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

/// Why a private file could not be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum PrivateFileError {
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("{path} is not safe: {fault}")]
    Unsafe { path: String, fault: &'static str },
}

/// What stands at a path must be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
}

/// The content of a file, if there is one.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, PrivateFileError> {
    if !check(path, Kind::File)? {
        return Ok(None);
    }
    let mut content = Vec::new();
    File::open(path)?.read_to_end(&mut content)?;
    Ok(Some(content))
}

/// Puts `content` at `path` in the place of what was there. A crash leaves the
/// old content or the new, never a mixture, and once this returned, the new.
pub(super) fn write(path: &Path, content: &[u8]) -> Result<(), PrivateFileError> {
    check(path, Kind::File)?;
    let draft = path.with_extension("draft");
    // A draft that a crash left behind holds nothing that was promised.
    remove(&draft)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    file.write_all(content)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&draft, path)?;
    sync_folder_of(path)?;
    Ok(())
}

/// Removes a file, whatever it is, durably; its not being there is no failure.
pub(super) fn remove(path: &Path) -> Result<(), PrivateFileError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(sync_folder_of(path)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Makes a folder that only its owner may enter, unless it is there.
pub(super) fn make_folder(path: &Path) -> Result<(), PrivateFileError> {
    if check(path, Kind::Folder)? {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    check(path, Kind::Folder)?;
    Ok(())
}

/// Whether something is at `path`; refuses links, other kinds, and what others
/// may read or change.
fn check(path: &Path, kind: Kind) -> Result<bool, PrivateFileError> {
    let metadata = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error.into()),
    };
    let unsafe_because = |fault| PrivateFileError::Unsafe {
        path: path.display().to_string(),
        fault,
    };
    if metadata.is_symlink() {
        return Err(unsafe_because(
            "it is a symbolic link; put the real thing in its place",
        ));
    }
    match kind {
        Kind::File if !metadata.is_file() => {
            return Err(unsafe_because("it is not a regular file; remove it"));
        }
        Kind::Folder if !metadata.is_dir() => {
            return Err(unsafe_because("it is not a folder; name another"));
        }
        Kind::File | Kind::Folder => {}
    }
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::mode(&metadata) & 0o077 != 0 {
        return Err(unsafe_because(match kind {
            Kind::File => "others may read or change it; run chmod 600 on it",
            Kind::Folder => "others may enter it; run chmod 700 on it",
        }));
    }
    Ok(true)
}

/// A rename or removal is durable once its folder is.
fn sync_folder_of(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
