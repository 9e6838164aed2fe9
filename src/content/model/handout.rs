//! Handouts: `data/en/handout.json`.

use serde::{Deserialize, Serialize};

use super::Review;
use crate::content::UniqueMap;

/// What paper needs besides topics and protocols: which parts of them it shows, which drawing goes with which step, and the few
/// words that stand nowhere else.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Handout {
    /// Address of the schema, for editors that complete keys.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Who checked the captions, and when.
    pub review: Review,
    /// Words that stand in no topic.
    pub words: HandoutWords,
    /// The sections that a handout shows.
    pub parts: HandoutParts,
    /// The drawings, by name.
    pub drawings: UniqueMap<Drawing>,
    /// Names of drawings, by step, by protocol.
    pub steps: UniqueMap<UniqueMap<Vec<String>>>,
    /// How each product is given, by the id of its row in the table of products.
    pub products: UniqueMap<ProductUse>,
}

/// Words that stand in no topic.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandoutWords {
    /// Before the emergency number.
    pub call: String,
    /// Above the lines that a trainer adds.
    pub contact: String,
    /// Before the wait of a product.
    pub next_dose: String,
    /// Before the version of the content.
    pub content: String,
    /// Name of the language.
    pub language: String,
    /// Before the documents behind the protocol.
    pub sources: String,
    /// Before the command that shows every statement with its sources.
    pub in_full: String,
    /// How to make cards of a sheet printed on one side.
    pub fold: String,
    /// How to make cards of a sheet printed on both.
    pub both_sides: String,
    /// Words around the questions of a quiz.
    pub quiz: QuizWords,
}

/// Words around the questions of a quiz on paper.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuizWords {
    /// Heading.
    pub heading: String,
    /// Before the emergency number.
    pub emergency: String,
    /// Before the line that tells one sheet from another.
    pub label: String,
    /// What may stand on that line.
    pub not_a_name: String,
    /// The box of a sheet filled in before the workshop.
    pub before: String,
    /// The box of one filled in after it.
    pub after: String,
    /// How to fill it in.
    pub how: String,
    /// Where the sheet's sources stand.
    pub sources: String,
    /// Before the command that prints the same questions.
    pub same: String,
    /// Heading of the answers.
    pub key: String,
    /// Who they are for.
    pub keep_back: String,
    /// How answers on paper become a table; before the command that prints it empty.
    pub enter: String,
    /// Before the right answer.
    pub answer: String,
    /// Before the command that shows the statement behind it.
    pub more: String,
}

impl QuizWords {
    /// All of them.
    pub(crate) fn all(&self) -> [&String; 14] {
        let Self {
            heading,
            emergency,
            label,
            not_a_name,
            before,
            after,
            how,
            sources,
            same,
            key,
            keep_back,
            enter,
            answer,
            more,
        } = self;
        [heading, emergency, label, not_a_name, before, after, how, sources, same, key, keep_back, enter, answer, more]
    }
}

/// Names of sections, `topic.section`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandoutParts {
    /// The signs.
    pub signs: String,
    /// The section whose title stands above the signs.
    pub signs_note: String,
    /// What not to do, a term each.
    pub do_not: String,
    /// The same in one statement, where there is no room for more.
    pub do_not_short: String,
    /// The table of products.
    pub products: String,
}

/// A drawing, as it is named in `src/render/drawings/`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// What it shows; stands beside it.
    pub caption: String,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// How a product is given.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProductUse {
    /// Other names that `--product` takes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Sections or statements that say how, `topic.section` or `topic.section.item`.
    pub how: Vec<String>,
    /// The drawing that shows it.
    pub drawing: String,
}
