//! Whether something is as it was expected, as far as that was said.

use serde_json::Value;

/// Where `actual` is not what was expected.
pub(crate) fn compare(expected: &Value, actual: &Value, path: &str) -> Result<(), String> {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            expected.iter().try_for_each(|(name, value)| {
                let actual = actual.get(name).unwrap_or(&Value::Null);
                compare(value, actual, &format!("{path}.{name}"))
            })
        }
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
            let pairs = expected.iter().zip(actual).enumerate();
            for (number, (expected, actual)) in pairs {
                compare(expected, actual, &format!("{path}[{number}]"))?;
            }
            Ok(())
        }
        _ if expected == actual => Ok(()),
        _ => Err(format!("{path} is {actual}, not {expected}")),
    }
}
