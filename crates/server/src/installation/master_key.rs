//! The file of the master key.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use data_encoding::BASE64URL_NOPAD;
use handfast_app::MasterKey;
use handfast_app::ports::Entropy;
use tempfile::NamedTempFile;
use zeroize::Zeroizing;

use crate::configuration::Settings;
use crate::failure::Failure;
use crate::installation::data_dir;
use crate::installation::store::Location;
use crate::system::SystemEntropy;

/// The master key that the settings name: given as it is, or from its file,
/// which the first start makes. `sealed`: the data that is there already, and
/// needs the key that it was sealed by.
pub(super) fn obtain(
    settings: &Settings,
    sealed: Option<&Location<'_>>,
) -> Result<MasterKey, Failure> {
    if let Some(text) = &settings.master_key {
        let cure =
            "HANDFAST_MASTER_KEY must be 32 bytes in base64url (43 letters, digits, - and _)";
        return decode(text.expose()).ok_or_else(|| unusable(cure));
    }
    let file = &settings.master_key_file;
    if let Some(key) = read(file)? {
        return Ok(key);
    }
    if let Some(data) = sealed {
        // Another process may have made both since the file was looked for.
        return read(file)?.ok_or_else(|| missing(file, data));
    }
    if file.starts_with(&settings.data_dir) {
        data_dir::prepare(&settings.data_dir)?;
    }
    make(file)?;
    read(file)?.ok_or_else(|| gone(file))
}

fn read(file: &Path) -> Result<Option<MasterKey>, Failure> {
    let metadata = match fs::metadata(file) {
        Ok(metadata) => metadata,
        // A file in the place of a directory is told by whoever makes the key.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(unreadable(file, &error)),
    };
    check_permissions(file, &metadata)?;
    let text = fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
    let text = Zeroizing::new(text);
    match decode(text.trim_end()) {
        Some(key) => Ok(Some(key)),
        None => Err(unusable(&format!(
            "{} does not hold one line of 32 bytes in base64url; restore it from a backup",
            file.display()
        ))),
    }
}

fn check_permissions(file: &Path, metadata: &fs::Metadata) -> Result<(), Failure> {
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::mode(metadata) & 0o077 != 0 {
        return Err(unusable(&format!(
            "others may read or change {}; run `chmod 600 {}`",
            file.display(),
            file.display()
        )));
    }
    #[cfg(not(unix))]
    drop((file, metadata));
    Ok(())
}

fn decode(text: &str) -> Option<MasterKey> {
    let bytes = BASE64URL_NOPAD
        .decode(text.trim_end_matches('=').as_bytes())
        .ok()?;
    let bytes = Zeroizing::new(bytes);
    Some(MasterKey::new(bytes.as_slice().try_into().ok()?))
}

/// Makes the file, wholly or not at all and durably. Where another process was
/// faster, its key stays.
fn make(file: &Path) -> Result<(), Failure> {
    match try_to_make(file) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => made.map_err(|error| {
            unusable(&format!(
                "{} cannot be made ({error}); let the account that runs Handfast write its \
                 directory, make room on the disk, or name another file with --master-key-file",
                file.display()
            ))
        }),
    }
}

fn try_to_make(file: &Path) -> io::Result<()> {
    let mut bytes = Zeroizing::new([0; 32]);
    SystemEntropy.fill(bytes.as_mut_slice());
    let text = Zeroizing::new(BASE64URL_NOPAD.encode(bytes.as_slice()));
    let directory = file.parent().filter(|path| !path.as_os_str().is_empty());
    let directory = directory.unwrap_or(Path::new("."));
    // Made with permissions for its owner alone.
    let mut draft = NamedTempFile::new_in(directory)?;
    writeln!(draft, "{}", text.as_str())?;
    draft.as_file().sync_all()?;
    draft.persist_noclobber(file).map_err(|error| error.error)?;
    File::open(directory)?.sync_all()
}

fn unreadable(file: &Path, error: &io::Error) -> Failure {
    unusable(&format!(
        "{} cannot be read ({error}); let the account that runs Handfast read it",
        file.display()
    ))
}

fn missing(file: &Path, data: &Location<'_>) -> Failure {
    unusable(&format!(
        "{} is missing, and the data in {data} is sealed by it; restore it from a backup, or name \
         it with --master-key-file or HANDFAST_MASTER_KEY",
        file.display()
    ))
}

fn gone(file: &Path) -> Failure {
    unusable(&format!(
        "{} was removed while it was made; start again",
        file.display()
    ))
}

fn unusable(problem: &str) -> Failure {
    let code = "MASTER_KEY_UNUSABLE";
    Failure::new(code, format!("The master key cannot be used: {problem}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("master.key");
        assert!(read(&file).unwrap().is_none());
        make(&file).unwrap();
        let first = read(&file).unwrap().unwrap().fingerprint();
        make(&file).unwrap();
        assert_eq!(read(&file).unwrap().unwrap().fingerprint(), first);
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1);
    }

    #[test]
    fn a_key_is_32_bytes_in_base64url() {
        let text = BASE64URL_NOPAD.encode(&[251; 32]);
        assert!(decode(&text).is_some());
        assert!(decode(&format!("{text}=")).is_some());
        assert!(decode(&text[1..]).is_none());
        assert!(decode("not a key").is_none());
    }
}
