//! The tables.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::machine::Machine;
use crate::run::Samples;
use crate::sample::Sample;

/// Everything that was measured.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(crate) machine: Machine,
    pub(crate) sections: Vec<Section>,
}

/// What one scenario measured.
#[derive(Debug, Serialize)]
pub(crate) struct Section {
    pub(crate) title: &'static str,
    /// What was done, in a sentence or two.
    pub(crate) about: String,
    pub(crate) rows: Vec<Row>,
}

/// One measurement.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) a_second: Option<Sample>,
    /// Processor time that the measured processes took for each.
    pub(crate) cpu_micros: Option<Sample>,
    pub(crate) ratio: Option<f64>,
    /// What the ratio should at least be.
    pub(crate) target: Option<f64>,
    /// In words, what else was seen.
    pub(crate) notes: String,
    /// The same for machines: name and figure.
    pub(crate) figures: BTreeMap<&'static str, f64>,
}

impl Row {
    /// What several runs came to.
    pub(crate) fn of(name: impl Into<String>, (a_second, cpu_micros): Samples) -> Self {
        Self {
            name: name.into(),
            a_second: Some(a_second),
            cpu_micros: Some(cpu_micros),
            ..Self::default()
        }
    }
}

impl Report {
    /// Prints the tables.
    pub(crate) fn print(&self) {
        anstream::println!("{}", self.to_markdown());
    }

    /// Writes the tables as Markdown and JSON.
    pub(crate) fn write(&self, folder: &Path) -> anyhow::Result<()> {
        fs::create_dir_all(folder)?;
        fs::write(folder.join("results.md"), self.to_markdown())?;
        fs::write(
            folder.join("results.json"),
            serde_json::to_string_pretty(self)? + "\n",
        )?;
        anstream::eprintln!("written to {}", folder.display());
        Ok(())
    }

    fn to_markdown(&self) -> String {
        let machine = &self.machine;
        let mut text = format!(
            "# Results\n\n\
             Server and load share {} cores of {}, {} MiB; Linux {}; {}; Handfast {}.\n\
             Medians; the least and the most run in brackets.\n",
            machine.cores,
            machine.processor,
            machine.memory_mib,
            machine.kernel,
            machine.rustc,
            machine.handfast,
        );
        for section in &self.sections {
            text.push_str(&section.to_markdown());
        }
        text
    }
}

impl Section {
    fn to_markdown(&self) -> String {
        let mut text = format!(
            "\n## {}\n\n{}\n\n\
             | what | a second | µs of processor each | ratio | target | |\n\
             | --- | --- | --- | --- | --- | --- |\n",
            self.title, self.about
        );
        for row in &self.rows {
            let cells = [
                row.name.clone(),
                row.a_second.map(spread).unwrap_or_default(),
                row.cpu_micros.map(spread).unwrap_or_default(),
                row.ratio.map(two_digits).unwrap_or_default(),
                row.target.map(two_digits).unwrap_or_default(),
                row.notes.clone(),
            ];
            text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        text
    }
}

fn two_digits(ratio: f64) -> String {
    format!("{ratio:.2}")
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
