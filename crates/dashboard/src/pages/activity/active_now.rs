//! The devices that are active now.

use std::collections::HashMap;

use handfast_domain::activity::{ActiveDevices, ActivityKind, DeviceLabels};

use crate::chart::{BarChart, Heading, Labelled, grouped};
use crate::pages::activity::labels::in_words;

const PLATFORMS: Heading = Heading {
    id: "active-platforms",
    title: "Active by platform",
};
const FORM_FACTORS: Heading = Heading {
    id: "active-form-factors",
    title: "Active by form factor",
};
const SDK_VERSIONS: Heading = Heading {
    id: "active-sdk-versions",
    title: "Active by SDK version",
};
/// So many SDK versions are drawn, and the rest as one more bar.
const MOST_SDK_VERSIONS: usize = 10;

/// The devices that are active now, as charts.
pub(super) struct ActiveNow {
    pub(super) is_none: bool,
    /// `1,234 devices`
    pub(super) how_many: String,
    pub(super) platforms: BarChart,
    pub(super) form_factors: BarChart,
    pub(super) sdk_versions: BarChart,
}

impl ActiveNow {
    pub(super) fn of(devices: &[ActiveDevices]) -> Self {
        let total = devices.iter().map(|one| one.count).sum();
        let by = |label: fn(&DeviceLabels) -> String| labelled(devices, label);
        Self {
            is_none: total == 0,
            how_many: how_many(total),
            platforms: BarChart::new(PLATFORMS, by(platform)),
            form_factors: BarChart::new(FORM_FACTORS, by(form_factor)),
            sdk_versions: BarChart::with_at_most(
                MOST_SDK_VERSIONS + 1,
                SDK_VERSIONS,
                by(sdk_version),
            ),
        }
    }
}

fn how_many(total: u64) -> String {
    let plural = if total == 1 { "" } else { "s" };
    format!("{} device{plural}", grouped(total))
}

fn labelled(devices: &[ActiveDevices], label: fn(&DeviceLabels) -> String) -> Vec<Labelled> {
    let mut counts: HashMap<String, u64> = HashMap::new();
    for one in devices {
        *counts.entry(label(&one.labels)).or_default() += one.count;
    }
    counts
        .into_iter()
        .map(|(label, count)| Labelled { label, count })
        .collect()
}

fn platform(labels: &DeviceLabels) -> String {
    in_words(ActivityKind::DeviceByPlatform, labels.platform.as_str())
}

fn form_factor(labels: &DeviceLabels) -> String {
    let form_factor = labels.form_factor.as_str();
    in_words(ActivityKind::DeviceByFormFactor, form_factor)
}

fn sdk_version(labels: &DeviceLabels) -> String {
    let version = labels.sdk_version.as_deref().unwrap_or_default();
    in_words(ActivityKind::DeviceBySdkVersion, version)
}

#[cfg(test)]
mod tests {
    use handfast_domain::{FormFactor, Platform};

    use super::*;

    fn devices(
        platform: Platform,
        form_factor: FormFactor,
        (sdk_version, count): (Option<&str>, u64),
    ) -> ActiveDevices {
        ActiveDevices {
            labels: DeviceLabels {
                platform,
                form_factor,
                sdk_version: sdk_version.map(str::to_owned),
            },
            count,
        }
    }

    fn rows(chart: &BarChart) -> Vec<(&str, &str)> {
        let rows = chart.rows.iter();
        rows.map(|row| (row.label.as_str(), row.count.as_str()))
            .collect()
    }

    #[test]
    fn each_chart_adds_up_to_all_of_them() {
        let active = ActiveNow::of(&[
            devices(Platform::Ios, FormFactor::Phone, (Some("1.0.0"), 1_000)),
            devices(Platform::Ios, FormFactor::Tablet, (None, 20)),
            devices(Platform::Android, FormFactor::Phone, (Some("1.0.0"), 3)),
            devices(Platform::Android, FormFactor::Phone, (Some("1.1.0"), 200)),
        ]);
        assert!(!active.is_none);
        assert_eq!(active.how_many, "1,223 devices");
        assert_eq!(
            rows(&active.platforms),
            [("iOS", "1,020"), ("Android", "203")]
        );
        assert_eq!(
            rows(&active.form_factors),
            [("phone", "1,203"), ("tablet", "20")]
        );
        assert_eq!(
            rows(&active.sdk_versions),
            [("1.0.0", "1,003"), ("1.1.0", "200"), ("not told", "20")]
        );
    }

    #[test]
    fn the_ten_most_frequent_sdk_versions_are_drawn_and_the_rest_as_one() {
        let versions: Vec<String> = (1..=13).map(|number| format!("1.{number}.0")).collect();
        let all: Vec<_> = (1..)
            .zip(&versions)
            .map(|(count, version)| {
                devices(Platform::Ios, FormFactor::Phone, (Some(version), count))
            })
            .collect();
        let chart = ActiveNow::of(&all).sdk_versions;
        assert_eq!(chart.bars.len(), 11);
        assert_eq!(chart.bars[0].label, "1.13.0");
        assert_eq!(chart.bars[9].label, "1.4.0");
        assert_eq!(chart.bars[10].label, "3 others");
        assert_eq!(chart.bars[10].count, "6");
        assert_eq!(chart.rows.len(), 13);
        let chart = ActiveNow::of(&all[..11]).sdk_versions;
        assert_eq!(chart.bars[10].label, "1.1.0");
    }

    #[test]
    fn none_and_one_are_told_as_such() {
        let none = ActiveNow::of(&[]);
        assert!(none.is_none && none.platforms.bars.is_empty());
        let one = devices(Platform::Other, FormFactor::Other, (None, 1));
        let active = ActiveNow::of(&[one]);
        assert_eq!(active.how_many, "1 device");
        assert_eq!(rows(&active.platforms), [("other", "1")]);
    }
}
