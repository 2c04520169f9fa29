//! The flags, made from the table of keys.

use std::path::PathBuf;

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgMatches, Args, Command, Error, FromArgMatches};

use crate::configuration::key::{self, Key};
use crate::configuration::source::Given;

const FILE: &str = "config";

/// Every flag of the server.
#[derive(Clone, Debug)]
pub(crate) struct ServerFlags(pub(crate) Given);

/// The flags of commands that work on an installation.
#[derive(Clone, Debug)]
pub(crate) struct StoreFlags(pub(crate) Given);

/// The flags of what only looks at the data of an installation.
#[derive(Clone, Debug)]
pub(crate) struct DataFlags(pub(crate) Given);

fn server_keys() -> impl Iterator<Item = &'static Key> {
    key::ALL.iter().copied().filter(|key| key.has_flag())
}

fn store_keys() -> impl Iterator<Item = &'static Key> {
    data_keys().chain(server_keys().filter(|key| **key == key::MASTER_KEY_FILE))
}

fn data_keys() -> impl Iterator<Item = &'static Key> {
    let places = [key::DATA_DIR, key::DATABASE_URL];
    server_keys().filter(move |key| places.contains(key))
}

fn augment(command: Command, keys: impl Iterator<Item = &'static Key>) -> Command {
    let file = Arg::new(FILE)
        .long(FILE)
        .value_name("FILE")
        .value_parser(PathBufValueParser::new())
        .help(
            "The configuration file, in TOML [env: HANDFAST_CONFIG] \
             [default: $XDG_CONFIG_HOME/handfast/handfast.toml, if it is there]",
        );
    command.args(keys.map(argument)).arg(file)
}

fn argument(key: &'static Key) -> Arg {
    let default = match key.default {
        "" => key.absent.replace('`', ""),
        default => default.to_owned(),
    };
    Arg::new(key.name)
        .long(key.flag())
        .value_name(key.value_name)
        .help(format!(
            "{} [env: {}] [default: {default}]",
            key.about,
            key.variable()
        ))
}

fn read(matches: &ArgMatches, keys: impl Iterator<Item = &'static Key>) -> Given {
    Given {
        file: matches.get_one::<PathBuf>(FILE).cloned(),
        flags: keys
            .filter_map(|key| Some((key, matches.get_one::<String>(key.name)?.clone())))
            .collect(),
    }
}

macro_rules! flags_of {
    ($flags:ident, $keys:ident) => {
        impl FromArgMatches for $flags {
            fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
                Ok(Self(read(matches, $keys())))
            }

            fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
                self.0 = read(matches, $keys());
                Ok(())
            }
        }

        impl Args for $flags {
            fn augment_args(command: Command) -> Command {
                augment(command, $keys())
            }

            fn augment_args_for_update(command: Command) -> Command {
                augment(command, $keys())
            }
        }
    };
}

flags_of!(ServerFlags, server_keys);
flags_of!(StoreFlags, store_keys);
flags_of!(DataFlags, data_keys);
