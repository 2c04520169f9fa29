//! Columns of text.

/// Rows under their headings, each column as wide as its widest text.
pub(super) fn table<const N: usize>(headings: [&str; N], rows: &[[String; N]]) -> String {
    let headings = headings.map(str::to_owned);
    let all = || std::iter::once(&headings).chain(rows);
    let width = |column: usize| all().map(|row| row[column].chars().count()).max();
    let widths: [usize; N] = std::array::from_fn(|column| width(column).unwrap_or_default());
    let mut text = String::new();
    for row in all() {
        let line: Vec<String> = std::iter::zip(row, widths)
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        text.push_str(line.join("  ").trim_end());
        text.push('\n');
    }
    text
}

/// What stands in the place of nothing.
pub(super) fn or_dash(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let rows = [
            ["app_1".to_owned(), "Ä".to_owned()],
            ["a".to_owned(), or_dash(None::<u32>)],
        ];
        assert_eq!(
            table(["ID", "NAME"], &rows),
            "ID     NAME\napp_1  Ä\na      -\n"
        );
    }
}
