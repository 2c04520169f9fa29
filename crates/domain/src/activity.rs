//! What an app's users and devices did, counted by the hour, and which devices
//! are active now.

use crate::device::{Device, FormFactor, Platform};
use crate::id::AppId;
use crate::time::Timestamp;

const HOUR: i64 = 60 * 60 * 1_000;
const HOURS_OF_DAY: u32 = 24;

macro_rules! activity_kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What is counted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ActivityKind { $($(#[$doc])* $variant,)* }

        impl ActivityKind {
            /// Every kind there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name in a store.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The kind of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.as_str() == name)
            }
        }
    };
}

activity_kinds! {
    /// An authentication code was issued.
    CodeIssued = "code_issued",
    /// An authentication code was redeemed.
    CodeRedeemed = "code_redeemed",
    /// An authentication code was refused; the label is the refusal's name.
    CodeRefused = "code_refused",
    /// A user was created.
    UserCreated = "user_created",
    /// A user was restored.
    UserRestored = "user_restored",
    /// A device became active by a creation; the label is its platform.
    DeviceByPlatform = "device_by_platform",
    /// The same; the label is its form factor.
    DeviceByFormFactor = "device_by_form_factor",
    /// The same; the label is its SDK version.
    DeviceBySdkVersion = "device_by_sdk_version",
}

/// An hour, counted from the Unix epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hour(u32);

/// How long the pieces of time are over which counts are added up. Days are
/// those of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// An hour.
    Hour,
    /// 24 hours from midnight on.
    Day,
}

/// How often something happened in an app in one piece of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityCount {
    /// The app.
    pub app: AppId,
    /// The hour, or the first of the piece.
    pub hour: Hour,
    /// What.
    pub kind: ActivityKind,
    /// Which, where the kind says that there are several; else empty.
    pub label: String,
    /// How often.
    pub count: u64,
}

/// What a device is counted by while it is active.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DeviceLabels {
    /// Its platform.
    pub platform: Platform,
    /// Its form factor.
    pub form_factor: FormFactor,
    /// The version of its SDK, if it told.
    pub sdk_version: Option<String>,
}

/// How many devices of the same labels are active in an app. The device of a
/// disabled user is among them: it is active, only not enabled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActiveDevices {
    /// What they have in common.
    pub labels: DeviceLabels,
    /// How many they are.
    pub count: u64,
}

impl DeviceLabels {
    /// What this device is counted by.
    pub fn of(device: &Device) -> Self {
        Self {
            platform: device.platform,
            form_factor: device.form_factor,
            sdk_version: device.sdk_version.clone(),
        }
    }
}

impl Piece {
    /// How many hours it has.
    pub const fn hours(self) -> u32 {
        match self {
            Self::Hour => 1,
            Self::Day => HOURS_OF_DAY,
        }
    }
}

impl Hour {
    /// The hour of a moment; the first for moments before 1970.
    pub fn of(moment: Timestamp) -> Self {
        Self(u32::try_from(moment.as_millis().div_euclid(HOUR)).unwrap_or(0))
    }

    /// The `number`th hour since 1970.
    pub const fn from_number(number: u32) -> Self {
        Self(number)
    }

    /// Which hour since 1970.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// When it begins.
    pub fn start(self) -> Timestamp {
        Timestamp::from_millis(i64::from(self.0) * HOUR)
    }

    /// The hour `hours` before it, or the first.
    #[must_use]
    pub const fn before(self, hours: u32) -> Self {
        Self(self.0.saturating_sub(hours))
    }

    /// The first hour of the piece that it is in.
    #[must_use]
    pub const fn beginning_of(self, piece: Piece) -> Self {
        Self(self.0 - self.0 % piece.hours())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_begin_where_they_end() {
        let moment = Timestamp::from_millis(7 * HOUR - 1);
        assert_eq!(Hour::of(moment).number(), 6);
        assert_eq!(Hour::of(moment).start(), Timestamp::from_millis(6 * HOUR));
        assert_eq!(Hour::of(Timestamp::from_millis(-5)).number(), 0);
        assert_eq!(Hour::from_number(5).before(7).number(), 0);
    }

    #[test]
    fn days_begin_at_midnight() {
        let of = |text: &str| Hour::of(text.parse().unwrap());
        let midnight = of("2026-03-01T00:00:00Z");
        for text in ["2026-03-01T00:59:00Z", "2026-03-01T23:59:59.999Z"] {
            assert_eq!(of(text).beginning_of(Piece::Day), midnight);
            assert_eq!(of(text).beginning_of(Piece::Hour), of(text));
        }
        assert_eq!(
            midnight.before(1).beginning_of(Piece::Day),
            midnight.before(24)
        );
    }

    #[test]
    fn names_are_read_back() {
        for kind in ActivityKind::ALL {
            assert_eq!(ActivityKind::from_name(kind.as_str()), Some(*kind));
        }
    }
}
