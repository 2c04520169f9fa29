//! The table.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::machine::Machine;
use crate::sample::Sample;

/// Everything that was measured.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(crate) machine: Machine,
    pub(crate) users: u64,
    pub(crate) rows: Vec<Row>,
}

/// One measurement.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) a_second: Sample,
    /// Processor time that the measured process took for each.
    pub(crate) cpu_micros: Sample,
    pub(crate) ratio: Option<f64>,
    pub(crate) notes: String,
}

impl Report {
    /// Prints the table and writes it as Markdown and JSON.
    pub(crate) fn write(&self, folder: &Path) -> anyhow::Result<()> {
        let markdown = self.to_markdown();
        anstream::println!("{markdown}");
        fs::create_dir_all(folder)?;
        fs::write(folder.join("results.md"), &markdown)?;
        fs::write(
            folder.join("results.json"),
            serde_json::to_string_pretty(self)? + "\n",
        )?;
        Ok(())
    }

    fn to_markdown(&self) -> String {
        let machine = &self.machine;
        let mut text = format!(
            "# Results\n\n\
             {} users. Server and load share {} cores of {}, {} MiB; Linux {}; {}; Handfast {}.\n\
             Medians; the least and the most run in brackets.\n\n\
             | what | a second | µs of processor each | ratio | |\n\
             | --- | --- | --- | --- | --- |\n",
            self.users,
            machine.cores,
            machine.processor,
            machine.memory_mib,
            machine.kernel,
            machine.rustc,
            machine.handfast,
        );
        for row in &self.rows {
            let ratio = row
                .ratio
                .map_or_else(String::new, |ratio| format!("{ratio:.2}"));
            // Writing to a text cannot fail.
            let _ = writeln!(
                text,
                "| {} | {} | {} | {ratio} | {} |",
                row.name,
                spread(row.a_second),
                spread(row.cpu_micros),
                row.notes
            );
        }
        text
    }
}

fn spread(sample: Sample) -> String {
    if sample.runs < 2 {
        return format!("{:.0}", sample.median);
    }
    format!(
        "{:.0} ({:.0}–{:.0})",
        sample.median, sample.least, sample.most
    )
}
