//! Where values come from: flags, the environment, one file, the defaults.

use std::path::{Path, PathBuf};

use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};

use crate::configuration::fault::Fault;
use crate::configuration::key::{self, Key, PREFIX};

/// The variable that names the configuration file.
const FILE_VARIABLE: &str = "HANDFAST_CONFIG";

/// What the kinds of source are called, in reports and in figment's metadata.
pub(crate) const FLAG: &str = "flag";
/// See [`FLAG`].
pub(crate) const ENVIRONMENT: &str = "environment";
/// See [`FLAG`].
pub(crate) const FILE: &str = "file";
/// See [`FLAG`].
pub(crate) const DEFAULT: &str = "default";

/// What the command line says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given {
    /// The configuration file.
    pub(crate) file: Option<PathBuf>,
    /// Values by key.
    pub(crate) flags: Vec<(&'static Key, String)>,
}

/// Everything outside the command line that the configuration depends on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surroundings {
    /// The environment.
    pub(crate) variables: Vec<(String, String)>,
    /// Whether the log goes to a terminal.
    pub(crate) is_terminal: bool,
}

impl Surroundings {
    /// Those of this process. What is not UTF-8 is no value of ours.
    pub(crate) fn of_this_process() -> Self {
        let readable = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        };
        Self {
            variables: std::env::vars_os().filter_map(readable).collect(),
            is_terminal: std::io::IsTerminal::is_terminal(&std::io::stderr()),
        }
    }

    fn variable(&self, name: &str) -> Option<&str> {
        self.variables
            .iter()
            .find(|(candidate, value)| candidate == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// A directory of the XDG specification.
    fn directory(&self, variable: &str, below_home: &str) -> Option<PathBuf> {
        let named = self.variable(variable).map(PathBuf::from);
        let below = || Some(Path::new(self.variable("HOME")?).join(below_home));
        named.filter(|path| path.is_absolute()).or_else(below)
    }
}

/// One source, as figment merges them.
struct Layer {
    kind: &'static str,
    file: Option<PathBuf>,
    values: Dict,
}

impl Provider for Layer {
    fn metadata(&self) -> Metadata {
        match &self.file {
            Some(file) => Metadata::from(self.kind, file.as_path()),
            None => Metadata::named(self.kind),
        }
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        Ok(Profile::Default.collect(self.values.clone()))
    }
}

/// Puts the sources over one another, and names what is no key of ours.
pub(super) fn merge(given: &Given, surroundings: &Surroundings) -> (Figment, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut figment = Figment::from(defaults(surroundings));
    match file_layer(given, surroundings, &mut faults) {
        Ok(Some(layer)) => figment = figment.merge(layer),
        Ok(None) => {}
        Err(fault) => faults.push(fault),
    }
    figment = figment
        .merge(environment(surroundings, &mut faults))
        .merge(flags(given));
    (figment, faults)
}

fn defaults(surroundings: &Surroundings) -> Layer {
    let mut values = Dict::new();
    for key in key::ALL.iter().filter(|key| !key.default.is_empty()) {
        insert(&mut values, key.name, Value::from(key.default));
    }
    if let Some(directory) = surroundings.directory("XDG_DATA_HOME", ".local/share") {
        let directory = directory.join("handfast").display().to_string();
        insert(&mut values, key::DATA_DIR.name, Value::from(directory));
    }
    let format = if surroundings.is_terminal {
        "text"
    } else {
        "json"
    };
    insert(&mut values, key::LOG_FORMAT.name, Value::from(format));
    Layer {
        kind: DEFAULT,
        file: None,
        values,
    }
}

fn flags(given: &Given) -> Layer {
    let mut values = Dict::new();
    for (key, value) in &given.flags {
        insert(&mut values, key.name, from_text(key, value));
    }
    Layer {
        kind: FLAG,
        file: None,
        values,
    }
}

fn environment(surroundings: &Surroundings, faults: &mut Vec<Fault>) -> Layer {
    let mut values = Dict::new();
    for (variable, value) in &surroundings.variables {
        if !variable.starts_with(PREFIX) || variable == FILE_VARIABLE || value.is_empty() {
            continue;
        }
        match key::ALL.iter().find(|key| key.variable() == *variable) {
            Some(key) => insert(&mut values, key.name, from_text(key, value)),
            None if is_service_link(variable) => {}
            None => {
                let name = variable[PREFIX.len()..].to_ascii_lowercase();
                faults.push(Fault::unknown(&name, variable_place(variable)));
            }
        }
    }
    Layer {
        kind: ENVIRONMENT,
        file: None,
        values,
    }
}

/// Kubernetes puts such variables beside every service of this name.
fn is_service_link(variable: &str) -> bool {
    let rest = &variable[PREFIX.len()..];
    rest.starts_with("SERVICE_") || rest == "PORT" || rest.starts_with("PORT_")
}

fn file_layer(
    given: &Given,
    surroundings: &Surroundings,
    faults: &mut Vec<Fault>,
) -> Result<Option<Layer>, Fault> {
    let named = given.file.clone();
    let named = named.or_else(|| surroundings.variable(FILE_VARIABLE).map(PathBuf::from));
    let usual = || {
        surroundings
            .directory("XDG_CONFIG_HOME", ".config")
            .map(|directory| directory.join("handfast/handfast.toml"))
            .filter(|file| file.exists())
    };
    let Some(file) = named.or_else(usual) else {
        return Ok(None);
    };
    let text = std::fs::read_to_string(&file).map_err(|error| {
        Fault::source(
            file.display().to_string(),
            format!("cannot be read: {error}"),
        )
    })?;
    let table: toml::Table = toml::from_str(&text).map_err(|error| syntax(&file, &text, &error))?;
    let mut values = Dict::new();
    collect("", &table, &mut |name, value| {
        let place = file_place(&file, name);
        match Key::named(name) {
            Some(key) if key.is_of_environment() => faults.push(Fault {
                key: Some(name.to_owned()),
                place,
                problem: "may not stand in this file; name a file of its own with \
                          master_key_file, or set HANDFAST_MASTER_KEY"
                    .to_owned(),
            }),
            Some(_) => insert(&mut values, name, from_toml(value)),
            None => faults.push(Fault::unknown(name, place)),
        }
    });
    Ok(Some(Layer {
        kind: FILE,
        file: Some(file),
        values,
    }))
}

/// The place alone: the line itself may hold a secret that is out of place.
fn syntax(file: &Path, text: &str, error: &toml::de::Error) -> Fault {
    let start = error.span().map_or(0, |span| span.start);
    let line = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
    let place = format!("{}:{line}", file.display());
    Fault::source(place, format!("this is not TOML: {}", error.message()))
}

/// Calls `each` with every value and its dotted name.
fn collect(section: &str, table: &toml::Table, each: &mut impl FnMut(&str, &toml::Value)) {
    for (name, value) in table {
        let name = match section {
            "" => name.clone(),
            section => format!("{section}.{name}"),
        };
        match value {
            toml::Value::Table(inner) => collect(&name, inner, each),
            value => each(&name, value),
        }
    }
}

fn from_toml(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::from(text.clone()),
        toml::Value::Array(values) => values.iter().map(from_toml).collect::<Vec<_>>().into(),
        other => Value::from(other.to_string()),
    }
}

fn from_text(key: &Key, text: &str) -> Value {
    if !key.is_list() {
        return Value::from(text);
    }
    let parts = text.split(',').map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(Value::from).collect::<Vec<_>>().into()
}

fn insert(values: &mut Dict, name: &str, value: Value) {
    let Some((section, rest)) = name.split_once('.') else {
        values.insert(name.to_owned(), value);
        return;
    };
    let section = values
        .entry(section.to_owned())
        .or_insert_with(|| Value::from(Dict::new()));
    if let Value::Dict(_, inner) = section {
        insert(inner, rest, value);
    }
}

/// Where a value stands, for people.
pub(super) fn place(key: &Key, metadata: &Metadata) -> String {
    let file = metadata
        .source
        .as_ref()
        .and_then(figment::Source::file_path);
    match (&*metadata.name, file) {
        (FLAG, _) => format!("flag --{}", key.flag()),
        (ENVIRONMENT, _) => variable_place(&key.variable()),
        (_, Some(file)) => file_place(file, key.name),
        _ => "default".to_owned(),
    }
}

fn variable_place(variable: &str) -> String {
    format!("environment variable {variable}")
}

fn file_place(file: &Path, name: &str) -> String {
    format!("{}: {name}", file.display())
}
