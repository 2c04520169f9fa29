//! The installs of a user as rows of a table.

use handfast_app::record::InstallRecord;
use handfast_domain::device::Device;
use handfast_domain::install::{InstallState, StateReason};

use crate::devices::{kind_of, name_of, platform_name};
use crate::pages::user::story::Teller;
use crate::web::words::Moment;

/// One install.
pub(super) struct InstallEntry {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: &'static str,
    pub(super) platform: String,
    pub(super) app: String,
    pub(super) sdk: String,
    pub(super) state: &'static str,
    pub(super) is_active: bool,
    pub(super) reason: String,
    pub(super) since: Moment,
}

impl InstallEntry {
    pub(super) fn of(install: &InstallRecord, teller: &Teller<'_>) -> Self {
        let device = &install.device;
        let name = teller.names.get(install.id);
        Self {
            id: install.id.to_string(),
            name: name.unwrap_or_default().to_owned(),
            kind: kind_of(device.form_factor),
            platform: joined(platform_name(device.platform), device.os_version.as_deref()),
            app: app(device),
            sdk: device.sdk_version.clone().unwrap_or_default(),
            state: install.state.as_str(),
            is_active: install.state == InstallState::Active,
            reason: reason(install),
            since: Moment::of(install.since, teller.now),
        }
    }
}

fn app(device: &Device) -> String {
    let bundle_id = device.bundle_id.as_deref().unwrap_or_default();
    joined(bundle_id, device.app_version.as_deref())
}

fn joined(name: &str, version: Option<&str>) -> String {
    let words = [name, version.unwrap_or_default()];
    words.join(" ").trim().to_owned()
}

fn reason(install: &InstallRecord) -> String {
    let Some(reason) = install.reason else {
        return String::new();
    };
    match reason {
        StateReason::PhonePreferred => "a phone is active".to_owned(),
        StateReason::Superseded => match &install.displaced_by {
            Some((form_factor, model)) => {
                format!("{} took its place", name_of(*form_factor, model.as_deref()))
            }
            None => "another device took its place".to_owned(),
        },
        StateReason::DeviceReused => "its device was used to create a user again".to_owned(),
        StateReason::Promoted => "the device that was active went".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use handfast_domain::FormFactor;

    use super::*;
    use crate::timeline::examples::Example;

    #[test]
    fn the_device_that_took_a_place_is_named_while_it_is_known() {
        let (state, why) = (InstallState::Deactivated, Some(StateReason::Superseded));
        let story = Example::default()
            .install(1, "Pixel 9", FormFactor::Phone)
            .now_in(state, why)
            .story();
        let mut install = story.user.installs[0].clone();
        assert_eq!(reason(&install), "another device took its place");
        install.displaced_by = Some((FormFactor::Phone, Some("iPhone 17".to_owned())));
        assert_eq!(reason(&install), "iPhone 17 took its place");
        install.displaced_by = Some((FormFactor::Tablet, None));
        assert_eq!(reason(&install), "Unnamed tablet took its place");
    }

    #[test]
    fn what_is_unknown_is_left_out() {
        assert_eq!(joined("iOS", Some("26.1")), "iOS 26.1");
        assert_eq!(joined("iOS", None), "iOS");
        assert_eq!(joined("", Some("1.0")), "1.0");
    }
}
