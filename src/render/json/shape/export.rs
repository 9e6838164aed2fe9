//! The content for other programs: line by line, and what changed.

use serde::Serialize;

use super::{Content, SourceOut};
use crate::content::model::Kind;

/// One statement that needs nothing beside it. Each line of the stream says itself which content it is and how far to trust it,
/// because an index hands out lines one by one.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct LineOut<'a> {
    /// Which document this is.
    pub(crate) schema: &'a str,
    /// Version of the shape.
    pub(crate) schema_version: &'a str,
    /// Public name `topic.section.item`, as `odref get` takes it.
    pub(crate) id: String,
    /// Id of its topic.
    pub(crate) topic: &'a str,
    /// Heading of its topic.
    pub(crate) topic_title: &'a str,
    /// Name of its section within the topic.
    pub(crate) section: &'a str,
    /// Heading of its section.
    pub(crate) section_title: &'a str,
    /// What the items of its section are.
    pub(crate) kind: Kind,
    /// The whole statement as one line of plain text: with its term or question, its detail, and of a table row all cells. Never
    /// empty.
    pub(crate) text: String,
    /// Ways to ask for it; empty where the kind has none.
    pub(crate) asked_as: Vec<&'a str>,
    /// Whether it is drawn loud: calling for help, signs that mean act now.
    pub(crate) urgent: bool,
    /// The records of its sources.
    pub(crate) sources: Vec<SourceOut<'a>>,
    /// Which content it shows, and how far to trust it.
    pub(crate) content: Content<'a>,
}

/// What changed between two versions of the content.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ChangesOut<'a> {
    /// The earlier version.
    pub(crate) since: VersionOut<'a>,
    /// The version in this program.
    pub(crate) until: VersionOut<'a>,
    /// Titles, summaries and leads of topics, by the id of the topic.
    pub(crate) topics: ChangedOut<'a>,
    /// Statements, by public name.
    pub(crate) statements: ChangedOut<'a>,
    /// Protocols with their steps, by id.
    pub(crate) protocols: ChangedOut<'a>,
    /// Regions, by code.
    pub(crate) regions: ChangedOut<'a>,
    /// Records of sources, by id.
    pub(crate) sources: ChangedOut<'a>,
}

/// A version of the content.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct VersionOut<'a> {
    /// The version.
    pub(crate) version: &'a str,
    /// The day it was made, ISO 8601.
    pub(crate) date: &'a str,
}

/// What changed among things of one kind.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ChangedOut<'a> {
    /// Ids of new ones.
    pub(crate) added: &'a [&'a str],
    /// Ids of those that say something else.
    pub(crate) changed: &'a [&'a str],
    /// Those that are gone.
    pub(crate) removed: Vec<RemovedOut<'a>>,
}

/// Something that is gone.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct RemovedOut<'a> {
    /// Its id, which still opens its successor.
    pub(crate) id: &'a str,
    /// Id of what stands in its place; null where nothing does.
    pub(crate) successor: Option<&'a str>,
}
