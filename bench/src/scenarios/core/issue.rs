//! Issuing a code for a user who is there, against H.

use crate::report::Row;
use crate::run::Run;
use crate::scenarios::core::Bench;
use crate::server::Served;
use crate::wrk::Asking;

pub(super) fn measure(bench: &mut Bench<'_>, rows: &mut Vec<Row>) -> anyhow::Result<()> {
    let ceiling = bench.repeat("H, a fixed answer", |bench| {
        let served = Served::ceiling()?;
        ask(bench, &served)
    })?;
    let issued = bench.repeat("issue a code", |bench| {
        let served = bench.installation.serve()?;
        ask(bench, &served)
    })?;
    let mut issue = Row::of("issue a code", issued);
    issue.ratio = Some(issued.0.median / ceiling.0.median);
    issue.target = Some(0.75);
    issue.notes = format!(
        "of H in requests; {:.2} in processor time",
        ceiling.1.median / issued.1.median
    );
    rows.push(Row::of("H: a fixed answer to the same POST", ceiling));
    rows.push(issue);
    Ok(())
}

fn ask(bench: &Bench<'_>, served: &Served) -> anyhow::Result<Run> {
    let asking = Asking {
        address: &served.address,
        key: &bench.installation.key,
        users: bench.setting.plan.users,
        seconds: bench.setting.plan.seconds,
    };
    asking.measure(&bench.setting.folder, &served.process)
}
