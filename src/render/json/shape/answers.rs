//! Lists about the content, and answers to questions.

use serde::Serialize;

use super::ItemOut;
use crate::content::model::Kind;

/// The answers to a question.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FindOut<'a> {
    /// The question as it was asked.
    pub(crate) question: &'a str,
    /// Whether it sounds like an emergency now: then the response card comes first.
    pub(crate) emergency: bool,
    /// The statements that answer, best first; empty when none does.
    pub(crate) results: Vec<ResultOut<'a>>,
}

/// A statement that answers.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ResultOut<'a> {
    /// How well it fits, for comparing answers to the same question; it has no unit.
    pub(crate) score: f32,
    /// Id of its topic.
    pub(crate) topic: &'a str,
    /// Name of its section within the topic.
    pub(crate) section: &'a str,
    /// Heading of its section.
    pub(crate) section_title: &'a str,
    /// What the items of its section are.
    pub(crate) kind: Kind,
    /// Column headings of its table; else empty.
    pub(crate) columns: &'a [String],
    #[serde(flatten)]
    pub(crate) item: ItemOut<'a>,
}

/// The contents page.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ListOut<'a> {
    /// Every topic, in the order of the page.
    pub(crate) topics: Vec<SummaryOut<'a>>,
}

/// A topic in one line.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SummaryOut<'a> {
    /// Its name and command.
    pub(crate) id: &'a str,
    /// Heading.
    pub(crate) title: &'a str,
    /// One line about it.
    pub(crate) summary: &'a str,
    /// Other names that open it.
    pub(crate) aliases: &'a [&'a str],
}

/// Where the statements come from.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SourcesOut<'a> {
    /// The sources; their records stand in the envelope.
    pub(crate) sources: Vec<UseOut<'a>>,
}

/// Where a source is used.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct UseOut<'a> {
    /// Id of the source.
    pub(crate) id: &'a str,
    /// Ids of the topics that rest on it.
    pub(crate) cited_in: &'a [&'a str],
}

/// The schemas that this program can print.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SchemasOut<'a> {
    /// The schemas, by name: of documents first, then of content files.
    pub(crate) schemas: Vec<SchemaOut<'a>>,
}

/// A schema in one line.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SchemaOut<'a> {
    /// What `odref schema NAME` takes. The key `schema` of a document says the same, with `odref.` before it.
    pub(crate) name: &'a str,
    /// What it describes: a `document`, or a `content` file.
    pub(crate) of: &'a str,
    /// One line about it.
    pub(crate) title: &'a str,
}
