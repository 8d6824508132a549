//! What the front matter of a lesson says.

use crate::front_matter::Placed;
use crate::front_matter::plain::{self, Value};
use serde::Deserialize;

#[derive(Debug, Default, PartialEq, Deserialize)]
pub(crate) struct Form {
    pub(crate) id: Option<Placed>,
    pub(crate) title: Option<String>,
    pub(crate) summary: Option<String>,
    pub(crate) minutes: Option<u32>,
    pub(crate) objectives: Option<Vec<ObjectiveForm>>,
    #[serde(default)]
    pub(crate) terms: Vec<String>,
    #[serde(default)]
    pub(crate) people: Vec<String>,
    #[serde(default)]
    pub(crate) claims: Vec<String>,
    #[serde(default)]
    pub(crate) sources: Vec<String>,
    pub(crate) check_by: Option<String>,
}

/// The keys of [`Form`].
pub(crate) const KEYS: [&str; 10] = [
    "id",
    "title",
    "summary",
    "minutes",
    "objectives",
    "terms",
    "people",
    "claims",
    "sources",
    "check_by",
];

#[derive(Debug, PartialEq, Deserialize)]
pub(crate) struct ObjectiveForm {
    pub(crate) id: Placed,
    pub(crate) text: String,
}

impl Form {
    /// What front matter says that is written as nearly all is; nothing if it is for the parser of YAML to read.
    pub(crate) fn plain(yaml: &str) -> Option<Self> {
        let mut form = Self::default();
        for (key, value) in plain::read(yaml)? {
            match (key, value) {
                ("id", Value::Text(it)) => form.id = Some(it),
                ("title", Value::Text(it)) => form.title = Some(it.value),
                ("summary", Value::Text(it)) => form.summary = Some(it.value),
                ("minutes", Value::Text(it)) => form.minutes = Some(it.value.parse().ok()?),
                ("check_by", Value::Text(it)) => form.check_by = Some(it.value),
                ("objectives", Value::List(none)) if none.is_empty() => {
                    form.objectives = Some(Vec::new());
                }
                ("objectives", Value::Items(items)) => {
                    form.objectives =
                        Some(items.into_iter().map(objective).collect::<Option<_>>()?);
                }
                ("terms", Value::List(words)) => form.terms = words,
                ("people", Value::List(words)) => form.people = words,
                ("claims", Value::List(words)) => form.claims = words,
                ("sources", Value::List(words)) => form.sources = words,
                _ => return None,
            }
        }
        Some(form)
    }
}

/// An id and a text, in either order.
fn objective(entries: Vec<(String, Placed)>) -> Option<ObjectiveForm> {
    let (mut id, mut text) = (None, None);
    for (key, value) in entries {
        match key.as_str() {
            "id" => id = Some(value),
            "text" => text = Some(value.value),
            _ => return None,
        }
    }
    Some(ObjectiveForm { id: id?, text: text? })
}

#[cfg(test)]
mod tests {
    use super::Form;
    use proptest::prelude::{prop, proptest};
    use rstest::rstest;

    const LESSON: &str = "id: the-file\ntitle: The \"file\": it’s no [list], nor 'quote'\nminutes: 12\nobjectives:\n  \
        - id: find-it\n    text: Find three moments, or four.\n  - text: Say so\n    id: say-so\n\
        terms: [side letter, 42]\npeople: []\ncheck_by: 2027-11-01\n";

    #[test]
    fn what_nearly_all_lessons_say_is_read_without_the_parser() {
        let written = LESSON.replace("\": it", "\" it");
        let form = Form::plain(&written).unwrap();
        assert_eq!(form, serde_saphyr::from_str(&written).unwrap());
        assert_eq!(form.objectives.unwrap().len(), 2);
        assert_eq!(form.terms, ["side letter", "42"]);
    }

    #[rstest]
    #[case("title: null\n")]
    #[case("title: Yes\n")]
    #[case("title: 'quoted'\n")]
    #[case("title: A # comment\n")]
    #[case("title: A: b\n")]
    #[case("title: one\n  more\n")]
    #[case("title: >\n  more\n")]
    #[case("title: a\ntitle: b\n")]
    #[case("objectives:\n")]
    #[case("objectives:\n- id: a\n  text: b\n")]
    #[case("objectives:\n  - id: a\n    id: b\n")]
    #[case("terms: [a, \"b\"]\n")]
    #[case("terms: [a,b]\n")]
    #[case("minutes: 010\n")]
    #[case("minutes: ten\n")]
    #[case("unknown: a\n")]
    #[case("title: a\r\n")]
    #[case("id: &a b\n")]
    fn whatever_could_mean_something_else_is_left_to_the_parser(#[case] yaml: &str) {
        assert_eq!(Form::plain(yaml), None);
    }

    proptest! {
        #[test]
        fn the_short_way_never_reads_anything_else_than_the_parser(
            pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24),
        ) {
            let yaml = pieces.concat();
            if let Some(form) = Form::plain(&yaml) {
                let parsed: Form = serde_saphyr::from_str(&yaml).unwrap_or_else(|it| panic!("{yaml:?}: {it}"));
                assert_eq!(form, parsed, "{yaml:?}");
            }
        }
    }

    /// What front matter is made of, whole lines more often than bits that break them.
    const PIECES: &[&str] = &[
        "id: a\n",
        "title: b c\n",
        "summary: ",
        "minutes: 7\n",
        "objectives:\n",
        "  - id: a\n",
        "    text: b\n",
        "  - text: c\n",
        "    id: d\n",
        "terms: [",
        "a, b",
        "]\n",
        "people: []\n",
        "claims: [L1]\n",
        "objectives: []\n",
        "check_by: 2027-11-01\n",
        "check_by: 2027-99-99\n",
        "a",
        "Z",
        "7",
        "0",
        "-",
        " ",
        "\n",
        ":",
        ": ",
        "#",
        " #",
        "'",
        "\"",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "~",
        "?",
        "\t",
        "é",
        "\u{a0}",
        "\u{85}",
        "\\",
        "null",
        "true",
        "No",
        "1e5",
        "0x1f",
        "1_000",
        ".inf",
        "<<: ",
        "---\n",
        "...\n",
        "=",
    ];
}
