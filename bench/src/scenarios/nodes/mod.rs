//! Two and four nodes on one PostgreSQL, against one.

mod cluster;
mod limit;
mod run;
mod times;
mod waits;

use crate::calls::Target;
use crate::data::NewUsers;
use crate::report::{Row, Section};
use crate::sample::Sample;
use crate::scenarios::Setting;
use crate::scenarios::nodes::cluster::{CONNECTIONS, Cluster, PUBLIC_URL, addresses};
use crate::scenarios::nodes::limit::Limit;
use crate::scenarios::nodes::run::Run;
use crate::server::Served;

/// How many nodes share the database; the first stands for one.
const NODES: [usize; 3] = [1, 2, 4];

/// More users would only take longer to make.
const MOST_USERS: u64 = 100_000;

/// A code is issued faster than a user is created.
const ISSUES_A_CREATION: u64 = 2;

/// The runs of one number of nodes.
#[derive(Default)]
struct Runs {
    created: Vec<Run>,
    issued: Vec<Run>,
}

/// What the measurements share.
struct Bench<'run> {
    setting: &'run Setting,
    cluster: Cluster,
    users: u64,
    /// Every creation makes a user that was not there.
    new_users: NewUsers,
}

pub(super) fn measure(setting: &Setting) -> anyhow::Result<Section> {
    let users = setting.plan.users.min(MOST_USERS);
    let mut bench = Bench {
        setting,
        cluster: Cluster::make(&setting.folder.join("nodes"), users)?,
        users,
        new_users: NewUsers::after(users),
    };
    let mut measured: [Runs; NODES.len()] = Default::default();
    let runs = setting.plan.runs;
    // All numbers in each round, so that a slow minute meets all of them.
    for round in 1..=runs {
        for (nodes, runs_of_them) in NODES.into_iter().zip(&mut measured) {
            anstream::eprintln!("{}, run {round} of {runs}", many(nodes));
            let served = bench.cluster.serve(nodes)?;
            runs_of_them.created.push(bench.create(&served)?);
            runs_of_them.issued.push(bench.issue(&served)?);
        }
    }
    let created = measured.iter().map(|runs| runs.created.as_slice());
    let issued = measured.iter().map(|runs| runs.issued.as_slice());
    let mut rows = curve("create a user", created);
    rows.extend(curve("issue a code", issued));
    Ok(Section {
        title: "Nodes on PostgreSQL",
        about: format!(
            "{users} users; PostgreSQL on the same cores, with its own durable settings. 64 \
             connections make the load, as many to each node, and {CONNECTIONS} go to the \
             database from all nodes together. The processor time is that of the nodes; the ratio \
             is to one node."
        ),
        rows,
    })
}

impl Bench<'_> {
    fn create(&mut self, nodes: &[Served]) -> anyhow::Result<Run> {
        let users = self.new_users.take(self.setting.plan.creations);
        let creations = self.target(nodes).creations(users)?;
        run::measure(&self.cluster, nodes, creations)
    }

    fn issue(&self, nodes: &[Served]) -> anyhow::Result<Run> {
        let target = self.target(nodes);
        let issues = (0..self.setting.plan.creations * ISSUES_A_CREATION)
            .map(|number| target.code_request(number % self.users))
            .collect();
        run::measure(&self.cluster, nodes, issues)
    }

    fn target<'run>(&'run self, nodes: &'run [Served]) -> Target<'run> {
        Target {
            addresses: addresses(nodes),
            public_url: PUBLIC_URL.to_owned(),
            key: &self.cluster.installation.key,
        }
    }
}

/// A row for each number of nodes.
fn curve<'run>(name: &str, measured: impl Iterator<Item = &'run [Run]>) -> Vec<Row> {
    let mut rows: Vec<Row> = NODES
        .into_iter()
        .zip(measured)
        .map(|(nodes, runs)| row(name, nodes, runs))
        .collect();
    let medians: Vec<f64> = rows
        .iter()
        .filter_map(|row| Some(row.a_second?.median))
        .collect();
    for (row, median) in rows.iter_mut().zip(&medians) {
        row.ratio = medians.first().map(|one| median / one);
    }
    rows
}

fn row(name: &str, nodes: usize, runs: &[Run]) -> Row {
    let sample = |figure: fn(&Run) -> f64| Sample::of(runs.iter().map(figure).collect());
    let postgres = sample(|run| run.times.postgres / run.requests * 1e6);
    let limit = Limit::of(runs);
    let mut figures = limit.figures();
    figures.insert("postgres_cpu_micros", postgres.median);
    Row {
        name: format!("{name}, {}", many(nodes)),
        a_second: Some(sample(|run| run.a_second)),
        cpu_micros: Some(sample(|run| run.times.nodes / run.requests * 1e6)),
        notes: format!(
            "PostgreSQL {:.0} µs each; {}",
            postgres.median,
            limit.sentence()
        ),
        figures,
        ..Row::default()
    }
}

fn many(nodes: usize) -> String {
    match nodes {
        1 => "1 node".to_owned(),
        _ => format!("{nodes} nodes"),
    }
}
