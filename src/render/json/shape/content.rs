//! Topics, protocols and statements.

use serde::Serialize;

use super::RegionOut;
use crate::catalogue::TopicEntry;
use crate::content::model::{Depth, Kind, Origin};
use crate::page::Choice;

/// A topic with every section, whatever the page shows.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct TopicOut<'a> {
    /// Its name and command.
    pub(crate) id: &'a str,
    /// Heading.
    pub(crate) title: &'a str,
    /// One line about it.
    pub(crate) summary: &'a str,
    /// The sentence that matters most.
    pub(crate) lead: &'a str,
    /// Other names that open it.
    pub(crate) aliases: &'a [String],
    /// The protocol behind its steps; null when it shows none.
    pub(crate) protocol: Option<ProtocolOut<'a>>,
    /// Its parts, in the order of need.
    pub(crate) sections: Vec<SectionOut<'a>>,
    /// Ids of topics to read next.
    pub(crate) see_also: &'a [String],
}

/// A protocol as one document gives it.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ProtocolOut<'a> {
    /// Its name, as `odref respond --protocol` takes it.
    pub(crate) id: &'a str,
    /// Title.
    pub(crate) title: &'a str,
    /// Who issued it.
    pub(crate) issuer: &'a str,
    /// The issuing document.
    pub(crate) document: &'a str,
    /// Wait before the next dose of naloxone, in seconds: least and most; null where the document gives none.
    pub(crate) redose_wait_s: Option<[u32; 2]>,
    /// Time from one rescue breath to the next, in seconds: least and most; null where the document gives none.
    pub(crate) breath_interval_s: Option<[u32; 2]>,
    /// Ids of the sources behind the two times.
    pub(crate) sources: &'a [String],
}

/// All of the content.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ExportOut<'a> {
    /// Every topic, in the order of the contents page.
    #[cfg_attr(test, schemars(with = "Vec<TopicOut>"))]
    pub(crate) topics: Topics<'a>,
    /// Every protocol, never blended.
    pub(crate) protocols: Vec<WholeProtocolOut<'a>>,
    /// Every region, by code.
    pub(crate) regions: Vec<RegionOut<'a>>,
}

/// Topics that are read one at a time.
pub(crate) struct Topics<'a> {
    pub(crate) topics: &'a [TopicEntry],
    pub(crate) choice: Choice<'a>,
}

/// A protocol with its steps.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct WholeProtocolOut<'a> {
    #[serde(flatten)]
    pub(crate) protocol: ProtocolOut<'a>,
    /// The steps, in the document's own order.
    pub(crate) steps: Vec<StepOut<'a>>,
}

/// One step of a protocol.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct StepOut<'a> {
    /// Its name within the protocol.
    pub(crate) id: &'a str,
    /// What the step is about.
    pub(crate) term: &'a str,
    /// What to do, one action a sentence, in order.
    pub(crate) actions: &'a [String],
    /// More about it; null when there is no more.
    pub(crate) detail: Option<&'a str>,
    /// Whether it is drawn loud, as calling for help is.
    pub(crate) urgent: bool,
    /// Ids of the sources behind the step.
    pub(crate) sources: &'a [String],
}

/// A titled part of a topic.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SectionOut<'a> {
    /// Public name `topic.section`.
    pub(crate) id: String,
    /// Heading.
    pub(crate) title: &'a str,
    /// What its items are.
    pub(crate) kind: Kind,
    /// Whether the short page shows it.
    pub(crate) depth: Depth,
    /// Where the items come from when they do not belong to the topic; else null.
    pub(crate) from: Option<Origin>,
    /// Column headings of a table; else empty.
    pub(crate) columns: &'a [String],
    /// The statements.
    pub(crate) items: Vec<ItemOut<'a>>,
}

/// One statement.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ItemOut<'a> {
    /// Public name `topic.section.item`, never used again for another statement.
    pub(crate) id: String,
    /// The name of the thing; null where the kind has none.
    pub(crate) term: Option<&'a str>,
    /// The statement itself; of a question, the answer; of a table row, empty.
    pub(crate) text: &'a str,
    /// More about it; null when there is no more.
    pub(crate) detail: Option<&'a str>,
    /// The question that it answers; null where the kind has none.
    pub(crate) question: Option<&'a str>,
    /// Other wordings of the question.
    pub(crate) asked_as: &'a [String],
    /// The cells of a table row, one for each column; else empty.
    pub(crate) cells: &'a [String],
    /// Whether the short page shows it.
    pub(crate) depth: Depth,
    /// Whether it is drawn loud: calling for help, signs that mean act now.
    pub(crate) urgent: bool,
    /// Ids of the sources behind the statement.
    pub(crate) sources: &'a [String],
}

/// One statement alone.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct StatementOut<'a> {
    /// Id of its topic.
    pub(crate) topic: &'a str,
    /// Name of its section within the topic.
    pub(crate) section: &'a str,
    /// What the items of its section are.
    pub(crate) kind: Kind,
    /// Column headings of its table; else empty.
    pub(crate) columns: &'a [String],
    #[serde(flatten)]
    pub(crate) item: ItemOut<'a>,
    /// The retired id it was asked for by; else null.
    pub(crate) successor_of: Option<&'a str>,
}
