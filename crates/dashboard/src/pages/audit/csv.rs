//! Rows of CSV (RFC 4180).

/// What spreadsheets take for the beginning of a formula.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Writes one row.
pub(super) fn write_row<'field>(text: &mut String, fields: impl IntoIterator<Item = &'field str>) {
    for (index, field) in fields.into_iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        write_field(text, field);
    }
    text.push_str("\r\n");
}

/// An apostrophe keeps a spreadsheet from reckoning with what somebody wrote.
fn write_field(text: &mut String, field: &str) {
    let guard = if field.starts_with(FORMULA) { "'" } else { "" };
    if field.contains(['"', ',', '\r', '\n']) {
        text.push('"');
        text.push_str(guard);
        text.push_str(&field.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(guard);
        text.push_str(field);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(fields: &[&str]) -> String {
        let mut text = String::new();
        write_row(&mut text, fields.iter().copied());
        text
    }

    #[test]
    fn rows_end_as_the_rfc_says() {
        assert_eq!(row(&["a", "", "b c"]), "a,,b c\r\n");
    }

    #[test]
    fn what_would_be_taken_apart_is_quoted() {
        assert_eq!(row(&["a,b"]), "\"a,b\"\r\n");
        assert_eq!(row(&["say \"hi\""]), "\"say \"\"hi\"\"\"\r\n");
        assert_eq!(row(&["two\nlines"]), "\"two\nlines\"\r\n");
    }

    #[test]
    fn nothing_begins_a_formula() {
        for field in ["=1+1", "+1", "-1", "@SUM(A1)"] {
            assert_eq!(row(&[field]), format!("'{field}\r\n"));
        }
        let link = "=HYPERLINK(\"https://a.example\",\"b\")";
        assert!(row(&[link]).starts_with("\"'=HYPERLINK(\"\""));
        assert_eq!(row(&["\tx"]), "'\tx\r\n");
        assert_eq!(row(&["a=b"]), "a=b\r\n");
    }
}
