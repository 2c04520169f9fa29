//! Which roles the provider's groups give.

use std::collections::BTreeMap;

use handfast_domain::permission::{Grant, Reach, Role};
use serde_json::Value;

/// A group of the provider, and what it gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRole {
    /// The group, in the provider's words.
    pub group: String,
    /// What its members may do, and where.
    pub grant: Grant,
}

impl GroupRole {
    /// Reads `GROUP=ROLE`, a role in all apps, or `GROUP=ROLE@app_…`. The group
    /// may itself hold `=`, as names in a directory do.
    pub fn from_text(text: &str) -> Option<Self> {
        let (group, role) = text.rsplit_once('=')?;
        let (role, reach) = match role.split_once('@') {
            None => (role, Reach::Installation),
            Some((role, app)) => (role, Reach::App(app.trim().parse().ok()?)),
        };
        let role = Role::from_name(role.trim())?;
        let group = group.trim().to_owned();
        let grant = Grant { reach, role };
        (!group.is_empty()).then_some(Self { group, grant })
    }
}

/// What the groups give together: in each reach the greatest role.
pub(super) fn grants(roles: &[GroupRole], groups: &[String]) -> Vec<Grant> {
    let mut greatest: BTreeMap<Reach, Role> = BTreeMap::new();
    for given in roles.iter().filter(|given| groups.contains(&given.group)) {
        let role = greatest
            .entry(given.grant.reach)
            .or_insert(given.grant.role);
        *role = given.grant.role.max(*role);
    }
    greatest
        .into_iter()
        .map(|(reach, role)| Grant { reach, role })
        .collect()
}

/// The groups in a claim: a list of texts, or one text.
pub(super) fn groups(claim: Option<&Value>) -> Vec<String> {
    match claim {
        Some(Value::String(group)) => vec![group.clone()],
        Some(Value::Array(groups)) => groups
            .iter()
            .filter_map(|group| group.as_str().map(str::to_owned))
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use handfast_domain::AppId;
    use serde_json::json;

    use super::*;

    const APP: AppId = AppId::from_bytes([1; 16]);

    fn given(text: &str) -> GroupRole {
        GroupRole::from_text(text).unwrap()
    }

    fn in_installation(role: Role) -> Grant {
        Grant {
            reach: Reach::Installation,
            role,
        }
    }

    #[test]
    fn a_group_gives_a_role_in_all_apps_or_in_one() {
        let all = given("engineering=developer");
        assert_eq!(all.group, "engineering");
        assert_eq!(all.grant, in_installation(Role::Developer));
        let one = given(&format!("cn=support,dc=example = viewer@{APP}"));
        assert_eq!(one.group, "cn=support,dc=example");
        assert_eq!(one.grant.reach, Reach::App(APP));
        assert_eq!(one.grant.role, Role::Viewer);
        for wrong in [
            "",
            "developer",
            "=viewer",
            "a=admin",
            "a=viewer@",
            "a=viewer@app_1",
        ] {
            assert_eq!(GroupRole::from_text(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_greatest_role_of_each_reach_counts() {
        let roles = [
            given("everybody=viewer"),
            given("admins=owner"),
            given("engineering=developer"),
            given(&format!("engineering=owner@{APP}")),
        ];
        let of = |groups: &[&str]| {
            let groups: Vec<String> = groups.iter().map(|&group| group.to_owned()).collect();
            grants(&roles, &groups)
        };
        assert_eq!(of(&["everybody", "admins"]), [in_installation(Role::Owner)]);
        assert_eq!(of(&["admins", "everybody"]), [in_installation(Role::Owner)]);
        let engineer = of(&["everybody", "engineering"]);
        assert_eq!(engineer.len(), 2);
        assert!(engineer.contains(&in_installation(Role::Developer)));
        assert_eq!(of(&["Admins", "admin"]), []);
    }

    #[test]
    fn groups_are_a_list_or_one() {
        assert_eq!(groups(Some(&json!(["a", 1, "b"]))), ["a", "b"]);
        assert_eq!(groups(Some(&json!("a"))), ["a"]);
        assert!(groups(Some(&json!({"a": true}))).is_empty());
        assert!(groups(None).is_empty());
    }
}
