//! Looks at the platform's data after every step, knowing nothing of how it
//! came about.

use std::collections::{BTreeMap, BTreeSet};

use handfast_app::record::{InstallRecord, UserRecord};
use handfast_domain::install::InstallState;
use handfast_domain::{AppId, ExternalId, InstallId, UserId};

use crate::platform::Platform;
use crate::simulator::USERS;
use crate::simulator::device::Known;

/// What was seen before.
#[derive(Default)]
pub(crate) struct Auditor {
    /// Whose each user id is; for ever.
    owners: BTreeMap<UserId, &'static str>,
    /// Which user each install belongs to; for ever.
    users: BTreeMap<InstallId, UserId>,
    /// Installs that were closed, and stay so.
    closed: BTreeSet<InstallId>,
}

impl Auditor {
    pub(crate) async fn audit(&mut self, platform: &Platform, app: AppId) {
        let mut open_devices = BTreeSet::new();
        for name in USERS {
            let external_id = ExternalId::new(name).unwrap();
            let found = platform.app.find_user_as_operator(app, &external_id);
            if let Ok(user) = found.await {
                self.look_at(name, &user);
                for install in user
                    .installs
                    .iter()
                    .filter(|install| install.state.is_open())
                {
                    let device = install.device.vendor_id.clone().unwrap();
                    assert!(
                        open_devices.insert(device),
                        "a device has two open installs"
                    );
                }
            }
        }
    }

    fn look_at(&mut self, name: &'static str, user: &UserRecord) {
        let owner = *self.owners.entry(user.id).or_insert(name);
        assert_eq!(owner, name, "a user changed its owner");
        let active: Vec<InstallId> = user
            .installs
            .iter()
            .filter(|install| install.state == InstallState::Active)
            .map(|install| install.id)
            .collect();
        let named: Vec<InstallId> = user.active_install.into_iter().collect();
        assert_eq!(active, named, "what is active is not what the user names");
        for install in &user.installs {
            self.look_at_install(user.id, install);
        }
    }

    fn look_at_install(&mut self, user: UserId, install: &InstallRecord) {
        let owner = *self.users.entry(install.id).or_insert(user);
        assert_eq!(owner, user, "an install changed its user");
        if install.state.is_open() {
            assert!(
                !self.closed.contains(&install.id),
                "a closed install came back"
            );
        } else {
            self.closed.insert(install.id);
        }
    }

    /// What the platform knows of a device's install.
    pub(crate) async fn stored(
        platform: &Platform,
        known: &Option<Known>,
    ) -> Option<InstallRecord> {
        let known = known.as_ref()?;
        platform.storage.install(known.install).await.unwrap()
    }
}
