//! A document as it is typed and read.

use handfast_domain::Platform;
use handfast_domain::configuration::ConfigurationDocument;
use serde::Serialize;
use serde_json::{Error, Value};

use crate::web::words::Fault;

/// The field in which a document is typed.
pub(super) const FIELD: &str = "document";

/// Every platform there is.
pub(super) const PLATFORMS: [Platform; 3] = [Platform::Ios, Platform::Android, Platform::Other];

/// Reads what was typed, and refuses what may not be published.
pub(super) fn read(text: &str) -> Result<ConfigurationDocument, Fault> {
    let document: ConfigurationDocument = serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        fault(format!("Line {line}, column {column}: {}.", cause(&error)))
    })?;
    check_platforms(text)?;
    let checked = document.check();
    checked.map_err(|invalid| fault(format!("{}: {}.", invalid.place, invalid.problem)))?;
    Ok(document)
}

/// As people write it.
pub(super) fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// To devices an unknown platform is `other`. To whoever typed it, it is a slip.
fn check_platforms(text: &str) -> Result<(), Fault> {
    let document: Value = serde_json::from_str(text).unwrap_or_default();
    let overrides = document["overrides"].as_array().into_iter().flatten();
    for (number, change) in overrides.enumerate() {
        let is_unknown = |name: &str| PLATFORMS.iter().all(|known| known.as_str() != name);
        if change["platform"].as_str().is_some_and(is_unknown) {
            let place = format!("overrides[{number}].platform");
            return Err(fault(format!(
                "{place}: must be one of ios, android, other."
            )));
        }
    }
    Ok(())
}

fn fault(text: String) -> Fault {
    Fault {
        field: FIELD.to_owned(),
        text,
    }
}

/// What an error says, without the place that stands before it already.
fn cause(error: &Error) -> String {
    let whole = error.to_string();
    let cause = whole.rsplit_once(" at line ").map(|(cause, _)| cause);
    cause.unwrap_or(&whole).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_in(text: &str) -> String {
        read(text).unwrap_err().text
    }

    #[test]
    fn reads_what_it_writes() {
        let document = ConfigurationDocument::default();
        assert_eq!(read(&pretty(&document)).unwrap(), document);
    }

    #[test]
    fn slips_are_shown_with_line_and_column() {
        assert_eq!(
            fault_in("{\n  \"settings\": {\"enabled\": true,}\n}"),
            "Line 2, column 32: trailing comma."
        );
        assert!(fault_in("{").starts_with("Line 1, column 1: EOF"));
        assert!(fault_in("{\n\"settins\": {}}").starts_with("Line 2, column 9: unknown field"));
    }

    #[test]
    fn broken_rules_are_shown_with_their_place() {
        let built_in = pretty(&ConfigurationDocument::default());
        assert_eq!(
            fault_in(&built_in.replace("warn", "loud")),
            "settings.log_level: must be one of off, error, warn, info, debug."
        );
        let with_override = |conditions: &str| {
            let overrides = format!(r#""overrides": [{{{conditions}"settings": {{}}}}],"#);
            built_in.replacen('{', &format!("{{{overrides}"), 1)
        };
        assert_eq!(
            fault_in(&with_override("")),
            "overrides[0]: needs a platform, an sdk_version, or both."
        );
        assert_eq!(
            fault_in(&with_override(r#""platform": "iOS", "#)),
            "overrides[0].platform: must be one of ios, android, other."
        );
        assert!(read(&with_override(r#""platform": "ios", "#)).is_ok());
    }
}
