//! Whole stories of users and their devices, told as tables.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod world;

use std::collections::BTreeMap;

use handfast_domain::auth_code::{OnConflict, Statement};
use handfast_domain::{AppId, Device, ExternalId, FormFactor, InstallId, KeyThumbprint};

use world::World;
use world::invariants::Watch;

const APP: AppId = AppId::from_bytes([1; 16]);

/// What happens, and how every install stands afterwards, oldest first.
type Story = &'static [(&'static str, &'static [&'static str])];

/// Tells a story line by line. A line reads `alice on phone-1`,
/// `alice on phone-1, politely` (without displacing anybody),
/// `alice on phone-1 again` (the same code and key), `alice on tablet-1 with
/// the code of phone-1`, `phone-1 resets` (its latest install), or
/// `alice is deleted`, `… disabled`, `… enabled`. The form factor is in the
/// device's name. A refusal stands before the installs.
struct Teller {
    world: World,
    watch: Watch,
    names: BTreeMap<InstallId, String>,
    latest: BTreeMap<String, (Statement, KeyThumbprint)>,
}

impl Teller {
    fn tell(story: Story) {
        let mut teller = Self {
            world: World::new(),
            watch: Watch::default(),
            names: BTreeMap::new(),
            latest: BTreeMap::new(),
        };
        for (number, (line, expected)) in story.iter().enumerate() {
            let before = teller.world.clone();
            teller.world.wait(1);
            let refusal = teller.act(line);
            teller.watch.check(&before, &teller.world);
            let found: Vec<_> = refusal.into_iter().chain(teller.standing()).collect();
            assert_eq!(found, *expected, "after line {}: {line}", number + 1);
        }
    }

    fn act(&mut self, line: &str) -> Option<String> {
        let words: Vec<_> = line.split(' ').collect();
        match words[..] {
            [who, "on", device] => self.arrive(who, device.trim_end_matches(','), None),
            [who, "on", device, "politely"] => {
                let device = device.trim_end_matches(',');
                self.arrive(who, device, Some(OnConflict::Refuse))
            }
            [_, "on", device, "again"] => {
                let (code, key) = self.latest[device].clone();
                self.redeem(&code, device, key)
            }
            [_, "on", device, "with", "the", "code", "of", other] => {
                let code = self.latest[other].0.clone();
                let key = self.world.new_key();
                self.redeem(&code, device, key)
            }
            [device, "resets"] => {
                self.world.reset(self.latest[device].0.install);
                None
            }
            [who, "is", what] => {
                let user = self.world.user_of(APP, &external_id(who)).unwrap();
                match what {
                    "deleted" => self.world.delete(user),
                    "disabled" => self.world.set_disabled(user, true),
                    "enabled" => self.world.set_disabled(user, false),
                    _ => panic!("nobody understands: {line}"),
                }
                None
            }
            _ => panic!("nobody understands: {line}"),
        }
    }

    fn arrive(
        &mut self,
        who: &str,
        device: &str,
        on_conflict: Option<OnConflict>,
    ) -> Option<String> {
        let code = Statement {
            on_conflict: on_conflict.unwrap_or_default(),
            ..self.world.issue(APP, &external_id(who))
        };
        let key = self.world.new_key();
        let refusal = self.redeem(&code, device, key);
        if refusal.is_none() {
            self.names.insert(code.install, format!("{who} {device}"));
            self.latest.insert(device.to_owned(), (code, key));
        }
        refusal
    }

    fn redeem(&mut self, code: &Statement, device: &str, key: KeyThumbprint) -> Option<String> {
        let outcome = self.world.redeem(code, &described(device), key);
        outcome.err().map(|refusal| format!("refused: {refusal:?}"))
    }

    fn standing(&self) -> Vec<String> {
        let stands = |(id, name): (&InstallId, &String)| {
            let install = self.world.installs.get(id)?;
            let state = install.state.as_str();
            Some(match install.reason {
                Some(reason) => format!("{name} {state} {}", reason.as_str()),
                None => format!("{name} {state}"),
            })
        };
        self.names.iter().filter_map(stands).collect()
    }
}

fn external_id(who: &str) -> ExternalId {
    ExternalId::new(who).unwrap()
}

fn described(name: &str) -> Device {
    let form_factor = match name.split('-').next() {
        Some("phone") => FormFactor::Phone,
        Some("tablet") => FormFactor::Tablet,
        _ => FormFactor::Other,
    };
    Device {
        form_factor,
        vendor_id: Some(name.to_owned()),
        ..Device::default()
    }
}

#[test]
fn a_tablet_stands_by_until_the_phone_is_reset() {
    Teller::tell(&[
        ("alice on phone-1", &["alice phone-1 active"]),
        (
            "alice on tablet-1",
            &[
                "alice phone-1 active",
                "alice tablet-1 standby PHONE_PREFERRED",
            ],
        ),
        (
            "phone-1 resets",
            &["alice phone-1 reset", "alice tablet-1 active PROMOTED"],
        ),
        (
            "phone-1 resets",
            &["alice phone-1 reset", "alice tablet-1 active PROMOTED"],
        ),
        (
            "tablet-1 resets",
            &["alice phone-1 reset", "alice tablet-1 reset"],
        ),
    ]);
}

#[test]
fn a_new_phone_takes_over_and_the_old_one_never_comes_back() {
    Teller::tell(&[
        ("alice on phone-1", &["alice phone-1 active"]),
        (
            "alice on phone-2",
            &[
                "alice phone-1 deactivated SUPERSEDED",
                "alice phone-2 active",
            ],
        ),
        (
            "phone-2 resets",
            &[
                "alice phone-1 deactivated SUPERSEDED",
                "alice phone-2 reset",
            ],
        ),
        (
            "alice on phone-1",
            &[
                "alice phone-1 deactivated SUPERSEDED",
                "alice phone-2 reset",
                "alice phone-1 active",
            ],
        ),
    ]);
}

