//! Whether this source may be moved into this target.

use handfast_storage_postgres::ImportState;

use crate::error::MigrationError;
use crate::source::Source;
use crate::tables::{APP, INSTALLATION, TABLES};
use crate::target::Target;
use crate::value::{Row, Value};

/// The place of the master key's fingerprint in [`INSTALLATION`].
const FINGERPRINT: usize = 1;

/// How many apps are looked at at once.
const PAGE: usize = 1_000;

/// Lets a migration begin or go on, and refuses any other.
pub(crate) async fn admit(source: &Source, target: &mut Target) -> Result<(), MigrationError> {
    let installation = source.page(&INSTALLATION, None, 1)?;
    let Some(own) = fingerprint(installation.first()) else {
        return Err(MigrationError::SourceUnused);
    };
    let arrived = target.same_keys(&INSTALLATION, &installation).await?;
    let arrived = fingerprint(arrived.values().next());
    let database = target.database().to_owned();
    match (target.state().await?, source.moved_to()?) {
        (ImportState::Finished, _) => Err(MigrationError::TargetFinished { database }),
        (ImportState::None, Some(database)) => Err(MigrationError::SourceMoved { database }),
        (ImportState::None, None) => {
            if is_empty(target).await? && target.begin().await? {
                return Ok(());
            }
            Err(MigrationError::TargetOccupied { database })
        }
        // The source may be marked as moved: that is the last step but one.
        (ImportState::UnderWay, _) => {
            let is_other_key = arrived.is_some_and(|arrived| arrived != own);
            if is_other_key || has_other_apps(target, source).await? {
                return Err(MigrationError::OtherInstallation { database });
            }
            Ok(())
        }
    }
}

async fn is_empty(target: &mut Target) -> Result<bool, MigrationError> {
    for table in TABLES
        .iter()
        .filter(|table| table.name != INSTALLATION.name)
    {
        if !target.keys(table, None, 1).await?.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether the target has apps that are unknown here. No installation ever
/// forgets an app, so they came from another with the same master key.
async fn has_other_apps(target: &mut Target, source: &Source) -> Result<bool, MigrationError> {
    let mut last = None;
    loop {
        let apps = target.keys(&APP, last.as_ref(), PAGE).await?;
        for app in &apps {
            if !source.has(&APP, app)? {
                return Ok(true);
            }
        }
        match apps.into_iter().next_back() {
            Some(app) => last = Some(app),
            None => return Ok(false),
        }
    }
}

fn fingerprint(installation: Option<&Row>) -> Option<&Value> {
    let fingerprint = installation.map(|row| &row[FINGERPRINT]);
    fingerprint.filter(|value| **value != Value::Null)
}
