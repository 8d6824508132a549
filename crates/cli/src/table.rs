//! A table in plain text: the first column to the left, the others to the right.

/// The table, with a line for each row; nothing if there are no rows.
pub(crate) fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let head = head.iter().map(|it| (*it).to_owned()).collect();
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
    if rows.len() == 1 {
        return String::new();
    }
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|it| it.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, width))| {
            if at == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn numbers_stand_below_each_other() {
        let rows = [["Große Lektion", "7"], ["B", "1234"]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec());
        let expected = "Lesson         words\nGroße Lektion      7\nB               1234\n";
        assert_eq!(table(&["Lesson", "words"], rows.into_iter()), expected);
    }

    #[test]
    fn no_rows_are_no_table() {
        assert_eq!(table(&["Lesson"], std::iter::empty()), "");
    }
}
