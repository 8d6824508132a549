//! The facts of the world in which a course plays: people, figures, claims and words, as its
//! authors wrote them down in `canon.toml`.

use serde::Deserialize;

/// A whole `canon.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Canon {
    #[serde(default, rename = "person")]
    pub(crate) people: Vec<Person>,
    #[serde(default, rename = "fact")]
    pub(crate) facts: Vec<Fact>,
    #[serde(default, rename = "claim")]
    pub(crate) claims: Vec<Claim>,
    #[serde(default, rename = "source")]
    pub(crate) sources: Vec<Cited>,
    #[serde(default, rename = "avoid")]
    pub(crate) avoided: Vec<Avoided>,
}

/// Somebody who appears in lessons.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) pronoun: Pronoun,
}

/// How a person is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Pronoun {
    She,
    He,
    They,
}

/// The only figures that are true of something.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact {
    /// Words by which a sentence names it.
    pub(crate) about: Vec<String>,
    /// Each a number, a space and a unit: "164,000 euro".
    pub(crate) figures: Vec<String>,
}

/// What may be said about a product.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claim {
    pub(crate) code: String,
    /// Words that make the claim.
    #[serde(default)]
    pub(crate) says: Vec<String>,
    /// Words, one of which must stand with it.
    #[serde(default)]
    pub(crate) condition: Vec<String>,
}

/// A text that lessons refer to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cited {
    pub(crate) code: String,
    /// What it is, for whoever writes the next lesson.
    #[serde(rename = "title")]
    pub(crate) _title: String,
    /// Words, one of which a lesson says that uses it, since the source is weak.
    #[serde(default)]
    pub(crate) caution: Vec<String>,
}

/// Words that no lesson uses, and what to write.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Avoided {
    pub(crate) words: Vec<String>,
    pub(crate) instead: String,
}
