//! Reads `course.toml` and `unit.toml`.

use crate::diagnostic::Report;
use crate::rules::Rule;
use crate::source::Source;
use serde::de::DeserializeOwned;

/// The settings in a file, or a finding that says why they cannot be read.
pub(crate) fn read<T: DeserializeOwned>(
    source: &Source<'_>,
    rule: &'static Rule,
    sample: &str,
    report: &mut Report,
) -> Option<T> {
    let start = source.text.len() - source.text.trim_start_matches('\u{feff}').len();
    match toml::from_str(&source.text[start..]) {
        Ok(settings) => Some(settings),
        Err(error) => {
            let at = error.span().map_or(0, |it| it.start + start);
            let (message, help) = in_plain_words(error.message(), sample);
            report.add(rule, source, at, message, help);
            None
        }
    }
}

fn in_plain_words(message: &str, sample: &str) -> (String, String) {
    let name = message.split('`').nth(1).unwrap_or_default();
    let line_of = |name: &str| {
        let found = sample.lines().find(|line| line.split(' ').next() == Some(name));
        found.unwrap_or(sample).to_owned()
    };
    if message.starts_with("missing field") {
        let help = format!("Add a line: {}", line_of(name));
        return (format!("there is no `{name}` in this file"), help);
    }
    if message.starts_with("unknown field") {
        let names: Vec<&str> = sample.lines().filter_map(|it| it.split(' ').next()).collect();
        let help = format!("Use only these names: {}", names.join(", "));
        return (format!("`{name}` is not a name that is read here"), help);
    }
    let help = "Write each line as a name, an equals sign and a value, with text in straight \
                quotes, as in: title = \"Demo skills\"";
    let first = message.lines().next().unwrap_or_default();
    (format!("this line cannot be read: {first}"), help.to_owned())
}
