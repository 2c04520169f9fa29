//! Labels of counts, in words.

use handfast_domain::Platform;
use handfast_domain::activity::ActivityKind;

use crate::devices::platform_name;

/// The label of a count as people read it.
pub(super) fn in_words(kind: ActivityKind, label: &str) -> String {
    match (kind, label) {
        (_, "") => "not told".to_owned(),
        (ActivityKind::CodeRefused, refusal) => words_of(refusal),
        (ActivityKind::DeviceByPlatform, platform) => spelling(platform).to_owned(),
        (_, label) => label.to_owned(),
    }
}

/// A platform as its makers write it.
fn spelling(label: &str) -> &str {
    let known = [Platform::Ios, Platform::Android]
        .into_iter()
        .find(|platform| platform.as_str() == label);
    match known {
        Some(platform) => platform_name(platform),
        None => label,
    }
}

/// `AuthCodeExpired` as `auth code expired`.
fn words_of(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    for character in name.chars() {
        if character.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(character.to_lowercase());
    }
    words
}

#[cfg(test)]
mod tests {
    use handfast_domain::Refusal;

    use super::*;

    #[test]
    fn refusals_are_told_in_words() {
        let table = [
            (Refusal::AuthCodeExpired, "auth code expired"),
            (
                Refusal::AuthCodeBoundToOtherKey,
                "auth code bound to other key",
            ),
            (Refusal::ActiveDeviceExists, "active device exists"),
        ];
        for (refusal, words) in table {
            let label = format!("{refusal:?}");
            assert_eq!(in_words(ActivityKind::CodeRefused, &label), words);
        }
    }

    #[test]
    fn platforms_have_their_own_spelling_and_silence_has_a_word() {
        assert_eq!(in_words(ActivityKind::DeviceByPlatform, "ios"), "iOS");
        assert_eq!(in_words(ActivityKind::DeviceBySdkVersion, "2.1.0"), "2.1.0");
        assert_eq!(in_words(ActivityKind::DeviceBySdkVersion, ""), "not told");
    }
}
