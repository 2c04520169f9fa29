//! The layers, lowest first. `ARCHITECTURE.md` explains them.

/// One crate of the workspace and what it may use.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layer {
    /// The crate.
    pub(super) name: &'static str,
    /// Which of our crates it may depend on directly.
    pub(super) uses: Uses,
}

/// Which of our crates a crate may depend on directly.
#[derive(Clone, Copy, Debug)]
pub(super) enum Uses {
    /// These and no other.
    Only(&'static [&'static str]),
    /// Every crate but these.
    AllBut(&'static [&'static str]),
}

/// The crate that tests of every layer may use.
pub(super) const TEST_AID: &str = "handfast-testkit";

/// Every crate of the workspace; one that does not stand here is refused.
pub(super) const LAYERS: &[Layer] = &[
    only("handfast-domain", &[]),
    only("handfast-protocol", &["handfast-domain"]),
    only("handfast-storage", &["handfast-domain"]),
    only(
        "handfast-storage-sqlite",
        &["handfast-storage", "handfast-domain"],
    ),
    only(
        "handfast-storage-postgres",
        &["handfast-storage", "handfast-domain"],
    ),
    only(
        "handfast-migration",
        &[
            "handfast-storage",
            "handfast-storage-sqlite",
            "handfast-storage-postgres",
        ],
    ),
    only(
        "handfast-app",
        &["handfast-storage", "handfast-domain", "handfast-protocol"],
    ),
    only(
        "handfast-http",
        &["handfast-app", "handfast-protocol", "handfast-domain"],
    ),
    only(
        "handfast-dashboard",
        &["handfast-app", "handfast-domain", "handfast-protocol"],
    ),
    only("handfast-sdk", &["handfast-protocol"]),
    only("handfast-sdk-ffi", &["handfast-sdk"]),
    all_but("handfast-testkit", &["handfast-server", "handfast-bench"]),
    all_but(
        "handfast-server",
        &["handfast-sdk-ffi", "handfast-testkit", "handfast-bench"],
    ),
    all_but("handfast-bench", &[]),
    only("uniffi-bindgen", &[]),
    only("xtask", &[]),
];

const fn only(name: &'static str, used: &'static [&'static str]) -> Layer {
    Layer {
        name,
        uses: Uses::Only(used),
    }
}

const fn all_but(name: &'static str, not_used: &'static [&'static str]) -> Layer {
    Layer {
        name,
        uses: Uses::AllBut(not_used),
    }
}
