//! What was checked, as it is shown.

use handfast_app::verification::{Finding, Invariant};
use handfast_app::{StorageError, StorageErrorKind};
use serde::Serialize;

use crate::failure::Failure;

/// One check, as it is shown.
#[derive(Debug, Serialize)]
pub(super) struct CheckView {
    invariant: &'static str,
    sentence: &'static str,
    examined: u64,
    violations: u64,
    examples: Vec<String>,
    /// Why nothing can be said, where the data is too damaged to be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<String>,
}

/// Every check, as they are shown.
#[derive(Debug, Default, Serialize)]
pub(super) struct ReportView {
    invariants: Vec<CheckView>,
}

impl CheckView {
    /// What a check came to. Damage is a result; that the store cannot be read
    /// for another reason is not.
    pub(super) fn new(
        invariant: Invariant,
        checked: Result<Finding, StorageError>,
    ) -> Result<Self, StorageError> {
        let (finding, fault) = match checked {
            Ok(finding) => (finding, None),
            Err(error) if error.kind == StorageErrorKind::Corrupt => {
                (Finding::default(), Some(error.message))
            }
            Err(error) => return Err(error),
        };
        Ok(Self {
            invariant: invariant.as_str(),
            sentence: invariant.sentence(),
            examined: finding.examined,
            violations: finding.violations,
            examples: finding.examples,
            fault,
        })
    }

    fn holds(&self) -> bool {
        self.violations == 0 && self.fault.is_none()
    }

    /// The check as a line for people.
    pub(super) fn to_text(&self) -> String {
        let sentence = self.sentence;
        if let Some(fault) = &self.fault {
            return format!("UNKNOWN   {sentence} ({fault})");
        }
        if self.holds() {
            return format!("OK        {sentence} ({} examined)", self.examined);
        }
        let (violations, examined) = (self.violations, self.examined);
        let mut named = self.examples.join(", ");
        if violations > self.examples.len() as u64 {
            named.push_str(", …");
        }
        format!("VIOLATED  {sentence} ({violations} of {examined}: {named})")
    }
}

impl ReportView {
    pub(super) fn add(&mut self, check: CheckView) {
        self.invariants.push(check);
    }

    /// The report as a last line for people.
    pub(super) fn to_text(&self) -> String {
        let (holding, all) = (self.holding(), self.invariants.len());
        format!("{holding} of {all} invariants hold.")
    }

    /// The failure of a report of which not everything holds.
    pub(super) fn failure(&self) -> Option<Failure> {
        let broken = self.invariants.len() - self.holding();
        let text = format!(
            "The data is not as it must be: {broken} of {} invariants do not hold. Keep a copy of \
             it for whoever looks into this, and restore a backup that `handfast verify` finds \
             nothing wrong with.",
            self.invariants.len()
        );
        (broken > 0).then(|| Failure::violated(text))
    }

    fn holding(&self) -> usize {
        let holding = self.invariants.iter().filter(|check| check.holds());
        holding.count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(checked: Result<Finding, StorageError>) -> CheckView {
        CheckView::new(Invariant::UserApp, checked).unwrap()
    }

    fn finding(sound: u64, violations: u64) -> Finding {
        let mut finding = Finding::default();
        (0..sound).for_each(|_| finding.add_sound());
        (0..violations).for_each(|number| finding.add_violation(format!("usr_{number}")));
        finding
    }

    #[test]
    fn a_line_says_what_was_found() {
        let damaged = StorageError::new(StorageErrorKind::Corrupt, "damaged");
        #[rustfmt::skip]
        let table = [
            (Ok(finding(2, 0)), "OK        a user has its app (2 examined)"),
            (Ok(finding(1, 2)), "VIOLATED  a user has its app (2 of 3: usr_0, usr_1)"),
            (Err(damaged),      "UNKNOWN   a user has its app (damaged)"),
        ];
        for (checked, line) in table {
            assert_eq!(check(checked).to_text(), line);
        }
        let many = check(Ok(finding(0, 11))).to_text();
        assert!(many.ends_with("usr_8, usr_9, …)"), "{many}");
    }

    #[test]
    fn only_damage_is_a_result() {
        let away = StorageError::new(StorageErrorKind::Unavailable, "away");
        assert!(CheckView::new(Invariant::UserApp, Err(away)).is_err());
    }

    #[test]
    fn what_cannot_be_checked_does_not_hold() {
        let damaged = StorageError::new(StorageErrorKind::Corrupt, "damaged");
        let mut report = ReportView::default();
        report.add(check(Ok(finding(1, 0))));
        assert!(report.failure().is_none());
        report.add(check(Err(damaged)));
        assert_eq!(report.to_text(), "1 of 2 invariants hold.");
        assert_eq!(report.failure().unwrap().exit_code(), 3);
    }
}
