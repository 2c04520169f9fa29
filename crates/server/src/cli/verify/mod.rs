//! `handfast verify`

mod view;

use clap::Args;
use handfast_app::verification::Invariant;

use crate::cli::runtime;
use crate::cli::verify::view::{CheckView, ReportView};
use crate::configuration::{self, DataFlags, Settings};
use crate::failure::Failure;
use crate::installation::Verification;
use crate::output::Output;

/// Checks that the data is as it must be, and says what was checked
///
/// Reads all of the data and changes none of it, also while a server runs on it:
/// each check sees the data as it is at one moment. Needs no master key, so a
/// backup can be checked where it lies. What breaks a rule is named by its id.
///
/// Exit status 3 when anything is not as it must be, 1 when the data cannot be
/// opened.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast verify
  handfast verify --data-dir /var/lib/handfast --json
  handfast verify --database-url postgres://handfast@db.example.com/handfast")]
pub(crate) struct Verify {
    #[command(flatten)]
    flags: DataFlags,
}

impl Verify {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let settings = configuration::load(&self.flags.0)?;
        let report = runtime::block_on(verify(&settings, output))?;
        output.answer(&report, || report.to_text())?;
        report.failure().map_or(Ok(()), Err)
    }
}

async fn verify(settings: &Settings, output: Output) -> Result<ReportView, Failure> {
    let verification = Verification::open(settings).await?;
    let mut report = ReportView::default();
    for invariant in Invariant::ALL {
        output.progress(&format!("checking that {}", invariant.sentence()));
        let finding = verification.check(*invariant).await;
        let check = CheckView::new(*invariant, finding)?;
        output.part(&check.to_text())?;
        report.add(check);
    }
    Ok(report)
}
