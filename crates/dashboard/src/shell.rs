//! What stands around every page: the name, the way to other pages, who is
//! signed in.

use handfast_app::operators::SignedIn;
use handfast_domain::app::App;
use handfast_domain::permission::{Action, Reach, Role};

/// The version, in the address of assets and at the foot of pages.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The pages of an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    QuickStart,
    Users,
    Activity,
    Keys,
    Configuration,
    Audit,
    Settings,
}

impl Section {
    const ALL: [Self; 7] = [
        Self::QuickStart,
        Self::Users,
        Self::Activity,
        Self::Keys,
        Self::Configuration,
        Self::Audit,
        Self::Settings,
    ];

    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::QuickStart => "Quick start",
            Self::Users => "Users",
            Self::Activity => "Activity",
            Self::Keys => "API keys",
            Self::Configuration => "SDK configuration",
            Self::Audit => "Audit log",
            Self::Settings => "Settings",
        }
    }

    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::QuickStart => "quick-start",
            Self::Users => "users",
            Self::Activity => "activity",
            Self::Keys => "keys",
            Self::Configuration => "configuration",
            Self::Audit => "audit",
            Self::Settings => "settings",
        }
    }
}

/// One way to another page.
pub(crate) struct Link {
    pub(crate) title: &'static str,
    pub(crate) address: String,
    pub(crate) is_here: bool,
}

/// The app that a page belongs to.
pub(crate) struct ShellApp {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) sandbox: bool,
    pub(crate) role: &'static str,
    pub(crate) links: Vec<Link>,
}

/// What stands around a page.
pub(crate) struct Shell {
    pub(crate) title: String,
    pub(crate) operator: String,
    pub(crate) csrf: String,
    pub(crate) version: &'static str,
    pub(crate) manages_operators: bool,
    pub(crate) app: Option<ShellApp>,
}

impl Shell {
    pub(crate) fn new(title: &str, signed_in: &SignedIn, csrf: &str) -> Self {
        Self {
            title: title.to_owned(),
            operator: signed_in.operator.name.clone(),
            csrf: csrf.to_owned(),
            version: VERSION,
            manages_operators: signed_in.may(Action::ManageOperators, Reach::Installation),
            app: None,
        }
    }

    /// The same around a page of an app.
    pub(crate) fn in_app(mut self, app: &App, here: Section, role: Option<Role>) -> Self {
        let links = Section::ALL.map(|section| Link {
            title: section.title(),
            address: format!("/dashboard/apps/{}/{}", app.id, section.path()),
            is_here: section == here,
        });
        self.app = Some(ShellApp {
            id: app.id.to_string(),
            name: app.name.clone(),
            sandbox: app.sandbox,
            role: role.map_or("", |role| role.as_str()),
            links: links.into(),
        });
        self
    }
}
