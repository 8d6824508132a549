//! Writes findings in SARIF 2.1.0, which code forges show beside the lines.

use std::fmt::Write;

use curriculum::{Checked, Diagnostic, Rule, Severity};
use serde_json::{Value, json};

/// The findings of one run.
pub(crate) fn log(checked: &Checked) -> Value {
    let rules = curriculum::rules();
    let results: Vec<Value> = checked.diagnostics.iter().map(|it| result(it, &rules)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "crosstrain",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|it| descriptor(it)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn descriptor(rule: &Rule) -> Value {
    let help = format!("Not so:\n\n{}\nBut so:\n\n{}", rule.example.bad, rule.example.good);
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.what },
        "fullDescription": { "text": rule.why },
        "help": { "text": help },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(it: &Diagnostic, rules: &[&Rule]) -> Value {
    json!({
        "ruleId": it.rule,
        "ruleIndex": rules.iter().position(|rule| rule.name == it.rule),
        "level": level(it.severity),
        "message": { "text": format!("{}. {}", it.message, it.help) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": relative_uri(&it.file) },
            "region": {
                "startLine": it.line,
                "startColumn": it.column,
                "endColumn": it.column + it.width,
                "snippet": { "text": it.source_line },
            },
        }}],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A path as RFC 3986 wants it: all but unreserved characters and `/` is written in percents.
fn relative_uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
