//! The command line: one command a file.

mod app;
mod arguments;
mod completions;
mod config;
mod demo;
mod device;
mod errors;
mod key;
mod man;
mod migrate;
mod openapi;
mod operator;
mod platform_key;
mod runtime;
mod serve;
mod store;
mod table;
mod user;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// Which of my customer's users is on this device?
///
/// Handfast answers that question safely: a trusted server vouches for the
/// user, the device only ever carries a short-lived code, and each user is
/// active on one device at a time.
///
/// Commands that take --data-dir work on the data itself, also while a server
/// runs on it. What can be configured is a flag, an environment variable
/// (HANDFAST_ and the name in capitals) and a key of the configuration file, in
/// this order; `handfast config check` tells what is in force, and from where.
///
/// Exit status: 0 done, 1 refused or failed, 2 wrong usage, 3 data that is not as
/// it must be (`handfast verify`).
#[derive(Debug, Parser)]
#[command(
    name = "handfast",
    version,
    subcommand_required = true,
    arg_required_else_help = true,
    after_help = "Examples:
  handfast demo
  handfast serve
  handfast app create --name 'Acme (production)'
  handfast key create --app app_01jd8x3b3w8m4q2k7n5c9v6t0r --name backend --scope user.link"
)]
pub(crate) struct Cli {
    /// Answers, and errors, as one JSON object each
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Demo(demo::Demo),
    App(app::AppGroup),
    Key(key::KeyGroup),
    User(user::UserGroup),
    Operator(operator::OperatorGroup),
    Config(config::ConfigGroup),
    PlatformKey(platform_key::PlatformKeyGroup),
    Verify(verify::Verify),
    Migrate(migrate::MigrateGroup),
    Device(device::DeviceGroup),
    Openapi(openapi::Openapi),
    Errors(errors::Errors),
    Completions(completions::Completions),
    Man(man::Man),
}

/// Runs the command that the process was started with.
pub(crate) fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return misunderstood(&error),
    };
    let output = Output::new(cli.json);
    match cli.command.run(output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output.failure(&failure);
            ExitCode::from(failure.exit_code())
        }
    }
}

/// Help and version are answers; anything else is wrong usage.
fn misunderstood(error: &clap::Error) -> ExitCode {
    let wants_json = std::env::args_os().any(|argument| argument == "--json");
    if !(wants_json && error.use_stderr()) {
        error.exit();
    }
    let text = error.to_string();
    let message = text.trim_start_matches("error: ").trim_end();
    let failure = Failure::usage(message);
    Output::new(true).failure(&failure);
    ExitCode::from(failure.exit_code())
}

impl Command {
    fn run(self, output: Output) -> Result<(), Failure> {
        match self {
            Self::Serve(command) => command.run(),
            Self::Demo(command) => command.run(),
            Self::App(group) => group.run(output),
            Self::Key(group) => group.run(output),
            Self::User(group) => group.run(output),
            Self::Operator(group) => group.run(output),
            Self::Config(group) => group.run(output),
            Self::PlatformKey(group) => group.run(output),
            Self::Verify(command) => command.run(output),
            Self::Migrate(group) => group.run(output),
            Self::Device(group) => group.run(output),
            Self::Openapi(command) => command.run(),
            Self::Errors(command) => command.run(output),
            Self::Completions(command) => command.run(),
            Self::Man(command) => command.run(output),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn each_command(
        command: &clap::Command,
        path: &str,
        each: &mut impl FnMut(&str, &clap::Command),
    ) {
        each(path, command);
        for inner in command.get_subcommands() {
            each_command(inner, &format!("{path} {}", inner.get_name()), each);
        }
    }

    fn words(example: &str) -> Vec<String> {
        let mut words = vec![String::new()];
        let mut quoted = false;
        for character in example.chars() {
            match character {
                '\'' => quoted = !quoted,
                ' ' if !quoted => words.push(String::new()),
                other => words.last_mut().unwrap().push(other),
            }
        }
        words
    }

    #[test]
    fn the_commands_are_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_has_examples_that_it_understands() {
        each_command(&Cli::command(), "handfast", &mut |path, command| {
            let help = command.get_after_help().map(ToString::to_string);
            let help = help.unwrap_or_default();
            let examples: Vec<&str> = help
                .lines()
                .flat_map(|line| line.split(['|', '>']))
                .filter(|part| part.trim().starts_with(path))
                .collect();
            assert!(!examples.is_empty(), "{path} has no example");
            for example in examples {
                let parsed = Cli::try_parse_from(words(example.trim()));
                assert!(parsed.is_ok(), "{example}: {}", parsed.unwrap_err());
            }
        });
    }

    #[test]
    fn every_command_says_what_it_does() {
        each_command(&Cli::command(), "handfast", &mut |path, command| {
            assert!(command.get_about().is_some(), "{path}");
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{path} {argument}");
            }
        });
    }
}
