//! Topics: `data/en/topics/<id>.json`.

use serde::{Deserialize, Serialize};

use super::{Review, Source};
use crate::content::UniqueMap;

/// One page of knowledge: `data/en/topics/<id>.json`. The file is the subcommand.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Address of the schema, for editors that complete keys.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The file's name and the command.
    pub id: String,
    /// Other names that open the topic, such as a brand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Place in the contents page; topics without one come last, by id.
    #[serde(default = "last", skip_serializing)]
    pub order: u16,
    /// Heading of the page.
    pub title: String,
    /// The line in `odref list` and `odref --help`.
    pub summary: String,
    /// The sentence that matters most; the page opens with it.
    pub lead: String,
    /// Who checked the words, and when.
    pub review: Review,
    /// The parts of the page, in the order of need.
    pub sections: Vec<Section>,
    /// Ids of topics to read next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub see_also: Vec<String>,
    /// Sources that only this file cites, by id, as in `data/sources.json`. Only a file that is not built in may bring some.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub own_sources: UniqueMap<Source>,
}

/// A titled part of a topic.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Name within the topic: `odref TOPIC SECTION`.
    pub id: String,
    /// Heading.
    pub title: String,
    /// What its items are.
    pub kind: Kind,
    /// Whether the short page shows it.
    #[serde(default)]
    pub depth: Depth,
    /// Where the items come from when they do not stand in this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Origin>,
    /// What decides which items are shown where a region is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<Filter>,
    /// Column headings of a table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// The statements.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// One statement, with its public name `topic.section.item`.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Last part of the public name; never reused.
    pub id: String,
    /// The name of the thing, for lists, facts and steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// The statement itself; of a question, the answer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// More about it, for the full page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The question, as most people would ask it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// Other wordings of the question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked_as: Vec<String>,
    /// The cells of a table row, one for each column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// Overrides the depth of the section for this item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub depth: Option<Depth>,
    /// Drawn loud: calling for help, signs that mean act now. The words must say so too.
    #[serde(default, skip_serializing_if = "is_false")]
    pub urgent: bool,
    /// Words from the word list that this item teaches and may therefore name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<String>,
    /// Ids of the sources behind the statement.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// What the items of a section are.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Paragraphs.
    Text,
    /// Terms with an explanation.
    List,
    /// Actions in order.
    Steps,
    /// Rows and columns.
    Table,
    /// Labels with a figure or a short answer.
    Facts,
    /// Dangers.
    Warning,
    /// Questions with their answers.
    Questions,
}

/// Whether the short page shows a part, or only `--full`.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Depth {
    /// Shown always.
    #[default]
    Short,
    /// Shown with `--full`.
    Full,
}

/// Where the items of a section come from when they do not stand in the topic.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The steps of the protocol in force.
    Protocol,
    /// The helplines of the region; a section without any is left out.
    Helplines,
}

/// What decides which items are shown where a region is set. Without a region all are.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Filter {
    /// Items whose id stands in the region's `products`.
    Products,
}

fn last() -> u16 {
    u16::MAX
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
pub(super) fn is_false(value: &bool) -> bool {
    !value
}

pub(super) fn is_empty(sources: &UniqueMap<Source>) -> bool {
    sources.0.is_empty()
}
