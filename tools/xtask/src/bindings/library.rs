//! The SDK core as a library that other languages load.

use std::env::consts::OS;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, ensure};
use clap::Args;

use crate::command;

/// The package that it is built from.
pub(crate) const PACKAGE: &str = "handfast-sdk-ffi";

/// What an app may be asked to carry for one processor: 1.5 MiB.
const MOST_BYTES: u64 = 3 * 512 * 1024;

/// How the library is built for apps.
#[derive(Args)]
pub(crate) struct Build {
    /// The target triple, such as aarch64-linux-android, instead of this machine;
    /// may be given several times
    #[arg(long)]
    target: Vec<String>,
    /// A static library, as XCFrameworks take it
    #[arg(long = "static")]
    is_static: bool,
}

/// Builds the library as small as apps carry it, and tells where it is.
pub(crate) fn run(build: &Build) -> anyhow::Result<()> {
    if build.target.is_empty() {
        return run_for(None, build.is_static);
    }
    let mut targets = build.target.iter();
    targets.try_for_each(|target| run_for(Some(target), build.is_static))
}

fn run_for(target: Option<&str>, is_static: bool) -> anyhow::Result<()> {
    // Named as the only kind: beside others it would not be optimised as a
    // whole, and half as large again.
    let kind = if is_static { "staticlib" } else { "cdylib" };
    let mut rustc = command::cargo(&["rustc", "--profile", "mobile", "--package", PACKAGE]);
    rustc.args(["--lib", "--crate-type", kind]);
    if let Some(target) = target {
        rustc.args(["--target", target]);
    }
    command::run(rustc)?;
    let library = for_apps(target, is_static);
    let bytes = fs::metadata(&library)
        .with_context(|| format!("there is no {}", library.display()))?
        .len();
    anstream::println!("{}: {bytes} bytes", library.display());
    // What an app carries of a static library is known once it is linked.
    ensure!(
        is_static || bytes <= MOST_BYTES,
        "the library may have {MOST_BYTES} bytes"
    );
    Ok(())
}

fn for_apps(target: Option<&str>, is_static: bool) -> PathBuf {
    let mut folder = command::target();
    folder.extend(target);
    folder
        .join("mobile")
        .join(name(target.unwrap_or(OS), is_static))
}

/// The library of this machine as it is built for tests.
pub(crate) fn for_tests() -> PathBuf {
    command::target().join("debug").join(name(OS, false))
}

/// What it is called on a system, which may be told by a target triple.
fn name(system: &str, is_static: bool) -> String {
    let windows = system.contains("windows");
    let apple = ["apple", "macos", "ios"];
    let ending = match is_static {
        true if windows => "lib",
        true => "a",
        false if windows => "dll",
        false if apple.iter().any(|name| system.contains(name)) => "dylib",
        false => "so",
    };
    let prefix = if windows { "" } else { "lib" };
    format!("{prefix}handfast_sdk.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_are_named_as_their_system_names_them() {
        assert_eq!(name("linux", false), "libhandfast_sdk.so");
        assert_eq!(name("aarch64-linux-android", false), "libhandfast_sdk.so");
        assert_eq!(name("aarch64-apple-ios", true), "libhandfast_sdk.a");
        assert_eq!(name("macos", false), "libhandfast_sdk.dylib");
        assert_eq!(name("x86_64-pc-windows-msvc", false), "handfast_sdk.dll");
    }
}
