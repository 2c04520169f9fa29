//! What an app's users and devices did, counted by the hour.

use crate::id::AppId;
use crate::time::Timestamp;

const HOUR: i64 = 60 * 60 * 1_000;

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

/// How often something happened in an app in one hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityCount {
    /// The app.
    pub app: AppId,
    /// The hour.
    pub hour: Hour,
    /// What.
    pub kind: ActivityKind,
    /// Which, where the kind says that there are several; else empty.
    pub label: String,
    /// How often.
    pub count: u64,
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
    fn names_are_read_back() {
        for kind in ActivityKind::ALL {
            assert_eq!(ActivityKind::from_name(kind.as_str()), Some(*kind));
        }
    }
}
