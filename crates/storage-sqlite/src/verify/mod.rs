//! Whether what is stored is as it must be.
//!
//! Nearly every invariant is one statement that walks a table, or an index of
//! it, and says of each row whether it breaks the invariant. The rows pass by:
//! nothing is sorted and nothing but a few examples is kept, so the memory that
//! it takes does not grow with the data. Active devices are counted anew by
//! their labels, of which there are a few.

mod counts;
mod events;
mod files;
mod links;
mod readable;
mod rules;
mod walk;

use handfast_storage::verification::{Finding, Invariant};
use rusqlite::{Connection, Result};

use walk::Walk;

/// Checks one invariant. What it reads is of one moment only inside a
/// transaction.
pub(crate) fn check(connection: &Connection, invariant: Invariant) -> Result<Finding> {
    match how(invariant) {
        How::Walk(walk) => walk.run(connection),
        How::Ask(ask) => ask(connection),
    }
}

/// How an invariant is checked.
enum How {
    /// By a walk over what it is about.
    Walk(&'static Walk),
    /// In a way of its own.
    Ask(fn(&Connection) -> Result<Finding>),
}

const fn how(invariant: Invariant) -> How {
    How::Walk(match invariant {
        Invariant::Files => return How::Ask(files::check_files),
        Invariant::Schema => return How::Ask(files::check_schema),
        Invariant::ActiveInstall => &rules::ACTIVE_INSTALL,
        Invariant::Heir => &rules::HEIR,
        Invariant::ActiveDevices => return How::Ask(counts::check_active_devices),
        Invariant::StateReason => &rules::STATE_REASON,
        Invariant::CodeOnce => &rules::CODE_ONCE,
        Invariant::ExternalIdOnce => &rules::EXTERNAL_ID_ONCE,
        Invariant::DeviceOnce => &rules::DEVICE_ONCE,
        Invariant::DeviceIdentity => &rules::DEVICE_IDENTITY,
        Invariant::ApiKeyLimit => &rules::API_KEY_LIMIT,
        Invariant::ConfigurationVersions => &rules::CONFIGURATION_VERSIONS,
        Invariant::PlatformKeys => &rules::PLATFORM_KEYS,
        Invariant::MasterKey => &rules::MASTER_KEY,
        Invariant::InstallOwner => &links::INSTALL_OWNER,
        Invariant::UserApp => &links::USER_APP,
        Invariant::MetadataOwner => &links::METADATA_OWNER,
        Invariant::ApiKeyApp => &links::API_KEY_APP,
        Invariant::ConfigurationApp => &links::CONFIGURATION_APP,
        Invariant::DeletionApp => &links::DELETION_APP,
        Invariant::EventApp => &links::EVENT_APP,
        Invariant::ActivityApp => &links::ACTIVITY_APP,
        Invariant::GrantOperator => &links::GRANT_OPERATOR,
        Invariant::SessionOperator => &links::SESSION_OPERATOR,
        Invariant::DeletedUser => &links::DELETED_USER,
        Invariant::EventTime => &events::EVENT_TIME,
        Invariant::UserEvent => &events::USER_EVENT,
        Invariant::DisablingEvent => &events::DISABLING_EVENT,
        Invariant::DeletionEvent => &events::DELETION_EVENT,
        Invariant::RedemptionEvents => &events::REDEMPTION_EVENTS,
        Invariant::InstallEvent => &events::INSTALL_EVENT,
        Invariant::AppEvent => &events::APP_EVENT,
        Invariant::ApiKeyEvents => &events::API_KEY_EVENTS,
        Invariant::ConfigurationEvent => &events::CONFIGURATION_EVENT,
        Invariant::ReadableApps => &readable::APPS,
        Invariant::ReadableUsers => &readable::USERS,
        Invariant::ReadableMetadata => &readable::METADATA,
        Invariant::ReadableInstalls => &readable::INSTALLS,
        Invariant::ReadableConfigurations => &readable::CONFIGURATIONS,
        Invariant::ReadableEvents => &readable::EVENTS,
        Invariant::ReadableOperators => &readable::OPERATORS,
        Invariant::ReadableInvitations => &readable::INVITATIONS,
        Invariant::ReadableActivity => &readable::ACTIVITY,
    })
}

/// The statement of every walk.
#[cfg(test)]
pub(crate) fn statements() -> impl Iterator<Item = &'static str> {
    let walks = Invariant::ALL.iter().filter_map(|one| match how(*one) {
        How::Walk(walk) => Some(walk.sql),
        How::Ask(_) => None,
    });
    walks.chain([counts::ACTIVE])
}
