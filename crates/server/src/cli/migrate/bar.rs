//! The bar that shows how far a migration has come.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use handfast_migration::{Position, Progress, Step};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const TEMPLATE: &str = "{msg:32} {wide_bar} {human_pos} of {human_len} {eta:>4}";

/// Shows how far it has come, on a terminal, and stops it when asked to.
pub(super) struct Bar {
    bar: ProgressBar,
    step: Option<(Step, &'static str)>,
    is_interrupted: Arc<AtomicBool>,
}

impl Bar {
    /// A bar on standard error; none for scripts, and where that is no
    /// terminal.
    pub(super) fn new(is_shown: bool, is_interrupted: Arc<AtomicBool>) -> Self {
        let target = if is_shown {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let style = ProgressStyle::with_template(TEMPLATE);
        let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
        Self {
            bar: ProgressBar::with_draw_target(Some(0), target).with_style(style),
            step: None,
            is_interrupted,
        }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

impl Progress for Bar {
    fn reached(&mut self, position: Position) -> ControlFlow<()> {
        let step = (position.step, position.table);
        if self.step.replace(step) != Some(step) {
            self.bar.reset();
            self.bar.set_message(sentence(position));
        }
        self.bar.set_length(position.total);
        self.bar.set_position(position.done);
        if self.is_interrupted.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}

fn sentence(position: Position) -> String {
    let doing = match position.step {
        Step::Copying => "copying",
        Step::Sweeping => "removing from",
        Step::CheckingSource => "checking",
        Step::CheckingTarget => "checking the new",
    };
    format!("{doing} {}", position.table)
}
