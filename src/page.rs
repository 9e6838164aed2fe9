//! A topic made ready to show: the protocol's steps brought in, the placeholders filled, the cited sources looked up.

use crate::catalogue::{self, TopicEntry};
use crate::content::model::{Depth, Item, Origin, Protocol, Section, Source, Status, Step, Topic};
use crate::content::{hash, model::Review};
use crate::error::Error;
use crate::text::to_ascii;

/// The protocol in force while no region is set.
const COMMON: &str = "common";
/// What to call when the country is unknown. The program never guesses one.
const ANY_EMERGENCY_NUMBER: &str = "your emergency number (911, 112, 999 ...)";

/// What a page takes from region and protocol.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Who to call, as it reads after "Call".
    pub emergency_number: String,
    /// Wait before the next dose of naloxone, in seconds: least and most.
    pub redose_wait_s: [u32; 2],
    /// Time from one rescue breath to the next, in seconds, where the protocol gives one: least and most.
    pub breath_interval_s: Option<[u32; 2]>,
    /// The protocol itself with its hash, for topics that show its steps.
    pub protocol: Option<(Protocol, String)>,
}

/// A source with the id that statements cite it by.
#[derive(Clone, Debug)]
pub struct CitedSource {
    /// Its id.
    pub id: String,
    /// The record.
    pub source: Source,
}

/// A topic ready to show.
#[derive(Clone, Debug)]
pub struct Page {
    /// The topic, filled.
    pub topic: Topic,
    /// The protocol behind its steps, when it shows any.
    pub protocol: Option<Protocol>,
    /// Hash of everything shown.
    pub hash: String,
    /// Who checked the words; of a page with a protocol, of both.
    pub review: Review,
    /// Whether one section was asked for: then all of it is shown, without the lead.
    pub focused: bool,
}

impl Setting {
    /// The setting when no region is chosen. The protocol's steps are read only for a topic that shows them.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn common(topic: &Topic) -> Result<Self, Error> {
        let entry = catalogue::protocol(COMMON)?;
        let shows_steps = topic.sections.iter().any(|section| section.from == Some(Origin::Protocol));
        Ok(Self {
            emergency_number: ANY_EMERGENCY_NUMBER.to_owned(),
            redose_wait_s: entry.redose_wait_s,
            breath_interval_s: entry.breath_interval_s,
            protocol: if shows_steps { Some((entry.read()?, entry.hash.to_owned())) } else { None },
        })
    }

    fn fill(&self, text: &mut String) {
        if !text.contains('{') {
            return;
        }
        *text = text
            .replace("{emergency_number}", &self.emergency_number)
            .replace("{redose_wait}", &duration(self.redose_wait_s))
            .replace("{breath_interval}", &self.breath_interval_s.map(duration).unwrap_or_default());
    }
}

