//! The check itself: a function of a graph and a table.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Layer, TEST_AID, Uses};

/// Our crates and the dependencies between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    /// The members of the workspace.
    pub(super) crates: BTreeSet<String>,
    /// Their direct dependencies on local crates.
    pub(super) dependencies: Vec<Dependency>,
}

/// One crate depends on another.
#[derive(Clone, Debug)]
pub(super) struct Dependency {
    /// The crate that depends.
    pub(super) from: String,
    /// The crate that it depends on.
    pub(super) to: String,
    /// Whether it is a dev-dependency.
    pub(super) for_tests_only: bool,
}

/// Everything in the graph that the table does not allow, one sentence each.
pub(super) fn check(graph: &Graph, layers: &[Layer]) -> Vec<String> {
    let mut findings = BTreeSet::new();
    for name in graph.names() {
        if rank(layers, name).is_none() {
            findings.insert(format!(
                "{name} stands in no layer: add it to tools/xtask/src/layers/table.rs"
            ));
        }
    }
    for dependency in &graph.dependencies {
        findings.extend(refusal(dependency, layers));
    }
    findings.extend(cycles(graph));
    findings.into_iter().collect()
}

impl Graph {
    fn names(&self) -> BTreeSet<&str> {
        let used = self.dependencies.iter().map(|dependency| &dependency.to);
        self.crates.iter().chain(used).map(String::as_str).collect()
    }
}

fn rank(layers: &[Layer], name: &str) -> Option<usize> {
    layers.iter().position(|layer| layer.name == name)
}

/// Why a dependency is not allowed. Crates in no layer are told of elsewhere.
fn refusal(dependency: &Dependency, layers: &[Layer]) -> Option<String> {
    let from = rank(layers, &dependency.from)?;
    let to = rank(layers, &dependency.to)?;
    let target = dependency.to.as_str();
    let allowed = match layers[from].uses {
        Uses::Only(used) => used.contains(&target),
        Uses::AllBut(not_used) => !not_used.contains(&target),
    };
    let allowed_for_tests = to <= from || target == TEST_AID;
    if allowed || (dependency.for_tests_only && allowed_for_tests) {
        return None;
    }
    let kind = if dependency.for_tests_only {
        "tests of "
    } else {
        ""
    };
    let may = describe(layers[from].uses);
    Some(format!(
        "{kind}{} must not depend on {target}: it may depend on {may}",
        dependency.from
    ))
}

fn describe(uses: Uses) -> String {
    match uses {
        Uses::Only([]) => "none of our crates".to_owned(),
        Uses::Only(used) => format!("{} only", used.join(", ")),
        Uses::AllBut([]) => "any".to_owned(),
        Uses::AllBut(not_used) => format!("any but {}", not_used.join(", ")),
    }
}

/// Each way round in the dependencies that ship, told once.
fn cycles(graph: &Graph) -> BTreeSet<String> {
    let mut used: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for dependency in &graph.dependencies {
        if !dependency.for_tests_only {
            used.entry(&dependency.from)
                .or_default()
                .push(&dependency.to);
        }
    }
    let mut found = BTreeSet::new();
    for start in used.keys() {
        follow(&used, &mut vec![start], &mut found);
    }
    found
}

