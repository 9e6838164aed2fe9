//! What every document wears, and the error, which wears nothing.

use serde::Serialize;

use crate::content::model::{SourceKind, Status};

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Envelope<'a, D> {
    /// Which document this is; `odref schema NAME` prints its schema.
    pub(crate) schema: &'a str,
    /// Version of the shape: a new key is a minor step; a key removed, renamed, of another type or another meaning is a major one.
    pub(crate) schema_version: &'a str,
    /// The program that made the document.
    pub(crate) tool: Tool<'a>,
    /// Which content it shows, and how far to trust it.
    pub(crate) content: Content<'a>,
    /// What was asked for.
    pub(crate) data: D,
    /// The records of the sources cited in `data`, each once.
    pub(crate) sources: Vec<SourceOut<'a>>,
    /// What is wrong without keeping the answer back, such as a check that is overdue.
    pub(crate) warnings: &'a [String],
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Tool<'a> {
    /// Name of the program.
    pub(crate) name: &'a str,
    /// Version of the program.
    pub(crate) version: &'a str,
}

/// Which content it is, and how far to trust it.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Content<'a> {
    /// Version of the content, apart from those of program and shape.
    pub(crate) version: &'a str,
    /// The day the content was released, ISO 8601.
    pub(crate) date: &'a str,
    /// Language of the words, BCP 47.
    pub(crate) language: &'a str,
    /// Code of the region that was asked for; null without one.
    pub(crate) region: Option<&'a str>,
    /// Where the content comes from: `embedded` in the program, or `unofficial`: a file that the user named.
    pub(crate) origin: &'a str,
    /// SHA-256 over the words shown; of documents about no single topic, over all content.
    pub(crate) hash: String,
    /// Who checked the words, and when.
    pub(crate) review: ReviewOut<'a>,
    /// Who translated the words; null where they are the original.
    pub(crate) translation: Option<&'a str>,
}

/// Who checked the words, and when.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ReviewOut<'a> {
    /// Whether a named person has signed exactly these words.
    pub(crate) status: Status,
    /// The person who signed; null as long as nobody has.
    pub(crate) reviewer: Option<ReviewerOut<'a>>,
    /// The day the words were last compared with their sources, ISO 8601; null where several topics are shown.
    pub(crate) checked_on: Option<&'a str>,
    /// The day by which that should happen again, ISO 8601; null where several topics are shown.
    pub(crate) next_check: Option<&'a str>,
}

/// The person behind a review.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ReviewerOut<'a> {
    /// Name.
    pub(crate) name: &'a str,
    /// Profession or office.
    pub(crate) role: &'a str,
    /// The day of signing, ISO 8601.
    pub(crate) date: &'a str,
}

/// A document that statements rest on.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SourceOut<'a> {
    /// Id that statements cite it by.
    pub(crate) id: &'a str,
    /// Title of the document.
    pub(crate) title: &'a str,
    /// Who published it.
    pub(crate) publisher: &'a str,
    /// Year of publication; null when the document gives none.
    pub(crate) year: Option<u16>,
    /// Address; null when there is none to give.
    pub(crate) url: Option<&'a str>,
    /// What sort of document it is.
    pub(crate) kind: SourceKind,
}

/// The data of a document whose envelope says it all.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Nothing {}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ErrorOut<'a> {
    /// The error.
    pub(crate) error: ErrorBody<'a>,
}

/// What went wrong, with a next step.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ErrorBody<'a> {
    /// Stable name; the manual lists them all.
    pub(crate) code: &'a str,
    /// What happened, with which input. For people: the words may change.
    pub(crate) message: &'a str,
    /// What to do. For people: the words may change.
    pub(crate) hint: &'a str,
    /// What the process ends with.
    pub(crate) exit_code: u8,
}
