//! Prints the rules that courses are checked by.

use clap::ValueEnum;
use curriculum::Rule;
use serde_json::{Value, json};

use crate::Outcome;

/// For whom the rules are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A person.
    Human,
    /// A program.
    Json,
}

/// Prints every rule, by name.
pub(crate) fn print(format: Format) -> Outcome {
    let rules = curriculum::rules();
    match format {
        Format::Human => {
            for rule in &rules {
                println!("{}", in_words(rule));
            }
            println!("{} rules", rules.len());
        }
        Format::Json => {
            let rules: Vec<Value> = rules.into_iter().map(as_json).collect();
            println!("{:#}", json!({ "rules": rules }));
        }
    }
    Outcome::Clean
}

fn in_words(rule: &Rule) -> String {
    let (line, column) = rule.example.at;
    format!(
        "{} ({})\n  {}\n  {}\n\n  Not so (line {line}, column {column} of this piece of {}):\n{}\n  \
         But so:\n{}",
        rule.name,
        rule.severity,
        rule.what,
        rule.why,
        rule.example.part.file(),
        indented(rule.example.bad),
        indented(rule.example.good),
    )
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    | {line}").trim_end().to_owned() + "\n").collect()
}

fn as_json(rule: &Rule) -> Value {
    let (line, column) = rule.example.at;
    json!({
        "name": rule.name,
        "severity": rule.severity.to_string(),
        "what": rule.what,
        "why": rule.why,
        "example": {
            "file": rule.example.part.file(),
            "bad": rule.example.bad,
            "line": line,
            "column": column,
            "good": rule.example.good,
        },
    })
}
