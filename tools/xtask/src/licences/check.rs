//! The check itself: a function of the packages and the policy.

use super::policy::Policy;

/// What is known of a package.
#[derive(Clone, Debug)]
pub(super) struct Package {
    /// Its name.
    pub(super) name: String,
    /// Its version.
    pub(super) version: String,
    /// The SPDX expression it states.
    pub(super) licence: Option<String>,
    /// Where it comes from; `None` for our own crates.
    pub(super) source: Option<String>,
}

/// Everything that the policy does not allow, one sentence each.
pub(super) fn check(packages: &[Package], policy: &Policy) -> Vec<String> {
    packages
        .iter()
        .flat_map(|package| {
            [licence_finding(package, policy), source_finding(package)]
                .into_iter()
                .flatten()
                .map(|reason| format!("{} {}: {reason}", package.name, package.version))
        })
        .collect()
}

fn licence_finding(package: &Package, policy: &Policy) -> Option<String> {
    let Some(expression) = &package.licence else {
        return Some("states no licence expression".to_owned());
    };
    match policy.allows(&package.name, expression) {
        Ok(true) => None,
        Ok(false) => Some(format!("`{expression}` is not allowed by deny.toml")),
        Err(error) => Some(format!(
            "`{expression}` is no SPDX expression: {}",
            error.reason
        )),
    }
}

fn source_finding(package: &Package) -> Option<String> {
    let source = package.source.as_deref()?;
    source
        .starts_with("git+")
        .then(|| format!("comes from {source}; use a published release"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = r#"
        [licenses]
        allow = ["Apache-2.0", "Apache-2.0 WITH LLVM-exception", "MIT", "Unicode-3.0"]
        exceptions = [{ crate = "special", allow = ["MPL-2.0"] }]
    "#;

    const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

    fn findings(name: &str, licence: Option<&str>, source: Option<&str>) -> Vec<String> {
        let package = Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.map(str::to_owned),
            source: source.map(str::to_owned),
        };
        check(&[package], &Policy::parse(POLICY).unwrap())
    }

    #[test]
    fn expressions_satisfied_by_the_list_are_allowed() {
        for expression in [
            "MIT",
            "MIT OR GPL-3.0-only",
            "MIT/Apache-2.0",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            let found = findings("plain", Some(expression), Some(REGISTRY));
            assert_eq!(found, [""; 0], "{expression}");
        }
    }

    #[test]
    fn every_other_expression_is_refused() {
        for expression in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "MPL-2.0", "my own"] {
            let found = findings("plain", Some(expression), Some(REGISTRY));
            assert_eq!(found.len(), 1, "{expression}");
            assert!(found[0].starts_with("plain 1.0.0: "), "{found:?}");
        }
        assert_eq!(findings("plain", None, Some(REGISTRY)).len(), 1);
    }

    #[test]
    fn an_exception_is_for_its_package_alone() {
        assert_eq!(
            findings("special", Some("MPL-2.0"), Some(REGISTRY)),
            [""; 0]
        );
        assert_eq!(
            findings("specials", Some("MPL-2.0"), Some(REGISTRY)).len(),
            1
        );
    }

    #[test]
    fn git_is_no_place_to_depend_on() {
        let found = findings("plain", Some("MIT"), Some("git+https://code.example/plain"));
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("published release"));
        assert_eq!(findings("own", Some("Apache-2.0"), None), [""; 0]);
    }

    #[test]
    fn a_list_with_an_unknown_licence_is_no_policy() {
        assert!(Policy::parse("[licenses]\nallow = [\"MYT\"]").is_err());
        assert!(Policy::parse("[bans]").is_err());
    }
}
