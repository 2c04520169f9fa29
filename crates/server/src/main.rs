//! `handfast`: the platform, its administration and a device in the terminal.

mod cli;
mod configuration;
mod failure;
mod installation;
mod output;
mod serve;
mod system;

use std::process::ExitCode;

/// Saves 1 to 2 µs a request over the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run()
}
