//! UniFFI's generator of bindings, at the version of the scaffolding, and a
//! summary of what a library offers. `cargo xtask bindings` runs both.

mod api;

use anyhow::Context;
use camino::Utf8Path;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() != Some("api") {
        uniffi::uniffi_bindgen_main();
        return Ok(());
    }
    let library = arguments.next().context("name a library")?;
    anstream::print!("{}", api::summary(Utf8Path::new(&library))?);
    Ok(())
}
