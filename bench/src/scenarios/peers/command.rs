//! Programs that set peers up.

use std::process::{Command, Stdio};

use anyhow::{Context, bail};

/// Runs a program to its end. What it complains of is shown if it fails.
pub(super) fn run(command: &mut Command) -> anyhow::Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{program} could not be started: the peers need it"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("{program} failed: {}{said}", complaint.trim());
    }
    Ok(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_says_is_returned_and_what_it_complains_of_is_told() {
        let said = run(Command::new("sh").args(["-c", "echo yes"])).unwrap();
        assert_eq!(said, "yes\n");
        let failed = run(Command::new("sh").args(["-c", "echo no >&2; exit 1"]));
        assert_eq!(failed.unwrap_err().to_string(), "sh failed: no");
    }

    #[test]
    fn a_program_that_is_missing_is_named() {
        let missing = run(&mut Command::new("no-such-program")).unwrap_err();
        assert!(missing.to_string().starts_with("no-such-program could not"));
    }
}
