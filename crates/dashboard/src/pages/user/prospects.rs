//! What would become of a device that asked now.

use handfast_app::UserStory;
use handfast_domain::FormFactor;
use handfast_domain::activation::Settlement;

use crate::devices::DeviceNames;

/// What would happen if such a device redeemed a code.
pub(super) struct Prospect {
    pub(super) newcomer: &'static str,
    pub(super) outcome: String,
}

/// The prospects of each kind of device.
pub(super) fn prospects(story: &UserStory, names: &DeviceNames) -> Vec<Prospect> {
    let active = story.user.active_install;
    let active = active.and_then(|install| names.get(install));
    let active = active.unwrap_or("the active device");
    let newcomers = [
        (FormFactor::Phone, "A phone"),
        (FormFactor::Tablet, "A tablet"),
        (FormFactor::Other, "Another kind of device"),
    ];
    let prospects = newcomers.map(|(form_factor, newcomer)| Prospect {
        newcomer,
        outcome: outcome(story.what_would_happen(form_factor), active),
    });
    prospects.into()
}

fn outcome(settlement: Settlement, active: &str) -> String {
    match settlement {
        Settlement::Activated => "becomes active: none is active now.".to_owned(),
        Settlement::Superseding => format!("becomes active, and {active} is deactivated."),
        Settlement::StandingBy => format!("stands by, and {active} stays active."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::examples::Example;

    fn outcomes(example: Example) -> Vec<String> {
        let story = example.story();
        let prospects = prospects(&story, &DeviceNames::of(&story));
        prospects
            .into_iter()
            .map(|prospect| prospect.outcome)
            .collect()
    }

    #[test]
    fn a_tablet_stands_by_while_a_phone_is_active() {
        let phone = Example::default().install(1, "Pixel 9", FormFactor::Phone);
        let superseding = "becomes active, and Pixel 9 is deactivated.";
        assert_eq!(
            outcomes(phone),
            [
                superseding,
                "stands by, and Pixel 9 stays active.",
                superseding
            ]
        );
        let nobody = outcomes(Example::default());
        assert_eq!(nobody, ["becomes active: none is active now."; 3]);
    }
}
