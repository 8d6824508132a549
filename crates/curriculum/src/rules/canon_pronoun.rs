//! A person is spoken of as canon.toml says.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::text::Text;
use crate::check::english;
use crate::diagnostic::Report;
use crate::check::canon::{Person, Pronoun};

pub(crate) static RULE: Rule = Rule {
    name: "canon-pronoun",
    severity: Severity::Warning,
    what: "A person is spoken of as canon.toml says.",
    why: "People notice when somebody is \"they\" in one lesson and \"he\" in the next, and stop \
          believing in them.",
    example: Example {
        part: Part::Body,
        bad: "Sam Okafor opens his notes.
",
        at: (1, 18),
        good: "Sam Okafor opens their notes.
",
    },
};

/// Reports a pronoun that is not that of the only person whom its sentence, and the one before
/// it, could mean.
///
/// Deliberately narrow: a sentence with a second name, or with a word for somebody unnamed, says
/// nothing certain.
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    for passage in text.body() {
        let plain = english::without_quotations(&passage.text);
        for run in english::sentences(&plain) {
            let sentence = &plain[run.clone()];
            let found = only_person(sentence, &text.canon.people);
            let Some((person, name_end)) = found else { continue };
            let wrong = english::words(sentence).find(|it| {
                let word = sentence[it.clone()].to_lowercase();
                it.start > name_end && pronoun_of(&word).is_some_and(|it| it != person.pronoun)
            });
            if let Some(wrong) = wrong {
                let at = run.start + wrong.start..run.start + wrong.end;
                let message = format!("{} is not spoken of so in this course", person.name);
                let help = format!("Write {}", forms(person.pronoun));
                report.add(&RULE, text.source, passage.span(at), message, help);
            }
        }
    }
}

/// The one person whom a sentence begins with, if it names nobody else.
fn only_person<'a>(sentence: &str, people: &'a [Person]) -> Option<(&'a Person, usize)> {
    let named = |person: &&Person| {
        let mut names = person.name.split(' ');
        names.any(|it| english::find_phrase(sentence, it).is_some())
    };
    let mut found = people.iter().filter(named);
    let person = found.next()?;
    if found.next().is_some() {
        return None;
    }
    let mut ends = person.name.split(' ').filter_map(|it| english::find_phrase(sentence, it));
    let end = ends.next()?.end;
    let others = english::words(sentence).skip(1).filter(|it| it.start >= end);
    let is_other = |word: &str| {
        word.starts_with(char::is_uppercase) && word != "I" && !person.name.contains(word)
    };
    let mut others = others.map(|it| &sentence[it]);
    let begins = sentence.starts_with(person.name.split(' ').next()?);
    (begins && !others.any(is_other)).then_some((person, end))
}

/// Whose form a word is. "They" may mean several people, so it is nobody's alone.
fn pronoun_of(word: &str) -> Option<Pronoun> {
    match word {
        "he" | "him" | "his" | "himself" => Some(Pronoun::He),
        "she" | "her" | "hers" | "herself" => Some(Pronoun::She),
        _ => None,
    }
}

fn forms(pronoun: Pronoun) -> &'static str {
    match pronoun {
        Pronoun::She => "she, her, hers",
        Pronoun::He => "he, him, his",
        Pronoun::They => "they, them, their",
    }
}
