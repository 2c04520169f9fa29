//! `handfast demo`

mod backend;
mod device;
mod exchange;
mod narrator;
mod platform;
mod process;
mod story;

use std::sync::Arc;

use clap::Args;
use tempfile::TempDir;

use crate::cli::demo::backend::Backend;
use crate::cli::demo::narrator::Narrator;
use crate::cli::demo::platform::Platform;
use crate::failure::Failure;

/// Tells the whole story on this machine, over real sockets
///
/// Starts a platform, a customer's backend, a phone, a tablet and a second
/// phone, each a process or a socket of its own, and says at each step what was
/// sent, what was decided, and why. Exits with 0 only if every step did what
/// Handfast promises. Everything lives in a temporary directory.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast demo
  handfast demo --keep")]
pub(super) struct Demo {
    /// Leaves platform and backend running at the end, to play with
    #[arg(long)]
    keep: bool,
}

/// What the story plays on; taken down when it is dropped.
struct Stage {
    platform: Platform,
    backend: Backend,
    folder: TempDir,
    narrator: Arc<Narrator>,
}

impl Demo {
    pub(super) fn run(&self) -> Result<(), Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(|error| failed("The demo cannot be started", &error))?;
        let stage = interruptible(&runtime, set_stage)?;
        let stage = Arc::new(stage);
        let scene = Arc::clone(&stage);
        interruptible(&runtime, move || story::tell(&scene))?;
        if self.keep {
            let dashboard = stage.platform.dashboard_link(&stage.narrator)?;
            stage.narrator.leave_open(&stage, &dashboard)?;
            runtime.block_on(interrupted())?;
        }
        Ok(())
    }
}

/// Sets the stage: a platform with an app and a key, and a backend that has it.
fn set_stage() -> Result<Stage, Failure> {
    let narrator = Arc::new(Narrator::new());
    let folder = tempfile::Builder::new()
        .prefix("handfast-demo-")
        .tempdir()
        .map_err(|error| failed("The demo's directory cannot be made", &error))?;
    narrator.step("The operator starts the platform")?;
    let platform = Platform::start(&folder.path().join("platform"), &narrator)?;
    narrator.step("The operator makes an app, and a key for the customer's backend")?;
    let tenant = platform.make_tenant(&narrator)?;
    narrator.step("The customer starts its backend; the key never leaves it")?;
    let backend = Backend::start(&platform, tenant, Arc::clone(&narrator))?;
    Ok(Stage {
        platform,
        backend,
        folder,
        narrator,
    })
}

/// Runs `work` on a thread of its own, until it is done or Ctrl-C is pressed.
fn interruptible<T: Send + 'static>(
    runtime: &tokio::runtime::Runtime,
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    runtime.block_on(async {
        let work = tokio::task::spawn_blocking(work);
        tokio::select! {
            done = work => done.unwrap_or_else(|_| Err(Failure::new("DEMO_FAILED", "The demo ended in the middle of a step."))),
            stopped = interrupted() => Err(stopped.err().unwrap_or_else(|| Failure::new("INTERRUPTED", "The demo was interrupted."))),
        }
    })
}

async fn interrupted() -> Result<(), Failure> {
    tokio::signal::ctrl_c()
        .await
        .map_err(|error| failed("Ctrl-C cannot be listened for", &error))
}

fn failed(what: &str, error: &dyn std::fmt::Display) -> Failure {
    Failure::new("DEMO_FAILED", format!("{what}: {error}."))
}
