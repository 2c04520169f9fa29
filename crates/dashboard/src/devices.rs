//! What devices are called.

use std::collections::HashMap;

use handfast_app::UserStory;
use handfast_domain::event::Event;
use handfast_domain::{FormFactor, InstallId, Platform};
use serde::Deserialize;
use serde_json::Value;

/// The name of each install of a user, another for each: the second life on a
/// `Pixel 9` is `Pixel 9 (2)`.
#[derive(Default)]
pub(crate) struct DeviceNames {
    names: HashMap<InstallId, String>,
    uses: HashMap<String, u32>,
}

impl DeviceNames {
    /// The names of every install that the story tells of, the oldest first.
    pub(crate) fn of(story: &UserStory) -> Self {
        let installs = &story.user.installs;
        let mut names = Self::default();
        for event in &story.events {
            let is_kept = installs
                .iter()
                .any(|install| Some(install.id) == event.install);
            if !is_kept && let Some((install, name)) = told(event) {
                names.add(install, name);
            }
        }
        for install in installs.iter().rev() {
            let device = &install.device;
            names.add(
                install.id,
                name_of(device.form_factor, device.model.as_deref()),
            );
        }
        names
    }

    /// What an install is called, if anything is known of it.
    pub(crate) fn get(&self, install: InstallId) -> Option<&str> {
        self.names.get(&install).map(String::as_str)
    }

    fn add(&mut self, install: InstallId, name: String) {
        let uses = self.uses.entry(name.clone()).or_default();
        *uses += 1;
        let name = if *uses == 1 {
            name
        } else {
            format!("{name} ({uses})")
        };
        self.names.insert(install, name);
    }
}

/// What a device is called by its model, or by its kind where it gave none.
pub(crate) fn name_of(form_factor: FormFactor, model: Option<&str>) -> String {
    let unnamed = match form_factor {
        FormFactor::Phone => "Unnamed phone",
        FormFactor::Tablet => "Unnamed tablet",
        FormFactor::Other => "Unnamed device",
    };
    model.unwrap_or(unnamed).to_owned()
}

/// What kind of thing a device is.
pub(crate) const fn kind_of(form_factor: FormFactor) -> &'static str {
    match form_factor {
        FormFactor::Phone => "phone",
        FormFactor::Tablet => "tablet",
        FormFactor::Other => "other device",
    }
}

/// What a platform is called.
pub(crate) const fn platform_name(platform: Platform) -> &'static str {
    match platform {
        Platform::Ios => "iOS",
        Platform::Android => "Android",
        Platform::Other => "other",
    }
}

/// The install that an event names with its device.
fn told(event: &Event) -> Option<(InstallId, String)> {
    let details = &event.details;
    let form_factor = FormFactor::deserialize(details.get("form_factor")?).ok()?;
    let model = details.get("model").and_then(Value::as_str);
    Some((event.install?, name_of(form_factor, model)))
}

#[cfg(test)]
mod tests {
    use handfast_domain::event::EventKind;
    use serde_json::json;

    use super::*;
    use crate::timeline::examples::{Example, install_id};

    #[test]
    fn each_install_has_a_name_of_its_own() {
        let story = Example::default()
            .install(1, "Pixel 9", FormFactor::Phone)
            .install(2, "Pixel 9", FormFactor::Phone)
            .install(3, "", FormFactor::Tablet)
            .story();
        let names = DeviceNames::of(&story);
        let of = |number| names.get(install_id(number));
        assert_eq!(of(1), Some("Pixel 9"));
        assert_eq!(of(2), Some("Pixel 9 (2)"));
        assert_eq!(of(3), Some("Unnamed tablet"));
        assert_eq!(of(4), None);
    }

    #[test]
    fn installs_that_are_gone_are_known_from_events() {
        let details = json!({"reason": null, "form_factor": "phone", "model": "Pixel 9"});
        let story = Example::default()
            .event(10, EventKind::InstallActivated, (1, details))
            .install(2, "Pixel 9", FormFactor::Phone)
            .story();
        let names = DeviceNames::of(&story);
        assert_eq!(names.get(install_id(1)), Some("Pixel 9"));
        assert_eq!(names.get(install_id(2)), Some("Pixel 9 (2)"));
    }
}
