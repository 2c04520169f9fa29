//! Who may do what in the dashboard: roles, what they reach, and what each
//! action needs.

use crate::id::AppId;

/// What an operator may do; each role may do all that the ones before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Looks: users, activity, keys without their secrets, the audit log.
    Viewer,
    /// Changes what the product works with: keys, users, configurations.
    Developer,
    /// Decides who else may, and about the app itself.
    Owner,
}

/// Where a role holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// In the installation and each of its apps.
    Installation,
    /// In one app.
    App(AppId),
}

/// A role, and where it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grant {
    /// Where it holds.
    pub reach: Reach,
    /// The role.
    pub role: Role,
}

/// Something that is done in the dashboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Look at anything of an app.
    View,
    /// Make, rotate and revoke API keys.
    ManageApiKeys,
    /// Disable, enable and delete users.
    ManageUsers,
    /// Publish SDK configurations.
    PublishConfiguration,
    /// Ask for codes and play a device in the page.
    SimulateDevices,
    /// Change an app's name and settings.
    ChangeApp,
    /// Make an app.
    CreateApp,
    /// Invite operators, change their roles, remove them.
    ManageOperators,
}

impl Role {
    /// Every role there is, the least first.
    pub const ALL: [Self; 3] = [Self::Viewer, Self::Developer, Self::Owner];

    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Developer => "developer",
            Self::Owner => "owner",
        }
    }

    /// The role of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

impl Reach {
    /// The app, or what stands for the installation in stores and events.
    pub const fn app(self) -> AppId {
        match self {
            Self::Installation => AppId::INSTALLATION,
            Self::App(app) => app,
        }
    }

    /// Reads back what [`Reach::app`] wrote.
    pub fn from_app(app: AppId) -> Self {
        if app == AppId::INSTALLATION {
            Self::Installation
        } else {
            Self::App(app)
        }
    }
}

impl Grant {
    /// The form that a store keeps: the role and, after a colon, the app.
    pub fn to_text(self) -> String {
        let role = self.role.as_str();
        match self.reach {
            Reach::Installation => role.to_owned(),
            Reach::App(app) => format!("{role}:{app}"),
        }
    }

    /// Reads back what [`Grant::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        let (role, reach) = match text.split_once(':') {
            None => (text, Reach::Installation),
            Some((role, app)) => (role, Reach::App(app.parse().ok()?)),
        };
        let role = Role::from_name(role)?;
        Some(Self { reach, role })
    }
}

impl Action {
    /// Every action there is.
    pub const ALL: [Self; 8] = [
        Self::View,
        Self::ManageApiKeys,
        Self::ManageUsers,
        Self::PublishConfiguration,
        Self::SimulateDevices,
        Self::ChangeApp,
        Self::CreateApp,
        Self::ManageOperators,
    ];

    /// The least role that may do it.
    pub const fn needs(self) -> Role {
        match self {
            Self::View => Role::Viewer,
            Self::ManageApiKeys
            | Self::ManageUsers
            | Self::PublishConfiguration
            | Self::SimulateDevices
            | Self::CreateApp => Role::Developer,
            Self::ChangeApp | Self::ManageOperators => Role::Owner,
        }
    }
}

/// The role that `grants` come to in `reach`: the greatest that holds there.
/// A role in the installation holds in each of its apps.
pub fn role_in(grants: &[Grant], reach: Reach) -> Option<Role> {
    grants
        .iter()
        .filter(|grant| grant.reach == Reach::Installation || grant.reach == reach)
        .map(|grant| grant.role)
        .max()
}

/// Whether `grants` allow `action` in `reach`.
pub fn may(grants: &[Grant], action: Action, reach: Reach) -> bool {
    role_in(grants, reach).is_some_and(|role| role >= action.needs())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Reach = Reach::App(AppId::from_bytes([1; 16]));
    const OTHER: Reach = Reach::App(AppId::from_bytes([2; 16]));

    fn grant(reach: Reach, role: Role) -> Vec<Grant> {
        vec![Grant { reach, role }]
    }

    #[test]
    fn a_role_may_do_what_lesser_ones_may() {
        for action in Action::ALL {
            let allowed: Vec<bool> = Role::ALL
                .into_iter()
                .map(|role| may(&grant(ONE, role), action, ONE))
                .collect();
            assert!(allowed.is_sorted(), "{action:?}");
            assert!(allowed[2], "an owner may {action:?}");
        }
    }

    #[test]
    fn nothing_crosses_from_one_app_to_another() {
        let owner = grant(ONE, Role::Owner);
        for action in Action::ALL {
            assert!(!may(&owner, action, OTHER));
            assert!(!may(&owner, action, Reach::Installation));
            assert!(!may(&[], action, ONE));
        }
    }

    #[test]
    fn a_role_in_the_installation_holds_in_every_app() {
        let owner = grant(Reach::Installation, Role::Owner);
        assert!(may(&owner, Action::ManageOperators, Reach::Installation));
        assert!(may(&owner, Action::ManageApiKeys, OTHER));
    }

    #[test]
    fn the_greatest_role_counts() {
        let mut grants = grant(Reach::Installation, Role::Viewer);
        grants.extend(grant(ONE, Role::Developer));
        assert_eq!(role_in(&grants, ONE), Some(Role::Developer));
        assert_eq!(role_in(&grants, OTHER), Some(Role::Viewer));
    }

    #[test]
    fn names_and_reaches_are_read_back() {
        for role in Role::ALL {
            assert_eq!(Role::from_name(role.as_str()), Some(role));
        }
        for reach in [Reach::Installation, ONE] {
            assert_eq!(Reach::from_app(reach.app()), reach);
        }
        assert_eq!(Role::from_name("admin"), None);
    }

    #[test]
    fn grants_are_read_back() {
        for role in Role::ALL {
            for reach in [Reach::Installation, ONE] {
                let grant = Grant { reach, role };
                assert_eq!(Grant::from_text(&grant.to_text()), Some(grant));
            }
        }
        for wrong in ["", "admin", "owner:", "owner:app_1", ":owner"] {
            assert_eq!(Grant::from_text(wrong), None, "{wrong}");
        }
    }
}