/// Follows every path from the end of `path`; a cycle is told from its
/// alphabetically first crate, so that it is told once.
fn follow<'graph>(
    used: &BTreeMap<&'graph str, Vec<&'graph str>>,
    path: &mut Vec<&'graph str>,
    found: &mut BTreeSet<String>,
) {
    let Some(next) = path.last().and_then(|last| used.get(last)) else {
        return;
    };
    for &name in next {
        if name == path[0] {
            found.insert(format!("a cycle: {} → {name}", path.join(" → ")));
        } else if name > path[0] && !path.contains(&name) {
            path.push(name);
            follow(used, path, found);
            path.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::LAYERS;
    use super::*;

    /// A graph out of lines such as `http → app`; `⇢` is for tests only.
    fn graph(lines: &[&str]) -> Graph {
        let mut graph = Graph::default();
        for line in lines {
            let parts: Vec<_> = line.split(' ').collect();
            let [from, arrow, to] = parts[..] else {
                panic!("not a dependency: {line}");
            };
            let [from, to] = [from, to].map(|name| format!("handfast-{name}"));
            graph.crates.extend([from.clone(), to.clone()]);
            graph.dependencies.push(Dependency {
                from,
                to,
                for_tests_only: arrow == "⇢",
            });
        }
        graph
    }

    fn findings(lines: &[&str]) -> Vec<String> {
        check(&graph(lines), LAYERS)
    }

    #[test]
    fn the_intended_graph_is_allowed() {
        let findings = findings(&[
            "protocol → domain",
            "storage → domain",
            "storage-sqlite → storage",
            "storage-sqlite → domain",
            "storage-postgres → storage",
            "app → storage",
            "app → protocol",
            "http → app",
            "http → protocol",
            "dashboard → app",
            "sdk → protocol",
            "sdk-ffi → sdk",
            "testkit → http",
            "testkit → sdk",
            "testkit → storage-sqlite",
            "server → dashboard",
            "server → storage-postgres",
            "server → sdk",
            "bench → server",
        ]);
        assert_eq!(findings, [""; 0]);
    }

    #[test]
    fn an_upward_dependency_is_refused() {
        assert_eq!(
            findings(&["domain → storage"]),
            [
                "handfast-domain must not depend on handfast-storage: it may depend on none of our crates"
            ]
        );
        assert_eq!(findings(&["storage → app"]).len(), 1);
        assert_eq!(findings(&["testkit → server"]).len(), 1);
    }

    #[test]
    fn skipping_a_layer_is_refused() {
        for line in [
            "sdk → domain",
            "http → storage",
            "dashboard → http",
            "dashboard → storage",
            "sdk-ffi → protocol",
            "storage-postgres → storage-sqlite",
            "server → testkit",
            "server → sdk-ffi",
        ] {
            assert_eq!(findings(&[line]).len(), 1, "{line}");
        }
    }

    #[test]
    fn tests_may_also_use_the_testkit_and_lower_crates() {
        assert_eq!(
            findings(&[
                "domain ⇢ testkit",
                "app ⇢ storage-sqlite",
                "storage ⇢ storage",
                "sdk ⇢ domain",
                "server ⇢ testkit",
            ]),
            [""; 0]
        );
        assert_eq!(
            findings(&["app ⇢ http"]),
            [
                "tests of handfast-app must not depend on handfast-http: it may depend on handfast-storage, handfast-domain, handfast-protocol only"
            ]
        );
    }

    #[test]
    fn a_crate_in_no_layer_is_refused() {
        let findings = findings(&["shortcut → domain"]);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("handfast-shortcut stands in no layer"));
    }

    #[test]
    fn a_cycle_is_told_once_whatever_the_table_says() {
        let findings = findings(&["app → storage", "storage → domain", "domain → app"]);
        let cycles: Vec<_> = findings
            .iter()
            .filter(|finding| finding.starts_with("a cycle"))
            .collect();
        assert_eq!(
            cycles,
            ["a cycle: handfast-app → handfast-storage → handfast-domain → handfast-app"]
        );
    }

    #[test]
    fn a_way_round_through_tests_is_no_cycle() {
        assert_eq!(
            findings(&["storage → domain", "domain ⇢ testkit", "testkit → domain"]),
            [""; 0]
        );
    }

    #[test]
    fn the_table_only_points_down() {
        for (rank_of_user, layer) in LAYERS.iter().enumerate() {
            let Uses::Only(used) = layer.uses else {
                continue;
            };
            for name in used {
                let rank = rank(LAYERS, name).expect("stands in the table");
                assert!(rank < rank_of_user, "{} uses {name}", layer.name);
            }
        }
    }
}