#[test]
fn a_phone_takes_over_from_a_tablet_for_good() {
    Teller::tell(&[
        ("alice on tablet-1", &["alice tablet-1 active"]),
        (
            "alice on phone-1",
            &[
                "alice tablet-1 deactivated SUPERSEDED",
                "alice phone-1 active",
            ],
        ),
        (
            "phone-1 resets",
            &[
                "alice tablet-1 deactivated SUPERSEDED",
                "alice phone-1 reset",
            ],
        ),
    ]);
}

#[test]
fn of_two_tablets_on_standby_the_newer_is_promoted() {
    Teller::tell(&[
        ("alice on phone-1", &["alice phone-1 active"]),
        (
            "alice on tablet-1",
            &[
                "alice phone-1 active",
                "alice tablet-1 standby PHONE_PREFERRED",
            ],
        ),
        (
            "alice on tablet-2",
            &[
                "alice phone-1 active",
                "alice tablet-1 standby PHONE_PREFERRED",
                "alice tablet-2 standby PHONE_PREFERRED",
            ],
        ),
        (
            "phone-1 resets",
            &[
                "alice phone-1 reset",
                "alice tablet-1 standby PHONE_PREFERRED",
                "alice tablet-2 active PROMOTED",
            ],
        ),
        (
            "tablet-2 resets",
            &[
                "alice phone-1 reset",
                "alice tablet-1 active PROMOTED",
                "alice tablet-2 reset",
            ],
        ),
    ]);
}

#[test]
fn a_phone_handed_to_another_user_promotes_the_first_users_tablet() {
    Teller::tell(&[
        ("alice on phone-1", &["alice phone-1 active"]),
        (
            "alice on tablet-1",
            &[
                "alice phone-1 active",
                "alice tablet-1 standby PHONE_PREFERRED",
            ],
        ),
        (
            "bob on phone-1",
            &[
                "alice phone-1 deactivated DEVICE_REUSED",
                "alice tablet-1 active PROMOTED",
                "bob phone-1 active",
            ],
        ),
        (
            "alice on phone-1",
            &[
                "alice phone-1 deactivated DEVICE_REUSED",
                "alice tablet-1 deactivated SUPERSEDED",
                "bob phone-1 deactivated DEVICE_REUSED",
                "alice phone-1 active",
            ],
        ),
    ]);
}

#[test]
fn a_reinstalled_device_replaces_itself_and_displaces_nobody() {
    Teller::tell(&[
        ("alice on phone-1", &["alice phone-1 active"]),
        (
            "alice on tablet-1",
            &[
                "alice phone-1 active",
                "alice tablet-1 standby PHONE_PREFERRED",
            ],
        ),
        (
            "alice on phone-1, politely",
            &[
                "alice phone-1 deactivated DEVICE_REUSED",
                "alice tablet-1 standby PHONE_PREFERRED",
                "alice phone-1 active",
            ],
        ),
        (
            "alice on tablet-1, politely",
            &[
                "alice phone-1 deactivated DEVICE_REUSED",
                "alice tablet-1 deactivated DEVICE_REUSED",
                "alice phone-1 active",
                "alice tablet-1 standby PHONE_PREFERRED",
            ],
        ),
    ]);
}

#[test]
fn a_polite_code_is_refused_where_it_would_displace() {
    Teller::tell(&[
        ("alice on phone-1, politely", &["alice phone-1 active"]),
        (
            "alice on phone-2, politely",
            &["refused: ActiveDeviceExists", "alice phone-1 active"],
        ),
        ("phone-1 resets", &["alice phone-1 reset"]),
        (
            "alice on phone-2, politely",
            &["alice phone-1 reset", "alice phone-2 active"],
        ),
    ]);
}

#[test]
fn a_lost_answer_is_repeated_and_a_stolen_code_is_refused() {
    Teller::tell(&[
        ("alice on phone-1", &["alice phone-1 active"]),
        ("alice on phone-1 again", &["alice phone-1 active"]),
        (
            "alice on tablet-9 with the code of phone-1",
            &["refused: AuthCodeAlreadyUsed", "alice phone-1 active"],
        ),
        (
            "alice on phone-2",
            &[
                "alice phone-1 deactivated SUPERSEDED",
                "alice phone-2 active",
            ],
        ),
        (
            "alice on phone-1 again",
            &[
                "alice phone-1 deactivated SUPERSEDED",
                "alice phone-2 active",
            ],
        ),
    ]);
}

#[test]
fn a_deleted_user_takes_its_installs_and_codes_along() {
    Teller::tell(&[
        ("alice on phone-1", &["alice phone-1 active"]),
        (
            "bob on phone-2",
            &["alice phone-1 active", "bob phone-2 active"],
        ),
        ("alice is deleted", &["bob phone-2 active"]),
        (
            "alice on phone-1 again",
            &["refused: AuthCodeUserDeleted", "bob phone-2 active"],
        ),
        (
            "alice on phone-1",
            &["bob phone-2 active", "alice phone-1 active"],
        ),
    ]);
}

#[test]
fn a_disabled_user_keeps_its_installs_but_gets_no_new_one() {
    Teller::tell(&[
        ("alice on phone-1", &["alice phone-1 active"]),
        ("alice is disabled", &["alice phone-1 active"]),
        (
            "alice on phone-2",
            &["refused: UserDisabled", "alice phone-1 active"],
        ),
        ("alice is enabled", &["alice phone-1 active"]),
        (
            "alice on phone-2",
            &[
                "alice phone-1 deactivated SUPERSEDED",
                "alice phone-2 active",
            ],
        ),
    ]);
}
