//! A page as a document: what stands in it, in order, for the formats that a browser or another program shows. Only words and
//! their meaning; [`super::html`] and [`super::markdown`] say how they look.

mod chart;
mod lists;
mod report;

use super::words::{RESPOND, next, opens_with_steps, published, trust, unofficial, whose_protocol};
use crate::catalogue::RELEASE;
use crate::content::model::{EmergencyNumber, Item, Kind, Origin, Section};
use crate::page::{CitedSource, Page};
use crate::setting::Call;

pub use chart::{Bar, Chart, Pair};
pub use lists::{answers, contents, region, regions, sources};
pub use report::report;

/// A document.
#[derive(Clone, Debug)]
pub struct Document {
    /// Heading of the page.
    pub title: String,
    /// The sentence that matters most.
    pub lead: Option<String>,
    /// Whom to call, above everything else. The page that says so in its steps has none.
    pub call: Option<Call>,
    /// Whose steps these are, when they are not odref's own.
    pub whose: Option<String>,
    /// What the page is about.
    pub parts: Vec<Part>,
    /// Where it comes from.
    pub references: Vec<Reference>,
    /// How far it can be trusted.
    pub trust: String,
    /// What to type next, each a whole command.
    pub next: Vec<String>,
    /// Which program and content made it.
    pub origin: String,
    /// That a user brought it, if so.
    pub unofficial: Option<String>,
    /// What is wrong without keeping the page from being shown.
    pub warnings: Vec<String>,
}

/// A part of a document under its heading.
#[derive(Clone, Debug)]
pub struct Part {
    /// Public name of the section.
    pub id: Option<String>,
    /// Heading; none where the title of the page says it.
    pub title: Option<String>,
    /// What its entries are.
    pub kind: Kind,
    /// Column headings of a table.
    pub columns: Vec<String>,
    /// The statements.
    pub entries: Vec<Entry>,
    /// Bars to draw above them.
    pub chart: Option<Chart>,
}

/// A statement, or a row.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Public name of the statement.
    pub id: Option<String>,
    /// What it explains, or the question it answers.
    pub term: Option<String>,
    /// The statement.
    pub text: String,
    /// Cells of a row, each with the heading of its column.
    pub cells: Vec<(String, String)>,
    /// More about it.
    pub detail: Option<String>,
    /// Ids of the sources to name.
    pub cited: Vec<String>,
    /// Where to go on.
    pub note: Option<String>,
    /// Drawn loud.
    pub urgent: bool,
    /// Numbers to dial, with the step that says to call.
    pub numbers: Vec<EmergencyNumber>,
}

/// A source.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Id that statements cite.
    pub id: String,
    /// Title of the document.
    pub title: String,
    /// Publisher and year.
    pub published: String,
    /// Address, if it is one of the web.
    pub url: Option<String>,
    /// Where it is cited.
    pub note: Option<String>,
}

/// A page in full or in short. `sources` are those that it cites; the full form names them.
#[must_use]
pub fn page(page: &Page, sources: &[CitedSource], full: bool) -> Document {
    let topic = &page.topic;
    let says_to_call = topic.id == RESPOND && topic.sections.iter().any(|section| section.from == Some(Origin::Protocol));
    let has_lead = !page.focused && !opens_with_steps(page, full);
    Document {
        title: topic.title.clone(),
        lead: has_lead.then(|| topic.lead.clone()),
        call: (!says_to_call).then(|| page.call.clone()),
        whose: whose_protocol(page),
        parts: topic.sections.iter().filter_map(|section| part(page, section, full)).collect(),
        references: if full { sources.iter().map(|cited| reference(cited, None)).collect() } else { Vec::new() },
        trust: trust(page, full),
        next: next(page, full).iter().map(|words| format!("odref {words}")).collect(),
        origin: origin(page.region.as_deref(), &page.hash),
        unofficial: page.unofficial.as_deref().map(unofficial),
        warnings: Vec::new(),
    }
}

fn part(page: &Page, section: &Section, full: bool) -> Option<Part> {
    let id = format!("{}.{}", page.topic.id, section.id);
    let mut entries: Vec<Entry> = page.shown(section, full).into_iter().map(|item| entry(&id, section, item, full)).collect();
    if section.from == Some(Origin::Protocol) {
        // the step that says to call is where a telephone dials
        if let Some(step) = entries.iter_mut().find(|entry| entry.text.contains(&page.call.words)) {
            step.numbers.clone_from(&page.call.numbers);
        }
    }
    // the page's title says what the steps below it are, and a warning says that it is one
    let is_first = page.topic.sections.first().is_some_and(|first| first.id == section.id);
    let has_title = !(is_first && section.from == Some(Origin::Protocol)) && section.kind != Kind::Warning;
    let title = has_title.then(|| section.title.clone());
    (!entries.is_empty()).then(|| Part {
        id: Some(id),
        title,
        kind: section.kind,
        columns: section.columns.clone(),
        entries,
        chart: None,
    })
}

fn entry(section_id: &str, section: &Section, item: &Item, full: bool) -> Entry {
    Entry {
        id: Some(format!("{section_id}.{}", item.id)),
        term: item.term.clone().or_else(|| item.question.clone()),
        text: item.text.clone(),
        cells: section.columns.iter().cloned().zip(item.cells.iter().cloned()).collect(),
        detail: item.detail.clone().filter(|_| full),
        cited: if full { item.sources.clone() } else { Vec::new() },
        urgent: item.urgent,
        ..Entry::default()
    }
}

/// A source as a document shows it. An address that is not of the web is left out: nobody should click on it.
fn reference(cited: &CitedSource, note: Option<String>) -> Reference {
    let source = &cited.source;
    let is_web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
    Reference {
        id: cited.id.clone(),
        title: source.title.clone(),
        published: published(source),
        url: source.url.clone().filter(is_web),
        note,
    }
}

fn origin(region: Option<&str>, hash: &str) -> String {
    let program = env!("CARGO_PKG_VERSION");
    let region = region.map(|code| format!(", region {code}")).unwrap_or_default();
    let hash: String = hash.chars().take(12).collect();
    format!("odref {program}, content {} ({}){region}, {hash}", RELEASE.version, RELEASE.date)
}

impl Part {
    /// Whether each entry has a name, so that the part is a list of names with explanations.
    #[must_use]
    pub fn is_pairs(&self) -> bool {
        matches!(self.kind, Kind::List | Kind::Facts) && self.entries.iter().all(|entry| entry.term.is_some())
    }

    /// What its entries are, as a class of HTML.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.kind {
            Kind::Warning => "warning",
            Kind::Questions => "question",
            Kind::Text | Kind::List | Kind::Steps | Kind::Table | Kind::Facts => "statement",
        }
    }

    /// Level of the headings of its entries, in HTML as in Markdown.
    #[must_use]
    pub fn entry_level(&self) -> u8 {
        if self.title.is_some() { 3 } else { 2 }
    }
}

impl Entry {
    /// Whether something stands below it: a detail, sources or a note.
    #[must_use]
    pub fn has_small_print(&self) -> bool {
        self.detail.is_some() || !self.cited.is_empty() || self.note.is_some()
    }
}
