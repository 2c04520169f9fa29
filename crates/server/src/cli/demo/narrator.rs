//! The voice of the demo.

use std::sync::Mutex;
use std::sync::PoisonError;

use anstyle::{AnsiColor, Style};

use crate::cli::demo::Stage;
use crate::failure::Failure;
use crate::output;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const GOOD: Style = AnsiColor::Green.on_default().bold();
const SENT: Style = AnsiColor::Cyan.on_default();

/// Tells the story line by line, whoever of its threads speaks.
#[derive(Debug, Default)]
pub(super) struct Narrator {
    steps: Mutex<u32>,
}

impl Narrator {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Begins a step.
    pub(super) fn step(&self, title: &str) -> Result<(), Failure> {
        let mut steps = self.steps.lock().unwrap_or_else(PoisonError::into_inner);
        *steps += 1;
        output::line(&format!("\n{BOLD}{:>2}  {title}{BOLD:#}", *steps))
    }

    /// A command that is run.
    pub(super) fn runs(&self, command: &str) -> Result<(), Failure> {
        output::line(&format!("    {DIM}$ {command}{DIM:#}"))
    }

    /// What went over a socket to someone.
    pub(super) fn sends(&self, who: &str, what: &str) -> Result<(), Failure> {
        output::line(&format!("    {SENT}→{SENT:#} {who}: {what}"))
    }

    /// What came back.
    pub(super) fn receives(&self, what: &str) -> Result<(), Failure> {
        output::line(&format!("    {SENT}←{SENT:#} {what}"))
    }

    /// What was decided, and why; only said when it is true.
    pub(super) fn decided(&self, what: &str) -> Result<(), Failure> {
        output::line(&format!("    {GOOD}✓{GOOD:#} {what}"))
    }

    /// The end of the story.
    pub(super) fn ends(&self) -> Result<(), Failure> {
        output::line(&format!(
            "\n{GOOD}Every step did what Handfast promises.{GOOD:#}"
        ))
    }

    /// What is left running, and how to play with it.
    pub(super) fn leave_open(&self, stage: &Stage, dashboard: &str) -> Result<(), Failure> {
        let folder = stage.folder.path().display();
        let platform = stage.platform.url();
        let backend = stage.backend.url();
        let tenant = stage.backend.tenant();
        let app = &tenant.app;
        output::line(&format!(
            "\n{BOLD}Left running{BOLD:#}, until you press Ctrl-C:\n\
             \n  platform   {platform}   (reference at {platform}/docs)\
             \n  backend    {backend}\
             \n  directory  {folder}\n\
             \nThe story in pictures; the link signs you in, once:\n\
             \n  {dashboard}\n\
             \nA code from the backend, and a new device that redeems it:\n\
             \n  curl -s {backend}/session -d '{{\"user\": \"erin\"}}'\
             \n  handfast device create-user --server {platform} --home {folder}/your-phone --form-factor phone --code CODE\n\
             \nWhat the platform knows of a user:\n\
             \n  handfast user find --data-dir {folder}/platform --app {app} carol"
        ))
    }
}