impl Page {
    /// Opens a built-in topic without a region.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn open(entry: &TopicEntry) -> Result<Self, Error> {
        let topic = entry.read()?;
        let setting = Setting::common(&topic)?;
        Ok(Self::new(topic, entry.hash, setting))
    }

    /// Makes a topic ready.
    #[must_use]
    pub fn new(mut topic: Topic, topic_hash: &str, mut setting: Setting) -> Self {
        let protocol = setting.protocol.take();
        if let Some((protocol, _)) = &protocol {
            for section in topic.sections.iter_mut().filter(|section| section.from == Some(Origin::Protocol)) {
                section.items = protocol.steps.iter().map(to_item).collect();
            }
        }
        for_each_text(&mut topic, |text| setting.fill(text));
        let review = topic.review.clone();
        let Some((protocol, protocol_hash)) = protocol else {
            return Self { topic, protocol: None, hash: topic_hash.to_owned(), review, focused: false };
        };
        let hash = hash::combined([topic_hash, &protocol_hash].into_iter());
        Self { topic, hash, review: both(review, &protocol.review), protocol: Some(protocol), focused: false }
    }

    /// The page in ASCII, for screens that show no more. Before the layout, because a letter may become several.
    #[must_use]
    pub fn in_ascii(mut self) -> Self {
        for_each_text(&mut self.topic, |text| *text = to_ascii(text).into_owned());
        self
    }

    /// Keeps one section only; its id must exist.
    #[must_use]
    pub fn with_section(mut self, id: &str) -> Self {
        self.topic.sections.retain(|section| section.id == id);
        self.focused = true;
        self
    }

    /// The items of a section that the page shows, in the full form or the short one.
    #[must_use]
    pub fn shown<'a>(&self, section: &'a Section, full: bool) -> Vec<&'a Item> {
        let short = |item: &Item| section.depth == Depth::Short && item.depth != Some(Depth::Full);
        section.items.iter().filter(|item| full || self.focused || short(item)).collect()
    }

    /// The statement of this public id, with its section.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<(&Section, &Item)> {
        let (topic, rest) = id.split_once('.')?;
        let (section, item) = rest.split_once('.')?;
        let section = self.topic.sections.iter().find(|found| found.id == section)?;
        let item = section.items.iter().find(|found| found.id == item)?;
        (topic == self.topic.id).then_some((section, item))
    }

    /// The sources that the page cites, each once, in the order of first mention.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn sources(&self) -> Result<Vec<CitedSource>, Error> {
        let mut ids: Vec<&String> = Vec::new();
        let in_items = self.topic.sections.iter().flat_map(|section| &section.items).flat_map(|item| &item.sources);
        for id in in_items.chain(self.protocol.iter().flat_map(|protocol| &protocol.sources)) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter().map(|id| cited(id)).collect()
    }
}

/// The record of a source, with its id.
///
/// # Errors
/// When there is no such source.
pub fn cited(id: &str) -> Result<CitedSource, Error> {
    let entry = catalogue::find_source(id).ok_or_else(|| Error::internal(&format!("no source \"{id}\"")))?;
    Ok(CitedSource { id: id.to_owned(), source: entry.read()? })
}

fn to_item(step: &Step) -> Item {
    Item {
        id: step.id.clone(),
        term: Some(step.term.clone()),
        text: step.actions.join(" "),
        detail: step.detail.clone(),
        urgent: step.urgent,
        sources: step.sources.clone(),
        ..Item::default()
    }
}

/// Hands over every text of a topic that a reader sees.
fn for_each_text(topic: &mut Topic, mut change: impl FnMut(&mut String)) {
    [&mut topic.title, &mut topic.lead].into_iter().for_each(&mut change);
    for section in &mut topic.sections {
        change(&mut section.title);
        section.columns.iter_mut().for_each(&mut change);
        for item in &mut section.items {
            change(&mut item.text);
            let singles = [&mut item.term, &mut item.detail, &mut item.question];
            singles.into_iter().flatten().chain(&mut item.cells).for_each(&mut change);
        }
    }
}

/// A page from two files is reviewed when both are, and due when the first of them is.
fn both(topic: Review, protocol: &Review) -> Review {
    let reviewed = topic.status == Status::Reviewed && protocol.status == Status::Reviewed;
    Review {
        status: if reviewed { Status::Reviewed } else { Status::Unreviewed },
        checked_on: topic.checked_on.min(protocol.checked_on.clone()),
        next_check: topic.next_check.min(protocol.next_check.clone()),
        reviewer: topic.reviewer,
    }
}

/// Seconds as a reader says them: "2 to 3 minutes", "5 seconds".
fn duration([least, most]: [u32; 2]) -> String {
    let minutes = least % 60 == 0 && most % 60 == 0;
    let (least, most, unit) = if minutes { (least / 60, most / 60, "minute") } else { (least, most, "second") };
    let plural = if most == 1 { "" } else { "s" };
    if least == most { format!("{most} {unit}{plural}") } else { format!("{least} to {most} {unit}s") }
}
