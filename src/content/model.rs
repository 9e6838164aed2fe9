//! The shapes of the content files. A key that is not named here is refused.

use serde::{Deserialize, Serialize};

use super::UniqueMap;

/// One page of knowledge: `data/en/topics/<id>.json`. The file is the subcommand.
#[derive(Clone, Debug, Deserialize, Serialize)]
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
}

/// A titled part of a topic.
#[derive(Clone, Debug, Deserialize, Serialize)]
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
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The steps of the protocol in force.
    Protocol,
    /// The helplines of the region; a section without any is left out.
    Helplines,
}

/// What decides which items are shown where a region is set. Without a region all are.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Filter {
    /// Items whose id stands in the region's `products`.
    Products,
}

/// Who checked a file, and when. Dates are ISO 8601.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// `reviewed` counts only with a reviewer whose hash fits the text.
    pub status: Status,
    /// The day the words were last compared with their sources.
    pub checked_on: String,
    /// The day by which that should happen again.
    pub next_check: String,
    /// The person who signed.
    pub reviewer: Option<Reviewer>,
}

/// Whether a named person has signed the text.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Nobody has, or the text changed since.
    Unreviewed,
    /// Somebody has, for exactly this text.
    Reviewed,
}

/// The person behind a review.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Reviewer {
    /// Name as it may be printed.
    pub name: String,
    /// Profession or office, such as "emergency physician".
    pub role: String,
    /// The day of signing.
    pub date: String,
    /// Hash of the text signed; see [`super::hash`].
    pub text_hash: String,
}

/// An ordered response as one issuing document gives it: `data/en/protocols/<id>.json`. Protocols are never blended.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// Address of the schema, for editors that complete keys.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The file's name.
    pub id: String,
    /// Name of the protocol.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// The issuing document.
    pub document: String,
    /// Who checked the words, and when.
    pub review: Review,
    /// Wait before the next dose of naloxone, in seconds, where the document gives one: least and most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redose_wait_s: Option<[u32; 2]>,
    /// Time from one rescue breath to the next, in seconds, where the document gives one: least and most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub breath_interval_s: Option<[u32; 2]>,
    /// Ids of the sources behind the two times.
    #[serde(default)]
    pub sources: Vec<String>,
    /// The steps, in the document's own order.
    pub steps: Vec<Step>,
}

/// One step of a protocol.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Last part of the public name `respond.steps.<id>`.
    pub id: String,
    /// What the step is about.
    pub term: String,
    /// What to do, one action a sentence.
    pub actions: Vec<String>,
    /// More about it, for the full page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Drawn loud, as calling for help is.
    #[serde(default, skip_serializing_if = "is_false")]
    pub urgent: bool,
    /// Ids of the sources behind the step.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A document that statements come from, by its id in `data/sources.json`.
pub type Sources = UniqueMap<Source>;

/// Where a statement comes from.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title of the document.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Year of publication; null when the document gives none.
    pub year: Option<u16>,
    /// Address; null when there is none to give.
    pub url: Option<String>,
    /// Guideline, study, label …
    pub kind: SourceKind,
}

/// What sort of document a source is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// A page or news report.
    Article,
    /// Advice by an authority or a professional body.
    Guideline,
    /// What a regulator approved for a product.
    Label,
    /// Research.
    Study,
    /// Figures from a survey or register.
    Survey,
    /// Teaching material.
    Toolkit,
}

/// What depends on where somebody is: `data/regions.json`, by country code (ISO 3166-1, and `EU`).
pub type Regions = UniqueMap<Region>;

/// A country, or a group of them.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Name in English.
    pub name: String,
    /// Other codes for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Who to call for an ambulance.
    pub emergency: Emergency,
    /// Lines for what is not an emergency.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub helplines: Vec<Helpline>,
    /// Products sold there: ids of rows in sections that are filtered by product.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// Id of the protocol in force.
    pub protocol: String,
}

/// Ambulance numbers, the first one first.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// The numbers.
    pub numbers: Vec<EmergencyNumber>,
    /// Date of the newest source: a year, a month or a day.
    pub as_of: String,
    /// Ids of the sources.
    pub sources: Vec<String>,
}

/// A number to call.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyNumber {
    /// Digits.
    pub number: String,
    /// When it works, if not always, such as "from mobiles".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
}

/// A line that helps with something else than an overdose now.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Who answers.
    pub name: String,
    /// How to reach them.
    pub contact: String,
    /// What for.
    #[serde(rename = "for")]
    pub purpose: String,
    /// Date of the newest source; null when it has none.
    pub as_of: Option<String>,
    /// Ids of the sources.
    pub sources: Vec<String>,
}

/// The release of the content: `data/release.json`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Version of the content, apart from that of the program.
    pub version: String,
    /// The day it was made.
    pub date: String,
}

/// Words to avoid and what to write instead: `data/en/words.json`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WordRule {
    /// Words and phrases to avoid, in small letters.
    pub avoid: Vec<String>,
    /// What to write.
    pub write: String,
    /// Who asks for it.
    pub from: String,
    /// Only warn: the word has innocent uses.
    #[serde(default)]
    pub warn: bool,
}

fn last() -> u16 {
    u16::MAX
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_false(value: &bool) -> bool {
    !value
}
