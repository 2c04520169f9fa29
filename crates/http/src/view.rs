//! Records of the store in the words of the wire.

use handfast_app::record::{ActiveDeviceRecord, InstallRecord, UserRecord};
use handfast_app::{InstallStatus, MintedToken};
use handfast_protocol::device_api::{
    AccessToken, DisplacedBy, InstallView, StatusResponse, StatusUser,
};
use handfast_protocol::server_api::{ActiveDevice, UserInstall, UserResponse};
use handfast_protocol::token::DRAIN_SCOPE;

pub(crate) fn install(record: InstallRecord) -> InstallView {
    InstallView {
        id: record.id,
        state: record.state,
        reason: record.reason,
        since: record.since,
        displaced_by: record
            .displaced_by
            .map(|(form_factor, model)| DisplacedBy { form_factor, model }),
    }
}

pub(crate) fn access_token(minted: MintedToken) -> AccessToken {
    AccessToken {
        token: minted.token,
        expires_at: minted.expires_at,
        scope: minted.is_drain.then(|| DRAIN_SCOPE.to_owned()),
    }
}

pub(crate) fn status(status: InstallStatus) -> StatusResponse {
    StatusResponse {
        remotely_enabled: status.is_remotely_enabled(),
        user: StatusUser {
            id: status.install.user,
            enabled: !status.install.is_user_disabled,
        },
        install: install(status.install),
        configuration: status.configuration,
    }
}

pub(crate) fn active_device(record: ActiveDeviceRecord) -> ActiveDevice {
    ActiveDevice {
        form_factor: record.form_factor,
        model: record.model,
        active_since: record.active_since,
    }
}

/// A user as its own device sees it: without the customer's identifier.
pub(crate) fn own_user(record: UserRecord) -> UserResponse {
    UserResponse {
        external_id: None,
        ..user(record)
    }
}

/// A user as the customer's servers and its operators see it.
pub fn user(record: UserRecord) -> UserResponse {
    UserResponse {
        id: record.id,
        app_id: record.app,
        external_id: Some(record.external_id),
        created_at: record.created_at,
        enabled: record.disabled_at.is_none(),
        active_install_id: record.active_install,
        installs: record.installs.into_iter().map(user_install).collect(),
        metadata: record.metadata,
    }
}

fn user_install(record: InstallRecord) -> UserInstall {
    let device = record.device;
    UserInstall {
        id: record.id,
        state: record.state,
        reason: record.reason,
        since: record.since,
        created_at: record.created_at,
        form_factor: device.form_factor,
        platform: device.platform,
        model: device.model,
        os_version: device.os_version,
        app_version: device.app_version,
        sdk_version: device.sdk_version,
    }
}
