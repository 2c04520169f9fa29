//! Whether what is stored is as it must be.
//!
//! Nearly every invariant is one statement that walks a table and says of each
//! row whether it breaks the invariant. The rows pass by: nothing but a few
//! examples is kept, so the memory that it takes here does not grow with the
//! data.

mod events;
mod files;
mod links;
mod readable;
mod rules;
mod schema;
mod walk;

use handfast_storage::verification::{Finding, Invariant};
use tokio_postgres::{Client, Error};

use crate::connection::{Connections, RawObject};
use crate::errors::{Outcome, Stage, fault};
use walk::Walk;

/// A long look is not to be interrupted.
const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; \
     SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0";

/// Checks one invariant as of one moment.
pub(crate) async fn verify(connections: &Connections, invariant: Invariant) -> Outcome<Finding> {
    // Its own: given up half-way, it takes its transaction with it.
    let client: RawObject = connections.own_client().await?;
    begin(&client)
        .await
        .map_err(|error| fault(&error, Stage::Before))?;
    match how(invariant) {
        How::Walk(walk) => walk.run(&client).await,
        How::Files => files::check(&client).await,
        How::Schema => schema::check(&client).await,
    }
}

async fn begin(client: &Client) -> Result<(), Error> {
    client.batch_execute(BEGIN).await
}

/// How an invariant is checked.
enum How {
    /// By a walk over what it is about.
    Walk(&'static Walk),
    /// By what PostgreSQL says of its files.
    Files,
    /// By what PostgreSQL says of tables and indexes.
    Schema,
}

const fn how(invariant: Invariant) -> How {
    How::Walk(match invariant {
        Invariant::Files => return How::Files,
        Invariant::Schema => return How::Schema,
        Invariant::ActiveInstall => &rules::ACTIVE_INSTALL,
        Invariant::Heir => &rules::HEIR,
        Invariant::ActiveDevices => &rules::ACTIVE_DEVICES,
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
